/** Whose open pages a change of a case concerns. */
import { type Db, sql } from "#kernel/db.ts";

/** Every body that stands to any of some cases now. */
export async function bodiesOfCases(db: Db, caseIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ orgId: number }>`
    select distinct org_id from cases.standing where case_id = any(${[...caseIds]}::bigint[])`.execute(
    db,
  );
  return rows.map((row) => row.orgId);
}
