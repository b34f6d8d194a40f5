import assert from "node:assert/strict";
import { test } from "node:test";
import { scrollFor, windowOf } from "./row-window.ts";

test("only what stands in sight is drawn, with some to spare at either edge", () => {
  assert.deepEqual(windowOf(1135, 0, 680), { from: 0, to: 32 });
  assert.deepEqual(windowOf(1135, 3400, 680), { from: 88, to: 132 });
  assert.deepEqual(windowOf(1135, 38_000, 680), { from: 1105, to: 1135 });
});

test("a list that became shorter than it is scrolled draws nothing wrong", () => {
  assert.deepEqual(windowOf(5, 3400, 680), { from: 5, to: 5 });
  assert.deepEqual(windowOf(0, 0, 680), { from: 0, to: 0 });
});

test("moving to a row scrolls no further than needed", () => {
  assert.equal(scrollFor(3, 0, 680), undefined);
  assert.equal(scrollFor(20, 0, 680), 34);
  assert.equal(scrollFor(0, 340, 680), 0);
});
