/** Names in both languages and the codes that things keep for life. */

/** A name or short text in both languages. */
export type Names = { readonly zh: string; readonly en: string };

/**
 * Picks a text in the language of whoever reads it: Chinese is always there and stands in where no English was written.
 * A language that was added reads the English.
 */
export function inLanguage(
  language: string,
  chinese: string,
  english: string | null | undefined,
): string {
  return language === "zh" || english === null || english === undefined || english === ""
    ? chinese
    : english;
}

/** Takes a name without blanks around it; undefined where a language is empty. */
export function trimNames(name: Names): Names | undefined {
  const zh = name.zh.trim();
  const en = name.en.trim();
  return zh === "" || en === "" ? undefined : { zh, en };
}

const CODE = /^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/;

/** Tells whether a text can be a code: ASCII letters, digits, `.`, `_`, `-`, at most 40. */
export function isCode(code: string): boolean {
  return CODE.test(code);
}
