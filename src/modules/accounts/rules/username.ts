/** User names of staff. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** One way of writing a user name, for comparing: half-width, small letters. */
export function foldUsername(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Accepts a new user name. Refuses: `accounts.wrong_username`. */
export function acceptableUsername(text: string): string | Refusal {
  const username = foldUsername(text);
  return /^[a-z][a-z0-9._-]{2,31}$/.test(username)
    ? username
    : refusal("invalid", "accounts.wrong_username");
}
