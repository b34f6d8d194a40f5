/** A paper laid out in one language: the same sheet for the page, for print and for the PDF. */
import { groupedCode } from "./code.ts";
import {
  type DayWords,
  type Pair,
  type PaperContent,
  type Section,
  momentIn,
  spokenIn,
} from "./section.ts";

/** What stands on every sheet, whatever it is about. */
export type SheetWords = DayWords & {
  readonly brand: string;
  readonly verify: string;
  readonly verifyText: string;
  readonly issued: (when: string) => string;
  readonly qr: (code: string) => string;
  /** Round the number of the page, between which the printer writes it. */
  readonly page: readonly [before: string, between: string, after: string];
  readonly sealHere: string;
};

export type Sheet = {
  readonly brand: string;
  readonly title: string;
  readonly number: { readonly label: string; readonly text: string };
  readonly sections: readonly Section<string>[];
  readonly code: { readonly label: string; readonly text: string; readonly hint: string };
  readonly qrLabel: string;
  readonly issued: string;
  readonly page: SheetWords["page"];
  readonly sealHere: string;
};

export type Issued = {
  readonly code: string;
  readonly issuedAt: string;
  readonly content: PaperContent;
};

/** Lays a paper out in one language. */
export function sheetOf(
  { code, issuedAt, content }: Issued,
  words: Pair<SheetWords>,
  language: "zh" | "en",
): Sheet {
  const own = words[language];
  return {
    brand: own.brand,
    title: content.title[language],
    number: { label: content.number.label[language], text: content.number.text },
    sections: spokenIn(content.sections, language),
    code: { label: own.verify, text: groupedCode(code), hint: own.verifyText },
    qrLabel: own.qr(groupedCode(code)),
    issued: own.issued(momentIn(words, issuedAt)[language]),
    page: own.page,
    sealHere: own.sealHere,
  };
}
