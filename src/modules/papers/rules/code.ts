/** The code that is printed on a paper. */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Characters of a code. 60 bits: guessing at a thousand a second finds one of a million papers in 36,000 years. */
export const CODE_LENGTH = 12;

/** Makes a code of random bytes, in Crockford's alphabet (without I, L, O, U, which are misread). */
export function codeFrom(random: Uint8Array): string {
  return Array.from(random.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join("");
}

/** A code as somebody typed it: spaces and dashes are left out, I and L read as 1, O as 0. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  return code.length === CODE_LENGTH && [...code].every((one) => ALPHABET.includes(one))
    ? code
    : undefined;
}

/** A code as it is printed, in groups of four. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

/** Where a sheet is held against what was issued: what stands behind `#` never reaches a server's log. */
export function proofAddress(origin: string, code: string): string {
  return `${origin}/papers#${code}`;
}
