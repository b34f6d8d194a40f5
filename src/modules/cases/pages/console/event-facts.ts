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
  /** An organisation in the reader's language. */
  readonly org: (key: string) => string;
};

/** The facts of a line in the reader's language. */
export function told(facts: Facts, language: Language): Told {
  const text = (key: string): string => {
    const fact = facts[key];
    return typeof fact === "string" ? fact : "";
  };
  return {
    text,
    number: (key) => Number(facts[key] ?? 0),
    is: (key) => facts[key] === true,
    list: (key) => (Array.isArray(facts[key]) ? (facts[key] as readonly string[]) : []),
    org: (key) => (language === "zh" ? text(key) : text(`${key}En`) || text(key)),
  };
}

/** The word for a value; the value itself where it is of a later version. */
export const wordOf = (book: Readonly<Record<string, string>>, key: string): string =>
  book[key] ?? key;
