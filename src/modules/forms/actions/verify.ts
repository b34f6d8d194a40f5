/** Proves forms: replays fields, forms and sheets with their answers and compares with the tables. */
import type { Ctx } from "#kernel/context.ts";
import { type ScannedEvent, scanEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { proveStreams } from "#kernel/replay.ts";
import { type Field, type FieldEvent, evolveField } from "../rules/field.ts";
import { type Form, type FormEvent, evolveForm } from "../rules/form.ts";
import { type Sheet, type TellingSheetEvent, countEntries, evolveSheet } from "../rules/sheet.ts";
import { allFields, misplacedField } from "../store/fields.ts";
import { misplacedForm, pageOfForms } from "../store/forms.ts";
import { type AnswerRow, answersOfSheets, sheetColumns, sheetsAfter } from "../store/sheets.ts";
import { FIELD_STREAM } from "./fields.ts";
import { FORM_STREAM } from "./forms.ts";
import { SHEET_STREAM } from "./sending.ts";

/** The first place where a table and the events disagree. */
export type FormsDifference = {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};

/** Replays all of forms; null where the tables agree with it. */
export async function verifyForms(ctx: Ctx): Promise<FormsDifference | null> {
  return (await wrongField(ctx)) ?? (await wrongForm(ctx)) ?? (await wrongSheet(ctx));
}

async function wrongField(ctx: Ctx): Promise<FormsDifference | null> {
  const rows = await allFields(ctx.db);
  const found = await proveStreams<Field & { readonly eventSeq: number }>(
    ctx,
    FIELD_STREAM,
    (id, before, event) => ({
      ...evolveField(id, before, event as unknown as FieldEvent),
      eventSeq: event.seq,
    }),
    new Map(rows.map((row) => [row.id, row])),
  );
  if (found !== null) return { ...found, what: `field ${found.id}` };
  return misplaced("field", await misplacedField(ctx.db));
}

function misplaced(kind: string, id: number | null): FormsDifference | null {
  return id === null
    ? null
    : { what: `${kind} ${id}`, expected: "columns as its data", found: "other columns" };
}

async function wrongForm(ctx: Ctx): Promise<FormsDifference | null> {
  const rows = new Map<number, Form & { readonly eventSeq: number; readonly updatedAt: number }>();
  const every = { status: undefined, text: undefined, departmentOrgId: undefined, limit: 500 };
  let before: number | undefined;
  for (;;) {
    const page = await pageOfForms(ctx.db, "everything", { ...every, before });
    for (const row of page) rows.set(row.id, row);
    before = page.at(-1)?.id;
    if (before === undefined) break;
  }
  const found = await proveStreams(
    ctx,
    FORM_STREAM,
    (id, known: (Form & { eventSeq: number; updatedAt: number }) | undefined, event) => {
      const { eventSeq: _, updatedAt: __, ...form } = known ?? { eventSeq: 0, updatedAt: 0 };
      const from = known === undefined ? undefined : (form as Form);
      const after = evolveForm(id, from, event as unknown as FormEvent);
      return { ...after, eventSeq: event.seq, updatedAt: event.at };
    },
    rows,
  );
  if (found !== null) return { ...found, what: `form ${found.id}` };
  return misplaced("form", await misplacedForm(ctx.db));
}

/** An event of a sheet as it was told when it was written; sheets are opened by nobody in particular. */
function telling(event: ScannedEvent): TellingSheetEvent {
  const { actor } = event;
  const who =
    actor.kind === "staff"
      ? { personId: actor.id, orgId: actor.org }
      : { personId: null, orgId: null };
  return { ...(event as unknown as TellingSheetEvent), ...who };
}

type Told = { readonly sheet: Sheet; readonly seq: number; readonly answers: AnswerRow[] };

const text = (value: unknown): string => canonicalJson((value ?? null) as Json);

/** Replays sheets stream by stream and compares row, columns and answers of each. */
async function wrongSheet(ctx: Ctx): Promise<FormsDifference | null> {
  const told = new Map<number, Told>();
  for await (const page of scanEvents(ctx.db, SHEET_STREAM))
    for (const event of page) told.set(event.streamId, tellOn(told.get(event.streamId), event));
  for (let after = 0; ; ) {
    const rows = await sheetsAfter(ctx.db, after, 500);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
    const ids = rows.map((row) => row.id);
    const columns = new Map((await sheetColumns(ctx.db, ids)).map((row) => [row.id, row]));
    const answers = Map.groupBy(await answersOfSheets(ctx.db, ids), (row) => row.sheetId);
    for (const { eventSeq, ...sheet } of rows) {
      const expected = told.get(sheet.id);
      told.delete(sheet.id);
      const found = text([sheet, eventSeq, columns.get(sheet.id), answers.get(sheet.id) ?? []]);
      const wanted =
        expected === undefined
          ? "no row"
          : text([
              expected.sheet,
              expected.seq,
              columnsOf(expected.sheet),
              expected.answers.toSorted((a, b) => a.fieldId - b.fieldId || a.seq - b.seq),
            ]);
      if (wanted !== found) return { what: `sheet ${sheet.id}`, expected: wanted, found };
    }
  }
  const [missing] = told.keys();
  return missing === undefined
    ? null
    : { what: `sheet ${missing}`, expected: "a row", found: "no row" };
}

function columnsOf(sheet: Sheet) {
  const { id, formId, subject, orgId, areaId, subdistrictId, departmentOrgId } = sheet;
  const { typed, known } = countEntries(sheet.entries);
  return {
    id,
    formId,
    subject,
    orgId,
    areaId,
    subdistrictId,
    departmentOrgId,
    askedCount: sheet.askedCount,
    typedCount: typed,
    knownCount: known,
    dueOn: sheet.dueOn,
  };
}

function tellOn(before: Told | undefined, event: ScannedEvent): Told {
  const sheet = evolveSheet(event.streamId, before?.sheet, telling(event));
  const answers = before?.answers ?? [];
  if (event.type === "sheetHandedIn") {
    const kept = new Set(answers.map((row) => `${row.fieldId}:${row.seq}`));
    for (const { fieldId, seq, value, how, at, personId, orgId } of sheet.entries)
      if (value !== null && !kept.has(`${fieldId}:${seq}`))
        answers.push({
          sheetId: sheet.id,
          seq,
          fieldId,
          subject: sheet.subject,
          value,
          how,
          givenAt: at,
          personId,
          orgId,
        });
  }
  return { sheet, seq: event.seq, answers };
}
