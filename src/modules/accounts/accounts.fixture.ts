/** Two members of staff with accounts and the server that they sign in to, for tests of accounts. */
import assert from "node:assert/strict";
import { after, before, beforeEach } from "node:test";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { type Ctx, manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { buildApp } from "../../app.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { createStaffAccounts } from "./index.ts";
import { type Staffed, aBrowser, staffThreePeople } from "../../../test/accounts.ts";

const START = Date.parse("2026-11-18T02:00:00Z");
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const SYSTEM: Actor = { kind: "system", job: "test" };
export const PASSWORD = "Long-tang 7 hao";

export const clock = manualClock(START);
export let program: TestProgram;
let server: FastifyInstance;
export let admin: pg.Client;
export let people: Staffed;
export let ids: { cao: number; lin: number };

const context = (): Ctx => program.context(SYSTEM);
export const http = () => aBrowser(server);
export const signedIn = async (username: string, password = PASSWORD) => {
  const browser = http();
  const answer = await browser.post("/api/v1/sign-in", { username, password });
  assert.deepEqual(answer.json, { step: "done", challenge: null });
  return browser;
};
export const typesOf = async (accountId: number): Promise<string[]> =>
  (await eventsOf(program.database.db, "account", accountId)).map((event) => event.type);

/** The accounts stand for the tests of one file; each test begins when locks, codes and sessions of the one before are over. */
export function useAccounts(): void {
  before(async () => {
    clock.set(START);
    program = await testProgram({ clock });
    admin = new pg.Client({ connectionString: program.test.adminUrl });
    await admin.connect();
    people = await staffThreePeople(context());
    const made = await createStaffAccounts(context(), [
      { username: "cao.yun", password: PASSWORD, personId: people.cao.personId },
      { username: "lin.fan", password: PASSWORD, personId: people.lin.personId },
    ]);
    ids = { cao: made[0]?.id ?? 0, lin: made[1]?.id ?? 0 };
    server = await buildApp(program, "/nowhere");
  });
  beforeEach(() => {
    clock.set(clock.now() + 25 * HOUR); // locks, codes and sessions of the test before are over
  });
  after(async () => {
    await admin.end();
    await server.close();
    await program.remove();
  });
}
