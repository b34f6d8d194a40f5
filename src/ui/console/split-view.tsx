import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { remember, remembered } from "#ui/device-memory.ts";
import { EmptyState } from "./empty-state.tsx";
import { useKeys } from "./keys.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

const [narrowest, widest] = [28, 68];

/** Keeps a share of the width within what both panes need. Unit: percent. */
export function boundedShare(share: number, usual = 44): number {
  return Number.isFinite(share) ? Math.min(widest, Math.max(narrowest, Math.round(share))) : usual;
}

function Divider(props: { share: number; onShare: (share: number) => void }): ReactNode {
  const { split: words } = useText({ zh, en });
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    props.onShare(((event.clientX - box.left) / box.width) * 100);
  };
  const nudge = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    props.onShare(props.share + step);
  };
  return (
    // A window splitter is a focusable separator (ARIA 1.2), which the rule does not know.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <div
      className="split-divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuenow={props.share}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={nudge}
    />
  );
}

/**
 * A list on the left and what is chosen in it on the right. The divider moves by pointer and by arrow
 * keys and is remembered; on a narrow screen one pane is shown at a time.
 */
export function SplitView(props: {
  readonly list: ReactNode;
  /** What is chosen; null shows `nothing`. */
  readonly detail: ReactNode | null;
  /** Accessible name of the right pane. */
  readonly detailLabel: string;
  readonly onCloseDetail: () => void;
  /** What an empty right pane says. */
  readonly nothing?: ReactNode;
  /** Name under which the width is remembered. */
  readonly name: string;
  /** Width of the list until the reader chooses one. Unit: percent. */
  readonly share?: number;
}): ReactNode {
  const { split: words } = useText({ zh, en });
  const [share, setShare] = useState(() =>
    boundedShare(Number(remembered(`split.${props.name}`) ?? "x"), props.share),
  );
  const resize = (to: number) => {
    const next = boundedShare(to);
    setShare(next);
    remember(`split.${props.name}`, String(next));
  };
  return (
    <div
      className="split"
      data-open={props.detail !== null}
      style={{ gridTemplateColumns: `minmax(0, ${share}fr) 9px minmax(0, ${100 - share}fr)` }}
    >
      <div className="split-list">{props.list}</div>
      <Divider share={share} onShare={resize} />
      <section className="split-detail" aria-label={props.detailLabel}>
        {props.detail === null ? (
          (props.nothing ?? <EmptyState title={words.nothing} />)
        ) : (
          <>
            <button type="button" className="split-back" onClick={props.onCloseDetail}>
              <Icon name="back" size={18} />
              {words.back}
            </button>
            {props.detail}
          </>
        )}
      </section>
    </div>
  );
}

/** Choosing several rows. */
export type RowChoice<T> = {
  readonly labelOf: (item: T) => string;
  readonly isChosen: (item: T) => boolean;
  /** Chooses a row or lets it go; with `reach` every row from the last chosen one to it. */
  readonly onChoose: (item: T, reach: boolean) => void;
};

function RowBox<T>(props: { readonly item: T; readonly choice: RowChoice<T> }): ReactNode {
  const { item, choice } = props;
  return (
    <label className="row-box">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={choice.labelOf(item)}
        checked={choice.isChosen(item)}
        onChange={(event) => choice.onChoose(item, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </label>
  );
}

function Row<T>(props: {
  readonly item: T;
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  readonly choice: RowChoice<T> | undefined;
  readonly onPress: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { item, choice } = props;
  return (
    <li data-chosen={choice?.isChosen(item) || undefined}>
      {choice !== undefined && <RowBox item={item} choice={choice} />}
      <button
        type="button"
        className="row"
        tabIndex={props.isStop ? 0 : -1}
        aria-current={props.isCurrent || undefined}
        onClick={props.onPress}
        onKeyDown={props.onKeyDown}
      >
        {props.children}
      </button>
    </li>
  );
}

type RowListProps<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  readonly current: string | number | null;
  readonly onOpen: (item: T) => void;
  /** What a click or Enter does where it is more than moving there, such as taking the focus along. */
  readonly onPress?: (item: T) => void;
  readonly renderRow: (item: T) => ReactNode;
  /** Rows can be chosen for a step on several: by their boxes, by `x`, and with shift as far as one is. */
  readonly choice?: RowChoice<T>;
  /** Stands below the last row: "fetch more" and the like. */
  readonly foot?: ReactNode;
};

/** Moving through the rows by keys, and choosing them. */
function useRows<T>(props: RowListProps<T>, list: RefObject<HTMLUListElement | null>) {
  const { keys: words } = useText({ zh, en });
  const at = props.items.findIndex((item) => props.keyOf(item) === props.current);
  // A row that left the list leaves its place behind: one goes on from there, not from the top.
  const lastAt = useRef(-1);
  if (at !== -1) lastAt.current = at;
  const move = (step: number) => {
    const from = at !== -1 ? at : step > 0 ? lastAt.current - 1 : lastAt.current;
    const to = Math.min(props.items.length - 1, Math.max(0, from + step));
    const item = props.items[to];
    if (item === undefined) return;
    props.onOpen(item);
    const row = list.current?.children[to]?.querySelector<HTMLButtonElement>("button");
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  const choose = (reach: boolean) => {
    const item = props.items[Math.max(0, at)];
    if (item !== undefined) props.choice?.onChoose(item, reach);
  };
  useKeys([
    { keys: "j", label: words.next, act: () => move(1) },
    { keys: "k", label: words.previous, act: () => move(-1) },
    ...(props.choice === undefined
      ? []
      : [
          { keys: "x", label: words.choose, act: () => choose(false) },
          { keys: "shift+x", label: words.chooseTo, act: () => choose(true) },
        ]),
  ]);
  const moveByArrow = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(step);
  };
  return { at, moveByArrow };
}

/**
 * The rows of a split view's list, 32 px each: j/k and the arrow keys move, Enter opens. The row that is
 * open is `aria-current`; only one row is a tab stop.
 */
export function RowList<T>(props: RowListProps<T>): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const { at, moveByArrow } = useRows(props, list);
  return (
    <>
      <ul
        className="rows"
        aria-label={props.label}
        data-choice={props.choice !== undefined || undefined}
        ref={list}
      >
        {props.items.map((item, index) => (
          <Row
            key={props.keyOf(item)}
            item={item}
            isStop={index === Math.max(0, at)}
            isCurrent={props.keyOf(item) === props.current}
            choice={props.choice}
            onPress={() => (props.onPress ?? props.onOpen)(item)}
            onKeyDown={moveByArrow}
          >
            {props.renderRow(item)}
          </Row>
        ))}
      </ul>
      {props.foot}
    </>
  );
}
