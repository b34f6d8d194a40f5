/** The account before and after: how many raw rows became what, per department and in total. */
import { DECISION_KINDS, type DecisionKind, STAYS, type Tally } from "../schema.ts";

export type Count = {
  readonly orgId: number;
  readonly kind: DecisionKind | null;
  readonly count: number;
};

/** A tally of nothing. */
export const EMPTY_TALLY: Tally = {
  raw: 0,
  keep: 0,
  strengthen: 0,
  optimise: 0,
  oneStop: 0,
  merge: 0,
  giveBack: 0,
  drop: 0,
  undecided: 0,
  after: 0,
};

/**
 * Adds counts up: raw = kept (plain, strengthened, optimised) + one-stop + merged + given back + dropped + undecided, and
 * after = kept + one-stop.
 */
export function tallyOf(counts: readonly Pick<Count, "kind" | "count">[]): Tally {
  const tally = { ...EMPTY_TALLY };
  for (const { kind, count } of counts) {
    tally.raw += count;
    tally[kind ?? "undecided"] += count;
    if (kind !== null && STAYS[kind]) tally.after += count;
  }
  return tally;
}

/** A tally a department, in order of department. */
export function tallyByDepartment(counts: readonly Count[]): Map<number, Tally> {
  const byOrg = Map.groupBy(counts, ({ orgId }) => orgId);
  return new Map([...byOrg].toSorted(([a], [b]) => a - b).map(([id, own]) => [id, tallyOf(own)]));
}

/** Says whether every raw row is answered for. */
export function isBalanced(tally: Tally): boolean {
  const answered = DECISION_KINDS.reduce((sum, kind) => sum + tally[kind], 0);
  return tally.undecided === 0 && answered === tally.raw;
}
