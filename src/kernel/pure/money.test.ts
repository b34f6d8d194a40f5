import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MOST_FEN, isAmount, readYuan, sayFen } from "./money.ts";

test("fen are said as yuan with groups and two decimals", () => {
  assert.deepEqual([0, 1, 99, 100, 123456, 100000000, 1111370000, -5, MOST_FEN].map(sayFen), [
    "¥0.00",
    "¥0.01",
    "¥0.99",
    "¥1.00",
    "¥1,234.56",
    "¥1,000,000.00",
    "¥11,113,700.00",
    "−¥0.05",
    "¥10,000,000,000,000.00",
  ]);
});

test("yuan are read as people write them, exact to the fen", () => {
  assert.deepEqual(
    ["1234.5", "¥1,234.50", "３２０ 元", "0.29", "1.1", "0"].map(readYuan),
    [123450, 123450, 32000, 29, 110, 0],
  );
});

test("what is no amount in yuan is not guessed at", () => {
  for (const text of [
    "",
    "-5",
    "1.234",
    "1,23",
    "12,34.5",
    "1e5",
    "0x1",
    "五元",
    ".5",
    "1.",
    "99999999999999",
  ])
    assert.equal(readYuan(text), undefined, text);
});

test("every amount is read back as it was said", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_FEN }), (fen) => readYuan(sayFen(fen)) === fen),
    { seed: 20261122 },
  );
});

test("an amount is whole fen, more than nothing, within what the books take", () => {
  assert.deepEqual([1, MOST_FEN, 0, -1, 0.5, Number.NaN, Infinity, MOST_FEN + 1].map(isAmount), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
