/** How answers are saved from a page: in turn, each on top of what the one before has left. */
import type { QueryClient } from "@tanstack/react-query";
import type { FormsSaveAnswersInput, FormsSheetAnswer } from "#ui/client.gen.ts";

type Entry = FormsSaveAnswersInput["body"]["entries"][number];
/** An answer as the page wants it; what its writer has seen is what the page shows when it goes out. */
export type Wanted = Omit<Entry, "seen">;

/** The saving of one sheet's answers; `send` is the request. */
export function savingOf(
  queries: QueryClient,
  sheetId: number,
  send: (entries: Entry[]) => Promise<FormsSheetAnswer>,
) {
  const queryKey = ["forms", "sheet", sheetId];
  return {
    scope: { id: `forms.sheet.${sheetId}` },
    mutationFn(wanted: readonly Wanted[]) {
      const shown = queries.getQueryData<FormsSheetAnswer>(queryKey)?.entries ?? [];
      const seenOf = (fieldId: number): number =>
        shown.find((line) => line.fieldId === fieldId)?.seq ?? 0;
      return send(wanted.map((one) => ({ ...one, seen: seenOf(one.fieldId) })));
    },
    onSuccess(sheet: FormsSheetAnswer) {
      queries.setQueryData(queryKey, sheet);
      void queries.invalidateQueries({ queryKey: ["forms", "inbox"] });
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  };
}
