/** Which rows of a long list stand in sight; only those are drawn. */

/** Height of a row. Unit: px. */
export const ROW_PX = 34;

/** Rows drawn beyond either edge, so that a quick scroll shows no gap. */
const SPARE = 12;

export type Window = {
  /** The first row that is drawn. */
  readonly from: number;
  /** The first row that is no longer drawn. */
  readonly to: number;
};

/** The rows to draw for a list that is scrolled so far and so high. Unit of both: px. */
export function windowOf(count: number, scrolled: number, height: number): Window {
  const first = Math.floor(Math.max(0, scrolled) / ROW_PX);
  const shown = Math.ceil(Math.max(0, height) / ROW_PX);
  const from = Math.max(0, Math.min(first - SPARE, count));
  return { from, to: Math.max(from, Math.min(count, first + shown + SPARE)) };
}

/** Where a list must be scrolled so that a row stands whole in sight; undefined where it does. Unit: px. */
export function scrollFor(at: number, scrolled: number, height: number): number | undefined {
  const top = at * ROW_PX;
  if (top < scrolled) return top;
  if (top + ROW_PX > scrolled + height) return top + ROW_PX - height;
  return undefined;
}
