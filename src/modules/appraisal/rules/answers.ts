/**
 * What questionnaires say of a target, as one score: each group by itself, weighed by the scheme. A group that is too
 * small to be told of has no part in it, so that nothing can be taken off to find what it said.
 */
import { type GroupKey, type GroupTally, SMALLEST_GROUP, estimateOf } from "#questionnaires/pure";
import { intervalOfMean } from "./interval.ts";
import type { Indicator } from "./scheme.ts";
import type { IndicatorResult, SealedInputs } from "./score.ts";

type Questionnaire = Extract<Indicator, { readonly kind: "questionnaire" }>;
type Score = NonNullable<IndicatorResult["score"]>;

/** What one group of appraisers contributed. */
export type GroupScore = {
  readonly group: GroupKey;
  /** Unit: thousandths of the indicator. */
  readonly weight: number;
  readonly invited: number;
  /** Null where fewer answered than are told of. */
  readonly answered: number | null;
  readonly score: Score | null;
};

/** The score needs groups that hold at least this part of the weight together. Unit: thousandths. A parameter of the district. */
const LEAST_WEIGHT = 500;
const FULL = 10_000;
const points = (share: number): number => Math.round(FULL * share);

/** The result of a questionnaire about the target at a place; without a score where too few said too little. */
export function questionnaireResult(
  indicator: Questionnaire,
  place: number,
  tallies: readonly GroupTally[],
  leastCount: number,
): IndicatorResult {
  const { key, appraisers } = indicator;
  let [counted, hits] = [0, 0];
  const groups = appraisers.map(({ class: group, weight, relevance }): GroupScore => {
    const tally = tallies.find((one) => one.place === place && one.group === group);
    const { invited = 0, answered = null, marks = null } = tally ?? {};
    const found = marks === null ? null : estimateOf(marks[key] ?? {}, relevance, SMALLEST_GROUP);
    if (found === null) return { group, weight, invited, answered, score: null };
    counted += found.graded;
    hits += found.satisfied.count;
    const score = { value: points(found.mean), low: points(found.low), high: points(found.high) };
    return { group, weight, invited, answered, score };
  });
  return { key, counted, hits, groups, score: scoreOfGroups(groups, counted, leastCount) };
}

function scoreOfGroups(
  groups: readonly GroupScore[],
  counted: number,
  leastCount: number,
): Score | null {
  const parts = groups.flatMap(({ weight, score }) =>
    score === null ? [] : [{ ...score, weight }],
  );
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (counted < leastCount || whole < LEAST_WEIGHT) return null;
  const sum = parts.reduce((total, { weight, value }) => total + weight * value, 0);
  const value = Math.floor((2 * sum + whole) / (2 * whole));
  const { low, high } = intervalOfMean(parts);
  return {
    value,
    low: Math.max(0, Math.min(value, Math.round(low))),
    high: Math.min(FULL, Math.max(value, Math.round(high))),
  };
}

/** The first sealed tally that cannot be what was answered, or null: sums that differ, groups too small to be told of. */
export function wrongTally({ answers = [], targets }: SealedInputs): GroupTally | null {
  const isWrong = ({ place, invited, answered, marks }: GroupTally): boolean => {
    if (targets[place] === undefined) return true;
    if (answered === null || marks === null) return answered !== null || marks !== null;
    const sums = Object.values(marks).map((strata) =>
      Object.values(strata)
        .flat()
        .reduce((sum, count) => sum + count, 0),
    );
    return (
      answered < SMALLEST_GROUP ||
      answered > invited ||
      sums.some((sum) => sum !== answered && sum !== 0)
    );
  };
  return answers.find(isWrong) ?? null;
}
