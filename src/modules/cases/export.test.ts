import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import exceljs from "exceljs";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { exportCases } from "./actions/export.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
const servers = new Map<string, FastifyInstance>();

/** Cases of the west and of the east, one of them with a title that a spreadsheet would run. */
before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  for (let i = 0; i < 3; i++) await take(`西边的垃圾${i}`, 112.05);
  await take("东边的垃圾", 112.25);
  await take('=HYPERLINK("http://x")', 112.05);
});
after(async () => {
  for (const server of servers.values()) await server.close();
  await program.remove();
});

async function call(who: string, method: "GET" | "POST", url: string, payload?: object) {
  let server = servers.get(who);
  if (server === undefined) {
    server = await serverFor(program, district.staff(who));
    servers.set(who, server);
  }
  return server.inject({ method, url, ...(payload === undefined ? {} : { payload }) });
}

async function take(title: string, lng: number): Promise<number> {
  const answer = await call("operator", "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    description: "三天没有清运",
    title,
    point: { lng, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json().caseId;
}

async function csvRows(who: string, query: string): Promise<string[][]> {
  const answer = await call(who, "GET", `/api/v1/cases/export?format=csv&${query}`);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.body.charCodeAt(0), 0xfeff);
  return answer.body
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

const titlesOf = (rows: string[][]): (string | undefined)[] => rows.slice(1).map((row) => row[5]);

test("an export has Chinese heads, one line a case, and nothing of the people", async () => {
  const [heads, first] = await csvRows("coordinator", "view=all");
  assert.deepEqual(heads?.slice(0, 7), [
    "收件号",
    "类型",
    "状态",
    "本单位要做的",
    "渠道",
    "标题",
    "区域",
  ]);
  assert.deepEqual(first?.slice(1, 5), ["诉求", "待受理", "", "电话"]);
  const all = (await csvRows("coordinator", "view=all")).flat().join();
  assert.doesNotMatch(all, /钱多福|8000|三天没有/);
});

test("an export holds what the list of the same post shows, in its order, and never what get hides", async () => {
  for (const who of ["officeW", "officeE", "line2", "coordinator", "stationW"]) {
    const list = (await call(who, "GET", "/api/v1/cases?view=all&limit=100")).json();
    const listed = list.items.map((item: { receiptNo: string }) => item.receiptNo);
    const rows = await csvRows(who, "view=all");
    assert.deepEqual(
      rows.slice(1).map((row) => row[0]),
      listed,
      who,
    );
    for (const item of list.items)
      assert.equal((await call(who, "GET", `/api/v1/cases/${item.id}`)).statusCode, 200);
  }
  assert.deepEqual(titlesOf(await csvRows("officeE", "view=all")), ["东边的垃圾"]);
  assert.deepEqual(titlesOf(await csvRows("line2", "view=all")), []);
});

test("filters and search narrow an export as they narrow the list", async () => {
  const west = district.area("W");
  assert.equal((await csvRows("coordinator", `view=all&subdistrictId=${west}`)).length, 1 + 4);
  assert.equal((await csvRows("coordinator", "view=all&kind=application")).length, 1);
  const found = await csvRows("officeW", `q=${encodeURIComponent("东边")}`);
  assert.deepEqual(titlesOf(found), []);
  const seen = await csvRows("coordinator", `q=${encodeURIComponent("东边")}`);
  assert.deepEqual(titlesOf(seen), ["东边的垃圾"]);
});

test("an inbox is exported with what is owed", async () => {
  const rows = await csvRows("line1", "view=inbox");
  assert.equal(rows.length, 1 + 5);
  assert.deepEqual(new Set(rows.slice(1).map((row) => row[3])), new Set(["受理"]));
});

test("a text that a spreadsheet would run stays a text, in both formats", async () => {
  const csv = (await call("coordinator", "GET", "/api/v1/cases/export?format=csv&view=all")).body;
  assert.match(csv, /"'=HYPERLINK\(""http:\/\/x""\)"/);
  const answer = await call("coordinator", "GET", "/api/v1/cases/export?view=all");
  assert.match(String(answer.headers["content-disposition"]), /2026-11-16\.xlsx$/);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(answer.rawPayload.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("办件");
  assert.equal(sheet?.rowCount, 6);
  const cell = sheet
    ?.getColumn(6)
    .values.find((value) => typeof value === "string" && value.startsWith("="));
  assert.equal(cell, '=HYPERLINK("http://x")');
});

test("who asks too little of a search, or is nobody, gets an answer and no file", async () => {
  const short = await call(
    "coordinator",
    "GET",
    `/api/v1/cases/export?q=${encodeURIComponent("东")}`,
  );
  assert.equal(short.statusCode, 400);
  assert.equal(short.json().error.code, "cases.search_too_short");
  const server = await serverFor(program, { kind: "anonymous" });
  const nobody = await server.inject({ method: "GET", url: "/api/v1/cases/export" });
  await server.close();
  assert.equal(nobody.statusCode, 401);
});

test("a file that would be too long says so in its last line", async () => {
  const ctx = program.context(district.staff("coordinator"));
  const whole = async (limit: number): Promise<string[]> => {
    const { bytes } = await exportCases(ctx, { view: "all", format: "csv" }, limit);
    const parts: Buffer[] = [];
    for await (const part of bytes) parts.push(part as Buffer);
    return Buffer.concat(parts).toString().trimEnd().split("\r\n");
  };
  const cut = await whole(4);
  assert.equal(cut.length, 1 + 4 + 1);
  assert.equal(cut.at(-1), "只导出前 4 件；请加筛选条件分批导出。");
  assert.equal((await whole(5)).length, 1 + 5);
});
