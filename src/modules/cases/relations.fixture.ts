/** A small district with cases that belong together, for tests of merging and splitting; at the end its tables are proved. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { verifyCases } from "./actions/verify.ts";
import type { CaseView, IntakeAnswer } from "./schema.ts";

export const clock = manualClock(at("2026-11-16 10:00"));
export let program: TestProgram;
export let district: District;
export let server: FastifyInstance;
/** Who is behind each name. */
const people = new Map<string, Actor>();

export async function call(
  who: string | Actor,
  method: "GET" | "POST",
  url: string,
  payload?: object,
) {
  const name = typeof who === "string" ? who : JSON.stringify(who);
  people.set(name, typeof who === "string" ? district.staff(who) : who);
  const answer = await server.inject({
    method,
    url,
    headers: { "x-who": name },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

export const reporterOf = ({ caseId }: { caseId: number }): Actor => ({ kind: "receipt", caseId });

export async function take(
  over: object = {},
  who: string | Actor = "operator",
): Promise<IntakeAnswer> {
  const { status, body } = await call(who, "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
    title: "弄堂口垃圾堆积",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
    ...over,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}
export async function done(who: string | Actor, id: number, body: object): Promise<CaseView> {
  const { status, body: view } = await call(who, "POST", `/api/v1/cases/${id}/commands`, body);
  assert.equal(status, 200, JSON.stringify(view));
  return view;
}
export async function see(who: string | Actor, id: number): Promise<CaseView> {
  const { status, body } = await call(who, "GET", `/api/v1/cases/${id}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
export const merge = (who: string | Actor, id: number, intoId: number) =>
  call(who, "POST", `/api/v1/cases/${id}/merge`, { intoId, reason: "同一处垃圾" });
export async function merged(who: string | Actor, id: number, intoId: number): Promise<CaseView> {
  const { status, body } = await merge(who, id, intoId);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
export const completion = {
  type: "complete",
  outcome: "done",
  result: "已清运，钱女士家门口也清了",
  notSolvedReason: null,
  fileIds: [],
};
export const byNumber = (a: number, b: number): number => a - b;
export const statuses = <S extends number | string>(some: readonly { readonly status: S }[]): S[] =>
  some.map(({ status }) => status).toSorted((a, b) => (a < b ? -1 : Number(a > b)));
export const types = (view: CaseView): string[] => view.timeline.map((line) => line.type);

/** Two reports of the same rubbish, both accepted by their lead. */
export async function two(): Promise<readonly [IntakeAnswer, IntakeAnswer]> {
  clock.set(at("2026-11-16 10:00"));
  const first = await take();
  const second = await take({ title: "垃圾没人管", reporter: { name: "李四", telephone: null } });
  clock.set(at("2026-11-16 11:00"));
  for (const { caseId } of [first, second]) await done("line1", caseId, { type: "accept" });
  return [first, second];
}

/** The district stands for the tests of one file. */
export function useDistrict(): void {
  before(async () => {
    clock.set(at("2026-11-16 10:00"));
    people.clear();
    program = await testProgram({ clock });
    district = await makeDistrict(program);
    server = await serverForMany(program, people);
  });
  after(async () => {
    const ctx = program.context({ kind: "system", job: "verify" });
    assert.equal((await verifyCases(ctx)).difference, null);
    await server.close();
    await program.remove();
  });
}
