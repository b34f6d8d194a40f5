/** SQL of the dictionary of fields. */
import { type Db, jsonb, sql, violatedConstraint } from "#kernel/db.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Field, FieldStatus, Level } from "../rules/field.ts";

export type KeptField = Field & { readonly eventSeq: number };
type Row = {
  readonly id: number;
  readonly status: FieldStatus;
  readonly data: Omit<Field, "id" | "status">;
  readonly eventSeq: number;
};

const keptOf = ({ id, status, data, eventSeq }: Row): KeptField => ({
  ...data,
  id,
  status,
  eventSeq,
});

/** Whoever changes the dictionary holds this until the transaction ends, so that no two fields take one name. */
const DICTIONARY_LOCK = 7_265_194_630;

/** Makes this the one transaction that changes the dictionary. */
export async function lockDictionary(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${DICTIONARY_LOCK})`.execute(db);
}

/** Takes the number of a new field, so that its event can name it. */
export async function takeFieldId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval('forms.field_id_seq'::regclass) id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Every field, whatever became of it; a dictionary has hundreds. */
export async function allFields(db: Db): Promise<KeptField[]> {
  const { rows } = await sql<Row>`
    select id, status, data, event_seq from forms.field order by id`.execute(db);
  return rows.map(keptOf);
}

/** A page of the dictionary by key and version; `after` is the last one seen. */
export async function pageOfFields(
  db: Db,
  filter: {
    readonly status: FieldStatus | undefined;
    readonly level: Level | undefined;
    readonly text: string | undefined;
    readonly after: { readonly key: string; readonly version: number } | undefined;
    readonly limit: number;
  },
): Promise<KeptField[]> {
  const { status = null, level = null, text, after, limit } = filter;
  const like = text === undefined ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<Row>`
    select id, status, data, event_seq from forms.field
    where (${status}::text is null or status = ${status})
      and (${level}::text is null or level = ${level})
      and (${like}::text is null or name_zh ilike ${like} or name_en ilike ${like} or key ilike ${like})
      and (${after?.key ?? null}::text is null
        or (key, version) > (${after?.key ?? null}::text, ${after?.version ?? 0}::int))
    order by key, version limit ${limit}`.execute(db);
  return rows.map(keptOf);
}

/** Writes a field as its events have left it. Refuses: `forms.key_taken`. */
export async function saveField(
  db: Db,
  field: Field,
  kept: { readonly eventSeq: number; readonly at: number },
): Promise<void> {
  const { id, status, ...data } = field;
  try {
    await sql`insert into forms.field (id, key, version, status, level, name_zh, name_en, data, event_seq, updated_at)
      values (${id}, ${field.key}, ${field.version}, ${status}, ${field.level}, ${field.name.zh}, ${field.name.en},
        ${jsonb(data)}, ${kept.eventSeq}, ${new Date(kept.at)})
      on conflict (id) do update set status = excluded.status, data = excluded.data,
        event_seq = excluded.event_seq, updated_at = excluded.updated_at`.execute(db);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "one_open_field_per_key" || constraint === "field_version_once")
      refuse("conflict", "forms.key_taken", { key: field.key });
    throw error;
  }
}

/** A field whose columns say something else than its data; null where none does. For the proof. */
export async function misplacedField(db: Db): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from forms.field where key <> data ->> 'key' or version <> (data ->> 'version')::int
      or level <> data ->> 'level' or name_zh <> data #>> '{name,zh}' or name_en <> data #>> '{name,en}'
    order by id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
