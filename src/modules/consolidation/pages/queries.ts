/** What the pages of consolidation ask of the server, and what follows from a change. */
import {
  type QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { inLanguage } from "#kernel/pure/names.ts";
import { useCallback, useEffect, useRef } from "react";
import {
  api,
  type ConsolidationRowAnswer,
  type ConsolidationRowsAnswer,
  type ConsolidationSetAnswer,
  type ConsolidationSheetAnswer,
} from "#ui/client.gen.ts";
import { useMay } from "#ui/console/navigation.tsx";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { useLive } from "#ui/live.ts";
import { toast } from "#ui/toast.tsx";
import { decider } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import type { DecisionItem } from "../schema.ts";
import { type DeskFilter, queryOf } from "./desk-filter.ts";

export type SetAnswer = ConsolidationSetAnswer;
export type Line = ConsolidationRowsAnswer["items"][number];
export type Row = ConsolidationRowAnswer;
export type Proposal = Row["proposals"][number];
export type Compared = Proposal["other"];
export type SheetReport = ConsolidationSheetAnswer;

/** Rows fetched at a time. */
const PAGE = 500;

/** Hints within this time are looked at together. Unit: ms. */
const GATHER_MS = 800;

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Says a thing that has a Chinese and an English name. */
export function useSay() {
  const language = useLanguage();
  return (chinese: string, english: string | null | undefined): string =>
    inLanguage(language, chinese, english);
}

/** A reason, doubt or problem in the reader's language. */
export function useReasons() {
  const language = useLanguage();
  return (one: { readonly zh: string; readonly en: string }): string =>
    language === "zh" ? one.zh : one.en;
}

/** Whether the current post decides; the server has the last word. */
export function useDecides(): boolean {
  return useMay(decider);
}

const keyOf = (setId: number, ...rest: readonly unknown[]) => ["consolidation", setId, ...rest];

/** Every set that one may see. */
export function useSets() {
  return useQuery({
    queryKey: ["consolidation", "sets"],
    queryFn: ({ signal }) => api.consolidation.sets({}, { signal }),
  });
}

/** One set with its progress. */
export function useSet(setId: number) {
  return useQuery({
    queryKey: keyOf(setId, "set"),
    queryFn: ({ signal }) => api.consolidation.set({ params: { setId } }, { signal }),
  });
}

/** How far each department is. */
export function useDepartmentTallies(setId: number) {
  return useQuery({
    queryKey: keyOf(setId, "departments"),
    queryFn: ({ signal }) => api.consolidation.departments({ params: { setId } }, { signal }),
  });
}

/** All rows that a filter leaves, fetched page after page; the first ones are shown at once. */
export function useRows(setId: number, filter: DeskFilter) {
  const query = queryOf(filter);
  const list = useInfiniteQuery({
    queryKey: keyOf(setId, "rows", query),
    queryFn: ({ pageParam, signal }) =>
      api.consolidation.rows(
        {
          params: { setId },
          query: { ...query, limit: PAGE, ...(pageParam === "" ? {} : { after: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return list;
}

/** One row with everything that bears on deciding it. */
export function useRow(setId: number, rowId: number | null) {
  return useQuery({
    queryKey: keyOf(setId, "row", rowId),
    queryFn: ({ signal }) =>
      api.consolidation.row({ params: { setId, rowId: rowId ?? 0 } }, { signal }),
    enabled: rowId !== null,
    placeholderData: (before) => before,
  });
}

/** Fetches a row before it is opened. */
export function usePrefetchedRow(setId: number, rowId: number | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (rowId === undefined) return;
    void client.prefetchQuery({
      queryKey: keyOf(setId, "row", rowId),
      queryFn: ({ signal }) => api.consolidation.row({ params: { setId, rowId } }, { signal }),
    });
  }, [client, setId, rowId]);
}

/** Asks again for whatever a change of a set may have touched. */
export function refreshSet(client: QueryClient, setId: number): Promise<void> {
  void client.invalidateQueries({ queryKey: ["consolidation", "sets"] });
  return client.invalidateQueries({ queryKey: keyOf(setId) });
}

/** Keeps a desk true while others decide in the same set. */
export function useSetNews(setId: number): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive([`consolidation:${setId}`], () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refreshSet(client, setId), GATHER_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** Decides rows; the toast undoes it. Throws what the server refuses. */
export function useDecide(setId: number) {
  const client = useQueryClient();
  const { decide: words } = useWords();
  return useCallback(
    async (items: readonly DecisionItem[], told: string): Promise<void> => {
      const send = (some: readonly DecisionItem[]) =>
        api.consolidation.decide({ params: { setId }, body: { items: [...some] } });
      let answer: Awaited<ReturnType<typeof send>>;
      try {
        answer = await send(items);
      } finally {
        // Also where it was refused: somebody else may have been faster.
        void refreshSet(client, setId);
      }
      toast({
        text: told,
        undo: async () => {
          try {
            await send(answer.undo);
            toast({ text: words.undone });
          } catch (error) {
            toast({ text: (error as Error).message, tone: "attend" });
          }
          await refreshSet(client, setId);
        },
      });
    },
    [client, setId, words],
  );
}
