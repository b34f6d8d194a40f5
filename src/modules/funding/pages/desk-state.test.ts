import assert from "node:assert/strict";
import { test } from "node:test";
import { readWan, usualSettings, writeWan } from "./desk-state.ts";

test("ten thousands of yuan are read and written exactly", () => {
  assert.deepEqual(
    ["36000", "4,400", "0.5", "110 万", "0"].map(readWan),
    [36_000_000_000, 4_400_000_000, 500_000, 110_000_000, 0],
  );
  for (const text of ["", "-1", "1.234", "abc"]) assert.equal(readWan(text), undefined);
  assert.equal(writeWan(36_000_000_000), "36000");
  assert.equal(writeWan(500_000), "0.5");
});

test("the desk begins with a sum that covers the floors that it begins with", () => {
  for (const level of ["subdistrict", "community"] as const) {
    const { baseFen, floorFen } = usualSettings(level, 60, 2026);
    assert.ok(baseFen > floorFen * 60, level);
  }
});
