/** Finds cases by words, by receipt, by telephone: always within the scope of who asks. */
import { type Db, sql } from "#kernel/db.ts";
import type { Scope } from "../access.ts";
import { branchesOf } from "./list-store.ts";
import { bucketMix, bucketOf, scopeTermSets } from "./terms.ts";

/** The newest case number. */
export async function newestCaseId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from cases."case"`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}

/** Most buckets that one statement visits. */
const BUCKETS = 64;

/**
 * The newest cases that hold all the terms, within a scope.
 * Walks the buckets from the newest back and stops as soon as the page is full.
 */
export async function searchByTerms(
  db: Db,
  scope: Scope,
  terms: readonly number[],
  before: number | null,
  limit: number,
): Promise<number[]> {
  const sets = scopeTermSets(scope);
  if (sets.length === 0 || terms.length === 0) return [];
  const newest = before === null ? await newestCaseId(db) : before - 1;
  const found: number[] = [];
  for (let top = bucketOf(newest); top >= 0 && found.length < limit; top -= BUCKETS) {
    const buckets = Array.from({ length: Math.min(BUCKETS, top + 1) }, (_, i) => top - i);
    const alternatives = sets.map(
      (set) => sql`s.terms @> array(select t # b.mix from unnest(${[...terms, ...set]}::int[]) t)`,
    );
    const { rows } = await sql<{ caseId: number }>`
      select hit.case_id from unnest(${buckets.map(bucketMix)}::int[]) with ordinality b(mix, n),
      lateral (select s.case_id from cases.case_search s
        where (${sql.join(alternatives, sql` or `)}) and s.case_id <= ${newest}
        order by s.case_id desc limit ${limit - found.length}) hit
      limit ${limit - found.length}`.execute(db);
    found.push(...rows.map((row) => row.caseId));
  }
  return found;
}

/** Which of some cases lie within a scope: the same predicate, in SQL. */
export async function withinScope(db: Db, scope: Scope, ids: readonly number[]): Promise<number[]> {
  const branches = branchesOf(scope);
  if (branches.length === 0 || ids.length === 0) return [];
  const { rows } = await sql<{ id: number }>`select id from cases."case"
    where id = any(${[...ids]}::bigint[]) and (${sql.join(branches, sql` or `)}) order by id desc`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Cases whose party has this telephone or identity number, newest first. */
export async function searchByIndex(
  db: Db,
  column: "telephone_index" | "id_number_index",
  index: Buffer,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ caseId: number }>`select distinct case_id from cases.party
    where ${sql.raw(column)} = ${index} order by case_id desc limit ${limit}`.execute(db);
  return rows.map((row) => row.caseId);
}
