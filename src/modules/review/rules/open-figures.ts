/**
 * Figures that everybody may read: counts, what was on time, how residents graded; nothing that tells of a few.
 * Source: the issue of the residents' pages (open statistics); `docs/rules/review.md`.
 */
import { type Day, addDays } from "#kernel/pure/day.ts";
import { type Interval, wilson } from "#kernel/pure/interval.ts";

/** Fewer than this would tell of somebody in particular. */
export const LEAST = 5;
/** Months shown, the present one included. */
export const MONTHS = 12;

export type OpenCounts = {
  readonly received: number;
  readonly completed: number;
  /** Completed under a limit. */
  readonly timed: number;
  readonly onTime: number;
  readonly graded: number;
  /** Graded three to five. */
  readonly satisfied: number;
};

type Share = { readonly share: number; readonly of: number };

export type OpenFigures = {
  /** Null: fewer than five, or hidden so that another one cannot be worked out. */
  readonly received: number | null;
  readonly completed: number | null;
  readonly onTime: Share | null;
  readonly satisfied: (Share & Interval) | null;
};

/** The days that the figures are about: whole days only, up to yesterday. */
export function openPeriod(today: Day): { readonly from: Day; readonly to: Day } {
  const to = addDays(today, -1);
  const [year = 0, month = 1] = to.split("-").map(Number);
  const first = year * 12 + (month - 1) - (MONTHS - 1);
  const from = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, "0")}-01`;
  return { from, to };
}

/**
 * Which of some groups, that together make a published sum, are too small to show. One alone could be worked out from
 * the sum and the others, so the next smallest goes with it.
 */
export function tooSmall(counts: readonly number[], least = LEAST): ReadonlySet<number> {
  const some = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || a.at - b.at);
  const few = some.filter(({ count }) => count < least).length;
  const hidden = few === 1 ? 2 : few;
  return new Set(some.slice(0, hidden).map(({ at }) => at));
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** The figures of groups that together make a published sum, small ones left out. */
export function openFigures(groups: readonly OpenCounts[]): OpenFigures[] {
  const hidden = (of: (counts: OpenCounts) => number) => tooSmall(groups.map(of));
  const received = hidden((counts) => counts.received);
  const completed = hidden((counts) => counts.completed);
  const timed = hidden((counts) => counts.timed);
  const graded = hidden((counts) => counts.graded);
  return groups.map((counts, at) => {
    if (received.has(at)) return { received: null, completed: null, onTime: null, satisfied: null };
    return {
      received: counts.received,
      completed: completed.has(at) ? null : counts.completed,
      onTime:
        counts.timed === 0 || timed.has(at)
          ? null
          : { share: rounded(counts.onTime / counts.timed), of: counts.timed },
      satisfied: counts.graded === 0 || graded.has(at) ? null : satisfaction(counts),
    };
  });
}

function satisfaction({ graded, satisfied }: OpenCounts): Share & Interval {
  const { low, high } = wilson(satisfied, graded);
  return {
    share: rounded(satisfied / graded),
    of: graded,
    low: rounded(low),
    high: rounded(high),
  };
}
