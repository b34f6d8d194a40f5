/** The texts of the catalogue's pages and the names of things in the reader's language. */
import { inLanguage } from "#kernel/pure/names.ts";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/words.en.ts";
import { zh } from "../messages/words.zh.ts";

export type Words = typeof zh;

/** Classes, channels, forms and limits in the reader's language. */
export function useWords(): Words {
  return useText({ zh, en });
}

/** Says a thing that has a Chinese and perhaps an English name. */
export function useSay() {
  const language = useLanguage();
  return (chinese: string, english: string | null | undefined): string =>
    inLanguage(language, chinese, english);
}
