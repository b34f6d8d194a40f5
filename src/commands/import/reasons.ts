/** Why a row is refused: one code, one sentence. */

/** What is wrong with the row, in words for whoever has to mend the file. */
export const REASONS = {
  cells: "the row has more or fewer cells than the head",
  id_missing: "the number is missing",
  id_too_long: "the number is longer than 60 characters",
  id_twice: "an earlier row has the same number",
  reporter_too_long: "the writer is longer than 60 characters",
  subject_missing: "the subject is missing",
  subject_too_long: "the subject is longer than 100 characters",
  text_missing: "the text is missing",
  text_too_long: "the text is longer than 4,000 characters",
  time_unreadable: "the time of receipt is missing, no time, or could mean two",
  time_too_early: "the time of receipt lies before the time that the clock's rules are known for",
  time_in_future: "the time of receipt lies in the future",
  end_unreadable: "the time of the reply or the end is no time, or could mean two",
  end_in_future: "the time of the reply or the end lies in the future",
  end_before_receipt: "the reply or the end lies before the receipt",
  reply_missing: "there is a time of the reply but no reply",
  reply_too_long: "the reply is longer than 20,000 characters",
  reply_without_time: "there is a reply but no time for it",
  status_unknown: "the status is not known",
  end_missing: "the status says that it ended, but no time says when",
  point_unreadable: "the coordinates are no point on the earth",
  not_taken: "the rules for cases refuse it",
} as const;
export type Reason = keyof typeof REASONS;

/** A row that is not taken. */
export type RefusedRow = {
  /** As a spreadsheet numbers it; the head is row 1. */
  readonly row: number;
  /** The row's own number, if it has one. */
  readonly id: string;
  readonly reason: Reason;
  /** The code of the rule behind `not_taken`. */
  readonly detail?: string;
};

/** Tells a refused row from one that is taken. */
export function isRefusedRow(value: object): value is RefusedRow {
  return "reason" in value;
}

/** Refuses later rows whose number an earlier row has; rows that are refused already do not take a number. */
export function refuseRepeats<T extends { readonly row: number; readonly id: string }>(
  rows: readonly (T | RefusedRow)[],
): (T | RefusedRow)[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (isRefusedRow(row)) return row;
    if (seen.has(row.id)) return { row: row.row, id: row.id, reason: "id_twice" };
    seen.add(row.id);
    return row;
  });
}
