import assert from "node:assert/strict";
import { test } from "node:test";
import { type Likeness, LEAST_SCORE, roundedDistance, similarity } from "./similarity.ts";

const NOTHING: Likeness = { distanceM: null, typed: 10, shared: 0, sameKind: false };
const of = (change: Partial<Likeness>) => similarity({ ...NOTHING, ...change });

test("the very spot counts half, eighty metres a quarter, a metre more nothing", () => {
  assert.deepEqual(of({ distanceM: 0 }), { score: 0.5, reasons: ["place"] });
  assert.deepEqual(of({ distanceM: 80 }), { score: 0.25, reasons: ["place"] });
  assert.deepEqual(of({ distanceM: 81 }), { score: 0, reasons: [] });
});

test("words count from a fifth of what was said and two terms on; half of them counts as all", () => {
  assert.deepEqual(of({ shared: 1 }), { score: 0, reasons: [] });
  assert.deepEqual(of({ shared: 1, typed: 2 }), { score: 0, reasons: [] });
  assert.deepEqual(of({ shared: 2 }), { score: 0.14, reasons: ["words"] });
  assert.deepEqual(of({ shared: 2, typed: 11 }), { score: 0, reasons: [] });
  assert.deepEqual(of({ shared: 5 }), { score: 0.35, reasons: ["words"] });
  assert.deepEqual(of({ shared: 10 }), { score: 0.35, reasons: ["words"] });
});

test("the kind alone is no reason; beside another it is the rest", () => {
  assert.deepEqual(of({ sameKind: true }), { score: 0, reasons: [] });
  assert.deepEqual(of({ sameKind: true, distanceM: 80 }), {
    score: 0.4,
    reasons: ["place", "kind"],
  });
  assert.deepEqual(of({ sameKind: true, distanceM: 0, shared: 10 }), {
    score: 1,
    reasons: ["place", "words", "kind"],
  });
});

test("shown are the spot by itself up to sixty-four metres, half of the words, or a few with the kind", () => {
  const shown = (change: Partial<Likeness>): boolean => of(change).score >= LEAST_SCORE;
  assert.equal(shown({ distanceM: 64 }), true);
  assert.equal(shown({ distanceM: 65 }), false);
  assert.equal(shown({ shared: 5 }), true);
  assert.equal(shown({ shared: 4 }), false);
  assert.equal(shown({ shared: 3, sameKind: true }), true);
  assert.equal(shown({ shared: 2, sameKind: true }), false);
});

test("strangers are told distances by fifty metres, never nearer", () => {
  assert.deepEqual([0, 1, 50, 51, 80].map(roundedDistance), [50, 50, 50, 100, 100]);
});
