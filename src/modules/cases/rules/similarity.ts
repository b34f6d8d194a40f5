/**
 * How alike a matter that somebody is describing is to an open case: the same place, the same words, the same kind.
 * Source: DOMAIN 3 (merge); the weights are the house's own.
 */

/** As far as this two reports are taken to be about the same spot. Unit: m. */
export const SAME_PLACE_M = 80;
/** A word or pair of characters by chance is nothing; two of them, and a fifth of all that was said, are something. */
const LEAST_TERMS = 2;
const LEAST_SHARE = 0.2;
/** Below it nothing is shown. */
export const LEAST_SCORE = 0.3;

export const SIMILAR_REASONS = ["place", "words", "kind"] as const;
export type SimilarReason = (typeof SIMILAR_REASONS)[number];

export type Likeness = {
  /** Unit: m; null where one of the two has no spot. */
  readonly distanceM: number | null;
  /** Search terms that were typed, and how many of them the case holds. */
  readonly typed: number;
  readonly shared: number;
  /** The same duty or the same category of requests. */
  readonly sameKind: boolean;
};

/**
 * Scores a likeness from 0 to 1 with the reasons for it, the weightiest first: the place counts half (fading to a
 * quarter at 80 m), the words a third and a little, the kind the rest. The kind alone is no reason to be shown.
 */
export function similarity(one: Likeness): {
  readonly score: number;
  readonly reasons: readonly SimilarReason[];
} {
  const reasons: SimilarReason[] = [];
  let score = 0;
  if (one.distanceM !== null && one.distanceM <= SAME_PLACE_M) {
    score += 0.5 * (1 - one.distanceM / (2 * SAME_PLACE_M));
    reasons.push("place");
  }
  const share = one.typed === 0 ? 0 : one.shared / one.typed;
  if (one.shared >= LEAST_TERMS && share >= LEAST_SHARE) {
    // Nobody says the same thing in the same words: half of them is as good as all.
    score += 0.35 * Math.min(1, 2 * share);
    reasons.push("words");
  }
  if (one.sameKind && reasons.length > 0) {
    score += 0.15;
    reasons.push("kind");
  }
  return { score: Math.round(score * 1000) / 1000, reasons };
}

/** A distance as strangers are told it: never nearer than within 50 m. Unit: m. */
export function roundedDistance(distanceM: number): number {
  return Math.max(1, Math.ceil(distanceM / 50)) * 50;
}
