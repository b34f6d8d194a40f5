/** What a corrected calendar did to the cases at hand: its log, and the sums that follow from it. */
import type { Instant } from "#kernel/pure/day.ts";

/** What may change on a case when the calendar is corrected; `missed` are the limits marked as missed. */
export const DUE_CHANGES = ["dueAt", "completedLate", "dueProvisional", "missed"] as const;

/** What a change of the calendar did to one case. */
export type DueChange = {
  readonly caseId: number;
  readonly what: (typeof DUE_CHANGES)[number];
  readonly before: string | null;
  readonly after: string | null;
};

/** Sums over some changes. Unit: cases. */
export type DueSums = {
  readonly cases: number;
  /** Whose deadline moved. */
  readonly moved: number;
  /** Late marks that vanished. */
  readonly lateGone: number;
  /** Late marks that appeared. */
  readonly lateNew: number;
};

/** Tells whether a change takes a late mark away (-1), sets one (1), or neither (0). */
export function lateChange({ what, before, after }: DueChange): -1 | 0 | 1 {
  if (what === "completedLate") return after === "true" ? 1 : before === "true" ? -1 : 0;
  if (what !== "missed") return 0;
  const count = (text: string | null) => (text === null ? 0 : text.split(" ").length);
  const more = count(after) - count(before);
  return more > 0 ? 1 : more < 0 ? -1 : 0;
}

/** Adds changes up; a case counts once in each sum. */
export function sumsOf(changes: readonly DueChange[]): DueSums {
  const count = (among: readonly DueChange[]) => new Set(among.map(({ caseId }) => caseId)).size;
  return {
    cases: count(changes),
    moved: count(changes.filter(({ what }) => what === "dueAt")),
    lateGone: count(changes.filter((one) => lateChange(one) < 0)),
    lateNew: count(changes.filter((one) => lateChange(one) > 0)),
  };
}

/** The log of a recomputation: stream `recomputation`, by the edition of the calendar. */
export type RecomputationEvent =
  | {
      readonly type: "deadlinesRecomputed";
      readonly at: Instant;
      readonly data: DueSums & {
        /** Digest of the changes recorded under this event. */
        readonly digest: string;
      };
    }
  | { readonly type: "recomputationEnded"; readonly at: Instant; readonly data: object };

/** A recomputation as its log tells it. */
export type Recomputation = DueSums & {
  readonly begunAt: Instant;
  readonly endedAt: Instant | null;
};

/** Applies one event of a recomputation; pages hold different cases, so their sums add up. */
export function evolveRecomputation(
  before: Recomputation | null,
  event: RecomputationEvent,
): Recomputation {
  const known: Recomputation = before ?? {
    begunAt: event.at,
    endedAt: null,
    cases: 0,
    moved: 0,
    lateGone: 0,
    lateNew: 0,
  };
  if (event.type === "recomputationEnded") return { ...known, endedAt: event.at };
  const { cases, moved, lateGone, lateNew } = event.data;
  return {
    begunAt: known.begunAt,
    endedAt: null,
    cases: known.cases + cases,
    moved: known.moved + moved,
    lateGone: known.lateGone + lateGone,
    lateNew: known.lateNew + lateNew,
  };
}
