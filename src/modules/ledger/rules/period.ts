/** Months: which are open, when one may be closed, and where late postings go. */
import { type Day, dayOf, formatDay } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** A month as one number: 202611 is November 2026. */
export type Period = number;

/** The month of a day. */
export function periodOf(day: Day): Period {
  return Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7));
}

/** The month after. */
export function nextPeriod(period: Period): Period {
  return period % 100 === 12 ? period + 89 : period + 1;
}

/** The month before. */
export function previousPeriod(period: Period): Period {
  return period % 100 === 1 ? period - 89 : period - 1;
}

/** Tells whether a number is a month between 2000 and 2100. */
export function isPeriod(period: number): boolean {
  const month = period % 100;
  return (
    Number.isInteger(period) && period >= 200001 && period <= 210012 && month >= 1 && month <= 12
  );
}

/** The first day of a month. */
export function firstDayOf(period: Period): Day {
  return formatDay(Math.trunc(period / 100), period % 100, 1);
}

/**
 * The day that an entry counts for: its own, or the first of the next open month where its own is closed.
 * `closedThrough` is the last closed month, 0 while none is; with it every month before is closed.
 */
export function postingDay(day: Day, closedThrough: Period): Day {
  return periodOf(day) > closedThrough ? day : firstDayOf(nextPeriod(closedThrough));
}

/** What keeps a month from being closed. */
export type ClosingFacts = {
  readonly period: Period;
  readonly closedThrough: Period;
  /** The month of the first entry; undefined without any. */
  readonly firstPeriod: Period | undefined;
  readonly today: Day;
  /** Commitments that were to be consumed or released by the end of the month and still hold money. */
  readonly overdueCommitments: number;
};

export type Blocker =
  | { readonly code: "ledger.closed_already" }
  | { readonly code: "ledger.month_not_over" }
  | { readonly code: "ledger.earlier_month_open"; readonly period: Period }
  | { readonly code: "ledger.commitments_overdue"; readonly count: number };

/** Everything that keeps a month from being closed, in the order in which one would clear it. */
export function closingBlockers(facts: ClosingFacts): Blocker[] {
  const { period, closedThrough, firstPeriod, today, overdueCommitments } = facts;
  if (period <= closedThrough) return [{ code: "ledger.closed_already" }];
  const blockers: Blocker[] = [];
  if (periodOf(today) <= period) blockers.push({ code: "ledger.month_not_over" });
  const next = closedThrough === 0 ? (firstPeriod ?? period) : nextPeriod(closedThrough);
  if (period > next) blockers.push({ code: "ledger.earlier_month_open", period: next });
  if (overdueCommitments > 0)
    blockers.push({ code: "ledger.commitments_overdue", count: overdueCommitments });
  return blockers;
}

/** Decides whether a month may be closed. Refuses: the first of its blockers. */
export function decideClosing(facts: ClosingFacts): { readonly period: Period } | Refusal {
  if (!isPeriod(facts.period))
    return refusal("invalid", "ledger.not_a_period", { period: String(facts.period) });
  const [first] = closingBlockers(facts);
  if (first === undefined) return { period: facts.period };
  const { code, ...params } = first;
  return refusal("conflict", code, params);
}

/** The day of an instant in Shanghai must not be before the day of an entry. Refuses: `ledger.date_in_future`. */
export function checkNotInFuture(day: Day, now: number): Refusal | undefined {
  return day > dayOf(now) ? refusal("invalid", "ledger.date_in_future", { day }) : undefined;
}
