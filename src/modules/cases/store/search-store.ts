/** Finds cases by words, by receipt, by telephone: always within the scope of who asks. */
import { type Db, runText } from "#kernel/db.ts";
import type { Scope } from "../access.ts";
import { scopeTermSets } from "./terms.ts";

export type Found = {
  /** Numbers of cases, newest first. */
  readonly ids: readonly number[];
  /** Every case from this number on has been looked at; null when there is nothing older. */
  readonly searchedTo: number | null;
};

const NOTHING: Found = { ids: [], searchedTo: null };

/**
 * The newest cases that hold all the terms, within a scope. `cases.search_cases` walks the buckets inside the database:
 * one round trip and one plan, however rare the words are. Where little is found it stops before `limit`, and what is
 * older than `searchedTo` is for the next page.
 */
export async function searchByTerms(
  db: Db,
  scope: Scope,
  terms: readonly number[],
  before: number | null,
  limit: number,
): Promise<Found> {
  const sets = scopeTermSets(scope);
  if (sets.length === 0 || terms.length === 0) return NOTHING;
  const [row] = await runText<{ ids: number[]; searchedTo: number | null }>(
    db,
    `select ids::text[] as ids, searched_to as "searchedTo"
     from cases.search_cases($1::int[], $2::int[], $3::bigint, $4::int)`,
    [[...terms], sets.flat(), before, limit],
  );
  return row === undefined ? NOTHING : { ids: row.ids.map(Number), searchedTo: row.searchedTo };
}

/** Cases whose party has this telephone or identity number, newest first. */
export async function searchByIndex(
  db: Db,
  column: "telephone_index" | "id_number_index",
  index: Buffer,
  limit: number,
): Promise<number[]> {
  const rows = await runText<{ id: number }>(
    db,
    `select distinct case_id as id from cases.party where ${column} = $1 order by case_id desc limit ${limit}`,
    [index],
  );
  return rows.map((row) => row.id);
}
