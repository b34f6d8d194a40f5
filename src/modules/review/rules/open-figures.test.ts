import assert from "node:assert/strict";
import { test } from "node:test";
import { type OpenCounts, openFigures, openPeriod, tooSmall } from "./open-figures.ts";

const counts = (given: Partial<OpenCounts>): OpenCounts => ({
  received: 100,
  completed: 80,
  timed: 80,
  onTime: 60,
  graded: 40,
  satisfied: 30,
  ...given,
});

test("open figures are about whole days: twelve months up to yesterday, also over the turn of a year", () => {
  assert.deepEqual(openPeriod("2026-11-24"), { from: "2025-12-01", to: "2026-11-23" });
  assert.deepEqual(openPeriod("2026-01-01"), { from: "2025-01-01", to: "2025-12-31" });
  assert.deepEqual(openPeriod("2026-12-01"), { from: "2025-12-01", to: "2026-11-30" });
});

test("four are too few to show, five are not", () => {
  assert.deepEqual([...tooSmall([4, 3, 5, 90])], [1, 0]);
  assert.deepEqual([...tooSmall([5, 6, 90])], []);
});

test("one small group hides the next smallest too: it could be worked out from the sum", () => {
  assert.deepEqual([...tooSmall([90, 4, 7, 30])], [1, 2]);
});

test("nothing at all is told as it is", () => {
  assert.deepEqual([...tooSmall([0, 0, 12])], []);
});

test("a sum of fewer than five is not shown", () => {
  assert.deepEqual(openFigures([counts({ received: 4 })]), [
    { received: null, completed: null, onTime: null, satisfied: null },
  ]);
});

test("thirty of forty satisfied are 75 %, between 59.8 % and 85.8 %", () => {
  assert.deepEqual(openFigures([counts({})]), [
    {
      received: 100,
      completed: 80,
      onTime: { share: 0.75, of: 80 },
      satisfied: { share: 0.75, of: 40, low: 0.598, high: 0.858 },
    },
  ]);
});

test("without a grade or a limit there is no share", () => {
  const [figures] = openFigures([counts({ graded: 0, satisfied: 0, timed: 0, onTime: 0 })]);
  assert.equal(figures?.satisfied, null);
  assert.equal(figures?.onTime, null);
});
