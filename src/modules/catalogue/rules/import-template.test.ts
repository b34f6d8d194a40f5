import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { findTable } from "./import-table.ts";
import {
  TEMPLATE_COLUMNS,
  TEMPLATE_REQUIRED,
  type TemplateColumn,
  parseLimit,
  readTemplateRows,
} from "./import-template.ts";
import { type ImportedRow, refuseContradictions } from "./imported.ts";
import { sheetRow } from "./sheet.ts";

const FILLED: Partial<Record<TemplateColumn, string>> = {
  code: "mz-001",
  name: "养犬登记",
  class: "公共服务",
  leads: "公安局",
};

function read(...rows: Partial<Record<TemplateColumn, string>>[]): ImportedRow[] {
  const columns = Object.keys(TEMPLATE_COLUMNS) as TemplateColumn[];
  const sheet = [
    sheetRow(1, Object.values(TEMPLATE_COLUMNS)),
    ...rows.map((row, i) =>
      sheetRow(
        i + 2,
        columns.map((column) => ({ ...FILLED, ...row })[column] ?? ""),
      ),
    ),
  ];
  const table = findTable(
    sheet,
    TEMPLATE_REQUIRED.map((column) => TEMPLATE_COLUMNS[column]),
    Object.values(TEMPLATE_COLUMNS),
  );
  assert.ok(!isRefusal(table));
  return refuseContradictions(readTemplateRows(table));
}

const refusalsOf = (row: Partial<Record<TemplateColumn, string>>) =>
  read(row)[0]?.refusals.map((why) => why.code.replace("catalogue.import.", ""));

test("a row with the four required columns is taken", () => {
  const [row] = read({});
  assert.deepEqual(row?.refusals, []);
  assert.deepEqual(row?.leads, [
    { areaName: null, kind: "organisation", orgName: "公安局", clause: "" },
  ]);
});

test("everything that is wrong in a row is said at once", () => {
  assert.deepEqual(
    refusalsOf({ code: "有空格", name: "", class: "其他", promised: "很快", channels: "飞鸽" }),
    ["code_malformed", "name_missing", "unknown_class", "limit_unreadable", "unknown_channel"],
  );
});

test("a missing class or lead is named", () => {
  assert.deepEqual(refusalsOf({ class: "" }), ["unknown_class"]);
  assert.deepEqual(refusalsOf({ leads: "" }), ["department_missing"]);
  assert.deepEqual(refusalsOf({ code: "" }), ["code_missing"]);
});

test("a formula refuses its row, in a column that is used", () => {
  assert.deepEqual(refusalsOf({ fee: "=1+1" }), ["formula"]);
});

test("limits are read in the words that offices use", () => {
  assert.deepEqual(parseLimit("5个工作日"), { unit: "workdays", amount: 5 });
  assert.deepEqual(parseLimit(" 20 工作日 "), { unit: "workdays", amount: 20 });
  assert.deepEqual(parseLimit("4.5工作小时"), { unit: "workingHours", amount: 4.5 });
  assert.deepEqual(parseLimit("30天"), { unit: "calendarDays", amount: 30 });
  for (const text of ["", "0个工作日", "5", "五个工作日", "-1天", "1e9天", "9999天"])
    assert.equal(parseLimit(text), undefined, text);
});

test("a promise longer than the law and half a working day are refused", () => {
  assert.deepEqual(refusalsOf({ statutory: "5个工作日", promised: "6个工作日" }), [
    "promise_longer_than_law",
  ]);
  assert.deepEqual(refusalsOf({ promised: "1.5个工作日" }), ["limit_not_whole"]);
});

test("leads by area and by kind of body, with their clause", () => {
  assert.deepEqual(read({ leads: "属地街道办事处|第五条\n青石街道=民政局" })[0]?.leads, [
    { areaName: null, kind: "areaSubdistrictOffice", orgName: null, clause: "第五条" },
    { areaName: "青石街道", kind: "organisation", orgName: "民政局", clause: "" },
  ]);
});

test("co-organisers need a task and a readable limit", () => {
  assert.deepEqual(read({ helpers: "市场监管局|现场核查|3个工作日" })[0]?.helpers, [
    {
      areaName: null,
      kind: "organisation",
      orgName: "市场监管局",
      task: "现场核查",
      taskEn: null,
      limit: { unit: "workdays", amount: 3 },
    },
  ]);
  assert.deepEqual(refusalsOf({ helpers: "市场监管局" }), ["helper_unreadable"]);
  assert.deepEqual(refusalsOf({ helpers: "市场监管局|核查|明天" }), ["helper_unreadable"]);
});

test("materials take form, number, sharing, condition and note in any order", () => {
  const text = "户口簿|2份|原件和复印件\n结婚证|条件\uff1a已婚|需在有效期内\n社保记录|数据共享";
  assert.deepEqual(
    read({ materials: text })[0]?.content.materials.map((m) => [
      m.name,
      m.form,
      m.count,
      m.shared,
      m.condition,
      m.note,
    ]),
    [
      ["户口簿", "originalAndCopy", 2, false, null, ""],
      ["结婚证", "original", 1, false, "已婚", "需在有效期内"],
      ["社保记录", "original", 1, true, null, ""],
    ],
  );
});

test("English stands line by line beside what it says, - leaves a line without", () => {
  const [row] = read({
    materials: "户口簿|2份\n结婚证|条件\uff1a已婚|需在有效期内\n申请表",
    materialsEn: "Household register\nMarriage certificate|if: you are married|must be valid\n-",
    steps: "受理\uff1a当场核对\n发证",
    stepsEn: "Acceptance: checked at once\nCertificate",
    helpers: "市场监管局|现场核查|3个工作日",
    helpersEn: "inspect the site",
    feeEn: "Free of charge",
  });
  assert.deepEqual(row?.refusals, []);
  assert.deepEqual(
    row?.content.materials.map((m) => [m.nameEn, m.conditionEn, m.noteEn]),
    [
      ["Household register", null, null],
      ["Marriage certificate", "you are married", "must be valid"],
      [null, null, null],
    ],
  );
  assert.deepEqual(row?.content.steps, [
    { name: "受理", detail: "当场核对", nameEn: "Acceptance", detailEn: "checked at once" },
    { name: "发证", detail: "", nameEn: "Certificate", detailEn: null },
  ]);
  assert.equal(row?.helpers[0]?.taskEn, "inspect the site");
  assert.equal(row?.content.feeEn, "Free of charge");
  assert.equal(row?.content.resultEn, null);
});

test("English with another number of lines than the Chinese is refused, and says how many there should be", () => {
  const [row] = read({ materials: "户口簿\n结婚证", materialsEn: "Household register" });
  assert.deepEqual(row?.refusals, [
    {
      code: "catalogue.import.english_lines_differ",
      params: { column: "申请材料英文", of: "申请材料", lines: 2 },
    },
  ]);
});

test("words like constructor are no channel", () => {
  assert.deepEqual(refusalsOf({ channels: "constructor" }), ["unknown_channel"]);
  assert.deepEqual(refusalsOf({ class: "__proto__" }), ["unknown_class"]);
});

test("a code that stands twice with different content refuses both rows, with the same content the later one", () => {
  const codes = (rows: ImportedRow[]) =>
    rows.map((row) => row.refusals.map((why) => why.code.replace("catalogue.import.", "")));
  assert.deepEqual(codes(read({ name: "甲" }, { name: "乙" })), [["code_twice"], ["code_twice"]]);
  assert.deepEqual(codes(read({}, {})), [[], ["row_repeated"]]);
});

test("two codes for one name under one lead refuse the later row, whatever the brackets", () => {
  const rows = read(
    { code: "a", name: "养犬登记\uff08年检\uff09" },
    { code: "b", name: "养犬登记(年检)" },
    { code: "c", name: "养犬登记(年检)", leads: "农业农村局" },
  );
  assert.deepEqual(
    rows.map((row) => row.refusals.map((why) => [why.code, why.params])),
    [[], [["catalogue.import.same_duty_twice", { row: 2, code: "a" }]], []],
  );
});

test("a title above the head and blank rows are passed over", () => {
  const sheet = [
    sheetRow(1, ["某区事项清单"]),
    sheetRow(2, []),
    sheetRow(3, ["事项 名称*", "事项编码", "事项分类(四选一)", "牵头单位"]),
    sheetRow(4, ["", "", "", ""]),
    sheetRow(5, ["养犬登记", "ga-1", "公共服务", "公安局"]),
  ];
  const table = findTable(sheet, ["事项编码*", "事项名称*"], Object.values(TEMPLATE_COLUMNS));
  assert.ok(!isRefusal(table));
  assert.deepEqual(
    readTemplateRows(table).map((row) => [row.row, row.code, row.name, row.refusals]),
    [[5, "ga-1", "养犬登记", []]],
  );
});
