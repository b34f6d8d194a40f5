/** From the design to the desks: admission is asked for, the admitted form is sent, and closed. */
import { draftApplication, requireMandate } from "#admission";
import { type Ctx, transaction } from "#kernel/context.ts";
import { EMPTY_HEAD, type EventRow, chainEvents, insertEvents } from "#kernel/events.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type FieldsById, checkReady } from "../rules/design.ts";
import type { Form } from "../rules/form.ts";
import { type Sheet, type SheetHead, evolveSheet } from "../rules/sheet.ts";
import type { AskBody, FormView } from "../schema/forms.ts";
import { lockDictionary } from "../store/fields.ts";
import { saveSheets, takeSheetIds } from "../store/sheets.ts";
import { type Around, around, loadFields, orgView } from "./around.ts";
import { askedFieldIds, asksAgainOf } from "./asking.ts";
import { takeForm, viewOfForm, writeForm } from "./forms.ts";
import { type Target, reachOf, targetsOf } from "./targets.ts";

export const SHEET_STREAM = "formSheet";
/** Shortest reason for asking again. Unit: characters. */
const SHORTEST_REASON = 10;

/** Targets with a body each. Refuses: `forms.nobody_asked`, `forms.no_body` naming areas without one. */
function answerable(form: Form, facts: Around): Target[] {
  const targets = targetsOf(form.design, facts);
  if (targets.length === 0) refuse("conflict", "forms.nobody_asked");
  const homeless = targets.filter((target) => target.orgId === null).slice(0, 12);
  if (homeless.length > 0)
    refuse("conflict", "forms.no_body", {
      zh: homeless.map(({ name }) => name.zh).join("、"),
      en: homeless.map(({ name }) => name.en).join(", "),
    });
  return targets;
}

const wordsFor = (form: Form, reason: string): string =>
  reason === "" ? form.design.purpose : `${form.design.purpose}\n再次收集的理由：${reason}`;

/**
 * Asks for admission: the application shows the reviewers every field and which of them somebody asks already.
 * Refuses: `forms.edited_meanwhile`, `forms.say_why_again` where something is asked again without a reason;
 * see `checkReady`; `forms.nobody_asked`, `forms.no_body`; whatever admission refuses.
 */
export function askAdmission(ctx: Ctx, id: number, body: AskBody): Promise<FormView> {
  return transaction(ctx, async (inner) => {
    const facts = await around(inner);
    const form = await takeForm(inner, id, "ask", facts);
    if (form.revision !== body.revision) refuse("conflict", "forms.edited_meanwhile");
    const { design, departmentOrgId } = form;
    // Of two departments that ask for the same at once the second sees the first; nobody retires a field meanwhile.
    await lockDictionary(inner.db);
    const fields = await loadFields(inner);
    const today = dayOf(inner.clock.now());
    const wrong = checkReady(design, fields, today);
    if (wrong !== undefined) orRefuse(wrong);
    const targets = answerable(form, facts);
    const fieldIds = askedFieldIds(design, fields);
    const { fromOn, dueOn } = design;
    const wanted = { formId: id, fieldIds, targets, fromOn, dueOn };
    const asksAgain = await asksAgainOf(inner, wanted, fields);
    const reason = body.againReason.trim();
    if (asksAgain.length > 0 && reason.length < SHORTEST_REASON)
      refuse("conflict", "forms.say_why_again", {
        count: new Set(asksAgain.map(({ fieldId }) => fieldId)).size,
        least: SHORTEST_REASON,
      });
    const reach = reachOf(targets);
    const nameOf = (fieldId: number) => fields.get(fieldId)?.name.zh ?? "";
    const keyOf = (fieldId: number) => fields.get(fieldId)?.key ?? "";
    const { applicationId } = await draftApplication(inner, {
      applicantOrgId: departmentOrgId,
      kind: "form",
      title: design.title,
      reason: wordsFor(form, asksAgain.length > 0 ? reason : ""),
      areaIds: [...design.areaIds],
      targetOrgIds: [...reach.orgIds],
      from: fromOn < today ? today : fromOn,
      to: dueOn,
      ...paperwork(design, fieldIds.map(nameOf)),
      nature: design.filledBy === "committee" ? "assist" : "executive",
      legalBasis: body.legalBasis,
      contact: body.contact,
      form: {
        formId: id,
        fields: fieldIds.map((one) => ({ key: keyOf(one), name: nameOf(one) })),
        asksAgain: asksAgain.map((again) => ({
          key: keyOf(again.fieldId),
          name: nameOf(again.fieldId),
          where: whereOf(again, facts),
          formId: again.formId,
          departmentOrgId: again.departmentOrgId,
        })),
      },
    });
    const asked = await writeForm(inner, form, id, {
      type: "formAdmissionAsked",
      at: inner.clock.now(),
      data: {
        on: today,
        applicationId,
        asksAgain,
        againReason: asksAgain.length > 0 ? reason : null,
        reach,
      },
    });
    return viewOfForm(inner, asked, facts);
  });
}

/** What an application says of every form; the department may word it anew there. */
function paperwork(design: Form["design"], names: readonly string[]) {
  return {
    task: `按表填报《${design.title}》，共 ${names.length} 个字段：${names.join("、")}`,
    support: "平台已知的数据自动填好，只需确认；其余逐项填写，随填随存",
    checks: { proof: "none", sampleShare: 0, text: "平台自动核对必填、上下限和合计关系" } as const,
  };
}

type Again = Form["asksAgain"][number];

function whereOf({ kind, title, departmentOrgId, subjects, ofSubjects }: Again, facts: Around) {
  const share = `${subjects}/${ofSubjects}`;
  if (kind === "answer") return `已有有效答案（${share}）`;
  const who = departmentOrgId === null ? "" : orgView(facts, departmentOrgId).name.zh;
  return `${who}《${title}》（${share}）`;
}

/**
 * Sends an admitted form: one sheet for each area or station, all or none, once.
 * Refuses: `admission.no_mandate`, `admission.mandate_over`, `admission.not_covered`; `forms.due_too_soon`, `forms.no_body`.
 */
export function sendForm(ctx: Ctx, id: number): Promise<FormView> {
  return transaction(ctx, async (inner) => {
    const facts = await around(inner);
    const form = await takeForm(inner, id, "send", facts);
    const { design, departmentOrgId, applicationId } = form;
    const today = dayOf(inner.clock.now());
    if (design.dueOn <= today) refuse("conflict", "forms.due_too_soon");
    const fields = await loadFields(inner);
    const targets = answerable(form, facts);
    const reach = reachOf(targets);
    const mandate = await requireMandate(inner, {
      mandateId: applicationId ?? undefined,
      applicantOrgId: departmentOrgId,
      targetOrgIds: [...reach.orgIds],
      areaIds: [...design.areaIds],
      on: today,
      kind: "form",
    });
    const sent = await writeForm(inner, form, id, {
      type: "formSent",
      at: inner.clock.now(),
      data: { on: today, mandateCode: mandate.code, reach },
    });
    await openSheets(inner, sent, targets, fields);
    return viewOfForm(inner, sent, facts);
  });
}

async function openSheets(
  ctx: Ctx,
  form: Form,
  targets: readonly Target[],
  fields: FieldsById,
): Promise<void> {
  const at = ctx.clock.now();
  const ids = await takeSheetIds(ctx.db, targets.length);
  const askedCount = askedFieldIds(form.design, fields).length;
  const rows: EventRow[] = [];
  const sheets: Sheet[] = [];
  for (const [i, { subject, areaId, stationId, subdistrictId, orgId }] of targets.entries()) {
    const id = ids[i] ?? 0;
    const data: SheetHead = {
      formId: form.id,
      departmentOrgId: form.departmentOrgId,
      subject,
      areaId,
      stationId,
      subdistrictId,
      orgId: orgId ?? 0,
      askedCount,
      dueOn: form.design.dueOn,
    };
    const event = { type: "sheetOpened" as const, at, data };
    rows.push(...chainEvents(SHEET_STREAM, id, EMPTY_HEAD, [event], ctx.actor).rows);
    sheets.push(evolveSheet(id, undefined, { ...event, seq: 1, personId: null, orgId: null }));
  }
  await insertEvents(ctx.db, rows);
  await saveSheets(
    ctx.db,
    sheets.map((sheet) => ({ sheet, eventSeq: 1 })),
    at,
  );
}

/** Closes a form: nothing is filled in any more, results stay as they are. Refuses: `forms.not_now`. */
export function closeForm(ctx: Ctx, id: number): Promise<FormView> {
  return transaction(ctx, async (inner) => {
    const facts = await around(inner);
    const form = await takeForm(inner, id, "close", facts);
    const data = { on: dayOf(inner.clock.now()) };
    return viewOfForm(
      inner,
      await writeForm(inner, form, id, { type: "formClosed", at: inner.clock.now(), data }),
      facts,
    );
  });
}
