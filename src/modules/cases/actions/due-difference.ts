/** Where the deadlines in a row differ from those that follow from the state and the calendar. */
import type { Calendar } from "#kernel/pure/workdays.ts";
import { climbOf } from "../rules/by-itself.ts";
import type { CaseState } from "../rules/state.ts";
import type { CaseRow } from "../store/case-store.ts";
import type { DueRow } from "../store/row.ts";

export const DUE_COLUMNS = [
  "dueAt",
  "dueClock",
  "dueProvisional",
  "completedLate",
  "nextTimerAt",
  "nextClimbAt",
] as const satisfies readonly (keyof DueRow)[];
export type DueColumn = (typeof DUE_COLUMNS)[number];

/** The first column that differs; null where none does. What rang in vain and was put away does not differ. */
export function differingDue(
  calendar: Calendar,
  state: CaseState,
  row: CaseRow,
  due: DueRow,
  now: number,
): DueColumn | null {
  return (
    DUE_COLUMNS.find(
      (column) => row[column] !== due[column] && !isPutAway(column, calendar, state, row, due, now),
    ) ?? null
  );
}

/** What rang in vain is put away; an operation without a leader to go to climbs its rungs only. */
function isPutAway(
  column: DueColumn,
  calendar: Calendar,
  state: CaseState,
  row: CaseRow,
  due: DueRow,
  now: number,
): boolean {
  if (column !== "nextTimerAt" && column !== "nextClimbAt") return false;
  const at = due[column];
  if (at === null || at > now) return false;
  if (row[column] === null) return true;
  return column === "nextClimbAt" && row.nextClimbAt === climbOf(calendar, state, null)?.at;
}
