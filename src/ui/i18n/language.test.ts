import assert from "node:assert/strict";
import { test } from "node:test";
import { labelIn, refusalIn, startLanguage, textsIn, translationOf } from "./language.ts";
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

test("a label is read in an added language that translates its Chinese word, however deep it stands", () => {
  translationOf({ titles: { duties: "职责清单" } }, "eo", { titles: { duties: "Taskaro" } });
  assert.equal(labelIn({ zh: "职责清单", en: "Duties" }, "eo"), "Taskaro");
  assert.equal(labelIn({ zh: "职责清单", en: "Duties" }, "fr"), "Duties");
});

test("English counts one thing in the singular", () => {
  assert.equal(plural(1, "item", "items"), "1 item");
  assert.equal(plural(0, "item", "items"), "0 items");
  assert.equal(plural(1200, "item", "items"), "1,200 items");
});

test("a refusal of the server is said in an added language by its code", () => {
  translationOf({ "cases.too_late": "晚了 {days} 天" }, "eo", {
    "cases.too_late": "Malfruas je {days} tagoj",
  });
  assert.equal(refusalIn("eo", "cases.too_late", { days: 3 }), "Malfruas je 3 tagoj");
  assert.equal(refusalIn("eo", "cases.unknown", {}), undefined);
  assert.equal(refusalIn("fr", "cases.too_late", { days: 3 }), undefined);
});
