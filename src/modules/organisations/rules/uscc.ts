/**
 * Unified social credit codes and organisation codes.
 * Source: GB 32100-2015 (18 characters, check character by weights 3^i mod 31) and GB 11714-1997
 * (the organisation code in places 9 to 17, with a check character of its own, modulo 11).
 */

/** The 31 characters of a code: no I, O, S, V, Z, which look like digits. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The organisation code counts I, O, S, V, Z too: 0-9 then A-Z. */
const ORG_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character (18th) for the first 17. The text must be made of the alphabet's characters. */
export function usccCheckCharacter(first17: string): string {
  let sum = 0;
  WEIGHTS.forEach((weight, i) => {
    sum += weight * ALPHABET.indexOf(first17.charAt(i));
  });
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character (9th) of an organisation code for its first 8. */
export function orgCodeCheckCharacter(first8: string): string {
  let sum = 0;
  ORG_WEIGHTS.forEach((weight, i) => {
    sum += weight * ORG_ALPHABET.indexOf(first8.charAt(i));
  });
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** Brings a code to its written form: capitals, no blanks. */
export function normaliseUscc(text: string): string {
  return text.replace(/\s/g, "").toUpperCase();
}

/**
 * Tells whether a normalised text is a unified social credit code: shape and check character.
 * The inner organisation code is not held against it: registers hold codes assigned before GB 11714 was enforced.
 */
export function isUscc(code: string): boolean {
  return SHAPE.test(code) && usccCheckCharacter(code.slice(0, 17)) === code.charAt(17);
}

/** Completes the first 16 characters (up to the body of the organisation code) with both check characters. */
export function completeUscc(first16: string): string {
  const first17 = first16 + orgCodeCheckCharacter(first16.slice(8, 16));
  return first17 + usccCheckCharacter(first17);
}
