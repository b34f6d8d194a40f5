/**
 * What happens by itself, exactly once: silence that counts as acceptance, pauses that reach their cap, lapses, limits
 * missed; and, in working hours only, the rungs of the ladder and operations that go up one level.
 */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { type Calendar, isWorkingTime } from "#kernel/pure/workdays.ts";
import { type Climb, nextClimb, nextTimer } from "../rules/clocks.ts";
import { type Command, decide } from "../rules/decide.ts";
import { NOBODY } from "../rules/decision.ts";
import type { CaseState } from "../rules/state.ts";
import { type CaseRow, headOfRow, takeRungTimers, updateCase } from "../store/case-store.ts";
import { dueRowOf, rowOf, stateOf } from "../store/row.ts";
import { perform } from "./act.ts";
import { leaderInCharge } from "./fill-in.ts";

const PAGE = 200;

/** Something due by itself and the command that does it. */
export type ByItself = { readonly at: number; readonly command: Command };

/** The command of a step up; an escalation waits where the district has no leader to name. */
function climbCommand(climb: Climb, leader: number | null): Command | null {
  if (climb.what === "rung")
    return {
      type: "climb",
      rung: climb.rung,
      leaderPersonId: climb.rung === "listed" ? leader : null,
    };
  return leader === null
    ? null
    : { type: "escalate", leaderPersonId: leader, reason: "", cause: climb.cause };
}

/** What happens next to a case by itself, whichever kind it is: for histories that are told at once. */
export function nextByItself(
  calendar: Calendar,
  state: CaseState,
  leader: number | null,
): ByItself | null {
  const timer = nextTimer(calendar, state);
  const climb = nextClimb(calendar, state);
  const command = climb === null ? null : climbCommand(climb, leader);
  if (climb !== null && command !== null && (timer === null || climb.at < timer.at))
    return { at: climb.at, command };
  return timer;
}

/**
 * Rings every timer that is due. Cases are held row by row and skipped by other workers, and the event that a timer
 * writes moves the case on, so nothing rings twice whatever crashes or runs beside it.
 */
export async function ringTimers(ctx: Ctx): Promise<number> {
  return ringAll(ctx, "nextTimerAt");
}

/** Takes every step up that is due; outside working hours nobody is urged or escalated. */
export async function climbLadder(ctx: Ctx): Promise<number> {
  if (!isWorkingTime(await loadCalendar(ctx), ctx.clock.now())) return 0;
  return ringAll(ctx, "nextClimbAt");
}

async function ringAll(ctx: Ctx, which: "nextTimerAt" | "nextClimbAt"): Promise<number> {
  let rung = 0;
  for (;;) {
    const taken = await transaction(ctx, (inner) => ringPage(inner, which));
    rung += taken;
    if (taken < PAGE) return rung;
  }
}

async function ringPage(ctx: Ctx, which: "nextTimerAt" | "nextClimbAt"): Promise<number> {
  const now = ctx.clock.now();
  const calendar = await loadCalendar(ctx);
  const leader = await leaderInCharge(ctx);
  const rows = await takeRungTimers(ctx.db, which, now, PAGE);
  for (const row of rows) {
    const state = stateOf(row);
    const next =
      which === "nextTimerAt" ? nextTimer(calendar, state) : climbOf(calendar, state, leader);
    const command = next !== null && next.at <= now ? next.command : null;
    const refused =
      command === null || isRefusal(decide(state, command, { ...NOBODY, at: now, calendar }));
    if (refused || command === null) await setAnew(ctx, calendar, row, state, which);
    else await perform(ctx, row, state, command);
  }
  return rows.length;
}

function climbOf(calendar: Calendar, state: CaseState, leader: number | null): ByItself | null {
  const climb = nextClimb(calendar, state);
  const command = climb === null ? null : climbCommand(climb, leader);
  return climb === null || command === null ? null : { at: climb.at, command };
}

/** A timer that no longer holds (the calendar moved it) is set anew; one that rings in vain is put away. */
async function setAnew(
  ctx: Ctx,
  calendar: Calendar,
  row: CaseRow,
  state: CaseState,
  which: "nextTimerAt" | "nextClimbAt",
): Promise<void> {
  const now = ctx.clock.now();
  const due = dueRowOf(calendar, state, now);
  const at = due[which];
  await updateCase(
    ctx.db,
    rowOf(state),
    at !== null && at <= now ? { ...due, [which]: null } : due,
    headOfRow(row),
  );
}
