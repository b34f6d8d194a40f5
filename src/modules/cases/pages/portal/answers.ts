/** Checks of what people fill in, before it is sent. Pure. */

/** A telephone as people write it: digits, blanks, dashes, a leading plus. */
export function isTelephone(text: string): boolean {
  return /^\+?[0-9][0-9 -]{4,19}$/.test(text.trim());
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether an identity number can be one. Eighteen places must have the right check digit; passports and
 * permits of other forms pass.
 * Source: GB 11643-1999.
 */
export function isIdNumber(text: string): boolean {
  const number = text.replace(/\s/g, "").toUpperCase();
  if (!/^\d{17}[0-9X]$/.test(number)) return /^[0-9A-Z]{6,17}$/.test(number);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return "10X98765432"[sum % 11] === number[17];
}

/** Whether a duty checks who somebody is: one of its materials is an identity document. */
export function needsIdentity(
  materials: readonly { readonly name: string; readonly shared: boolean }[],
): boolean {
  return materials.some(({ name, shared }) => !shared && /身份证|身份证明|户口/.test(name));
}

type CategoryWords = {
  readonly code: string;
  readonly content: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly synonyms: readonly string[];
    readonly open: boolean;
  };
};

/**
 * Categories that the words of a report speak of, the likeliest first: whole synonyms count by their
 * length, pairs of characters that a synonym or the name shares with them a little. Suggestions only:
 * people choose.
 */
export function suggestedCategories<C extends CategoryWords>(
  categories: readonly C[],
  text: string,
  limit = 3,
): C[] {
  const said = text.normalize("NFKC").toLowerCase();
  if (said.trim().length < 2) return [];
  const scored = categories
    .filter((category) => category.content.open)
    .map((category) => ({ category, score: scoreOf(category, said) }))
    .filter(({ score }) => score > 0);
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ category }) => category);
}

/** The category whose own words a report uses as they stand; nothing where the words only resemble. */
export function likeliestCategory<C extends CategoryWords>(
  categories: readonly C[],
  text: string,
): C | undefined {
  const [first] = suggestedCategories(categories, text, 1);
  const said = text.normalize("NFKC").toLowerCase();
  return first !== undefined && wholeWords(first, said).length > 0 ? first : undefined;
}

function wholeWords({ content }: CategoryWords, said: string): string[] {
  return [...content.synonyms, content.name, content.nameEn ?? ""]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && said.includes(word));
}

function scoreOf(category: CategoryWords, said: string): number {
  const { content } = category;
  const whole = wholeWords(category, said);
  const pairs = new Set([...content.synonyms, content.name].flatMap(pairsOf));
  const shared = [...pairs].filter((pair) => said.includes(pair));
  return whole.reduce((total, word) => total + 2 * word.length, 0) + shared.length;
}

/** Neighbouring Hanzi of a word, without those that say nothing. */
function pairsOf(word: string): string[] {
  return [...word].flatMap((character, at) => {
    const pair = character + ([...word][at + 1] ?? "");
    return /^\p{Script=Han}{2}$/u.test(pair) && !/[的了不没有]/.test(pair) ? [pair] : [];
  });
}
