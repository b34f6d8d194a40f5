/** Columns as wide as what they hold, as far as there is room: words of one language are longer than those of another. */
import { type RefObject, useLayoutEffect, useState } from "react";

/** What a column says of itself. Unit of `width`: px; without one it takes what the others leave. */
type Sized = { readonly id: string; readonly width?: number };

/** What a column without a width keeps where the others need more than they ask for, if it holds as much. Unit: px. */
const NAME_PX = { least: 96, most: 280 };

/** What a column without a width keeps even where the table scrolls, if it holds as much. Unit: px. */
const FLEXIBLE_PX = 160;

/** Widths of the columns that ask for one, and below which width the whole scrolls. Unit: px. */
export type Widths = { readonly of: ReadonlyMap<string, number>; readonly leastPx: number };

/** How far a column goes below and above the width that it asks for. */
const BOUNDS = { least: 0.6, most: 1.7 };

/**
 * Widths of the columns that ask for one. Where there is room each has what it asks for or, if that is more, what it
 * holds; where there is not, each has what it holds, so that nothing is cut beside a gap. What is still too wide
 * scrolls.
 * Unit: px.
 */
export function fittingWidths(
  columns: readonly Sized[],
  held: ReadonlyMap<string, number>,
  roomPx: number,
): Widths {
  const needed = new Map<string, number>();
  const wanted = new Map<string, number>();
  let free = roomPx;
  let leastPx = 0;
  for (const { id, width } of columns) {
    const holds = held.get(id) ?? 0;
    if (width === undefined) {
      const name = Math.min(NAME_PX.most, Math.max(NAME_PX.least, holds));
      free -= name;
      leastPx += Math.min(name, FLEXIBLE_PX);
      continue;
    }
    const need = Math.min(width * BOUNDS.most, Math.max(width * BOUNDS.least, holds));
    needed.set(id, Math.ceil(need));
    wanted.set(id, Math.ceil(Math.max(width, need)));
    free -= Math.max(width, need);
  }
  const of = free >= 0 ? wanted : needed;
  for (const width of of.values()) leastPx += width;
  return { of, leastPx };
}

/** The widths as the columns ask for them. */
function askedWidths(columns: readonly Sized[]): Widths {
  return {
    of: new Map(),
    leastPx: columns.reduce((sum, { width = FLEXIBLE_PX }) => sum + width, 0),
  };
}

/** How wide a cell would have to be to show all that it holds, also what is cut inside it. Unit: px. */
function widthHeld(cell: HTMLElement): number {
  const content = document.createRange();
  content.selectNodeContents(cell);
  let cut = 0;
  for (const part of cell.querySelectorAll<HTMLElement>("*"))
    if (part.clientWidth > 0) cut = Math.max(cut, part.scrollWidth - part.clientWidth);
  const { paddingLeft, paddingRight } = getComputedStyle(cell);
  const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
  return content.getBoundingClientRect().width + padding + cut + 1;
}

/**
 * Measures the rows once they stand there, before they are painted. `rows`: what the measure depends on beside columns
 * and room, so that further rows move nothing. Until then, and on a phone, columns are as wide as they ask to be.
 */
export function useFittingWidths(
  box: RefObject<HTMLElement | null>,
  columns: readonly Sized[],
  rows: string,
): Widths {
  const [widths, setWidths] = useState<Widths>();
  const [roomPx, setRoomPx] = useState(0);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) =>
      setRoomPx(Math.round(entry?.contentRect.width ?? 0)),
    );
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  const shape = columns.map(({ id, width }) => `${id} ${width ?? ""}`).join(",");
  useLayoutEffect(() => {
    const held = new Map<string, number>();
    for (const cell of box.current?.querySelectorAll<HTMLElement>("[data-column]") ?? []) {
      const id = cell.dataset["column"] ?? "";
      held.set(id, Math.max(held.get(id) ?? 0, widthHeld(cell)));
    }
    if (held.size > 0 && roomPx > 0) setWidths(fittingWidths(columns, held, roomPx));
    // The columns are new with every drawing; their shape says when they are others.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [box, shape, roomPx, rows]);
  return widths ?? askedWidths(columns);
}
