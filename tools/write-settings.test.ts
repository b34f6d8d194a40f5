import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { README, settingsTable, tableIn } from "./write-settings.ts";

for (const language of ["zh", "en"] as const)
  test(`the README's table of settings is the program's (${language}); npm: node tools/run.mjs tools/write-settings.ts`, () => {
    assert.equal(tableIn(readFileSync(README[language], "utf8")), settingsTable(language));
  });
