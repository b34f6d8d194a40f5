/** After the official calendar changed: every deadline and late mark anew, with a report of what changed. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { sql } from "#kernel/db.ts";
import {
  type CaseRow,
  settledEdition,
  takeOutdatedDeadlines,
  updateDue,
  writeStandings,
} from "../store/case-store.ts";
import { type DueRow, dueRowOf, standingOf, stateOf } from "../store/row.ts";
import { type DueChange, recordRecomputation } from "../store/recompute-store.ts";

const PAGE = 1000;

/**
 * Computes the deadlines and late marks of all cases anew after the official calendar changed, and records what
 * became of each that changed. Runs in pages and can be broken off and run again.
 */
export async function recomputeDeadlines(ctx: Ctx): Promise<number> {
  const calendar = await loadCalendar(ctx);
  if ((await settledEdition(ctx.db)) === calendar.version) return 0;
  let after = 0;
  let looked = 0;
  for (;;) {
    const last = await transaction(ctx, async ({ db }) => {
      const cases = await takeOutdatedDeadlines(db, calendar.version, after, PAGE);
      const now = ctx.clock.now();
      const made = cases.map((row) => {
        const state = stateOf(row);
        const due = dueRowOf(calendar, state, now);
        return { row, due, standing: standingOf(calendar, state, due) };
      });
      await updateDue(
        db,
        made.map(({ row, due }) => ({ id: row.id, due })),
      );
      await writeStandings(
        db,
        made.map(({ row, standing }) => ({ caseId: row.id, standing })),
      );
      await recordRecomputation(
        db,
        calendar.version,
        made.flatMap(({ row, due }) => changesOf(row, due)),
      );
      looked += cases.length;
      return cases.at(-1)?.id;
    });
    if (last === undefined) break;
    after = last;
  }
  await sql`insert into cases.clockwork (calendar_version) values (${calendar.version})
    on conflict (only_row) do update set calendar_version = excluded.calendar_version`.execute(
    ctx.db,
  );
  return looked;
}

function changesOf(row: CaseRow, due: DueRow): DueChange[] {
  const changes: DueChange[] = [];
  for (const what of ["dueAt", "completedLate", "dueProvisional"] as const)
    if (row[what] !== due[what])
      changes.push({ caseId: row.id, what, before: text(row[what]), after: text(due[what]) });
  return changes;
}

const text = (value: number | boolean | null): string | null =>
  value === null ? null : typeof value === "number" ? new Date(value).toISOString() : String(value);
