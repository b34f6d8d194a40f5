/** Figures against those of the period before, with what chance alone could have done. */
import { type Interval, differenceOfShares, ratioOfRates, wilson } from "#kernel/pure/interval.ts";
import { type Count, type Counts, SHARES, type Share } from "./measures.ts";

export type ShareFigure = Interval & {
  readonly value: number;
  readonly hits: number;
  readonly n: number;
};

/** A share with its 95 % interval; null where nothing is counted. Unit: 0 to 1. */
export function shareOf(counts: Counts, share: Share): ShareFigure | null {
  const { hits: hitsOf, of } = SHARES[share];
  const [hits, n] = [counts[hitsOf], counts[of]];
  return n === 0 ? null : { value: hits / n, hits, n, ...wilson(hits, n) };
}

/**
 * `more` and `less`: the interval of the change leaves out "no change"; `unclear`: it does not, so nothing is claimed;
 * `none`: there is nothing to compare.
 */
export type Verdict = "more" | "less" | "unclear" | "none";

export type Change = Interval & { readonly value: number; readonly verdict: Verdict };
const NO_CHANGE: Change = { value: 0, low: 0, high: 0, verdict: "none" };

function verdictOf({ low, high }: Interval, same: number): Verdict {
  if (low > same) return "more";
  return high < same ? "less" : "unclear";
}

/** By how much a share has changed. Unit: share of one. */
export function changeOfShare(now: Counts, before: Counts, share: Share): Change {
  const [a, b] = [shareOf(now, share), shareOf(before, share)];
  if (a === null || b === null) return NO_CHANGE;
  const change = differenceOfShares(a, b);
  return { ...change, verdict: verdictOf(change, 0) };
}

type Stretch = { readonly counts: Counts; readonly days: number };

/** How many times as many a day as before: periods that have not ended compare by the days that they have had. */
export function changeOfCount(now: Stretch, before: Stretch, count: Count): Change {
  if (now.days === 0 || before.days === 0) return NO_CHANGE;
  const change = ratioOfRates(
    { count: now.counts[count], days: now.days },
    { count: before.counts[count], days: before.days },
  );
  return change === null ? NO_CHANGE : { ...change, verdict: verdictOf(change, 1) };
}
