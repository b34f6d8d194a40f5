/** Counts of open cases by area. */
import { type Db, runText, sql } from "#kernel/db.ts";
import type { Scope } from "../access.ts";
import type { CountedLevel } from "../schema.ts";
import { type CaseFilter, LEVEL_COLUMN, Values, conditionsOf, withinText } from "./list-text.ts";

export type AreaCount = {
  /** Null: no area of the level holds them. */
  readonly areaId: number | null;
  readonly open: number;
  readonly overdue: number;
};

/**
 * How many cases are open, and how many of them overdue at an instant, by area of a level: within the same scope and by
 * the same conditions as a list. Without a filter one index is read and no case.
 */
export function countByArea(
  db: Db,
  scope: Scope,
  filter: CaseFilter,
  level: CountedLevel,
  now: number,
): Promise<AreaCount[]> {
  const values = new Values();
  const column = LEVEL_COLUMN[level];
  const at = values.put(new Date(now), "timestamptz");
  const within = withinText(scope, values);
  return runText<AreaCount>(
    db,
    `select c.${column} as "areaId", count(*)::int as open,
       (count(*) filter (where c.due_at < ${at}))::int as overdue
     from cases."case" c where c.is_open and ${within}${conditionsOf(filter, values)}
     group by c.${column}`,
    values.list,
  );
}

/** How many cases are open in areas of any level below the district; one index a level. */
export async function countOpenIn(db: Db, areaIds: readonly number[]): Promise<number> {
  const ids = [...areaIds];
  const { rows } = await sql<{ count: number }>`
    select count(*)::int count from cases."case" where is_open and (subdistrict_id = any(${ids}::bigint[])
      or community_id = any(${ids}::bigint[]) or grid_id = any(${ids}::bigint[]))`.execute(db);
  return rows[0]?.count ?? 0;
}
