/** Texts and names as the residents' pages say them. */
import { inLanguage } from "#kernel/pure/names.ts";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";

export type PortalWords = typeof zh;

/** The texts of these pages. */
export function usePortalWords(): PortalWords {
  return useText({ zh, en });
}

/** Says a thing that has a Chinese and perhaps an English name. */
export function useSay() {
  const language = useLanguage();
  return (chinese: string, english: string | null | undefined): string =>
    inLanguage(language, chinese, english);
}
