import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "..");
const text = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");

test("every invariant names the test that holds it, and that test exists", () => {
  const lines = text.split("\n").filter((line) => line.includes("**Invariant**"));
  assert.ok(lines.length >= 25);
  for (const line of lines) {
    const named = /: `([\w./-]+\.test\.ts)`$/.exec(line)?.[1];
    assert.ok(named !== undefined, `no test is named in: ${line}`);
    assert.ok(existsSync(join(ROOT, named)), `${named} does not exist: ${line}`);
  }
});

test("the map names every module", () => {
  for (const name of readdirSync(join(ROOT, "src/modules")))
    assert.match(text, new RegExp(`^\\| ${name} \\|`, "m"), name);
});
