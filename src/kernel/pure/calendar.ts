/**
 * The official calendar as a value: which days are worked, and between which hours.
 *
 * The State Council announces holidays and make-up working days (调休) a year at a time, usually in
 * November. A calendar is built once from what has been announced and is never changed afterwards; a
 * new announcement makes a new calendar with a higher version.
 *
 * It keeps running totals (prefix sums), so that "how many working days between" and "which is the
 * n-th working day" cost the same for three days and for thirty years. Days outside the announced
 * years follow the plain week, whose totals need no table: a calendar answers for every day there is.
 *
 * This file is the machinery, in day numbers; `workdays.ts` is what others use.
 */
import {
  type Day,
  type DayNumber,
  dayFromNumber,
  dayNumber,
  isDay,
  MS_PER_MINUTE,
  weekdayOfNumber,
  yearOf,
} from "./day.ts";

/** A stretch of working time within a day. Unit: minutes since midnight, end not included. */
export type Period = readonly [from: number, to: number];

/** The periods of one working day, in order: `[[540, 720], [810, 1050]]` is 9:00–12:00, 13:30–17:30. */
export type WorkingHours = readonly Period[];

/** Working hours that take over on a day and hold until others do, such as summer hours. */
export type DatedHours = { readonly from: Day; readonly periods: WorkingHours };

/** Where a year's days were announced. */
export type CalendarSource = {
  readonly title: string;
  readonly url?: string;
  readonly publishedOn?: Day;
};

/**
 * What one year's notice announces.
 *
 * The days need not lie in the year: the notice for 2019 made 2018-12-29 a working day.
 */
export type CalendarYear = {
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly makeUpWorkdays: readonly Day[];
  readonly source?: CalendarSource;
};

/** What a calendar is built from. */
export type CalendarInput = {
  readonly version: number;
  readonly years: readonly CalendarYear[];
  /** The hours of every day before the first of `laterHours`. */
  readonly hours: WorkingHours;
  readonly laterHours?: readonly DatedHours[];
};

/** A time during which the working hours stay the same, with the totals at its beginning. */
export type HoursEra = {
  readonly from: DayNumber;
  readonly workdaysBefore: number;
  readonly msBefore: number;
  readonly msPerDay: number;
  /** Periods as milliseconds of the day: start, end, start, end … */
  readonly bounds: readonly number[];
};

/** The official calendar; build it with `buildCalendar`, ask it through `workdays.ts`. */
export type Calendar = {
  readonly version: number;
  readonly years: readonly CalendarYear[];
  readonly knownYears: ReadonlySet<number>;
  /** The table covers the day numbers `first` to `end - 1`. */
  readonly first: DayNumber;
  readonly end: DayNumber;
  readonly kinds: Uint8Array;
  readonly workdaysBefore: Int32Array;
  readonly workdayNumbers: Int32Array;
  readonly provisionalBefore: Int32Array;
  readonly eras: readonly [HoursEra, ...HoursEra[]];
};

/** Kinds of day in the table: bit 1 says "worked", bit 2 "named by a notice". */
export const WEEKEND = 0;
export const WORKDAY = 1;
export const HOLIDAY = 2;
export const MAKE_UP_WORKDAY = 3;

/**
 * From which date of December on a year also depends on the notice for the next one.
 *
 * The week before New Year's Day is arranged by the notice of the new year, which may appear as late
 * as December. The farthest that one has reached back is the 29th (for 2008 and for 2019); the 25th
 * leaves room for the whole week.
 * Source: notices of the General Office of the State Council on the holidays of 2006 to 2026.
 */
export const NEXT_YEAR_REACHES_BACK_TO = 25;

/** Working hours where nothing else is recorded: 9:00–12:00 and 13:30–17:30, seven hours. */
export const DEFAULT_WORKING_HOURS: WorkingHours = [
  [540, 720],
  [810, 1050],
];

/**
 * Builds a calendar from the announced years and the working hours.
 *
 * A year that is not given is computed by weekends and is provisional, and so is the last week of a
 * December whose following year is not given. Takes about 1 ms for twenty years; build it once for each version.
 *
 * Refuses, with a RangeError: a day that does not exist, lies more than a year from the year that
 * names it, or is named both holiday and make-up working day; a year given twice; hours that overlap,
 * run backwards or leave the day.
 */
export function buildCalendar(input: CalendarInput): Calendar {
  const named = collectNamedDays(input.years);
  const knownYears = new Set(input.years.map((entry) => entry.year));
  if (knownYears.size !== input.years.length) throw new RangeError("a year is given twice");
  const [first, end] = tableBounds(knownYears, named);
  const table = buildTable(first, end, named, knownYears);
  const days = { first, end, ...table };
  return {
    version: input.version,
    years: input.years.toSorted((a, b) => a.year - b.year),
    knownYears,
    ...days,
    eras: buildEras(days, input.hours, input.laterHours ?? []),
  };
}

function collectNamedDays(years: readonly CalendarYear[]): Map<DayNumber, number> {
  const named = new Map<DayNumber, number>();
  const name = (year: number, day: Day, kind: number) => {
    if (!isDay(day) || Math.abs(yearOf(day) - year) > 1) {
      throw new RangeError(`${day} cannot be announced for ${year}`);
    }
    const number = dayNumber(day);
    if ((named.get(number) ?? kind) !== kind) {
      throw new RangeError(`${day} is named both a holiday and a working day`);
    }
    named.set(number, kind);
  };
  for (const entry of years) {
    for (const day of entry.holidays) name(entry.year, day, HOLIDAY);
    for (const day of entry.makeUpWorkdays) name(entry.year, day, MAKE_UP_WORKDAY);
  }
  return named;
}

function startOfYear(year: number): DayNumber {
  return dayNumber(`${String(year).padStart(4, "0")}-01-01`);
}

function tableBounds(
  years: ReadonlySet<number>,
  named: ReadonlyMap<DayNumber, number>,
): [DayNumber, DayNumber] {
  let first = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const year of years) {
    first = Math.min(first, startOfYear(year));
    end = Math.max(end, startOfYear(year + 1));
  }
  for (const number of named.keys()) {
    first = Math.min(first, number);
    end = Math.max(end, number + 1);
  }
  return first < end ? [first, end] : [0, 0];
}

function kindInWeek(number: DayNumber): number {
  return weekdayOfNumber(number) <= 5 ? WORKDAY : WEEKEND;
}

function buildTable(
  first: DayNumber,
  end: DayNumber,
  named: ReadonlyMap<DayNumber, number>,
  knownYears: ReadonlySet<number>,
): Pick<Calendar, "kinds" | "workdaysBefore" | "workdayNumbers" | "provisionalBefore"> {
  const length = end - first;
  const kinds = new Uint8Array(length);
  const workdaysBefore = new Int32Array(length + 1);
  const provisionalBefore = new Int32Array(length + 1);
  const workdayNumbers: number[] = [];
  for (let i = 0; i < length; i++) {
    const number = first + i;
    const byWeek = kindInWeek(number);
    const byNotice = named.get(number);
    // A notice that names a Monday as worked says nothing new: it stays an ordinary working day.
    const kind = byNotice === MAKE_UP_WORKDAY && byWeek === WORKDAY ? WORKDAY : byNotice;
    kinds[i] = kind ?? byWeek;
    const worked = (kinds[i] ?? 0) & 1;
    if (worked === 1) workdayNumbers.push(number);
    workdaysBefore[i + 1] = workdayNumbers.length;
    const open = byNotice === undefined && dependsOnUnknownYear(number, knownYears);
    provisionalBefore[i + 1] = (provisionalBefore[i] ?? 0) + (open ? 1 : 0);
  }
  return {
    kinds,
    workdaysBefore,
    workdayNumbers: Int32Array.from(workdayNumbers),
    provisionalBefore,
  };
}

function dependsOnUnknownYear(number: DayNumber, knownYears: ReadonlySet<number>): boolean {
  const day = dayFromNumber(number);
  const year = yearOf(day);
  if (!knownYears.has(year)) return true;
  const nextYearDecides = day.slice(5) >= `12-${NEXT_YEAR_REACHES_BACK_TO}`;
  return nextYearDecides && !knownYears.has(year + 1);
}

type DayTable = Pick<Calendar, "first" | "end" | "kinds" | "workdaysBefore">;

function buildEras(
  table: DayTable,
  hours: WorkingHours,
  later: readonly DatedHours[],
): [HoursEra, ...HoursEra[]] {
  const eras: [HoursEra, ...HoursEra[]] = [
    { from: Number.NEGATIVE_INFINITY, workdaysBefore: 0, msBefore: 0, ...measureHours(hours) },
  ];
  let last = eras[0];
  for (const next of later.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = dayNumber(next.from);
    if (from === last.from) throw new RangeError(`two sets of hours begin on ${next.from}`);
    const workdays = countWorkdaysBefore(table, from);
    last = {
      from,
      workdaysBefore: workdays,
      msBefore: last.msBefore + (workdays - last.workdaysBefore) * last.msPerDay,
      ...measureHours(next.periods),
    };
    eras.push(last);
  }
  return eras;
}

function measureHours(hours: WorkingHours): Pick<HoursEra, "bounds" | "msPerDay"> {
  const bounds: number[] = [];
  let previousEnd = 0;
  let minutes = 0;
  for (const [from, to] of hours) {
    const whole = Number.isInteger(from) && Number.isInteger(to);
    if (!whole || from < previousEnd || to <= from || to > 1440) {
      throw new RangeError(`not working hours: ${JSON.stringify(hours)}`);
    }
    bounds.push(from * MS_PER_MINUTE, to * MS_PER_MINUTE);
    minutes += to - from;
    previousEnd = to;
  }
  if (minutes === 0) throw new RangeError("working hours need at least one period");
  return { bounds, msPerDay: minutes * MS_PER_MINUTE };
}

/**
 * Gives the kind of a counted day: `WEEKEND`, `WORKDAY`, `HOLIDAY` or `MAKE_UP_WORKDAY`.
 */
export function kindOfNumber(calendar: DayTable, number: DayNumber): number {
  return calendar.kinds[number - calendar.first] ?? kindInWeek(number);
}

/**
 * Counts Mondays to Fridays before a counted day, from the week of 1970-01-01 on (negative before it).
 */
function weekdaysBefore(number: DayNumber): number {
  const sinceMonday = number + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
}

/**
 * Counts the working days before a counted day, from a fixed origin that only differences may rely on.
 *
 * Inside the table it is one look-up; before and after it the plain week goes on without a break.
 */
export function countWorkdaysBefore(calendar: DayTable, number: DayNumber): number {
  const { first, end } = calendar;
  if (number < first) return weekdaysBefore(number);
  const origin = weekdaysBefore(first);
  if (number < end) return origin + (calendar.workdaysBefore[number - first] ?? 0);
  const inTable = calendar.workdaysBefore[end - first] ?? 0;
  return origin + inTable + weekdaysBefore(number) - weekdaysBefore(end);
}

/**
 * Finds the working day with exactly `count` working days before it: the inverse of `countWorkdaysBefore`.
 */
export function workdayAfterCount(calendar: Calendar, count: number): DayNumber {
  const origin = weekdaysBefore(calendar.first);
  if (count < origin) return weekdayAfterCount(count);
  const inTable = calendar.workdayNumbers;
  const index = count - origin;
  if (index < inTable.length) return inTable[index] ?? 0;
  return weekdayAfterCount(index - inTable.length + weekdaysBefore(calendar.end));
}

function weekdayAfterCount(count: number): DayNumber {
  const weeks = Math.floor(count / 5);
  return weeks * 7 + (count - weeks * 5) - 3;
}

/**
 * Counts the provisional days before a counted day, from a fixed origin that only differences may rely on.
 */
export function countProvisionalBefore(calendar: Calendar, number: DayNumber): number {
  const { first, end } = calendar;
  if (number < first) return number - first;
  if (number < end) return calendar.provisionalBefore[number - first] ?? 0;
  return (calendar.provisionalBefore[end - first] ?? 0) + number - end;
}

/**
 * Finds the hours that hold on a counted day. Most calendars have one set; a search by halves serves the rest.
 */
export function eraOfDay(calendar: Calendar, number: DayNumber): HoursEra {
  const { eras } = calendar;
  let low = 0;
  let high = eras.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((eras[middle] ?? eras[0]).from <= number) low = middle;
    else high = middle - 1;
  }
  return eras[low] ?? eras[0];
}

/**
 * Finds the hours in which a total of working time is reached; a total reached exactly at a change
 * of hours belongs to the earlier ones. Unit: milliseconds since the origin.
 */
export function eraOfTotal(calendar: Calendar, totalMs: number): HoursEra {
  const { eras } = calendar;
  for (let i = eras.length - 1; i > 0; i--) {
    const era = eras[i] ?? eras[0];
    if (era.msBefore < totalMs) return era;
  }
  return eras[0];
}
