import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "./csv.ts";

const strict = { rowLimit: 3, relaxQuotes: false };

test("the first line says which mark separates the cells", () => {
  assert.deepEqual(readCsv("甲,乙\n1,2", strict), [
    ["甲", "乙"],
    ["1", "2"],
  ]);
  assert.deepEqual(readCsv("甲\t乙,丙\t丁", strict), [["甲", "乙,丙", "丁"]]);
  assert.deepEqual(readCsv("a;b", strict), [["a", "b"]]);
});

test("rows keep their number: empty ones count, and lengths may differ", () => {
  assert.deepEqual(readCsv("a,b\n\nc\n", strict), [["a", "b"], [""], ["c"]]);
});

test("as many rows under the head as allowed are read, one more is not", () => {
  assert.equal((readCsv("h\n1\n2\n3", strict) as string[][]).length, 4);
  assert.deepEqual(readCsv("h\n1\n2\n3\n4", strict), {
    trouble: "tooManyRows",
    line: 5,
    code: "ROWS",
  });
});

test("a quote that is opened and not closed is told with its line", () => {
  assert.deepEqual(readCsv('a,b\n"c,d\n', strict), {
    trouble: "openQuote",
    line: 2,
    code: "CSV_QUOTE_NOT_CLOSED",
  });
});

test("a quote within a cell is text only where quotes are relaxed", () => {
  assert.deepEqual(readCsv('5" tv', { rowLimit: 3, relaxQuotes: true }), [['5" tv']]);
  assert.equal((readCsv('5" tv', strict) as { trouble: string }).trouble, "broken");
});
