/** Words, queries and small parts that the pages of task refusals share. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type TaskRefusalsGetAnswer, api } from "#ui/client.gen.ts";
import { useMay } from "#ui/console/navigation.tsx";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { concerned, refuser } from "../../access.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import "./task-refusals.css";

export type TaskRefusal = TaskRefusalsGetAnswer;
export type Words = typeof zh;

/** The words of these pages in the language of the reader. */
export function useWords(): Words {
  return useText({ zh, en });
}

/** The name of a body in the language of the reader. */
export function useOrgName(): (org: { readonly name: string; readonly nameEn: string }) => string {
  const language = useLanguage();
  return (org) => (language === "en" && org.nameEn !== "" ? org.nameEn : org.name);
}

/** Everything of these pages lies under this key. */
const KEY = "taskRefusals";
export const listKey = (...rest: readonly unknown[]): readonly unknown[] => [KEY, "list", ...rest];

/** One refusal. */
export function useTaskRefusal(id: number) {
  return useQuery({
    queryKey: [KEY, "one", id],
    queryFn: ({ signal }) => api.taskRefusals.get({ params: { taskRefusalId: id } }, { signal }),
  });
}

/** What a case has of admission and refusals; asked again when the case has changed. */
export function useOfCase(caseId: number, seq: number) {
  return useQuery({
    queryKey: [KEY, "case", caseId, seq],
    queryFn: ({ signal }) => api.taskRefusals.ofCase({ params: { caseId } }, { signal }),
    placeholderData: (before) => before,
  });
}

/** How many wait for who is at the desk. */
export function useCounts() {
  const isConcerned = useMay(concerned);
  return useQuery({
    queryKey: [KEY, "counts"],
    queryFn: ({ signal }) => api.taskRefusals.counts({}, { signal }),
    enabled: isConcerned,
  });
}

/** Whether the person at the desk says no for a body of the block. */
export function useIsRefuser(): boolean {
  return useMay(refuser);
}

/** Asks for everything anew after something has changed. */
export function useStale(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [KEY] });
}
