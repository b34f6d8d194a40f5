/**
 * The demo district for tests. It is booted once for a run of the suite (and for a working copy that
 * runs one file after the other) and cloned for everybody, which takes a quarter of a second instead
 * of some ten.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import pg from "pg";
import { bootTemplate } from "#templates";
import { type Template, clusterFolder, filesOf, unfinishedOf } from "./cluster.ts";
import { migrated } from "./database.ts";
import { type TestProgram, type TestProgramOptions, programOn, testProgram } from "./program.ts";

/** A Tuesday, ten in the morning in Shanghai: offices are open and no holiday is near. */
export const TUESDAY_TEN = Date.parse("2026-11-24T02:00:00.000Z");

/** How many past cases tests ask for that want some: one number for all of them, since each is a boot of its own. */
export const SOME_CASES = 300;

export type DemoOptions = TestProgramOptions & {
  /** When the demo was set up, and what time it stays without a clock of one's own. Default: {@link TUESDAY_TEN}. */
  readonly at?: number;
  /** How many cases of the past months; default: none. With {@link SOME_CASES} come their breaches, appraisal and notices. */
  readonly cases?: number;
};

/** Opens the program on a demo district of its own. */
export function demoProgram(options: DemoOptions = {}): Promise<TestProgram> {
  const { at = TUESDAY_TEN, cases = 0, ...rest } = options;
  const clock = { now: () => at };
  return testProgram({ clock, ...rest, from: demoTemplate(at, cases) });
}

function demoTemplate(at: number, cases: number): Template {
  return {
    kind: "demo",
    // A demo of another day is another demo, whatever in it may look at the machine's own clock.
    key: [codeKey(), today(), at.toString(36), cases].join("_"),
    from: migrated(),
    async fill(url, name) {
      const dataDir = join(clusterFolder(), unfinishedOf(name));
      rmSync(dataDir, { recursive: true, force: true });
      mkdirSync(join(dataDir, "files"), { recursive: true });
      const program = await programOn(url, dataDir, { clock: { now: () => at } });
      try {
        await bootTemplate(program.context({ kind: "system", job: "test" }), "demo", { cases });
      } finally {
        await program.close();
      }
      await analyze(url);
      rmSync(filesOf(name), { recursive: true, force: true });
      renameSync(join(dataDir, "files"), filesOf(name));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10).replaceAll("-", "");
}

/** Nobody else would: a test database runs without autovacuum. */
async function analyze(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}

const ROOT = join(import.meta.dirname, "..");
let known: string | undefined;

/** Follows everything that the demo is made by: the whole program but its pages, and the template. */
function codeKey(): string {
  if (known !== undefined) return known;
  const hash = createHash("sha256");
  for (const path of sources())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  known = hash.digest("hex").slice(0, 16);
  return known;
}

function sources(): string[] {
  const found = ["src", "templates", "db"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
  const made = found.filter((path) => !/\.((test|fixture)\.ts|tsx|css|html)$/.test(path));
  return [...made.toSorted(), "package-lock.json", "test/demo.ts", "test/program.ts"];
}
