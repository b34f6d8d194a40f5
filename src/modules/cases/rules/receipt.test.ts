import assert from "node:assert/strict";
import { test } from "node:test";
import { caseIdOfReceipt, normaliseQueryCode, queryCode, receiptNo } from "./receipt.ts";

test("a receipt number is read as people type it", () => {
  // 12345 00 ≡ 78 (mod 97), so the check digits are 98 − 78 = 20.
  const written = receiptNo(12345);
  assert.equal(written, "GW-0001-2345-20");
  for (const typed of [
    written,
    written.toLowerCase(),
    "gw00012345 20",
    "ＧＷ－０００１－２３４５－２０",
    " GW 0001 2345 20 ",
  ])
    assert.equal(caseIdOfReceipt(typed), 12345, typed);
});

test("large numbers take more digits", () => {
  assert.equal(caseIdOfReceipt(receiptNo(123_456_789_012)), 123_456_789_012);
});

test("every single wrong digit and every swap of neighbours is noticed", () => {
  const good = receiptNo(90_481_273).replaceAll("-", "");
  for (let i = 2; i < good.length; i++) {
    for (let digit = 0; digit < 10; digit++) {
      const wrong = good.slice(0, i) + digit + good.slice(i + 1);
      if (wrong !== good) assert.equal(caseIdOfReceipt(wrong), undefined, wrong);
    }
    const swapped = good.slice(0, i) + (good[i + 1] ?? "") + good[i] + good.slice(i + 2);
    if (i + 1 < good.length && swapped !== good)
      assert.equal(caseIdOfReceipt(swapped), undefined, swapped);
  }
});

test("what is not a receipt number is not read as one", () => {
  for (const text of [
    "",
    "GW",
    "GW-0000-0000-98",
    "13800000000",
    "GW-0001-2345-9x",
    "XX-0001-2345-20",
  ])
    assert.equal(caseIdOfReceipt(text), undefined, text);
});

test("a query code has eight characters that are not mistaken for each other, and is read with blanks and in lower case", () => {
  const code = queryCode((count) => Uint8Array.from({ length: count }, (_, i) => i * 30));
  assert.match(code, /^[2-9A-HJKMNP-Z]{8}$/);
  assert.equal(normaliseQueryCode(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`), code);
});
