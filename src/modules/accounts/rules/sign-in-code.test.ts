import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { type Sent, countCode, normaliseTelephone } from "./sign-in-code.ts";

const NOW = 1_795_000_000_000;
const TODAY = "2026-11-18";

test("one telephone is one number, however it is written", () => {
  for (const text of [
    "13812345678",
    "138 1234 5678",
    "138-1234-5678",
    "+86 138 1234 5678",
    "0086 13812345678",
    "8613812345678",
    "１３８１２３４５６７８",
  ])
    assert.equal(normaliseTelephone(text), "13812345678", text);
});

test("a number from elsewhere keeps its country", () => {
  assert.equal(normaliseTelephone("+852 9123 4567"), "+85291234567");
  assert.equal(normaliseTelephone("+1 (415) 555-0100"), "+14155550100");
});

test("what cannot receive a message is refused: landlines, short numbers, wrong prefixes, words", () => {
  for (const text of [
    "021-62472222",
    "12345",
    "12812345678",
    "1381234567",
    "138123456789",
    "+8612345678901",
    "telephone",
    "",
  ])
    assert.ok(isRefusal(normaliseTelephone(text)), text);
});

test("a second code waits for a minute: refused at 59.999 s, sent at 60 s", () => {
  const sent: Sent = { sentAt: NOW, sentDay: TODAY, sentToday: 1 };
  const early = countCode(sent, NOW + 59_999, TODAY);
  assert.ok(isRefusal(early));
  assert.equal(early.code, "accounts.code_too_soon");
  assert.deepEqual(early.params, { seconds: 1 });
  assert.deepEqual(countCode(sent, NOW + 60_000, TODAY), {
    sentAt: NOW + 60_000,
    sentDay: TODAY,
    sentToday: 2,
  });
});

test("the tenth code of a day is sent, the eleventh is not, the next day begins anew", () => {
  const nine: Sent = { sentAt: NOW, sentDay: TODAY, sentToday: 9 };
  const ten = countCode(nine, NOW + 60_000, TODAY);
  assert.ok(!isRefusal(ten));
  const eleven = countCode(ten, NOW + 120_000, TODAY);
  assert.ok(isRefusal(eleven));
  assert.equal(eleven.code, "accounts.code_too_many");
  const tomorrow = countCode(ten, NOW + 120_000, "2026-11-19");
  assert.ok(!isRefusal(tomorrow));
  assert.equal(tomorrow.sentToday, 1);
});
