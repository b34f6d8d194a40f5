import assert from "node:assert/strict";
import { test } from "node:test";
import { differenceOfShares, ratioOfRates, wilson } from "./interval.ts";

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

test("the score interval of a share is Wilson's", () => {
  // Newcombe (1998), table I: 81 of 263, and 15 of 148.
  const [a, b] = [wilson(81, 263), wilson(15, 148)];
  assert.deepEqual([round(a.low), round(a.high)], [0.2553, 0.3662]);
  assert.deepEqual([round(b.low), round(b.high)], [0.0624, 0.1605]);
  assert.deepEqual(wilson(0, 20).low, 0);
  assert.deepEqual(wilson(20, 20).high, 1);
});

test("the interval of a difference is that of Newcombe's tenth method", () => {
  // Newcombe (1998), table II: 56/70 against 48/80, and 9/10 against 3/10.
  const a = differenceOfShares({ hits: 56, n: 70 }, { hits: 48, n: 80 });
  assert.deepEqual([round(a.value), round(a.low), round(a.high)], [0.2, 0.0524, 0.3339]);
  const b = differenceOfShares({ hits: 9, n: 10 }, { hits: 3, n: 10 });
  assert.deepEqual([round(b.value), round(b.low), round(b.high)], [0.6, 0.1705, 0.809]);
});

test("what happens as often a day in unlike periods is once as often", () => {
  const same = ratioOfRates({ count: 60, days: 15 }, { count: 120, days: 30 });
  assert.equal(round(same?.value ?? 0), 1);
  assert.ok(same !== null && same.low < 1 && same.high > 1);
  const twice = ratioOfRates({ count: 400, days: 30 }, { count: 200, days: 30 });
  assert.equal(round(twice?.value ?? 0), 2);
  assert.ok(twice !== null && twice.low > 1);
});

test("what happened in neither period, or never before, cannot be compared", () => {
  assert.equal(ratioOfRates({ count: 0, days: 30 }, { count: 0, days: 30 }), null);
  assert.equal(ratioOfRates({ count: 5, days: 30 }, { count: 0, days: 30 }), null);
});
