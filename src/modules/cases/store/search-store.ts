/** Finds cases by words, by receipt, by telephone: always within the scope of who asks. */
import { type Db, sql } from "#kernel/db.ts";
import type { Scope } from "../access.ts";
import { scopeSql } from "./list-store.ts";
import { bucketMix, bucketOf, scopeTermSets } from "./terms.ts";

/** The newest case number. */
export async function newestCaseId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from cases."case"`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}

/** How many buckets the next statement visits: a frequent word is found in the first, a rare one needs them all. */
const STRIDES = [1, 3, 12, 48] as const;

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
  let top = bucketOf(newest);
  for (let turn = 0; top >= 0 && found.length < limit; turn++) {
    const stride = STRIDES[Math.min(turn, STRIDES.length - 1)] ?? 1;
    const buckets = Array.from({ length: Math.min(stride, top + 1) }, (_, i) => top - i);
    const missing = limit - found.length;
    const parts = buckets.map((bucket) => bucketSql(bucket, terms, sets, newest, missing));
    const { rows } = await sql<{ caseId: number }>`
      select case_id from (${sql.join(parts, sql` union all `)}) hit limit ${missing}`.execute(db);
    found.push(...rows.map((row) => row.caseId));
    top -= stride;
  }
  return found;
}

/**
 * The hits of one bucket, newest first. The sum in the order keeps the planner from walking the primary key and
 * looking into every row: the terms alone, which name the bucket, lead to the hits.
 */
function bucketSql(
  bucket: number,
  terms: readonly number[],
  sets: readonly (readonly number[])[],
  newest: number,
  limit: number,
) {
  const mix = bucketMix(bucket);
  const alternatives = sets.map(
    (set) => sql`terms @> ${[...terms, ...set].map((term) => term ^ mix)}::int[]`,
  );
  return sql`(select case_id from cases.case_search
    where (${sql.join(alternatives, sql` or `)}) and case_id + 0 <= ${newest}
    order by case_id + 0 desc limit ${limit})`;
}

/** Which of some cases lie within a scope: the same predicate, in SQL. */
export async function withinScope(db: Db, scope: Scope, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: number }>`select c.id from cases."case" c
    where c.id = any(${[...ids]}::bigint[]) and ${scopeSql(scope)} order by c.id desc`.execute(db);
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
