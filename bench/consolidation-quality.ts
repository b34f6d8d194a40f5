/**
 * `npm run consolidation:quality`: precision and recall of the proposals on synthetic rows of which the truth is known,
 * by how they differ, and the time for 5,000 rows. Prints what it measures; the tests hold the floor.
 *
 * Options: --seeds 20 (how many sets), --real FILE (a portal's list: what is proposed there, without a truth).
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import {
  LOOKALIKES,
  REWRITES,
  qualityOf,
  syntheticSet,
} from "../src/modules/consolidation/builders/overlaps.ts";
import {
  HELD_OUT,
  TUNING,
  type Vocabulary,
} from "../src/modules/consolidation/builders/vocabulary.ts";
import type { ComparedRow } from "../src/modules/consolidation/rules/compare.ts";
import { plainName } from "../src/modules/consolidation/rules/names.ts";
import { propose } from "../src/modules/consolidation/rules/propose.ts";

const { values: args } = parseArgs({
  options: { seeds: { type: "string", default: "20" }, real: { type: "string" } },
});
const say = (line = ""): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function measure(title: string, vocabulary: Vocabulary, firstSeed: number): void {
  const truth = new Set<string>();
  const proposed: { low: number; high: number }[] = [];
  const [asked, found] = [new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, key: string): void =>
    void map.set(key, (map.get(key) ?? 0) + 1);
  let rows = 0;
  for (let seed = firstSeed; seed < firstSeed + Number(args.seeds); seed++) {
    const set = syntheticSet(vocabulary, seed);
    const pairs = propose(set.rows, { prefixes: set.prefixes.map(plainName) });
    const known = new Set(pairs.map(({ low, high }) => `${low}-${high}`));
    for (const [pair, how] of [...set.truth, ...set.lookalikes]) {
      count(asked, how);
      if (known.has(pair)) count(found, how);
    }
    // Sets are apart: ids of one are moved beyond those of the ones before.
    const move = (id: number): number => id + rows;
    for (const pair of set.truth.keys()) {
      const [low = 0, high = 0] = pair.split("-").map(Number);
      truth.add(`${move(low)}-${move(high)}`);
    }
    proposed.push(...pairs.map(({ low, high }) => ({ low: move(low), high: move(high) })));
    rows += set.rows.length;
  }
  const quality = qualityOf(truth, proposed);
  say(
    `${title}: ${rows} rows in ${args.seeds} sets, ${quality.truePairs} true pairs, ${quality.proposed} proposed`,
  );
  say(`  precision ${percent(quality.precision)}, recall ${percent(quality.recall)}`);
  const line = (how: string): string => `${how} ${found.get(how) ?? 0}/${asked.get(how) ?? 0}`;
  say(`  found of what is one duty:     ${["same", ...REWRITES].map(line).join(", ")}`);
  say(`  proposed of what only looks so: ${LOOKALIKES.map(line).join(", ")}`);
}

/** Sets side by side until there are 5,000 rows; what differs between them is a running word. */
function manyRows(count: number): ComparedRow[] {
  const rows: ComparedRow[] = [];
  for (let seed = 1; rows.length < count; seed++)
    for (const row of syntheticSet(seed % 2 === 0 ? TUNING : HELD_OUT, seed).rows) {
      const place = String.fromCodePoint(0x4e00 + seed * 37, 0x5000 + seed * 41);
      rows.push({ ...row, id: rows.length + 1, name: `${place}${row.name}` });
    }
  return rows.slice(0, count);
}

function time(): void {
  const rows = manyRows(5000);
  const started = performance.now();
  const found = propose(rows, { prefixes: [] });
  say(
    `5,000 rows: ${found.length} proposals in ${((performance.now() - started) / 1000).toFixed(2)} s`,
  );
}

function real(path: string): void {
  const records: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
  const departments = [...new Set(records.map(({ department = "" }) => department))];
  const rows = records.map(
    (record, i): ComparedRow => ({
      id: i + 1,
      orgId: departments.indexOf(record["department"] ?? "") + 1,
      name: record["name"] ?? "",
      code: record["itemCode"] ?? "",
      group: record["main_item"] === "未分类" ? "" : (record["main_item"] ?? ""),
      legalBasis: [],
      applicants: "",
    }),
  );
  const started = performance.now();
  const found = propose(rows, { prefixes: departments.map(plainName) });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  say(`${path}: ${rows.length} rows of ${departments.length} departments in ${seconds} s`);
  for (const { low, high, kind, reasons } of found)
    say(
      `  ${kind.padEnd(7)} ${rows[low - 1]?.name} | ${rows[high - 1]?.name} (${reasons.map(({ code }) => code).join(", ")})`,
    );
}

measure("looked at while the rules were written", TUNING, 1);
measure("held out: other words, other seeds", HELD_OUT, 101);
time();
if (args.real !== undefined) real(args.real);
