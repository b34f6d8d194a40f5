/** Two departments with a million fen each, those whom they ask, and the way from a draft to the meeting, for tests of admission. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { appropriationOf } from "#ledger";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, staffActor, testProgram } from "../../../test/program.ts";
import { aPool, anAppropriation } from "../ledger/builders.ts";
import { aContent } from "./builders.ts";
import type { ContentBody } from "./schema.ts";

export let program: TestProgram;
export let district: District;
let server: FastifyInstance;
export const clock = manualClock(at("2026-09-01 10:00"));
export const ctx = () => program.context({ kind: "system", job: "test" });

export type Shown = {
  readonly id: number;
  readonly seq: number;
  readonly status: string;
  readonly code: string | null;
  readonly actions: readonly string[];
  readonly opinions: readonly {
    readonly org: { readonly id: number };
    readonly stance: string | null;
  }[];
  readonly money: {
    readonly missingFen: number;
    readonly commitments: readonly { id: number; openFen: number }[];
  };
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  readonly decisionDueOn: string | null;
};
type Answer<T> = {
  readonly status: number;
  readonly code: string;
  readonly body: T;
  readonly text: string;
};

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks says what comes back
export async function ask<T = Shown>(
  who: string,
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  payload?: object,
): Promise<Answer<T>> {
  const answer = await server.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { "x-who": who },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  const body = isJson
    ? answer.json<T & { error?: { code: string } }>()
    : ({} as T & { error?: { code: string } });
  return { status: answer.statusCode, code: body.error?.code ?? "", body, text: answer.body };
}
export async function done<T = Shown>(...request: Parameters<typeof ask>): Promise<T> {
  const answer = await ask<T>(...request);
  assert.ok(answer.status < 300, `${request[0]} ${request[1]} ${request[2]}: ${answer.text}`);
  return answer.body;
}
export const order = (who: string, id: number, command: object) =>
  done(who, "POST", `admissions/${id}/commands`, command);
export const refused = async (who: string, id: number, command: object) =>
  (await ask(who, "POST", `admissions/${id}/commands`, command)).code;

export function content(change: Partial<ContentBody> = {}): ContentBody {
  const { form: _, ...rest } = aContent();
  return {
    ...rest,
    checks: { ...rest.checks },
    areaIds: [district.area("W1")],
    targetOrgIds: [district.org("STATION-W")],
    ...change,
  };
}
export const CONTACT = { name: "杜若兰", telephone: "13800138000" };
export async function draft(change: Partial<ContentBody> = {}, who = "line1"): Promise<Shown> {
  const org = who === "line2" ? "LINE2" : "LINE1";
  const body = { applicantOrgId: district.org(org), content: content(change), contact: CONTACT };
  return done(who, "POST", "admissions", body);
}
export async function toReady(change: Partial<ContentBody> = {}, who = "line1"): Promise<number> {
  const { id } = await draft(change, who);
  await order(who, id, { type: "submit" });
  await order("coordinator", id, { type: "check" });
  for (const body of ["stationW", "officeW"])
    await order(body, id, { type: "giveOpinion", stance: "agree", text: "" });
  await order("coordinator", id, {
    type: "review",
    recommendation: "conditions",
    conditions: ["卡片由部门送到工作站"],
    text: "依据充分，经费落实",
  });
  return id;
}
let meetings = 0;
export async function meet(ids: readonly number[], heldAt = "2026-09-10T06:00:00.000Z") {
  meetings++;
  const body = { body: "executive", name: `区政府第${meetings}次常务会议`, heldAt, place: "" };
  const { id: meetingId } = await done("coordinator", "POST", "admission-meetings", body);
  for (const id of ids) await order("coordinator", id, { type: "schedule", meetingId });
  const now = clock.now();
  clock.set(Math.max(now, Date.parse(heldAt) + 3_600_000));
  await done("coordinator", "POST", `admission-meetings/${meetingId}/minutes`, {
    minuteNo: `〔2026〕${meetings}号`,
  });
  return meetingId;
}
export const APPROVE = { type: "decide", result: "approved", conditions: ["自愿领取"], reason: "" };
export const available = async (line = "LINE1") =>
  (await appropriationOf(ctx(), district.org(line), 2026, "tasks"))?.availableFen;

/** The district stands for the tests of one file. */
export function useDistrict(): void {
  before(async () => {
    clock.set(at("2026-09-01 10:00"));
    meetings = 0;
    program = await testProgram({ clock });
    district = await makeDistrict(program);
    clock.set(at("2026-11-02 10:00"));
    const pool = await aPool(ctx(), district.org("COORD"), 100_000_000);
    for (const line of ["LINE1", "LINE2"])
      await anAppropriation(ctx(), pool, district.org(line), 1_000_000);
    clock.set(at("2026-09-01 10:00"));
    const codes = [
      "coordinator",
      "leader",
      "line1",
      "line1b",
      "line2",
      "officeW",
      "officeE",
      "stationW",
      "stationE",
      "committeeW",
    ];
    const people = new Map<string, ReturnType<District["staff"]>>(
      codes.map((code) => [code, district.staff(code)]),
    );
    const finance = staffActor("financeOfficer", { orgId: district.org("COORD"), personId: 77 });
    server = await serverForMany(program, new Map([...people, ["finance", finance]]));
  });
  after(async () => {
    await server?.close();
    await program?.remove();
  });
}
