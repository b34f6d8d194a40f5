/** The cell cursor of the matrix: pure, so that every key is tested without a browser. */

/** A place in the grid; row -1 is the head, column -1 the names of duties. */
export type Place = { readonly row: number; readonly column: number };

export type Bounds = {
  readonly rows: number;
  readonly columns: number;
  /** How many rows fit on the screen. */
  readonly page: number;
};

/** Where a key leads from a place; undefined where the key is not one that moves. */
export function moved(
  from: Place,
  key: string,
  isControl: boolean,
  { rows, columns, page }: Bounds,
): Place | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (row: number, column: number): Place => ({
    row: Math.max(-1, Math.min(last.row, row)),
    column: Math.max(-1, Math.min(last.column, column)),
  });
  switch (key) {
    case "ArrowUp":
      return to(from.row - 1, from.column);
    case "ArrowDown":
      return to(from.row + 1, from.column);
    case "ArrowLeft":
      return to(from.row, from.column - 1);
    case "ArrowRight":
      return to(from.row, from.column + 1);
    case "PageUp":
      return to(Math.max(0, from.row - page), from.column);
    case "PageDown":
      return to(from.row + page, from.column);
    case "Home":
      return isControl ? to(0, -1) : to(from.row, -1);
    case "End":
      return isControl ? to(last.row, last.column) : to(from.row, last.column);
    default:
      return undefined;
  }
}

/** The rows that are drawn for a scroll position: those in sight and some on either side. */
export function rowsInSight(
  scrolled: number,
  height: number,
  rowHeight: number,
  rows: number,
): { readonly from: number; readonly to: number } {
  const around = 10;
  const first = Math.floor(scrolled / rowHeight);
  const from = Math.max(0, first - around);
  const to = Math.min(rows, first + Math.ceil(height / rowHeight) + around);
  // In steps, so that most movements of the wheel draw nothing anew.
  const step = 5;
  return {
    from: Math.max(0, Math.floor(from / step) * step),
    to: Math.min(rows, Math.ceil(to / step) * step),
  };
}

/** How far to scroll so that a cell is in sight behind the sticky head and the sticky names. */
export function scrollFor(
  start: number,
  size: number,
  view: { readonly scrolled: number; readonly length: number; readonly sticky: number },
): number {
  if (start < view.scrolled) return start;
  const room = view.length - view.sticky;
  return start + size > view.scrolled + room ? start + size - room : view.scrolled;
}
