import { type ReactNode, useLayoutEffect, useRef } from "react";
import "./plain-table.css";

/** Tells every cell what its column is called, so that it can say so itself where a row is a card. */
function nameCells(table: HTMLTableElement): void {
  const heads: string[] = [];
  for (const cell of table.tHead?.rows[0]?.cells ?? []) {
    // A head that is heard only, such as that of a button, stands above none on a card either.
    const isSeen = cell.querySelector(":scope > .visually-hidden:only-child") === null;
    const head = isSeen ? cell.abbr || (cell.textContent ?? "").trim() : "";
    for (let i = 0; i < cell.colSpan; i += 1) heads.push(head);
  }
  const bodies = [...table.tBodies, ...(table.tFoot === null ? [] : [table.tFoot])];
  /** How many further rows a cell from above reaches into, by column. */
  const reaching: number[] = [];
  for (const row of bodies.flatMap((body) => [...body.rows])) {
    let at = 0;
    const pass = () => {
      for (; (reaching[at] ?? 0) > 0; at += 1) reaching[at] = (reaching[at] ?? 0) - 1;
    };
    for (const cell of row.cells) {
      pass();
      const head = heads[at] ?? "";
      if (cell.dataset["head"] !== head) cell.dataset["head"] = head;
      for (let i = 0; i < cell.colSpan; i += 1) reaching[at + i] = cell.rowSpan - 1;
      at += cell.colSpan;
    }
    pass();
  }
}

/**
 * A table of a page that is read as a whole: lines between rows, quiet heads, figures (`className="num"`)
 * to the right. Lists that go on from page to page are a KeysetTable.
 */
export function PlainTable(props: {
  /** What the page adds, such as the width below which it is scrolled. */
  readonly className?: string;
  /** On a phone a row is a card: its first cell, then each fact under what it is. For tables of more than three columns. */
  readonly isCards?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { className = "", isCards = false, children } = props;
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (isCards && table.current !== null) nameCells(table.current);
  });
  return (
    <table
      ref={table}
      className={`plain-table ${className}`.trim()}
      data-cards={isCards || undefined}
    >
      {children}
    </table>
  );
}
