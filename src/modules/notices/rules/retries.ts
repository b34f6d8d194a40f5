/** When something that did not arrive is tried again, and when it is given up. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Pause after the first failure; doubles with each. Unit: ms. */
export const FIRST_PAUSE_MS = SECOND;
/** Longest pause. Unit: ms. */
export const LONGEST_PAUSE_MS = 15 * MINUTE;
/** Who takes a delivery must be done within this time; else another takes it. Unit: ms. */
export const LEASE_MS = MINUTE;
/** A receiver that has not answered by then has failed. Unit: ms. */
export const ANSWER_WITHIN_MS = 8 * SECOND;

/**
 * The pause after so many failures in a row: 1, 2, 4 … seconds up to a quarter of an hour, half of it by chance, so that
 * what failed together does not come back together.
 * Unit: ms. `chance` is from 0 up to 1.
 */
export function pauseAfter(failures: number, chance: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(full / 2 + (chance * full) / 2);
}

/** How an attempt ended. `out`: the receiver is out of reach, so nothing to it gets through; `refused`: this one only. */
export type Attempt =
  | { readonly outcome: "sent" }
  | { readonly outcome: "out" | "refused"; readonly error: string };

/** Answers of a receiver that say nothing against this delivery but everything about the moment. */
export function attemptOfStatus(status: number): Attempt {
  if (status >= 200 && status < 300) return { outcome: "sent" };
  const isOut = status >= 500 || status === 408 || status === 425 || status === 429;
  return { outcome: isOut ? "out" : "refused", error: `http_${status}` };
}
