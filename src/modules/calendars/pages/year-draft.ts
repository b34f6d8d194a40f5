/** What the calendar page computes: the calendar from what the server sent, a year under edit, and what changes. Pure. */
import {
  addDays,
  type Day,
  daysBetween,
  daysInMonth,
  formatDay,
  isWeekend,
  weekday,
  yearOf,
} from "#kernel/pure/day.ts";
import {
  buildCalendar,
  type Calendar,
  type CalendarYear,
  isHoliday,
  isMakeUpWorkday,
  usesProvisionalDays,
  workdaysBetween,
} from "#kernel/pure/workdays.ts";
import type { CalendarsGetAnswer } from "#ui/client.gen.ts";
import { daysAfter } from "../rules.ts";

/** A year as the server shows it. */
export type ShownYear = CalendarsGetAnswer["years"][number];

/** What a notice arranges, as far as it is filled in. */
export type YearDays = {
  readonly holidays: readonly Day[];
  readonly makeUpWorkdays: readonly Day[];
};

/** Days in a row. */
export type Run = { readonly first: Day; readonly last: Day; readonly length: number };

/**
 * Builds the official calendar from what the server sent, so that the page counts by the very same rules.
 *
 * With `draft` it is the calendar as it would be; where another year says the opposite, the draft is shown.
 */
export function calendarOf(
  view: CalendarsGetAnswer,
  draft?: { readonly year: number; readonly days: YearDays },
): Calendar {
  const [always, ...later] = view.hours;
  const periods = (hours: CalendarsGetAnswer["hours"][number] | undefined) =>
    (hours?.periods ?? []).map((period) => [period.from, period.to] as const);
  return buildCalendar({
    version: view.version,
    years: yearsWith(view, draft),
    hours: periods(always),
    laterHours: later.map((hours) => ({ from: hours.from ?? "", periods: periods(hours) })),
  });
}

/** The years that are known, without the one that is left out. */
export function knownYears(view: CalendarsGetAnswer, without?: number): CalendarYear[] {
  return view.years
    .filter((entry) => !entry.provisional && entry.year !== without)
    .map(({ year, holidays, makeUpWorkdays }) => ({ year, holidays, makeUpWorkdays }));
}

function yearsWith(
  view: CalendarsGetAnswer,
  draft: { readonly year: number; readonly days: YearDays } | undefined,
): CalendarYear[] {
  if (draft === undefined) return knownYears(view);
  const off = new Set(draft.days.holidays);
  const worked = new Set(draft.days.makeUpWorkdays);
  const others = knownYears(view, draft.year).map((entry) => ({
    ...entry,
    holidays: entry.holidays.filter((day) => !worked.has(day)),
    makeUpWorkdays: entry.makeUpWorkdays.filter((day) => !off.has(day)),
  }));
  return [...others, { year: draft.year, ...draft.days }];
}

/**
 * Changes one day by one press: a weekday is off or not; a day of the weekend is worked, part of a holiday, or plain.
 */
export function pressed(days: YearDays, day: Day): YearDays {
  const without = (list: readonly Day[]) => list.filter((one) => one !== day);
  const rest = {
    holidays: without(days.holidays),
    makeUpWorkdays: without(days.makeUpWorkdays),
  };
  if (days.holidays.includes(day)) return rest;
  const off = { ...rest, holidays: [...rest.holidays, day].sort() };
  if (!isWeekend(day) || days.makeUpWorkdays.includes(day)) return off;
  return { ...rest, makeUpWorkdays: [...rest.makeUpWorkdays, day].sort() };
}

/** What a draft changes, each kind in the order of days. */
export type Changes = {
  readonly newHolidays: readonly Day[];
  readonly droppedHolidays: readonly Day[];
  readonly newMakeUpWorkdays: readonly Day[];
  readonly droppedMakeUpWorkdays: readonly Day[];
};

/** Compares a draft with what holds now. */
export function changesBetween(before: YearDays, after: YearDays): Changes {
  const minus = (a: readonly Day[], b: readonly Day[]) => a.filter((day) => !b.includes(day));
  return {
    newHolidays: minus(after.holidays, before.holidays),
    droppedHolidays: minus(before.holidays, after.holidays),
    newMakeUpWorkdays: minus(after.makeUpWorkdays, before.makeUpWorkdays),
    droppedMakeUpWorkdays: minus(before.makeUpWorkdays, after.makeUpWorkdays),
  };
}

/** Says whether nothing is changed. */
export function isSame(changes: Changes): boolean {
  return Object.values(changes).every((days) => days.length === 0);
}

/** Joins days in a row: three days of a holiday are one line. */
export function runsOf(days: readonly Day[]): Run[] {
  const runs: Run[] = [];
  for (const day of days.toSorted()) {
    const run = runs.at(-1);
    if (run !== undefined && addDays(run.last, 1) === day)
      runs[runs.length - 1] = { ...run, last: day, length: run.length + 1 };
    else runs.push({ first: day, last: day, length: 1 });
  }
  return runs;
}

/** How many working days a year has. */
export function workdaysOf(calendar: Calendar, year: number): number {
  return workdaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`);
}

/** Working days between two days, with what makes the count differ from a plain count of weekdays. */
export type Count = {
  readonly workdays: number;
  readonly calendarDays: number;
  readonly provisional: boolean;
  /** Mondays to Fridays that were passed over. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays that were counted. */
  readonly makeUpWorkdays: readonly Day[];
};

/** Counts working days; the first day does not count, the last one does. Backwards the counts are negative. */
export function countBetween(calendar: Calendar, from: Day, to: Day): Count {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const span = daysAfter(first, last);
  return {
    workdays: workdaysBetween(calendar, from, to),
    calendarDays: daysBetween(from, to),
    provisional: usesProvisionalDays(calendar, addDays(first, 1), last),
    holidays: span.filter((day) => isHoliday(calendar, day) && !isWeekend(day)),
    makeUpWorkdays: span.filter((day) => isMakeUpWorkday(calendar, day)),
  };
}

/** The days that a month shows, Monday first; null where its first and last week belong to its neighbours. */
export function weeksOf(year: number, month: number): (Day | null)[][] {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, i) =>
    formatDay(year, month, i + 1),
  );
  const before = weekday(formatDay(year, month, 1)) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
}

/** Where a key leads from a day, kept within the days that are shown; undefined for other keys. */
export function movedBy(
  day: Day,
  key: string,
  shown: readonly [first: Day, last: Day],
): Day | undefined {
  const steps: Readonly<Record<string, Day>> = {
    ArrowLeft: addDays(day, -1),
    ArrowRight: addDays(day, 1),
    ArrowUp: addDays(day, -7),
    ArrowDown: addDays(day, 7),
    Home: addDays(day, 1 - weekday(day)),
    End: addDays(day, 7 - weekday(day)),
    PageUp: monthsLater(day, -1),
    PageDown: monthsLater(day, 1),
  };
  const to = steps[key];
  if (to === undefined) return undefined;
  if (to < shown[0]) return shown[0];
  return to > shown[1] ? shown[1] : to;
}

/** The same date of another month, or that month's last day. */
function monthsLater(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return formatDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}
