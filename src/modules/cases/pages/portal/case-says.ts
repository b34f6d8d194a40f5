/** Where a case stands, in one plain sentence. Pure. */
import { formatIn } from "#ui/format.ts";
import type { Language } from "#ui/i18n/language.ts";
import { type Clock, clockOf, clockText } from "#ui/signs/clock.ts";
import type { CaseLine, CaseView, ClockView } from "../../schema.ts";
import type { PortalWords } from "./words.ts";

type Said = Pick<CaseLine, "status" | "holder" | "lead" | "clock" | "grade"> & {
  readonly notice?: CaseView["notice"];
  /** How the case stands that this one went into. */
  readonly progress?: CaseView["progress"];
};

type Facts = {
  readonly words: PortalWords;
  readonly language: Language;
  /** Why a clock is paused, in the reader's language. */
  readonly pauseReason: (reason: NonNullable<ClockView["pauseReason"]>) => string;
};

const nameOf = (org: { name: string; nameEn: string }, language: Language): string =>
  language === "zh" || org.nameEn === "" ? org.name : org.nameEn;

/** A clock of the API as the sign takes it: never negative. */
export function signClock(clock: ClockView, pauseReason: Facts["pauseReason"]): Clock {
  return clockOf(clock, clock.pauseReason === null ? null : pauseReason(clock.pauseReason));
}

/** "区绿化市容局正在办理,还剩 3 个工作日". */
export function stateSentence(said: Said, facts: Facts): string {
  const { state: words } = facts.words;
  const { language, pauseReason } = facts;
  const holder = nameOf(said.holder, language);
  const lead = said.lead === null ? holder : nameOf(said.lead, language);
  const timed = (sentence: string): string => {
    const { clock } = said;
    if (clock === null || (clock.state !== "running" && clock.state !== "late")) return sentence;
    const text = clockText(signClock(clock, pauseReason), language);
    return (clock.state === "late" ? words.late : words.with)(sentence, text);
  };
  switch (said.status) {
    case "received":
      return timed(words.received(holder));
    case "awaitingMaterials":
      return words.awaiting(said.notice?.items.length ?? 1);
    case "accepted":
      return timed(words.accepted);
    case "inProgress":
      return timed(words.inProgress(lead));
    case "paused": {
      const reason = said.clock?.pauseReason;
      return words.paused(lead, reason ? pauseReason(reason) : "");
    }
    case "completed":
      return (said.grade === null ? words.completed : words.completedGraded)(lead);
    case "rectifying":
      return rectifyingSentence(said, words, timed, lead);
    case "merged": {
      const { progress } = said;
      if (progress == null) return words.merged;
      return words.mergedInto(stateSentence({ ...progress, grade: null }, facts));
    }
    case "closed":
      return words.closed(lead);
    case "withdrawn":
      return words.withdrawn;
    case "declined":
      return words.declined;
  }
}

/** After a bad grade three limits follow each other: putting it right, the contest of the grade, the call-back. */
function rectifyingSentence(
  { clock }: Said,
  words: PortalWords["state"],
  timed: (sentence: string) => string,
  lead: string,
): string {
  if (clock?.name === "callBack") return words.callBack;
  return clock?.name === "contest" ? words.contest : timed(words.rectifying(lead));
}

/** How a day is said on a line of a list. */
export function handedInOn(at: string, words: PortalWords, language: Language): string {
  return words.mine.handedIn(formatIn(language).day(at));
}
