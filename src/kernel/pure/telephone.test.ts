import assert from "node:assert/strict";
import { test } from "node:test";
import { compactTelephone } from "./telephone.ts";

test("a mainland mobile is one number however it is written", () => {
  for (const text of [
    "13812345678",
    "138 1234 5678",
    "138-1234-5678",
    "+86 138 1234 5678",
    "0086-138-1234-5678",
    "8613812345678",
    "１３８１２３４５６７８",
  ])
    assert.equal(compactTelephone(text), "13812345678", text);
});

test("landlines and numbers from elsewhere are kept as they are dialled", () => {
  assert.equal(compactTelephone("(0572) 8765-4321"), "057287654321");
  assert.equal(compactTelephone("+852 9123 4567"), "+85291234567");
});
