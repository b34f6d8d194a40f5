/** How long people waited, in working days. Pure. */
import { type Instant, addDays, dayOf } from "#kernel/pure/day.ts";
import { type Calendar, usesProvisionalDays, workdaysBetween } from "#kernel/pure/workdays.ts";

/** The waits that are counted. Unit: working days. */
export const WITHIN_WORKDAYS = [5, 10, 15, 20, 30, 60] as const;

export type Waiting = {
  readonly answered: number;
  /** How many were answered within so many working days, by the number of days as text. */
  readonly answeredWithinWorkdays: Readonly<Record<string, number>>;
  readonly medianWorkdays: number | null;
  readonly p90Workdays: number | null;
  readonly longestWorkdays: number | null;
  /** Answers whose days were partly counted by weekends, a year being without an official calendar. */
  readonly provisional: number;
};

type Answered = { readonly receivedAt: Instant; readonly answeredAt: Instant };

/**
 * Measures waits: the day of receipt does not count, the day of the reply does.
 * Median and 90th percentile are values that occurred: the smallest that at least half (nine in ten) did not exceed.
 */
export function measureWaiting(calendar: Calendar, answers: readonly Answered[]): Waiting {
  let provisional = 0;
  const waits = new Int32Array(answers.length);
  answers.forEach(({ receivedAt, answeredAt }, i) => {
    const [received, answered] = [dayOf(receivedAt), dayOf(answeredAt)];
    waits[i] = workdaysBetween(calendar, received, answered);
    if (received < answered && usesProvisionalDays(calendar, addDays(received, 1), answered))
      provisional++;
  });
  waits.sort();
  const within = WITHIN_WORKDAYS.map((limit) => [
    String(limit),
    waits.reduce((count, wait) => count + (wait <= limit ? 1 : 0), 0),
  ]);
  const quantile = (share: number): number | null =>
    waits[Math.ceil(share * waits.length) - 1] ?? null;
  return {
    answered: waits.length,
    answeredWithinWorkdays: Object.fromEntries(within) as Record<string, number>,
    medianWorkdays: quantile(0.5),
    p90Workdays: quantile(0.9),
    longestWorkdays: quantile(1),
    provisional,
  };
}
