import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesKey } from "./keys.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test("a letter is met only without Ctrl, ⌘ and Alt", () => {
  assert.equal(matchesKey({ ...plain, key: "j" }, "j"), true);
  assert.equal(matchesKey({ ...plain, key: "j", ctrlKey: true }, "j"), false);
  assert.equal(matchesKey({ ...plain, key: "j", altKey: true }, "j"), false);
  assert.equal(matchesKey({ ...plain, key: "J", shiftKey: true }, "j"), false);
});

test("mod is Ctrl or ⌘", () => {
  assert.equal(matchesKey({ ...plain, key: "k", ctrlKey: true }, "mod+k"), true);
  assert.equal(matchesKey({ ...plain, key: "k", metaKey: true }, "mod+k"), true);
  assert.equal(matchesKey({ ...plain, key: "k" }, "mod+k"), false);
});

test("a question mark needs no mention of the shift key that makes it", () => {
  assert.equal(matchesKey({ ...plain, key: "?", shiftKey: true }, "?"), true);
  assert.equal(matchesKey({ ...plain, key: "Enter", shiftKey: true }, "shift+Enter"), true);
  assert.equal(matchesKey({ ...plain, key: "Enter" }, "shift+Enter"), false);
});
