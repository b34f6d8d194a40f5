/** Texts from outside, as they can be kept. */

/**
 * Cleans a text without changing what it says: line ends become `\n`, white space at the ends of lines and
 * characters that print nothing go, more than one blank line becomes one. Full-width and non-breaking
 * blanks at the beginning of a line are its indentation and go too.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .replace(/(?!\n|\t)\p{Cc}|(?!\u200d)\p{Cf}|\p{Cs}/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Cleans a text of one line: all white space between words becomes one blank. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/**
 * Cuts a text into parts of at most `limit` characters: at the end of a line or a sentence if there is one
 * in the second half, never inside a character. The parts together are the text.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const window = rest.slice(0, limit);
    const ends = ["\n", "。", "！", "？", "；", ". "].map((mark) => {
      const at = window.lastIndexOf(mark);
      return at < 0 ? 0 : at + mark.length;
    });
    let cut = Math.max(...ends);
    if (cut < limit / 2) cut = limit;
    const before = rest.charCodeAt(cut - 1);
    if (before >= 0xd800 && before <= 0xdbff) cut--;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  parts.push(rest);
  return parts;
}

/** Shortens a text to at most `limit` characters, saying so with `note` at its end. */
export function shortenText(text: string, limit: number, note: string): string {
  if (text.length <= limit) return text;
  const [first = ""] = splitText(text, limit - note.length);
  return first.trimEnd() + note;
}
