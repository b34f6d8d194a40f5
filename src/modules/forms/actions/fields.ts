/** The dictionary: propose, adopt, decline, retire, replace. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { keeper } from "../access.ts";
import {
  FIELD_STEPS,
  type Field,
  type FieldContent,
  type FieldEvent,
  type FieldStep,
  checkFieldStep,
  decideField,
  evolveField,
} from "../rules/field.ts";
import { similarFields } from "../rules/similar.ts";
import type { FieldDetail, FieldView, FieldsQuery, SimilarList } from "../schema/fields.ts";
import * as store from "../store/fields.ts";
import { formsAsking } from "../store/forms.ts";
import { countAnswers } from "../store/sheets.ts";
import { type Around, around, briefOf, fieldOf, orgOf, orgView } from "./around.ts";

export const FIELD_STREAM = "formField";

function viewOf(ctx: Ctx, field: Field, answers: number, facts: Around): FieldView {
  const { proposedByOrgId, replacesId, replacedById, reason } = field;
  return {
    ...briefOf(field),
    proposedBy: proposedByOrgId === null ? null : orgView(facts, proposedByOrgId),
    replacesId,
    replacedById,
    reason,
    answers,
    steps: keeper.allows(ctx.actor) ? [...FIELD_STEPS[field.status]] : [],
  };
}

/** A page of the dictionary. */
export async function listFields(ctx: Ctx, query: FieldsQuery) {
  const { cursor, limit = 100, status, level } = query;
  const text = query.q?.trim() === "" ? undefined : query.q?.trim();
  const after = cursor === undefined ? undefined : orRefuse(readCursor(cursor, 2));
  const [key, version] = after ?? [];
  const isKey = typeof key === "string" && Number.isInteger(version);
  if (after !== undefined && !isKey) refuse("invalid", "http.wrong_cursor");
  const rows = await store.pageOfFields(ctx.db, {
    status,
    level,
    text,
    after: isKey ? { key, version: Number(version) } : undefined,
    limit: limit + 1,
  });
  const ids = rows.map((row) => row.id);
  const answers = await countAnswers(ctx.db, ids);
  const facts = await around(ctx);
  const { items, next } = pageOf(
    rows,
    limit,
    (row) => viewOf(ctx, row, answers.get(row.id) ?? 0, facts),
    (row) => [row.key, row.version],
  );
  return { items: [...items], next };
}

/** One field with what looks like it and which forms ask it. Refuses: `forms.field_not_found`. */
export async function showField(ctx: Ctx, id: number): Promise<FieldDetail> {
  const all = await store.allFields(ctx.db);
  const field = all.find((one) => one.id === id);
  if (field === undefined) return refuse("notFound", "forms.field_not_found");
  const facts = await around(ctx);
  const answers = await countAnswers(ctx.db, [id]);
  const forms = await formsAsking(ctx.db, facts.scope, id);
  return {
    field: viewOf(ctx, field, answers.get(id) ?? 0, facts),
    similar: likeness(
      field,
      all.filter((one) => one.id !== id),
    ),
    forms: forms.map((form) => ({
      id: form.id,
      title: form.design.title,
      status: form.status,
      department: orgView(facts, form.departmentOrgId),
    })),
  };
}

function likeness(
  wanted: Pick<FieldContent, "key" | "name" | "type" | "unit">,
  fields: readonly Field[],
): SimilarList["items"] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return similarFields(wanted, fields).flatMap(({ fieldId, reasons }) => {
    const field = byId.get(fieldId);
    return field === undefined ? [] : [{ field: briefOf(field), reasons: [...reasons] }];
  });
}

/** The fields that look like one that somebody is about to propose. */
export async function findSimilar(
  ctx: Ctx,
  body: Pick<FieldContent, "key" | "name" | "type" | "unit">,
): Promise<SimilarList> {
  return { items: likeness(body, await store.allFields(ctx.db)) };
}

async function write(ctx: Ctx, known: Field | undefined, id: number, event: FieldEvent) {
  const { seq } = await appendEvents(ctx, FIELD_STREAM, id, [event]);
  const field = evolveField(id, known, event);
  await store.saveField(ctx.db, field, { eventSeq: seq, at: event.at });
  return field;
}

async function shown(ctx: Ctx, field: Field): Promise<FieldView> {
  const answers = await countAnswers(ctx.db, [field.id]);
  return viewOf(ctx, field, answers.get(field.id) ?? 0, await around(ctx));
}

/**
 * Proposes a field; what the coordination office proposes is in use at once.
 * Refuses: see {@link decideField}.
 */
export function proposeField(ctx: Ctx, body: FieldContent): Promise<FieldView> {
  return transaction(ctx, async (inner) => {
    await store.lockDictionary(inner.db);
    const fields = await store.allFields(inner.db);
    const field = await create(inner, body, { fields, replaces: undefined });
    const isKept = inner.actor.kind === "system" || keeper.allows(inner.actor);
    return shown(inner, isKept ? await adopt(inner, field) : field);
  });
}

async function create(
  ctx: Ctx,
  body: FieldContent,
  facts: { readonly fields: readonly Field[]; readonly replaces: Field | undefined },
): Promise<Field> {
  const content: FieldContent = orRefuse(decideField(body, facts));
  const versions = facts.fields.filter((one) => one.key === content.key).map((one) => one.version);
  const data = {
    ...content,
    version: Math.max(0, ...versions) + 1,
    replacesId: facts.replaces?.id ?? null,
    proposedByOrgId: orgOf(ctx.actor),
  };
  const id = await store.takeFieldId(ctx.db);
  return write(ctx, undefined, id, { type: "fieldProposed", at: ctx.clock.now(), data });
}

const adopt = (ctx: Ctx, field: Field): Promise<Field> =>
  write(ctx, field, field.id, { type: "fieldAdopted", at: ctx.clock.now(), data: {} });

/**
 * A field that the transaction will change.
 * Refuses: `forms.field_not_found`, `forms.field_not_now`, `forms.weighs_others` where an average in use needs it.
 */
async function take(ctx: Ctx, id: number, step: FieldStep) {
  await store.lockDictionary(ctx.db);
  const kept = await store.allFields(ctx.db);
  const fields = kept.map(fieldOf);
  const field = fields.find((one) => one.id === id);
  if (field === undefined) return refuse("notFound", "forms.field_not_found");
  const wrong = checkFieldStep(field.status, step);
  if (wrong !== undefined) orRefuse(wrong);
  const weighed = fields.find((one) => one.weightId === id && one.status === "inUse");
  if (weighed !== undefined && (step === "retire" || step === "replace"))
    refuse("conflict", "forms.weighs_others", { zh: weighed.name.zh, en: weighed.name.en });
  return { field, fields };
}

/** Takes a proposed field into use. Refuses: `forms.field_not_now`. */
export function adoptField(ctx: Ctx, id: number): Promise<FieldView> {
  return transaction(ctx, async (inner) => {
    const { field } = await take(inner, id, "adopt");
    return shown(inner, await adopt(inner, field));
  });
}

/** Declines a proposed field with a reason. Refuses: `forms.field_not_now`, `forms.reason_missing`. */
export function declineField(ctx: Ctx, id: number, reason: string): Promise<FieldView> {
  return transaction(ctx, async (inner) => {
    const { field } = await take(inner, id, "decline");
    const data = { reason: reasonOf(reason) };
    return shown(
      inner,
      await write(inner, field, id, { type: "fieldDeclined", at: inner.clock.now(), data }),
    );
  });
}

/** Retires a field: it is asked no more, its answers stay. Refuses: `forms.field_not_now`, `forms.reason_missing`. */
export function retireField(ctx: Ctx, id: number, reason: string): Promise<FieldView> {
  return transaction(ctx, async (inner) => {
    const { field } = await take(inner, id, "retire");
    return shown(inner, await retire(inner, field, reasonOf(reason), null));
  });
}

function retire(ctx: Ctx, field: Field, reason: string, replacedById: number | null) {
  const data = { reason, replacedById };
  return write(ctx, field, field.id, { type: "fieldRetired", at: ctx.clock.now(), data });
}

/**
 * Gives a field a new meaning as a new version; the old one is retired and keeps its answers.
 * Refuses: `forms.field_not_now`; see {@link decideField}.
 */
export function replaceField(
  ctx: Ctx,
  id: number,
  body: FieldContent & { readonly reason: string },
): Promise<FieldView> {
  return transaction(ctx, async (inner) => {
    const { field, fields } = await take(inner, id, "replace");
    const { reason, ...content } = body;
    const said = reasonOf(reason);
    // The heir is decided before the old one is retired, and written after: one open field a key at any time.
    orRefuse(decideField(content, { fields, replaces: field }));
    const heirId = await store.takeFieldId(inner.db);
    const retired = await retire(inner, field, said, heirId);
    const rest = fields.map((one) => (one.id === id ? retired : one));
    const versions = rest.filter((one) => one.key === field.key).map((one) => one.version);
    const data = {
      ...orRefuse(decideField(content, { fields: rest, replaces: field })),
      version: Math.max(...versions) + 1,
      replacesId: id,
      proposedByOrgId: orgOf(inner.actor),
    };
    const at = inner.clock.now();
    const heir = await write(inner, undefined, heirId, { type: "fieldProposed", at, data });
    return shown(inner, await adopt(inner, heir));
  });
}

function reasonOf(reason: string): string {
  const said = reason.trim();
  return said === "" ? refuse("invalid", "forms.reason_missing") : said;
}
