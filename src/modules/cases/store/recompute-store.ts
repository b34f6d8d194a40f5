/** What corrections of the calendar changed on cases. */
import { type Db, sql } from "#kernel/db.ts";

/** What a change of the calendar did to one case. */
export type DueChange = {
  readonly caseId: number;
  readonly what: "dueAt" | "completedLate" | "dueProvisional";
  readonly before: string | null;
  readonly after: string | null;
};

/** Records changes of deadlines and late marks under an edition of the calendar. */
export async function recordRecomputation(
  db: Db,
  calendarVersion: number,
  changes: readonly DueChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`insert into cases.due_change (calendar_version, case_id, what, before, after)
    select ${calendarVersion}, u.* from unnest(${changes.map((one) => one.caseId)}::bigint[],
      ${changes.map((one) => one.what)}::text[], ${changes.map((one) => one.before)}::text[],
      ${changes.map((one) => one.after)}::text[]) u
    on conflict (calendar_version, case_id, what) do nothing`.execute(db);
}
