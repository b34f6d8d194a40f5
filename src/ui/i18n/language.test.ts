import assert from "node:assert/strict";
import { test } from "node:test";
import { labelIn, startLanguage, textsIn, translationOf } from "./language.ts";
import { plural } from "./plural.ts";

const known = ["zh", "en"];

test("the address decides the language before what was chosen and what the browser prefers", () => {
  const facts = { query: "en", stored: "zh", preferred: ["zh-CN"], known };
  assert.equal(startLanguage(facts), "en");
  assert.equal(startLanguage({ ...facts, query: null }), "zh");
  assert.equal(startLanguage({ ...facts, query: null, stored: null, preferred: ["en-US"] }), "en");
});

test("an unknown language is passed over and Chinese is the last resort", () => {
  assert.equal(startLanguage({ query: "xx", stored: "", preferred: ["fr-FR"], known }), "zh");
  assert.equal(
    startLanguage({ query: "xx", stored: null, preferred: ["fr", "en-GB"], known }),
    "en",
  );
});

test("an added language is found by the Chinese texts it translates, and falls back to English", () => {
  const zh = { greet: "你好" };
  const texts = { zh, en: { greet: "Hello" } };
  assert.equal(textsIn(texts, "fr").greet, "Hello");
  translationOf(zh, "fr", { greet: "Bonjour" });
  assert.equal(textsIn(texts, "fr").greet, "Bonjour");
  assert.equal(textsIn(texts, "zh").greet, "你好");
});

test("a label without the language is read in English", () => {
  assert.equal(labelIn({ zh: "事项", en: "Duties" }, "fr"), "Duties");
});

test("English counts one thing in the singular", () => {
  assert.equal(plural(1, "item", "items"), "1 item");
  assert.equal(plural(0, "item", "items"), "0 items");
  assert.equal(plural(1200, "item", "items"), "1,200 items");
});
