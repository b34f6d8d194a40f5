import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Runs test files of this content as `npm test` would, in a process that is not itself a test. */
function suite(files: Record<string, string>, limits = { testLimitMs: 5_000, fileLimitMs: 5_000 }) {
  const root = mkdtempSync(join(tmpdir(), "guiwei-suite-"));
  folders.push(root);
  const head = `import { test, describe, it } from "node:test"; import assert from "node:assert/strict";`;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), head + text);
  const paths = Object.keys(files).map((name) => join(root, name));
  const queues = [paths.slice(0, 1), paths.slice(1)].map((some) => ({ files: some, ...limits }));
  const options = JSON.stringify({ queues, root });
  const script = `
    const { runSuite } = await import(${JSON.stringify(join(import.meta.dirname, "suite.ts"))});
    const total = await runSuite({ ...${options}, say: (line) => console.log(line) });
    console.log(JSON.stringify(total));`;
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  writeFileSync(join(root, "run.mjs"), script);
  const result = spawnSync(process.execPath, [join(root, "run.mjs")], { env, encoding: "utf8" });
  const lines = result.stdout.trim().split("\n");
  const { seconds, ...total } = JSON.parse(lines.pop() ?? "") as { seconds: object };
  return { total: total as unknown, timed: Object.keys(seconds), told: lines.join("\n") };
}

test("passed, failed and skipped tests are counted, groups are not", () => {
  const { total, told } = suite({
    "a.test.ts": `test("one", () => {}); describe("group", () => { it("two", () => {}); it("three", () => assert.equal(1, 2)); });`,
    "b.test.ts": `test("four", { skip: "because" }, () => {}); test("five", () => {});`,
  });
  const failures = ["a.test.ts › group › three"];
  assert.deepEqual(total, { passed: 3, failed: 1, skipped: 1, failures });
  assert.match(told, /✖ a\.test\.ts › group › three\n.*1 !== 2/s);
  assert.match(told, /✔ b\.test\.ts: 1 passed, 1 skipped/);
});

test("every file runs once, also where one queue is longer than the others", () => {
  const one = `test("one", () => {});`;
  const { total, timed, told } = suite({
    "a.test.ts": one,
    "b.test.ts": one,
    "c.test.ts": one,
    "d.test.ts": one,
  });
  assert.deepEqual(total, { passed: 4, failed: 0, skipped: 0, failures: [] });
  assert.deepEqual(
    told.match(/[a-d]\.test\.ts/g)?.toSorted(),
    ["a", "b", "c", "d"].map((name) => `${name}.test.ts`),
  );
  assert.deepEqual(
    timed.toSorted(),
    ["a", "b", "c", "d"].map((name) => `${name}.test.ts`),
  );
});

test("a file that cannot be loaded is one failure, told with its error", () => {
  const { total, told } = suite({ "a.test.ts": `throw new Error("no such luck");` });
  assert.deepEqual(total, {
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ["a.test.ts › the file itself"],
  });
  assert.match(told, /no such luck/);
});

test("a test that takes too long fails, and so does a file that never ends", () => {
  const slow = suite(
    { "a.test.ts": `test("slow", () => new Promise((r) => setTimeout(r, 800)));` },
    { testLimitMs: 200, fileLimitMs: 20_000 },
  );
  assert.deepEqual(slow.total, {
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ["a.test.ts › slow"],
  });
  const stuck = suite(
    { "a.test.ts": `test("fine", () => {}); setInterval(() => {}, 1000);` },
    { testLimitMs: 60_000, fileLimitMs: 1_000 },
  );
  assert.match(JSON.stringify(stuck.total), /"failed":1.*it did not end in time/);
});
