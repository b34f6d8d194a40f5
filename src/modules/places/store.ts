/** SQL of the places schema. */
import { type Db, jsonb, sql, tablesOf, violatedConstraint } from "#kernel/db.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Area, AreaLevel } from "./rules/area.ts";
import type { Boundary } from "./rules/boundary.ts";

type AreaRow = {
  id: number;
  level: AreaLevel;
  code: string;
  nameZh: string;
  nameEn: string;
  parentId: number | null;
  population: number | null;
  validFrom: string;
  validTo: string | null;
  boundary: Boundary | null;
};
type Tables = { "places.area": AreaRow };

function areaOf({ nameZh, nameEn, ...row }: AreaRow): Area {
  return { ...row, name: { zh: nameZh, en: nameEn } };
}

/** Reads every area, closed ones too. */
export async function allAreas(db: Db): Promise<Area[]> {
  const rows = await tablesOf<Tables>(db).selectFrom("places.area").selectAll().execute();
  return rows.map(areaOf);
}

/** Reads one area and locks it until the transaction ends. */
export async function lockArea(db: Db, id: number): Promise<Area | undefined> {
  const row = await tablesOf<Tables>(db)
    .selectFrom("places.area")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : areaOf(row);
}

/** Reads areas by id or code and keeps them from being closed until the transaction ends. */
export async function holdAreas(
  db: Db,
  ids: readonly number[],
  codes: readonly string[],
): Promise<Area[]> {
  const { rows } = await sql<AreaRow>`select * from places.area
    where id = any(${[...ids]}::bigint[]) or code = any(${[...codes]}::text[])
    order by id for share`.execute(db);
  return rows.map(areaOf);
}

/** Counts the open areas directly below one. */
export async function countOpenChildren(db: Db, id: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) n from places.area
    where parent_id = ${id} and valid_to is null`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Takes ids for new areas, so that their events can be chained before the rows are written. */
export async function takeAreaIds(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select nextval('places.area_id_seq') id
    from generate_series(1, ${count}::int)`.execute(db);
  return rows.map((row) => row.id);
}

/** Inserts areas, parents before children. Refuses: `places.code_taken` where another writer was first. */
export async function insertAreas(db: Db, areas: readonly Area[]): Promise<void> {
  if (areas.length === 0) return;
  try {
    await sql`insert into places.area
      (id, level, code, name_zh, name_en, parent_id, population, valid_from, valid_to, boundary)
      select * from unnest(
        ${areas.map((area) => area.id)}::bigint[], ${areas.map((area) => area.level)}::text[],
        ${areas.map((area) => area.code)}::text[], ${areas.map((area) => area.name.zh)}::text[],
        ${areas.map((area) => area.name.en)}::text[], ${areas.map((area) => area.parentId)}::bigint[],
        ${areas.map((area) => area.population)}::int[], ${areas.map((area) => area.validFrom)}::date[],
        ${areas.map((area) => area.validTo)}::date[],
        ${areas.map((area) => (area.boundary === null ? null : JSON.stringify(area.boundary)))}::jsonb[])`.execute(
      db,
    );
  } catch (error) {
    if (violatedConstraint(error) === "area_code_once")
      refuse("conflict", "places.code_taken", { code: areas[0]?.code ?? "" });
    throw error;
  }
}

/** Writes an area as its events have left it. */
export async function saveArea(db: Db, area: Area): Promise<void> {
  await tablesOf<Tables>(db)
    .updateTable("places.area")
    .set({
      nameZh: area.name.zh,
      nameEn: area.name.en,
      population: area.population,
      validTo: area.validTo,
      boundary: area.boundary === null ? null : jsonb(area.boundary),
    })
    .where("id", "=", area.id)
    .execute();
}
