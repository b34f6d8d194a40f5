/** Keeps the inbox and an open case true while one looks at them, without moving anything under the reader's hand. */
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive, useWhenNotTyping } from "#ui/live.ts";
import { caseKeys, countsKey, listKeyOf } from "./case-queries.ts";
import { type CaseLine, type CasePageAnswer, type CaseView, fetchCases } from "./case-requests.ts";
import type { InboxFilter } from "./inbox-filter.ts";
import { type InboxNews, compareLists, NO_NEWS } from "./list-news.ts";

type Pages = InfiniteData<CasePageAnswer, string | undefined>;

/** Pages that are looked at again; who has scrolled further reads old news. */
const PAGES_LIMIT = 4;
/** Clocks run on in an open list, and other views than the inbox are told of nothing. Unit: ms. */
const LOOK_AGAIN_MS = { inbox: 300_000, other: 30_000 } as const;
/** Hints within this time are looked at together. Unit: ms. */
const GATHER_MS = 1500;

async function fetchAgain(filter: InboxFilter, pageCount: number): Promise<Pages> {
  const pages: CasePageAnswer[] = [];
  const pageParams: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchCases(filter, cursor, AbortSignal.timeout(20_000));
    pages.push(page);
    pageParams.push(cursor);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && pages.length < Math.min(pageCount, PAGES_LIMIT));
  return { pages, pageParams };
}

const itemsOf = (pages: Pages): CaseLine[] => pages.pages.flatMap((page) => page.items);

/** The same rows in the same places, as they are now. */
function changedInPlace(shown: Pages, items: readonly CaseLine[]): Pages {
  const inPlace = new Map(items.map((item) => [item.id, item]));
  const pages = shown.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => inPlace.get(item.id) ?? item),
  }));
  return { ...shown, pages };
}

/**
 * Looks at the list again when the inbox has changed. Rows that are shown change in place; what is new waits until the
 * reader asks for it, and an empty list fills by itself.
 */
export function useInboxNews(filter: InboxFilter): {
  readonly news: InboxNews;
  readonly show: () => void;
} {
  const queries = useQueryClient();
  const name = JSON.stringify(filter);
  const [ahead, setAhead] = useState<{ name: string; pages: Pages; news: InboxNews }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSearch = filter.words !== "";

  const look = useCallback(async () => {
    const key = listKeyOf(filter);
    const before = queries.getQueryData<Pages>(key);
    if (before === undefined || isSearch) return;
    const pages = await fetchAgain(filter, before.pages.length).catch(() => undefined);
    const shown = queries.getQueryData<Pages>(key);
    if (pages === undefined || shown === undefined) return;
    void queries.invalidateQueries({ queryKey: countsKey });
    if (itemsOf(shown).length === 0) {
      queries.setQueryData(key, pages);
      setAhead(undefined);
      return;
    }
    const isWhole = pages.pages.length >= shown.pages.length;
    const { fresh, left, items } = compareLists(itemsOf(shown), itemsOf(pages), isWhole);
    queries.setQueryData<Pages>(key, changedInPlace(shown, items));
    setAhead(fresh + left > 0 ? { name, pages, news: { fresh, left } } : undefined);
    // The filter is new at every render; its name says whether it is another one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [queries, name]);

  const lookSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(), GATHER_MS);
  }, [look]);
  useLive(["inbox"], lookSoon);
  useEffect(() => {
    setAhead(undefined);
    const every = filter.view === "inbox" ? LOOK_AGAIN_MS.inbox : LOOK_AGAIN_MS.other;
    const again = setInterval(() => {
      if (document.visibilityState === "visible") void look();
    }, every);
    return () => {
      clearInterval(again);
      clearTimeout(timer.current);
    };
  }, [look, filter.view]);

  const show = () => {
    if (ahead === undefined) return;
    const known = new Set(
      itemsOf(queries.getQueryData<Pages>(listKeyOf(filter)) ?? ahead.pages).map(({ id }) => id),
    );
    const first = itemsOf(ahead.pages).findIndex(({ id }) => !known.has(id));
    queries.setQueryData(listKeyOf(filter), ahead.pages);
    setAhead(undefined);
    // The focus was on what has just gone: it goes to the first of the new ones.
    requestAnimationFrame(() => {
      const rows = document.querySelectorAll<HTMLElement>(".inbox .row");
      (rows[first] ?? rows[0])?.focus();
    });
  };
  return { news: ahead?.name === name ? ahead.news : NO_NEWS, show };
}

/** Asks for a case again when it has changed and nobody is writing. */
export function useLiveCase(id: number, view: CaseView | undefined): void {
  const queries = useQueryClient();
  const refresh = useWhenNotTyping(
    () => void queries.invalidateQueries({ queryKey: caseKeys(id) }),
  );
  useLive([`case:${id}`], ({ seq }) => {
    const known = view?.timeline.at(-1)?.seq ?? 0;
    if (seq === null || seq > known) refresh();
  });
}
