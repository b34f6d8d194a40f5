/** What a case's clocks say: the one that binds now, and the instants at which something happens by itself. */
import { type Instant, dayNumber, dayOf } from "#kernel/pure/day.ts";
import { type Clock, type Deadline, deadline, openPauseEndsAt } from "#kernel/pure/deadline.ts";
import { type Calendar, addWorkdays, endOfWorkingHours } from "#kernel/pure/workdays.ts";
import { settledDue } from "./clock-facts.ts";
import type { Command } from "./decide.ts";
import { nextMissed } from "./dues.ts";
import { type Rung, nextRung } from "./ladder.ts";
import { type EscalationCause, nextEscalation } from "./operation.ts";
import { parametersOfCase } from "./parameters.ts";
import { contestOpen } from "./rectification.ts";
import { type BindingName, type CaseState, isOpen } from "./state.ts";
import { verificationOpen } from "./verification.ts";

export type Binding = { readonly name: BindingName; readonly clock: Clock };

/**
 * The clock that binds a case now: acceptance until accepted, then completion, after a bad grade the rectification;
 * none when nothing is owed.
 */
export function bindingClock(state: CaseState): Binding | null {
  if (!isOpen(state.status)) return null;
  if (state.status === "rectifying") return rectificationClock(state);
  const { acceptance, completion } = state.clocks;
  if (state.status === "received" && acceptance !== null)
    return { name: "acceptance", clock: acceptance };
  if (completion !== null) return { name: "completion", clock: completion };
  return null;
}

function rectificationClock({ rectification }: CaseState): Binding | null {
  if (rectification === null) return null;
  const { contest, callBackClock, clock } = rectification;
  if (contest !== null && contestOpen({ rectification }))
    return { name: "contest", clock: contest.clock };
  return callBackClock === null
    ? { name: "rectification", clock }
    : { name: "callBack", clock: callBackClock };
}

/** The deadline that a list is sorted by; null while nothing runs (waiting for the resident). */
export function bindingDeadline(
  calendar: Calendar,
  state: CaseState,
  now: Instant,
): (Deadline & { name: BindingName }) | null {
  const binding = bindingClock(state);
  return binding === null
    ? null
    : { name: binding.name, ...deadline(calendar, binding.clock, now) };
}

/** Tells whether a case was completed late, by the calendar as it is known now; null before completion. */
export function completedLate(calendar: Calendar, state: CaseState): boolean | null {
  const { completion } = state;
  if (completion === null) return null;
  const clock = state.clocks.completion;
  return clock !== null && deadline(calendar, clock, completion.at).overdue;
}

export const TIMERS = ["deemAccepted", "resumeByCap", "closeByLapse", "limitMissed"] as const;
export type Timer = (typeof TIMERS)[number];

/** Something that happens by itself, and the command that makes it happen. */
export type TimedCommand = {
  readonly timer: Timer;
  readonly at: Instant;
  readonly command: Command;
};

/**
 * What happens by itself and when, at any hour: silence on a case counts as acceptance, a pause ends with its cap,
 * a completed case closes when nobody grades it, a limit that was missed is written down.
 */
export function nextTimer(calendar: Calendar, state: CaseState): TimedCommand | null {
  const main = mainTimer(calendar, state);
  const missed = nextMissed(calendar, state);
  if (missed === null || (main !== null && main.at <= missed.at)) return main;
  const { item, at } = missed;
  return { timer: "limitMissed", at, command: { type: "markMissed", item } };
}

function mainTimer(calendar: Calendar, state: CaseState): TimedCommand | null {
  switch (state.status) {
    case "received": {
      const { acceptance } = state.clocks;
      if (acceptance === null || acceptance.stoppedAt !== undefined) return null;
      const dueAt = settledDue(calendar, acceptance);
      return dueAt === null
        ? null
        : { timer: "deemAccepted", at: dueAt + 1, command: { type: "accept", deemed: true } };
    }
    case "paused": {
      const { completion } = state.clocks;
      const at = completion === null ? undefined : openPauseEndsAt(calendar, completion);
      return at === undefined
        ? null
        : { timer: "resumeByCap", at, command: { type: "resume", byCap: true, note: "" } };
    }
    case "completed": {
      if (state.completion === null || verificationOpen(state)) return null;
      const { gradeWindowWorkdays } = parametersOfCase(state);
      const checked = state.verification?.found?.at ?? 0;
      const since = dayOf(Math.max(state.completion.at, checked));
      const day = addWorkdays(calendar, since, gradeWindowWorkdays);
      const at = endOfWorkingHours(calendar, dayNumber(day)) + 1;
      return { timer: "closeByLapse", at, command: { type: "close", by: "lapse" } };
    }
    default:
      return null;
  }
}

/** A step up by itself, which only working hours may see: a rung of the ladder, or an operation that goes up one level. */
export type Climb =
  | { readonly what: "rung"; readonly rung: Rung; readonly at: Instant }
  | { readonly what: "escalation"; readonly cause: EscalationCause; readonly at: Instant };

/** The next step up of a case and the first instant of working time at which it is due. */
export function nextClimb(calendar: Calendar, state: CaseState): Climb | null {
  const rung = nextRung(calendar, state);
  const escalation = nextEscalation(calendar, state);
  if (escalation !== null && (rung === null || escalation.at <= rung.at))
    return { what: "escalation", cause: escalation.cause, at: escalation.at };
  return rung === null ? null : { what: "rung", rung: rung.rung, at: rung.at };
}
