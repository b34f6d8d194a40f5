/** What is still wrong with a sheet: the same on the page while filling in and on the server when handing in. */
import { type Design, type DesignItem, itemsOf } from "./design.ts";
import type { Field } from "./field.ts";
import type { Value } from "./value.ts";

export const PROBLEMS = ["missing", "tooLow", "tooHigh", "sumWrong"] as const;
export type Problem = {
  readonly fieldId: number;
  readonly problem: (typeof PROBLEMS)[number];
  /** The bound that is passed, or what the parts come to. */
  readonly bound: number | null;
};

export type Values = ReadonlyMap<number, Value>;

/** Tells whether a field is asked, given the answers before it; what hangs on an unasked field is not asked either. */
export function isAsked(item: DesignItem, values: Values, asked: ReadonlySet<number>): boolean {
  if (item.onlyIf === null) return true;
  return asked.has(item.onlyIf.fieldId) && values.get(item.onlyIf.fieldId) === item.onlyIf.is;
}

/** The fields that are asked, in order. */
export function askedItems(design: Pick<Design, "sections">, values: Values): DesignItem[] {
  const asked = new Set<number>();
  const items: DesignItem[] = [];
  for (const item of itemsOf(design)) {
    if (!isAsked(item, values, asked)) continue;
    asked.add(item.fieldId);
    items.push(item);
  }
  return items;
}

const thousandths = (value: number): number => Math.round(value * 1000);

/** Adds decimals exactly, over whole thousandths. */
export function exactSum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + thousandths(value), 0) / 1000;
}

/** Everything that stands against handing a sheet in; empty: it is complete. What the platform computes is never missing. */
export function findProblems(
  design: Pick<Design, "sections" | "sums">,
  fields: ReadonlyMap<number, Pick<Field, "source">>,
  values: Values,
): Problem[] {
  const problems: Problem[] = [];
  const items = askedItems(design, values);
  const asked = new Set(items.map((item) => item.fieldId));
  for (const { fieldId, isRequired, min, max } of items) {
    const value = values.get(fieldId);
    if (value === undefined) {
      if (isRequired && fields.get(fieldId)?.source === null)
        problems.push({ fieldId, problem: "missing", bound: null });
      continue;
    }
    if (typeof value !== "number") continue;
    if (min !== null && value < min) problems.push({ fieldId, problem: "tooLow", bound: min });
    if (max !== null && value > max) problems.push({ fieldId, problem: "tooHigh", bound: max });
  }
  for (const { wholeId, partIds } of design.sums) {
    const parts = partIds.flatMap((id) => (asked.has(id) ? (values.get(id) ?? []) : []));
    const whole = values.get(wholeId);
    // A sum with gaps is not wrong yet; the gaps are told as missing where they must be filled.
    if (typeof whole !== "number" || parts.length < partIds.length) continue;
    const sum = exactSum(parts as number[]);
    if (thousandths(sum) !== thousandths(whole))
      problems.push({ fieldId: wholeId, problem: "sumWrong", bound: sum });
  }
  return problems;
}
