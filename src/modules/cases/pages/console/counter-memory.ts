/**
 * What the counter remembers: the half-filled form and today's queue in this tab (sessionStorage, gone with it), the
 * query codes of this page in memory alone. Nothing about a person ever reaches localStorage.
 */
import { useState } from "react";
import { dayKey } from "#ui/format.ts";
import type { CaseStatus } from "../../rules/state.ts";
import type { IntakeAnswer } from "./case-requests.ts";
import { type CounterDraft, EMPTY_DRAFT } from "./counter-draft.ts";

const DRAFT = "guiwei.counter.draft";
const QUEUE = "guiwei.counter.queue";

/** A case of the strip: numbers and what it is about, nobody's name. */
export type Queued = {
  readonly id: number;
  readonly receiptNo: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly at: number;
};

function read<T>(key: string): Partial<T> | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return typeof value === "object" && value !== null ? (value as Partial<T>) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage the form lasts as long as the page.
  }
}

/** The form, kept through a reload of this tab. */
export function useDraft(): [CounterDraft, (draft: CounterDraft) => void] {
  const [draft, setDraft] = useState<CounterDraft>(() => ({
    ...EMPTY_DRAFT,
    ...read<CounterDraft>(DRAFT),
  }));
  const keep = (next: CounterDraft) => {
    write(DRAFT, next);
    setDraft(next);
  };
  return [draft, keep];
}

/** The cases that this tab took in today, the newest first. */
export function useQueue(): [readonly Queued[], (taken: Queued) => void] {
  const [queue, setQueue] = useState<readonly Queued[]>(() => {
    const kept = read<readonly Queued[]>(QUEUE);
    const today = dayKey(Date.now());
    return Array.isArray(kept) ? kept.filter((one: Queued) => dayKey(one.at) === today) : [];
  });
  const add = (taken: Queued) => {
    const next = [taken, ...queue].slice(0, 200);
    write(QUEUE, next);
    setQueue(next);
  };
  return [queue, add];
}

const answers = new Map<number, IntakeAnswer>();

/** Keeps the answer of an intake, with its query code, until the page is left. */
export function keepAnswer(answer: IntakeAnswer): void {
  answers.set(answer.caseId, answer);
}

/** The query code of a case that this page took in; undefined afterwards, as it is shown once. */
export function queryCodeOf(caseId: number): string | undefined {
  return answers.get(caseId)?.queryCode;
}
