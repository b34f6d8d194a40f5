/** A set is closed: the edition that it drafts, the account that it leaves, the proof of it all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import exceljs from "exceljs";
import { draftDuty, findDuty, publishDuty, publishImport } from "#catalogue";
import { openDatabase, sql } from "#kernel/db.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { aContent, aLead } from "../catalogue/builders.ts";
import {
  addSheet,
  closeSet,
  commentRow,
  decideRows,
  getAccount,
  getSet,
  openSet,
  previewEdition,
  verifySets,
} from "./actions.ts";
import { anItem } from "./builders/rows.ts";
import type { Decision, DecisionItem } from "./schema.ts";
import {
  as,
  ask,
  contents,
  district,
  file,
  type Line,
  NO_OPTIONS,
  program,
  refusedAs,
  setOf,
  useDistrict,
} from "./consolidation.fixture.ts";

useDistrict();

test("a set is closed when every row is decided, and not before", async () => {
  const { id } = await openSet(as("coordinator"), { name: "空", nameEn: null });
  await assert.rejects(
    closeSet(as("coordinator"), id),
    refusedAs("consolidation.nothing_to_close"),
  );
  const open = await setOf(["高龄津贴申领", "LINE1", "C-1"], ["路灯维修", "LINE2", "C-2"]);
  await decideRows(as("coordinator"), open.id, [anItem(open.row("路灯维修"))]);
  const answer = await ask("coordinator", "POST", `/${open.id}/close`);
  assert.deepEqual(
    [answer.status, answer.body.error.code, answer.body.error.params.count],
    [409, "consolidation.undecided_rows", 1],
  );
});

test("closing drafts the edition: new duties, new versions of what stands, synonyms of what was merged", async () => {
  const system = program.context({ kind: "system", job: "test" });
  const leads = [aLead({ orgId: district.org("LINE1"), clause: "职责" })];
  await draftDuty(
    system,
    "ED-1",
    aContent({ name: "高龄津贴申领", leads, synonyms: ["老人补贴"] }),
  );
  await publishDuty(system, "ED-1", 1, "2020-01-01");
  const { id, row } = await setOf(
    ["高龄津贴办理", "LINE1", "ED-1", "《老年人权益保障法》第三十三条"],
    ["八十岁老人津贴", "LINE2", "ED-2"],
    ["路灯维修", "LINE2", "ED-3"],
    ["无编码事项查询", "LINE2"],
    ["已停办事项检查", "LINE2", "ED-5"],
    ["市里办的事项备案", "LINE1", "ED-6"],
  );
  const decide = (name: string, over: Partial<Decision>): DecisionItem => anItem(row(name), over);
  await decideRows(as("coordinator"), id, [
    decide("高龄津贴办理", { kind: "optimise" }),
    decide("八十岁老人津贴", { kind: "merge", targetId: row("高龄津贴办理") }),
    decide("路灯维修", { kind: "oneStop" }),
    decide("无编码事项查询", { kind: "keep" }),
    decide("已停办事项检查", { kind: "drop" }),
    decide("市里办的事项备案", { kind: "giveBack" }),
  ]);
  const preview = await previewEdition(as("coordinator"), id);
  assert.deepEqual(
    [preview.newDuties, preview.newVersions, preview.unchanged, preview.problems],
    [2, 1, 0, []],
  );
  const closed = await closeSet(as("coordinator"), id);
  assert.deepEqual([closed.status, closed.tally.after, closed.tally.raw], ["closed", 3, 6]);
  const published = await publishImport(system, closed.importId ?? 0, "2030-01-01").catch(
    (error: Refused) => error.refusal.code,
  );
  assert.equal(Array.isArray(published) && published.length, 3);
  const account = await getAccount(as("coordinator"), id);
  assert.deepEqual(
    account.rows.map(({ no, kind, dutyCode }) => [no, kind, dutyCode]),
    [
      [1, "optimise", "ED-1"],
      [2, "merge", null],
      [3, "oneStop", "ED-3"],
      [4, "keep", `GB-${id}-0004`],
      [5, "drop", null],
      [6, "giveBack", null],
    ],
  );
  const newest = async (code: string) => (await contents(code)).at(0);
  const second = await newest("ED-1");
  assert.equal(second?.name, "高龄津贴办理");
  assert.deepEqual(second?.synonyms, ["老人补贴", "八十岁老人津贴"]);
  // What the row left open stays as it stood.
  assert.deepEqual(
    second?.materials.map(({ name }) => name),
    ["身份证"],
  );
  assert.deepEqual(second?.legalBasis, ["《老年人权益保障法》第三十三条"]);
  const lamp = await newest("ED-3");
  assert.deepEqual(
    [lamp?.lists, lamp?.channels, lamp?.placeKinds],
    [["oneStop"], ["counter"], ["subdistrictHall"]],
  );
  assert.equal(await findDuty(system, "ED-5"), undefined);
  for (const change of [
    () => closeSet(as("coordinator"), id),
    () => decideRows(as("coordinator"), id, [anItem(row("路灯维修"), {}, 1)]),
    () => addSheet(as("coordinator"), id, file([["x y z", "LINE1"]]), NO_OPTIONS),
    () => commentRow(as("line1"), id, row("高龄津贴办理"), "晚了"),
  ])
    await assert.rejects(change(), refusedAs("consolidation.closed"));
});

test("ten closings at once draft the edition once", async () => {
  const { id, lines } = await setOf(
    ["并发事项登记", "LINE1", "RACE-1"],
    ["并发事项查询", "LINE2", "RACE-2"],
  );
  await decideRows(
    as("coordinator"),
    id,
    lines.map((line) => anItem(line.id)),
  );
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ask("coordinator", "POST", `/${id}/close`)),
  );
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, ...Array.from({ length: 9 }, () => 409)],
  );
  for (const code of ["RACE-1", "RACE-2"]) assert.equal((await contents(code)).length, 1, code);
});

test("what would publish a duty twice, or write over somebody's draft, stands in the way and is named", async () => {
  const system = program.context({ kind: "system", job: "test" });
  const leads = [aLead({ orgId: district.org("LINE2"), clause: "" })];
  await draftDuty(system, "WAY-1", aContent({ name: "正在写的事项", leads }));
  await draftDuty(system, "WAY-2", aContent({ name: "别名事项登记", leads }));
  await publishDuty(system, "WAY-2", 1, "2020-01-01");
  const { id, lines, row } = await setOf(
    ["正在写的事项", "LINE2", "WAY-1", "《条例》第九条"],
    ["别名事项登记", "LINE2", "WAY-9"],
    ["同名事项查询", "LINE2", "WAY-3"],
    ["同名事项查询", "LINE2", "WAY-4"],
  );
  await decideRows(
    as("coordinator"),
    id,
    lines.map((line) => anItem(line.id)),
  );
  const { problems } = await previewEdition(as("coordinator"), id);
  assert.deepEqual(
    problems.map(({ code }) => code),
    [
      "consolidation.same_duty_stands",
      "consolidation.same_duty_twice",
      "consolidation.draft_in_the_way",
    ],
  );
  await assert.rejects(
    closeSet(as("coordinator"), id),
    refusedAs("consolidation.same_duty_stands"),
  );
  assert.equal((await getSet(as("coordinator"), id)).status, "open");
  await decideRows(as("coordinator"), id, [
    anItem(row("别名事项登记"), { code: "WAY-2" }, 1),
    anItem(lines[3]?.id ?? 0, { kind: "merge", targetId: lines[2]?.id ?? 0 }, 1),
    anItem(row("正在写的事项"), { kind: "giveBack" }, 1),
  ]);
  assert.deepEqual((await previewEdition(as("coordinator"), id)).problems, []);
  assert.equal((await closeSet(as("coordinator"), id)).tally.after, 2);
});

test("the published shape goes through: 512 raw rows become 360", async () => {
  const kinds: readonly (readonly [Decision["kind"], number])[] = [
    ["keep", 183],
    ["strengthen", 13],
    ["optimise", 14],
    ["oneStop", 150],
    ["merge", 132],
    ["giveBack", 11],
    ["drop", 9],
  ];
  const names = Array.from(
    { length: 512 },
    (_, i) => `${String.fromCodePoint(0x5000 + i * 7, 0x6000 + i * 11, 0x7000 + i * 13)}登记`,
  );
  const { id, lines } = await setOf(
    ...names.map((name, i): Line => [name, i % 3 === 0 ? "LINE1" : "LINE2", `PUB-${i}`]),
  );
  let at = 0;
  const items = kinds.flatMap(([kind, count]) =>
    lines
      .slice(at, (at += count))
      .map((line) =>
        anItem(line.id, { kind, targetId: kind === "merge" ? (lines[0]?.id ?? 0) : null }),
      ),
  );
  await decideRows(as("coordinator"), id, items);
  const { total, departments, rows } = await getAccount(as("coordinator"), id);
  assert.deepEqual(
    [
      total.raw,
      total.after,
      total.giveBack,
      total.oneStop,
      total.strengthen,
      total.optimise,
      total.undecided,
    ],
    [512, 360, 11, 150, 13, 14, 0],
  );
  assert.equal(
    departments.reduce((sum, one) => sum + one.raw, 0),
    512,
  );
  assert.equal(rows.length, 512);
  assert.equal((await closeSet(as("coordinator"), id)).tally.after, 360);
});

test("the account goes out as a workbook in either language, and a text that looks like a formula stays a text", async () => {
  const { id, lines } = await setOf(["高龄津贴申领", "LINE1", "X-1"]);
  await decideRows(as("coordinator"), id, [
    anItem(lines[0]?.id ?? 0, { kind: "drop", reason: '=HYPERLINK("x")' }),
  ]);
  for (const [language, total] of [
    ["zh", "合计"],
    ["en", "Total"],
  ] as const) {
    const { status, body } = await ask(
      "coordinator",
      "GET",
      `/${id}/account.xlsx?language=${language}`,
    );
    assert.equal(status, 200);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(body as never);
    const [summary, rows] = workbook.worksheets;
    assert.equal(summary?.getRow(5).getCell(1).value, total);
    assert.equal(summary?.getRow(5).getCell(2).value, 1);
    assert.equal(rows?.getRow(2).getCell(7).value, '=HYPERLINK("x")');
    assert.equal(rows?.getRow(2).getCell(7).formula, undefined);
  }
});

test("the events of all of this prove the tables, and whatever is altered is named", async () => {
  const system = program.context({ kind: "system", job: "test" });
  const { id, row } = await setOf(
    ["高龄津贴申领", "LINE1", "P-1"],
    ["高龄津贴发放", "LINE2", "P-2"],
  );
  await commentRow(as("line1"), id, row("高龄津贴申领"), "由我局发放，请保留");
  const proof = await verifySets(system);
  assert.equal(proof.difference, null);
  assert.ok(proof.sets > 5 && proof.rows > 500, JSON.stringify(proof));
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const alterations: readonly (readonly [string, string, string])[] = [
    [
      "update consolidation.raw_row set reason = 'x' where decision = 'drop'",
      "raw_row",
      "decision",
    ],
    ["update consolidation.raw_row set name = name || 'x' where no = 1", "raw_row", "name"],
    [
      "update consolidation.raw_row set duty_code = 'x' where duty_code is not null",
      "raw_row",
      "duty",
    ],
    ["update consolidation.decision set reason = 'x' where kind = 'drop'", "raw_row", "history"],
    ["update consolidation.proposal set score = 0", "proposal", "score"],
    ["delete from consolidation.proposal where kind = 'overlap'", "proposal", ""],
    ["update consolidation.comment set text = 'x'", "comment", "text"],
    ["update consolidation.sheet set answers = '[]'", "sheet", "answers"],
    [
      "update consolidation.working_set set closed_at = null, status = 'open'",
      "working_set",
      "closedAt",
    ],
  ];
  try {
    for (const [alter, table, field] of alterations) {
      const found = await owner.db.transaction().execute(async (db) => {
        await sql.raw(alter).execute(db);
        const { difference } = await verifySets({ ...system, db });
        await sql`rollback`.execute(db);
        return difference;
      });
      assert.deepEqual([found?.table, found?.field], [table, field], alter);
    }
  } finally {
    await owner.close();
  }
});
