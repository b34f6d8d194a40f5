/** Reporters who can be reached. */
import { type Db, sql } from "#kernel/db.ts";

/** Which of some cases have a reporter with a telephone. */
export async function reportersWithTelephone(
  db: Db,
  caseIds: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ caseId: number }>`select case_id from cases.party
    where case_id = any(${[...caseIds]}::bigint[]) and role = 'reporter' and telephone_sealed is not null`.execute(
    db,
  );
  return rows.map((row) => row.caseId);
}
