/** The inbox: the list on the left, one case on the right; the address says which. */
import { type ReactNode, useCallback, useState } from "react";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeyFact, KeyList } from "#ui/console/kbd.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { CasePane } from "./case-pane.tsx";
import { useCaseList, usePrefetchedCase } from "./case-queries.ts";
import { KEYED, KEYS } from "./case-steps.ts";
import { useWords } from "./case-words.tsx";
import { readFilter, readId } from "./inbox-filter.ts";
import { InboxList } from "./inbox-list.tsx";
import { useChoosing } from "./choosing.ts";
import { useInboxNews } from "./live-cases.ts";
import { useFirstView } from "./saved-views.tsx";
import "./inbox.css";
import "./inbox-rows.css";
import "./many.css";

/** The right side while no case is open: what the hands that stay on the keyboard do with a row. */
function NothingOpen(): ReactNode {
  const { inbox, command } = useWords();
  const keys: readonly KeyFact[] = [
    [["j", "k"], inbox.keys.move],
    [["Enter"], inbox.keys.open],
    ...KEYED.map((name) => [[KEYS[name] ?? ""], command[name]] as const),
    [["x"], inbox.keys.choose],
    [["/"], inbox.keys.search],
    [["?"], inbox.keys.all],
  ];
  return (
    <EmptyState title={inbox.nothingOpen}>
      <p>{inbox.nothingOpenText}</p>
      <KeyList facts={keys} />
    </EmptyState>
  );
}

export default function InboxPage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const filter = readFilter(query);
  const current = readId(query.get("case")) ?? null;
  const list = useCaseList(filter);
  const { news, show } = useInboxNews(filter);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const at = items.findIndex((item) => item.id === current);
  usePrefetchedCase(items[at + 1]?.id);
  /** The case that was opened by Enter or a click; moving through the list leaves the focus in it. */
  const [entered, setEntered] = useState<number | null>(null);
  usePageTitle(words.inbox.title);
  useFirstView(query, change);
  const choosing = useChoosing(filter, items);

  const backToList = useCallback(() => {
    const row = document.querySelector<HTMLElement>(".inbox .row[aria-current], .inbox .row");
    row?.focus();
  }, []);
  useKeys([{ keys: "Escape", label: words.inbox.keys.back, act: backToList }]);

  return (
    <div className="inbox">
      <h1 className="visually-hidden">{words.inbox.title}</h1>
      <SplitView
        name="inbox"
        share={54}
        detailLabel={words.inbox.detail}
        onCloseDetail={() => change({ case: null })}
        list={
          <InboxList
            filter={filter}
            list={list}
            news={news}
            onNews={show}
            current={current}
            change={change}
            query={query}
            choosing={choosing}
            onMove={(id) => {
              setEntered(null);
              change({ case: String(id) });
            }}
            onEnter={(id) => {
              setEntered(id);
              if (id === current) document.querySelector<HTMLElement>(".case-title")?.focus();
              else change({ case: String(id) });
            }}
          />
        }
        detail={
          current === null ? null : (
            <CasePane
              key={current}
              id={current}
              line={items[at]}
              level={2}
              isEntered={entered === current}
            />
          )
        }
        nothing={<NothingOpen />}
      />
    </div>
  );
}
