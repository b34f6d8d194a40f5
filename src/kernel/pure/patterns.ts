/**
 * Forms of text that several rooms ask for, as JSON Schema writes them. A schema that names one of them here is refused
 * in words of its own (`http.invalid.pattern.NAME`) instead of "not in the right form".
 */
export const PATTERNS = {
  /** Something other than blanks. */
  filled: "\\S",
  /** A number to call, from anywhere, with blanks and dashes as people write it. */
  telephone: "^\\+?[0-9][0-9 \\-]{4,19}$",
  /** An identity document's number, of any kind of document. */
  idNumber: "^[0-9A-Za-z]{6,20}$",
  /** A code of a duty, list or field as officials write them. */
  code: "^[0-9A-Za-z_.\\-]+$",
  /** `2026-11-22`. */
  day: "^\\d{4}-\\d{2}-\\d{2}$",
  /** `2026-11`. */
  month: "^20[0-9]{2}-(0[1-9]|1[0-2])$",
  /** What an authenticator or a message shows: six digits. */
  sixDigits: "^[0-9]{6}$",
} as const;

const NAMES = new Map<string, string>(Object.entries(PATTERNS).map(([name, text]) => [text, name]));

/** The name of a pattern that is listed here. */
export function patternName(pattern: string): string | undefined {
  return NAMES.get(pattern);
}
