import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, rowsInSight, scrollFor } from "./matrix-cursor.ts";

const bounds = { rows: 100, columns: 30, page: 20 };
const press = (row: number, column: number, key: string, isControl = false) => {
  const to = moved({ row, column }, key, isControl, bounds);
  return to === undefined ? undefined : [to.row, to.column];
};

test("arrows move by a cell and stop at the head, the names and the ends", () => {
  assert.deepEqual(press(5, 5, "ArrowDown"), [6, 5]);
  assert.deepEqual(press(5, 5, "ArrowLeft"), [5, 4]);
  assert.deepEqual(press(0, 0, "ArrowUp"), [-1, 0]);
  assert.deepEqual(press(-1, 0, "ArrowUp"), [-1, 0]);
  assert.deepEqual(press(0, 0, "ArrowLeft"), [0, -1]);
  assert.deepEqual(press(0, -1, "ArrowLeft"), [0, -1]);
  assert.deepEqual(press(99, 29, "ArrowDown"), [99, 29]);
  assert.deepEqual(press(99, 29, "ArrowRight"), [99, 29]);
});

test("Home and End go along the row, with Ctrl to the first and the last cell", () => {
  assert.deepEqual(press(5, 5, "Home"), [5, -1]);
  assert.deepEqual(press(5, 5, "End"), [5, 29]);
  assert.deepEqual(press(5, 5, "Home", true), [0, -1]);
  assert.deepEqual(press(5, 5, "End", true), [99, 29]);
});

test("Page Up and Page Down go by a screen and never into the head", () => {
  assert.deepEqual(press(30, 5, "PageDown"), [50, 5]);
  assert.deepEqual(press(90, 5, "PageDown"), [99, 5]);
  assert.deepEqual(press(10, 5, "PageUp"), [0, 5]);
});

test("other keys do not move", () => {
  assert.equal(press(5, 5, "a"), undefined);
  assert.equal(press(5, 5, "Tab"), undefined);
});

test("a thousand duties draw what is in sight and some rows around, in steps", () => {
  assert.deepEqual(rowsInSight(0, 640, 32, 1121), { from: 0, to: 30 });
  assert.deepEqual(rowsInSight(32, 640, 32, 1121), { from: 0, to: 35 });
  assert.deepEqual(rowsInSight(3200, 640, 32, 1121), { from: 90, to: 130 });
  assert.deepEqual(rowsInSight(35_232, 640, 32, 1121), { from: 1090, to: 1121 });
  assert.deepEqual(rowsInSight(0, 640, 32, 3), { from: 0, to: 3 });
});

test("a cell that is in sight scrolls nothing, one behind the edge as far as it takes", () => {
  const view = { scrolled: 320, length: 640, sticky: 160 };
  assert.equal(scrollFor(400, 32, view), 320);
  assert.equal(scrollFor(288, 32, view), 288);
  assert.equal(scrollFor(800, 32, view), 352);
});
