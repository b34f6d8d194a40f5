/** One-time codes for residents, and the telephone numbers that they go to. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { compactTelephone } from "#kernel/pure/telephone.ts";

/** Unit: ms. */
export const CODE_LIFE_MS = 5 * 60_000;
/** How often one code may be tried. */
export const CODE_TRIES = 5;
/** Time between two codes to one telephone. Unit: ms. */
export const CODE_PAUSE_MS = 60_000;
/** Codes to one telephone within one day (Asia/Shanghai). */
export const CODES_A_DAY = 10;

/**
 * One way of writing a telephone number: `13812345678` for the mainland, `+85291234567` for elsewhere.
 * Only numbers that can receive a message: a landline cannot sign in.
 * Refuses: `accounts.wrong_telephone`.
 */
export function normaliseTelephone(text: string): string | Refusal {
  const compact = compactTelephone(text);
  if (/^1[3-9]\d{9}$/.test(compact)) return compact;
  if (/^\+(?!86)[1-9]\d{6,13}$/.test(compact)) return compact;
  return refusal("invalid", "accounts.wrong_telephone");
}

/** What was sent to one telephone before. */
export type Sent = {
  readonly sentAt: number;
  readonly sentDay: string;
  readonly sentToday: number;
};

/**
 * Counts a further code to a telephone.
 * Refuses: `accounts.code_too_soon` within a minute of the last, `accounts.code_too_many` after ten on one day.
 */
export function countCode(before: Sent | undefined, now: number, today: string): Sent | Refusal {
  if (before !== undefined && now - before.sentAt < CODE_PAUSE_MS)
    return refusal("tooMany", "accounts.code_too_soon", {
      seconds: Math.ceil((before.sentAt + CODE_PAUSE_MS - now) / 1000),
    });
  const sentToday = (before?.sentDay === today ? before.sentToday : 0) + 1;
  if (sentToday > CODES_A_DAY)
    return refusal("tooMany", "accounts.code_too_many", { most: CODES_A_DAY });
  return { sentAt: now, sentDay: today, sentToday };
}
