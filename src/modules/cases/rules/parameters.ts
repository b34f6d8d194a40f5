/** Parameters that the law or the district sets: dated, sourced, looked up by the case's date. */
import { dayOf } from "#kernel/pure/day.ts";
import type { TimeLimit } from "#kernel/pure/deadline.ts";
import type { Ladder } from "./ladder.ts";
import type { CaseLimits, CaseState } from "./state.ts";

export type CaseParameters = {
  /** Acceptance of an application. */
  readonly acceptApplication: TimeLimit;
  /** Acceptance of a request by its lead. */
  readonly acceptRequest: TimeLimit;
  /** First response to a request. */
  readonly firstResponse: TimeLimit;
  /** Completion where neither duty nor category sets a limit. */
  readonly completion: TimeLimit;
  /** All pauses of a case together. */
  readonly pauseCapWorkdays: number;
  /** Longest extension. */
  readonly extensionWorkdays: number;
  /** A completed case without a grade closes after this. */
  readonly gradeWindowWorkdays: number;
  /** A closed case may be reopened within this. */
  readonly reopenWorkdays: number;
  /** How often a case may be reopened. */
  readonly reopenings: number;
  /** Time between two urges by the resident. */
  readonly urgeCoolDownWorkingHours: number;
  /** The task of a co-organiser where its duty sets no limit. */
  readonly coTask: TimeLimit;
  /** Time in which a body may return a case, or contest a return, counted from when it came. Unit: working hours. */
  readonly returnWorkingHours: number;
  /** The return with this number opens arbitration. */
  readonly returnsBeforeArbitration: number;
  readonly arbitration: TimeLimit;
  /** Shares of the time for completion; what a duty or a class sets goes before. */
  readonly ladder: Ladder;
  /** The written answer to a supervision. */
  readonly answerSupervision: TimeLimit;
  /** The written answer to a listed supervision. */
  readonly answerListed: TimeLimit;
  /** How long bodies of a joint operation may disagree before it goes up one level. */
  readonly disagreement: TimeLimit;
  /** Share of completions checked in the field where a class sets none. */
  readonly checkRate: number;
  readonly verification: TimeLimit;
  readonly rectification: TimeLimit;
  readonly callBack: TimeLimit;
  /** A grade may be contested within this. */
  readonly contestWorkdays: number;
  /** The decision on a contest. */
  readonly contest: TimeLimit;
};

/** What the district sets for itself, for a class or for a duty, besides ladder and checks (see settings.ts). */
export type SetParameters = Pick<
  CaseParameters,
  | "coTask"
  | "returnWorkingHours"
  | "arbitration"
  | "answerSupervision"
  | "answerListed"
  | "disagreement"
  | "verification"
  | "callBack"
  | "contest"
>;

type Dated<T> = { readonly from: string; readonly source: string; readonly value: T };

const workdays = (amount: number): TimeLimit => ({ unit: "workdays", amount });

/**
 * Source: Administrative Licensing Law (2004, amended 2019) art. 32 (five days to say what is missing, else deemed
 * accepted), art. 42 (twenty days, ten more with approval), art. 45 (time that does not count); the order of the
 * State Council General Office on 12345 lines (国办发〔2020〕53号) leaves the limits of requests to the place: the
 * house's defaults are one working day to accept, two to respond, ten to complete. Rectification within fifteen working
 * days: 国办发〔2019〕51号. The rungs of the ladder, the limits of returns, arbitration and answers are the house's defaults.
 */
const PARAMETERS: readonly Dated<CaseParameters>[] = [
  {
    from: "2004-07-01",
    source: "行政许可法第三十二、四十二、四十五条;区级默认值",
    value: {
      acceptApplication: workdays(5),
      acceptRequest: workdays(1),
      firstResponse: workdays(2),
      completion: workdays(10),
      pauseCapWorkdays: 30,
      extensionWorkdays: 10,
      gradeWindowWorkdays: 10,
      reopenWorkdays: 20,
      reopenings: 2,
      urgeCoolDownWorkingHours: 7,
      coTask: workdays(5),
      returnWorkingHours: 7,
      returnsBeforeArbitration: 2,
      arbitration: workdays(3),
      ladder: { reminder: 0.5, urge: 0.8, supervision: 1, listed: 1.5, accountability: 2 },
      answerSupervision: workdays(2),
      answerListed: workdays(1),
      disagreement: workdays(2),
      checkRate: 0.05,
      verification: workdays(5),
      rectification: workdays(15),
      callBack: workdays(3),
      contestWorkdays: 5,
      contest: workdays(5),
    },
  },
];

/** The parameters in force on a day; before the first, the first. */
export function parametersOn(day: string): CaseParameters {
  let found = PARAMETERS[0] as Dated<CaseParameters>;
  for (const dated of PARAMETERS) if (dated.from <= day) found = dated;
  return found.value;
}

/** The parameters under which a case runs: those of the day of its receipt, and what was set for its kind then. */
export function parametersOfCase(state: {
  readonly receivedAt: CaseState["receivedAt"];
  readonly limits: Pick<CaseLimits, "parameters">;
}): CaseParameters {
  const standard = parametersOn(dayOf(state.receivedAt));
  const { parameters } = state.limits;
  return parameters === undefined ? standard : { ...standard, ...parameters };
}
