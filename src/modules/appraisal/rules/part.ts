/** The part of a seal that is about one target: what it may take home and compute again without seeing anybody else. */
import { type CaseDefinition, maskOf } from "./definitions.ts";
import type { Fact } from "./evidence.ts";
import type { IndicatorResult, SealedInputs, Target, TargetResult } from "./score.ts";

/** Evidence whose cases a target does not see: nobody graded learns who graded them. */
export const HIDDEN_FROM_TARGETS = ["satisfaction"] as const satisfies readonly CaseDefinition[];

const HIDDEN = HIDDEN_FROM_TARGETS.reduce((bits, key) => bits | maskOf(key), 0);

/** A fact without what its target does not see; null where nothing is left of it. */
export function shownFact(fact: Fact): Fact | null {
  const counted = fact.counted & ~HIDDEN;
  return counted === 0 ? null : { ...fact, counted, hits: fact.hits & ~HIDDEN };
}

type Whose = Pick<Target, "kind" | "id">;

/** The inputs of one target alone, over the facts that are handed out with them. */
export function partOf(
  inputs: SealedInputs,
  { kind, id }: Whose,
  facts: Pick<SealedInputs, "factCount" | "factsHash">,
): SealedInputs {
  const isOwn = (one: Whose): boolean => one.kind === kind && one.id === id;
  const place = inputs.targets.findIndex(isOwn);
  const { answers } = inputs;
  return {
    ...inputs,
    ...facts,
    targets: inputs.targets.filter(isOwn),
    counts: inputs.counts.filter(isOwn),
    ...(answers === undefined
      ? {}
      : {
          answers: answers
            .filter((one) => one.place === place)
            .map((one) => ({ ...one, place: 0 })),
        }),
  };
}

export type OwnResult = Target & {
  readonly indicators: readonly IndicatorResult[];
  readonly total: TargetResult["total"];
};

/** A result without its place among others, which one target alone does not give. */
export function ownResult(result: TargetResult): OwnResult {
  const { rank: _, rankBest: __, rankWorst: ___, overlaps: ____, ...own } = result;
  return own;
}
