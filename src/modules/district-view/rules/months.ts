/** Months as numbers, 202611, and periods of them. */
import { type Day, addDays, daysBetween, formatDay } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** A month in Shanghai: 202611 is November 2026. */
export type Month = number;

/** Whole months, both included. */
export type Period = { readonly from: Month; readonly to: Month };

/** Longest period that may be asked for. Unit: months. */
export const PERIOD_LIMIT = 36;
/** What is shown unless something else is asked for: this month and the two before. Unit: months. */
export const USUAL_MONTHS = 3;

/** The month of a day. */
export function monthOfDay(day: Day): Month {
  return Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7));
}

/** Reads "2026-11". */
export function readMonth(text: string): Month {
  return monthOfDay(text);
}

/** A month as "2026-11". */
export function monthText(month: Month): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}`;
}

/** The month so many months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const number = Math.floor(month / 100) * 12 + (month % 100) - 1 + count;
  return Math.floor(number / 12) * 100 + (number % 12) + 1;
}

/** How many months a period has. */
export function monthCount({ from, to }: Period): number {
  return (Math.floor(to / 100) - Math.floor(from / 100)) * 12 + (to % 100) - (from % 100) + 1;
}

/** Every month of a period. */
export function monthsOf(period: Period): Month[] {
  return Array.from({ length: Math.max(0, monthCount(period)) }, (_, i) =>
    addMonths(period.from, i),
  );
}

/** The period of the same length right before. */
export function periodBefore(period: Period): Period {
  const length = monthCount(period);
  return { from: addMonths(period.from, -length), to: addMonths(period.from, -1) };
}

/**
 * The period that is asked for; without an end up to this month, without a beginning the usual months.
 * Refuses: `districtView.wrong_months`.
 */
export function periodAsked(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: Day,
): Period | Refusal {
  const thisMonth = monthOfDay(today);
  const from = asked.from === undefined ? undefined : readMonth(asked.from);
  const to = asked.to === undefined ? Math.max(thisMonth, from ?? thisMonth) : readMonth(asked.to);
  const period = { from: from ?? addMonths(to, 1 - USUAL_MONTHS), to };
  const length = monthCount(period);
  if (length < 1 || length > PERIOD_LIMIT)
    return refusal("invalid", "districtView.wrong_months", { limit: PERIOD_LIMIT });
  return period;
}

/** How many days of a period have begun by today; a month that has not begun counts none. Unit: days. */
export function daysBegun({ from, to }: Period, today: Day): number {
  const first = firstDay(from);
  const after = firstDay(addMonths(to, 1));
  const end = after <= today ? after : addDays(today, 1);
  return Math.max(0, daysBetween(first, end));
}

function firstDay(month: Month): Day {
  return formatDay(Math.floor(month / 100), month % 100, 1);
}
