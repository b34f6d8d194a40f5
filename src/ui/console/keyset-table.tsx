import { type InfiniteData, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Checkbox, Popover, Table, type TableColumnType, type TableProps } from "antd";
import {
  type CSSProperties,
  type Key,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { ActionButton } from "./action-button.tsx";
import { useArrangement } from "./arrangement.ts";
import { ExportButton } from "./export-sheet.tsx";
import { FileMenu, type FileOf } from "./file-menu.tsx";
import { useFittingWidths } from "./fitting-widths.ts";
import { useKeys } from "./keys.ts";
import { ListFoot } from "./list-foot.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { RefusalNote, refusalWords } from "./refusal-note.tsx";

/** A page of a keyset list, as every list of the API gives it. */
export type KeysetPage<T> = { readonly items: readonly T[]; readonly next: string | null };

export type KeysetColumn<T> = {
  readonly id: string;
  readonly title: string;
  readonly render: (item: T) => ReactNode;
  /** Unit: px. */
  readonly width?: number;
  readonly align?: "left" | "right";
  /** Cannot be switched off: what the row is known by. */
  readonly fixed?: boolean;
  /** Off until chosen. */
  readonly hidden?: boolean;
};

function useChosenColumns<T>(name: string, columns: readonly KeysetColumn<T>[]) {
  const [kept, keep] = useArrangement(`table.${name}.columns`);
  const known = new Set(columns.map((column) => column.id));
  const usual = columns.filter((column) => column.hidden !== true).map((column) => column.id);
  // A column that is not there any more is passed over.
  const chosen = kept === null ? usual : kept.split(",").filter((id) => known.has(id));
  // With none switched on the list would have to be empty: then a word stands for it.
  const choose = (ids: readonly string[]) => keep(ids.length === 0 ? "none" : ids.join(","));
  const shown = columns.filter((column) => column.fixed === true || chosen.includes(column.id));
  return { shown, chosen, choose };
}

/**
 * Whether a table needs more room than its place has: then it scrolls by itself, since what would be squeezed away is
 * the column without a width, which says what a row is.
 */
function useTightness(box: RefObject<HTMLDivElement | null>, leastPx: number): boolean {
  const [isTight, setIsTight] = useState(false);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) =>
      setIsTight(entry !== undefined && entry.contentRect.width < leastPx),
    );
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, [box, leastPx]);
  return isTight;
}

function ColumnChoice<T>(props: {
  readonly columns: readonly KeysetColumn<T>[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}): ReactNode {
  const { table: words } = useText({ zh, en });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="column-choice">
          {props.columns
            .filter((column) => column.fixed !== true)
            .map((column) => (
              <Checkbox
                key={column.id}
                checked={props.chosen.includes(column.id)}
                onChange={(event) =>
                  props.choose(
                    event.target.checked
                      ? [...props.chosen, column.id]
                      : props.chosen.filter((id) => id !== column.id),
                  )
                }
              >
                {column.title}
              </Checkbox>
            ))}
        </div>
      }
    >
      <button type="button" className="bar-item" aria-label={words.columns} title={words.columns}>
        <Icon name="columns" size={18} />
      </button>
    </Popover>
  );
}

export type KeysetTableProps<T extends object> = {
  /** Name under which columns and row height are remembered. */
  readonly name: string;
  /** Caption for screen readers. */
  readonly label: string;
  /** Must hold every filter that `load` uses. */
  readonly queryKey: readonly unknown[];
  readonly load: (cursor: string | undefined, signal: AbortSignal) => Promise<KeysetPage<T>>;
  readonly columns: readonly KeysetColumn<T>[];
  readonly keyOf: (item: T) => string | number;
  readonly onOpen?: (item: T) => void;
  readonly current?: string | number | null;
  readonly selection?: {
    readonly keys: readonly (string | number)[];
    readonly onChange: (keys: readonly (string | number)[]) => void;
  };
  /** What an empty list teaches. */
  readonly empty: ReactNode;
  /** Stands left of the column choice: filters, bulk actions. */
  readonly tools?: ReactNode;
  /** The server's own files of all that the filter leaves; offered in place of a sheet of what is shown. */
  readonly fileOf?: FileOf;
};

function useKeysetQuery<T extends object>(props: KeysetTableProps<T>) {
  return useInfiniteQuery<
    KeysetPage<T>,
    Error,
    InfiniteData<KeysetPage<T>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: props.queryKey,
    queryFn: ({ pageParam, signal }) => props.load(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // While other rows are fetched the last ones stay, dimmed: nothing jumps up and down again.
    placeholderData: keepPreviousData,
  });
}

function antColumns<T extends object>(
  columns: readonly KeysetColumn<T>[],
  widths: ReadonlyMap<string, number>,
): TableColumnType<T>[] {
  return columns.map((column) => ({
    key: column.id,
    title: column.title,
    render: (_value: unknown, item: T) => column.render(item),
    ellipsis: true,
    align: column.align ?? "left",
    // On a phone every cell says itself what it is.
    onHeaderCell: () => ({ "data-column": column.id }) as object,
    onCell: () =>
      ({
        "data-column": column.id,
        "data-title": column.title,
        "data-name": column.fixed === true,
      }) as object,
    ...(column.width === undefined ? {} : { width: widths.get(column.id) ?? column.width }),
  }));
}

/** Opening by a press anywhere in the row is for the mouse only: a link in it does the same by keyboard. */
function rowTraits<T extends object>(props: KeysetTableProps<T>): Partial<TableProps<T>> {
  const { onOpen, selection } = props;
  const opening: Partial<TableProps<T>> =
    onOpen === undefined
      ? {}
      : {
          onRow: (item: T) => ({
            onClick: (event: MouseEvent) => {
              const pressed = (event.target as Element).closest("a, button, input, label");
              if (pressed === null) onOpen(item);
            },
          }),
        };
  if (selection === undefined) return opening;
  return {
    ...opening,
    rowSelection: {
      columnWidth: 36,
      selectedRowKeys: [...selection.keys],
      onChange: (keys: Key[]) => selection.onChange(keys as (string | number)[]),
    },
  };
}

/** By j and k from row to row, to the link that opens it; by x a row is chosen where rows can be chosen. */
function useRowKeys(box: RefObject<HTMLElement | null>, canChoose: boolean): void {
  const { keys: words } = useText({ zh, en });
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>(".ant-table-row") ?? [])];
  const focused = () => rows().findIndex((row) => row.contains(document.activeElement));
  const move = (step: number) => {
    const all = rows();
    const open = all.findIndex((row) => row.classList.contains("is-current"));
    const from = focused() === -1 ? open : focused();
    const row = all[from === -1 ? 0 : Math.min(all.length - 1, Math.max(0, from + step))];
    const stop = row?.querySelector<HTMLElement>("a[href]") ?? row?.querySelector("button, input");
    (stop as HTMLElement | null | undefined)?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  useKeys([
    { keys: "j", label: words.next, act: () => move(1) },
    { keys: "k", label: words.previous, act: () => move(-1) },
    ...(canChoose
      ? [
          {
            keys: "x",
            label: words.choose,
            act: () =>
              rows()[focused()]?.querySelector<HTMLElement>("input[type=checkbox]")?.click(),
          },
        ]
      : []),
  ]);
}

function RowHeight(props: {
  readonly isDense: boolean;
  readonly keep: (rows: string | null) => void;
}): ReactNode {
  const { table: words } = useText({ zh, en });
  return (
    <button
      type="button"
      className="bar-item"
      aria-label={`${words.density}: ${props.isDense ? words.dense : words.roomy}`}
      title={words.density}
      onClick={() => props.keep(props.isDense ? "roomy" : null)}
    >
      <Icon name="density" size={18} />
    </button>
  );
}

function NotFetched(props: {
  readonly error: Error;
  readonly again: () => Promise<unknown>;
}): ReactNode {
  const { table: words } = useText({ zh, en });
  return (
    <RefusalNote
      title={words.failed}
      refusal={refusalWords(props.error)}
      action={<ActionButton label={words.again} onAct={props.again} />}
    />
  );
}

/**
 * A table over a keyset list: 32 px rows, sticky head, columns and row height to choose (remembered),
 * more rows as one scrolls, j and k from row to row. On a phone a row is a card that names its facts. The query key must
 * hold every filter that `load` uses.
 */
export function KeysetTable<T extends object>(props: KeysetTableProps<T>): ReactNode {
  const { table: words } = useText({ zh, en });
  const { shown, chosen, choose } = useChosenColumns(props.name, props.columns);
  const [rows, keepRows] = useArrangement(`table.${props.name}.rows`);
  const isDense = rows !== "roomy";
  const query = useKeysetQuery(props);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box, props.selection !== undefined);
  const first = query.data?.pages[0]?.items ?? [];
  const { of: widths, leastPx } = useFittingWidths(box, shown, first.map(props.keyOf).join(" "));
  const isTight = useTightness(box, leastPx);
  const isStale = query.isPlaceholderData;
  const isBare = query.isSuccess && items.length === 0 && props.tools === undefined;
  return (
    <div
      className="keyset"
      ref={box}
      data-density={isDense ? "dense" : "roomy"}
      data-tight={isTight}
      aria-busy={isStale}
      style={{ "--table-least": `${leastPx}px` } as CSSProperties}
    >
      <div className="keyset-tools" hidden={isBare}>
        <div className="keyset-tools-start">{props.tools}</div>
        <RowHeight isDense={isDense} keep={keepRows} />
        <ColumnChoice columns={props.columns} chosen={chosen} choose={choose} />
        {props.fileOf === undefined ? (
          <ExportButton label={props.label} load={props.load} columns={shown} keyOf={props.keyOf} />
        ) : (
          <FileMenu fileOf={props.fileOf} />
        )}
      </div>
      {query.error !== null && <NotFetched error={query.error} again={() => query.refetch()} />}
      {query.isSuccess && items.length === 0 && props.empty}
      {query.isPending && (
        <p className="waiting waiting-late" role="status">
          {words.loading}
        </p>
      )}
      {items.length > 0 && (
        <div className="keyset-rows" inert={isStale}>
          <Table<T>
            aria-label={props.label}
            size="small"
            tableLayout="fixed"
            pagination={false}
            columns={antColumns(shown, widths)}
            dataSource={items}
            rowKey={(item) => props.keyOf(item)}
            rowClassName={(item) => (props.keyOf(item) === props.current ? "is-current" : "")}
            {...rowTraits(props)}
          />
        </div>
      )}
      {items.length > 0 && (
        <ListFoot
          hasNext={query.hasNextPage && !isStale}
          busy={query.isFetchingNextPage || isStale}
          count={items.length}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </div>
  );
}
