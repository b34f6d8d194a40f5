/** A paper laid out in words: the same sheet for the page, for print and for the PDF. */
import { groupedCode, type PaperContent, type PaperKind, type PaperOutcome } from "./content.ts";

export type SheetWords = {
  readonly brand: string;
  readonly titles: Readonly<Record<PaperKind, string>>;
  readonly number: string;
  readonly rows: Readonly<
    Record<
      | "matter"
      | "applicant"
      | "reporter"
      | "office"
      | "lead"
      | "leadOpen"
      | "received"
      | "due"
      | "dueOpen"
      | "ended"
      | "outcome"
      | "clause",
      string
    >
  >;
  readonly outcomes: Readonly<Record<PaperOutcome, string>>;
  readonly missing: (count: number) => string;
  readonly noticeText: string;
  readonly howTo: string;
  readonly resultHead: { readonly decision: string; readonly reply: string };
  readonly remedy: string;
  readonly grade: string;
  readonly signed: string;
  readonly stamp: string;
  readonly verify: string;
  readonly verifyText: string;
  readonly issued: (when: string) => string;
  readonly phone: string;
  readonly qr: (code: string) => string;
  /** A day in words; the month from 1. */
  readonly month: (year: number, month: number, day: number) => string;
};

export type Sheet = {
  readonly brand: string;
  readonly title: string;
  readonly number: { readonly label: string; readonly text: string };
  readonly rows: readonly (readonly [label: string, text: string])[];
  readonly strong: string | null;
  readonly lead: string | null;
  readonly items: readonly { readonly name: string; readonly detail: string }[];
  /** What was decided or answered, a paragraph each. */
  readonly text: readonly string[];
  readonly after: readonly string[];
  readonly code: { readonly label: string; readonly text: string; readonly hint: string };
  readonly qrLabel: string;
  readonly foot: readonly string[];
  readonly signatures: readonly string[];
};

/** Paper outlives the year, so it always says it. Shanghai is eight hours ahead of UTC all year. */
function dateTime(words: SheetWords, instant: string): string {
  const shanghai = new Date(Date.parse(instant) + 8 * 3_600_000);
  const day = words.month(
    shanghai.getUTCFullYear(),
    shanghai.getUTCMonth() + 1,
    shanghai.getUTCDate(),
  );
  return `${day} ${shanghai.toISOString().slice(11, 16)}`;
}

export type Issued = {
  readonly code: string;
  readonly issuedAt: string;
  readonly content: PaperContent;
};

/** Lays a paper out in one language. */
export function sheetOf(
  { code, issuedAt, content }: Issued,
  words: SheetWords,
  language: "zh" | "en",
): Sheet {
  const ends = content.kind === "decision" || content.kind === "reply";
  return {
    brand: words.brand,
    title: words.titles[content.kind],
    number: { label: words.number, text: content.receiptNo },
    rows: rowsOf(content, words, language),
    strong:
      content.kind === "oneTimeNotice"
        ? words.missing(content.items.length)
        : headOf(content, words),
    lead: content.kind === "oneTimeNotice" ? words.noticeText : null,
    items: content.items,
    text: content.ending?.text.split(/\n+/).filter((line) => line.trim() !== "") ?? [],
    after: afterOf(content, words),
    code: { label: words.verify, text: groupedCode(code), hint: words.verifyText },
    qrLabel: words.qr(groupedCode(code)),
    foot: [words.issued(dateTime(words, issuedAt)), words.phone],
    signatures: ends ? [words.stamp] : [words.signed, words.stamp],
  };
}

function headOf({ kind }: PaperContent, words: SheetWords): string | null {
  return kind === "decision" || kind === "reply" ? words.resultHead[kind] : null;
}

function afterOf({ kind }: PaperContent, words: SheetWords): string[] {
  if (kind === "oneTimeNotice") return [words.howTo];
  if (kind === "decision") return [words.remedy, words.grade];
  return kind === "reply" ? [words.grade] : [];
}

function rowsOf(
  content: PaperContent,
  words: SheetWords,
  language: "zh" | "en",
): [string, string][] {
  const { rows } = words;
  const { applicant, lead, dueAt, ending } = content;
  const said: ([string, string] | null)[] = [
    [rows.matter, content.matter],
    applicant === null ? null : [content.isApplication ? rows.applicant : rows.reporter, applicant],
    [rows.office, content.office[language]],
    [rows.lead, lead === null ? rows.leadOpen : lead[language]],
    [rows.received, dateTime(words, content.receivedAt)],
    content.kind === "receipt"
      ? [rows.due, dueAt === null ? rows.dueOpen : dateTime(words, dueAt)]
      : null,
    ending === null ? null : [rows.ended, dateTime(words, ending.at)],
    ending === null ? null : [rows.outcome, words.outcomes[ending.outcome]],
    ending === null || ending.clause === null ? null : [rows.clause, ending.clause],
  ];
  return said.filter((row) => row !== null);
}
