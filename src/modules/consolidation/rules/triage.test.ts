import assert from "node:assert/strict";
import { test } from "node:test";
import { isCodeUsable, readHeads, triage } from "./triage.ts";

const sheet = (...rows: string[][]) => rows.map((cells) => ({ cells }));
const plain = (cell: string) => cell.replace(/[\s*]|\(.*\)$/g, "");

test("a department's own words over its columns are read as the catalogue's", () => {
  const [, head] = readHeads(
    sheet(
      ["民政局职责清单"],
      ["序号", "事项代码", "职责名称", "责任部门", "设定依据"],
      ["1", "", "x", "y", ""],
    ),
    plain,
  );
  assert.deepEqual(head?.cells, ["序号", "事项编码", "事项名称", "牵头单位", "办理依据"]);
});

test("the catalogue's own word goes before any other, and each is taken once", () => {
  const [head] = readHeads(sheet(["名称", "事项名称", "依据", "法律依据"]), plain);
  assert.deepEqual(head?.cells, ["名称", "事项名称", "办理依据", "法律依据"]);
});

test("a row of data is not taken for a head", () => {
  const rows = sheet(["名称", "x"], ["公园", "y"]);
  assert.deepEqual(readHeads(rows, plain), rows);
});

test("a missing or improper code is doubted, what cannot be read is refused", () => {
  const code = (name: string) => ({ code: `catalogue.import.${name}`, params: {} });
  const { refusals, doubts } = triage([
    code("code_missing"),
    code("code_placeholder"),
    code("formula"),
  ]);
  assert.deepEqual(
    refusals.map((one) => one.code),
    ["catalogue.import.formula"],
  );
  assert.deepEqual(
    doubts.map((one) => one.code),
    ["catalogue.import.code_missing", "catalogue.import.code_placeholder"],
  );
  assert.equal(isCodeUsable("511-1", doubts), false);
  assert.equal(isCodeUsable("511-1", [code("department_code_old")]), true);
  assert.equal(isCodeUsable("", []), false);
});
