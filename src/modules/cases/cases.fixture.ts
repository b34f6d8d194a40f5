/** A small district that takes cases in and works on them, for tests of their way. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Actor } from "#kernel/pure/actor.ts";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import type { CaseView, IntakeAnswer } from "./schema.ts";

export const clock = manualClock(at("2026-11-16 10:00"));
export let program: TestProgram;
export let district: District;
const servers = new Map<string, FastifyInstance>();

export async function as(who: string | Actor): Promise<FastifyInstance> {
  const name = typeof who === "string" ? who : JSON.stringify(who);
  const known = servers.get(name);
  if (known !== undefined) return known;
  const server = await serverFor(program, typeof who === "string" ? district.staff(who) : who);
  servers.set(name, server);
  return server;
}

export async function call(
  who: string | Actor,
  method: "GET" | "POST",
  url: string,
  payload?: object,
  key?: string,
) {
  const server = await as(who);
  const answer = await server.inject({
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
    headers: key === undefined ? {} : { "idempotency-key": key },
  });
  return { status: answer.statusCode, body: answer.json() };
}

export const anonymous: Actor = { kind: "anonymous" };
export const request = (over: object = {}) => ({
  kind: "request",
  channel: "telephone",
  categoryCode: "sanitation",
  description: "弄堂口的垃圾三天没有清运",
  title: "弄堂口垃圾堆积",
  point: { lng: 112.05, lat: 30.05 },
  reporter: { name: "钱多福", telephone: "138 0013 8000" },
  ...over,
});

export async function take(
  over: object = {},
  who: string | Actor = "operator",
): Promise<IntakeAnswer> {
  const { status, body } = await call(who, "POST", "/api/v1/cases", request(over));
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}
export const command = (who: string | Actor, id: number, body: object) =>
  call(who, "POST", `/api/v1/cases/${id}/commands`, body);
export async function done(who: string | Actor, id: number, body: object): Promise<CaseView> {
  const { status, body: view } = await command(who, id, body);
  assert.equal(status, 200, JSON.stringify(view));
  return view;
}

/** The district stands for the tests of one file. */
export function useDistrict(): void {
  before(async () => {
    clock.set(at("2026-11-16 10:00"));
    program = await testProgram({ clock });
    district = await makeDistrict(program);
  });
  after(async () => {
    for (const server of servers.values()) await server.close();
    servers.clear();
    await program.remove();
  });
}
