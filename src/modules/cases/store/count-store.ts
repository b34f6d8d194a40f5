/** Counts of open cases by area. */
import { type Db, sql } from "#kernel/db.ts";

/** How many cases are open in areas of any level below the district; one index a level. */
export async function countOpenIn(db: Db, areaIds: readonly number[]): Promise<number> {
  const ids = [...areaIds];
  const { rows } = await sql<{ count: number }>`
    select count(*)::int count from cases."case" where is_open and (subdistrict_id = any(${ids}::bigint[])
      or community_id = any(${ids}::bigint[]) or grid_id = any(${ids}::bigint[]))`.execute(db);
  return rows[0]?.count ?? 0;
}
