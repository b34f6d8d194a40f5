/**
 * Official working time in China: working days, make-up working days and working hours.
 *
 * Three conventions hold throughout, and everything else follows from them:
 * - *The day of receipt does not count, the day of the reply does*: spans of days exclude their first
 *   day and include their last. Source: Civil Code art. 201; Administrative Licensing Law art. 82.
 * - Working periods include their first instant and exclude their last (at 12:00:00.000 the morning is over).
 * - A sum of working time lands on the *earliest* instant at which it is complete: three hours from
 *   9:00 are complete at 12:00, not at 13:30 when the next minute of work begins.
 *
 * Every question costs the same, however long the span: 50 to 180 ns on one core of a two-core
 * machine, texts of days read and written included (`node bench/workdays.ts`).
 */
import {
  type Calendar,
  countProvisionalBefore,
  countWorkdaysBefore,
  eraOfDay,
  eraOfTotal,
  HOLIDAY,
  type HoursEra,
  kindOfNumber,
  MAKE_UP_WORKDAY,
  WORKDAY,
  workdayAfterCount,
} from "./calendar.ts";
import {
  type Day,
  type DayNumber,
  dayFromNumber,
  dayNumber,
  dayNumberOf,
  type Instant,
  MS_PER_MINUTE,
  msOfDay,
  startOfDayNumber,
} from "./day.ts";

export {
  buildCalendar,
  type Calendar,
  type CalendarInput,
  type CalendarSource,
  type CalendarYear,
  type DatedHours,
  DEFAULT_WORKING_HOURS,
  type Period,
  type WorkingHours,
} from "./calendar.ts";

/** What a day is on the official calendar. */
export type DayKind = "workday" | "makeUpWorkday" | "weekend" | "holiday";

/** A day that was computed, and whether it may still move when a missing year is announced. */
export type DueDay = { readonly day: Day; readonly provisional: boolean };

/** An instant that was computed, and whether it may still move when a missing year is announced. */
export type DueInstant = { readonly dueAt: Instant; readonly provisional: boolean };

const KINDS = ["weekend", "workday", "holiday", "makeUpWorkday"] as const;

/**
 * Says what a day is; a weekend that a notice names as part of a holiday is `holiday`.
 */
export function kindOfDay(calendar: Calendar, day: Day): DayKind {
  return KINDS[kindOfNumber(calendar, dayNumber(day))] ?? "workday";
}

/**
 * Says whether a day is worked: Monday to Friday without holidays, and make-up working days.
 */
export function isWorkday(calendar: Calendar, day: Day): boolean {
  return isWorkdayNumber(calendar, dayNumber(day));
}

function isWorkdayNumber(calendar: Calendar, number: DayNumber): boolean {
  return (kindOfNumber(calendar, number) & WORKDAY) === WORKDAY;
}

/**
 * Says whether a day is a Saturday or Sunday that a notice made a working day (调休).
 */
export function isMakeUpWorkday(calendar: Calendar, day: Day): boolean {
  return kindOfNumber(calendar, dayNumber(day)) === MAKE_UP_WORKDAY;
}

/**
 * Says whether a day is named as a holiday, its weekend days included.
 */
export function isHoliday(calendar: Calendar, day: Day): boolean {
  return kindOfNumber(calendar, dayNumber(day)) === HOLIDAY;
}

/**
 * Says whether a day is only assumed, by weekends, because the notice that decides it is not known.
 *
 * That is every day of a year without data, and the last week of December while the next year is
 * without data, since the notice of a new year reaches back into it. A day that some notice names is certain.
 */
export function isProvisional(calendar: Calendar, day: Day): boolean {
  const number = dayNumber(day);
  return usesProvisionalNumbers(calendar, number, number);
}

/**
 * Says whether any day from `first` to `last`, both included, is provisional.
 */
export function usesProvisionalDays(calendar: Calendar, first: Day, last: Day): boolean {
  return usesProvisionalNumbers(calendar, dayNumber(first), dayNumber(last));
}

/**
 * The same for counted days. Gives false when `last` lies before `first`: no day was used.
 */
export function usesProvisionalNumbers(
  calendar: Calendar,
  first: DayNumber,
  last: DayNumber,
): boolean {
  return countProvisionalBefore(calendar, last + 1) > countProvisionalBefore(calendar, first);
}

/**
 * Gives the first working day after a day; a working day is not its own next one.
 */
export function nextWorkday(calendar: Calendar, day: Day): Day {
  return dayFromNumber(addWorkdaysToNumber(calendar, dayNumber(day), 1));
}

/**
 * Gives the `count`-th working day after a day; the day itself does not count.
 *
 * `count` 0 means "the same day" (即办): the day itself when it is worked, else the next working day.
 * For every count from 1 on, `workdaysBetween(day, addWorkdays(day, count)) === count`; for 0 as
 * well when the day is worked.
 *
 * Unit: working days, whole. Refuses: negative or broken counts, with a RangeError.
 */
export function addWorkdays(calendar: Calendar, day: Day, count: number): Day {
  return dayFromNumber(addWorkdaysToNumber(calendar, dayNumber(day), count));
}

/**
 * The same for counted days.
 */
export function addWorkdaysToNumber(
  calendar: Calendar,
  number: DayNumber,
  count: number,
): DayNumber {
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`not a number of working days: ${count}`);
  }
  if (count === 0) return workdayAfterCount(calendar, countWorkdaysBefore(calendar, number));
  return workdayAfterCount(calendar, countWorkdaysBefore(calendar, number + 1) + count - 1);
}

/**
 * Gives the `count`-th working day after a day and says whether a provisional day was passed on the way.
 *
 * Refuses: negative or broken counts, with a RangeError.
 */
export function dueWorkday(calendar: Calendar, day: Day, count: number): DueDay {
  const from = dayNumber(day);
  const due = addWorkdaysToNumber(calendar, from, count);
  return {
    day: dayFromNumber(due),
    provisional: usesProvisionalNumbers(calendar, count === 0 ? from : from + 1, due),
  };
}

/**
 * Counts the working days after `fromExclusive` up to and with `toInclusive`.
 *
 * A letter received on one working day and answered on the next took 1 working day; answered the
 * same day it took 0. Backwards the count is negative: `between(a, b) === -between(b, a)`.
 */
export function workdaysBetween(calendar: Calendar, fromExclusive: Day, toInclusive: Day): number {
  return workdaysBetweenNumbers(calendar, dayNumber(fromExclusive), dayNumber(toInclusive));
}

/**
 * The same for counted days.
 */
export function workdaysBetweenNumbers(
  calendar: Calendar,
  fromExclusive: DayNumber,
  toInclusive: DayNumber,
): number {
  const from = countWorkdaysBefore(calendar, fromExclusive + 1);
  return countWorkdaysBefore(calendar, toInclusive + 1) - from;
}

/**
 * Gives how much of a day's working time has passed at a time of that day. Unit: milliseconds.
 */
function workedWithin(era: HoursEra, ms: number): number {
  const { bounds } = era;
  let worked = 0;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i] ?? 0;
    if (ms <= start) break;
    worked += Math.min(ms, bounds[i + 1] ?? 0) - start;
  }
  return worked;
}

/**
 * Finds the time of day at which `worked` milliseconds of its working time have passed; the inverse of `workedWithin`.
 */
function timeAfterWorked(era: HoursEra, worked: number): number {
  const { bounds } = era;
  let left = worked;
  for (let i = 0; i < bounds.length; i += 2) {
    const start = bounds[i] ?? 0;
    const length = (bounds[i + 1] ?? 0) - start;
    if (left <= length) return start + left;
    left -= length;
  }
  return bounds.at(-1) ?? 0;
}

/**
 * Gives the total of working time at an instant, from a fixed origin that only differences may rely on.
 */
function totalAt(calendar: Calendar, instant: Instant): number {
  const number = dayNumberOf(instant);
  const era = eraOfDay(calendar, number);
  const days = countWorkdaysBefore(calendar, number) - era.workdaysBefore;
  const today = isWorkdayNumber(calendar, number) ? workedWithin(era, msOfDay(instant)) : 0;
  return era.msBefore + days * era.msPerDay + today;
}

/**
 * Finds the earliest instant at which a total of working time is complete; the inverse of `totalAt`.
 */
function instantOfTotal(calendar: Calendar, total: number): Instant {
  const era = eraOfTotal(calendar, total);
  const sinceEra = total - era.msBefore;
  const fullDays = Math.ceil(sinceEra / era.msPerDay) - 1;
  const day = workdayAfterCount(calendar, era.workdaysBefore + fullDays);
  return startOfDayNumber(day) + timeAfterWorked(era, sinceEra - fullDays * era.msPerDay);
}

/**
 * Counts the working time from one instant to another. Unit: milliseconds; negative backwards.
 */
export function workingMsBetween(calendar: Calendar, from: Instant, to: Instant): number {
  return totalAt(calendar, to) - totalAt(calendar, from);
}

/**
 * Gives the earliest instant at which `ms` of working time have passed since `instant`.
 *
 * Nothing added is the instant itself, also outside working hours.
 *
 * Unit: milliseconds, whole. Refuses: negative or broken amounts, with a RangeError.
 */
export function addWorkingMs(calendar: Calendar, instant: Instant, ms: number): Instant {
  if (!(Number.isSafeInteger(ms) && ms >= 0)) {
    throw new RangeError(`not an amount of working time: ${ms} ms`);
  }
  return ms === 0 ? instant : instantOfTotal(calendar, totalAt(calendar, instant) + ms);
}

/**
 * Counts the working minutes from one instant to another; negative backwards.
 *
 * Seconds are not lost: 90 seconds of work are 1.5, and `addWorkingMinutes` takes them back exactly.
 * Unit: minutes of working time.
 */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number {
  return workingMsBetween(calendar, from, to) / MS_PER_MINUTE;
}

/**
 * Gives the earliest instant at which `minutes` of working time have passed since `instant`.
 *
 * `workingMinutesBetween(a, addWorkingMinutes(a, m)) === m` for every whole m, and for every b after a
 * `addWorkingMinutes(a, workingMinutesBetween(a, b))` is b itself when work went on until b, else the
 * end of the last working period before b (a itself when nothing was worked between).
 *
 * Unit: minutes, taken to the nearest millisecond. Refuses: negative or broken amounts, with a RangeError.
 */
export function addWorkingMinutes(calendar: Calendar, instant: Instant, minutes: number): Instant {
  return addWorkingMs(calendar, instant, Math.round(minutes * MS_PER_MINUTE));
}

/**
 * The same, and says whether a provisional day was touched between the two instants.
 */
export function dueAfterWorkingMinutes(
  calendar: Calendar,
  instant: Instant,
  minutes: number,
): DueInstant {
  const dueAt = addWorkingMinutes(calendar, instant, minutes);
  return { dueAt, provisional: usesProvisionalTime(calendar, instant, dueAt) };
}

/**
 * Says whether any day touched from one instant to another is provisional.
 */
export function usesProvisionalTime(calendar: Calendar, from: Instant, to: Instant): boolean {
  return usesProvisionalNumbers(calendar, dayNumberOf(from), dayNumberOf(to));
}

/**
 * Says whether an instant lies in working hours of a working day.
 */
export function isWorkingTime(calendar: Calendar, instant: Instant): boolean {
  return nextWorkingTime(calendar, instant) === instant;
}

/**
 * Gives the instant itself when it lies in working hours, else the beginning of the next working period.
 */
export function nextWorkingTime(calendar: Calendar, instant: Instant): Instant {
  const number = dayNumberOf(instant);
  if (isWorkdayNumber(calendar, number)) {
    const ms = msOfDay(instant);
    const { bounds } = eraOfDay(calendar, number);
    for (let i = 0; i < bounds.length; i += 2) {
      if (ms < (bounds[i + 1] ?? 0)) return instant + Math.max(0, (bounds[i] ?? 0) - ms);
    }
  }
  const next = addWorkdaysToNumber(calendar, number, 1);
  return startOfDayNumber(next) + (eraOfDay(calendar, next).bounds[0] ?? 0);
}

/**
 * Gives the instant at which the working hours of a counted day end, whether or not it is worked.
 */
export function endOfWorkingHours(calendar: Calendar, number: DayNumber): Instant {
  return startOfDayNumber(number) + (eraOfDay(calendar, number).bounds.at(-1) ?? 0);
}

/**
 * Gives how much working time one working day had on the day of an instant. Unit: milliseconds.
 */
export function workingMsPerDay(calendar: Calendar, instant: Instant): number {
  return eraOfDay(calendar, dayNumberOf(instant)).msPerDay;
}
