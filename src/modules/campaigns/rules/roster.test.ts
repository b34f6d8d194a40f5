import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { rangesOf, numbersOf, runsOf } from "./events.ts";
import {
  type RosterFacts,
  checkCharacter,
  isIdNumber,
  readHead,
  readIdNumber,
  readRow,
} from "./roster.ts";

const FACTS: RosterFacts = {
  subject: "person",
  areaOf: (text) => ({ 柳园社区: 31 })[text],
  isArea: (text) => text === "柳园社区" || text === "桥东社区",
  orgOf: (text) => ({ 柳园工作站: 6, 别处工作站: 9 })[text],
  targets: new Set([6]),
  stationOf: (areaId) => (areaId === 31 ? 6 : undefined),
  homeOf: (orgId) => (orgId === 6 ? 31 : null),
};
const HEAD = ["姓名", "证件号码", "地址", "社区", "工作站"];
const columns = readHead(HEAD, "person");
const read = (cells: string[], facts = FACTS) => {
  if (isRefusal(columns)) return assert.fail(columns.code);
  const row = readRow(2, cells, columns, facts);
  return isRefusal(row) ? row.code.replace("campaigns.row_", "") : row;
};
// The published example of GB 11643-1999.
const ID = "11010519491231002X";

test("an identity number has a day of birth that exists and the check character of GB 11643", () => {
  assert.equal(checkCharacter("11010519491231002"), "X");
  assert.equal(isIdNumber(ID), true);
  assert.equal(isIdNumber("440524188001010014"), true);
  assert.equal(isIdNumber("110105194912310021"), false);
  assert.equal(isIdNumber("110105194902310026"), false);
  assert.equal(isIdNumber("11010519491231002"), false);
  assert.equal(readIdNumber(" １1010519491231002x "), ID);
});

test("a good row names its station or an area that a station serves", () => {
  assert.deepEqual(read(["王安", ID, "杏林路1号", "柳园社区", ""]), {
    row: 2,
    name: "王安",
    idNumber: ID,
    address: "杏林路1号",
    key: ID,
    areaId: 31,
    orgId: 6,
  });
  assert.deepEqual(read(["王安", ID, "", "", "柳园工作站"]), {
    row: 2,
    name: "王安",
    idNumber: ID,
    address: "",
    key: ID,
    areaId: 31,
    orgId: 6,
  });
});

test("each wrong row says what is wrong with it", () => {
  assert.equal(read(["", ID, "", "柳园社区", ""]), "name_missing");
  assert.equal(read(["王安", "", "", "柳园社区", ""]), "id_missing");
  assert.equal(read(["王安", "123", "", "柳园社区", ""]), "id_wrong");
  assert.equal(read(["=cmd()", ID, "", "柳园社区", ""]), "formula");
  assert.equal(read(["王".repeat(61), ID, "", "柳园社区", ""]), "too_long");
  assert.equal(read(["王安", ID, "", "桥东社区", ""]), "area_outside");
  assert.equal(read(["王安", ID, "", "没有的社区", ""]), "area_unknown");
  assert.equal(read(["王安", ID, "", "", "没有的站"]), "station_unknown");
  assert.equal(read(["王安", ID, "", "", "别处工作站"]), "station_outside");
  assert.equal(read(["王安", ID, "", "", ""]), "no_station");
  const household = { ...FACTS, subject: "household" } as const;
  assert.equal(read(["王安", "", "", "柳园社区", ""], household), "address_missing");
});

test("a household without a number is known by its address", () => {
  const household = { ...FACTS, subject: "household" } as const;
  const one = read(["王安", "", "杏林路 1 号", "柳园社区", ""], household);
  assert.equal(typeof one === "object" && one.key, "@杏林路1号");
});

test("a roster without the columns that it needs is refused by their names", () => {
  const missing = readHead(["姓名", "备注"], "person");
  assert.ok(isRefusal(missing));
  assert.deepEqual(missing.params, { columns: ["证件号码", "社区或网格"] });
});

test("numbers are kept as ranges and areas as runs", () => {
  assert.deepEqual(rangesOf([3, 1, 2, 7, 9, 8]), [
    [1, 3],
    [7, 9],
  ]);
  assert.deepEqual(
    numbersOf([
      [1, 3],
      [7, 7],
    ]),
    [1, 2, 3, 7],
  );
  assert.deepEqual(runsOf([5, 5, null, 6]), [
    [5, 2],
    [0, 1],
    [6, 1],
  ]);
});
