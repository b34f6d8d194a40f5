/** The days of an application, counted on the official calendar whenever they are read: a new notice moves them. */
import { type Day, addDays, daysInMonth, formatDay } from "#kernel/pure/day.ts";
import {
  type Calendar,
  type DueDay,
  addWorkdays,
  dueWorkday,
  workdaysBetween,
} from "#kernel/pure/workdays.ts";

/**
 * The first day on which work may begin that is applied for on a day. The day of the application does not count.
 * Example: applied on 2026-09-01 with 30 working days, it may begin on 2026-10-19 (20 September and 10 October are worked).
 */
export function firstStart(calendar: Calendar, appliedOn: Day, leadWorkdays: number): DueDay {
  return dueWorkday(calendar, appliedOn, leadWorkdays);
}

/** The last day for something that is owed within so many working days after a day. */
export function lastDay(calendar: Calendar, after: Day, workdays: number): DueDay {
  return dueWorkday(calendar, after, workdays);
}

/** The day that lies so many working days before another one: the other day does not count. */
export function workdaysBefore(calendar: Calendar, day: Day, workdays: number): Day {
  let low = addDays(day, -(workdays * 4 + 30));
  let high = day;
  // The latest day from which at least so many working days lead up to the other one.
  while (low < high) {
    const middle = addDays(low, Math.ceil(spanOf(low, high) / 2));
    if (workdaysBetween(calendar, middle, day) >= workdays) low = middle;
    else high = addDays(middle, -1);
  }
  return low;
}

const spanOf = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The last day by which work that ended on a day is to be settled. */
export function settledBy(calendar: Calendar, endedOn: Day, settleWorkdays: number): Day {
  return addWorkdays(calendar, endedOn, settleWorkdays);
}

/** The day before the same date so many months later: standing work from 2026-03-01 for 12 months lasts to 2027-02-28. */
export function lastOfMonths(from: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = from.split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(y, m);
  return addDays(formatDay(y, m, Math.min(date, last)), date > last ? 0 : -1);
}
