/** What a recorded calendar must be. Pure: no clock, no database. */
import {
  type CalendarYear,
  type DatedHours,
  NEXT_YEAR_REACHES_BACK_TO,
  type WorkingHours,
} from "#kernel/pure/calendar.ts";
import {
  addDays,
  type Day,
  daysBetween,
  type Instant,
  isDay,
  isWeekend,
} from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** The years that can be recorded. */
export const FIRST_YEAR = 1991; // the last year with daylight saving; before it the fixed offset does not hold
export const LAST_YEAR = 2100;

/** Most entries of one year; the fullest so far have 33 holidays (2026) and 12 make-up working days (2013). */
export const MOST_HOLIDAYS = 60;
export const MOST_MAKE_UP_WORKDAYS = 30;

/** Most periods of one day. */
export const MOST_PERIODS = 4;

/**
 * Holidays that every year has on the same date, whatever its notice arranges.
 *
 * A record without them is a mistake, most likely an empty form, and would make an unknown year pass for an ordinary one.
 * Source: Regulation on Public Holidays (全国年节及纪念日放假办法), art. 2, in every version since 1949.
 */
export const FIXED_HOLIDAYS = ["01-01", "05-01", "10-01"] as const;

/**
 * Gives the span of days that the notice for a year can arrange: from the last week of the year before to its own end.
 */
export function daysOfNotice(year: number): readonly [first: Day, last: Day] {
  return [`${year - 1}-12-${NEXT_YEAR_REACHES_BACK_TO}`, `${year}-12-31`];
}

/**
 * Checks the record of a year against itself and against the other years.
 *
 * Refuses: `calendars.not_a_day`, `calendars.day_outside_year`, `calendars.day_twice`,
 * `calendars.make_up_not_weekend`, `calendars.fixed_holiday_missing`, `calendars.contradicts_other_year`.
 */
export function checkYear(
  entry: CalendarYear,
  others: readonly CalendarYear[],
): CalendarYear | Refusal {
  const { year, holidays, makeUpWorkdays } = entry;
  const [first, last] = daysOfNotice(year);
  const seen = new Set<Day>();
  for (const day of [...holidays, ...makeUpWorkdays]) {
    if (!isDay(day)) return refusal("invalid", "calendars.not_a_day", { day });
    if (day < first || day > last) {
      return refusal("invalid", "calendars.day_outside_year", { day, year, first, last });
    }
    if (seen.has(day)) return refusal("invalid", "calendars.day_twice", { day });
    seen.add(day);
  }
  const weekday = makeUpWorkdays.find((day) => !isWeekend(day));
  if (weekday !== undefined) {
    return refusal("invalid", "calendars.make_up_not_weekend", { day: weekday });
  }
  const missing = FIXED_HOLIDAYS.map((date) => `${year}-${date}`).find(
    (day) => !holidays.includes(day),
  );
  if (missing !== undefined) {
    return refusal("invalid", "calendars.fixed_holiday_missing", { day: missing });
  }
  return findContradiction(entry, others) ?? sorted(entry);
}

function sorted(entry: CalendarYear): CalendarYear {
  return {
    ...entry,
    holidays: entry.holidays.toSorted(),
    makeUpWorkdays: entry.makeUpWorkdays.toSorted(),
  };
}

function findContradiction(
  entry: CalendarYear,
  others: readonly CalendarYear[],
): Refusal | undefined {
  for (const other of others) {
    if (other.year === entry.year) continue;
    const day =
      entry.holidays.find((holiday) => other.makeUpWorkdays.includes(holiday)) ??
      entry.makeUpWorkdays.find((workday) => other.holidays.includes(workday));
    if (day !== undefined) {
      return refusal("conflict", "calendars.contradicts_other_year", { day, year: other.year });
    }
  }
  return undefined;
}

/**
 * Checks the working hours of a day. Unit: minutes since midnight.
 *
 * Refuses: `calendars.hours_out_of_order` for periods that are empty, overlap, run backwards or leave the day.
 */
export function checkHours(periods: WorkingHours): WorkingHours | Refusal {
  let previousEnd = 0;
  for (const [from, to] of periods) {
    if (from < previousEnd || to <= from || to > 1440) {
      return refusal("invalid", "calendars.hours_out_of_order", { from, to });
    }
    previousEnd = to;
  }
  if (periods.length === 0)
    return refusal("invalid", "calendars.hours_out_of_order", { from: 0, to: 0 });
  return periods;
}

/** What an administrator's record of a year says. */
export type YearRecorded = {
  readonly type: "calendars.year_recorded";
  readonly at: Instant;
  readonly data: CalendarYear & { readonly effective: boolean };
};

/** What an administrator's record of working hours says. */
export type HoursRecorded = {
  readonly type: "calendars.hours_recorded";
  readonly at: Instant;
  readonly data: DatedHours;
};

/** A year as it was recorded last; `version` counts how often. */
export type RecordedYear = YearRecorded["data"] & { readonly version: number };

/** Working hours as they were recorded last; `version` counts how often. */
export type RecordedHours = DatedHours & { readonly version: number };

/**
 * Gives the record that an event leaves: the last one holds, whatever it was before.
 */
export function evolveYear(
  before: RecordedYear | undefined,
  event: Pick<YearRecorded, "data">,
): RecordedYear {
  return { ...event.data, version: (before?.version ?? 0) + 1 };
}

/**
 * The same for working hours.
 */
export function evolveHours(
  before: RecordedHours | undefined,
  event: Pick<HoursRecorded, "data">,
): RecordedHours {
  return { ...event.data, version: (before?.version ?? 0) + 1 };
}

/**
 * Puts recorded years in the place of the shipped ones; a withdrawn record counts as none.
 *
 * Where a shipped year says the opposite of a record (a newer program may ship a year that reaches into
 * a recorded December), the record holds and the shipped year loses that day.
 */
export function yearsInEffect(
  shipped: readonly CalendarYear[],
  recorded: readonly (CalendarYear & { readonly effective: boolean })[],
): CalendarYear[] {
  const effective = recorded.filter((entry) => entry.effective);
  const off = new Set(effective.flatMap((entry) => entry.holidays));
  const worked = new Set(effective.flatMap((entry) => entry.makeUpWorkdays));
  const kept = shipped
    .filter(({ year }) => effective.every((entry) => entry.year !== year))
    .map((entry) => ({
      ...entry,
      holidays: entry.holidays.filter((day) => !worked.has(day)),
      makeUpWorkdays: entry.makeUpWorkdays.filter((day) => !off.has(day)),
    }));
  return [...kept, ...effective].sort((a, b) => a.year - b.year);
}

/**
 * Gives the version of the calendar in effect: it rises with every record and with every new shipped edition.
 *
 * Whoever stores a computed deadline stores this number beside it, and recomputes what has a lower one.
 */
export function calendarVersion(shippedEdition: number, changes: number): number {
  return shippedEdition * 100_000 + changes;
}

/** Most working days that the public calculator adds. */
export const MOST_WORKDAYS = 10_000;

/** Longest span that the public calculator counts. Unit: calendar days. */
export const LONGEST_SPAN_DAYS = 36_600;

/**
 * Says whether a span is short enough for the public calculator. Refuses: `calendars.span_too_long`.
 */
export function checkSpan(from: Day, to: Day): Refusal | undefined {
  const days = Math.abs(daysBetween(from, to));
  return days > LONGEST_SPAN_DAYS
    ? refusal("invalid", "calendars.span_too_long", { days, most: LONGEST_SPAN_DAYS })
    : undefined;
}

/**
 * Lists the days of a span, first excluded and last included.
 */
export function daysAfter(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => addDays(from, i + 1));
}
