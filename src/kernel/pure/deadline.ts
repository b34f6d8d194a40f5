/**
 * Time limits (限时办结): when something falls due, how much time is left, and whether it is late.
 *
 * A clock is facts only: the limit, when it began, when it was paused and why, whether it was
 * extended, when it stopped. Everything else is computed from the facts and the calendar whenever it
 * is asked for, so a deadline can always be recomputed from the event log, and is, when a missing
 * year is announced.
 *
 * One idea carries it. A limit is turned once into an amount of *working time*: what lies between
 * the start and the end of the last day (or hour) granted. Working time that passes uses it up,
 * except while the clock is paused. So a pause moves the deadline by exactly the working time paused,
 * whatever nights, holidays and make-up days it spans, and what was left at its beginning is left
 * at its end.
 *
 * Measured: 0.6 s for a million deadlines, two in five of them paused, on one core of a two-core
 * machine (`node bench/workdays.ts`); a new year's calendar needs no batch machinery.
 *
 * Source: Civil Code art. 201–203 (the first day does not count; a last day that is a statutory rest
 * day moves to the first day after it; where there are business hours the period ends with them);
 * Administrative Licensing Law art. 42 (one extension, approved) and 45 (time excluded from the limit).
 */
import { dayNumberOf, type Instant, MS_PER_HOUR, MS_PER_MINUTE } from "./day.ts";
import {
  addWorkdaysToNumber,
  addWorkingMs,
  type Calendar,
  endOfWorkingHours,
  nextWorkingTime,
  usesProvisionalTime,
  workingMsBetween,
  workingMsPerDay,
} from "./workdays.ts";

/** How much time is granted. Unit: `amount` in `unit`; days are whole, hours may be fractions. */
export type TimeLimit = {
  readonly unit: "workdays" | "workingHours" | "calendarDays";
  readonly amount: number;
};

/** A time during which the clock stands still; without `to` it still does. `to` is not part of it. */
export type Pause = { readonly from: Instant; readonly to?: Instant; readonly reason: string };

/** All that is known of one running limit; the clock holds facts and never a computed deadline. */
export type Clock = {
  readonly limit: TimeLimit;
  readonly startedAt: Instant;
  readonly pauses: readonly Pause[];
  /** The one extension granted, in the unit of the limit. */
  readonly extension?: { readonly amount: number };
  /** How long the clock may stand still, all pauses together; after it the clock runs again by itself. */
  readonly pauseCap?: { readonly workdays: number };
  readonly stoppedAt?: Instant;
};

export type ClockState = "running" | "paused" | "stopped";

/** What a clock says at an instant. */
export type Deadline = {
  /** The last instant in time; while paused, what it would be if the clock ran again now. */
  readonly dueAt: Instant;
  /** Whether a day without official data was used: the deadline may move when its year is announced. */
  readonly provisional: boolean;
  readonly state: ClockState;
  /** Working time that did not count. Unit: whole minutes, rounded down. */
  readonly pausedMinutes: number;
  /** Working time left, negative when late. Unit: whole minutes, rounded down. */
  readonly remainingMinutes: number;
  /** Working time used, of the working time granted: 1 when all of it is used, more when late. */
  readonly usedShare: number;
  readonly overdue: boolean;
};

/** A pause as it counts: in the order of time, without overlaps, not beyond the cap. */
type CountedPause = { from: Instant; to: Instant; ms: number; open: boolean };

/**
 * Says what a clock shows at `now`.
 *
 * At `dueAt` itself the case is in time, a millisecond later it is overdue. A limit of n working
 * days ends with the working hours of the n-th working day after the day of the start; a limit in
 * calendar days likewise on the n-th day, or on the next working day when that one is not worked;
 * 0 days means by the end of the working day that the start falls in or comes before.
 *
 * A case that was in time when it was paused is in time when it resumes, also when nothing was left.
 * One that was already late stays late: its missed deadline stands, and only its lateness stops growing.
 * In the evening of the last day it can be overdue with 0 minutes remaining: no working time has
 * passed since. Pauses and a stop that lie after `now` are not known yet, so the same facts tell what
 * the clock showed at any earlier time; `now` before the start counts as the start.
 *
 * Refuses: broken facts (a pause or a stop that ends before it begins, a negative or broken amount),
 * with a RangeError.
 */
export function deadline(calendar: Calendar, clock: Clock, now: Instant): Deadline {
  const { startedAt, stoppedAt } = clock;
  const stopped = stoppedAt !== undefined && stoppedAt <= now;
  const asOf = Math.max(stopped ? stoppedAt : now, startedAt);
  const limitEndsAt = endOfLimit(calendar, clock);
  const grantedMs = workingMsBetween(calendar, startedAt, limitEndsAt);
  let dueAt = limitEndsAt;
  let pausedMs = 0;
  let paused = false;
  for (const pause of countPauses(calendar, clock, asOf)) {
    dueAt = deadlineAfterPause(calendar, dueAt, pause);
    pausedMs += pause.ms;
    paused = pause.open;
  }
  const usedMs = workingMsBetween(calendar, startedAt, asOf) - pausedMs;
  return {
    dueAt,
    provisional: usesProvisionalTime(calendar, startedAt, dueAt),
    state: stopped ? "stopped" : paused ? "paused" : "running",
    pausedMinutes: Math.floor(pausedMs / MS_PER_MINUTE),
    remainingMinutes: Math.floor((grantedMs - usedMs) / MS_PER_MINUTE),
    usedShare: grantedMs > 0 ? usedMs / grantedMs : 1,
    overdue: asOf > dueAt,
  };
}

/**
 * Gives the instants at which the given shares of the granted working time are used, in the order asked.
 *
 * Share 1 is the deadline, 1.5 half the limit again after it. Undefined where the facts do not allow
 * an answer: the clock stands still without a cap, or was stopped before. A pause that is still open
 * but capped is taken to last until its cap, the latest possible instant; when it ends earlier,
 * ask again.
 *
 * An instant can be the end of a working period (12:00, 17:30); whoever must act only in working hours takes
 * `nextWorkingTime` of it. Unit: shares of working time, to the nearest millisecond.
 */
export function nextTimerAt(
  calendar: Calendar,
  clock: Clock,
  shares: readonly number[],
): (Instant | undefined)[] {
  const { startedAt } = clock;
  const grantedMs = workingMsBetween(calendar, startedAt, endOfLimit(calendar, clock));
  const pauses = countPauses(calendar, clock, Number.POSITIVE_INFINITY);
  const stoppedAt = clock.stoppedAt ?? Number.POSITIVE_INFINITY;
  return shares.map((share) => {
    let reachedAt = addWorkingMs(calendar, startedAt, Math.round(share * grantedMs));
    for (const pause of pauses) {
      if (pause.from >= reachedAt) break;
      if (pause.to === Number.POSITIVE_INFINITY) return undefined;
      reachedAt = addWorkingMs(calendar, reachedAt, pause.ms);
    }
    return reachedAt <= stoppedAt ? reachedAt : undefined;
  });
}

/**
 * Gives the instant at which an open pause reaches its cap and the clock runs again by itself.
 *
 * Undefined when no pause is open, none is capped, or the clock has stopped. When earlier pauses had
 * used the cap up, it is the instant at which the open pause began.
 */
export function openPauseEndsAt(calendar: Calendar, clock: Clock): Instant | undefined {
  if (clock.stoppedAt !== undefined || clock.pauses.every((pause) => pause.to !== undefined)) {
    return undefined;
  }
  const last = countPauses(calendar, clock, Number.POSITIVE_INFINITY).at(-1);
  return last === undefined || last.to === Number.POSITIVE_INFINITY ? undefined : last.to;
}

/**
 * Gives the end of the limit as granted, the extension included and pauses left aside.
 */
function endOfLimit(calendar: Calendar, clock: Clock): Instant {
  const { limit, startedAt, stoppedAt } = clock;
  const amount = limit.amount + (clock.extension?.amount ?? 0);
  if (!(amount >= limit.amount && limit.amount >= 0 && Number.isFinite(amount))) {
    throw new RangeError(`not a time limit: ${limit.amount} + ${clock.extension?.amount ?? 0}`);
  }
  if (stoppedAt !== undefined && !(stoppedAt >= startedAt)) {
    throw new RangeError("a clock cannot stop before it starts");
  }
  if (limit.unit === "workingHours") {
    return addWorkingMs(calendar, startedAt, Math.round(amount * MS_PER_HOUR));
  }
  if (!Number.isInteger(amount)) throw new RangeError(`not whole days: ${amount}`);
  const firstDay = dayNumberOf(startedAt);
  if (amount === 0) {
    return endOfWorkingHours(calendar, dayNumberOf(nextWorkingTime(calendar, startedAt)));
  }
  const lastDay =
    limit.unit === "workdays"
      ? addWorkdaysToNumber(calendar, firstDay, amount)
      : addWorkdaysToNumber(calendar, firstDay + amount, 0);
  return endOfWorkingHours(calendar, lastDay);
}

/**
 * Moves a deadline by the working time of one pause.
 *
 * A pause that began in time also ends in time: when nothing was left, no working time separates the
 * deadline from the end of the pause, and the later of the two is taken. A pause that began too late
 * moves nothing, else a missed deadline would be undone by pausing in the evening of its day.
 */
function deadlineAfterPause(calendar: Calendar, dueAt: Instant, pause: CountedPause): Instant {
  if (pause.from > dueAt) return dueAt;
  return Math.max(addWorkingMs(calendar, dueAt, pause.ms), pause.to);
}

/**
 * Lists the pauses as they count until `asOf`: from the start of the clock on, overlaps once, up to the cap.
 */
function countPauses(calendar: Calendar, clock: Clock, asOf: Instant): CountedPause[] {
  if (clock.pauses.length === 0) return [];
  const counted: CountedPause[] = [];
  let capLeftMs = pauseCapMs(calendar, clock);
  for (const span of joinPauses(clock.pauses)) {
    const from = Math.max(span.from, clock.startedAt);
    if (from > asOf || span.to < from) continue;
    const capEndsAt =
      capLeftMs === Number.POSITIVE_INFINITY ? capLeftMs : addWorkingMs(calendar, from, capLeftMs);
    const to = Math.min(span.to, asOf, capEndsAt);
    const ms = to === Number.POSITIVE_INFINITY ? to : workingMsBetween(calendar, from, to);
    capLeftMs -= ms === Number.POSITIVE_INFINITY ? 0 : ms;
    counted.push({ from, to, ms, open: span.to > asOf && capEndsAt > asOf });
  }
  return counted;
}

/**
 * Gives the cap on pauses as working time, by the length of a working day at the start of the clock.
 */
function pauseCapMs(calendar: Calendar, clock: Clock): number {
  if (clock.pauseCap === undefined) return Number.POSITIVE_INFINITY;
  const { workdays } = clock.pauseCap;
  if (!(workdays >= 0)) throw new RangeError(`not a cap on pauses: ${workdays} working days`);
  return Math.round(workdays * workingMsPerDay(calendar, clock.startedAt));
}

type Span = { from: Instant; to: Instant };

/**
 * Puts pauses in the order of time and joins those that overlap or touch.
 */
function joinPauses(pauses: readonly Pause[]): Span[] {
  const spans = pauses.map(toSpan);
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  let last: Span | undefined;
  for (const span of spans) {
    if (last !== undefined && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
    } else {
      last = span;
      joined.push(span);
    }
  }
  return joined;
}

function toSpan(pause: Pause): Span {
  const to = pause.to ?? Number.POSITIVE_INFINITY;
  if (!(to >= pause.from)) throw new RangeError("a pause cannot end before it begins");
  return { from: pause.from, to };
}
