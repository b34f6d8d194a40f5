import assert from "node:assert/strict";
import { test } from "node:test";
import { isPageInput } from "./build.ts";

test("what a page is made of causes a rebuild, what only the server reads does not", () => {
  for (const path of [
    "src/portal.tsx",
    "src/console.html",
    "src/ui/tokens.css",
    "src/kernel/pure/day.ts",
    "src/modules/cases/pages/portal.tsx",
    "src/modules/cases/messages/zh.ts",
    "src/modules/cases/rules.ts",
    "src/modules/cases/rules/lifecycle.ts",
    "src/modules/cases/schema.ts",
    "src/modules/cases/schema-parts.ts",
    "src/modules/cases/pure.ts",
  ])
    assert.equal(isPageInput(path), true, path);
  for (const path of [
    "src/app.ts",
    "src/kernel/db.ts",
    "src/modules/cases/store.ts",
    "src/modules/cases/rules.test.ts",
    "src/ui/build.ts",
    "src/ui/format.test.ts",
  ])
    assert.equal(isPageInput(path), false, path);
});
