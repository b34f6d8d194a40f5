/** The texts of these pages, and a notice in words. */
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { noticeTexts as textsEn } from "../../messages/texts.en.ts";
import { noticeTexts as textsZh } from "../../messages/texts.zh.ts";
import { isKind } from "../../rules/kinds.ts";

export type Words = typeof zh;

export function useWords(): Words {
  return useText({ zh, en });
}

type Told = { readonly kind: string; readonly facts?: Readonly<Record<string, unknown>> };

/** What a notice says, in the reader's language. */
export function useNoticeText(): (notice: Told) => string {
  const language = useLanguage();
  const { kinds } = language === "zh" ? textsZh : textsEn;
  return ({ kind, facts = {} }) =>
    isKind(kind) ? kinds[kind](facts as Record<string, string | number | boolean>) : kind;
}
