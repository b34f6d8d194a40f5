/** The left side of the inbox: views, search, filters, rows. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { ListFoot } from "#ui/console/list-foot.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { RowList } from "#ui/console/split-view.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-many.en.ts";
import { zh } from "../../messages/pages-many.zh.ts";
import type { CaseLine } from "./case-requests.ts";
import type { useCaseList } from "./case-queries.ts";
import { CaseRow } from "./case-row.tsx";
import { useNames, useWords } from "./case-words.tsx";
import type { Choosing } from "./choosing.ts";
import { Nothing } from "./inbox-empty.tsx";
import { ExportMenu } from "./inbox-export.tsx";
import type { Change, InboxFilter } from "./inbox-filter.ts";
import { InboxFilters } from "./inbox-filters.tsx";
import { ManyBar } from "./many-bar.tsx";
import { NewOperationLink } from "./new-operation-link.tsx";
import { NewsButton } from "./inbox-news.tsx";
import { SearchBox } from "./inbox-search.tsx";
import { SavedViews } from "./saved-views.tsx";
import { Views } from "./inbox-views.tsx";
import type { InboxNews } from "./list-news.ts";

type ListProps = {
  readonly filter: InboxFilter;
  readonly list: ReturnType<typeof useCaseList>;
  readonly news: InboxNews;
  readonly onNews: () => void;
  readonly current: number | null;
  readonly change: Change;
  readonly onMove: (id: number) => void;
  readonly onEnter: (id: number) => void;
  /** The address, for the filters that one keeps. */
  readonly query: URLSearchParams;
  readonly choosing: Choosing;
};

/** What stands above the rows: views, news, search, export, filters. */
function Head(props: ListProps & { readonly count: number }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { filter, list, count } = props;
  return (
    <div className="inbox-head">
      <div className="inbox-top">
        <Views filter={filter} />
        <NewsButton news={props.news} onShow={props.onNews} />
      </div>
      <div className="inbox-tools">
        <SearchBox words={filter.words} change={props.change} />
        {filter.view === "operations" && <NewOperationLink />}
        <ExportMenu filter={filter} />
      </div>
      {filter.words === "" ? (
        <>
          <SavedViews query={props.query} />
          <InboxFilters filter={filter} change={props.change} />
        </>
      ) : (
        <p className="inbox-found" role="status">
          {list.isFetching && count === 0
            ? words.inbox.searching
            : words.inbox.found(format.exact(count) + (list.hasNextPage ? "+" : ""))}
        </p>
      )}
    </div>
  );
}

export function InboxList(props: ListProps): ReactNode {
  const words = useWords();
  const manyWords = useText({ zh, en });
  const names = useNames();
  const format = useFormat();
  const { list, choosing } = props;
  const seen = new Set<number>();
  // A case that moved between two pages while they were fetched is shown once.
  const items = (list.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return (
    <div className="inbox-list">
      <Head {...props} count={items.length} />
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
        <Nothing filter={props.filter} change={props.change} />
      ) : (
        <RowList<CaseLine>
          label={words.inbox.list}
          items={items}
          keyOf={(item) => item.id}
          current={props.current}
          onOpen={(item) => props.onMove(item.id)}
          onPress={(item) => props.onEnter(item.id)}
          renderRow={(item) => <CaseRow line={item} view={props.filter.view} />}
          choice={{
            labelOf: (item) => manyWords.choose(item.receiptNo, names.title(item)),
            isChosen: (item) => choosing.chosen.has(item.id),
            onChoose: choosing.choose,
          }}
          foot={
            items.length > 0 && (
              <ListFoot
                hasNext={list.hasNextPage}
                busy={list.isFetchingNextPage}
                count={items.length}
                end={words.inbox.end(format.exact(items.length))}
                onMore={() => void list.fetchNextPage()}
              />
            )
          }
        />
      )}
      {choosing.chosen.size > 0 && <ManyBar choosing={choosing} />}
    </div>
  );
}
