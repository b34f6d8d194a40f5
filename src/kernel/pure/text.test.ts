import assert from "node:assert/strict";
import { test } from "node:test";
import { normaliseText, searchTerms } from "./text.ts";

test("a run of Chinese is found by its overlapping pairs", () => {
  assert.deepEqual(searchTerms("垃圾清运"), ["垃圾", "圾清", "清运"]);
});

test("a single Chinese character is a term by itself, also between letters", () => {
  assert.deepEqual(searchTerms("水"), ["水"]);
  assert.deepEqual(searchTerms("A座3号"), ["a", "座", "3", "号"]);
});

test("words and numbers stay whole; full-width letters and capitals are the same as plain ones", () => {
  assert.deepEqual(searchTerms("WIFI ＷｉＦｉ 12345"), ["wifi", "12345"]);
  assert.deepEqual(searchTerms("办理IC卡"), ["办理", "ic", "卡"]);
});

test("punctuation parts and says nothing; a text of nothing else has no terms", () => {
  assert.equal(normaliseText("  路灯,不亮!(第三盏) "), "路灯 不亮 第三盏");
  assert.deepEqual(searchTerms("。!? \u0000\t"), []);
});

test("rare characters outside the basic plane count as one character", () => {
  assert.deepEqual(searchTerms("𠮷野家"), ["𠮷野", "野家"]);
});
