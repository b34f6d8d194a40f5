/** SQL of forms. */
import { type Db, type RawBuilder, jsonb, sql } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { FormScope } from "../access.ts";
import { itemsOf } from "../rules/design.ts";
import type { Form, FormStatus } from "../rules/form.ts";

export type KeptForm = Form & { readonly eventSeq: number; readonly updatedAt: number };
type Row = {
  readonly id: number;
  readonly status: FormStatus;
  readonly data: Omit<Form, "id" | "status">;
  readonly eventSeq: number;
  readonly updatedAt: number;
};
const COLUMNS = sql`f.id, f.status, f.data, f.event_seq, f.updated_at`;
const keptOf = ({ id, status, data, eventSeq, updatedAt }: Row): KeptForm => ({
  ...data,
  id,
  status,
  eventSeq,
  updatedAt,
});

/** Takes the number of a new form, so that its event can name it. */
export async function takeFormId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval('forms.form_id_seq'::regclass) id`.execute(db);
  return rows[0]?.id ?? 0;
}

/**
 * Finds a form: to change it (`lock`), to write into one of its sheets (`share`: nobody closes it meanwhile), or to read.
 */
export async function findForm(
  db: Db,
  id: number,
  lock: "lock" | "share" | "read" = "read",
): Promise<KeptForm | undefined> {
  const held = { lock: sql`for update`, share: sql`for share`, read: sql`` }[lock];
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.form f where f.id = ${id} ${held}`.execute(db);
  return rows[0] === undefined ? undefined : keptOf(rows[0]);
}

/** Forms by their numbers. */
export async function formsById(db: Db, ids: readonly number[]): Promise<Map<number, KeptForm>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.form f where f.id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, keptOf(row)]));
}

/** The predicate `maySeeForm` in SQL, over `forms.form f`. */
function seen(scope: FormScope): RawBuilder<boolean> {
  if (scope === "everything") return sql`true`;
  const { departmentId, subdistrictIds, orgId, areaIds } = scope;
  return sql`(f.department_org_id = ${departmentId}::bigint
    or (f.status in ('asked', 'sent', 'closed') and f.subdistrict_ids && ${[...subdistrictIds]}::bigint[])
    or (f.status in ('sent', 'closed')
      and (${orgId}::bigint = any(f.org_ids) or f.area_ids && ${[...areaIds]}::bigint[])))`;
}

/** A page of forms that a scope sees, newest first. */
export async function pageOfForms(
  db: Db,
  scope: FormScope,
  filter: {
    readonly status: FormStatus | undefined;
    readonly text: string | undefined;
    readonly departmentOrgId: number | undefined;
    readonly before: number | undefined;
    readonly limit: number;
  },
): Promise<KeptForm[]> {
  const { status = null, text, departmentOrgId = null, before = null, limit } = filter;
  const like = text === undefined ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.form f
    where ${seen(scope)} and (${status}::text is null or f.status = ${status})
      and (${departmentOrgId}::bigint is null or f.department_org_id = ${departmentOrgId}::bigint)
      and (${like}::text is null or f.title ilike ${like})
      and (${before}::bigint is null or f.id < ${before}::bigint)
    order by f.id desc limit ${limit}`.execute(db);
  return rows.map(keptOf);
}

/** Forms that are being decided or are out, due on a day or later, and ask one of some fields. */
export async function formsInForce(
  db: Db,
  wanted: { readonly fieldIds: readonly number[]; readonly dueFrom: Day; readonly except: number },
): Promise<KeptForm[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.form f
    where f.status in ('asked', 'sent') and f.due_on >= ${wanted.dueFrom}::date and f.id <> ${wanted.except}
      and f.field_ids && ${[...wanted.fieldIds]}::bigint[]
    order by f.id limit 200`.execute(db);
  return rows.map(keptOf);
}

/** Forms that ask a field and are not dropped, newest first, within a scope; at most twenty. */
export async function formsAsking(db: Db, scope: FormScope, fieldId: number): Promise<KeptForm[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from forms.form f
    where ${seen(scope)} and f.status <> 'dropped' and ${fieldId}::bigint = any(f.field_ids)
    order by f.id desc limit 20`.execute(db);
  return rows.map(keptOf);
}

/** Writes a form as its events have left it. */
export async function saveForm(
  db: Db,
  form: Form,
  kept: { readonly eventSeq: number; readonly at: number },
): Promise<void> {
  const { id, status, ...data } = form;
  const { title, dueOn } = form.design;
  const fieldIds = itemsOf(form.design).map((item) => item.fieldId);
  const { subdistrictIds = [], orgIds = [], areaIds = [] } = form.reach ?? {};
  await sql`insert into forms.form (id, status, department_org_id, title, due_on, field_ids, subdistrict_ids, org_ids,
      area_ids, data, event_seq, updated_at)
    values (${id}, ${status}, ${form.departmentOrgId}, ${title}, ${dueOn}::date, ${fieldIds}::bigint[],
      ${[...subdistrictIds]}::bigint[], ${[...orgIds]}::bigint[], ${[...areaIds]}::bigint[], ${jsonb(data)},
      ${kept.eventSeq}, ${new Date(kept.at)})
    on conflict (id) do update set status = excluded.status, title = excluded.title, due_on = excluded.due_on,
      field_ids = excluded.field_ids, subdistrict_ids = excluded.subdistrict_ids, org_ids = excluded.org_ids,
      area_ids = excluded.area_ids, data = excluded.data, event_seq = excluded.event_seq,
      updated_at = excluded.updated_at`.execute(db);
}

/** A form whose columns say something else than its data; null where none does. For the proof. */
export async function misplacedForm(db: Db): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select f.id from forms.form f where f.department_org_id <> (f.data ->> 'departmentOrgId')::bigint
      or f.title <> f.data #>> '{design,title}' or f.due_on <> (f.data #>> '{design,dueOn}')::date
      or f.subdistrict_ids <> array(
        select jsonb_array_elements_text(coalesce(f.data #> '{reach,subdistrictIds}', '[]'))::bigint)
      or f.org_ids <> array(select jsonb_array_elements_text(coalesce(f.data #> '{reach,orgIds}', '[]'))::bigint)
      or f.area_ids <> array(select jsonb_array_elements_text(coalesce(f.data #> '{reach,areaIds}', '[]'))::bigint)
      or f.field_ids <> array(select (item ->> 'fieldId')::bigint
        from jsonb_array_elements(f.data #> '{design,sections}') section, jsonb_array_elements(section -> 'items') item)
    order by f.id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
