/**
 * Hashing of passwords: better-auth's scrypt (N 16384, r 16: 83 ms and 32 MiB a hash on the build machine),
 * behind a gate so that a flood of sign-ins cannot take all memory and all cores.
 */
import { randomBytes, randomInt } from "node:crypto";
import { hashPassword as scryptHash, verifyPassword as scryptVerify } from "better-auth/crypto";
import { refuse } from "#kernel/pure/refusal.ts";

/** Hashes under way at once; each holds 32 MiB and a thread. */
const AT_ONCE = 2;
/** Hashes that may wait; at 83 ms each the last of them waits less than three seconds. */
const WAITING_MOST = 60;

let running = 0;
const waiting: (() => void)[] = [];

async function gated<T>(run: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_MOST) refuse("tooMany", "accounts.busy");
    await new Promise<void>((go) => waiting.push(go));
  } else running++;
  try {
    return await run();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

/** Hashes a password. Refuses: `accounts.busy` under a flood. */
export function hashPassword(password: string): Promise<string> {
  return gated(() => scryptHash(password));
}

let nobody: Promise<string> | undefined;

/**
 * Checks a password. Where there is no hash (no such account, or one without a password) it takes the
 * same time and says no, so that the time tells nothing about who has an account.
 */
export async function checkPassword(hash: string | null, password: string): Promise<boolean> {
  nobody ??= scryptHash(randomBytes(16).toString("hex"));
  const against = hash ?? (await nobody);
  const right = await gated(() => scryptVerify({ hash: against, password }));
  return right && hash !== null;
}

const SMALL = "abcdefghjkmnpqrstuvwxyz";
const MIXED = `${SMALL}23456789`;
const pick = (alphabet: string): string => alphabet[randomInt(alphabet.length)] ?? "x";
const group = (length: number): string => Array.from({ length }, () => pick(MIXED)).join("");

/** A password to be read out and changed at once: `K7-mrtw-49xz-p3dk`; no look-alike characters. */
export function temporaryPassword(): string {
  return `${pick(SMALL).toUpperCase()}${randomInt(2, 10)}-${group(4)}-${group(4)}-${group(4)}`;
}

/** A recovery code: `9kx4m-2wqtd`, 49 bits. */
export function recoveryCode(): string {
  return `${group(5)}-${group(5)}`;
}

/** Six digits. */
export function oneTimeCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}
