/** Codes of ballots: short enough to be typed from paper, long enough never to be guessed, and told from slips of the pen. */

/** 31 signs without 0, 1, I, L and O, which are taken for one another; 31 is prime, which the check sign needs. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** Signs of chance in a code: 31¹¹, some 54 bits. */
export const CODE_CHANCE = 11;

/** The last sign: the weighted sum of the others. Whoever mistypes one sign or swaps two neighbours is told at once. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, i) => total + (i + 1) * SIGNS.indexOf(sign), 0);
  return SIGNS[sum % SIGNS.length] as string;
}

/** Makes a code of bytes of chance, at least {@link CODE_CHANCE} of them below 248; null where there are too few. */
export function codeOf(bytes: Iterable<number>): string | null {
  let signs = "";
  for (const byte of bytes) {
    // 248 is 8 × 31: every sign is equally likely.
    if (byte < 248 && signs.length < CODE_CHANCE) signs += SIGNS[byte % SIGNS.length];
  }
  return signs.length < CODE_CHANCE ? null : signs + checkSign(signs);
}

/** Reads a code as somebody typed it; null where it cannot be one. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s\-–—·.]/g, "");
  if (code.length !== CODE_CHANCE + 1 || [...code].some((sign) => !SIGNS.includes(sign)))
    return null;
  return checkSign(code.slice(0, CODE_CHANCE)) === code.at(-1) ? code : null;
}

/** A code as it is printed: three groups of four. */
export function codeText(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
