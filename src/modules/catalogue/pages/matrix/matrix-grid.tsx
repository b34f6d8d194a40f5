/**
 * The matrix as a grid: heads and names stay in sight, only rows in sight are drawn, and a cell cursor goes where
 * keys lead it. The grid itself holds the focus and names its active cell, so that a cell may come and go.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  memo,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { type ShownColumn, columnTotals, rowTotal, shownCells } from "../../rules/matrix.ts";
import { useSay } from "../words.ts";
import { CellSign, roleOf } from "./matrix-cell.tsx";
import { type Place, moved, rowsInSight, scrollFor } from "./matrix-cursor.ts";
import {
  type Row,
  type Shown,
  cellWords,
  useAttention,
  useColumnNames,
  useMatrixWords,
} from "./matrix-desk.ts";

/** Sizes that drawing and style share; the style reads them as custom properties. Unit: px. */
const ROW = 32;
const COLUMN = 36;
const HEAD = 176;

type GridProps = {
  readonly shown: Shown;
  /** A duty, or the cell of a column, was chosen. */
  readonly onOpen: (row: Row, column: ShownColumn | undefined) => void;
  /** The head of a column was chosen. */
  readonly onColumn: (column: ShownColumn) => void;
  /** The cursor stands on another cell. */
  readonly onMove: (row: Row, column: ShownColumn | undefined) => void;
};

/** Where the cursor stands, and what keys and presses make of it. */
function useCursor(
  { shown, onOpen, onColumn, onMove }: GridProps,
  box: RefObject<HTMLDivElement | null>,
  height: number,
) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  // A filter may have taken the cell away under the cursor.
  const active: Place = {
    row: Math.min(place.row, shown.rows.length - 1),
    column: Math.min(place.column, shown.columns.length - 1),
  };
  const choose = (at: Place): void => {
    const column = shown.columns[at.column];
    const row = shown.rows[at.row];
    if (row !== undefined) onOpen(row, column);
    else if (column !== undefined) onColumn(column);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const isChoice = event.key === "Enter" || event.key === " ";
    const next = moved(active, event.key, event.ctrlKey, {
      rows: shown.rows.length,
      columns: shown.columns.length,
      page: Math.max(1, Math.floor((height - HEAD) / ROW) - 1),
    });
    if (!isChoice && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) {
      choose(active);
      return;
    }
    setPlace(next);
    bringIntoSight(box.current, next);
    const row = shown.rows[next.row];
    if (row !== undefined) onMove(row, shown.columns[next.column]);
  };
  const click = (event: MouseEvent): void => {
    const found = (event.target as Element).closest<HTMLElement>("[data-at]")?.dataset["at"];
    if (found === undefined) return;
    const [row = 0, column = 0] = found.split(",").map(Number);
    // A press on the empty part of a row means the cell under it.
    const at = { row, column: column === -2 ? columnUnder(event) : column };
    if (at.column >= shown.columns.length) return;
    setPlace(at);
    choose(at);
  };
  return { active, press, click };
}

/** The grid; see the head of this file. */
export function MatrixGrid(props: GridProps): ReactNode {
  const { shown } = props;
  const words = useMatrixWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [size, scrolled] = useScroll(box);
  const { active, press, click } = useCursor(props, box, size.height);
  const { from, to } = rowsInSight(scrolled, size.height - HEAD, ROW, shown.rows.length);
  const sheet = {
    height: HEAD + shown.rows.length * ROW,
    "--columns": shown.columns.length,
  } as object;
  return (
    <>
      <div
        className="matrix-grid"
        ref={box}
        role="grid"
        tabIndex={0}
        aria-label={words.grid}
        aria-describedby={`${id}keys`}
        aria-rowcount={shown.rows.length + 1}
        aria-colcount={shown.columns.length + 1}
        aria-activedescendant={cellId(id, active)}
        onKeyDown={press}
        onClick={click}
      >
        <div className="matrix-sheet" role="presentation" style={sheet}>
          <Head shown={shown} id={id} active={active} />
          <div role="rowgroup" className="matrix-body">
            {rowsDrawn(from, to, active.row).map((at) => {
              const row = shown.rows[at];
              return row === undefined ? null : (
                <GridRow
                  key={row.code}
                  row={row}
                  at={at}
                  shown={shown}
                  id={id}
                  activeColumn={at === active.row ? active.column : null}
                />
              );
            })}
          </div>
        </div>
      </div>
      <p className="visually-hidden" id={`${id}keys`}>
        {words.keys}
      </p>
    </>
  );
}

const cellId = (id: string, { row, column }: Place): string => `${id}${row}-${column}`;

/** The rows in sight, and the one with the cursor wherever it is: it is named as active. */
function rowsDrawn(from: number, to: number, active: number): number[] {
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  return active < 0 || (active >= from && active < to) ? rows : [...rows, active];
}

/** The column that the pointer is over, told from the place in the row. */
function columnUnder(event: MouseEvent): number {
  const row = event.currentTarget.querySelector<HTMLElement>(".matrix-name");
  const sheet = (event.target as Element).closest(".matrix-row")?.getBoundingClientRect();
  if (row === null || sheet === undefined) return -1;
  return Math.floor((event.clientX - sheet.left - row.offsetWidth) / COLUMN);
}

function bringIntoSight(box: HTMLDivElement | null, { row, column }: Place): void {
  if (box === null) return;
  const names = box.querySelector<HTMLElement>(".matrix-name")?.offsetWidth ?? 0;
  const top =
    row < 0
      ? box.scrollTop
      : scrollFor(row * ROW, ROW, {
          scrolled: box.scrollTop,
          length: box.clientHeight,
          sticky: HEAD,
        });
  const left =
    column < 0
      ? 0
      : scrollFor(column * COLUMN, COLUMN, {
          scrolled: box.scrollLeft,
          length: box.clientWidth,
          sticky: names,
        });
  box.scrollTo({ top, left });
}

/** The size of the box and how far it is scrolled, in steps of five rows. */
function useScroll(box: RefObject<HTMLDivElement | null>) {
  const [size, setSize] = useState({ height: 900 });
  const [scrolled, setScrolled] = useState(0);
  const measure = useCallback(() => {
    const height = box.current?.clientHeight ?? 900;
    setSize((before) => (before.height === height ? before : { height }));
  }, [box]);
  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    const scroll = () => {
      const step = ROW * 5;
      setScrolled(Math.floor(element.scrollTop / step) * step);
    };
    element.addEventListener("scroll", scroll, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", scroll);
    };
  }, [box, measure]);
  return [size, scrolled] as const;
}

/** The head: names of organisations set upright, with how much each leads and helps with. */
function Head(props: {
  readonly shown: Shown;
  readonly id: string;
  readonly active: Place;
}): ReactNode {
  const { shown, id, active } = props;
  const words = useMatrixWords();
  const names = useColumnNames(shown.matrix);
  const format = useFormat();
  const totals = useMemo(() => columnTotals(shown.rows, shown.columns), [shown]);
  return (
    <div role="rowgroup" className="matrix-head">
      <div role="row" aria-rowindex={1} className="matrix-head-row">
        <div
          role="columnheader"
          aria-colindex={1}
          id={cellId(id, { row: -1, column: -1 })}
          className="matrix-corner"
          data-active={active.row === -1 && active.column === -1}
        >
          <span>{words.duty}</span>
          <span className="matrix-totals-words" aria-hidden="true">
            <span>
              <CellSign cell={1} /> {words.leads}
            </span>
            <span>
              <CellSign cell={2} /> {words.helps}
            </span>
          </span>
        </div>
        {shown.columns.map((column, at) => {
          const total = totals[at] ?? { leads: 0, helps: 0 };
          const full = names.full(column);
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={at + 2}
              id={cellId(id, { row: -1, column: at })}
              className="matrix-column"
              data-at={`-1,${at}`}
              data-active={active.row === -1 && active.column === at}
              data-in={active.column === at}
              data-group={column.group ?? undefined}
              title={headHint(column, full, words)}
              aria-label={words.leadsOf(full, total.leads, total.helps)}
            >
              <span className="matrix-column-name">
                {column.folded && <span className="matrix-unfold">⊞</span>}
                {names.short(column)}
              </span>
              <span className="matrix-total" data-none={total.leads === 0}>
                {format.exact(total.leads)}
              </span>
              <span className="matrix-total" data-none={total.helps === 0}>
                {format.exact(total.helps)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function headHint(
  column: ShownColumn,
  full: string,
  words: ReturnType<typeof useMatrixWords>,
): string {
  if (column.group === null) return `${full}\n${words.drawer.filter(full)}`;
  const group = words.groups[column.group] ?? column.group;
  if (column.folded) return words.unfold(group, column.members.length);
  return `${full}\n${words.fold(group)}`;
}

/** One duty; drawn anew only when something in it changes. */
const GridRow = memo(function GridRow(props: {
  readonly row: Row;
  readonly at: number;
  readonly shown: Shown;
  readonly id: string;
  /** Where the cursor stands in this row; null where it is in another. */
  readonly activeColumn: number | null;
}): ReactNode {
  const { row, at, shown, id, activeColumn } = props;
  const words = useMatrixWords();
  const say = useSay();
  const names = useColumnNames(shown.matrix);
  const name = say(row.name, row.nameEn);
  const cells = shownCells(row, shown.places, shown.columns);
  const drawn = new Map(cells);
  if (activeColumn !== null && activeColumn >= 0 && !drawn.has(activeColumn))
    drawn.set(activeColumn, 0);
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className="matrix-row"
      style={{ top: at * ROW }}
      data-at={`${at},-2`}
    >
      <NameCell row={row} at={at} shown={shown} id={id} isActive={activeColumn === -1} />
      {[...drawn]
        .toSorted(([a], [b]) => a - b)
        .map(([place, cell]) => {
          const column = shown.columns[place];
          if (column === undefined) return null;
          return (
            <div
              key={column.key}
              role="gridcell"
              aria-colindex={place + 2}
              id={cellId(id, { row: at, column: place })}
              className="matrix-cell"
              style={{ "--at": place } as object}
              data-at={`${at},${place}`}
              data-active={activeColumn === place}
              data-role={roleOf(cell)}
              aria-label={words.cell(
                name,
                names.full(column),
                cellWords(cell, column.folded, words),
              )}
            >
              <CellSign cell={cell} />
            </div>
          );
        })}
    </div>
  );
});

function NameCell(props: {
  readonly row: Row;
  readonly at: number;
  readonly shown: Shown;
  readonly id: string;
  readonly isActive: boolean;
}): ReactNode {
  const { row, at, shown, id, isActive } = props;
  const words = useMatrixWords();
  const say = useSay();
  const attention = useAttention(shown.matrix)(row);
  const total = rowTotal(shownCells(row, shown.folded.places, shown.folded.columns));
  const name = say(row.name, row.nameEn);
  const [problem] = row.problems;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      id={cellId(id, { row: at, column: -1 })}
      className="matrix-name"
      data-at={`${at},-1`}
      data-active={isActive}
      title={[name, row.code, attention].filter(Boolean).join("\n")}
    >
      {problem !== undefined && (
        <span className="matrix-flag" aria-hidden="true">
          {words.shortProblems[problem.problem]}
        </span>
      )}
      <span className="matrix-name-text">{name}</span>
      {attention !== "" && <span className="visually-hidden"> ({attention})</span>}
      {row.deviations.length > 0 && (
        <span
          className="matrix-flag"
          data-quiet={row.deviations.includes("leadDiffers") ? "true" : "faint"}
          aria-hidden="true"
        >
          {words.shortDeviation}
        </span>
      )}
      <span className="matrix-one-x" aria-label={words.oneAndXWords(total.leads, total.helps)}>
        {total.leads}+{total.helps}
      </span>
    </div>
  );
}
