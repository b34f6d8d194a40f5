/** The time line of a case in plain words: every event type and its facts as one sentence. */
import { type Language, textsIn } from "#ui/i18n/language.ts";
import type { TimelineItem as SignItem } from "#ui/signs/timeline.ts";
import { en } from "../../messages/pages-timeline.en.ts";
import { type BorrowedWords, type TimelineWords, zh } from "../../messages/pages-timeline.zh.ts";
import { en as wordsEn } from "../../messages/pages-words.en.ts";
import { zh as wordsZh } from "../../messages/pages-words.zh.ts";
import type { CaseEventType } from "../../rules/events.ts";
import type { TimelineItem } from "./case-requests.ts";
import { type Tell, told, wordOf } from "./event-facts.ts";
import { TELL_COORDINATION } from "./coordination-sentences.ts";

/** A sentence for every event; a missing one does not compile. */
const TELL: { readonly [T in CaseEventType]: Tell } = {
  received: (f, words, { channel, kind }) =>
    words.received(wordOf(channel, f.text("channel")), wordOf(kind, f.text("kind"))),
  accepted: (f, words) => (f.is("deemed") ? words.acceptedDeemed : words.accepted),
  noticeGiven: (f, words) =>
    (f.is("second") ? words.noticeAgain : words.noticeGiven)(f.list("items")),
  materialsSupplied: (f, words) => words.materialsSupplied(f.text("note")),
  declined: (f, words) => words.declined(f.text("reason"), f.text("rightOwner")),
  dispatched: (f, words) =>
    words.dispatched(f.org("org"), wordOf(words.basis, f.text("basis")), f.text("clause")),
  handedOver: (f, words) => words.handedOver(f.org("fromOrg"), f.org("toOrg"), f.text("reason")),
  firstContactHandedOver: (f, words) =>
    words.firstContactHandedOver(f.org("fromOrg"), f.org("toOrg"), f.text("reason")),
  assigned: (f, words) => words.assigned(f.text("person")),
  responded: (f, words) => words.responded(f.text("text")),
  noted: (f, words) => words.noted(f.text("text")),
  paused: (f, words, { pauseReason }) =>
    words.paused(wordOf(pauseReason, f.text("reason")), f.text("note")),
  resumed: (f, words) => (f.is("byCap") ? words.resumedByCap : words.resumed(f.text("note"))),
  extensionRequested: (f, words) => words.extensionRequested(f.number("amount"), f.text("reason")),
  extensionDecided: (f, words) =>
    (f.is("approved") ? words.extensionApproved : words.extensionRefused)(f.text("reason")),
  completed: (f, words, { outcome, notSolvedReason }) => {
    const reason = f.text("notSolvedReason");
    const why = reason === "" ? "" : words.notSolved(wordOf(notSolvedReason, reason));
    const late = f.is("late") ? words.completedLate : "";
    return words.completed(wordOf(outcome, f.text("outcome")) + late, why + f.text("result"));
  },
  graded: (f, words, borrowed) =>
    words.graded(
      f.number("grade"),
      borrowed.gradeWords[f.number("grade")] ?? "",
      f.text("comment"),
    ),
  closed: (f, words) => wordOf(words.closed, f.text("by")),
  reopened: (f, words) => words.reopened(f.text("reason")),
  withdrawn: (f, words) => words.withdrawn(f.text("reason")),
  urged: (f, words) =>
    f.text("through") === ""
      ? words.urged(f.text("message"))
      : words.urgedThrough(f.text("through")),
  unmasked: (f, words) => (f.is("ownPaper") ? words.unmaskedOwn : words.unmasked(f.text("reason"))),
  ...TELL_COORDINATION,
};

function whoDid(item: TimelineItem, words: TimelineWords, language: Language): string {
  const { who } = item;
  // Handing in sets the rule off; the rule dispatches, not the resident.
  const isByRule = item.type === "dispatched" && item.facts["basis"] !== "official";
  if (isByRule && who.kind !== "staff") return words.who.system;
  if (who.kind !== "staff") return words.who[who.kind];
  const isChinese = language === "zh";
  const post = isChinese ? who.post?.zh : who.post?.en;
  const org = isChinese ? who.org?.name : who.org?.nameEn;
  return words.who.person(who.person ?? "", post ?? "", org ?? "");
}

/** What one line of the time line says. */
export function sentenceOf(item: Pick<TimelineItem, "type" | "facts">, language: Language): string {
  const words = textsIn({ zh, en }, language);
  const borrowed: BorrowedWords = textsIn({ zh: wordsZh, en: wordsEn }, language);
  const tell = TELL[item.type as CaseEventType] as Tell | undefined;
  return tell === undefined
    ? words.other(item.type)
    : tell(told(item.facts, language), words, borrowed);
}

/**
 * The lines as the sign shows them. The wait before a line is ordinary time: "waited 2 days" means days as
 * people live them, while the clocks above count working time.
 */
export function timelineItems(
  items: readonly TimelineItem[],
  language: Language,
  hrefOf: (fileId: number) => string,
): SignItem[] {
  const words = textsIn({ zh, en }, language);
  return items.map((item, index): SignItem => {
    const before = items[index - 1];
    const waited = before === undefined ? 0 : Date.parse(item.at) - Date.parse(before.at);
    return {
      at: item.at,
      kind: item.type,
      who: whoDid(item, words, language),
      text: sentenceOf(item, language),
      waitedMinutes: Math.floor(waited / 60_000),
      attachments: item.files.map((file) => ({
        name: file.name,
        href: hrefOf(file.id),
        image: file.mediaType.startsWith("image/"),
      })),
    };
  });
}
