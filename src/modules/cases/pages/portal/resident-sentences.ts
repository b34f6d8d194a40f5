/** The time line as a resident reads it: one plain line for what several bodies are asked at once. Pure. */
import { formatIn } from "#ui/format.ts";
import { type Language, textsIn } from "#ui/i18n/language.ts";
import { en } from "../../messages/pages-portal-timeline.en.ts";
import { zh } from "../../messages/pages-portal-timeline.zh.ts";
import { en as wordsEn } from "../../messages/pages-words.en.ts";
import { zh as wordsZh } from "../../messages/pages-words.zh.ts";
import type { CaseEventType } from "../../rules/events.ts";
import type { TimelineItem } from "../../schema.ts";
import { sentenceOf } from "../console/case-sentences.ts";
import { type Told, told, wordOf } from "../console/event-facts.ts";

type Words = typeof zh;
type Tell = (facts: Told, words: Words, language: Language) => string;

/** The plain reason that the program gives when a co-organiser becomes the lead. */
const BECAME_LEAD = "leads";

/** The plain reason with which a task ends that was found not to be admitted. */
const NOT_ADMITTED = "notAdmitted";

const outcomeOf = (facts: Told, language: Language): string =>
  wordOf(textsIn({ zh: wordsZh, en: wordsEn }, language).outcome, facts.text("outcome"));

/** What residents are told in other words than officials. */
const PLAINLY: Partial<Record<CaseEventType, Tell>> = {
  received: (f, words) => wordOf(words.received, f.text("channel")),
  taskAnswered: (f, words) => words.taskAnswered(f.org("org"), f.text("text")),
  taskSentBack: (f, words) => words.taskSentBack(f.org("org"), f.text("reason")),
  taskDropped: (f, words) =>
    f.text("reason") === BECAME_LEAD
      ? words.taskLeads(f.org("org"))
      : f.text("reason") === NOT_ADMITTED
        ? words.taskNotAdmitted(f.org("org"))
        : words.taskDropped(f.org("org"), f.text("reason")),
  taskRefused: (f, words) => words.taskRefused(f.org("org"), f.org("toOrg")),
  taskRefusalSettled: (f, words) =>
    f.text("outcome") === "confirmed"
      ? words.taskRefusalConfirmed(f.org("toOrg"))
      : words.taskRefusalCovered(f.org("org")),
  taskPassedOver: (f, words) => words.taskPassedOver(f.org("org"), f.text("reason")),
  returned: (f, words) =>
    words.returned(f.org("fromOrg"), f.org("toOrg"), f.text("clause"), f.text("reason")),
  returnContested: (f, words) =>
    words.returnContested(f.org("fromOrg"), f.org("toOrg"), f.text("clause"), f.text("reason")),
  arbitrationOpened: (f, words) => words.arbitrationOpened(f.org("org")),
  arbitrated: (f, words) => words.arbitrated(f.org("org"), f.text("reason")),
  rungReached: (f, words) => wordOf(words.rung, f.text("rung")),
  supervised: (f, words) =>
    f.is("listed")
      ? words.supervisedListed(f.text("demand"))
      : words.supervised(f.org("byOrg"), f.text("demand")),
  supervisionAnswered: (f, words) => words.supervisionAnswered(f.text("text")),
  supervisionSettled: (f, words) =>
    (f.is("satisfied") ? words.supervisionSettled : words.supervisionSentBack)(f.text("reason")),
  operationRaised: (f, words) => words.operationRaised(f.text("reason")),
  planProposed: (f, words, language) => {
    const { day } = formatIn(language);
    return words.planProposed(day(f.text("from")), day(f.text("until")), f.text("goal"));
  },
  planAnswered: (f, words) =>
    f.is("agrees")
      ? words.planAgreed(f.org("org"))
      : words.planRefused(f.org("org"), f.text("reason")),
  operationLogged: (f, words) => words.operationLogged(f.org("org"), f.text("text")),
  escalated: (_f, words) => words.escalated,
  instructed: (f, words) => words.instructed(f.text("text")),
  split: (f, words) => words.split(f.number("parts")),
  merged: (_f, words) => words.merged,
  unmerged: (f, words) => words.unmerged(f.text("reason")),
  rejoined: (_f, words) => words.rejoined,
  completedWith: (f, words, language) =>
    words.completedWith(outcomeOf(f, language), f.text("result")),
  verificationAsked: (f, words) =>
    f.is("drawn") ? words.verificationDrawn : words.verificationAsked,
  verified: (f, words) =>
    (f.is("passed") ? words.verifiedPassed : words.verifiedFailed)(f.text("note")),
  rectificationOpened: (_f, words) => words.rectificationOpened,
  rectified: (f, words) => words.rectified(f.text("measures")),
  calledBack: (f, words) => {
    if (!f.is("reached")) return words.calledInVain;
    return f.is("satisfied") ? words.calledSatisfied : words.calledUnsatisfied;
  },
  gradeContested: (f, words) => words.gradeContested(f.text("reason")),
  contestDecided: (f, words) =>
    (f.is("upheld") ? words.contestUpheld : words.contestRefused)(f.text("reason")),
  limitMissed: (f, words) => wordOf(words.limitMissed, f.text("what")),
};

/** What one line says to a resident. */
export function residentSentence(
  item: Pick<TimelineItem, "type" | "facts">,
  language: Language,
): string {
  const words = textsIn({ zh, en }, language);
  const facts = told(item.facts, language);
  // Of a case that one's own went into, one is told that it ended and not in whose words.
  if (item.type === "completed" && facts.text("result") === "")
    return words.completedPlain(outcomeOf(facts, language));
  const tell = PLAINLY[item.type as CaseEventType];
  return tell === undefined ? sentenceOf(item, language) : tell(facts, words, language);
}

export type ResidentLine<I> = { readonly item: I; readonly text: string };

/** The lines; bodies that are asked at the same moment are one line. */
export function residentLines<I extends Pick<TimelineItem, "type" | "facts" | "at">>(
  items: readonly I[],
  language: Language,
): readonly ResidentLine<I>[] {
  const words = textsIn({ zh, en }, language);
  const lines: ResidentLine<I>[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as I;
    if (item.type !== "taskGiven") {
      lines.push({ item, text: residentSentence(item, language) });
      continue;
    }
    const names: string[] = [];
    for (
      let next = items[at];
      next?.type === "taskGiven" && next.at === item.at;
      next = items[at]
    ) {
      names.push(told(next.facts, language).org("org"));
      at++;
    }
    at--;
    const all = [...new Set(names)];
    lines.push({ item, text: words.helpers(all, all.join(words.join)) });
  }
  return lines;
}
