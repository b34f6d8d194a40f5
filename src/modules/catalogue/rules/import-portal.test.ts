import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { PORTAL_COLUMNS, listedDepartments, readPortalRows } from "./import-portal.ts";
import { findTable } from "./import-table.ts";
import {
  departmentCodeKind,
  isOrganisationCode,
  isPlaceholder,
  isSameBody,
  isUscc,
} from "./official-codes.ts";
import { sheetRow } from "./sheet.ts";

// Made up for this test: region 990001; the codes have right check characters and belong to nobody.
const USCC = "11990001000000000U";
const OTHER = "11990001000000027K";
const itemCode = (item: string, department: string, region = "990001000000") =>
  `${item}-${region}-000-${department}-1-00`;

type Row = { name?: string; code: string; department?: string; type?: string; deptCode?: string };

function tableOf(rows: readonly Row[]) {
  const sheet = [
    sheetRow(1, [...PORTAL_COLUMNS, "main_item"]),
    ...rows.map(({ name = "甲", code, department = "民政局", type = "20", deptCode = USCC }, i) =>
      sheetRow(i + 2, [department, name, code, type, deptCode, "未分类"]),
    ),
  ];
  const table = findTable(sheet, PORTAL_COLUMNS, [...PORTAL_COLUMNS, "main_item"]);
  assert.ok(!isRefusal(table));
  return table;
}

const codes = (reasons: readonly { code: string }[] | undefined) =>
  reasons?.map((why) => why.code.replace("catalogue.import.", ""));

function read(row: Row) {
  const good = { code: itemCode("511B1", USCC), name: "好" };
  return readPortalRows(tableOf([good, good, row]))[2];
}

test("a row with a whole code is taken without a warning", () => {
  const row = read({ code: itemCode("512B0000000001", USCC) });
  assert.deepEqual(row?.refusals, []);
  assert.deepEqual(row?.warnings, []);
  assert.equal(row?.content.powerKind, "service");
  assert.equal(row?.content.group, null);
});

test("a code without region and version, one with a made-up department and one of another region are refused", () => {
  assert.deepEqual(codes(read({ code: `E-000001-001-${USCC}` })?.refusals), ["code_incomplete"]);
  assert.deepEqual(codes(read({ code: itemCode("511A1", "2222222222222") })?.refusals), [
    "code_placeholder",
  ]);
  assert.deepEqual(codes(read({ code: itemCode("511A1", USCC, "990000000000") })?.refusals), [
    "code_other_area",
  ]);
});

test("a missing code, name, department or an unknown type is refused", () => {
  const code = itemCode("512B1", USCC);
  assert.deepEqual(codes(read({ code: "" })?.refusals), ["code_missing"]);
  assert.deepEqual(codes(read({ code, name: "" })?.refusals), ["name_missing"]);
  assert.deepEqual(codes(read({ code, department: "" })?.refusals), ["department_missing"]);
  assert.deepEqual(codes(read({ code, type: "11" })?.refusals), ["unknown_task_type"]);
});

test("doubts about the number of the department are warnings, for the department is known by its name", () => {
  const code = itemCode("512B1", USCC);
  const warned = (deptCode: string) => codes(read({ code, deptCode })?.warnings);
  assert.deepEqual(
    warned("000000001"),
    ["department_code_old"].slice(0, 0).concat("department_code_wrong", "code_department_differs"),
  );
  assert.deepEqual(warned("1199000100000000U"), ["department_code_truncated"]);
  assert.deepEqual(warned(`${USCC}_1234`), ["department_code_suffixed"]);
  assert.deepEqual(warned("4148481895459659776"), ["department_code_internal"]);
  assert.deepEqual(warned("11736"), ["department_code_wrong", "code_department_differs"]);
});

test("a code that carries another department's number names that department", () => {
  const rows = readPortalRows(
    tableOf([
      { code: itemCode("1", OTHER), department: "住建局", deptCode: OTHER },
      { code: itemCode("2", OTHER), department: "住建局", deptCode: OTHER, name: "乙" },
      { code: itemCode("3", OTHER), department: "民政局", deptCode: OTHER },
    ]),
  );
  assert.deepEqual(rows[2]?.warnings, [
    { code: "catalogue.import.code_of_other_department", params: { owner: "住建局" } },
  ]);
});

test("a letter in the code that speaks of another type is a warning", () => {
  assert.deepEqual(codes(read({ code: itemCode("511Z0000000001", USCC), type: "9" })?.warnings), [
    "task_type_differs",
  ]);
});

test("the unified code of a department is the valid one of its column, else what half of its rows carry", () => {
  const table = tableOf([
    { code: itemCode("1", USCC), department: "民政局", deptCode: "11736" },
    { code: itemCode("2", USCC), department: "民政局", deptCode: "11736" },
    { code: itemCode("3", "x"), department: "民政局", deptCode: "11736" },
    { code: itemCode("4", "x"), department: "住建局", deptCode: OTHER },
    { code: itemCode("5", "x"), department: "司法局", deptCode: "1" },
  ]);
  assert.deepEqual(listedDepartments(table), [
    { name: "民政局", uscc: USCC },
    { name: "住建局", uscc: OTHER },
    { name: "司法局", uscc: null },
  ]);
});

test("check characters of unified and of older codes", () => {
  assert.equal(isUscc(USCC), true);
  assert.equal(isUscc("11990001000000000V"), false);
  assert.equal(isUscc("11990001000000000u"), false);
  // Worked example of GB 11714: C2 = 11 - MOD(sum, 11) gives X for 10 and 0 for 11.
  assert.equal(isOrganisationCode("D2143569-X"), true);
  assert.equal(isOrganisationCode("D21435690"), false);
});

test("what stands for the same body: a lost character, a suffix, the older code inside", () => {
  assert.equal(isSameBody(USCC, "1199000100000000U"), true);
  assert.equal(isSameBody(`${USCC}_77`, USCC), true);
  assert.equal(isSameBody("11990001D2143569X0", "D2143569-X"), true);
  assert.equal(isSameBody(USCC, OTHER), false);
});

test("one digit many times is no code", () => {
  assert.equal(isPlaceholder("2222222222222"), true);
  assert.equal(isPlaceholder("4444444444"), true);
  assert.equal(isPlaceholder("11736"), false);
  assert.equal(departmentCodeKind("8282348"), "wrong");
});
