/** Categories of requests as they are offered: with their parent, and those that a text sounds like first. Pure. */
import type { Category } from "./case-requests.ts";

export type CategoryOption = {
  readonly value: string;
  readonly label: string;
  /** What one may type to find it. */
  readonly words: string;
};

/** The categories by name in the reader's language, each after its parent's name. */
export function categoryOptions(
  categories: readonly Category[],
  language: string,
): CategoryOption[] {
  const nameOf = ({ content }: Category): string =>
    language === "zh" ? content.name : (content.nameEn ?? content.name);
  const byCode = new Map(categories.map((category) => [category.code, category]));
  return categories.map((category) => {
    const parent = byCode.get(category.content.parentCode ?? "");
    const label =
      parent === undefined ? nameOf(category) : `${nameOf(parent)} · ${nameOf(category)}`;
    const { name, nameEn, synonyms } = category.content;
    const words = [label, name, nameEn ?? "", ...synonyms].join(" ").toLowerCase();
    return { value: category.code, label, words };
  });
}

/**
 * Up to three categories whose own words occur in what the resident said, the one with most of them first; a
 * suggestion only: a person chooses.
 */
export function soundsLike(categories: readonly Category[], text: string): string[] {
  const said = text.toLowerCase();
  const scored = categories.map(({ code, content }) => {
    const own = [...content.synonyms, content.name, content.nameEn ?? ""];
    const hits = own.filter((word) => word.length > 1 && said.includes(word.toLowerCase()));
    return { code, score: hits.reduce((sum, word) => sum + word.length, 0) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ code }) => code);
}
