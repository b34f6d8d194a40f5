/** Four cases, a setting, a corrected calendar and a sealed day, and what verify says when somebody has altered them. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { type Database, type RawBuilder, openDatabase } from "#kernel/db.ts";
import { recomputeDeadlines } from "#cases";
import { updateYear } from "#calendars";
import { YEAR_2026, at } from "#kernel/pure/calendar-builders.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { sealDay } from "#kernel/seals.ts";
import { prove } from "../src/commands/verify.ts";
import { type District, makeDistrict } from "./district.ts";
import { type TestProgram, serverFor, testProgram } from "./program.ts";

const clock = manualClock(at("2026-11-16 10:00"));
export let program: TestProgram;
let district: District;
export let owner: Database;
/** A case that went from the counter to the grade, one in progress, one that nobody has touched, one with a telephone. */
export const ids: number[] = [];

/** Something set for a class of cases. */
export async function set(who: string, values: object): Promise<void> {
  await call(who, "/api/v1/cases/settings", {
    scope: "class",
    code: "enforcement",
    from: "2026-11-19",
    reason: "试行",
    values,
  });
}

/** A holiday announced afterwards, and what it changes. */
async function correctCalendar(): Promise<void> {
  await updateYear(program.context(district.staff("admin")), 2026, {
    holidays: [...YEAR_2026.holidays, "2026-11-26"],
    makeUpWorkdays: [...YEAR_2026.makeUpWorkdays],
    source: { title: "测试通知" },
  });
  const ctx = program.context({ kind: "system", job: "test" });
  for (let pass = 0; pass < 2; pass++) await recomputeDeadlines(ctx);
}

async function call(who: string | Actor, url: string, payload: object) {
  const server = await serverFor(program, typeof who === "string" ? district.staff(who) : who);
  const answer = await server.inject({ method: "POST", url, payload });
  await server.close();
  assert.ok(answer.statusCode < 300, answer.body);
  return answer.json<Record<string, unknown>>();
}

async function takeIn(n: number): Promise<number> {
  const { caseId } = await call("operator", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    title: `弄堂口垃圾堆积 ${n}`,
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: `138001380${n}0`, address: "福民路12号" },
  });
  return caseId as number;
}

const act = (who: string | Actor, id: number, command: object) =>
  call(who, `/api/v1/cases/${id}/commands`, command);

/** What verify says after somebody who may do everything has done something; then it is undone. */
export async function found(...statements: readonly RawBuilder<unknown>[]): Promise<string | null> {
  let difference: string | null = null;
  const undo = new Error("undo");
  await owner.db
    .transaction()
    .execute(async (db) => {
      for (const statement of statements) await statement.execute(db);
      const ctx = program.context({ kind: "system", job: "verify" }, { db });
      difference = (await prove(ctx)).difference;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return difference;
}

/** They stand for the tests of one file. */
export function useCases(): void {
  before(async () => {
    program = await testProgram({ clock });
    owner = openDatabase({ url: program.test.adminUrl, max: 2 });
    district = await makeDistrict(program);
    for (let n = 1; n <= 4; n++) ids.push(await takeIn(n));
    const [graded = 0, inProgress = 0] = ids;
    clock.set(at("2026-11-17 09:30"));
    for (const id of [graded, inProgress]) await act("line1", id, { type: "accept" });
    clock.set(at("2026-11-18 15:00"));
    await act("line1", graded, {
      type: "complete",
      outcome: "done",
      result: "已清运",
      notSolvedReason: null,
      fileIds: [],
    });
    clock.set(at("2026-11-19 09:00"));
    await act({ kind: "receipt", caseId: graded }, graded, {
      type: "grade",
      grade: 5,
      comment: "好",
    });
    await set("coordinator", { reminder: 0.4 });
    await correctCalendar();
    await sealDay(program.context({ kind: "system", job: "test" }).db, "2026-11-19");
  });
  after(async () => {
    await owner.close();
    await program.remove();
  });
}
