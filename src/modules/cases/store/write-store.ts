/** Writes what events made of many cases, in one statement. */
import { type Db, sql } from "#kernel/db.ts";
import type { Head } from "#kernel/events.ts";
import { MOVING_COLUMNS, arrays } from "./intake-store.ts";
import type { DueRow, StateRow } from "./row.ts";

/** A case as its events left it. */
export type MovedCase = {
  readonly state: StateRow;
  readonly due: DueRow;
  readonly head: Head;
};

const SET = sql.raw(
  [...MOVING_COLUMNS.map(([name]) => name), "last_seq", "last_hash"]
    .map((name) => `${name} = u.${name}`)
    .join(", "),
);
const NAMES = sql.raw(
  ["id", ...MOVING_COLUMNS.map(([name]) => name), "last_seq", "last_hash"].join(", "),
);

/** Writes every column that events may move, of cases that the caller holds. */
export async function updateCases(db: Db, cases: readonly MovedCase[]): Promise<void> {
  if (cases.length === 0) return;
  const columns = arrays([
    ["bigint", cases.map(({ state }) => state.id)],
    ...MOVING_COLUMNS.map(([, type, value]) => [type, cases.map(value)] as const),
    ["int", cases.map(({ head }) => head.seq)],
    ["bytea", cases.map(({ head }) => head.hash)],
  ]);
  await sql`update cases."case" c set ${SET} from unnest(${columns}) u(${NAMES})
    where c.id = u.id`.execute(db);
}

/** Writes the search terms of cases whose bodies changed. */
export async function updateTerms(
  db: Db,
  cases: readonly { readonly id: number; readonly terms: readonly number[] }[],
): Promise<void> {
  if (cases.length === 0) return;
  await sql`update cases.case_search s set terms = string_to_array(u.terms, ',')::int[]
    from unnest(${cases.map(({ id }) => id)}::bigint[],
      ${cases.map(({ terms }) => terms.join(","))}::text[]) u(id, terms)
    where s.case_id = u.id`.execute(db);
}
