import assert from "node:assert/strict";
import { test } from "node:test";
import { isWhenType, whenSaid } from "./when.ts";

test("a field says its day, month or time in the habit of the page, always with the year", () => {
  assert.equal(whenSaid("date", "2026-11-04", "zh"), "2026年11月4日");
  assert.equal(whenSaid("date", "2026-11-04", "en"), "4 November 2026");
  assert.equal(whenSaid("month", "2026-09", "zh"), "2026年9月");
  assert.equal(whenSaid("month", "2026-09", "en"), "September 2026");
  assert.equal(whenSaid("time", "08:30", "en"), "08:30");
  assert.equal(whenSaid("time", "17:30:00", "zh"), "17:30");
  assert.equal(whenSaid("datetime-local", "2026-11-04T17:30", "zh"), "2026年11月4日 17:30");
  assert.equal(whenSaid("datetime-local", "2026-11-04T17:30", "en"), "4 November 2026 17:30");
});

test("a field that holds nothing whole says nothing", () => {
  for (const type of ["date", "month", "time", "datetime-local"] as const)
    for (const value of ["", "x"]) assert.equal(whenSaid(type, value, "zh"), "");
  assert.equal(whenSaid("datetime-local", "2026-11-04", "zh"), "");
});

test("only days, months and times have such a field", () => {
  assert.equal(isWhenType("datetime-local"), true);
  assert.equal(isWhenType("text"), false);
});
