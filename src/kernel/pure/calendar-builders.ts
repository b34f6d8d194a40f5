/**
 * Official calendars and clocks for tests and benchmarks: the announced days of 2018, 2019, 2025 and 2026.
 *
 * Source: notices of the General Office of the State Council on the holidays of 2018, 2019, 2025 and 2026.
 */
import {
  buildCalendar,
  type Calendar,
  type CalendarInput,
  type CalendarYear,
  DEFAULT_WORKING_HOURS,
} from "./calendar.ts";
import {
  addDays,
  type Day,
  daysBetween,
  type Instant,
  iso,
  MS_PER_HOUR,
  parseInstant,
} from "./day.ts";
import type { Clock, Pause, TimeLimit } from "./deadline.ts";

/**
 * Lists the days from `first` to `last`, both included.
 */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));
}

export const YEAR_2018: CalendarYear = {
  year: 2018,
  holidays: [
    "2018-01-01",
    ...daysFrom("2018-02-15", "2018-02-21"),
    ...daysFrom("2018-04-05", "2018-04-07"),
    ...daysFrom("2018-04-29", "2018-05-01"),
    "2018-06-18",
    "2018-09-24",
    ...daysFrom("2018-10-01", "2018-10-07"),
  ],
  makeUpWorkdays: [
    "2018-02-11",
    "2018-02-24",
    "2018-04-08",
    "2018-04-28",
    "2018-09-29",
    "2018-09-30",
  ],
};

/** The notice for 2019 also arranged the last three days of 2018. */
export const YEAR_2019: CalendarYear = {
  year: 2019,
  holidays: [
    ...daysFrom("2018-12-30", "2019-01-01"),
    ...daysFrom("2019-02-04", "2019-02-10"),
    "2019-04-05",
    ...daysFrom("2019-05-01", "2019-05-04"),
    "2019-06-07",
    "2019-09-13",
    ...daysFrom("2019-10-01", "2019-10-07"),
  ],
  makeUpWorkdays: [
    "2018-12-29",
    "2019-02-02",
    "2019-02-03",
    "2019-04-28",
    "2019-05-05",
    "2019-09-29",
    "2019-10-12",
  ],
};

export const YEAR_2025: CalendarYear = {
  year: 2025,
  holidays: [
    "2025-01-01",
    ...daysFrom("2025-01-28", "2025-02-04"),
    ...daysFrom("2025-04-04", "2025-04-06"),
    ...daysFrom("2025-05-01", "2025-05-05"),
    ...daysFrom("2025-05-31", "2025-06-02"),
    ...daysFrom("2025-10-01", "2025-10-08"),
  ],
  makeUpWorkdays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
};

export const YEAR_2026: CalendarYear = {
  year: 2026,
  holidays: [
    ...daysFrom("2026-01-01", "2026-01-03"),
    ...daysFrom("2026-02-15", "2026-02-23"),
    ...daysFrom("2026-04-04", "2026-04-06"),
    ...daysFrom("2026-05-01", "2026-05-05"),
    ...daysFrom("2026-06-19", "2026-06-21"),
    ...daysFrom("2026-09-25", "2026-09-27"),
    ...daysFrom("2026-10-01", "2026-10-07"),
  ],
  makeUpWorkdays: [
    "2026-01-04",
    "2026-02-14",
    "2026-02-28",
    "2026-05-09",
    "2026-09-20",
    "2026-10-10",
  ],
};

/**
 * Builds a calendar of 2025 and 2026 with seven working hours a day, unless told otherwise.
 */
export function aCalendar(changes: Partial<CalendarInput> = {}): Calendar {
  return buildCalendar({
    version: 1,
    years: [YEAR_2025, YEAR_2026],
    hours: DEFAULT_WORKING_HOURS,
    ...changes,
  });
}

/**
 * Reads "2026-02-13 16:30" as the clock on the wall in Shanghai shows it.
 */
export function at(wallClock: string): Instant {
  const instant = parseInstant(`${wallClock.replace(" ", "T")}+08:00`);
  if (instant === undefined) throw new RangeError(`not a time: ${wallClock}`);
  return instant;
}

/**
 * Writes an instant as the clock on the wall in Shanghai shows it; seconds only where there are any.
 */
export function wall(instant: Instant): string {
  const text = iso(instant + 8 * MS_PER_HOUR).replace("T", " ");
  return text.endsWith(":00.000Z") ? text.slice(0, 16) : text.slice(0, 23);
}

/**
 * Builds a pause between two times on the wall clock; without the second it is still open.
 */
export function aPause(from: string, to?: string): Pause {
  const reason = "awaiting_materials";
  return to === undefined ? { from: at(from), reason } : { from: at(from), to: at(to), reason };
}

/**
 * Builds a clock that started at a time on the wall clock and was never paused, unless told otherwise.
 */
export function aClock(startedAt: string, limit: TimeLimit, changes: Partial<Clock> = {}): Clock {
  return { limit, startedAt: at(startedAt), pauses: [], ...changes };
}

/** Limits, briefly. */
export const workdays = (amount: number): TimeLimit => ({ unit: "workdays", amount });
export const workingHours = (amount: number): TimeLimit => ({ unit: "workingHours", amount });
export const calendarDays = (amount: number): TimeLimit => ({ unit: "calendarDays", amount });
