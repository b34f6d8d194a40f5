/** Texts of operations, relations and similar cases in the reader's language. */
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-together.en.ts";
import { type TogetherWords, zh } from "../../messages/pages-together.zh.ts";

export type { TogetherWords };

/** The texts of these parts. */
export function useTogether(): TogetherWords {
  return useText({ zh, en });
}

/** A quantity as it was entered: thousands apart, no zeros at the end. */
export function amountOf(quantity: number): string {
  return quantity.toLocaleString("en-GB", { maximumFractionDigits: 6 });
}
