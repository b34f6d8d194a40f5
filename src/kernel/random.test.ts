import assert from "node:assert/strict";
import { test } from "node:test";
import { drawBytes } from "./random.ts";

test("bytes are as many as asked for, and none is given out twice", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 5_000; i++) {
    const bytes = drawBytes(12 + (i % 5));
    assert.equal(bytes.length, 12 + (i % 5));
    seen.add(bytes.toString("hex"));
  }
  assert.equal(seen.size, 5_000);
  assert.equal(drawBytes(10_000).length, 10_000);
});

test("bytes that were given out are not overwritten by later ones", () => {
  const first = drawBytes(16);
  const copy = Buffer.from(first);
  for (let i = 0; i < 1_000; i++) drawBytes(16);
  assert.deepEqual(first, copy);
});
