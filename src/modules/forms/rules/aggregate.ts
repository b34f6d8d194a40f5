/** Results add up: from the sheets of an area to one figure, with what is missing and what is stale beside it. */
import type { Day } from "#kernel/pure/day.ts";
import { exactSum } from "./checks.ts";
import type { Field } from "./field.ts";
import { isFresh } from "./fresh.ts";
import type { Value } from "./value.ts";

/** What one sheet says of a field. `undefined`: not handed in, or not answered. */
export type Answer = { readonly value: Value; readonly givenAt: number };
export type Cell = {
  readonly answer: Answer | undefined;
  /** Of the field that an average is weighted by. */
  readonly weight: number | undefined;
  /** The sheet does not ask it here: nothing is missing. */
  readonly isAsked: boolean;
};

export type Result = {
  /** Null where there is nothing to add up: never zero for missing. */
  readonly value: Value | null;
  /** How often each choice was made, for choices that are counted. */
  readonly counts: readonly { readonly key: string; readonly count: number }[];
  readonly answered: number;
  readonly missing: number;
  /** Answered, but too long ago; not added. */
  readonly stale: number;
};

/** Adds up one field over sheets; freshness is judged on a day. */
export function addUp(
  field: Pick<Field, "type" | "adding" | "validDays" | "choices">,
  cells: readonly Cell[],
  on: Day,
): Result {
  const asked = cells.filter((cell) => cell.isAsked);
  const told = asked.filter((cell) => cell.answer !== undefined);
  const fresh = told.filter(
    ({ answer }) => answer !== undefined && isFresh(answer.givenAt, field.validDays, on),
  );
  // An answer that cannot be weighed does not take part, and must not look as if it had.
  const used =
    field.adding === "average" ? fresh.filter(({ weight }) => weight !== undefined) : fresh;
  return {
    ...valueOf(field, used),
    answered: used.length,
    missing: asked.length - told.length + fresh.length - used.length,
    stale: told.length - fresh.length,
  };
}

type Added = Pick<Result, "value" | "counts">;

function valueOf(field: Pick<Field, "type" | "adding" | "choices">, cells: readonly Cell[]): Added {
  const answers = cells.flatMap(({ answer }) => answer ?? []);
  if (answers.length === 0) return { value: null, counts: [] };
  switch (field.adding) {
    case "sum":
      return { value: exactSum(answers.map(({ value }) => Number(value))), counts: [] };
    case "average":
      return { value: weightedAverage(cells, field.type === "money" ? 1 : 1000), counts: [] };
    case "count":
      return counted(field, answers);
    case "latest": {
      const last = answers.reduce((a, b) => (b.givenAt > a.givenAt ? b : a));
      return { value: last.value, counts: [] };
    }
    case "none":
      return { value: answers.length === 1 ? (answers[0]?.value ?? null) : null, counts: [] };
  }
}

/** Yeses are counted, choices each by itself, anything else by how many answered. */
function counted(field: Pick<Field, "type" | "choices">, answers: readonly Answer[]): Added {
  if (field.type === "yesNo")
    return { value: answers.filter(({ value }) => value === true).length, counts: [] };
  if (field.type !== "choice") return { value: answers.length, counts: [] };
  const counts = field.choices.map(({ key }) => ({
    key,
    count: answers.filter(({ value }) => value === key).length,
  }));
  return { value: null, counts };
}

/** Average by weight, rounded half up to 1/`places`; null where all weights are nothing. */
function weightedAverage(cells: readonly Cell[], places: 1 | 1000): number | null {
  let sum = 0n;
  let weights = 0n;
  for (const { answer, weight = 0 } of cells) {
    sum += BigInt(Math.round(Number(answer?.value ?? 0) * 1000)) * BigInt(Math.round(weight));
    weights += BigInt(Math.round(weight));
  }
  if (weights === 0n) return null;
  const unit = 1000n / BigInt(places);
  const divisor = weights * unit;
  const doubled = 2n * sum + divisor;
  const half = 2n * divisor;
  const floored = doubled >= 0n ? doubled / half : -((-doubled + half - 1n) / half);
  return Number(floored) / places;
}
