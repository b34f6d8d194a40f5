/** The time line of an application in words. */
import type { zh } from "../messages/pages.zh.ts";
import type { TimeFacts } from "../messages/time-facts.ts";
import type { Application } from "./queries.ts";

type Words = typeof zh;
type Line = Application["timeline"][number];

const NOTHING: TimeFacts = {
  reason: "",
  count: "",
  cause: "",
  code: "",
  orgZh: "",
  orgEn: "",
  stance: "",
  text: "",
  recommendation: "",
  matter: "",
  result: "",
  name: "",
  minuteNo: "",
  money: "",
  day: "",
  why: "",
};

const said = (book: Readonly<Record<string, string>>, key: string | undefined): string =>
  key === undefined ? "" : (book[key] ?? key);

/** One line as a sentence: codes become words first. */
export function sentenceOf({ type, params }: Line, words: Words): string {
  const facts: TimeFacts = {
    ...NOTHING,
    ...params,
    cause: said(words.causes, params["cause"]),
    stance: said(words.stances, params["stance"]),
    recommendation: said(words.recommendations, params["recommendation"]),
    matter: said(words.matters, params["matter"]),
    result: said(words.results, params["result"]),
    why: said(words.endings, params["why"]),
  };
  return words.timeline[type]?.(facts) ?? type;
}

/** How a line is drawn, in the words of the shared time line. */
export const KIND_OF_EVENT: Readonly<Record<string, string>> = {
  submitted: "dispatched",
  declared: "dispatched",
  consulted: "dispatched",
  sentBack: "returned",
  unscheduled: "returned",
  decisionLate: "overdue",
  lapsed: "overdue",
  reminded: "reminded",
  petitioned: "urged",
  petitionSupported: "urged",
  decided: "accepted",
  reviewed: "verified",
  ended: "closed",
};
