/** Words and queries of the pages of bulks. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "#ui/client.gen.ts";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/bulk.en.ts";
import { zh } from "../../messages/bulk.zh.ts";
import "./bulk.css";

/** The words of these pages in the language of the reader. */
export const useBulkWords = (): typeof zh => useText({ zh, en });

const KEY = "caseBulks";
export const bulkKey = (...rest: readonly unknown[]): readonly unknown[] => [KEY, ...rest];

/** The name of a body in the language of the reader. */
export function useOrgNames(): (org: { readonly name: string; readonly nameEn: string }) => string {
  const language = useLanguage();
  return (org) => (language === "en" && org.nameEn !== "" ? org.nameEn : org.name);
}

/** One bulk. */
export function useBulk(id: number) {
  return useQuery({
    queryKey: bulkKey("one", id),
    queryFn: ({ signal }) => api.cases.bulk({ params: { bulkId: id } }, { signal }),
  });
}

/** Asks for everything anew after something has changed. */
export function useBulkStale(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [KEY] });
}
