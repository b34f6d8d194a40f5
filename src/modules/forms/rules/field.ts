/** Fields of the dictionary: proposed, in use, retired. A field that was answered keeps its meaning for good. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import { type Names, trimNames } from "#kernel/pure/names.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { normaliseText } from "#kernel/pure/text.ts";
import { type Choice, type FieldType, asksPersonal, isNumeric } from "./value.ts";

/** Where a field is known, from the narrowest; a form asks it there and nowhere else. */
export const LEVELS = ["grid", "community", "station", "subdistrict"] as const;
export type Level = (typeof LEVELS)[number];

/** How answers add up to the area above. */
export const ADDINGS = ["sum", "average", "count", "latest", "none"] as const;
export type Adding = (typeof ADDINGS)[number];

/** What the platform knows by itself; such a field is never asked. */
export const SOURCES = ["population", "grids", "communities", "stations", "openCases"] as const;
export type Source = (typeof SOURCES)[number];

export const FIELD_STATUSES = ["proposed", "inUse", "retired", "declined"] as const;
export type FieldStatus = (typeof FIELD_STATUSES)[number];

export type FieldContent = {
  /** ASCII; the same over all versions of a field. */
  readonly key: string;
  readonly name: Names;
  /** What exactly is counted; empty where the name says it. */
  readonly meaning: Names;
  readonly type: FieldType;
  readonly unit: Names | null;
  readonly choices: readonly Choice[];
  readonly level: Level;
  readonly adding: Adding;
  /** By which field an average is weighted. */
  readonly weightId: number | null;
  /** How long an answer stays fresh. Unit: days. */
  readonly validDays: number;
  readonly source: Source | null;
};

export type Field = FieldContent & {
  readonly id: number;
  readonly version: number;
  readonly status: FieldStatus;
  readonly proposedByOrgId: number | null;
  readonly replacesId: number | null;
  readonly replacedById: number | null;
  /** Why it was declined or retired. */
  readonly reason: string | null;
};

type Proposed = FieldContent & {
  readonly version: number;
  readonly replacesId: number | null;
  readonly proposedByOrgId: number | null;
};
export type FieldEvent =
  | NewEvent<"fieldProposed", Proposed>
  | NewEvent<"fieldAdopted", Record<string, never>>
  | NewEvent<"fieldDeclined", { readonly reason: string }>
  | NewEvent<"fieldRetired", { readonly reason: string; readonly replacedById: number | null }>;

export type FieldStep = "adopt" | "decline" | "retire" | "replace";

/** What may be done in which status; pages offer what this table allows. */
export const FIELD_STEPS = {
  proposed: ["adopt", "decline"],
  inUse: ["replace", "retire"],
  retired: [],
  declined: [],
} as const satisfies Record<FieldStatus, readonly FieldStep[]>;

/** Tells whether a step may be taken now. Refuses: `forms.field_not_now`. */
export function checkFieldStep(status: FieldStatus, step: FieldStep): Refusal | undefined {
  const steps: readonly string[] = FIELD_STEPS[status];
  return steps.includes(step)
    ? undefined
    : refusal("conflict", "forms.field_not_now", { status, step });
}

const KEY = /^[a-z][a-z0-9-]{1,39}$/;
const isOpen = (field: Field): boolean => field.status === "proposed" || field.status === "inUse";

/**
 * Decides a proposal. `replaces` is the field whose place it takes.
 * Refuses: `forms.key_malformed`, `forms.key_taken`, `forms.name_missing`, `forms.same_name`, `forms.personal_field`,
 * `forms.choices_wrong`, `forms.adding_wrong`, `forms.weight_wrong`, `forms.source_wrong`, `forms.validity_wrong`.
 */
export function decideField(
  wanted: FieldContent,
  facts: { readonly fields: readonly Field[]; readonly replaces: Field | undefined },
): FieldContent | Refusal {
  if (!KEY.test(wanted.key)) return refusal("invalid", "forms.key_malformed", { key: wanted.key });
  const others = facts.fields.filter((one) => isOpen(one) && one.id !== facts.replaces?.id);
  const key = facts.replaces?.key ?? wanted.key;
  if (others.some((one) => one.key === key))
    return refusal("conflict", "forms.key_taken", { key: wanted.key });
  const name = trimNames(wanted.name);
  if (name === undefined || name.zh.length > 60 || name.en.length > 100)
    return refusal("invalid", "forms.name_missing");
  if (asksPersonal(name))
    return refusal("invalid", "forms.personal_field", { zh: name.zh, en: name.en });
  const twin = others.find(
    (one) => one.level === wanted.level && normaliseText(one.name.zh) === normaliseText(name.zh),
  );
  if (twin !== undefined)
    return refusal("conflict", "forms.same_name", { zh: twin.name.zh, en: twin.name.en });
  const meaning = { zh: wanted.meaning.zh.trim(), en: wanted.meaning.en.trim() };
  const content = { ...wanted, key, name, meaning };
  return checkKind(content, others) ?? content;
}

function checkKind(content: FieldContent, others: readonly Field[]): Refusal | undefined {
  const { type, choices, adding, weightId, validDays, source, level } = content;
  const keys = new Set(choices.map((choice) => choice.key));
  const names = new Set(choices.map((choice) => choice.name.zh.trim()));
  const isListed = choices.length >= 2 && choices.length <= 30 && !names.has("");
  const isChoice = isListed && keys.size === choices.length && names.size === choices.length;
  if (type === "choice" ? !isChoice : choices.length > 0)
    return refusal("invalid", "forms.choices_wrong");
  if ((adding === "sum" || adding === "average") && !isNumeric(type))
    return refusal("invalid", "forms.adding_wrong");
  const weight = others.find((one) => one.id === weightId);
  const isWeighed = weight?.status === "inUse" && weight.type === "whole" && weight.level === level;
  if (adding === "average" ? !isWeighed : weightId !== null)
    return refusal("invalid", "forms.weight_wrong");
  if (!Number.isInteger(validDays) || validDays < 1 || validDays > 3660)
    return refusal("invalid", "forms.validity_wrong");
  if (source !== null && (type !== "whole" || adding !== "sum"))
    return refusal("invalid", "forms.source_wrong");
  return undefined;
}

/** What an event makes of a field; the table holds exactly this. */
export function evolveField(id: number, known: Field | undefined, event: FieldEvent): Field {
  if (event.type === "fieldProposed")
    return { id, ...event.data, status: "proposed", replacedById: null, reason: null };
  if (known === undefined) throw new Error(`field ${id} begins with ${event.type}`);
  switch (event.type) {
    case "fieldAdopted":
      return { ...known, status: "inUse" };
    case "fieldDeclined":
      return { ...known, status: "declined", reason: event.data.reason };
    case "fieldRetired":
      return { ...known, status: "retired", ...event.data };
  }
}
