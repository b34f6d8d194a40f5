/** Official codes of services and of the bodies that offer them, and what is wrong with one. */

const USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Says whether a text is a unified social credit code with a right check character.
 * Source: GB 32100-2015, 18 characters without I, O, S, V, Z.
 */
export function isUscc(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = USCC_ALPHABET.indexOf(text.charAt(i));
    if (value < 0) return false;
    sum += value * (USCC_WEIGHTS[i] ?? 0);
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31) === text.charAt(17);
}

const ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Says whether a text is an organisation code (used before 2015) with a right check character.
 * Source: GB 11714-1997, eight characters and a check character, a dash between them or not.
 */
export function isOrganisationCode(text: string): boolean {
  const code = text.replace("-", "");
  if (code.length !== 9) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const value = ORGANISATION_ALPHABET.indexOf(code.charAt(i));
    if (value < 0) return false;
    sum += value * (ORGANISATION_WEIGHTS[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  return code.charAt(8) === (check === 10 ? "X" : check === 11 ? "0" : String(check));
}

/** What sort of number stands where the code of a department should. */
export type DepartmentCodeKind =
  | "uscc"
  /** A valid organisation code of nine characters, which unified codes replaced in 2015. */
  | "old"
  /** A unified code with a character missing. */
  | "truncated"
  /** A code with a suffix of the platform that it came from. */
  | "suffixed"
  /** A running number of the platform that it came from. */
  | "internal"
  | "wrong";

/** Tells what sort of number a department's code is. */
export function departmentCodeKind(text: string): DepartmentCodeKind {
  if (isUscc(text)) return "uscc";
  if (isOrganisationCode(text)) return "old";
  if (/^[0-9A-Z]{17,18}_\d+$/.test(text)) return "suffixed";
  if (/^\d{19}$/.test(text)) return "internal";
  if (/^[0-9A-Z]{17}$/.test(text)) return "truncated";
  return "wrong";
}

/** The parts of an implementation code: item, region, sub-item, department, kind and version. */
export type ServiceCode = {
  readonly item: string;
  /** Administrative division, 12 digits. */
  readonly region: string;
  readonly department: string;
};

const SERVICE_CODE = /^(.+?)-(\d{12})-(\d{3})-(.+)-(\d)-(\d{2})$/;

/** Reads an implementation code; undefined where parts are missing. */
export function parseServiceCode(code: string): ServiceCode | undefined {
  const match = SERVICE_CODE.exec(code);
  if (match === null) return undefined;
  const [, item = "", region = "", , department = ""] = match;
  return { item, region, department };
}

/** Says whether a number was typed in for want of a real one: one digit, many times. */
export function isPlaceholder(code: string): boolean {
  return /^(\d)\1{5,}$/.test(code);
}

/**
 * Says whether two numbers mean the same body: equal but for case, suffix and a lost character,
 * or a unified code that holds the older code at its places 9 to 17.
 */
export function isSameBody(a: string, b: string): boolean {
  const [left, right] = [bareCode(a), bareCode(b)];
  if (left === right) return true;
  const holds = (uscc: string, old: string): boolean =>
    uscc.length === 18 && old.length === 9 && uscc.slice(8, 17) === old;
  if (holds(left, right) || holds(right, left)) return true;
  return isShortened(left, right) || isShortened(right, left);
}

function bareCode(code: string): string {
  return code.toUpperCase().replace(/_\d+$/, "").replace("-", "");
}

/** Whether the first is the second with exactly one character left out. */
function isShortened(short: string, long: string): boolean {
  if (short.length !== 17 || long.length !== 18) return false;
  let i = 0;
  while (i < 17 && short.charAt(i) === long.charAt(i)) i++;
  return short.slice(i) === long.slice(i + 1);
}
