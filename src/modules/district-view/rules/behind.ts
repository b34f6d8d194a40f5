/** How far the sums are behind the log, and from when on a reader is told so. */

/**
 * From this age of the oldest entry that is not counted yet. Sums follow within a second; below this the page would
 * blink, and nothing on it would be read differently. Unit: s.
 */
export const SAID_FROM_S = 5;

/** What is not in the sums yet. */
export type Behind = {
  /** Entries of the whole log that have not been gone through; not each of them is about a case. */
  readonly events: number;
  /** Everything recorded before is counted. Unit: epoch ms. */
  readonly upTo: number;
};

/** How far behind the sums are, or null while nobody would notice. */
export function behindOf(
  state: { readonly lagEvents: number; readonly lagSeconds: number } | undefined,
  now: number,
): Behind | null {
  if (state === undefined || state.lagEvents === 0 || state.lagSeconds < SAID_FROM_S) return null;
  return { events: state.lagEvents, upTo: Math.floor(now - state.lagSeconds * 1000) };
}
