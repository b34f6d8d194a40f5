/**
 * Finds the pairs of rows that are worth comparing, and compares those.
 * Rows meet where they share a rare pair of characters, an article of a law or a code; 5,000 rows in about a second.
 */
import {
  type ComparedRow,
  type FoundProposal,
  type ReadRow,
  compareRows,
  readRow,
} from "./compare.ts";

/** How many of its rarest pairs a row looks for others under. */
const PROBES = 6;

/** A pair, article or code that more rows have says nothing about them. Unit: rows. */
const CROWD = 250;

/** Most proposals that one row takes part in; the likeliest are kept. */
export const PROPOSALS_PER_ROW = 12;

export type ProposeOptions = {
  /** Names of bodies and territories that may stand in front of a name, in letters and digits alone. */
  readonly prefixes: readonly string[];
  /** Compare only pairs with one of these rows in them; all pairs where absent. */
  readonly fresh?: ReadonlySet<number>;
};

/**
 * Proposes which rows are one duty: exact and near duplicates within a department, overlaps across departments.
 * The same for the same rows in any order; in order of `low`, then of `high`.
 */
export function propose(rows: readonly ComparedRow[], options: ProposeOptions): FoundProposal[] {
  const { prefixes, fresh } = options;
  const read = rows.map((row) => readRow(row, prefixes)).toSorted((a, b) => a.id - b.id);
  const index = indexOf(read);
  const found: FoundProposal[] = [];
  const seen = new Set<number>();
  for (const [at, row] of read.entries()) {
    if (fresh !== undefined && !fresh.has(row.id)) continue;
    for (const other of meetings(row, index)) {
      const pair = Math.min(at, other) * read.length + Math.max(at, other);
      if (other === at || seen.has(pair)) continue;
      seen.add(pair);
      const proposal = compareRows(row, read[other] as ReadRow);
      if (proposal !== undefined) found.push(proposal);
    }
  }
  return likeliest(found).toSorted((a, b) => a.low - b.low || a.high - b.high);
}

type Index = {
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  readonly byKey: ReadonlyMap<string, readonly number[]>;
};

/** Rows (by place) under each pair of their core, each article, their plain name and their code. */
function indexOf(rows: readonly ReadRow[]): Index {
  const byPair = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, at: number): void => {
    const places = map.get(key);
    if (places === undefined) map.set(key, [at]);
    else places.push(at);
  };
  for (const [at, row] of rows.entries()) {
    for (const pair of row.read.pairs) add(byPair, pair, at);
    for (const key of keysOf(row)) add(byKey, key, at);
  }
  return { byPair, byKey };
}

function keysOf(row: ReadRow): string[] {
  const keys = [`name ${row.read.plain}`, `core ${row.read.core}`];
  if (row.code !== "") keys.push(`code ${row.code}`);
  return [...keys, ...row.articles.map((article) => `article ${article}`)];
}

/** The places of rows that a row meets. */
function meetings(row: ReadRow, { byPair, byKey }: Index): Set<number> {
  const met = new Set<number>();
  const pairs = row.read.pairs
    .map((pair) => byPair.get(pair) ?? [])
    .toSorted((a, b) => a.length - b.length)
    .slice(0, PROBES);
  const keys = keysOf(row).map((key) => byKey.get(key) ?? []);
  // What has one name or one code is compared however many there are; the rest only where it is rare.
  for (const [i, places] of keys.entries())
    if (i < 2 || places.length <= CROWD) for (const at of places) met.add(at);
  for (const places of pairs) if (places.length <= CROWD) for (const at of places) met.add(at);
  return met;
}

/** Keeps the likeliest proposals of every row; a proposal stays where either row keeps it. */
function likeliest(found: readonly FoundProposal[]): FoundProposal[] {
  const byRow = new Map<number, FoundProposal[]>();
  for (const proposal of found)
    for (const id of [proposal.low, proposal.high])
      byRow.set(id, [...(byRow.get(id) ?? []), proposal]);
  const kept = new Set<FoundProposal>();
  for (const proposals of byRow.values())
    for (const proposal of proposals
      .toSorted((a, b) => b.score - a.score || a.low - b.low || a.high - b.high)
      .slice(0, PROPOSALS_PER_ROW))
      kept.add(proposal);
  return found.filter((proposal) => kept.has(proposal));
}
