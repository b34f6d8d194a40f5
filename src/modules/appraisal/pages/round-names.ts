/** How a published round is called and what it covers, in the reader's language. */
import { useFormat, useLabel, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

type Round = {
  readonly title: string;
  readonly scheme: { readonly name: { readonly zh: string; readonly en: string } };
  /** Unit: "YYYY-MM". */
  readonly from: string;
  readonly to: string;
};

/**
 * The title is what an official wrote, in Chinese; readers of another language are told the scheme and the months
 * instead, which together name a round as well.
 */
export function useRoundNames() {
  const words = useText({ zh, en });
  const language = useLanguage();
  const label = useLabel();
  const format = useFormat();
  const months = (round: Round): string => format.months(round.from, round.to);
  return {
    title: (round: Round): string =>
      language === "zh" ? round.title : words.portal.round(label(round.scheme.name), months(round)),
    facts: (round: Round, targets: number): string =>
      language === "zh"
        ? words.portal.facts(label(round.scheme.name), months(round), targets)
        : words.portal.targets(targets),
  };
}
