/** The desk of a set: its rows on the left, one of them or a selection on the right; the address says which. */
import { type ReactNode, useCallback, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeyFact, KeyList } from "#ui/console/kbd.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { DECISION_KINDS } from "../schema.ts";
import { DECISION_KEYS } from "./decision-bar.tsx";
import { type DeskFilter, NO_FILTERS, isNarrowed, readFilter, readId } from "./desk-filter.ts";
import { type Change, DeskHead } from "./desk-head.tsx";
import {
  type Line,
  type SetAnswer,
  useDecides,
  usePrefetchedRow,
  useRows,
  useSay,
  useSet,
  useSetNews,
  useWords,
} from "./queries.ts";
import { RowList } from "./row-list.tsx";
import { RowPane } from "./row-pane.tsx";
import { SelectionPane } from "./selection-pane.tsx";
import { UploadDrawer } from "./upload-drawer.tsx";
import "./consolidation.css";
import "./row-list.css";
import "./row-pane.css";
import "./upload.css";
import "./account.css";

const NONE: ReadonlySet<number> = new Set();

export default function DeskPage(props: ConsolePageProps): ReactNode {
  const setId = readId(props.params["setId"]) ?? 0;
  const say = useSay();
  const set = useSet(setId);
  useSetNews(setId);
  usePageTitle(set.data === undefined ? undefined : say(set.data.name, set.data.nameEn));
  if (set.error !== null && set.data === undefined)
    return (
      <div className="desk-page">
        <RefusalNote refusal={refusalWords(set.error)} />
      </div>
    );
  return <Desk setId={setId} set={set.data} />;
}

/** The first undecided row after a place, else the first before it. */
function nextUndecided(rows: readonly Line[], at: number): Line | undefined {
  const isNext = (row: Line, i: number) => row.decision === null && i !== at;
  return rows.find((row, i) => i > at && isNext(row, i)) ?? rows.find(isNext);
}

function Desk(props: { readonly setId: number; readonly set: SetAnswer | undefined }): ReactNode {
  const { setId, set } = props;
  const words = useWords();
  const decides = useDecides();
  const [query, change] = useAddressQuery();
  const filter = readFilter(query);
  const current = readId(query.get("row")) ?? null;
  const list = useRows(setId, filter);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [selected, setSelected] = useState(NONE);
  const [isUploading, setIsUploading] = useState(false);
  const mayDecide = decides && set?.status === "open";
  const open = useCallback((id: number) => change({ row: String(id) }), [change]);
  const clear = () => setSelected(NONE);
  const upload = () => setIsUploading(true);
  const detail = useDetail({
    setId,
    isOpen: set?.status === "open",
    rows,
    current,
    selected,
    open,
    clear,
  });
  return (
    <>
      <SplitView
        name="consolidation"
        share={48}
        detailLabel={words.desk.detail}
        onCloseDetail={() => {
          clear();
          change({ row: null });
        }}
        nothing={<Nothing />}
        list={
          <div className="con-list">
            <DeskHead
              set={set}
              decides={decides}
              filter={filter}
              change={change}
              onUpload={upload}
            />
            {list.error !== null && <RefusalNote refusal={refusalWords(list.error)} />}
            {rows.length > 0 && (
              <RowList
                rows={rows}
                current={current}
                onOpen={open}
                onPress={open}
                selected={mayDecide ? selected : undefined}
                onSelect={setSelected}
                withDepartment={decides}
              />
            )}
            {list.isSuccess && rows.length === 0 && (
              <NoRows filter={filter} change={change} onUpload={upload} mayUpload={mayDecide} />
            )}
            <Foot count={rows.length} isBusy={list.isFetching} />
          </div>
        }
        detail={detail}
      />
      {decides && (
        <UploadDrawer setId={setId} open={isUploading} onClose={() => setIsUploading(false)} />
      )}
    </>
  );
}

/** What stands on the right: the selection, else the row that is open; null where neither is. */
function useDetail(props: {
  readonly setId: number;
  readonly isOpen: boolean;
  readonly rows: readonly Line[];
  readonly current: number | null;
  readonly selected: ReadonlySet<number>;
  readonly open: (id: number) => void;
  readonly clear: () => void;
}): ReactNode | null {
  const { setId, isOpen, rows, current, open, clear } = props;
  const { desk: words } = useWords();
  const decides = useDecides();
  const at = rows.findIndex((row) => row.id === current);
  usePrefetchedRow(setId, rows[at + 1]?.id);
  useKeys([
    {
      keys: "Escape",
      label: words.keys.back,
      act: () => {
        clear();
        document.querySelector<HTMLElement>(".con-grid [data-row][tabindex='0']")?.focus();
      },
    },
  ]);
  const goOn = () => {
    const next = nextUndecided(rows, at);
    if (next !== undefined) open(next.id);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-row="${next?.id ?? 0}"]`)?.focus(),
    );
  };
  const chosen = rows.filter((row) => props.selected.has(row.id));
  if (chosen.length > 0)
    return <SelectionPane setId={setId} rows={chosen} isOpen={isOpen} onClear={clear} />;
  if (current === null) return null;
  return (
    <RowPane
      setId={setId}
      rowId={current}
      isOpen={isOpen}
      decides={decides}
      onOpen={open}
      onDecided={goOn}
    />
  );
}

function Nothing(): ReactNode {
  const { desk: words, decide } = useWords();
  const decides = useDecides();
  const facts: readonly KeyFact[] = [
    [["j", "k"], words.keys.move],
    ...(decides
      ? [
          [["x"], words.keys.select] as const,
          ...DECISION_KINDS.map((kind) => [[DECISION_KEYS[kind]], decide.kinds[kind]] as const),
        ]
      : []),
    [["/"], words.keys.search],
    [["?"], words.keys.all],
  ];
  return (
    <EmptyState title={words.nothing}>
      <p>{words.nothingKeys}</p>
      <KeyList facts={facts} />
    </EmptyState>
  );
}

function Foot(props: { readonly count: number; readonly isBusy: boolean }): ReactNode {
  const { desk: words } = useWords();
  const format = useFormat();
  return (
    <p className="con-foot" role="status">
      {props.isBusy && props.count === 0 ? words.loading : words.shown(format.exact(props.count))}
    </p>
  );
}

function NoRows(props: {
  readonly filter: DeskFilter;
  readonly change: Change;
  readonly onUpload: () => void;
  readonly mayUpload: boolean;
}): ReactNode {
  const { desk: words } = useWords();
  if (isNarrowed(props.filter))
    return (
      <EmptyState
        title={words.none}
        action={<ActionButton label={words.clear} onAct={() => props.change(NO_FILTERS)} />}
      >
        {words.noneText}
      </EmptyState>
    );
  return (
    <EmptyState
      title={words.empty}
      action={
        props.mayUpload ? (
          <ActionButton label={words.upload} icon="upload" kind="primary" onAct={props.onUpload} />
        ) : undefined
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}
