/** Sheets on the desks of those who fill in: inbox, saving bit by bit, handing in, returning. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { iso, isDay } from "#kernel/pure/day.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { mayFill, mayReturn, maySeeSheet } from "../access.ts";
import { closingChanges, decideAnswers } from "../rules/answers.ts";
import { findProblems } from "../rules/checks.ts";
import { type FieldsById, itemsOf } from "../rules/design.ts";
import type { Form } from "../rules/form.ts";
import {
  type Entry,
  type Sheet,
  type SheetEvent,
  type SheetStep,
  checkSheetStep,
  evolveSheet,
} from "../rules/sheet.ts";
import type { Value } from "../rules/value.ts";
import type {
  AnswersBody,
  HistoryView,
  SheetLine,
  SheetView,
  SheetsQuery,
} from "../schema/sheets.ts";
import { findForm } from "../store/forms.ts";
import * as store from "../store/sheets.ts";
import { type Around, around, loadFields, orgOf, orgView, personOf } from "./around.ts";
import { answersFor, computedFor, freshAnswers } from "./known.ts";
import { SHEET_STREAM } from "./sending.ts";
import { lineOfSheet, viewOfSheet } from "./sheet-view.ts";

/** What the actor's body has to fill in, next due first; or has handed in, newest first. */
export async function listInbox(ctx: Ctx, query: SheetsQuery): Promise<Page<SheetLine>> {
  const { cursor, limit = 50, view = "todo" } = query;
  const [dueOn, id] = cursor === undefined ? [] : orRefuse(readCursor(cursor, 2));
  const isPlace = typeof dueOn === "string" && isDay(dueOn) && dueOn >= "2000-01-01";
  if (cursor !== undefined && !(isPlace && Number.isSafeInteger(id)))
    refuse("invalid", "http.wrong_cursor");
  const facts = await around(ctx);
  if (facts.scope === "everything") return { items: [], next: null };
  const after = isPlace ? { dueOn, id: Number(id) } : undefined;
  const rows = await store.inbox(ctx.db, facts.scope, { view, after, limit: limit + 1 });
  const calendar = await loadCalendar(ctx);
  return pageOf(
    rows,
    limit,
    (row) => lineOfSheet(ctx, row, row.title, calendar, facts),
    (row) => [row.dueOn, row.id],
  );
}

type Opened = {
  readonly sheet: Sheet;
  readonly form: Form;
  readonly fields: FieldsById;
  readonly facts: Around;
};

/** A sheet that the actor may see, with its form. Refuses: `forms.sheet_not_found`. */
async function open(ctx: Ctx, id: number, hold: "hold" | "read"): Promise<Opened> {
  const facts = await around(ctx);
  const found = await store.findSheet(ctx.db, id, hold === "hold" ? "lock" : "read");
  if (found === undefined || !maySeeSheet(facts.scope, found))
    return refuse("notFound", "forms.sheet_not_found");
  const form = await findForm(ctx.db, found.formId, hold === "hold" ? "share" : "read");
  if (form === undefined) return refuse("notFound", "forms.sheet_not_found");
  const all = await loadFields(ctx);
  const ids = new Set(itemsOf(form.design).map((item) => item.fieldId));
  const fields = new Map([...all].filter(([fieldId]) => ids.has(fieldId)));
  const { eventSeq: _, ...sheet } = found;
  return { sheet, form, fields, facts };
}

/** Steps belong to a form that is out. Refuses: `forms.form_closed`, `forms.sheet_not_now`. */
function checkStep({ form, sheet }: Opened, step: SheetStep): void {
  if (form.status !== "sent") refuse("conflict", "forms.form_closed");
  const wrong = checkSheetStep(sheet.status, step);
  if (wrong !== undefined) orRefuse(wrong);
}

async function write(ctx: Ctx, { sheet }: Opened, event: SheetEvent): Promise<Sheet> {
  const { seq } = await appendEvents(ctx, SHEET_STREAM, sheet.id, [event]);
  const who = { personId: personOf(ctx.actor), orgId: orgOf(ctx.actor) };
  const after = evolveSheet(sheet.id, sheet, { ...event, seq, ...who });
  await store.saveSheets(ctx.db, [{ sheet: after, eventSeq: seq }], event.at);
  return after;
}

/** One sheet with what is known. Refuses: `forms.sheet_not_found`. */
export async function showSheet(ctx: Ctx, id: number): Promise<SheetView> {
  return viewOfSheet(ctx, await open(ctx, id, "read"));
}

/**
 * Saves some answers of a sheet; all or none.
 * Refuses: `forms.not_yours_to_fill`, `forms.form_closed`, `forms.sheet_not_now`; see {@link decideAnswers}.
 */
export function saveAnswers(ctx: Ctx, id: number, body: AnswersBody): Promise<SheetView> {
  return transaction(ctx, async (inner) => {
    const opened = await open(inner, id, "hold");
    const { sheet, fields, facts } = opened;
    if (!mayFill(inner.actor, facts.scope, sheet)) refuse("forbidden", "forms.not_yours_to_fill");
    checkStep(opened, "fill");
    const known = freshAnswers(inner, await answersFor(inner, sheet, fields), fields);
    const wanted = body.entries.map(({ fieldId, value, seen }) => ({ fieldId, value, seen }));
    const whoWrote = (entry: Entry) => whoOf(entry, facts);
    const entries = orRefuse(decideAnswers(sheet, wanted, { fields, known, whoWrote }));
    if (entries.length === 0) return viewOfSheet(inner, opened);
    const after = await write(inner, opened, {
      type: "answersSaved",
      at: inner.clock.now(),
      data: { entries },
    });
    return viewOfSheet(inner, { ...opened, sheet: after });
  });
}

function whoOf({ personId, orgId }: Entry, facts: Around) {
  const org = orgId === null ? { zh: "平台", en: "the platform" } : orgView(facts, orgId).name;
  const person = personId === null ? "" : facts.directory.personName(personId);
  return { zh: `${org.zh}${person}`, en: person === "" ? org.en : `${person}, ${org.en}` };
}

/** The values that stand in a sheet, with what the platform computes now. */
function valuesOf(sheet: Sheet, computed: ReadonlyMap<number, number>): Map<number, Value> {
  const values = new Map<number, Value>();
  for (const { fieldId, value } of sheet.entries) if (value !== null) values.set(fieldId, value);
  for (const [fieldId, value] of computed) values.set(fieldId, value);
  return values;
}

/**
 * Hands a sheet in: it must be complete and its sums must be right; its answers are known from now on.
 * Refuses: `forms.not_yours_to_fill`, `forms.form_closed`, `forms.sheet_not_now`, `forms.not_complete` naming the fields.
 */
export function handIn(ctx: Ctx, id: number): Promise<SheetView> {
  return transaction(ctx, async (inner) => {
    const opened = await open(inner, id, "hold");
    const { sheet, form, fields, facts } = opened;
    if (!mayFill(inner.actor, facts.scope, sheet)) refuse("forbidden", "forms.not_yours_to_fill");
    checkStep(opened, "handIn");
    const computed = await computedFor(inner, sheet, fields, facts);
    const problems = findProblems(form.design, fields, valuesOf(sheet, computed));
    if (problems.length > 0) {
      const wrong = [...new Set(problems.map((problem) => problem.fieldId))];
      const names = wrong.slice(0, 8).map((one) => fields.get(one)?.name);
      refuse("conflict", "forms.not_complete", {
        count: wrong.length,
        zh: names.map((name) => name?.zh ?? "").join("、"),
        en: names.map((name) => name?.en ?? "").join(", "),
      });
    }
    const after = await write(inner, opened, {
      type: "sheetHandedIn",
      at: inner.clock.now(),
      data: { computed: closingChanges(form.design, sheet, fields, computed) },
    });
    await store.keepAnswers(
      inner.db,
      after,
      after.entries.filter((entry) => entry.value !== null),
    );
    return viewOfSheet(inner, { ...opened, sheet: after });
  });
}

/**
 * Returns a sheet with a reason; until it is handed in again it counts as missing.
 * Refuses: `forms.not_yours_to_return`, `forms.form_closed`, `forms.sheet_not_now`, `forms.reason_missing`.
 */
export function returnSheet(ctx: Ctx, id: number, reason: string): Promise<SheetView> {
  return transaction(ctx, async (inner) => {
    const opened = await open(inner, id, "hold");
    if (!mayReturn(inner.actor, opened.facts.scope, opened.sheet))
      refuse("forbidden", "forms.not_yours_to_return");
    checkStep(opened, "return");
    const said = reason.trim();
    if (said === "") refuse("invalid", "forms.reason_missing");
    const after = await write(inner, opened, {
      type: "sheetReturned",
      at: inner.clock.now(),
      data: { reason: said },
    });
    return viewOfSheet(inner, { ...opened, sheet: after });
  });
}

/** Every answer about the same area or station to a field, newest first. Refuses: `forms.sheet_not_found`. */
export async function showHistory(ctx: Ctx, id: number, fieldId: number): Promise<HistoryView> {
  const { sheet, facts } = await open(ctx, id, "read");
  const rows = await store.answersAbout(ctx.db, facts.scope, sheet.subject, fieldId);
  return {
    items: rows.map(({ value, givenAt, orgId, personId, how, title, sheetId }) => ({
      value,
      at: iso(givenAt),
      org: orgId === null ? null : orgView(facts, orgId),
      person: personId === null ? null : facts.directory.personName(personId),
      how,
      title,
      sheetId,
    })),
  };
}
