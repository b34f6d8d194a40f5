/** What the console remembers of cases, how often it asks again, and what an action changes in it. */
import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect } from "react";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import {
  type CasePageAnswer,
  fetchAreas,
  fetchCase,
  fetchCases,
  fetchColleagues,
  fetchCommunityShapes,
  fetchCounts,
  fetchLeaders,
  fetchOrganisations,
  type CaseView,
} from "./case-requests.ts";
import type { InboxFilter } from "./inbox-filter.ts";

/** How often figures are asked for again. Unit: ms. */
const REFRESH = 30_000;
/** Hints tell when an open case changes; its clock runs on besides. Unit: ms. */
const CLOCK_REFRESH = 300_000;
/** Structures change by appointment, not while one looks. Unit: ms. */
const STRUCTURE = 600_000;

const listKey = ["cases", "list"] as const;
/** Where the figures beside the views are kept. */
export const countsKey = ["cases", "counts"] as const;
/** Where a list is kept. */
export const listKeyOf = (filter: InboxFilter) => [...listKey, filter] as const;
/** Where a case is kept in every language. */
export const caseKeys = (id: number) => ["cases", "case", id] as const;
const caseKey = (id: number, language: string) => ["cases", "case", id, language] as const;

/** A list that grows by keyset pages; while another one is fetched the last one stays. */
export function useCaseList(filter: InboxFilter) {
  return useInfiniteQuery({
    queryKey: listKeyOf(filter),
    queryFn: ({ pageParam, signal }) => fetchCases(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: CasePageAnswer) => last.next ?? undefined,
    refetchInterval: REFRESH,
    placeholderData: keepPreviousData,
  });
}

/** The figures beside the views. */
export function useCounts() {
  return useQuery({
    queryKey: countsKey,
    queryFn: ({ signal }) => fetchCounts(signal),
    refetchInterval: REFRESH,
  });
}

/** One case. The refusals in it are words, so the language belongs to the key. */
export function useCase(id: number) {
  const language = useLanguage();
  return useQuery({
    queryKey: caseKey(id, language),
    queryFn: ({ signal }) => fetchCase(id, signal),
    refetchInterval: CLOCK_REFRESH,
  });
}

/** Fetches the case that one will most likely open next, so that it is there at once. */
export function usePrefetchedCase(id: number | undefined): void {
  const queries = useQueryClient();
  const language = useLanguage();
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(
      () =>
        void queries.prefetchQuery({
          queryKey: caseKey(id, language),
          queryFn: ({ signal }) => fetchCase(id, signal),
        }),
      150,
    );
    return () => clearTimeout(timer);
  }, [queries, language, id]);
}

/**
 * What to do with a case that an action answered: the page shows it at once, its row changes in place (it
 * leaves the list at the next refresh, not under the reader's hand), the counts follow.
 */
export function useCaseChanged(): (view: CaseView) => void {
  const queries = useQueryClient();
  const language = useLanguage();
  return (view) => {
    queries.setQueryData(caseKey(view.id, language), view);
    queries.setQueriesData<InfiniteData<CasePageAnswer>>({ queryKey: listKey }, (data) =>
      data === undefined
        ? data
        : {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (item.id === view.id ? view : item)),
            })),
          },
    );
    void queries.invalidateQueries({ queryKey: countsKey });
  };
}

/** Asks for a case again, after someone else has changed it. */
export function useCaseStale(): (id: number) => Promise<void> {
  const queries = useQueryClient();
  return (id) => queries.invalidateQueries({ queryKey: caseKeys(id) });
}

/** After a new case everything that lists cases is asked again. */
export function useCasesStale(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: listKey });
    void queries.invalidateQueries({ queryKey: countsKey });
  };
}

export function useAreas(level: "subdistrict" | "community") {
  return useQuery({
    queryKey: ["cases", "areas", level],
    queryFn: ({ signal }) => fetchAreas(level, signal),
    staleTime: STRUCTURE,
  });
}

export function useCommunityShapes(enabled: boolean) {
  return useQuery({
    queryKey: ["cases", "shapes"],
    queryFn: ({ signal }) => fetchCommunityShapes(signal),
    staleTime: STRUCTURE,
    enabled,
  });
}

export function useOrganisations() {
  return useQuery({
    queryKey: ["cases", "organisations"],
    queryFn: ({ signal }) => fetchOrganisations(signal),
    staleTime: STRUCTURE,
  });
}

export function useColleagues(orgId: number) {
  return useQuery({
    queryKey: ["cases", "colleagues", orgId],
    queryFn: ({ signal }) => fetchColleagues(orgId, signal),
    staleTime: STRUCTURE,
  });
}

export function useLeaders() {
  return useQuery({
    queryKey: ["cases", "leaders"],
    queryFn: ({ signal }) => fetchLeaders(signal),
    staleTime: STRUCTURE,
  });
}
