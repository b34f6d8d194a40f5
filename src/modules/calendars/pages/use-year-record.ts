import { useState } from "react";
import type { Day } from "#kernel/pure/day.ts";
import type { Refusal } from "#kernel/pure/refusal.ts";
import type { CalendarsGetAnswer } from "#ui/client.gen.ts";
import { toast } from "#ui/toast.tsx";
import { useSaveYear, type YearRecord } from "./calendar-queries.ts";
import { useWords, type Words } from "./calendar-words.ts";
import { type Draft, draftOf, problemOf, sourceOf } from "./year-editor.tsx";
import { knownYears, pressed, type ShownYear } from "./year-draft.ts";

/** The record that brings a year back to what it was, for undoing a save. */
function recordBefore(words: Words, shown: ShownYear, saved: YearRecord): YearRecord {
  if (shown.origin !== "recorded") return { ...saved, effective: false };
  const before = draftOf(words, shown);
  const { holidays, makeUpWorkdays } = shown;
  return { year: shown.year, holidays, makeUpWorkdays, source: sourceOf(before) };
}

/** The year under edit: what is filled in, what the rules say of it, and saving with a way back. */
export function useYearRecord(view: CalendarsGetAnswer, year: number) {
  const words = useWords();
  const { mutate, isPending, error, reset } = useSaveYear();
  const [kept, setDraft] = useState<(Draft & { readonly year: number }) | null>(null);
  const [saved, setSaved] = useState<string>();
  const draft = kept?.year === year ? kept : null;
  const shown = view.years.find((entry) => entry.year === year);
  const problem: Refusal | undefined =
    draft === null ? undefined : problemOf(year, draft, knownYears(view, year));
  const day = problem?.params["day"];

  const send = (record: YearRecord, done: string, undo: YearRecord | undefined) =>
    mutate(record, {
      onSuccess: () => {
        setDraft(null);
        setSaved(done);
        toast({
          text: done,
          undo:
            undo === undefined
              ? undefined
              : () => send(undo, words.edit.restored(record.year), undefined),
        });
      },
    });

  return {
    draft,
    problem,
    problemDay: typeof day === "string" ? day : undefined,
    busy: isPending,
    refused: error,
    /** What was saved last on this page; it names what is now being recomputed. */
    saved,
    begin: () => {
      if (shown === undefined) return;
      reset();
      setSaved(undefined);
      setDraft({ ...draftOf(words, shown), year });
    },
    change: (change: Partial<Draft>) =>
      setDraft((before) => (before === null ? null : { ...before, ...change })),
    press: (pressedDay: Day) =>
      setDraft((before) =>
        before === null ? null : { ...before, ...pressed(before, pressedDay) },
      ),
    discard: () => {
      setDraft(null);
      toast({ text: words.edit.discarded, undo: () => setDraft(draft) });
    },
    save: () => {
      if (draft === null || shown === undefined || isPending) return;
      const { holidays, makeUpWorkdays } = draft;
      const record = { year, holidays, makeUpWorkdays, source: sourceOf(draft) };
      send(record, words.edit.saved(year), recordBefore(words, shown, record));
    },
    withdraw: () => {
      if (shown === undefined || isPending) return;
      const { holidays, makeUpWorkdays } = shown;
      const record = { year, holidays, makeUpWorkdays, source: sourceOf(draftOf(words, shown)) };
      send({ ...record, effective: false }, words.edit.withdrawn(year), record);
    },
    hoursSaved: () => setSaved(words.hours.recorded),
  };
}
