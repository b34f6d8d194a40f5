import assert from "node:assert/strict";
import { test } from "node:test";
import { wrapped } from "./leaf.ts";

/** Hanzi are two wide, everything else one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 2 : 1), 0);

test("Hanzi break anywhere, English between words", () => {
  assert.deepEqual(wrapped("居民身份证原件", 6, widthOf), ["居民身", "份证原", "件"]);
  assert.deepEqual(wrapped("bring your identity card", 13, widthOf), [
    "bring your",
    "identity card",
  ]);
});

test("a word wider than a line is broken where it must be, and nothing is lost", () => {
  assert.deepEqual(wrapped("http://example", 6, widthOf), ["http:/", "/", "exampl", "e"]);
  assert.deepEqual(wrapped("", 6, widthOf), []);
});
