import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MOST_FEN, isAmount, readYuan, sayFen, sayFenInCapitals } from "./money.ts";

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

test("capital numerals say an amount as the rules for vouchers write it", () => {
  // The first six are the worked examples of the rules, in the form without a zero where they allow either.
  assert.deepEqual(
    [
      140_950, 600_714, 168_032, 10_700_053, 1_640_902, 32_504, 6_184_500, 0, 5, 30, 100_000_000_00,
      1_000_050_000_00, 10_00, 20_000_100_00,
    ].map(sayFenInCapitals),
    [
      "壹仟肆佰零玖元伍角整",
      "陆仟零柒元壹角肆分",
      "壹仟陆佰捌拾元叁角贰分",
      "壹拾万柒仟元伍角叁分",
      "壹万陆仟肆佰零玖元零贰分",
      "叁佰贰拾伍元零肆分",
      "陆万壹仟捌佰肆拾伍元整",
      "零元整",
      "伍分",
      "叁角整",
      "壹亿元整",
      "壹拾亿零伍万元整",
      "壹拾元整",
      "贰仟万零壹佰元整",
    ],
  );
});
