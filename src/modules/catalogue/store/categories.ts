/** SQL of lists of duties, categories of requests and imports. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { CategoryContent, DutyList, ImportReport } from "../schema.ts";

export type CategoryRow = {
  readonly id: number;
  readonly code: string;
  readonly content: CategoryContent;
};

/** Every category in the order of the catalogue. */
export async function allCategories(db: Db): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`select c.id, c.code, json_build_object(
      'name', c.name, 'nameEn', c.name_en, 'parentCode', c.parent_code, 'class', c.class,
      'areaIds', c.area_ids, 'limits', c.limits, 'synonyms', c.synonyms,
      'position', c.position, 'open', c.open,
      'leads', coalesce((select json_agg(json_build_object('areaId', l.area_id, 'kind', l.kind,
          'orgId', l.org_id, 'clause', l.clause) order by l.position)
        from catalogue.category_lead l where l.category_id = c.id), '[]'::json)) as content
    from catalogue.category c order by c.position, c.code`.execute(db);
  return rows;
}

/** Writes a category over what the code held; answers its id. */
export async function saveCategory(db: Db, code: string, c: CategoryContent): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into catalogue.category (code, name, name_en, parent_code, class, area_ids, limits,
      synonyms, position, open)
    values (${code}, ${c.name}, ${c.nameEn}, ${c.parentCode}, ${c.class},
      ${[...c.areaIds]}::bigint[], ${jsonb(c.limits)}, ${[...c.synonyms]}::text[],
      ${c.position}, ${c.open})
    on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
      parent_code = excluded.parent_code, class = excluded.class, area_ids = excluded.area_ids,
      limits = excluded.limits, synonyms = excluded.synonyms, position = excluded.position,
      open = excluded.open
    returning id`.execute(db);
  const id = (rows[0] as { id: number }).id;
  await sql`delete from catalogue.category_lead where category_id = ${id}`.execute(db);
  if (c.leads.length > 0)
    await sql`insert into catalogue.category_lead (category_id, position, area_id, kind, org_id, clause)
      select ${id}::bigint, ordinality - 1, ("value"->>'areaId')::bigint, "value"->>'kind',
        ("value"->>'orgId')::bigint, "value"->>'clause'
      from jsonb_array_elements(${JSON.stringify(c.leads)}::jsonb) with ordinality`.execute(db);
  return id;
}

export type ListRow = DutyList & { readonly id: number };

/** Every list of duties, in order. */
export async function allLists(db: Db): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`select id, code, name, name_en, parent_code, position
    from catalogue.duty_list order by position, code`.execute(db);
  return rows;
}

/** Writes a list over what the code held; answers its id. */
export async function saveList(db: Db, list: DutyList): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into catalogue.duty_list (code, name, name_en, parent_code, position)
    values (${list.code}, ${list.name}, ${list.nameEn}, ${list.parentCode}, ${list.position})
    on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
      parent_code = excluded.parent_code, position = excluded.position
    returning id`.execute(db);
  return (rows[0] as { id: number }).id;
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
