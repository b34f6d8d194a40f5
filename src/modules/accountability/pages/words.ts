import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

/** The words of these pages in the language of the reader. */
export const useWords = () => useText({ zh, en });

export type Words = ReturnType<typeof useWords>;
