/** Finds cases by words, by receipt, by telephone: always within the scope of who asks. */
import { type Db, runText } from "#kernel/db.ts";
import type { Scope } from "../access.ts";
import { LISTED, type ListRow } from "./list-store.ts";
import { Values, withinText } from "./list-text.ts";
import { scopeTermSets } from "./terms.ts";

export type Found = {
  /** What was found and lies within the scope, newest first. */
  readonly rows: readonly ListRow[];
  /** Number of the last case of a full page where there is at least one more; null where there is none. */
  readonly fullTo: number | null;
  /** Every case from this number on has been looked at; null when there is nothing older. */
  readonly searchedTo: number | null;
};

const NOTHING: Found = { rows: [], fullTo: null, searchedTo: null };

/**
 * A page of the newest cases that hold all the terms, within a scope. `cases.search_cases` walks the buckets inside the
 * database: one statement and one plan, however rare the words are. Where little is found it stops before `limit`, and
 * what is older than `searchedTo` is for the next page. What happens to share a hash with the scope is left out.
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
  const values = new Values();
  const words = values.put([...terms], "int[]");
  const alternatives = values.put(sets.flat(), "int[]");
  const [from, most] = [values.put(before, "bigint"), values.put(limit, "int")];
  const rows = await runText<ListRow & Omit<Found, "rows">>(
    db,
    `with found as materialized (
       select * from cases.search_cases(${words}, ${alternatives}, ${from}, ${most} + 1))
     select found.searched_to as "searchedTo",
       case when cardinality(found.ids) > ${most} then found.ids[${most}] end as "fullTo", ${LISTED}
     from found left join cases."case" c on c.id = any(found.ids[1:${most}]) and ${withinText(scope, values)}
     order by c.id desc`,
    values.list,
  );
  const [first] = rows;
  if (first === undefined) return NOTHING;
  const { fullTo, searchedTo } = first;
  // Where nothing was found, one line tells how far was searched.
  return { rows: (first.id as number | null) === null ? [] : rows, fullTo, searchedTo };
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
