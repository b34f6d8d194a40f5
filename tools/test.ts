/**
 * `npm test`: all checks, then all tests, and one plain last line `N passed, N failed`.
 * `npm test -- PATTERN …` runs only the test files whose path contains one of the patterns.
 */
import { chmodSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Embedded, startEmbedded } from "#kernel/postgres.ts";
import { TEST_SETTINGS } from "../test/cluster.ts";
import { ensureBrowser } from "./browser.ts";
import { ROOT, allChecks, runChecks } from "./checks.ts";
import { inBatches, keepSeconds, readSeconds, tellSlowest } from "./costs.ts";
import { runSuite } from "./suite.ts";

const say = (line: string): void => console.log(line);
const GLOBS = ["src", "test", "tools", "bench", "templates"].map((dir) => `${dir}/**/*.test.ts`);

const patterns = process.argv.slice(2);
const files = globSync(GLOBS, { cwd: ROOT })
  .sort()
  .filter((file) => patterns.length === 0 || patterns.some((part) => file.includes(part)))
  .map((file) => join(ROOT, file));
const known = readSeconds(ROOT);
const inBrowser = files.filter((file) => file.endsWith(".browser.test.ts"));
const plain = files.filter((file) => !file.endsWith(".browser.test.ts"));

const total = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] };

if (patterns.length === 0) {
  const checks = await runChecks(allChecks({ fix: false }), say);
  total.passed += checks.passed;
  total.failed += checks.failed;
  total.failures.push(...checks.failures);
}
if (inBrowser.length > 0) ensureBrowser(say);
await withPostgres(async () => {
  // Beside each other: a browser waits more than it works.
  const result = await runSuite({
    queues: [
      {
        batches: inBatches(ROOT, plain, known, 30),
        testLimitMs: 90_000,
        batchLimitMs: 5 * 60_000,
      },
      {
        batches: inBatches(ROOT, inBrowser, known, 90),
        testLimitMs: 3 * 60_000,
        batchLimitMs: 15 * 60_000,
      },
    ],
    root: ROOT,
    say,
  });
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
  total.failures.push(...result.failures);
  keepSeconds(ROOT, result.seconds);
  if (files.length > 10) say(`\n${tellSlowest(result.seconds)}`);
});

if (total.failures.length > 0) say(`\nFailed:\n  ${total.failures.join("\n  ")}`);
if (total.passed + total.failed === 0) say("No test file matches.");
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
say(`${total.passed} passed, ${total.failed} failed${skipped}`);

/** One PostgreSQL for the whole run, in a folder that goes with it. */
async function withPostgres(work: () => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "guiwei-tests-"));
  chmodSync(dataDir, 0o711);
  let embedded: Embedded | undefined;
  const clean = async (): Promise<void> => {
    await embedded?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const interrupted = (): void => {
    void clean().finally(() => process.exit(130));
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    embedded = await startEmbedded({ dataDir, log: say, settings: TEST_SETTINGS });
    process.env.GUIWEI_TEST_PG = embedded.url("postgres");
    process.env.GUIWEI_TEST_DIR = dataDir;
    // Every file loads nearly the same program: it is stripped of its types and compiled once a run.
    process.env.NODE_COMPILE_CACHE ??= join(dataDir, "compiled");
    await work();
  } catch (error) {
    total.failed++;
    total.failures.push(`the tests could not run: ${(error as Error).message}`);
  } finally {
    await clean();
  }
}
