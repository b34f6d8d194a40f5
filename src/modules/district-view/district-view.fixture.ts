/** A small district with cases in two places, and its sums as each of its people reads them. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { type Database, openDatabase } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, staffActor, testProgram } from "../../../test/program.ts";
import type { Measure } from "./rules/measures.ts";
import type { View } from "./schema.ts";

export const clock = manualClock(at("2026-11-16 10:00"));
export let program: TestProgram;
export let district: District;
export let owner: Database;
let server: FastifyInstance;
export const people = new Map<string, Actor>();

export async function call(who: string, method: "GET" | "POST", url: string, payload?: object) {
  const answer = await server.inject({
    method,
    url,
    headers: { "x-who": who },
    ...(payload === undefined ? {} : { payload }),
  });
  const body = answer.headers["content-type"]?.toString().includes("json") ? answer.json() : null;
  return { status: answer.statusCode, body, code: body?.error?.code, raw: answer };
}

const PLACES = { W: { lng: 112.05, lat: 30.05 }, E: { lng: 112.25, lat: 30.05 } } as const;

export async function takeIn(place: keyof typeof PLACES = "W"): Promise<number> {
  const { body, status } = await call("operator", "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
    title: "弄堂口垃圾堆积",
    point: PLACES[place],
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  assert.equal(status, 201, JSON.stringify(body));
  people.set(`receipt ${body.caseId}`, { kind: "receipt", caseId: body.caseId });
  return body.caseId;
}

export const command = (who: string, id: number, body: object) =>
  call(who, "POST", `/api/v1/cases/${id}/commands`, body);
export const COMPLETE = {
  type: "complete",
  outcome: "done",
  result: "已清运",
  notSolvedReason: null,
  fileIds: [],
} as const;

export const VIEW = "/api/v1/district-view";
export async function view(who: string, query = ""): Promise<View> {
  const { body, status } = await call(who, "GET", `${VIEW}?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

export async function idsBehind(
  who: string,
  measure: Measure,
  query = "",
  limit = 2,
): Promise<number[]> {
  const ids: number[] = [];
  let cursor = "";
  do {
    const { body, status } = await call(
      who,
      "GET",
      `${VIEW}/cases?measure=${measure}&limit=${limit}&${query}${cursor}`,
    );
    assert.equal(status, 200, JSON.stringify(body));
    ids.push(...body.items.map(({ id }: { id: number }) => id));
    cursor = body.next === null ? "" : `&cursor=${encodeURIComponent(body.next)}`;
  } while (cursor !== "");
  return ids;
}

/** The district stands for the tests of one file. */
export function useDistrict(): void {
  before(async () => {
    clock.set(at("2026-11-16 10:00"));
    people.clear();
    program = await testProgram({ clock });
    owner = openDatabase({ url: program.test.adminUrl, max: 1 });
    district = await makeDistrict(program);
    for (const code of [
      "leader",
      "coordinator",
      "operator",
      "line1",
      "line2",
      "officeW",
      "officeE",
      "stationW",
      "admin",
    ])
      people.set(code, district.staff(code));
    people.set(
      "officer",
      staffActor("disciplineOfficer", { orgId: district.org("COORD"), personId: 90_001 }),
    );
    server = await serverForMany(program, people);
  });
  after(async () => {
    await server?.close();
    await owner?.close();
    await program?.remove();
  });
}
