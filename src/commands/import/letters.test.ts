import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findImported, verifyCases } from "#cases";
import { eventsOf } from "#kernel/events.ts";
import { manualClock } from "#kernel/context.ts";
import { sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { iso } from "#kernel/pure/day.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { LETTER_COLUMNS, categoryFinder, importLetters } from "./letters.ts";
import { readTable } from "./table.ts";

let program: TestProgram;
let district: District;

before(async () => {
  program = await testProgram({ clock: manualClock(at("2026-11-16 10:00")) });
  district = await makeDistrict(program);
});
after(() => program.remove());

const HEAD = LETTER_COLUMNS.join(",");
const importFile = (text: string, of: TestProgram = program) =>
  importLetters(
    of.context({ kind: "system", job: "import.letters" }),
    readTable("letters.csv", text, LETTER_COLUMNS),
    () => undefined,
  );

async function caseOf(id: string) {
  const caseId = (await findImported(program.database.db, [`letters:${id}`])).get(`letters:${id}`);
  assert.ok(caseId !== undefined, `letter ${id} is a case`);
  const { rows } = await sql<Record<string, unknown>>`
    select * from cases."case" where id = ${caseId}`.execute(program.database.db);
  const events = await eventsOf(program.database.db, "case", caseId);
  const [row] = rows;
  assert.ok(row !== undefined);
  return { row, history: events.map((event) => `${iso(event.at)} ${event.type}`) };
}

test("a letter becomes a case with the history that the rules would have given it", async () => {
  const report = await importFile(
    `${HEAD}\n1,W1,投诉环境卫生,2019/4/25 9:32:09,垃圾三天没有清运,已清运。,2019/4/26 10:00:00\n`,
  );
  assert.deepEqual([report.rows, report.accepted, report.unchanged], [1, 1, 0]);
  const { row, history } = await caseOf("1");
  assert.deepEqual(history, [
    "2019-04-25T01:32:09.000Z received",
    "2019-04-25T01:32:09.000Z dispatched",
    "2019-04-26T02:00:00.000Z accepted",
    "2019-04-26T02:00:00.000Z responded",
    "2019-04-26T02:00:00.000Z completed",
    // Ten working days to grade: a make-up Sunday before and Labour Day, then a Sunday after it.
    "2019-05-13T09:30:00.001Z closed",
  ]);
  assert.equal(row.channel, "import");
  assert.equal(row.categoryCode, "sanitation");
  assert.equal(row.requestType, "complaint");
  assert.equal(row.leadOrgId, district.org("LINE1"));
  assert.equal(row.leadBasis, "category");
  assert.equal(row.districtId, district.area("D"));
  assert.equal(row.subdistrictId, null);
  assert.equal(row.outcome, "answered");
  assert.equal(row.completedLate, false);
});

test("silence beyond the acceptance limit has accepted, and the completion clock runs from the receipt", async () => {
  await importFile(
    `${HEAD}\n2,W2,东街路灯损坏,2019-06-03 10:00:00,东街路灯不亮,已修复。,2019/6/19 9:00:00\n`,
  );
  const { row, history } = await caseOf("2");
  assert.deepEqual(history, [
    "2019-06-03T02:00:00.000Z received",
    "2019-06-03T02:00:00.000Z dispatched",
    "2019-06-04T09:30:00.001Z accepted",
    // Two working days to respond, ten to complete; half and four fifths of the 76 working hours, and the limit itself.
    "2019-06-05T09:30:00.001Z limitMissed",
    "2019-06-11T06:30:00.000Z rungReached",
    "2019-06-14T08:18:00.000Z rungReached",
    "2019-06-18T09:30:00.001Z limitMissed",
    "2019-06-19T01:00:00.000Z rungReached",
    "2019-06-19T01:00:00.000Z responded",
    "2019-06-19T01:00:00.000Z completed",
    "2019-07-03T09:30:00.001Z closed",
  ]);
  assert.equal(row.leadOrgId, district.org("COORD"), "no rule names a lead");
  assert.equal(row.leadBasis, "official");
  assert.equal(row.completedLate, true, "eleven working days, the seventh of June being a holiday");
});

test("a letter without a reply stays open", async () => {
  const report = await importFile(`${HEAD}\n3,W3,东街路灯损坏,2019/6/3 10:00,路灯不亮,,\n`);
  assert.deepEqual([report.accepted, report.unanswered, report.waiting.answered], [1, 1, 0]);
  const { row, history } = await caseOf("3");
  assert.equal(row.status, "inProgress");
  assert.deepEqual(
    history.filter((line) => !/ (limitMissed|rungReached)$/.test(line)),
    [
      "2019-06-03T02:00:00.000Z received",
      "2019-06-03T02:00:00.000Z dispatched",
      "2019-06-04T09:30:00.001Z accepted",
    ],
  );
  assert.equal(history.filter((line) => line.endsWith("rungReached")).length, 5);
});

test("a reply longer than an answer is told in parts, and the result says so", async () => {
  const reply = "已经处理完毕。".repeat(700);
  const report = await importFile(
    `${HEAD}\n4,W4,路灯,2019/6/3 10:00,路灯不亮,${reply},2019/6/4 10:00\n`,
  );
  assert.equal(report.longReplies, 1);
  const { row, history } = await caseOf("4");
  assert.equal(history.filter((line) => line.endsWith("responded")).length, 3);
  const { result } = row.facts as { result: { text: string } };
  assert.ok(result.text.length <= 4000 && result.text.endsWith("……(全文见答复)"));
});

test("the writer is kept sealed and found nowhere in plain", async () => {
  const { rows } = await sql<{ plain: string }>`
    select c::text || p::text || (select string_agg(e::text, ' ') from kernel.event e where e.stream_id = c.id) as plain
    from cases."case" c join cases.party p on p.case_id = c.id where c.external_ref = 'letters:1'`.execute(
    program.database.db,
  );
  assert.ok(!rows[0]?.plain.includes("W1"));
});

test("every row is answered for, and a wrong one keeps nothing else out", async () => {
  const report = await importFile(
    [
      HEAD,
      "10,W,一,2019/6/3 10:00,文,答,2019/6/4 10:00",
      "11,W,二,2019/6/3 10:00,,答,2019/6/4 10:00",
      "10,W,三,2019/6/3 10:00,文,答,2019/6/4 10:00",
      "12,W,四,2019/6/3 10:00,文,答,2019/6/3 9:59",
      "13,W,五,3/6/19,文,答,2019/6/3 9:59",
      "14,W,六",
      "15,W,一,2019/6/3 10:00,文,答,2019/6/4 10:00",
    ].join("\n"),
  );
  assert.deepEqual([report.rows, report.accepted, report.sameContent], [7, 2, 1]);
  assert.deepEqual(
    report.refused.map(({ row, reason }) => `${row} ${reason}`),
    ["3 text_missing", "4 id_twice", "5 end_before_receipt", "6 time_unreadable", "7 cells"],
  );
});

test("a second import adds nothing and says the same of the waits", async () => {
  const file = `${HEAD}\n${Array.from(
    { length: 600 },
    (_, i) => `r${i},W,题${i},2019/6/${1 + (i % 28)} 10:00,文${i},答,2019/7/${1 + (i % 30)} 10:00`,
  ).join("\n")}\n`;
  const first = await importFile(file);
  const second = await importFile(file);
  assert.deepEqual([first.accepted, first.unchanged], [600, 0]);
  assert.deepEqual([second.accepted, second.unchanged], [0, 600]);
  assert.deepEqual(second.waiting, first.waiting);
  assert.equal(second.firstReceipt, null);
});

test("two imports of one file at the same moment take each row in once", async () => {
  const file = `${HEAD}\n${Array.from(
    { length: 1000 },
    (_, i) => `c${i},W,题${i},2019/6/3 10:00,文,答,2019/7/1 10:00`,
  ).join("\n")}\n`;
  const reports = await Promise.all([importFile(file), importFile(file)]);
  const sum = (key: "accepted" | "unchanged") => reports.reduce((all, one) => all + one[key], 0);
  assert.deepEqual([sum("accepted"), sum("unchanged")], [1000, 1000]);
});

test("the events prove the rows", async () => {
  const proof = await verifyCases(program.context({ kind: "system", job: "verify" }));
  assert.equal(proof.difference, null);
  assert.equal(proof.cases, 1606);
});

test("a category is obvious where the subject names one and no other as well", () => {
  const category = (code: string, name: string, synonyms: string[] = [], open = true) =>
    ({ code, content: { name, synonyms, open } }) as never;
  const find = categoryFinder([
    category("sanitation", "环境卫生", ["垃圾"]),
    category("noise", "噪声", ["扰民"]),
    category("night-noise", "夜间噪声"),
    category("old", "路灯", [], false),
    category("other", "其他诉求", ["建议"]),
  ]);
  assert.equal(find("投诉垃圾堆积"), "sanitation");
  assert.equal(find("投诉夜间噪声"), "night-noise");
  assert.equal(find("垃圾车扰民"), null);
  assert.equal(find("路灯坏了"), null);
  assert.equal(find("建议增加公交"), null);
});
