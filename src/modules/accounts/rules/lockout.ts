/**
 * Locking against guessing, by what was typed as the user name, whether such an account exists or not,
 * so that a lock gives nothing away.
 *
 * An attempt is counted before the password is looked at and given back when it was right: however
 * many guesses arrive at once, no more than five are ever under way.
 */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** Wrong attempts in a row after which the name is locked. */
export const FAILURES_ALLOWED = 5;
/** The first lock; each further one doubles. Unit: ms. */
export const FIRST_LOCK_MS = 15 * 60_000;
/** The longest lock. Unit: ms. */
export const LONGEST_LOCK_MS = 24 * 3_600_000;
/** After so long without an attempt (and without a lock) all is forgotten. Unit: ms. */
export const FORGET_AFTER_MS = 24 * 3_600_000;

export type Guard = {
  /** Attempts that failed or are still under way. */
  readonly failures: number;
  /** Locks in a row. */
  readonly locks: number;
  readonly lockedUntil: number | null;
  readonly lastAt: number;
};

/** A name that nobody tried. */
export const CALM: Guard = { failures: 0, locks: 0, lockedUntil: null, lastAt: 0 };

/** How long the lock number `locks` lasts. Unit: ms. */
export function lockMs(locks: number): number {
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** Math.max(0, locks - 1));
}

/** Tells whether nothing of a guard counts any more. */
export function isForgotten(guard: Guard, now: number): boolean {
  return now - Math.max(guard.lastAt, guard.lockedUntil ?? 0) > FORGET_AFTER_MS;
}

/** Counts an attempt that begins. Refuses: `accounts.locked` while the name is locked. */
export function beginAttempt(before: Guard, now: number): Guard | Refusal {
  if (before.lockedUntil !== null && before.lockedUntil > now)
    return refusal("tooMany", "accounts.locked", {
      minutes: Math.ceil((before.lockedUntil - now) / 60_000),
    });
  const guard = isForgotten(before, now) ? CALM : before;
  const failures = (guard.lockedUntil === null ? guard.failures : 0) + 1;
  if (failures < FAILURES_ALLOWED)
    return { failures, locks: guard.locks, lockedUntil: null, lastAt: now };
  const locks = guard.locks + 1;
  return { failures, locks, lockedUntil: now + lockMs(locks), lastAt: now };
}

/** Gives an attempt back whose first step was right while a second one is still to come. */
export function giveBack(guard: Guard): Guard {
  const failures = Math.max(0, guard.failures - 1);
  return failures === FAILURES_ALLOWED - 1 && guard.lockedUntil !== null
    ? { failures, locks: guard.locks - 1, lockedUntil: null, lastAt: guard.lastAt }
    : { ...guard, failures };
}
