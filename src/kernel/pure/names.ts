/** Names in both languages and the codes that things keep for life. */

/** A name or short text in both languages. */
export type Names = { readonly zh: string; readonly en: string };

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
