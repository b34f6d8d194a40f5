/** Receipt numbers: what a resident writes down, reads out on the telephone and types in again. */

/** ISO 7064 MOD 97-10: two check digits catch every single slip and every swap of neighbours. */
function checkDigits(digits: string): string {
  let remainder = 0;
  for (const digit of `${digits}00`) remainder = (remainder * 10 + Number(digit)) % 97;
  return String(98 - remainder).padStart(2, "0");
}

/** Writes case 12345 as `GW-0001-2345-20`; longer ids take more digits before the check. */
export function receiptNo(caseId: number): string {
  const digits = String(caseId).padStart(8, "0");
  return `GW-${digits.slice(0, -4)}-${digits.slice(-4)}-${checkDigits(digits)}`;
}

/**
 * Reads a receipt number as people type it: lower case, without dashes, with spaces or full-width digits.
 * Undefined where it is not one or a digit is wrong.
 */
export function caseIdOfReceipt(text: string): number | undefined {
  const compact = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-—–]/g, "");
  const match = /^GW(\d{8,15})(\d{2})$/.exec(compact);
  if (match === null) return undefined;
  const [, digits = "", check] = match;
  if (digits.length > 8 && digits.startsWith("0")) return undefined;
  const id = Number(digits);
  return checkDigits(digits) === check && id > 0 ? id : undefined;
}

/** Letters and digits that are not mistaken for each other when read out. */
export const QUERY_CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Makes a query code of eight from random bytes (31^8 ≈ 8.5 × 10^11 possibilities; 248 = 8 × 31, so no letter is favoured). */
export function queryCode(random: (count: number) => Uint8Array): string {
  let code = "";
  while (code.length < 8)
    for (const byte of random(16))
      if (byte < 248 && code.length < 8) code += QUERY_CODE_ALPHABET[byte % 31];
  return code;
}

/** Reads a query code as people type it. */
export function normaliseQueryCode(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}
