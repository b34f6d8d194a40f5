/** Sheets as they come in, and what is proposed about their rows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addSheet,
  commentRow,
  getRow,
  getSet,
  getSheet,
  listRows,
  openSet,
  withdrawSheet,
} from "./actions.ts";
import { csv } from "./builders/rows.ts";
import {
  as,
  district,
  file,
  type Line,
  NO_OPTIONS,
  refusedAs,
  setOf,
  useDistrict,
} from "./consolidation.fixture.ts";

useDistrict();

test("every row of a sheet is taken or refused with its reason", async () => {
  const { sheet, lines } = await setOf(
    ["高龄津贴申领", "LINE1", "MZ-1"],
    ["没有编码的事项", "LINE2"],
    ["没有这个单位", "不存在的局", "MZ-2"],
    ["", "LINE1", "MZ-3"],
    ["=1+1", "LINE1", "MZ-4"],
  );
  assert.deepEqual([sheet.rowCount, sheet.accepted, sheet.refused, sheet.doubtful], [5, 2, 3, 1]);
  assert.deepEqual(
    lines.map(({ no, name, orgName }) => [no, name, orgName]),
    [
      [1, "高龄津贴申领", "LINE1"],
      [2, "没有编码的事项", "LINE2"],
    ],
  );
  assert.deepEqual(
    sheet.answers.map(({ row, outcome, no, reasons }) => [
      row,
      outcome,
      no,
      ...reasons.map((one) => one.code),
    ]),
    [
      [2, "accepted", 1],
      [3, "accepted", 2, "catalogue.import.code_missing"],
      [4, "refused", null, "catalogue.import.unknown_organisation"],
      [5, "refused", null, "catalogue.import.name_missing"],
      [6, "refused", null, "catalogue.import.formula"],
    ],
  );
  assert.equal(
    sheet.answers[2]?.reasons[0]?.zh,
    "没有名为「不存在的局」的单位，请先在组织机构中建立。",
  );
});

test("the same file again adds nothing, and a longer one only what is new", async () => {
  const one: Line = ["高龄津贴申领", "LINE1", "MZ-1"];
  const two: Line = ["低保申请", "LINE1", "MZ-2"];
  const { id } = await setOf(one);
  const again = await addSheet(as("coordinator"), id, file([one]), NO_OPTIONS);
  assert.deepEqual([again.id, again.accepted, again.present], [null, 0, 1]);
  assert.equal(again.answers[0]?.no, 1);
  const longer = await addSheet(as("coordinator"), id, file([one, two, two]), NO_OPTIONS);
  assert.deepEqual([longer.accepted, longer.present, longer.refused], [1, 2, 0]);
  const set = await getSet(as("coordinator"), id);
  assert.deepEqual([set.tally.raw, set.sheets], [2, 2]);
});

test("twenty uploads of one file at once add its rows once", async () => {
  const { id } = await openSet(as("coordinator"), { name: "同时上传", nameEn: null });
  const upload = () =>
    addSheet(as("coordinator"), id, file([["高龄津贴申领", "LINE1", "MZ-1"]]), NO_OPTIONS);
  const answers = await Promise.all(Array.from({ length: 20 }, upload));
  assert.equal(answers.filter(({ accepted }) => accepted === 1).length, 1);
  assert.equal((await getSet(as("coordinator"), id)).tally.raw, 1);
});

test("a sheet handed in for a department needs no column for it, and takes no other department's rows", async () => {
  const { id } = await openSet(as("coordinator"), { name: "分部门", nameEn: null });
  const orgId = district.org("LINE1");
  const own = {
    name: "一局.csv",
    bytes: csv(["职责名称", "依据"], [["扫雪铲冰", "《条例》第三条"]]),
  };
  await assert.rejects(
    addSheet(as("coordinator"), id, own, NO_OPTIONS),
    refusedAs("consolidation.department_needed"),
  );
  const taken = await addSheet(as("coordinator"), id, own, { ...NO_OPTIONS, orgId });
  assert.deepEqual([taken.accepted, taken.department?.name], [1, "LINE1"]);
  const mixed = file([
    ["高龄津贴申领", "LINE1"],
    ["低保申请", "LINE2"],
  ]);
  const part = await addSheet(as("coordinator"), id, mixed, { ...NO_OPTIONS, orgId });
  assert.deepEqual(
    part.answers.map(({ outcome, reasons }) => [outcome, reasons[0]?.code]),
    [
      ["accepted", "catalogue.import.code_missing"],
      ["refused", "consolidation.row.other_department"],
    ],
  );
});

test("a file that is no table is refused as a whole, and nothing of it is left", async () => {
  const { id } = await openSet(as("coordinator"), { name: "坏表", nameEn: null });
  const broken: readonly (readonly [string, Buffer, string])[] = [
    ["empty", Buffer.alloc(0), "catalogue.import.empty"],
    ["binary", Buffer.from([0, 1, 2, 3, 4]), "catalogue.import.not_a_sheet"],
    ["no head", csv(["甲", "乙"], [["1", "2"]]), "catalogue.import.no_head"],
    ["zip", Buffer.from("504b0304140000000000", "hex"), "catalogue.import.not_a_sheet"],
  ];
  for (const [what, bytes, code] of broken)
    await assert.rejects(
      addSheet(as("coordinator"), id, { name: "x.csv", bytes }, NO_OPTIONS),
      refusedAs(code),
      what,
    );
  const set = await getSet(as("coordinator"), id);
  assert.deepEqual([set.tally.raw, set.sheets], [0, 0]);
});

test("duplicates and overlaps are proposed with their reasons", async () => {
  const { id, row, sheet } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1", "《老年人权益保障法》第三十三条"],
    ["高龄津贴申领", "LINE1", "A-2"],
    ["LINE2高龄补贴发放", "LINE2", "B-1", "《老年人权益保障法》第33条"],
    ["路灯维修", "LINE2", "B-2"],
  );
  assert.equal(sheet.proposals, 3);
  const { proposals } = await getRow(as("coordinator"), id, row("LINE2高龄补贴发放"));
  assert.deepEqual(
    proposals.map(({ kind, other, reasons }) => [
      kind,
      other.code,
      ...reasons.map((one) => one.zh),
    ]),
    [
      [
        "overlap",
        "A-1",
        "名称只差前面的单位或地名：line2",
        "名称只差近义词：津贴/补贴、申领/发放",
        "依据同一条款：《老年人权益保障法》第33条",
      ],
      ["overlap", "A-2", "名称只差前面的单位或地名：line2", "名称只差近义词：津贴/补贴、申领/发放"],
    ],
  );
  const exact = await listRows(as("coordinator"), id, { proposal: "exact" });
  assert.deepEqual(
    exact.items.map(({ code }) => code),
    ["A-1", "A-2"],
  );
  assert.equal((await listRows(as("coordinator"), id, { proposal: "open" })).items.length, 3);
});

test("a sheet is taken out with its rows and proposals, until something was decided or said about them", async () => {
  const { id, row, sheet } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1"],
    ["高龄津贴发放", "LINE2", "B-1"],
  );
  const second = await addSheet(
    as("coordinator"),
    id,
    file([["高龄津贴办理", "LINE2", "B-2"]]),
    NO_OPTIONS,
  );
  assert.equal((await getSet(as("coordinator"), id)).openProposals, 3);
  await withdrawSheet(as("coordinator"), id, second.id ?? 0);
  const set = await getSet(as("coordinator"), id);
  assert.deepEqual([set.tally.raw, set.openProposals, set.sheets], [2, 1, 1]);
  assert.equal((await getSheet(as("coordinator"), id, second.id ?? 0)).withdrawn, true);
  await assert.rejects(
    withdrawSheet(as("coordinator"), id, second.id ?? 0),
    refusedAs("consolidation.sheet_withdrawn"),
  );
  const again = await addSheet(
    as("coordinator"),
    id,
    file([["高龄津贴办理", "LINE2", "B-2"]]),
    NO_OPTIONS,
  );
  assert.deepEqual([again.accepted, again.answers[0]?.no], [1, 4]);
  await commentRow(as("line1"), id, row("高龄津贴申领"), "请保留");
  await assert.rejects(
    withdrawSheet(as("coordinator"), id, sheet.id ?? 0),
    refusedAs("consolidation.sheet_in_use"),
  );
});
