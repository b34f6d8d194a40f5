/** Choosing several cases of the inbox: one by one, as far as a row, or all that the filter holds. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { CaseLine } from "./case-requests.ts";
import { fetchCases } from "./case-requests.ts";
import { holdState, watchHold } from "./hold-many.ts";
import type { InboxFilter } from "./inbox-filter.ts";

/** Most cases of one step; the server takes no more. */
export const MANY_MOST = 200;

export type Choosing = {
  readonly chosen: ReadonlyMap<number, CaseLine>;
  readonly choose: (line: CaseLine, reach: boolean) => void;
  /** Chooses what the filter holds, as far as one step goes; answers whether there is more. */
  readonly chooseAll: () => Promise<boolean>;
  readonly letGo: () => void;
};

/** The rows from one to another, both included, in the order in which they stand. */
export function rowsBetween<T extends { readonly id: number }>(
  rows: readonly T[],
  from: number | null,
  to: number,
): readonly T[] {
  const [a, b] = [rows.findIndex(({ id }) => id === from), rows.findIndex(({ id }) => id === to)];
  if (b < 0) return [];
  return a < 0 ? rows.slice(b, b + 1) : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}

async function everyLine(filter: InboxFilter): Promise<{ lines: CaseLine[]; isMore: boolean }> {
  const lines: CaseLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchCases(filter, cursor, AbortSignal.timeout(20_000));
    lines.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && lines.length < MANY_MOST);
  return {
    lines: lines.slice(0, MANY_MOST),
    isMore: cursor !== undefined || lines.length > MANY_MOST,
  };
}

/** What is chosen in a list; another filter lets it go, and what a step has done is let go by itself. */
export function useChoosing(filter: InboxFilter, rows: readonly CaseLine[]): Choosing {
  const [chosen, setChosen] = useState<ReadonlyMap<number, CaseLine>>(new Map());
  const last = useRef<number | null>(null);
  const name = JSON.stringify(filter);
  const letGo = useCallback(() => {
    last.current = null;
    setChosen(new Map());
  }, []);
  useEffect(() => letGo(), [name, letGo]);
  const held = useSyncExternalStore(watchHold, holdState);
  useEffect(() => {
    if (held.at === "sending") letGo();
    if (held.at !== "answered") return;
    const refused = held.answer.items.filter(({ refusal }) => refusal !== null);
    const left = new Set(refused.map(({ caseId }) => caseId));
    setChosen(new Map(rows.filter(({ id }) => left.has(id)).map((line) => [line.id, line])));
    // Once for each answer; the rows are those of that moment.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [held]);
  const choose = (line: CaseLine, reach: boolean) => {
    const next = new Map(chosen);
    if (reach && last.current !== null)
      for (const one of rowsBetween(rows, last.current, line.id)) next.set(one.id, one);
    else if (!next.delete(line.id)) next.set(line.id, line);
    last.current = line.id;
    setChosen(new Map([...next].slice(0, MANY_MOST)));
  };
  const chooseAll = async () => {
    const { lines, isMore } = await everyLine(filter);
    setChosen(new Map(lines.map((line) => [line.id, line])));
    return isMore;
  };
  return { chosen, choose, chooseAll, letGo };
}
