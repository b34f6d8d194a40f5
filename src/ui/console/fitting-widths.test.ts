import assert from "node:assert/strict";
import { test } from "node:test";
import { fittingWidths } from "./fitting-widths.ts";

const COLUMNS = [{ id: "title" }, { id: "kind", width: 90 }, { id: "total", width: 130 }];
const held = (title: number, kind: number, total: number) =>
  new Map([
    ["title", title],
    ["kind", kind],
    ["total", total],
  ]);

test("with room enough a column has what it asks for, and more where it holds more", () => {
  assert.deepEqual(
    [...fittingWidths(COLUMNS, held(200, 120, 100), 450).of],
    [
      ["kind", 120],
      ["total", 130],
    ],
  );
});

test("without room nothing is cut beside a gap: each column has what it holds", () => {
  assert.deepEqual(
    [...fittingWidths(COLUMNS, held(200, 120, 100), 449).of],
    [
      ["kind", 120],
      ["total", 100],
    ],
  );
});

test("one long word does not take the table over, and a column never becomes a slit", () => {
  assert.deepEqual(
    [...fittingWidths(COLUMNS, held(900, 400, 10), 300).of],
    [
      ["kind", 153],
      ["total", 78],
    ],
  );
});

test("the whole scrolls below what its columns hold; a short name claims no more than it needs", () => {
  assert.equal(fittingWidths(COLUMNS, held(900, 120, 100), 300).leastPx, 160 + 120 + 100);
  assert.equal(fittingWidths(COLUMNS, held(110, 120, 100), 300).leastPx, 110 + 120 + 100);
});
