/** How long test files take, so that the long ones begin first and none is left over at the end. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Batch } from "./suite.ts";

/** Seconds by path from the root. */
export type Seconds = Readonly<Record<string, number>>;

/** The longest first: by what the last runs on this machine took, else by an estimate from the text. */
export function longestFirst(root: string, files: readonly string[], known: Seconds): string[] {
  const cost = new Map(files.map((file) => [file, costOf(root, file, known)] as const));
  return files.toSorted((one, other) => (cost.get(other) ?? 0) - (cost.get(one) ?? 0));
}

const costOf = (root: string, file: string, known: Seconds): number =>
  known[relative(root, file)] ?? estimate(file);

/** What starts, ends or reshapes processes, or measures its own: such a file has one for itself. */
const ALONE =
  /\b(spawn|spawnSync|fork)\(|process\.(exit|on|once|kill|exitCode|memoryUsage)\b|process\.env\.\w+ \??\??=[^=]/;

/** Modules of a page keep what belongs to one open page, so each test of them is a page of its own. */
const isOfPages = (path: string): boolean => /^src\/ui\/(?!.*\.browser\.)/.test(path);

/**
 * Puts the short ones together until they come to so many seconds: to start a process and load the program costs
 * more than most of their tests. The longest batch comes first.
 */
export function inBatches(
  root: string,
  files: readonly string[],
  known: Seconds,
  atMostSeconds: number,
): Batch[] {
  const batches: { files: string[]; seconds: number }[] = [];
  for (const file of longestFirst(root, files, known)) {
    const seconds = costOf(root, file, known);
    const open = batches.find((batch) => batch.seconds + seconds <= atMostSeconds);
    const path = relative(root, file).replaceAll("\\", "/");
    if (isOfPages(path) || ALONE.test(readFileSync(file, "utf8")))
      batches.push({ files: [file], seconds: Number.POSITIVE_INFINITY });
    else if (open === undefined) batches.push({ files: [file], seconds });
    else {
      open.files.push(file);
      open.seconds += seconds;
    }
  }
  return batches.map((batch) => batch.files);
}

/**
 * Unit: seconds. A line of a browser test costs some 0.15 s, of a test with a database some 0.03 s; what
 * they start costs 6 s and 2 s (measured on two cores in November 2026). A file that walks further than its lines
 * show says so itself: "Takes some 60 s."
 */
function estimate(file: string): number {
  const text = readFileSync(file, "utf8");
  const said = /\bTakes some (\d+) s\b/.exec(text);
  if (said !== null) return Number(said[1]);
  const lines = text.split("\n").length;
  if (file.endsWith(".browser.test.ts")) return 6 + 0.15 * lines;
  const starts = /\btest(Program|Kernel|Database)\(|\b\w*[wW]orld\(|\bspawn/.test(text);
  return starts ? 2 + 0.03 * lines : 0.2 + 0.002 * lines;
}

/** What earlier runs on this machine took; empty after the first clone. */
export function readSeconds(root: string): Seconds {
  try {
    return JSON.parse(readFileSync(placeIn(root), "utf8")) as Seconds;
  } catch {
    return {};
  }
}

/** Keeps what this run took for the order of the next. */
export function keepSeconds(root: string, seconds: Seconds): void {
  mkdirSync(dirname(placeIn(root)), { recursive: true });
  writeFileSync(placeIn(root), JSON.stringify({ ...readSeconds(root), ...seconds }, null, 1));
}

function placeIn(root: string): string {
  return join(root, "node_modules", ".cache", "guiwei", "test-seconds.json");
}

/** The slowest files of a run, one line each. */
export function tellSlowest(seconds: Seconds, count = 10): string {
  const slowest = Object.entries(seconds)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, count);
  const all = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const lines = slowest.map(([name, one]) => `${one.toFixed(1).padStart(8)} s  ${name}`);
  return [
    `Slowest of ${Object.keys(seconds).length} files (${all.toFixed(0)} s in all):`,
    ...lines,
  ].join("\n");
}
