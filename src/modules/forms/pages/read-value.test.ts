import assert from "node:assert/strict";
import { test } from "node:test";
import { aDesign, anItem } from "../builders.ts";
import { addField, emptyDesign, moveField, removeField } from "./design-state.ts";
import { readValue, writeValue } from "./read-value.ts";

const field = (type: Parameters<typeof readValue>[0]["type"]) => ({ type, choices: [] });

test("numbers are read as people type them", () => {
  assert.equal(readValue(field("whole"), " １,２０４ "), 1204);
  assert.equal(readValue(field("decimal"), "-3.25"), -3.25);
  assert.equal(readValue(field("money"), "¥3,500.5"), 350_050);
  assert.equal(readValue(field("money"), "-0.05"), -5);
  assert.equal(readValue(field("yesNo"), "no"), false);
});

test("nothing is null, and what does not fit is undefined", () => {
  assert.equal(readValue(field("whole"), "  "), null);
  for (const text of ["3.5", "三", "1e3", "12345678901"])
    assert.equal(readValue(field("whole"), text), undefined, text);
  assert.equal(readValue(field("day"), "2026-02-30"), undefined);
  assert.equal(writeValue(field("money"), 350_050), "3500.50");
});

const order = (design: ReturnType<typeof emptyDesign>) =>
  design.sections.map((section) => section.items.map((item) => item.fieldId));

test("fields move within and across sections, and leave with the rules that name them", () => {
  const two = {
    ...aDesign([1, 2], [1], { sums: [{ wholeId: 1, partIds: [2, 3] }] }),
    sections: [
      { title: "甲", items: [anItem(1), anItem(2, { onlyIf: { fieldId: 1, is: true } })] },
      { title: "乙", items: [anItem(3)] },
    ],
  };
  assert.deepEqual(order(moveField(two, 2, 1)), [[1], [2, 3]]);
  assert.deepEqual(order(moveField(two, 1, -1)), [[1, 2], [3]]);
  const moved = moveField(two, 1, 1);
  assert.deepEqual(order(moved), [[2, 1], [3]]);
  assert.equal(moved.sections[0]?.items[0]?.onlyIf, null);
  const without = removeField(two, 1);
  assert.deepEqual([order(without), without.sums], [[[2], [3]], []]);
  assert.equal(without.sections[0]?.items[0]?.onlyIf, null);
  assert.deepEqual(order(addField(addField(emptyDesign("2026-11-02", "2026-12-31", []), 7), 7)), [
    [7],
  ]);
});
