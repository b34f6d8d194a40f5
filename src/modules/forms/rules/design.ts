/** The design of a form: which fields it asks, in which order, under which rules, of whom, until when. */
import { type Day, isDay } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Field, Level } from "./field.ts";
import { isNumeric } from "./value.ts";

/** Who fills in for a community: the station that serves it, or its residents' committee where it assists. */
export const FILLERS = ["station", "committee"] as const;
export type Filler = (typeof FILLERS)[number];

/** The field is asked only where another one, asked before it, has this answer. */
export type OnlyIf = { readonly fieldId: number; readonly is: boolean | string };

export type DesignItem = {
  readonly fieldId: number;
  readonly hint: string;
  readonly isRequired: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly onlyIf: OnlyIf | null;
};
export type Section = { readonly title: string; readonly items: readonly DesignItem[] };

/** The parts add up to the whole. */
export type SumRule = { readonly wholeId: number; readonly partIds: readonly number[] };

export type Design = {
  readonly title: string;
  /** What the department needs the answers for. */
  readonly purpose: string;
  readonly level: Level;
  readonly filledBy: Filler;
  /** Target areas; whatever lies below them at the level of the form is asked. */
  readonly areaIds: readonly number[];
  /** The first day on which it may be sent; admission wants to be asked well before. */
  readonly fromOn: Day;
  readonly dueOn: Day;
  readonly sections: readonly Section[];
  readonly sums: readonly SumRule[];
};

/** Most fields of a form. */
export const MOST_FIELDS = 80;

const isPlausible = (day: Day): boolean => isDay(day) && day >= "2000-01-01" && day <= "2100-12-31";

/** The items of a design in order. */
export function itemsOf(design: Pick<Design, "sections">): readonly DesignItem[] {
  return design.sections.flatMap((section) => section.items);
}

export type FieldsById = ReadonlyMap<number, Field>;

/**
 * Checks what somebody has laid out, half done or not.
 * Refuses: `forms.title_missing`, `forms.field_unknown`, `forms.field_twice`, `forms.too_many_fields`, `forms.range_wrong`,
 * `forms.condition_wrong`, `forms.sum_wrong`, `forms.not_a_day`.
 */
export function checkDesign(design: Design, fields: FieldsById): Refusal | undefined {
  if (design.title.trim() === "") return refusal("invalid", "forms.title_missing");
  if (![design.fromOn, design.dueOn].every(isPlausible))
    return refusal("invalid", "forms.not_a_day");
  const items = itemsOf(design);
  if (items.length > MOST_FIELDS)
    return refusal("invalid", "forms.too_many_fields", { most: MOST_FIELDS });
  const seen = new Set<number>();
  for (const item of items) {
    const field = fields.get(item.fieldId);
    if (field === undefined) return refusal("invalid", "forms.field_unknown");
    if (seen.has(item.fieldId)) return refusal("invalid", "forms.field_twice", named(field));
    const wrong = checkItem(item, field, seen, fields);
    if (wrong !== undefined) return wrong;
    seen.add(item.fieldId);
  }
  return checkSums(design.sums, seen, fields);
}

const named = (field: Field) => ({ zh: field.name.zh, en: field.name.en });

function checkItem(
  { min, max, onlyIf }: DesignItem,
  field: Field,
  before: ReadonlySet<number>,
  fields: FieldsById,
): Refusal | undefined {
  const hasRange = min !== null || max !== null;
  const isRange = min === null || max === null || min <= max;
  if (hasRange && (!isNumeric(field.type) || !isRange))
    return refusal("invalid", "forms.range_wrong", named(field));
  if (onlyIf === null) return undefined;
  const on = before.has(onlyIf.fieldId) ? fields.get(onlyIf.fieldId) : undefined;
  const isAnswer =
    on?.type === "yesNo"
      ? typeof onlyIf.is === "boolean"
      : on?.type === "choice" && on.choices.some(({ key }) => key === onlyIf.is);
  return isAnswer ? undefined : refusal("invalid", "forms.condition_wrong", named(field));
}

function checkSums(
  sums: readonly SumRule[],
  inForm: ReadonlySet<number>,
  fields: FieldsById,
): Refusal | undefined {
  for (const { wholeId, partIds } of sums) {
    const whole = fields.get(wholeId);
    const isRule =
      whole !== undefined &&
      isNumeric(whole.type) &&
      partIds.length >= 2 &&
      new Set([wholeId, ...partIds]).size === partIds.length + 1 &&
      [wholeId, ...partIds].every((id) => inForm.has(id) && fields.get(id)?.type === whole.type);
    if (!isRule) return refusal("invalid", "forms.sum_wrong");
  }
  return undefined;
}

/**
 * Checks that a design can be asked of people.
 * Refuses: `forms.nothing_asked`, `forms.purpose_missing`, `forms.field_not_in_use`, `forms.wrong_level` where a field is known
 * at another level, `forms.due_too_soon`.
 */
export function checkReady(design: Design, fields: FieldsById, today: Day): Refusal | undefined {
  const asked = itemsOf(design).flatMap(({ fieldId }) => fields.get(fieldId) ?? []);
  if (!asked.some((field) => field.source === null))
    return refusal("conflict", "forms.nothing_asked");
  if (design.purpose.trim().length < 5) return refusal("invalid", "forms.purpose_missing");
  for (const field of asked) {
    if (field.status !== "inUse")
      return refusal("conflict", "forms.field_not_in_use", named(field));
    if (field.source === null && field.level !== design.level)
      return refusal("conflict", "forms.wrong_level", named(field));
  }
  if (design.dueOn <= today || design.dueOn <= design.fromOn)
    return refusal("conflict", "forms.due_too_soon");
  return undefined;
}

/** The fields of a form whose place newer versions have taken, replaced; what was dropped without heir is left out. */
export function renewed(design: Design, fields: FieldsById): Design {
  const heirOf = (id: number): number | undefined => {
    let field = fields.get(id);
    while (field !== undefined && field.replacedById !== null)
      field = fields.get(field.replacedById);
    return field?.status === "inUse" ? field.id : undefined;
  };
  const kept = new Set<number>();
  const sections = design.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => {
      const fieldId = heirOf(item.fieldId);
      if (fieldId === undefined || kept.has(fieldId)) return [];
      kept.add(fieldId);
      const on = item.onlyIf === null ? undefined : heirOf(item.onlyIf.fieldId);
      const isSame = on !== undefined && on === item.onlyIf?.fieldId && kept.has(on);
      return [{ ...item, fieldId, onlyIf: isSame ? item.onlyIf : null }];
    }),
  }));
  const sums = design.sums.flatMap(({ wholeId, partIds }) => {
    const ids = [wholeId, ...partIds].map(heirOf);
    const [whole, ...parts] = ids.filter((id) => id !== undefined && kept.has(id)) as number[];
    return whole === undefined || parts.length !== partIds.length
      ? []
      : [{ wholeId: whole, partIds: parts }];
  });
  return { ...design, sections: sections.filter(({ items }) => items.length > 0), sums };
}
