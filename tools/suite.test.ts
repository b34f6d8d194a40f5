import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Runs test files of this content as `npm test` would, in a process that is not itself a test. */
function suite(
  files: Record<string, string>,
  { size = 1, testLimitMs = 5_000, batchLimitMs = 5_000 } = {},
) {
  const root = mkdtempSync(join(tmpdir(), "guiwei-suite-"));
  folders.push(root);
  const head = `import { test, describe, it } from "node:test"; import assert from "node:assert/strict";`;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), head + text);
  const paths = Object.keys(files).map((name) => join(root, name));
  const batches = Array.from({ length: Math.ceil(paths.length / size) }, (_, i) =>
    paths.slice(i * size, (i + 1) * size),
  );
  const queues = [batches.slice(0, 1), batches.slice(1)].map((some) => ({
    batches: some,
    testLimitMs,
    batchLimitMs,
  }));
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
    { testLimitMs: 200, batchLimitMs: 20_000 },
  );
  assert.deepEqual(slow.total, {
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: ["a.test.ts › slow"],
  });
  const stuck = suite(
    { "a.test.ts": `test("fine", () => {}); setInterval(() => {}, 1000);` },
    { testLimitMs: 60_000, batchLimitMs: 1_000 },
  );
  assert.match(JSON.stringify(stuck.total), /"failed":1.*it did not end in time/);
});

const HOOKS = `
  import { before, after } from "node:test";
  globalThis.at ??= [];
  before(() => at.push("begins")); after(() => at.push("ends"));
  test("one", () => assert.deepEqual(at.at(-1), "begins"));`;

test("files of one batch share a process, and each begins and ends for itself", () => {
  const { total, timed, told } = suite(
    {
      "a.test.ts": `${HOOKS} test("two", { skip: "because" }, () => {});`,
      "b.test.ts": HOOKS,
      "c.test.ts": `test("three", () => assert.deepEqual(at, ["begins", "ends", "begins", "ends"]));
        describe("group", () => { it("four", () => assert.equal(1, 2)); });`,
    },
    { size: 3 },
  );
  const failures = ["c.test.ts › group › four"];
  assert.deepEqual(total, { passed: 3, failed: 1, skipped: 1, failures });
  assert.deepEqual(timed, ["a.test.ts", "b.test.ts", "c.test.ts"]);
  assert.match(told, /✔ a\.test\.ts: 1 passed, 1 skipped .*✔ b\.test\.ts: 1 passed .*1 !== 2/s);
});

test("in a batch a file that cannot be loaded fails alone, a test that takes too long too", () => {
  const { total } = suite(
    {
      "a.test.ts": `throw new Error("no such luck");`,
      "b.test.ts": `test("slow", () => new Promise((r) => setTimeout(r, 800))); test("fine", () => {});`,
      "c.test.ts": `test("fine too", () => {});`,
    },
    { size: 3, testLimitMs: 200, batchLimitMs: 20_000 },
  );
  assert.deepEqual(total, {
    passed: 2,
    failed: 2,
    skipped: 0,
    failures: ["a.test.ts › the file itself", "b.test.ts › slow"],
  });
});

test("whoever ends the process of a batch leaves the others unheard, which is told of each", () => {
  const { total } = suite(
    {
      "a.test.ts": `test("fine", () => {});`,
      "b.test.ts": `test("gone", () => process.exit(0));`,
      "c.test.ts": `test("never", () => {});`,
    },
    { size: 3 },
  ) as { total: { failures: string[] } };
  assert.ok(
    total.failures.includes("c.test.ts › it did not come to its end"),
    String(total.failures),
  );
  assert.ok(total.failures.some((one) => one.startsWith("b.test.ts › ")));
});

test("files that wait for the same module report for themselves, and a file without tests is a failure", () => {
  const { total, told } = suite(
    {
      "slow.test.ts": `export const slow = await new Promise((r) => setTimeout(() => r(1), 100)); test("zero", () => {});`,
      "a.test.ts": `import { slow } from "./slow.test.ts"; test("one", () => assert.equal(slow, 1));`,
      "b.test.ts": `import { slow } from "./slow.test.ts"; test("two", () => assert.equal(slow, 1));`,
      "c.test.ts": `export {};`,
    },
    { size: 4 },
  );
  assert.deepEqual(total, {
    passed: 3,
    failed: 1,
    skipped: 0,
    failures: ["c.test.ts › it has no tests"],
  });
  assert.match(told, /a\.test\.ts: 1 passed.*b\.test\.ts: 1 passed/s);
});
