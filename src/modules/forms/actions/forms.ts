/** Forms: list, show, design, copy, drop. */
import { findApplication } from "#admission";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import type { Day } from "#kernel/pure/day.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { designer, maySeeForm } from "../access.ts";
import { type Design, type FieldsById, checkDesign, itemsOf, renewed } from "../rules/design.ts";
import {
  FORM_STEPS,
  type Form,
  type FormEvent,
  type FormStep,
  checkFormStep,
  evolveForm,
} from "../rules/form.ts";
import type { DesignShape, FormLine, FormView, FormsQuery } from "../schema/forms.ts";
import * as store from "../store/forms.ts";
import { countSheets } from "../store/sheets.ts";
import { type Around, around, briefsOf, departmentOf, loadFields, orgView } from "./around.ts";
import { againViews, askedFieldIds, asksAgainOf } from "./asking.ts";
import { targetsOf } from "./targets.ts";

export const FORM_STREAM = "form";

type Counts = FormLine["counts"];
const NONE: Counts = { open: 0, handedIn: 0, returned: 0 };

/** A form as a line of a list. */
export function lineOf(form: Form, counts: Counts | undefined, facts: Around): FormLine {
  const { title, level, dueOn } = form.design;
  return {
    id: form.id,
    title,
    status: form.status,
    department: orgView(facts, form.departmentOrgId),
    level,
    dueOn,
    edition: form.edition,
    fieldCount: itemsOf(form.design).length,
    mandateCode: form.mandateCode,
    counts: counts ?? NONE,
  };
}

/** Forms that the actor sees, newest first. */
export async function listForms(ctx: Ctx, query: FormsQuery) {
  const { cursor, limit = 50, status, orgId } = query;
  const text = query.q?.trim() === "" ? undefined : query.q?.trim();
  const [before] = cursor === undefined ? [] : orRefuse(readCursor(cursor, 1));
  if (cursor !== undefined && !Number.isSafeInteger(before)) refuse("invalid", "http.wrong_cursor");
  const facts = await around(ctx);
  const rows = await store.pageOfForms(ctx.db, facts.scope, {
    status,
    text,
    departmentOrgId: orgId,
    before: before === undefined ? undefined : Number(before),
    limit: limit + 1,
  });
  const ids = rows.map((row) => row.id);
  const counts = await countSheets(ctx.db, facts.scope, ids);
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => lineOf(row, counts.get(row.id), facts),
    (row) => [row.id],
  );
  return { items: [...items], next };
}

/** The design as it travels: fresh lists, nothing more. */
function shapeOf(design: Design): DesignShape {
  return {
    ...design,
    areaIds: [...design.areaIds],
    sections: design.sections.map(({ title, items }) => ({ title, items: [...items] })),
    sums: design.sums.map(({ wholeId, partIds }) => ({ wholeId, partIds: [...partIds] })),
  };
}

const isOwnForm = (ctx: Ctx, { scope }: Around, form: Form): boolean =>
  ctx.actor.kind === "system" ||
  (designer.allows(ctx.actor) &&
    scope !== "everything" &&
    scope.departmentId === form.departmentOrgId);

/** A form as its page shows it. */
export async function viewOfForm(ctx: Ctx, form: Form, facts: Around): Promise<FormView> {
  const fields = await loadFields(ctx);
  const { design, applicationId, status } = form;
  const counts = await countSheets(ctx.db, facts.scope, [form.id]);
  const targets = targetsOf(design, facts);
  const again =
    status === "draft"
      ? await asksAgainOf(
          ctx,
          {
            formId: form.id,
            fieldIds: askedFieldIds(design, fields),
            targets,
            fromOn: design.fromOn,
            dueOn: design.dueOn,
          },
          fields,
        )
      : form.asksAgain;
  const application = applicationId === null ? null : await findApplication(ctx, applicationId);
  const isAdmitted = application?.mandate?.state === "inForce";
  const isOwn = isOwnForm(ctx, facts, form);
  const steps = FORM_STEPS[status].filter((step) => step !== "send" || isAdmitted);
  return {
    ...lineOf(form, counts.get(form.id), facts),
    design: shapeOf(design),
    fields: briefsOf(
      fields,
      itemsOf(design).map((item) => item.fieldId),
    ),
    areas: design.areaIds.flatMap((id) => {
      const area = facts.areas.find(id);
      return area === undefined ? [] : [{ id, name: area.name, level: area.level }];
    }),
    revision: form.revision,
    copiedFromId: form.copiedFromId,
    applicationId,
    applicationState: application?.state ?? null,
    isAdmitted,
    asksAgain: await againViews(ctx, again, fields, facts),
    againReason: form.againReason,
    sheetCount: form.reach?.subjects.length ?? targets.length,
    askedOn: form.askedOn,
    sentOn: form.sentOn,
    closedOn: form.closedOn,
    dropReason: form.dropReason,
    steps: isOwn ? [...steps, "copy"] : designer.allows(ctx.actor) ? ["copy"] : [],
  };
}

/** One form. Refuses: `forms.form_not_found`, also to whom it is not shown. */
export async function showForm(ctx: Ctx, id: number): Promise<FormView> {
  const facts = await around(ctx);
  const form = await store.findForm(ctx.db, id);
  if (form === undefined || !maySeeForm(facts.scope, form))
    return refuse("notFound", "forms.form_not_found");
  return viewOfForm(ctx, formOf(form), facts);
}

function formOf(kept: store.KeptForm): Form {
  const { eventSeq: _, updatedAt: __, ...form } = kept;
  return form;
}

/** Writes an event of a form and what it makes of the row. */
export async function writeForm(
  ctx: Ctx,
  known: Form | undefined,
  id: number,
  event: FormEvent,
): Promise<Form> {
  const { seq } = await appendEvents(ctx, FORM_STREAM, id, [event]);
  const form = evolveForm(id, known, event);
  await store.saveForm(ctx.db, form, { eventSeq: seq, at: event.at });
  return form;
}

/**
 * A form of the actor's own department, locked, for a step.
 * Refuses: `forms.form_not_found`, `forms.not_your_form`, `forms.not_now`.
 */
export async function takeForm(ctx: Ctx, id: number, step: FormStep, facts: Around): Promise<Form> {
  const found = await store.findForm(ctx.db, id, "lock");
  if (found === undefined || !maySeeForm(facts.scope, found))
    return refuse("notFound", "forms.form_not_found");
  const form = formOf(found);
  if (!isOwnForm(ctx, facts, form)) refuse("forbidden", "forms.not_your_form");
  const wrong = checkFormStep(form.status, step);
  if (wrong !== undefined) orRefuse(wrong);
  return form;
}

/** Checks a design against the dictionary and the areas. Refuses: see {@link checkDesign}; `forms.area_unknown`. */
function checked(design: Design, fields: FieldsById, { areas }: Around): Design {
  const wrong = checkDesign(design, fields);
  if (wrong !== undefined) orRefuse(wrong);
  if (design.areaIds.some((id) => areas.find(id) === undefined))
    refuse("invalid", "forms.area_unknown");
  return { ...design, title: design.title.trim(), purpose: design.purpose.trim() };
}

/** Drafts a form of the actor's department. Refuses: see {@link checkDesign}; `forms.no_department`. */
export function draftForm(ctx: Ctx, wanted: Design): Promise<FormView> {
  return transaction(ctx, async (inner) => {
    const facts = await around(inner);
    const departmentOrgId = departmentOf(facts.scope);
    const design = checked(wanted, await loadFields(inner), facts);
    const id = await store.takeFormId(inner.db);
    const form = await writeForm(inner, undefined, id, {
      type: "formDrafted",
      at: inner.clock.now(),
      data: { design, departmentOrgId, edition: 1, copiedFromId: null },
    });
    return viewOfForm(inner, form, facts);
  });
}

/**
 * Saves a design again. What was asked for admission becomes a draft: what is admitted is what was shown.
 * Refuses: `forms.edited_meanwhile`, `forms.not_now`; see {@link checkDesign}.
 */
export function editForm(
  ctx: Ctx,
  id: number,
  wanted: Design,
  revision: number,
): Promise<FormView> {
  return transaction(ctx, async (inner) => {
    const facts = await around(inner);
    const form = await takeForm(inner, id, "edit", facts);
    if (form.revision !== revision) refuse("conflict", "forms.edited_meanwhile");
    const design = checked(wanted, await loadFields(inner), facts);
    return viewOfForm(
      inner,
      await writeForm(inner, form, id, {
        type: "formEdited",
        at: inner.clock.now(),
        data: { design },
      }),
      facts,
    );
  });
}

/**
 * Copies a form that one sees, say last year's, as a new draft of one's own department: the next edition where it was one's own.
 * Fields that were replaced since are taken in their new version. Refuses: `forms.form_not_found`, `forms.not_a_day`.
 */
export function copyForm(
  ctx: Ctx,
  id: number,
  days: { readonly fromOn: Day; readonly dueOn: Day },
): Promise<FormView> {
  return transaction(ctx, async (inner) => {
    const facts = await around(inner);
    const departmentOrgId = departmentOf(facts.scope);
    const found = await store.findForm(inner.db, id);
    if (found === undefined || !maySeeForm(facts.scope, found))
      return refuse("notFound", "forms.form_not_found");
    const fields = await loadFields(inner);
    const design = checked({ ...renewed(found.design, fields), ...days }, fields, facts);
    const isOwn = found.departmentOrgId === departmentOrgId;
    const copy = await writeForm(inner, undefined, await store.takeFormId(inner.db), {
      type: "formDrafted",
      at: inner.clock.now(),
      data: {
        design,
        departmentOrgId,
        edition: isOwn ? found.edition + 1 : 1,
        copiedFromId: id,
      },
    });
    return viewOfForm(inner, copy, facts);
  });
}

/** Lays a form aside before it is sent. Refuses: `forms.not_now`, `forms.reason_missing`. */
export function dropForm(ctx: Ctx, id: number, reason: string): Promise<FormView> {
  return transaction(ctx, async (inner) => {
    const facts = await around(inner);
    const form = await takeForm(inner, id, "drop", facts);
    const said = reason.trim();
    if (said === "") refuse("invalid", "forms.reason_missing");
    const data = { reason: said };
    return viewOfForm(
      inner,
      await writeForm(inner, form, id, { type: "formDropped", at: inner.clock.now(), data }),
      facts,
    );
  });
}
