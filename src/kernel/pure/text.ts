/** Text for searching: Chinese has no spaces, so words are found by overlapping pairs of characters. */

/** Lower case, full-width letters and digits made half-width, white space and punctuation dropped to single spaces. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const HAN = /\p{Script=Han}/u;

/**
 * The distinct search terms of a text: overlapping pairs within runs of Chinese characters, whole words otherwise.
 * A run of a single Chinese character is a term by itself.
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const chunk of normaliseText(text).split(" ")) addChunk(chunk, terms);
  return [...terms];
}

function addChunk(chunk: string, terms: Set<string>): void {
  const characters = [...chunk];
  let word = "";
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? "";
    if (!HAN.test(character)) {
      word += character;
      continue;
    }
    if (word !== "") terms.add(word);
    word = "";
    const next = characters[i + 1];
    if (next !== undefined && HAN.test(next)) terms.add(character + next);
    else if (i === 0 || !HAN.test(characters[i - 1] ?? "")) terms.add(character);
  }
  if (word !== "") terms.add(word);
}
