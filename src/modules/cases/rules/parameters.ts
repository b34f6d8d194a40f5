/** Parameters that the law or the district sets: dated, sourced, looked up by the case's date. */
import type { TimeLimit } from "#kernel/pure/deadline.ts";

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
};

type Dated<T> = { readonly from: string; readonly source: string; readonly value: T };

const workdays = (amount: number): TimeLimit => ({ unit: "workdays", amount });

/**
 * Source: Administrative Licensing Law (2004, amended 2019) art. 32 (five days to say what is missing, else deemed
 * accepted), art. 42 (twenty days, ten more with approval), art. 45 (time that does not count); the order of the
 * State Council General Office on 12345 lines (国办发〔2020〕53号) leaves the limits of requests to the place: the
 * house's defaults are one working day to accept, two to respond, ten to complete.
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
    },
  },
];

/** The parameters in force on a day; before the first, the first. */
export function parametersOn(day: string): CaseParameters {
  let found = PARAMETERS[0] as Dated<CaseParameters>;
  for (const dated of PARAMETERS) if (dated.from <= day) found = dated;
  return found.value;
}
