/** How long the office and the department have: dated, sourced, looked up by the day on which a refusal was recorded. */
import type { Day } from "#kernel/pure/day.ts";

export type TaskRefusalParameters = {
  /** The decision of the coordination office. Unit: working days. */
  readonly decisionWorkdays: number;
  /** The department may state its side before the work is confirmed as un-admitted. Unit: working days. */
  readonly statementWorkdays: number;
};

type Dated = {
  readonly from: Day;
  readonly source: string;
  readonly value: TaskRefusalParameters;
};

/**
 * Source: DOMAIN 4 leaves the limits to the district; five working days to decide and two to be heard are the house's
 * defaults, after the limits of an arbitration and of an answer to a supervision.
 */
const PARAMETERS: readonly Dated[] = [
  {
    from: "2009-01-01",
    source: "区级默认值",
    value: { decisionWorkdays: 5, statementWorkdays: 2 },
  },
];

/** The parameters in force on a day; before the first, the first. */
export function parametersOn(day: Day): TaskRefusalParameters {
  let found = PARAMETERS[0] as Dated;
  for (const dated of PARAMETERS) if (dated.from <= day) found = dated;
  return found.value;
}
