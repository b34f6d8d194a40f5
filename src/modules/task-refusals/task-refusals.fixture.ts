/** A small district in which stations refuse what departments hand down, for tests of the right to refuse. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";

export const clock = manualClock(at("2026-11-16 10:00"));
export let program: TestProgram;
export let district: District;
const servers = new Map<string, FastifyInstance>();

export async function call(
  who: string,
  method: "GET" | "POST",
  url: string,
  payload?: object | Buffer,
  type?: string,
) {
  const server = servers.get(who) ?? (await serverFor(program, district.staff(who)));
  servers.set(who, server);
  const answer = await server.inject({
    method,
    url: `/api/v1${url}`,
    ...(payload === undefined ? {} : { payload }),
    ...(type === undefined ? {} : { headers: { "content-type": type } }),
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  return {
    status: answer.statusCode,
    text: answer.body,
    body: isJson ? answer.json() : undefined,
    code: isJson ? (answer.json().error?.code as string | undefined) : undefined,
  };
}

export const system = () => program.context({ kind: "system", job: "test" });
export const command = (caseId: number, who: string, body: object) =>
  call(who, "POST", `/cases/${caseId}/commands`, body);

export async function aRequest(categoryCode = "sanitation"): Promise<number> {
  const { status, body } = await call("operator", "POST", "/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode,
    title: "弄堂口垃圾堆积",
    description: "弄堂口的垃圾三天没有清运",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.caseId;
}

/** A request that LINE1 has accepted and handed down to the station on Monday at ten. */
export async function handedDown(): Promise<number> {
  clock.set(at("2026-11-16 10:00"));
  const caseId = await aRequest();
  assert.equal((await command(caseId, "line1", { type: "accept" })).status, 200);
  const hand = { type: "handOver", toOrgId: district.org("STATION-W"), reason: "请社区处理" };
  assert.equal((await command(caseId, "line1", hand)).status, 200);
  return caseId;
}

export const refuse = (caseId: number, who = "stationW", more: object = {}) =>
  call(who, "POST", "/task-refusals/on-case", { caseId, taskId: null, ...more });
export const judge = (id: number, who: string, body: object) =>
  call(who, "POST", `/task-refusals/${id}/commands`, body);
export const past = (more: object = {}) => ({
  channel: "telephone",
  departmentOrgId: district.org("LINE2"),
  askedAt: "2026-11-16T01:00:00.000Z",
  what: "周五前上报独居老人名单",
  asker: { name: "白芷", telephone: "138 0000 1234" },
  ...more,
});

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
