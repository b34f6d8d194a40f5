/** A small district whose departments hand in what they think are their duties, for tests of consolidation. */
import { after, before } from "node:test";
import type { FastifyInstance } from "fastify";
import type { DutyContent } from "#catalogue";
import { Refused } from "#kernel/pure/refusal.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { addSheet, listRows, openSet } from "./actions.ts";
import { csv } from "./builders/rows.ts";
import type { RowLine } from "./schema.ts";

export let program: TestProgram;
export let district: District;
const servers = new Map<string, FastifyInstance>();
export const as = (who: string) => program.context(district.staff(who));

const HEAD = ["事项名称", "责任部门", "事项代码", "设定依据", "服务对象"];
export type Line = readonly [
  name: string,
  department: string,
  code?: string,
  basis?: string,
  who?: string,
];
export const file = (rows: readonly Line[], name = "清单.csv") => ({
  name,
  bytes: csv(
    HEAD,
    rows.map((row) => HEAD.map((_, i) => row[i] ?? "")),
  ),
});
export const NO_OPTIONS = { orgId: null, createOrganisations: false };

/** A set of its own with some rows; answers its id and its rows by name. */
export async function setOf(...rows: Line[]) {
  const { id } = await openSet(as("coordinator"), { name: "年度清理", nameEn: null });
  const sheet = await addSheet(as("coordinator"), id, file(rows), NO_OPTIONS);
  const lines: RowLine[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await listRows(as("coordinator"), id, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    lines.push(...page.items);
    after = page.next;
  }
  const row = (name: string) => lines.find((line) => line.name === name)?.id ?? 0;
  return { id, sheet, lines, row };
}

export const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;

export async function ask(who: string, method: "GET" | "POST", url: string, payload?: object) {
  const answer = await servers.get(who)?.inject({
    method,
    url: `/api/v1/consolidation/sets${url}`,
    ...(payload === undefined ? {} : { payload }),
  });
  if (answer === undefined) throw new Error(`${who} has no server`);
  const json = String(answer.headers["content-type"]).includes("json");
  return { status: answer.statusCode, body: json ? answer.json() : answer.rawPayload };
}

/** What the versions of a duty say, the newest first. */
export async function contents(code: string): Promise<DutyContent[]> {
  const answer = await servers
    .get("coordinator")
    ?.inject({ url: `/api/v1/catalogue/duties/${code}` });
  return (answer?.json<{ items: { content: DutyContent }[] }>().items ?? []).map(
    ({ content }) => content,
  );
}

/** The district stands for the tests of one file. */
export function useDistrict(): void {
  before(async () => {
    program = await testProgram();
    district = await makeDistrict(program);
    for (const who of ["coordinator", "line1", "line2", "officeW", "admin", "leader"])
      servers.set(who, await serverFor(program, district.staff(who)));
  });
  after(async () => {
    for (const server of servers.values()) await server.close();
    servers.clear();
    await program.remove();
  });
}
