/** The left side of the inbox: views, search, filters, rows. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useSession } from "#ui/console/navigation.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { RowList } from "#ui/console/split-view.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import type { CaseLine } from "./case-requests.ts";
import { type useCaseList, useCounts } from "./case-queries.ts";
import { CaseRow } from "./case-row.tsx";
import { useWords } from "./case-words.tsx";
import { caseRoles } from "./desk-roles.ts";
import {
  INBOX_VIEWS,
  type InboxFilter,
  type InboxView,
  isNarrowed,
  NO_FILTERS,
} from "./inbox-filter.ts";
import { InboxFilters } from "./inbox-filters.tsx";
import { NewsButton } from "./inbox-news.tsx";
import type { InboxNews } from "./list-news.ts";

type Change = (
  values: Readonly<Record<string, string | null>>,
  options?: { readonly push?: boolean },
) => void;

function Views(props: { readonly filter: InboxFilter }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { data } = useCounts();
  const count = (view: InboxView): string | undefined => {
    const value =
      view === "inbox" || view === "open" || view === "overdue" ? data?.[view] : undefined;
    if (value === undefined || data === undefined) return undefined;
    return value >= data.cap ? words.inbox.countMore(format.exact(data.cap)) : format.exact(value);
  };
  return (
    <nav className="inbox-views" aria-label={words.inbox.views}>
      {INBOX_VIEWS.map((view) => (
        <a
          key={view}
          className="inbox-view"
          href={view === "inbox" ? "/console" : `/console?view=${view}`}
          aria-current={
            props.filter.view === view && props.filter.words === "" ? "page" : undefined
          }
          data-late={view === "overdue" && (data?.overdue ?? 0) > 0}
        >
          {words.inbox.view[view]}
          {count(view) !== undefined && <span className="inbox-count">{count(view)}</span>}
        </a>
      ))}
    </nav>
  );
}

/** Searches 200 ms after the last key; Escape stops searching and leaves the box. */
function SearchBox(props: { readonly words: string; readonly change: Change }): ReactNode {
  const words = useWords();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(props.words);
  const { change } = props;
  useEffect(() => setTyped(props.words), [props.words]);
  useEffect(() => {
    const asked = typed.trim();
    if (asked === props.words || [...asked].length === 1) return;
    const timer = setTimeout(() => change({ q: asked, case: null }), 200);
    return () => clearTimeout(timer);
    // The address follows the box, not the other way round.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  useKeys([{ keys: "/", label: words.inbox.keys.search, act: () => box.current?.focus() }]);
  return (
    <div className="inbox-search" role="search">
      <Icon name="search" size={18} />
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={100}
        aria-label={words.inbox.searchLabel}
        aria-keyshortcuts="/"
        placeholder={words.inbox.search}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.preventDefault();
            setTyped("");
            change({ q: null });
            event.currentTarget.blur();
          }
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            document.querySelector<HTMLElement>(".inbox .row")?.focus();
          }
        }}
      />
      {typed === "" ? (
        <kbd className="kbd">/</kbd>
      ) : (
        <button
          type="button"
          className="bar-item"
          aria-label={words.inbox.searchClear}
          onClick={() => {
            setTyped("");
            change({ q: null });
            box.current?.focus();
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
    </div>
  );
}

function Nothing(props: { readonly filter: InboxFilter; readonly change: Change }): ReactNode {
  const words = useWords();
  const session = useSession();
  const { filter } = props;
  const { empty } = words.inbox;
  if (session !== null && !caseRoles.includes(session.post.role))
    return <EmptyState title={words.inbox.notYours.title}>{words.inbox.notYours.text}</EmptyState>;
  if (filter.words !== "")
    return (
      <EmptyState
        title={empty.search.title}
        action={
          <ActionButton label={words.inbox.searchClear} onAct={() => props.change({ q: null })} />
        }
      >
        {empty.search.text}
      </EmptyState>
    );
  if (isNarrowed(filter))
    return (
      <EmptyState
        title={empty.filtered.title}
        action={
          <ActionButton label={words.inbox.clearFilters} onAct={() => props.change(NO_FILTERS)} />
        }
      >
        {empty.filtered.text}
      </EmptyState>
    );
  return (
    <EmptyState
      title={empty[filter.view].title}
      action={
        filter.view === "inbox" || filter.view === "all" ? (
          <a href="/console/counter">{words.inbox.toCounter}</a>
        ) : undefined
      }
    >
      {empty[filter.view].text}
    </EmptyState>
  );
}

/** Fetches on when the last rows come near; by keyboard a button does the same. */
function Foot(props: {
  readonly hasNext: boolean;
  readonly busy: boolean;
  readonly count: number;
  readonly onMore: () => void;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const watch = new IntersectionObserver(
      ([entry]) => {
        const { hasNext, busy, onMore } = latest.current;
        if (entry?.isIntersecting === true && hasNext && !busy) onMore();
      },
      { rootMargin: "600px" },
    );
    if (mark.current !== null) watch.observe(mark.current);
    return () => watch.disconnect();
  }, [props.count]);
  return (
    <div className="table-foot" ref={mark}>
      {props.hasNext ? (
        <ActionButton
          label={props.busy ? words.inbox.loading : words.inbox.more}
          kind="quiet"
          onAct={props.onMore}
        />
      ) : (
        words.inbox.end(format.exact(props.count))
      )}
    </div>
  );
}

export function InboxList(props: {
  readonly filter: InboxFilter;
  readonly list: ReturnType<typeof useCaseList>;
  readonly news: InboxNews;
  readonly onNews: () => void;
  readonly current: number | null;
  readonly change: Change;
  readonly onMove: (id: number) => void;
  readonly onEnter: (id: number) => void;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { filter, list } = props;
  const seen = new Set<number>();
  // A case that moved between two pages while they were fetched is shown once.
  const items = (list.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return (
    <div className="inbox-list">
      <div className="inbox-head">
        <div className="inbox-top">
          <Views filter={filter} />
          <NewsButton news={props.news} onShow={props.onNews} />
        </div>
        <SearchBox words={filter.words} change={props.change} />
        {filter.words === "" ? (
          <InboxFilters filter={filter} change={props.change} />
        ) : (
          <p className="inbox-found" role="status">
            {list.isFetching && items.length === 0
              ? words.inbox.searching
              : words.inbox.found(format.exact(items.length) + (list.hasNextPage ? "+" : ""))}
          </p>
        )}
      </div>
      {list.error !== null && items.length === 0 && (
        <div className="inbox-failed">
          <RefusalNote
            title={words.inbox.failed}
            refusal={refusalWords(list.error)}
            action={<ActionButton label={words.inbox.again} onAct={() => list.refetch()} />}
          />
        </div>
      )}
      {list.isPending && <p className="waiting">{words.inbox.loading}</p>}
      {list.isSuccess && items.length === 0 ? (
        <Nothing filter={filter} change={props.change} />
      ) : (
        <RowList<CaseLine>
          label={words.inbox.list}
          items={items}
          keyOf={(item) => item.id}
          current={props.current}
          onOpen={(item) => props.onMove(item.id)}
          onPress={(item) => props.onEnter(item.id)}
          renderRow={(item) => <CaseRow line={item} />}
          foot={
            items.length > 0 && (
              <Foot
                hasNext={list.hasNextPage}
                busy={list.isFetchingNextPage}
                count={items.length}
                onMore={() => void list.fetchNextPage()}
              />
            )
          }
        />
      )}
    </div>
  );
}
