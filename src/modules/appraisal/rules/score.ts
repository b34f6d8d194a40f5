/**
 * From sealed inputs to scores: a pure function without clock, database or chance, so that whoever has the inputs has
 * the results, to the last digit. Scores are whole hundredths of a point, 0 to 10000.
 */
import type { Names } from "#kernel/pure/names.ts";
import type { GroupTally } from "#questionnaires/pure";
import { type GroupScore, questionnaireResult } from "./answers.ts";
import type { SubjectKind } from "./counts.ts";
import { DEFINITIONS, isDefinition } from "./definitions.ts";
import { type Interval, intervalOfMean, wilson } from "./interval.ts";
import type { Indicator, SchemeContent, TargetClass } from "./scheme.ts";

/**
 * A total needs at least this part of the scheme's evidence to be scored: nobody is ranked by the little that happened
 * to be countable. Unit: thousandths of the weight of the evidence. A parameter of the district; no law fixes it.
 */
const LEAST_SCORED = 500;
/** All the points there are. Unit: hundredths of a point. */
export const FULL = 10_000;

export type Target = {
  readonly class: TargetClass;
  readonly kind: SubjectKind;
  readonly id: number;
  readonly name: Names;
};

export type SealedInputs = {
  readonly format: 1;
  readonly roundId: number;
  readonly from: string;
  readonly to: string;
  readonly scheme: SchemeContent;
  readonly definitions: Readonly<Record<string, number>>;
  /** Matters that each indicator looks at; null: all. */
  readonly matters: Readonly<Record<string, readonly string[] | null>>;
  readonly targets: readonly Target[];
  readonly counts: readonly {
    readonly kind: SubjectKind;
    readonly id: number;
    readonly key: string;
    readonly counted: number;
    readonly hits: number;
  }[];
  readonly factCount: number;
  readonly factsHash: string;
  /** How many gave which grade, by target and group; absent where nobody was asked. */
  readonly answers?: readonly GroupTally[];
};

export type IndicatorResult = {
  readonly key: string;
  readonly counted: number;
  readonly hits: number;
  /** Null: suppressed, its weight goes to the others in proportion. */
  readonly score: (Interval & { readonly value: number }) | null;
  /** Who said what of it, by group; of questionnaires that were asked. */
  readonly groups?: readonly GroupScore[];
};
export type TargetResult = Target & {
  readonly indicators: readonly IndicatorResult[];
  readonly total: (Interval & { readonly value: number }) | null;
  /** Equal totals share a rank; null without a total. */
  readonly rank: number | null;
  /** The best and the worst rank that the intervals leave open. */
  readonly rankBest: number | null;
  readonly rankWorst: number | null;
  /** Targets that cannot be told apart from this one: their intervals overlap. */
  readonly overlaps: readonly number[];
};

/** Points of `top / bottom` between floor and goal, rounded half up in whole numbers. Unit: hundredths of a point. */
export function pointsOf(top: number, bottom: number, floor: number, goal: number): number {
  const sign = goal > floor ? 1n : -1n;
  const over = sign * (BigInt(top) - BigInt(floor) * BigInt(bottom)) * BigInt(FULL);
  const under = sign * BigInt(goal - floor) * BigInt(bottom);
  if (over <= 0n) return 0;
  const points = (2n * over + under) / (2n * under);
  return points > BigInt(FULL) ? FULL : Number(points);
}

function pointsAt(share: number, floor: number, goal: number): number {
  const points = Math.round((FULL * (1000 * share - floor)) / (goal - floor));
  return Math.min(FULL, Math.max(0, points));
}

/** The score of one indicator; null where too little was counted or nothing was asked. */
export function scoreOf(
  indicator: Indicator,
  { counted, hits }: { readonly counted: number; readonly hits: number },
  leastCount: number,
): IndicatorResult["score"] {
  if (indicator.kind === "questionnaire") return null;
  const { definition, floor, goal } = indicator;
  if (!isDefinition(definition)) return null;
  if (DEFINITIONS[definition].measure === "count") {
    // Everything that happened is known, so there is no interval and no number too small.
    const exact = pointsOf(hits, 1, floor, goal);
    return { value: exact, low: exact, high: exact };
  }
  if (counted < leastCount) return null;
  const value = pointsOf(1000 * hits, counted, floor, goal);
  const { low, high } = wilson(hits, counted);
  const ends = [pointsAt(low, floor, goal), pointsAt(high, floor, goal)];
  return {
    value,
    low: Math.min(value, ...ends),
    high: Math.max(value, ...ends),
  };
}

/** Computes a round. */
export function appraise(inputs: SealedInputs): TargetResult[] {
  const { indicators, publication } = inputs.scheme;
  const counts = new Map(inputs.counts.map((one) => [`${one.kind} ${one.id} ${one.key}`, one]));
  const { answers } = inputs;
  const scored = inputs.targets.map((target, place) => {
    const results = indicators.map((indicator): IndicatorResult => {
      const { key } = indicator;
      if (indicator.kind === "questionnaire" && answers !== undefined)
        return questionnaireResult(indicator, place, answers, publication.leastCount);
      const found = counts.get(`${target.kind} ${target.id} ${key}`);
      const { counted, hits } = found ?? { counted: 0, hits: 0 };
      return {
        key,
        counted,
        hits,
        score: scoreOf(indicator, { counted, hits }, publication.leastCount),
      };
    });
    return { ...target, indicators: results, total: totalOf(indicators, results) };
  });
  return scored.map((one) => ({ ...one, ...rankOf(one, scored) }));
}

function totalOf(indicators: readonly Indicator[], results: readonly IndicatorResult[]) {
  const parts = results.flatMap(({ score }, i) => {
    const { weight = 0, kind = "evidence" } = indicators[i] ?? {};
    return score === null ? [] : [{ ...score, weight, kind }];
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const evidence = indicators
    .filter(({ kind }) => kind === "evidence")
    .reduce((sum, { weight }) => sum + weight, 0);
  const scored = parts
    .filter(({ kind }) => kind === "evidence")
    .reduce((sum, { weight }) => sum + weight, 0);
  // Answers alone rank nobody, however many they are.
  if (scored === 0 || 1000 * scored < LEAST_SCORED * evidence) return null;
  const points = parts.reduce((sum, { weight, value }) => sum + weight * value, 0);
  const { low, high } = intervalOfMean(parts);
  const value = Math.floor((2 * points + whole) / (2 * whole));
  return {
    value,
    low: Math.max(0, Math.min(value, Math.round(low))),
    high: Math.min(FULL, Math.max(value, Math.round(high))),
  };
}

type Scored = Pick<TargetResult, "class" | "id" | "total">;

function rankOf(own: Scored, all: readonly Scored[]) {
  const { total } = own;
  if (total === null) return { rank: null, rankBest: null, rankWorst: null, overlaps: [] };
  const others = all.flatMap((one) =>
    one.class === own.class && one.id !== own.id && one.total !== null
      ? [{ id: one.id, ...one.total }]
      : [],
  );
  const count = (is: (one: (typeof others)[number]) => boolean) => others.filter(is).length;
  return {
    rank: 1 + count(({ value }) => value > total.value),
    rankBest: 1 + count(({ low }) => low > total.high),
    rankWorst: 1 + others.length - count(({ high }) => high < total.low),
    overlaps: others
      .filter(({ low, high }) => low <= total.high && high >= total.low)
      .map(({ id }) => id),
  };
}
