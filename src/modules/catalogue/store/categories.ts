/** SQL of lists of duties, categories of requests and imports. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { CategoryContent, DutyList, ImportReport } from "../schema.ts";

export type CategoryRow = {
  readonly id: number;
  readonly code: string;
  readonly content: CategoryContent;
  readonly revision: number;
};

/** Every category in the order of the catalogue. */
export async function allCategories(db: Db): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`select c.id, c.code, c.revision, json_build_object(
      'name', c.name, 'nameEn', c.name_en, 'parentCode', c.parent_code, 'class', c.class,
      'areaIds', c.area_ids, 'limits', c.limits, 'synonyms', c.synonyms,
      'position', c.position, 'open', c.open,
      'leads', coalesce((select json_agg(json_build_object('areaId', l.area_id, 'kind', l.kind,
          'orgId', l.org_id, 'clause', l.clause) order by l.position)
        from catalogue.category_lead l where l.category_id = c.id), '[]'::json)) as content
    from catalogue.category c order by c.position, c.code`.execute(db);
  return rows;
}

/** A number of our own among the advisory locks. */
const TREES_LOCK = 7_265_194_551;

/** Lets one writer of lists and categories at a time; until the end of the transaction. */
export async function lockTrees(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREES_LOCK})`.execute(db);
}

/** What was written, and which change of it this is; no answer where another writer was first. */
export type Saved = { readonly id: number; readonly revision: number };

/**
 * Writes a category over what the code held. With `seen` only where it is still the revision that the writer saw;
 * 0 stands for one that is not there yet.
 */
export async function saveCategory(
  db: Db,
  code: string,
  c: CategoryContent,
  seen: number | null,
): Promise<Saved | undefined> {
  const { rows } = await sql<Saved>`
    insert into catalogue.category as held (code, name, name_en, parent_code, class, area_ids, limits,
      synonyms, position, open, revision)
    values (${code}, ${c.name}, ${c.nameEn}, ${c.parentCode}, ${c.class},
      ${[...c.areaIds]}::bigint[], ${jsonb(c.limits)}, ${[...c.synonyms]}::text[],
      ${c.position}, ${c.open}, 1)
    on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
      parent_code = excluded.parent_code, class = excluded.class, area_ids = excluded.area_ids,
      limits = excluded.limits, synonyms = excluded.synonyms, position = excluded.position,
      open = excluded.open, revision = held.revision + 1
      where ${seen}::integer is null or held.revision = ${seen}
    returning id, revision`.execute(db);
  const [saved] = rows;
  if (saved === undefined) return undefined;
  await sql`delete from catalogue.category_lead where category_id = ${saved.id}`.execute(db);
  if (c.leads.length > 0)
    await sql`insert into catalogue.category_lead (category_id, position, area_id, kind, org_id, clause)
      select ${saved.id}::bigint, ordinality - 1, ("value"->>'areaId')::bigint, "value"->>'kind',
        ("value"->>'orgId')::bigint, "value"->>'clause'
      from jsonb_array_elements(${JSON.stringify(c.leads)}::jsonb) with ordinality`.execute(db);
  return saved;
}

export type ListRow = DutyList & { readonly id: number; readonly revision: number };

/** Every list of duties, in order. */
export async function allLists(db: Db): Promise<ListRow[]> {
  const { rows } =
    await sql<ListRow>`select id, code, name, name_en, parent_code, position, open, revision
    from catalogue.duty_list order by position, code`.execute(db);
  return rows;
}

/** Writes a list over what the code held; `seen` as for {@link saveCategory}. */
export async function saveList(
  db: Db,
  list: DutyList,
  seen: number | null,
): Promise<Saved | undefined> {
  const { rows } = await sql<Saved>`
    insert into catalogue.duty_list as held (code, name, name_en, parent_code, position, open, revision)
    values (${list.code}, ${list.name}, ${list.nameEn}, ${list.parentCode}, ${list.position},
      ${list.open}, 1)
    on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
      parent_code = excluded.parent_code, position = excluded.position, open = excluded.open,
      revision = held.revision + 1
      where ${seen}::integer is null or held.revision = ${seen}
    returning id, revision`.execute(db);
  return rows[0];
}

export type NewImport = {
  readonly fileName: string;
  readonly sha256: string;
  readonly importedAt: number;
  readonly importedBy: ActorRecord;
};

/** Opens an import; its report is written when it is done. */
export async function insertImport(db: Db, row: NewImport): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into catalogue.import (file_name, sha256, imported_at, imported_by, report)
    values (${row.fileName}, ${row.sha256}, ${at(row.importedAt)}, ${jsonb(row.importedBy)}, '{}')
    returning id`.execute(db);
  return (rows[0] as { id: number }).id;
}

/** Writes the answer of an import. */
export async function saveImportReport(db: Db, id: number, report: ImportReport): Promise<void> {
  await sql`update catalogue.import set report = ${jsonb(report)} where id = ${id}`.execute(db);
}

/** Finds the answer of an import. */
export async function findImport(db: Db, id: number): Promise<ImportReport | undefined> {
  const { rows } = await sql<{ report: ImportReport }>`
    select report from catalogue.import where id = ${id}`.execute(db);
  return rows[0]?.report;
}

/** The newest imports without their rows. */
export async function recentImports(db: Db, limit: number): Promise<ImportReport[]> {
  const { rows } = await sql<{ report: ImportReport }>`
    select report - 'rows' || '{"rows": []}'::jsonb as report from catalogue.import
    order by id desc limit ${limit}`.execute(db);
  return rows.map((row) => row.report);
}
