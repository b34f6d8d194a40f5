/** What the residents' pages borrow of the case page's words: reasons, outcomes, sentences of events. */
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import type { TimelineItem as SignItem } from "#ui/signs/timeline.ts";
import { en } from "../../messages/pages-words.en.ts";
import { zh } from "../../messages/pages-words.zh.ts";
import type { CaseEventType } from "../../rules/events.ts";
import type { CaseView, ClockView, TimelineItem } from "../../schema.ts";
import { signClock, stateSentence } from "./case-says.ts";
import { residentLines } from "./resident-sentences.ts";
import { usePortalWords, useSay } from "./words.ts";

/** Events that a resident brings about; every other one without an official is a rule at work. */
const BY_RESIDENT: ReadonlySet<string> = new Set<CaseEventType>([
  "received",
  "materialsSupplied",
  "graded",
  "reopened",
  "withdrawn",
  "urged",
]);

/** Says states, clocks and events of a case to a resident. */
export function useCaseSays() {
  const words = usePortalWords();
  const caseWords = useText({ zh, en });
  const language = useLanguage();
  const say = useSay();
  const pauseReason = (reason: NonNullable<ClockView["pauseReason"]>) =>
    caseWords.pauseReason[reason];
  /** Officials are posts and organisations; whoever reported it is "you". */
  const who = ({ type, who: by }: TimelineItem): string => {
    // What rules do at once upon a resident's step carries the resident as its actor.
    if (by.kind !== "staff") return BY_RESIDENT.has(type) ? words.matter.you : words.matter.system;
    const names = [
      by.org && say(by.org.name, by.org.nameEn),
      by.post && say(by.post.zh, by.post.en),
    ];
    return names.filter(Boolean).join(" · ");
  };
  return {
    org: (org: { readonly name: string; readonly nameEn: string }) => say(org.name, org.nameEn),
    status: (status: CaseView["status"]) => caseWords.status[status],
    sentence: (view: Parameters<typeof stateSentence>[0]) =>
      stateSentence(view, { words, language, pauseReason }),
    clock: (clock: ClockView) => signClock(clock, pauseReason),
    outcome: (outcome: NonNullable<CaseView["outcome"]>) => caseWords.outcome[outcome],
    notSolved: (reason: NonNullable<CaseView["notSolvedReason"]>) =>
      caseWords.notSolvedReason[reason],
    items: (items: readonly TimelineItem[]): SignItem[] =>
      residentLines(items, language).map(({ item, text }, index, lines) => {
        const before = lines[index - 1]?.item;
        const waited = before === undefined ? 0 : Date.parse(item.at) - Date.parse(before.at);
        return {
          at: item.at,
          kind: item.type,
          who: who(item),
          text,
          waitedMinutes: Math.floor(waited / 60_000),
        };
      }),
  };
}
