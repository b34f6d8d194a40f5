/** Freshness: how long an answer may be used without asking again. */
import { type Day, addDays, dayOf } from "#kernel/pure/day.ts";

/** The last day on which an answer is fresh: given on 1 March and valid for 90 days, it is fresh until 30 May. */
export function freshUntil(givenAt: number, validDays: number): Day {
  return addDays(dayOf(givenAt), validDays);
}

/** Tells whether an answer is still fresh on a day. */
export function isFresh(givenAt: number, validDays: number, on: Day): boolean {
  return on <= freshUntil(givenAt, validDays);
}
