import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { inBatches, keepSeconds, longestFirst, readSeconds, tellSlowest } from "./costs.ts";

const root = mkdtempSync(join(tmpdir(), "guiwei-costs-"));
after(() => rmSync(root, { recursive: true, force: true }));

function file(name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return join(root, name);
}

const pure = file("pure.test.ts", "test();\n");
const long = file("long.test.ts", "before(() => testProgram());\n".repeat(300));
const database = file("database.test.ts", "before(() => testProgram());\n");
const browser = file("page.browser.test.ts", "test();\n");
const names = (files: readonly string[]) => files.map((one) => basename(one).split(".")[0]);

test("what was never run is put in order by what it starts and how long it is", () => {
  const order = longestFirst(root, [pure, database, browser, long], {});
  assert.deepEqual(names(order), ["long", "page", "database", "pure"]);
});

test("a file that walks further than its lines show says so itself", () => {
  const walk = file("walk.test.ts", "/** Every page. Takes some 100 s. */\ntest();\n");
  assert.deepEqual(names(longestFirst(root, [pure, long, walk], {})), ["walk", "long", "pure"]);
});

test("what earlier runs took counts for more than the estimate", () => {
  const order = longestFirst(root, [pure, database, browser], { "pure.test.ts": 40 });
  assert.deepEqual(names(order), ["pure", "page", "database"]);
});

test("short files share a process until their time is full; what handles processes has one for itself", () => {
  const killer = file("killer.test.ts", `spawn("node"); testProgram();`);
  const seconds = {
    "long.test.ts": 8,
    "database.test.ts": 3,
    "pure.test.ts": 1,
    "page.browser.test.ts": 9,
  };
  const batches = inBatches(root, [pure, killer, database, browser, long], seconds, 10);
  assert.deepEqual(batches.map(names), [["page", "pure"], ["long"], ["database"], ["killer"]]);
  mkdirSync(join(root, "src/ui"), { recursive: true });
  const ofPages = ["one", "other"].map((name) => file(`src/ui/${name}.test.ts`, "test();"));
  assert.deepEqual(inBatches(root, ofPages, {}, 10).map(names), [["one"], ["other"]]);
});

test("a run of some files leaves what is known of the others", () => {
  assert.deepEqual(readSeconds(root), {});
  keepSeconds(root, { "a.test.ts": 1, "b.test.ts": 2 });
  keepSeconds(root, { "b.test.ts": 3.5 });
  assert.deepEqual(readSeconds(root), { "a.test.ts": 1, "b.test.ts": 3.5 });
});

test("the slowest are told, the slowest first", () => {
  assert.equal(
    tellSlowest({ "a.test.ts": 1.5, "b.test.ts": 12, "c.test.ts": 0.2 }, 2),
    "Slowest of 3 files (14 s in all):\n    12.0 s  b.test.ts\n     1.5 s  a.test.ts",
  );
});
