/** Saving answers bit by bit: what is known is confirmed, never typed again; of two who change one answer the second is told. */
import type { Names } from "#kernel/pure/names.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Design, FieldsById } from "./design.ts";
import { askedItems } from "./checks.ts";
import type { Field } from "./field.ts";
import { type Entry, type EntryChange, type Origin, type Sheet, entryOf, seqOf } from "./sheet.ts";
import { type Value, fitsField, holdsPersonalNumber, sayValue } from "./value.ts";

/** What somebody wants to stand in a field: a value, null for nothing, `undefined` to confirm what is known. */
export type WantedAnswer = {
  readonly fieldId: number;
  readonly value: Value | null | undefined;
  /** The number of the entry that the writer had before them. */
  readonly seen: number;
};

/** What is known and fresh. */
export type KnownValue = { readonly value: Value; readonly from: Origin };

export type SaveFacts = {
  /** The fields of the form. */
  readonly fields: FieldsById;
  readonly known: ReadonlyMap<number, KnownValue>;
  /** Who wrote an entry, in words. */
  readonly whoWrote: (entry: Entry) => Names;
};

const named = (field: Field) => ({ zh: field.name.zh, en: field.name.en });

/**
 * Decides what of the wanted answers changes the sheet; all of them or none.
 * Refuses: `forms.field_unknown`, `forms.field_twice`, `forms.computed_field`, `forms.nothing_known`, `forms.value_wrong`,
 * `forms.personal_number`, `forms.answer_changed` where somebody else wrote meanwhile.
 */
export function decideAnswers(
  sheet: Sheet,
  wanted: readonly WantedAnswer[],
  facts: SaveFacts,
): EntryChange[] | Refusal {
  if (new Set(wanted.map(({ fieldId }) => fieldId)).size < wanted.length)
    return refusal("invalid", "forms.answered_twice");
  const changes: EntryChange[] = [];
  for (const { fieldId, value: given, seen } of wanted) {
    const field = facts.fields.get(fieldId);
    if (field === undefined) return refusal("invalid", "forms.field_unknown");
    if (field.source !== null) return refusal("invalid", "forms.computed_field", named(field));
    const known = facts.known.get(fieldId);
    if (given === undefined && known === undefined)
      return refusal("conflict", "forms.nothing_known", named(field));
    const value = typeof given === "string" ? given.trim() : (given ?? null);
    const wish = given === undefined ? (known?.value ?? null) : value;
    const now = entryOf(sheet, fieldId);
    if ((now?.value ?? null) === wish) continue;
    if (seqOf(sheet, fieldId) !== seen)
      return changedMeanwhile(
        field,
        sheet.entries.find((entry) => entry.fieldId === fieldId),
        facts,
      );
    const change = changeTo(field, wish, known);
    if ("refusal" in change) return change;
    changes.push(change);
  }
  return changes;
}

function changeTo(
  field: Field,
  value: Value | null,
  known: KnownValue | undefined,
): EntryChange | Refusal {
  const fieldId = field.id;
  if (value === null) return { fieldId, value, how: "typed", from: null };
  if (!fitsField(field, value))
    return refusal("invalid", "forms.value_wrong", { ...named(field), type: field.type });
  if (field.type === "text" && holdsPersonalNumber(String(value)))
    return refusal("invalid", "forms.personal_number", named(field));
  return known !== undefined && known.value === value
    ? { fieldId, value, how: "confirmed", from: known.from }
    : { fieldId, value, how: "typed", from: null };
}

function changedMeanwhile(field: Field, entry: Entry | undefined, facts: SaveFacts): Refusal {
  const none = { zh: "空", en: "nothing" };
  const who = entry === undefined ? none : facts.whoWrote(entry);
  const now = entry === undefined || entry.value === null ? none : sayValue(field, entry.value);
  return refusal("conflict", "forms.answer_changed", {
    ...named(field),
    whoZh: who.zh,
    whoEn: who.en,
    nowZh: now.zh,
    nowEn: now.en,
  });
}

/**
 * What the platform itself writes when a sheet is handed in: what it computes, and what is no longer asked is emptied.
 */
export function closingChanges(
  design: Pick<Design, "sections">,
  sheet: Sheet,
  fields: FieldsById,
  computed: ReadonlyMap<number, number>,
): EntryChange[] {
  const values = new Map(
    sheet.entries.flatMap(({ fieldId, value }) =>
      value === null ? [] : [[fieldId, value] as const],
    ),
  );
  const asked = new Set(askedItems(design, values).map((item) => item.fieldId));
  const changes: EntryChange[] = [];
  for (const { fieldId, value } of sheet.entries)
    if (value !== null && !asked.has(fieldId) && fields.get(fieldId)?.source === null)
      changes.push({ fieldId, value: null, how: "typed", from: null });
  for (const [fieldId, value] of computed)
    if (entryOf(sheet, fieldId)?.value !== value)
      changes.push({ fieldId, value, how: "computed", from: null });
  return changes;
}
