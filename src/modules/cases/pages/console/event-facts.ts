/** The facts of a line of the time line, as sentences read them. Pure. */
import type { Language } from "#ui/i18n/language.ts";
import type { BorrowedWords, TimelineWords } from "../../messages/pages-timeline.zh.ts";
import type { TimelineItem } from "./case-requests.ts";

type Facts = TimelineItem["facts"];
/** How one kind of event is said. */
export type Tell = (facts: Told, words: TimelineWords, borrowed: BorrowedWords) => string;

/** Reads the facts of a line; what is missing or of another kind reads as nothing. */
export type Told = {
  readonly text: (key: string) => string;
  readonly number: (key: string) => number;
  readonly is: (key: string) => boolean;
  readonly list: (key: string) => readonly string[];
  /** What a duty asks for, in the reader's language where the duty says it. */
  readonly said: (key: string) => string;
  /** An organisation in the reader's language. */
  readonly org: (key: string) => string;
};

/** The facts of a line in the reader's language. */
export function told(facts: Facts, language: Language): Told {
  const text = (key: string): string => {
    const fact = facts[key];
    return typeof fact === "string" ? fact : "";
  };
  const named = (key: string): string =>
    language === "zh" ? text(key) : text(`${key}En`) || text(key);
  return {
    text,
    number: (key) => Number(facts[key] ?? 0),
    is: (key) => facts[key] === true,
    list: (key) => {
      const english = language === "zh" ? undefined : facts[`${key}En`];
      const list = english ?? facts[key];
      return Array.isArray(list) ? (list as readonly string[]) : [];
    },
    said: named,
    org: named,
  };
}

/** The word for a value; the value itself where it is of a later version. */
export const wordOf = (book: Readonly<Record<string, string>>, key: string): string =>
  book[key] ?? key;
