/** What a case's clocks say: the one that binds now, and the instant at which something happens by itself. */
import { type Instant, dayNumber, dayOf } from "#kernel/pure/day.ts";
import { type Clock, type Deadline, deadline, openPauseEndsAt } from "#kernel/pure/deadline.ts";
import { type Calendar, addWorkdays, endOfWorkingHours } from "#kernel/pure/workdays.ts";
import { parametersOn } from "./parameters.ts";
import { type CaseState, type ClockName, isOpen } from "./state.ts";

/** The clock that binds a case now: acceptance until accepted, then completion; none when nothing is owed. */
export function bindingClock(state: CaseState): { name: ClockName; clock: Clock } | null {
  if (!isOpen(state.status)) return null;
  const { acceptance, completion } = state.clocks;
  if (state.status === "received" && acceptance !== null)
    return { name: "acceptance", clock: acceptance };
  if (completion !== null) return { name: "completion", clock: completion };
  return null;
}

/** The deadline that a list is sorted by; null while nothing runs (waiting for the resident). */
export function bindingDeadline(
  calendar: Calendar,
  state: CaseState,
  now: Instant,
): (Deadline & { name: ClockName }) | null {
  const binding = bindingClock(state);
  return binding === null
    ? null
    : { name: binding.name, ...deadline(calendar, binding.clock, now) };
}

export const TIMERS = ["deemAccepted", "resumeByCap", "closeByLapse"] as const;
export type Timer = (typeof TIMERS)[number];

/**
 * What happens by itself and when: silence on an application counts as acceptance, a pause ends with its cap,
 * a completed case closes when nobody grades it.
 */
export function nextTimer(
  calendar: Calendar,
  state: CaseState,
): { readonly timer: Timer; readonly at: Instant } | null {
  switch (state.status) {
    case "received": {
      const { acceptance } = state.clocks;
      if (acceptance === null || acceptance.stoppedAt !== undefined) return null;
      return {
        timer: "deemAccepted",
        at: deadline(calendar, acceptance, acceptance.startedAt).dueAt + 1,
      };
    }
    case "paused": {
      const { completion } = state.clocks;
      const at = completion === null ? undefined : openPauseEndsAt(calendar, completion);
      return at === undefined ? null : { timer: "resumeByCap", at };
    }
    case "completed": {
      if (state.completion === null) return null;
      const { gradeWindowWorkdays } = parametersOn(dayOf(state.receivedAt));
      const day = addWorkdays(calendar, dayOf(state.completion.at), gradeWindowWorkdays);
      return { timer: "closeByLapse", at: endOfWorkingHours(calendar, dayNumber(day)) + 1 };
    }
    default:
      return null;
  }
}
