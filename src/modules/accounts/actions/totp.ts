/**
 * Time-based one-time passwords (RFC 6238: SHA-1, 30 s, 6 digits, what every authenticator does).
 * Our own dozen lines, because better-auth's accept the same code again for 90 seconds and take the
 * time from the wall instead of the clock of the action.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const STEP_MS = 30_000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new secret. 160 bits, as RFC 4226 recommends. */
export function newSecret(): Buffer {
  return randomBytes(20);
}

/** A secret as people type it: base32 without padding. */
export function base32(bytes: Buffer): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** The address that authenticators read from a QR code. */
export function otpauthUri(secret: Buffer, issuer: string, account: string): string {
  const name = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${name}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
}

/** The time step of an instant. */
export function stepAt(now: number): number {
  return Math.floor(now / STEP_MS);
}

/** The code of a step. Source: RFC 4226 section 5.3, RFC 6238 section 4. */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/**
 * The step whose code this is, one step either side of now for clocks that differ; undefined where the
 * code is wrong or not newer than the last one that was accepted.
 */
export function stepOfCode(
  secret: Buffer,
  code: string,
  now: number,
  lastStep: number | null,
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  let found: number | undefined;
  for (let step = stepAt(now) - 1; step <= stepAt(now) + 1; step++)
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) found = step;
  return found !== undefined && found > (lastStep ?? -1) ? found : undefined;
}
