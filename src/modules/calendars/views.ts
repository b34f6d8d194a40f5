/** What is shown of a calendar. Pure. */
import {
  type Calendar,
  type CalendarYear,
  isHoliday,
  isMakeUpWorkday,
  isProvisional,
  usesProvisionalDays,
  workdaysBetween,
} from "#kernel/pure/workdays.ts";
import { addDays, type Day, isWeekend } from "#kernel/pure/day.ts";
import { daysAfter, daysOfNotice } from "./rules.ts";
import type { WorkdaysView, YearView } from "./schema.ts";

/**
 * Shows one year, known or not.
 */
export function viewYear(
  calendar: Calendar,
  year: number,
  isRecorded: (year: number) => boolean,
): YearView {
  const entry: CalendarYear | undefined = calendar.years.find((known) => known.year === year);
  const [waitsFrom] = daysOfNotice(year + 1);
  const waits = entry !== undefined && isProvisional(calendar, waitsFrom);
  return {
    year,
    provisional: entry === undefined,
    provisionalFrom: waits ? waitsFrom : null,
    origin: entry === undefined ? "unknown" : isRecorded(year) ? "recorded" : "shipped",
    holidays: [...(entry?.holidays ?? [])],
    makeUpWorkdays: [...(entry?.makeUpWorkdays ?? [])],
    workdays: workdaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`),
    source: entry?.source ?? null,
  };
}

/**
 * Shows a count of working days, with the days that make it differ from a plain count of weekdays.
 */
export function viewWorkdays(calendar: Calendar, from: Day, to: Day): WorkdaysView {
  const span = from <= to ? daysAfter(from, to) : daysAfter(to, from);
  return {
    from,
    to,
    days: workdaysBetween(calendar, from, to),
    provisional: usesProvisionalDays(
      calendar,
      addDays(from <= to ? from : to, 1),
      from <= to ? to : from,
    ),
    holidays: span.filter((day) => isHoliday(calendar, day) && !isWeekend(day)),
    makeUpWorkdays: span.filter((day) => isMakeUpWorkday(calendar, day)),
  };
}
