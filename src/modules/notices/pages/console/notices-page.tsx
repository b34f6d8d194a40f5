/** One's notices, newest first; each opens its case. */
import type { ReactNode } from "react";
import type { NoticesListAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { useNotices, useReading } from "./notice-queries.ts";
import { useNoticeText, useWords } from "./words.ts";
import "./notices.css";

type Item = NoticesListAnswer["items"][number];

function NoticeLine(props: { readonly item: Item; readonly onOpen: () => void }): ReactNode {
  const words = useWords();
  const say = useNoticeText();
  const format = useFormat();
  const { item } = props;
  return (
    <li>
      <a className="notice" data-unread={item.unread} href={item.link} onClick={props.onOpen}>
        <span className="notice-dot" data-unread={item.unread}>
          {item.unread && <span className="visually-hidden">{words.list.fresh}</span>}
        </span>
        <span className="notice-text">{say(item)}</span>
        <span className="notice-receipt">{item.receiptNo}</span>
        <span className="notice-group">{words.groups[item.group]}</span>
        <time className="notice-at" dateTime={item.at}>
          {format.dateTime(item.at)}
        </time>
      </a>
    </li>
  );
}

/** The notices fetched so far, and more of them. */
function NoticeList(props: {
  readonly items: readonly Item[];
  readonly notices: ReturnType<typeof useNotices>;
  readonly readOne: ReturnType<typeof useReading>["readOne"];
}): ReactNode {
  const { list } = useWords();
  const format = useFormat();
  const { items, notices, readOne } = props;
  return (
    <>
      <ul className="notice-list" aria-label={list.label}>
        {items.map((item) => (
          <NoticeLine
            key={item.id}
            item={item}
            onOpen={() => {
              // The case opens meanwhile; a mark that is not made now is made the next time.
              if (item.unread) void readOne(item.id).catch(() => undefined);
            }}
          />
        ))}
      </ul>
      <div className="table-foot">
        {notices.hasNextPage ? (
          <ActionButton
            label={notices.isFetchingNextPage ? list.loading : list.more}
            kind="quiet"
            onAct={() => notices.fetchNextPage()}
          />
        ) : (
          list.end(format.exact(items.length))
        )}
      </div>
    </>
  );
}

export default function NoticesPage(): ReactNode {
  const words = useWords();
  const { list } = words;
  const go = useGo();
  const [query, change] = useAddressQuery();
  const isUnreadOnly = query.get("unread") === "1";
  const notices = useNotices(isUnreadOnly);
  const { readOne, readAll } = useReading();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  // What is listed first happened last, which is not always what was told last.
  const newest = items.length === 0 ? undefined : Math.max(...items.map(({ id }) => id));
  return (
    <div className="desk-page notices-page">
      <PageHeader
        title={list.title}
        actions={
          <>
            {newest !== undefined && items.some((item) => item.unread) && (
              <ActionButton
                label={list.readAll}
                icon="check"
                onAct={async () => {
                  await readAll(newest);
                  toast({ text: list.readAllDone });
                }}
              />
            )}
            <ActionButton
              label={list.settings}
              kind="quiet"
              onAct={() => go("/console/notices/settings")}
            />
          </>
        }
      />
      <FilterChips
        chips={[{ id: "unread", label: list.unread, active: isUnreadOnly }]}
        onToggle={() => change({ unread: isUnreadOnly ? null : "1" })}
      />
      {notices.error !== null && items.length === 0 && (
        <RefusalNote
          title={list.failed}
          refusal={refusalWords(notices.error)}
          action={<ActionButton label={list.again} onAct={() => notices.refetch()} />}
        />
      )}
      {notices.isPending && <p className="waiting">{list.loading}</p>}
      {notices.isSuccess && items.length === 0 && (
        <EmptyState title={isUnreadOnly ? list.emptyUnreadTitle : list.emptyTitle}>
          {isUnreadOnly ? list.emptyUnreadText : list.emptyText}
        </EmptyState>
      )}
      {items.length > 0 && <NoticeList items={items} notices={notices} readOne={readOne} />}
    </div>
  );
}
