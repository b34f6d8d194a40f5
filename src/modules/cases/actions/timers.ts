/** What happens by itself, exactly once: silence that counts as acceptance, pauses that reach their cap, lapses. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { sql } from "#kernel/db.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { type Timer, nextTimer } from "../rules/clocks.ts";
import { type Command, decide } from "../rules/decide.ts";
import {
  settledEdition,
  takeOutdatedDeadlines,
  takeRungTimers,
  updateCase,
  updateDue,
  headOfRow,
} from "../store/case-store.ts";
import { dueRowOf, rowOf, stateOf } from "../store/row.ts";
import { perform } from "./act.ts";

/** What each timer asks for when it rings. */
export const TIMER_COMMANDS: Readonly<Record<Timer, Command>> = {
  deemAccepted: { type: "accept", deemed: true },
  resumeByCap: { type: "resume", byCap: true, note: "" },
  closeByLapse: { type: "close", by: "lapse" },
};

const PAGE = 200;

/**
 * Rings every timer that is due. Cases are held row by row and skipped by other workers, and the event that a timer
 * writes moves the case on, so nothing rings twice whatever crashes or runs beside it.
 */
export async function ringTimers(ctx: Ctx): Promise<number> {
  let rung = 0;
  for (;;) {
    const taken = await transaction(ctx, (inner) => ringPage(inner));
    rung += taken;
    if (taken < PAGE) return rung;
  }
}

async function ringPage(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now();
  const calendar = await loadCalendar(ctx);
  const rows = await takeRungTimers(ctx.db, now, PAGE);
  for (const row of rows) {
    const state = stateOf(row);
    const timer = nextTimer(calendar, state);
    const command = timer !== null && timer.at <= now ? TIMER_COMMANDS[timer.timer] : null;
    const refused =
      command === null || isRefusal(decide(state, command, { at: now, calendar, personId: null }));
    // A timer that no longer holds (the calendar moved it) is set anew.
    if (refused || command === null) {
      const due = dueRowOf(calendar, state, now);
      const stuck = due.nextTimerAt !== null && due.nextTimerAt <= now;
      await updateCase(
        ctx.db,
        rowOf(state),
        stuck ? { ...due, nextTimerAt: null } : due,
        headOfRow(row),
      );
    } else await perform(ctx, row, state, command);
  }
  return rows.length;
}

/**
 * Computes the deadlines of all cases at hand anew after the official calendar changed.
 * Runs in pages and can be broken off and run again.
 */
export async function recomputeDeadlines(ctx: Ctx): Promise<number> {
  const calendar = await loadCalendar(ctx);
  if ((await settledEdition(ctx.db)) === calendar.version) return 0;
  let after = 0;
  let changed = 0;
  for (;;) {
    const page = await transaction(ctx, async ({ db }) => {
      const cases = await takeOutdatedDeadlines(db, calendar.version, after, 1000);
      const now = ctx.clock.now();
      await updateDue(
        db,
        cases.map((row) => ({ id: row.id, due: dueRowOf(calendar, stateOf(row), now) })),
      );
      return cases;
    });
    changed += page.length;
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  await sql`insert into cases.clockwork (calendar_version) values (${calendar.version})
    on conflict (only_row) do update set calendar_version = excluded.calendar_version`.execute(
    ctx.db,
  );
  return changed;
}
