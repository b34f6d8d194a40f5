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
 * length, pairs of characters of the name a little. Suggestions only: people choose.
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

function scoreOf({ content }: CategoryWords, said: string): number {
  const whole = [...content.synonyms, content.name, content.nameEn ?? ""]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && said.includes(word));
  const pairs = [...content.name].slice(0, -1).filter((character, at) => {
    const next = [...content.name][at + 1] ?? "";
    return /\p{Script=Han}/u.test(character) && said.includes(character + next);
  });
  return whole.reduce((total, word) => total + 2 * word.length, 0) + pairs.length;
}
