/** SQL of sheets and of the answers that were handed in. */
import { type Db, type RawBuilder, sql } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { FormScope } from "../access.ts";
import type { Subject } from "../rules/asking.ts";
import {
  type Entry,
  type How,
  type Sheet,
  type SheetStatus,
  countEntries,
} from "../rules/sheet.ts";
import type { Value } from "../rules/value.ts";

export type KeptSheet = Sheet & { readonly eventSeq: number };
type Row = {
  readonly id: number;
  readonly status: SheetStatus;
  readonly data: Omit<Sheet, "id" | "status">;
  readonly eventSeq: number;
};
const COLUMNS = sql`s.id, s.status, s.data, s.event_seq`;
const keptOf = ({ id, status, data, eventSeq }: Row): KeptSheet => ({
  ...data,
  id,
  status,
  eventSeq,
});

/** Takes the numbers of new sheets. */
export async function takeSheetIds(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('forms.sheet_id_seq'::regclass) id from generate_series(1, ${count})`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Finds a sheet, locking it where the transaction will change it. */
export async function findSheet(
  db: Db,
  id: number,
  lock: "lock" | "read" = "read",
): Promise<KeptSheet | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.sheet s where s.id = ${id}
    ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] === undefined ? undefined : keptOf(rows[0]);
}

/** The predicate `maySeeSheet` in SQL, over `forms.sheet s`. */
function seen(scope: FormScope): RawBuilder<boolean> {
  if (scope === "everything") return sql`true`;
  const { departmentId, subdistrictIds, orgId, areaIds } = scope;
  return sql`(s.department_org_id = ${departmentId}::bigint or s.subdistrict_id = any(${[...subdistrictIds]}::bigint[])
    or s.org_id = ${orgId}::bigint or s.area_id = any(${[...areaIds]}::bigint[]))`;
}

/** Every sheet of a form that a scope sees; a form has as many as the district has grids, at most. */
export async function sheetsOfForm(db: Db, scope: FormScope, formId: number): Promise<KeptSheet[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.sheet s where s.form_id = ${formId} and ${seen(scope)}
    order by s.id`.execute(db);
  return rows.map(keptOf);
}

export type SheetLine = KeptSheet & { readonly title: string };

/** What a body has to fill in, next due first, or has handed in, newest first. Only what the scope fills in itself. */
export async function inbox(
  db: Db,
  scope: Exclude<FormScope, "everything">,
  filter: {
    readonly view: "todo" | "done";
    readonly after: { readonly dueOn: Day; readonly id: number } | undefined;
    readonly limit: number;
  },
): Promise<SheetLine[]> {
  const { orgId, areaIds } = scope;
  const { after } = filter;
  const own = sql`(s.org_id = ${orgId}::bigint or s.area_id = any(${[...areaIds]}::bigint[]))`;
  const isTodo = filter.view === "todo";
  const where = isTodo
    ? sql`s.status <> 'handedIn' and f.status = 'sent'
        and (${after?.dueOn ?? null}::date is null or (s.due_on, s.id) > (${after?.dueOn ?? null}::date, ${after?.id ?? 0}::bigint))`
    : sql`(s.status = 'handedIn' or f.status = 'closed')
        and (${after?.dueOn ?? null}::date is null or (s.due_on, s.id) < (${after?.dueOn ?? null}::date, ${after?.id ?? 0}::bigint))`;
  const order = isTodo ? sql`s.due_on, s.id` : sql`s.due_on desc, s.id desc`;
  const { rows } = await sql<Row & { readonly title: string }>`
    select ${COLUMNS}, f.title from forms.sheet s join forms.form f on f.id = s.form_id
    where ${own} and ${where} order by ${order} limit ${filter.limit}`.execute(db);
  return rows.map((row) => ({ ...keptOf(row), title: row.title }));
}

/** How many sheets of some forms a scope sees, and in which status. */
export async function countSheets(
  db: Db,
  scope: FormScope,
  formIds: readonly number[],
): Promise<Map<number, Record<SheetStatus, number>>> {
  const { rows } = await sql<{ formId: number; status: SheetStatus; count: number }>`
    select s.form_id, s.status, count(*)::int count from forms.sheet s
    where s.form_id = any(${[...formIds]}::bigint[]) and ${seen(scope)} group by 1, 2`.execute(db);
  const counts = new Map<number, Record<SheetStatus, number>>();
  for (const { formId, status, count } of rows) {
    const one = counts.get(formId) ?? { open: 0, handedIn: 0, returned: 0 };
    counts.set(formId, { ...one, [status]: count });
  }
  return counts;
}

/** Writes sheets as their events have left them. */
export async function saveSheets(
  db: Db,
  sheets: readonly { readonly sheet: Sheet; readonly eventSeq: number }[],
  at: number,
): Promise<void> {
  if (sheets.length === 0) return;
  const column = <T>(of: (sheet: Sheet) => T): T[] => sheets.map(({ sheet }) => of(sheet));
  const counts = sheets.map(({ sheet }) => countEntries(sheet.entries));
  const data = column((sheet) => {
    const { id: _, status: __, ...rest } = sheet;
    return JSON.stringify(rest);
  });
  await sql`insert into forms.sheet (id, form_id, department_org_id, subject, area_id, station_id, subdistrict_id, org_id,
      status, due_on, opened_at, handed_in_at, asked_count, typed_count, known_count, data, event_seq, updated_at)
    select *, ${new Date(at)}::timestamptz from unnest(
      ${column((one) => one.id)}::bigint[], ${column((one) => one.formId)}::bigint[],
      ${column((one) => one.departmentOrgId)}::bigint[], ${column((one) => one.subject)}::text[],
      ${column((one) => one.areaId)}::bigint[], ${column((one) => one.stationId)}::bigint[],
      ${column((one) => one.subdistrictId)}::bigint[], ${column((one) => one.orgId)}::bigint[],
      ${column((one) => one.status)}::text[], ${column((one) => one.dueOn)}::date[],
      ${column((one) => new Date(one.openedAt))}::timestamptz[],
      ${column((one) => (one.handedInAt === null ? null : new Date(one.handedInAt)))}::timestamptz[],
      ${column((one) => one.askedCount)}::int[], ${counts.map((one) => one.typed)}::int[],
      ${counts.map((one) => one.known)}::int[], ${data}::jsonb[],
      ${sheets.map(({ eventSeq }) => eventSeq)}::int[])
    on conflict (id) do update set status = excluded.status, handed_in_at = excluded.handed_in_at,
      typed_count = excluded.typed_count, known_count = excluded.known_count, data = excluded.data,
      event_seq = excluded.event_seq, updated_at = excluded.updated_at`.execute(db);
}

export type AnswerRow = {
  readonly sheetId: number;
  readonly seq: number;
  readonly fieldId: number;
  readonly subject: Subject;
  readonly value: Value;
  readonly how: How;
  readonly givenAt: number;
  readonly personId: number | null;
  readonly orgId: number | null;
};

/** Keeps what was handed in; what an earlier handing in had kept already stays as it is. */
export async function keepAnswers(db: Db, sheet: Sheet, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const column = <T>(of: (entry: Entry) => T): T[] => entries.map(of);
  await sql`insert into forms.answer (sheet_id, subject, seq, field_id, value, how, given_at, person_id, org_id)
    select ${sheet.id}, ${sheet.subject}, * from unnest(
      ${column((one) => one.seq)}::int[], ${column((one) => one.fieldId)}::bigint[],
      ${column((one) => JSON.stringify(one.value))}::jsonb[], ${column((one) => one.how)}::text[],
      ${column((one) => new Date(one.at))}::timestamptz[], ${column((one) => one.personId)}::bigint[],
      ${column((one) => one.orgId)}::bigint[])
    on conflict on constraint answer_once do nothing`.execute(db);
}

export type KnownAnswer = AnswerRow & { readonly formId: number; readonly title: string };

/** The newest answers of subjects to fields, out of sheets that stand handed in; one a subject and field. */
export async function newestAnswers(
  db: Db,
  wanted: {
    readonly subjects: readonly Subject[];
    readonly fieldIds: readonly number[];
    readonly exceptSheetId: number;
  },
): Promise<KnownAnswer[]> {
  const { rows } = await sql<KnownAnswer>`
    select distinct on (a.subject, a.field_id) a.sheet_id, a.seq, a.field_id, a.subject, a.value, a.how, a.given_at,
      a.person_id, a.org_id, s.form_id, f.title
    from forms.answer a join forms.sheet s on s.id = a.sheet_id join forms.form f on f.id = s.form_id
    where a.subject = any(${[...wanted.subjects]}::text[]) and a.field_id = any(${[...wanted.fieldIds]}::bigint[])
      and s.status = 'handedIn' and a.sheet_id <> ${wanted.exceptSheetId} and a.how <> 'computed'
      -- What a returned sheet took back before it was handed in again is no longer said.
      and exists (select 1 from jsonb_array_elements(s.data -> 'entries') entry
        where (entry ->> 'fieldId')::bigint = a.field_id and (entry ->> 'seq')::int = a.seq)
    order by a.subject, a.field_id, a.given_at desc, a.sheet_id desc, a.seq desc`.execute(db);
  return rows;
}

/** Every answer to a field about a subject, newest first: the history of a figure; at most fifty. */
export async function answersAbout(
  db: Db,
  scope: FormScope,
  subject: Subject,
  fieldId: number,
): Promise<KnownAnswer[]> {
  const { rows } = await sql<KnownAnswer>`
    select a.sheet_id, a.seq, a.field_id, a.subject, a.value, a.how, a.given_at, a.person_id, a.org_id, s.form_id, f.title
    from forms.answer a join forms.sheet s on s.id = a.sheet_id join forms.form f on f.id = s.form_id
    where a.subject = ${subject} and a.field_id = ${fieldId} and ${seen(scope)}
    order by a.given_at desc, a.sheet_id desc, a.seq desc limit 50`.execute(db);
  return rows;
}

/** How many answers a field has had; one that has any keeps its meaning for good. */
export async function countAnswers(
  db: Db,
  fieldIds: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await sql<{ fieldId: number; count: number }>`
    select field_id, count(*)::int count from forms.answer where field_id = any(${[...fieldIds]}::bigint[])
    group by field_id`.execute(db);
  return new Map(rows.map(({ fieldId, count }) => [fieldId, count]));
}

export type LoadRow = {
  readonly departmentOrgId: number;
  readonly orgId: number;
  readonly formIds: readonly number[];
  readonly sheets: number;
  readonly asked: number;
  readonly typed: number;
  readonly known: number;
};

/** What departments asked of bodies in sheets that were opened between two instants, within a scope. */
export async function loadBetween(
  db: Db,
  scope: FormScope,
  from: number,
  before: number,
): Promise<LoadRow[]> {
  const { rows } = await sql<LoadRow>`
    select s.department_org_id, s.org_id, array_agg(distinct s.form_id::int) form_ids, count(*)::int sheets,
      sum(s.asked_count)::int asked, sum(s.typed_count)::int typed, sum(s.known_count)::int known
    from forms.sheet s
    where s.opened_at >= ${new Date(from)} and s.opened_at < ${new Date(before)} and ${seen(scope)}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** A page of all sheets by number, for the proof. */
export async function sheetsAfter(db: Db, after: number, limit: number): Promise<KeptSheet[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.sheet s where s.id > ${after} order by s.id limit ${limit}`.execute(
    db,
  );
  return rows.map(keptOf);
}

/** The columns of sheets beside their data, for the proof. */
export async function sheetColumns(db: Db, ids: readonly number[]) {
  const { rows } = await sql<{
    id: number;
    formId: number;
    subject: string;
    orgId: number;
    areaId: number;
    subdistrictId: number | null;
    departmentOrgId: number;
    askedCount: number;
    typedCount: number;
    knownCount: number;
    dueOn: Day;
  }>`select id, form_id, subject, org_id, area_id, subdistrict_id, department_org_id, asked_count, typed_count,
      known_count, due_on
    from forms.sheet where id = any(${[...ids]}::bigint[]) order by id`.execute(db);
  return rows;
}

/** All answers of some sheets, for the proof. */
export async function answersOfSheets(db: Db, ids: readonly number[]): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select sheet_id, seq, field_id, subject, value, how, given_at, person_id, org_id
    from forms.answer where sheet_id = any(${[...ids]}::bigint[]) order by sheet_id, field_id, seq`.execute(
    db,
  );
  return rows;
}

/** The form and the body of some sheets. */
export async function placesOfSheets(
  db: Db,
  ids: readonly number[],
): Promise<readonly { readonly formId: number; readonly orgId: number }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ formId: number; orgId: number }>`
    select distinct form_id, org_id from forms.sheet where id = any(${[...ids]}::bigint[])`.execute(
    db,
  );
  return rows;
}
