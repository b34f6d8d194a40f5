/** Double asking, with the district's forms and answers at hand. */
import type { Ctx } from "#kernel/context.ts";
import { type Day, dayOf, isDay } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { maySeeForm } from "../access.ts";
import { type AsksAgain, findAsksAgain } from "../rules/asking.ts";
import { type Design, type FieldsById, itemsOf } from "../rules/design.ts";
import type { KeptForm } from "../store/forms.ts";
import { formsById, formsInForce } from "../store/forms.ts";
import { newestAnswers } from "../store/sheets.ts";
import { isFresh } from "../rules/fresh.ts";
import type { AgainBody, AgainList, AgainShape } from "../schema/forms.ts";
import { type Around, around, loadFields, orgView } from "./around.ts";
import { type Target, targetsOf } from "./targets.ts";

type Wanted = {
  readonly formId: number | null;
  /** Fields that people would be asked; what the platform computes is left out. */
  readonly fieldIds: readonly number[];
  readonly targets: readonly Target[];
  readonly fromOn: Day;
  readonly dueOn: Day;
};

/**
 * Everything that is asked already or known, for the fields and targets of a form from its first day until it is due.
 * An answer counts where it will still be fresh on that first day.
 */
export async function asksAgainOf(
  ctx: Ctx,
  wanted: Wanted,
  fields: FieldsById,
): Promise<AsksAgain[]> {
  const { formId, targets, dueOn } = wanted;
  const today = dayOf(ctx.clock.now());
  // What is late already is asked from today on.
  const from = wanted.fromOn < today ? today : wanted.fromOn;
  const fieldIds = wanted.fieldIds.filter((id) => fields.get(id)?.source === null);
  if (fieldIds.length === 0 || targets.length === 0) return [];
  const subjects = targets.map((target) => target.subject);
  const others = await formsInForce(ctx.db, { fieldIds, dueFrom: today, except: formId ?? 0 });
  const answers = await newestAnswers(ctx.db, { subjects, fieldIds, exceptSheetId: 0 });
  return findAsksAgain(
    { fieldIds, subjects, from, dueOn: dueOn < from ? from : dueOn },
    others.map((form) => ({
      formId: form.id,
      title: form.design.title,
      departmentOrgId: form.departmentOrgId,
      fieldIds: itemsOf(form.design).map((item) => item.fieldId),
      subjects: form.reach?.subjects ?? [],
      from: form.sentOn ?? form.design.fromOn,
      dueOn: form.design.dueOn,
    })),
    answers.filter(({ fieldId, givenAt, formId: by }) => {
      const validDays = fields.get(fieldId)?.validDays;
      return by !== formId && validDays !== undefined && isFresh(givenAt, validDays, from);
    }),
  );
}

/** The same with names; a form that the reader may not open is named without its number. */
export async function againViews(
  ctx: Ctx,
  found: readonly AsksAgain[],
  fields: FieldsById,
  facts: Around,
): Promise<AgainShape[]> {
  const ids = found.flatMap(({ formId }) => formId ?? []);
  const forms: ReadonlyMap<number, KeptForm> = await formsById(ctx.db, ids);
  return found.map(({ fieldId, kind, formId, departmentOrgId, title, subjects, ofSubjects }) => {
    const form = formId === null ? undefined : forms.get(formId);
    const isOpenTo = form !== undefined && maySeeForm(facts.scope, form);
    return {
      field: { id: fieldId, name: fields.get(fieldId)?.name ?? { zh: "", en: "" } },
      kind,
      formId: isOpenTo ? formId : null,
      title,
      department: departmentOrgId === null ? null : orgView(facts, departmentOrgId),
      subjects,
      ofSubjects,
    };
  });
}

/** While designing: what of the fields chosen so far is asked already, and how many sheets would go out. */
export async function findDoubleAsking(ctx: Ctx, body: AgainBody): Promise<AgainList> {
  if (!isDay(body.dueOn) || !isDay(body.fromOn)) refuse("invalid", "forms.not_a_day");
  const facts = await around(ctx);
  if (body.areaIds.some((id) => facts.areas.find(id) === undefined))
    refuse("invalid", "forms.area_unknown");
  const fields = await loadFields(ctx);
  const targets = targetsOf({ ...body, filledBy: "station" }, facts);
  const found = await asksAgainOf(ctx, { ...body, targets }, fields);
  return { items: await againViews(ctx, found, fields, facts), sheets: targets.length };
}

/** The fields that people are asked in a design. */
export function askedFieldIds(design: Pick<Design, "sections">, fields: FieldsById): number[] {
  return itemsOf(design)
    .map((item) => item.fieldId)
    .filter((id) => fields.get(id)?.source === null);
}
