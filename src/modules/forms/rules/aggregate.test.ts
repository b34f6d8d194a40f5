import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aCell, aField } from "../builders.ts";
import { addUp } from "./aggregate.ts";

const ON = "2026-11-30";

test("a sum says what is missing beside it, and a missing answer is never a zero", () => {
  const result = addUp(aField(1), [aCell(3), aCell(4), aCell(undefined)], ON);
  assert.deepEqual(result, { value: 7, counts: [], answered: 2, missing: 1, stale: 0 });
});

test("where nothing is answered there is no figure", () => {
  const result = addUp(aField(1), [aCell(undefined), aCell(undefined)], ON);
  assert.deepEqual(result, { value: null, counts: [], answered: 0, missing: 2, stale: 0 });
  assert.equal(addUp(aField(1), [], ON).value, null);
});

test("a zero that was answered is a zero", () => {
  assert.deepEqual(addUp(aField(1), [aCell(0)], ON), {
    value: 0,
    counts: [],
    answered: 1,
    missing: 0,
    stale: 0,
  });
});

test("a stale answer is counted as stale and not added: the day of 90 days is in, the next is out", () => {
  const cells = [aCell(5, { day: "2026-09-01" }), aCell(2)];
  assert.deepEqual(addUp(aField(1), cells, "2026-11-30"), {
    value: 7,
    counts: [],
    answered: 2,
    missing: 0,
    stale: 0,
  });
  assert.deepEqual(addUp(aField(1), cells, "2026-12-01"), {
    value: 2,
    counts: [],
    answered: 1,
    missing: 0,
    stale: 1,
  });
});

test("what a sheet does not ask is not missing", () => {
  const result = addUp(aField(1), [aCell(3), aCell(undefined, { isAsked: false })], ON);
  assert.deepEqual([result.value, result.missing], [3, 0]);
});

test("decimals are summed exactly", () => {
  const field = aField(1, { type: "decimal" });
  assert.equal(addUp(field, [aCell(0.1), aCell(0.2), aCell(0.007)], ON).value, 0.307);
});

test("an average is weighted: 80 with weight 100 and 50 with weight 50 are 70", () => {
  const field = aField(1, { adding: "average", type: "decimal", weightId: 2 });
  const cells = [aCell(80, { weight: 100 }), aCell(50, { weight: 50 })];
  assert.equal(addUp(field, cells, ON).value, 70);
});

test("an average is rounded half up to a thousandth, money to the fen", () => {
  const decimal = aField(1, { adding: "average", type: "decimal", weightId: 2 });
  const thirds = [aCell(1, { weight: 1 }), aCell(0, { weight: 2 })];
  assert.equal(addUp(decimal, thirds, ON).value, 0.333);
  const money = aField(1, { adding: "average", type: "money", weightId: 2 });
  const halves = [aCell(1, { weight: 1 }), aCell(2, { weight: 1 })];
  assert.equal(addUp(money, halves, ON).value, 2);
  const below = [aCell(-1, { weight: 1 }), aCell(-2, { weight: 1 })];
  assert.equal(addUp(money, below, ON).value, -1);
});

test("an answer without its weight does not take part in an average and counts as missing", () => {
  const field = aField(1, { adding: "average", type: "decimal", weightId: 2 });
  const result = addUp(field, [aCell(80, { weight: 10 }), aCell(5)], ON);
  assert.deepEqual(result, { value: 80, counts: [], answered: 1, missing: 1, stale: 0 });
  assert.equal(addUp(field, [aCell(80, { weight: 0 })], ON).value, null);
});

test("counting counts yeses, each choice by itself, and otherwise how many answered", () => {
  const yesNo = aField(1, { type: "yesNo", adding: "count" });
  assert.equal(addUp(yesNo, [aCell(true), aCell(false), aCell(true)], ON).value, 2);
  const choices = ["owned", "rented"].map((key) => ({ key, name: { zh: key, en: key } }));
  const choice = aField(1, { type: "choice", adding: "count", choices });
  assert.deepEqual(addUp(choice, [aCell("rented"), aCell("rented")], ON).counts, [
    { key: "owned", count: 0 },
    { key: "rented", count: 2 },
  ]);
  const text = aField(1, { type: "text", adding: "count" });
  assert.equal(addUp(text, [aCell("a"), aCell(undefined)], ON).value, 1);
});

test("the latest answer stands for all; what is not added up shows only where one answers", () => {
  const latest = aField(1, { adding: "latest" });
  const cells = [aCell(5, { day: "2026-11-20" }), aCell(9, { day: "2026-11-03" })];
  assert.equal(addUp(latest, cells, ON).value, 5);
  const none = aField(1, { type: "text", adding: "none" });
  assert.equal(addUp(none, [aCell("好")], ON).value, "好");
  assert.equal(addUp(none, [aCell("好"), aCell("坏")], ON).value, null);
});

test("sums of parts are the sum of the whole, however sheets are grouped", () => {
  const field = aField(1, { type: "decimal" });
  const cell = fc
    .option(fc.integer({ min: -1e6, max: 1e6 }), { nil: undefined })
    .map((n) => aCell(n === undefined ? undefined : n / 1000));
  fc.assert(
    fc.property(fc.array(cell), fc.array(cell), (left, right) => {
      const [a, b] = [addUp(field, left, ON), addUp(field, right, ON)];
      const whole = addUp(field, [...left, ...right], ON);
      const thousandths = (n: unknown) => Math.round(Number(n ?? 0) * 1000);
      assert.equal(thousandths(whole.value), thousandths(a.value) + thousandths(b.value));
      assert.equal(whole.missing, a.missing + b.missing);
      assert.equal(whole.value === null, a.value === null && b.value === null);
    }),
    { seed: 20261122 },
  );
});
