/** How a target fared over the rounds of a scheme, and from which round to which its scores can be compared. */
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import type { Names } from "#kernel/pure/names.ts";
import type { Indicator } from "./scheme.ts";
import type { SealedInputs, Target, TargetResult } from "./score.ts";

/** A sealed round with what it says of one target. */
export type Past = {
  readonly roundId: number;
  readonly title: string;
  readonly place: number;
  readonly inputs: SealedInputs;
  readonly result: TargetResult;
};

type Score = { readonly value: number; readonly low: number; readonly high: number };
export type TrendPoint = {
  readonly roundId: number;
  readonly title: string;
  readonly place: number;
  readonly from: string;
  readonly to: string;
  readonly score: Score | null;
  /** Whether it is measured as the point before it was; false for the first. */
  readonly isComparable: boolean;
};
export type TrendLine = {
  /** The key of an indicator; null for the total. */
  readonly key: string | null;
  readonly name: Names | null;
  /** The definition and its version in the latest round; null for totals and questionnaires. */
  readonly definition: { readonly key: string; readonly version: number } | null;
  readonly points: readonly TrendPoint[];
};

const textOf = (value: unknown): string => canonicalJson(value as Json);

/** What an indicator is measured by: definition and version, the matters it looks at, floor and goal, or the question. */
function measureOf({ definitions, matters }: SealedInputs, one: Indicator | undefined): string {
  if (one === undefined) return "";
  if (one.kind === "questionnaire") {
    const { weight: _, name: __, ...asked } = one;
    return textOf(asked);
  }
  const { definition, floor, goal } = one;
  const version = definitions[definition] ?? 0;
  return textOf([definition, version, floor, goal, matters[one.key] ?? null]);
}

/** What a total is measured by: every indicator with its weight, and from how many cases on they count. */
function wholeOf(inputs: SealedInputs): string {
  const { indicators, publication } = inputs.scheme;
  const measures = indicators.map((one) => [one.key, one.weight, measureOf(inputs, one)]);
  return textOf([measures, publication.leastCount]);
}

/** The same target in another round, by what it is and not by its place there. */
export function placeOf(targets: readonly Target[], of: Pick<Target, "kind" | "id">): number {
  return targets.findIndex(({ kind, id }) => kind === of.kind && id === of.id);
}

/**
 * The lines of a target over some rounds: its total first, then every indicator of the latest round. Rounds are put in
 * the order of their months. A point that was measured otherwise than the one before it begins anew.
 */
export function trendOf(past: readonly Past[]): TrendLine[] {
  const rounds = past.toSorted((a, b) =>
    a.inputs.to === b.inputs.to ? a.roundId - b.roundId : a.inputs.to < b.inputs.to ? -1 : 1,
  );
  const latest = rounds.at(-1);
  if (latest === undefined) return [];
  const line = (
    head: Omit<TrendLine, "points">,
    scoreIn: (round: Past) => Score | null | undefined,
    measureIn: (round: Past) => string,
  ): TrendLine => {
    let before: string | undefined;
    const points = rounds.flatMap((round): TrendPoint[] => {
      const score = scoreIn(round);
      if (score === undefined) return [];
      const measure = measureIn(round);
      const isComparable = measure === before;
      before = measure;
      const { roundId, title, place, inputs } = round;
      return [{ roundId, title, place, from: inputs.from, to: inputs.to, score, isComparable }];
    });
    return { ...head, points };
  };
  const total = line(
    { key: null, name: null, definition: null },
    ({ result }) => result.total,
    ({ inputs }) => wholeOf(inputs),
  );
  const indicators = latest.inputs.scheme.indicators.map((indicator) => {
    const { key, name } = indicator;
    const inRound = ({ inputs }: Past) =>
      inputs.scheme.indicators.find((one) => one.key === key && one.kind === indicator.kind);
    const definition =
      indicator.kind === "evidence"
        ? {
            key: indicator.definition,
            version: latest.inputs.definitions[indicator.definition] ?? 0,
          }
        : null;
    return line(
      { key, name, definition },
      (round) =>
        inRound(round) === undefined
          ? undefined
          : (round.result.indicators.find((one) => one.key === key)?.score ?? null),
      (round) => measureOf(round.inputs, inRound(round)),
    );
  });
  return [total, ...indicators];
}
