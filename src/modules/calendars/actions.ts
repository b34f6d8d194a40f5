/** What is done with calendars: load, decide, write; one transaction each. */
import { type Ctx, changed, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { type Day, dayNumber, dayOf, isDay, yearOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import {
  addWorkdays,
  buildCalendar,
  type Calendar,
  DEFAULT_WORKING_HOURS,
  type WorkingHours,
} from "#kernel/pure/workdays.ts";
import { DEFAULT_YEARS, DEFAULT_YEARS_EDITION } from "./default-years.ts";
import {
  calendarVersion,
  checkHours,
  checkSpan,
  checkYear,
  evolveHours,
  evolveYear,
  FIRST_YEAR,
  LAST_YEAR,
  type RecordedHours,
  yearsInEffect,
} from "./rules.ts";
import type {
  CalendarView,
  HoursBody,
  HoursView,
  WorkdaysQuery,
  WorkdaysView,
  YearBody,
  YearView,
} from "./schema.ts";
import * as store from "./store.ts";
import { viewWorkdays, viewYear } from "./views.ts";

const MEMO = "calendars.calendar";

type Loaded = {
  readonly calendar: Calendar;
  readonly recordedYears: ReadonlySet<number>;
  readonly hours: readonly RecordedHours[];
};

/**
 * Gives the official calendar in effect, remembered in this process until an administrator changes it.
 *
 * Its `version` rises with every change: whoever keeps a computed deadline keeps the version beside
 * it and recomputes what has a lower one.
 */
export async function loadCalendar(ctx: Ctx): Promise<Calendar> {
  return (await loadAll(ctx)).calendar;
}

function loadAll(ctx: Ctx): Promise<Loaded> {
  const load = () => readCalendar(ctx);
  return ctx.stale?.has(MEMO) ? load() : ctx.memo.get(MEMO, load);
}

async function readCalendar({ db }: Ctx): Promise<Loaded> {
  const recorded = await store.allYears(db);
  const hours = await store.allHours(db);
  const changes = [...recorded, ...hours].reduce((sum, row) => sum + row.version, 0);
  const calendar = buildCalendar({
    version: calendarVersion(DEFAULT_YEARS_EDITION, changes),
    years: yearsInEffect(DEFAULT_YEARS, recorded),
    hours: DEFAULT_WORKING_HOURS,
    laterHours: hours,
  });
  const inEffect = recorded.filter((entry) => entry.effective).map((entry) => entry.year);
  return { calendar, recordedYears: new Set(inEffect), hours };
}

/**
 * Makes every process read the calendar anew; call it inside the transaction that changes one.
 */
export function invalidateCalendar(ctx: Ctx): Promise<void> {
  return changed(ctx, MEMO);
}

/**
 * Records the notice for a year, in the place of what was known of it.
 *
 * With `effective: false` the record is withdrawn: the shipped year holds again, or the year is
 * unknown. The calendar's version rises in either case.
 * Refuses: see {@link checkYear}; `events.conflict` when two administrators meet.
 */
export function updateYear(ctx: Ctx, year: number, wanted: YearBody): Promise<YearView> {
  return transaction(ctx, async (inner) => {
    const { effective = true, source, holidays, makeUpWorkdays } = wanted;
    if (source.publishedOn !== undefined) requireDay(source.publishedOn);
    await store.lockCalendars(inner.db);
    const recorded = await store.allYears(inner.db);
    const others = recorded.filter((entry) => entry.year !== year);
    const entry = orRefuse(
      checkYear(
        { year, holidays, makeUpWorkdays, source },
        effective ? yearsInEffect(DEFAULT_YEARS, others) : [],
      ),
    );
    const at = inner.clock.now();
    const event = { type: "calendars.year_recorded", at, data: { ...entry, effective } } as const;
    await appendEvents(inner, "calendarYear", year, [event]);
    const before = recorded.find((known) => known.year === year);
    await store.saveYear(inner.db, evolveYear(before, event), { at, by: recordOf(inner.actor) });
    await invalidateCalendar(inner);
    return getYear(inner, year);
  });
}

/**
 * Records the working hours that hold from a day on, until the next ones recorded.
 *
 * Refuses: see {@link checkHours}; `calendars.not_a_day`.
 */
export function updateHours(ctx: Ctx, from: Day, wanted: HoursBody): Promise<HoursView> {
  return transaction(ctx, async (inner) => {
    requireDay(from);
    const periods = orRefuse(checkHours(wanted.periods.map((p) => [p.from, p.to] as const)));
    await store.lockCalendars(inner.db);
    const before = (await store.allHours(inner.db)).find((known) => known.from === from);
    const at = inner.clock.now();
    const event = { type: "calendars.hours_recorded", at, data: { from, periods } } as const;
    await appendEvents(inner, "calendarHours", dayNumber(from), [event]);
    await store.saveHours(inner.db, evolveHours(before, event), { at, by: recordOf(inner.actor) });
    await invalidateCalendar(inner);
    return viewHours(from, periods);
  });
}

/** Refuses days that do not exist or lie outside the years that can be recorded. */
function requireDay(day: Day): void {
  if (!isDay(day) || yearOf(day) < FIRST_YEAR || yearOf(day) > LAST_YEAR) {
    refuse("invalid", "calendars.not_a_day", { day });
  }
}

function viewHours(from: Day | null, periods: WorkingHours): HoursView {
  return { from, periods: periods.map(([start, end]) => ({ from: start, to: end })) };
}

/**
 * Shows the calendar in effect: every known year, the unknown ones up to the next, and the hours.
 */
export async function getCalendar(ctx: Ctx): Promise<CalendarView> {
  const { calendar, recordedYears, hours } = await loadAll(ctx);
  const first = calendar.years[0]?.year ?? yearOf(dayOf(ctx.clock.now()));
  const last = Math.max(calendar.years.at(-1)?.year ?? first, yearOf(dayOf(ctx.clock.now())) + 1);
  return {
    version: calendar.version,
    years: Array.from({ length: last - first + 1 }, (_, i) =>
      viewYear(calendar, first + i, (year) => recordedYears.has(year)),
    ),
    hours: [
      viewHours(null, DEFAULT_WORKING_HOURS),
      ...hours.map((h) => viewHours(h.from, h.periods)),
    ],
  };
}

/**
 * Shows one year; a year without a notice is shown as provisional, never as ordinary.
 */
export async function getYear(ctx: Ctx, year: number): Promise<YearView> {
  const { calendar, recordedYears } = await loadAll(ctx);
  return viewYear(calendar, year, (one) => recordedYears.has(one));
}

/**
 * Answers the public calculator: the day that is `days` working days after `from`, or how many lie between two days.
 *
 * Refuses: `calendars.not_a_day`, `calendars.days_or_to` unless exactly one of both is asked, `calendars.span_too_long`.
 */
export async function countWorkdays(ctx: Ctx, query: WorkdaysQuery): Promise<WorkdaysView> {
  const { from, days, to } = query;
  requireDay(from);
  if (to !== undefined) requireDay(to);
  const calendar = await loadCalendar(ctx);
  const end = days === undefined ? to : addWorkdays(calendar, from, days);
  if (end === undefined || (days !== undefined && to !== undefined)) {
    return refuse("invalid", "calendars.days_or_to");
  }
  const tooLong = checkSpan(from, end);
  if (tooLong !== undefined) orRefuse(tooLong);
  return viewWorkdays(calendar, from, end);
}
