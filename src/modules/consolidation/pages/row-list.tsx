/** The rows of a set: thousands of them, of which only those in sight are drawn; j/k move, x selects. */
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useKeys } from "#ui/console/keys.ts";
import { Icon } from "#ui/icon.tsx";
import { DecisionSign } from "./decision-sign.tsx";
import { type Line, useSay, useWords } from "./queries.ts";
import { ROW_PX, scrollFor, windowOf } from "./row-window.ts";

export type RowListProps = {
  readonly rows: readonly Line[];
  readonly current: number | null;
  readonly onOpen: (id: number) => void;
  /** A press or Enter: opens, and takes the reader along where there is one pane only. */
  readonly onPress: (id: number) => void;
  /** Ids that are selected; undefined where nothing can be done with a selection. */
  readonly selected: ReadonlySet<number> | undefined;
  readonly onSelect: (ids: ReadonlySet<number>) => void;
  /** Whether the department of each row is told. */
  readonly withDepartment: boolean;
};

/** Where the list is scrolled and how high it is. */
function useSight(box: RefObject<HTMLDivElement | null>) {
  const [sight, setSight] = useState({ scrolled: 0, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => setSight({ scrolled: element.scrollTop, height: element.clientHeight });
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);
  return sight;
}

/** Moves through the list; a row that left it leaves its place behind. */
function useMoves(props: RowListProps, box: RefObject<HTMLDivElement | null>) {
  const { rows, current, onOpen } = props;
  const at = rows.findIndex((row) => row.id === current);
  const lastAt = useRef(-1);
  const isFollowed = useRef(false);
  if (at !== -1) lastAt.current = at;
  useEffect(() => {
    if (at === -1) return;
    const element = box.current;
    const to = element && scrollFor(at, element.scrollTop, element.clientHeight);
    if (element !== null && to != null) element.scrollTop = to;
    if (!isFollowed.current) return;
    isFollowed.current = false;
    requestAnimationFrame(() => {
      const row = element?.querySelector<HTMLElement>(`[data-row="${rows[at]?.id}"]`);
      row?.focus({ preventScroll: true });
    });
    // Follows the reader, not the list.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);
  const move = (step: number) => {
    const from = at !== -1 ? at : step > 0 ? lastAt.current - 1 : lastAt.current;
    const row = rows[Math.min(rows.length - 1, Math.max(0, from + step))];
    if (row === undefined) return;
    isFollowed.current = true;
    onOpen(row.id);
  };
  return { at, move };
}

export function RowList(props: RowListProps): ReactNode {
  const { desk: words } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { scrolled, height } = useSight(box);
  const { at, move } = useMoves(props, box);
  const { rows, current, selected, onSelect } = props;
  const { from, to } = windowOf(rows.length, scrolled, height);
  const toggle = (id: number) => {
    if (selected === undefined) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const allSelected = rows.length > 0 && rows.every((row) => selected?.has(row.id) === true);
  useKeys([
    { keys: "j", label: words.keys.next, act: () => move(1) },
    { keys: "k", label: words.keys.previous, act: () => move(-1) },
    ...(selected === undefined
      ? []
      : [
          {
            keys: "x",
            label: words.keys.select,
            act: () => current !== null && at !== -1 && toggle(current),
          },
        ]),
  ]);
  const pressKey = (event: KeyboardEvent, row: Line) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) move(step);
    else if (event.key === "Enter" && event.target === event.currentTarget) props.onPress(row.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="con-grid"
      role="grid"
      aria-label={words.rows}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={selected === undefined ? undefined : true}
      data-department={props.withDepartment}
    >
      <Head
        selected={selected === undefined ? undefined : allSelected}
        onSelectAll={() => onSelect(new Set(allSelected ? [] : rows.map((row) => row.id)))}
        withDepartment={props.withDepartment}
      />
      <div className="con-grid-box" ref={box}>
        <div className="con-grid-rows" role="rowgroup" style={{ height: rows.length * ROW_PX }}>
          {rows.slice(from, to).map((row, i) => (
            <GridRow
              key={row.id}
              row={row}
              at={from + i}
              isCurrent={row.id === current}
              isStop={row.id === current || (at === -1 && from + i === from)}
              isSelected={selected?.has(row.id)}
              withDepartment={props.withDepartment}
              onPress={() => props.onPress(row.id)}
              onToggle={() => toggle(row.id)}
              onKeyDown={(event) => pressKey(event, row)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Head(props: {
  readonly selected: boolean | undefined;
  readonly onSelectAll: () => void;
  readonly withDepartment: boolean;
}): ReactNode {
  const { desk: words } = useWords();
  return (
    <div role="rowgroup" className="con-grid-head">
      <div role="row" aria-rowindex={1} className="con-grid-row">
        {props.selected !== undefined && (
          <span role="columnheader" className="con-cell-check">
            <input
              type="checkbox"
              aria-label={words.selectAll}
              checked={props.selected}
              onChange={props.onSelectAll}
            />
          </span>
        )}
        <span role="columnheader" className="con-cell-no">
          {words.number}
        </span>
        <span role="columnheader" className="con-cell-name">
          {words.name}
        </span>
        {props.withDepartment && (
          <span role="columnheader" className="con-cell-org">
            {words.department}
          </span>
        )}
        <span role="columnheader" className="con-cell-sign">
          {words.decision}
        </span>
      </div>
    </div>
  );
}

function GridRow(props: {
  readonly row: Line;
  readonly at: number;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  readonly isSelected: boolean | undefined;
  readonly withDepartment: boolean;
  readonly onPress: () => void;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { desk: words } = useWords();
  const say = useSay();
  const { row, isSelected } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.at + 2}
      aria-selected={isSelected ?? undefined}
      aria-current={props.isCurrent || undefined}
      tabIndex={props.isStop ? 0 : -1}
      data-row={row.id}
      className="con-grid-row"
      style={{ transform: `translateY(${props.at * ROW_PX}px)` }}
      onClick={(event) => {
        if ((event.target as Element).closest("input") === null) props.onPress();
      }}
      onKeyDown={props.onKeyDown}
    >
      {isSelected !== undefined && (
        <span role="gridcell" className="con-cell-check">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={words.select(row.no)}
            checked={isSelected}
            onChange={props.onToggle}
          />
        </span>
      )}
      <span role="gridcell" className="con-cell-no">
        {row.no}
      </span>
      <span role="gridcell" className="con-cell-name">
        <span className="con-name-text">{row.name}</span>
        <Signs row={row} />
      </span>
      {props.withDepartment && (
        <span role="gridcell" className="con-cell-org">
          {say(row.orgName, row.orgNameEn)}
        </span>
      )}
      <span role="gridcell" className="con-cell-sign">
        <DecisionSign kind={row.decision} targetNo={row.targetNo} />
      </span>
    </div>
  );
}

/** How many proposals are open, comments were made and doubts are left, where there are any. */
function Signs({ row }: { readonly row: Line }): ReactNode {
  const { desk: words } = useWords();
  const sign = (icon: "copy" | "report" | "alert", count: number, label: string) =>
    count > 0 && (
      <span className="con-mini" data-icon={icon} title={label}>
        <Icon name={icon} size={14} />
        <span aria-hidden="true">{count}</span>
        <span className="visually-hidden">{label}</span>
      </span>
    );
  return (
    <>
      {sign("copy", row.openProposals, words.proposalSign(row.openProposals))}
      {sign("report", row.comments, words.commentSign(row.comments))}
      {sign("alert", row.doubts, words.doubtSign(row.doubts))}
    </>
  );
}
