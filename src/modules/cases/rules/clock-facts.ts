/** Changes of a clock's facts: stopping, pausing, resuming. A clock never keeps a computed deadline. */
import type { Instant } from "#kernel/pure/day.ts";
import { type Clock, type Deadline, type TimeLimit, deadline } from "#kernel/pure/deadline.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";

/** A clock that runs from an instant. */
export function started(limit: TimeLimit, at: Instant): Clock {
  return { limit, startedAt: at, pauses: [] };
}

/** Stops a clock; one that was stopped before stays as it is. */
export function stopped(clock: Clock, at: Instant): Clock {
  return clock.stoppedAt === undefined ? { ...clock, stoppedAt: at } : clock;
}

/** Lets a running clock stand still. */
export function pausedAt(clock: Clock, at: Instant, reason: string): Clock {
  return clock.stoppedAt === undefined
    ? { ...clock, pauses: [...clock.pauses, { from: at, reason }] }
    : clock;
}

/** Why a clock stands still while the work is refused as un-admitted; such a pause ends with the refusal alone. */
export const REFUSED_PAUSE = "taskRefusal";

/** Ends the open pause of a clock. */
export function resumedAt(clock: Clock, at: Instant): Clock {
  return {
    ...clock,
    pauses: clock.pauses.map((pause) =>
      pause.to === undefined && pause.reason !== REFUSED_PAUSE ? { ...pause, to: at } : pause,
    ),
  };
}

/** What a clock says by all that is known of it, whenever it is asked; null while it stands still. */
export function settledDeadline(calendar: Calendar, clock: Clock): Deadline | null {
  let asOf = clock.startedAt;
  for (const { to } of clock.pauses) {
    if (to === undefined) return null;
    asOf = Math.max(asOf, to);
  }
  return deadline(calendar, clock, asOf);
}

/** When a clock falls due by all that is known of it; null while it stands still. Unit: the last instant in time. */
export function settledDue(calendar: Calendar, clock: Clock): Instant | null {
  return settledDeadline(calendar, clock)?.dueAt ?? null;
}
