import assert from "node:assert/strict";
import { test } from "node:test";
import { type Quality, qualityOf, syntheticSet } from "../builders/overlaps.ts";
import { aRow } from "../builders/rows.ts";
import { HELD_OUT, TUNING, type Vocabulary } from "../builders/vocabulary.ts";
import { plainName } from "./names.ts";
import { PROPOSALS_PER_ROW, propose } from "./propose.ts";

function measure(vocabulary: Vocabulary, seeds: readonly number[]): Quality {
  const truth = new Set<string>();
  const proposed: { low: number; high: number }[] = [];
  for (const seed of seeds) {
    const set = syntheticSet(vocabulary, seed);
    const move = (id: number): number => id + seed * 100_000;
    for (const pair of set.truth.keys())
      truth.add(
        pair
          .split("-")
          .map((id) => move(Number(id)))
          .join("-"),
      );
    for (const { low, high } of propose(set.rows, { prefixes: set.prefixes.map(plainName) }))
      proposed.push({ low: move(low), high: move(high) });
  }
  return qualityOf(truth, proposed);
}

test("of words that the rules were never mended with, nine proposals of ten are right and nine pairs of ten are found", () => {
  const { precision, recall, truePairs } = measure(HELD_OUT, [501, 502, 503, 504, 505, 506]);
  assert.ok(truePairs > 200, String(truePairs));
  assert.ok(precision >= 0.9, `precision ${precision.toFixed(3)}`);
  assert.ok(recall >= 0.9, `recall ${recall.toFixed(3)}`);
});

test("rows that only look alike are not proposed", () => {
  const set = syntheticSet(TUNING, 7);
  const found = new Set(
    propose(set.rows, { prefixes: [] }).map(({ low, high }) => `${low}-${high}`),
  );
  const wrong = [...set.lookalikes].filter(([pair]) => found.has(pair));
  assert.ok(set.lookalikes.size > 10);
  assert.deepEqual(wrong, []);
});

test("the same rows in any order give the same proposals", () => {
  const { rows } = syntheticSet(TUNING, 11);
  const forwards = propose(rows, { prefixes: [] });
  assert.ok(forwards.length > 20);
  assert.deepEqual(propose(rows.toReversed(), { prefixes: [] }), forwards);
});

test("rows that arrive later add the pairs that they are in, and change none", () => {
  const { rows } = syntheticSet(TUNING, 12);
  const all = propose(rows, { prefixes: [] });
  const early = rows.slice(0, 80);
  const before = propose(early, { prefixes: [] });
  const fresh = new Set(rows.slice(80).map(({ id }) => id));
  const after = propose(rows, { prefixes: [], fresh });
  const key = ({ low, high }: { low: number; high: number }) => `${low}-${high}`;
  assert.deepEqual([...before, ...after].map(key).sort(), all.map(key).sort());
});

test("a name that a whole set shares makes a row no more proposals than a person can look at", () => {
  const rows = Array.from({ length: 60 }, (_, i) => aRow({ id: i + 1, orgId: i + 1 }));
  const found = propose(rows, { prefixes: [] });
  const most = Math.max(
    ...rows.map(({ id }) => found.filter(({ low, high }) => low === id || high === id).length),
  );
  assert.ok(found.length <= 60 * PROPOSALS_PER_ROW && most < 60, `${found.length}, ${most}`);
});

test("5,000 rows are compared in seconds", () => {
  const rows = Array.from({ length: 5000 }, (_, i) => {
    const place = String.fromCodePoint(0x4e00 + (i % 700), 0x5200 + Math.floor(i / 7));
    const { rows: some } = SMALL;
    const base = some[i % some.length] ?? aRow();
    return { ...base, id: i + 1, name: `${place}${base.name}` };
  });
  // Time of this process, not of the wall: other tests run beside it.
  const started = process.cpuUsage();
  propose(rows, { prefixes: [] });
  const seconds = process.cpuUsage(started).user / 1e6;
  assert.ok(seconds < 8, `${seconds.toFixed(1)} s`);
});

const SMALL = syntheticSet(TUNING, 3);
