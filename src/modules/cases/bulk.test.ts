import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Mandate, admitted } from "#admission";
import exceljs from "exceljs";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { prove } from "../../commands/verify.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { verifyBulks } from "./actions/verify-bulks.ts";
import type { BulkRowView, BulkView } from "./schema-bulk.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let mandate: Mandate;
const servers = new Map<string, FastifyInstance>();

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  mandate = await admitted(system(), {
    applicantOrgId: district.org("LINE1"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W")],
    title: "低保信息核对",
    unit: "户",
    quantity: 2500,
    unitPriceFen: 0,
    from: "2026-11-16",
    to: "2026-12-20",
  });
});
after(async () => {
  for (const server of servers.values()) await server.close();
  await program.remove();
});

const system = () => program.context({ kind: "system", job: "test" });

async function call(
  who: string,
  method: "GET" | "POST",
  url: string,
  payload?: object | Buffer,
  headers: Readonly<Record<string, string>> = {},
) {
  const server = servers.get(who) ?? (await serverFor(program, district.staff(who)));
  servers.set(who, server);
  const answer = await server.inject({
    method,
    url: `/api/v1${url}`,
    ...(payload === undefined ? {} : { payload }),
    headers,
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  const body = isJson ? answer.json() : undefined;
  return { status: answer.statusCode, text: answer.body, body, code: body?.error?.code as string };
}

const HEADS = "标题,内容,社区,服务站,事项编码,办结日期";
const line = (n: number, place = "柳园社区,") =>
  `核对第 ${n} 户,入户核对家庭成员和收入,${place},,2026-11-27`;
const table = (...lines: readonly string[]) => Buffer.from([HEADS, ...lines].join("\n"));
const tableOf = (count: number, from = 1) =>
  table(...Array.from({ length: count }, (_, i) => line(from + i)));

const upload = (bytes: Buffer, query = `mandateId=${mandate.id}`, who = "line1") =>
  call(who, "POST", `/case-bulks?name=${encodeURIComponent("低保.csv")}&${query}`, bytes, {
    "content-type": "text/csv",
  });
const send = (id: number, accepted: number, leaveOut = false, who = "line1") =>
  call(who, "POST", `/case-bulks/${id}/send`, { accepted, leaveOut });
const caseCount = async () =>
  Number((await program.database.pool.query('select count(*) n from cases."case"')).rows[0].n);
const rowsOf = async (id: number, query = "") =>
  (await call("line1", "GET", `/case-bulks/${id}/rows?${query}`)).body.items as BulkRowView[];

test("without a mandate nothing is sent: not from the page, not by the API, whoever asks", async () => {
  const before = await caseCount();
  assert.deepEqual(
    [(await upload(tableOf(2), "")).code, (await upload(tableOf(2), "mandateId=999999")).code],
    ["admission.no_mandate", "admission.no_mandate"],
  );
  // Another department's mandate is none.
  const other = await upload(tableOf(2), `mandateId=${mandate.id}`, "line2");
  assert.match(other.code, /^admission\./);
  const office = await upload(tableOf(2), `mandateId=${mandate.id}`, "coordinator");
  assert.equal(office.code, "cases.bulk_for_whom");
  assert.equal((await upload(tableOf(2), `mandateId=${mandate.id}`, "stationW")).status, 403);
  clock.set(at("2026-12-21 10:00"));
  assert.equal((await upload(tableOf(2))).code, "admission.mandate_over");
  clock.set(at("2026-11-16 10:00"));
  assert.equal(await caseCount(), before);
});

test("the report says of every row whether it can be sent, and why not; nothing is sent by looking", async () => {
  const before = await caseCount();
  const { status, body } = await upload(
    table(line(1), line(2, "桥东社区,"), "缺地方,内容,,,,2026-11-27", line(1)),
  );
  assert.equal(status, 201, JSON.stringify(body));
  const bulk = body as BulkView;
  assert.deepEqual([bulk.acceptedRows, bulk.refusedRows, bulk.status], [1, 3, "checked"]);
  assert.deepEqual(
    (await rowsOf(bulk.id)).map(({ rowNo, refusals }) => [
      rowNo,
      ...refusals.map(({ message }) => message),
    ]),
    [[2], [3, "“桥东社区”不在准入的区域里"], [4, "社区和服务站至少填一个"], [5, "和第 2 行重复"]],
  );
  assert.equal((await rowsOf(bulk.id, "state=refused")).length, 3);
  assert.equal((await send(bulk.id, 1)).code, "cases.bulk_has_refused_rows");
  assert.equal((await send(bulk.id, 4, true)).code, "cases.bulk_changed");
  assert.equal(await caseCount(), before);
  const sent = await send(bulk.id, 1, true);
  assert.deepEqual([sent.body.status, sent.body.caseCount], ["sent", 1]);
  assert.equal(await caseCount(), before + 1);
});

test("a case that was sent has its station as lead, the mandate as clause, and is due at the end of the day named", async () => {
  const { body } = await upload(tableOf(2, 100));
  assert.equal((await send(body.id, 2)).status, 200);
  const [first] = await rowsOf(body.id);
  const view = (await call("stationW", "GET", `/cases/${first?.case?.id}`)).body;
  assert.equal(view.lead.name, "STATION-W");
  assert.equal(view.leadClause, mandate.code);
  assert.equal(view.status, "inProgress");
  assert.deepEqual([view.clock.name, view.clock.dueAt], ["completion", "2026-11-27T09:30:00.000Z"]);
  const inbox = (await call("stationW", "GET", "/cases?limit=100")).body.items;
  assert.ok(inbox.some((one: { id: number }) => one.id === first?.case?.id));
});

test("a bulk case that the station says no to is answered with the mandate on which it was sent", async () => {
  const { body } = await upload(tableOf(1, 200));
  await send(body.id, 1);
  const [row] = await rowsOf(body.id);
  const refused = await call("stationW", "POST", "/task-refusals/on-case", {
    caseId: row?.case?.id,
    taskId: null,
    notAmong: [mandate.id],
  });
  assert.deepEqual([refused.status, refused.code], [409, "taskRefusals.covered"]);
  assert.match(refused.body.error.message, new RegExp(mandate.code));
});

test("sent again it changes nothing, also ten times at once; the same file is sent once on a mandate", async () => {
  const before = await caseCount();
  const bytes = tableOf(5, 300);
  const { body } = await upload(bytes);
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(body.id, 5)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  assert.equal(await caseCount(), before + 5);
  const again = await upload(bytes);
  assert.equal((await send(again.body.id, 5)).code, "cases.bulk_sent_already");
  assert.equal(await caseCount(), before + 5);
});

test("two bulks that together are more than was admitted: one is sent, of the other nothing", async () => {
  const small = await admitted(system(), {
    applicantOrgId: district.org("LINE1"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W")],
    title: "二十户回访",
    unit: "户",
    quantity: 20,
    unitPriceFen: 0,
    from: "2026-11-16",
    to: "2026-12-20",
  });
  const before = await caseCount();
  const query = `mandateId=${small.id}`;
  const one = (await upload(tableOf(15, 400), query)).body;
  const two = (await upload(tableOf(15, 500), query)).body;
  const answers = await Promise.all([send(one.id, 15), send(two.id, 15)]);
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  );
  assert.equal(answers.find(({ status }) => status === 409)?.code, "admission.not_covered");
  assert.equal(await caseCount(), before + 15);
  const { items } = (await call("line1", "GET", "/case-bulks/mandates")).body;
  assert.equal(items.find((item: { id: number }) => item.id === small.id).used, 15);
});

test("what nobody has touched is taken back; what a station has begun stays, and room for as many is free again", async () => {
  const { body } = await upload(tableOf(3, 600));
  await send(body.id, 3);
  const [first] = await rowsOf(body.id);
  const note = { type: "note", text: "已电话联系" };
  await call("stationW", "POST", `/cases/${first?.case?.id}/commands`, note);
  assert.equal((await call("line1", "GET", `/case-bulks/${body.id}`)).body.untouchedCount, 2);
  const url = `/case-bulks/${body.id}/withdraw`;
  const reason = { reason: "名单有误" };
  assert.equal((await call("line2", "POST", url, reason)).status, 404);
  const back = await call("line1", "POST", url, reason);
  assert.deepEqual(
    [back.body.status, back.body.withdrawnCount, back.body.untouchedCount],
    ["sent", 2, 0],
  );
  const statuses = await Promise.all(
    (await rowsOf(body.id)).map(
      async (row) => (await call("stationW", "GET", `/cases/${row.case?.id}`)).body.status,
    ),
  );
  assert.deepEqual(statuses, ["inProgress", "withdrawn", "withdrawn"]);
  assert.equal((await call("line1", "POST", url, reason)).code, "cases.bulk_nothing_untouched");
});

test("two thousand rows are checked and sent in one go, one more is refused", async () => {
  assert.equal((await upload(tableOf(2001, 10_000))).code, "cases.bulk_too_many_rows");
  const { body } = await upload(tableOf(2000, 10_000));
  assert.equal(body.acceptedRows, 2000);
  const started = performance.now();
  const sent = await send(body.id, 2000);
  assert.equal(sent.body.caseCount, 2000, JSON.stringify(sent.body));
  assert.ok(performance.now() - started < 60_000);
  const progress = await call("line1", "GET", `/case-bulks/${body.id}/progress`);
  assert.deepEqual(progress.body, { done: 2000, total: 2000 });
});

test("a workbook is read as a table is; the report is a file that runs nothing", async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("名单");
  sheet.addRow(HEADS.split(","));
  sheet.addRow(["=1+1", "入户核对", "柳园社区", "", "", "2026-11-27"]);
  const { status, body } = await upload(Buffer.from(await book.xlsx.writeBuffer()));
  assert.equal(status, 201, JSON.stringify(body));
  assert.equal(body.acceptedRows, 1);
  const csv = await call("line1", "GET", `/case-bulks/${body.id}/report?format=csv`);
  assert.match(csv.text, /\r\n2,'=1\+1,入户核对,柳园社区,STATION-W,,2026-11-27,可以下发,/);
  const xlsx = await call("line1", "GET", `/case-bulks/${body.id}/report`);
  assert.ok(xlsx.text.startsWith("PK"));
});

test("a department sees its own bulks, the office every one, nobody else any", async () => {
  const { items } = (await call("line1", "GET", "/case-bulks")).body;
  assert.ok(items.length > 5);
  assert.deepEqual((await call("line2", "GET", "/case-bulks")).body.items, []);
  assert.equal((await call("line2", "GET", `/case-bulks/${items[0].id}`)).status, 404);
  assert.equal((await call("coordinator", "GET", "/case-bulks")).body.items.length, items.length);
  assert.equal((await call("stationW", "GET", "/case-bulks")).status, 403);
});

test("bulks, their rows and what is used of a mandate are what the events say; what is altered is named", async () => {
  assert.equal(await verifyBulks(system()), null);
  assert.equal((await prove(system())).difference, null);
  const { pool } = program.database;
  const altered = [
    ["update cases.bulk set case_count = case_count + 1 where id = 1", /^Bulk 1$/],
    [
      'update cases.bulk_row set cells = cells || \'{"title": "改"}\' where bulk_id = 1 and row_no = 2',
      /^Rows of bulk 1$/,
    ],
    ["update cases.bulk_use set used = used - 1", /^Use of mandate/],
  ] as const;
  for (const [statement, what] of altered) {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query(statement);
      await client.query("commit");
    } finally {
      client.release();
    }
    assert.match((await verifyBulks(system()))?.what ?? "", what);
    await pool.query(
      statement
        .replace("case_count + 1", "case_count - 1")
        .replace("used - 1", "used + 1")
        .replace('"改"', '"核对第 1 户"'),
    );
  }
});
