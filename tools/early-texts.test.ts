import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { earlyTexts, earlyTextsIn } from "./early-texts.ts";

const read = (source: string): string[] =>
  earlyTextsIn("page.tsx", source, (from) => from.includes("/messages/")).map(
    ({ line, name }) => `${line} ${name}`,
  );

const IMPORTS = `import { en } from "./messages/en.ts";\nimport { zh } from "./messages/zh.ts";\n`;

test("what a file reads of its texts while it is run for the first time is found", () => {
  assert.deepEqual(read(`${IMPORTS}const title = zh.title;`), ["3 zh"]);
  assert.deepEqual(read(`${IMPORTS}const texts = { zh, en };`), ["3 zh", "3 en"]);
  assert.deepEqual(read(`${IMPORTS}export const pages = [{ title: { zh: zh.title } }];`), ["3 zh"]);
  assert.deepEqual(read(`${IMPORTS}const names = Object.keys(en.names as object);`), ["3 en"]);
  assert.deepEqual(read(`${IMPORTS}class A { static title = 1; }\nprepare(zh);`), ["4 zh"]);
});

test("what is read later, types, and texts that come with the code are left alone", () => {
  assert.deepEqual(read(`${IMPORTS}const use = () => useText({ zh, en });`), []);
  assert.deepEqual(read(`${IMPORTS}function Page() { return zh.title; }`), []);
  assert.deepEqual(read(`${IMPORTS}type Words = typeof zh;`), []);
  assert.deepEqual(read(`${IMPORTS}const words: typeof zh = other;`), []);
  assert.deepEqual(read(`import { zh } from "./doors.ts";\nconst title = zh.title;`), []);
  assert.deepEqual(read(`import type { zh } from "./messages/zh.ts";\nconst a = { zh: 1 };`), []);
  assert.deepEqual(read(`${IMPORTS}const a = { zh: 1 };\nconst b = a.zh;`), []);
});

test("no page of the residents reads its texts before they are there", () => {
  assert.deepEqual(earlyTexts(join(import.meta.dirname, "..")), []);
});
