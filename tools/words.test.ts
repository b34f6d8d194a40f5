import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { looseWords, looseWordsIn } from "./words.ts";

const textsIn = (source: string) => looseWordsIn("src/ui/a.tsx", source).map(({ text }) => text);

test("no page has a text that a translator would not find", () => {
  assert.deepEqual(looseWords(join(import.meta.dirname, "..")), []);
});

test("words between tags and in attributes that are read out are loose, signs and names of classes are not", () => {
  assert.deepEqual(textsIn(`const a = <p className="page lead">Hello there</p>;`), ["Hello there"]);
  assert.deepEqual(textsIn(`const a = <button aria-label="Close it" />;`), ["Close it"]);
  assert.deepEqual(textsIn(`const a = <p>{name} · <kbd>Z</kbd> %</p>;`), []);
});

test("Hanzi are loose wherever they stand: in texts, templates and attributes; not in comments and patterns", () => {
  assert.deepEqual(textsIn('const a = ["医保"]; const b = `共 ${n} 件`;'), ["医保", "共", "件"]);
  assert.deepEqual(textsIn(`const a = <img alt="二维码" />;`), ["二维码"]);
  assert.deepEqual(textsIn(`/** 归 in a square seal */ const a = /身份证/;`), []);
});
