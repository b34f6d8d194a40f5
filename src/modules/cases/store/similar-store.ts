/** Open cases near a spot or in the same words within a community: candidates, few whatever the number of cases. */
import { type Db, sql } from "#kernel/db.ts";
import type { CaseStatus, RequestType } from "../rules/state.ts";
import { bucketMix, bucketOf, scopeHash } from "./terms.ts";

/** An open case that may be about the same matter. */
export type Candidate = {
  readonly id: number;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly status: CaseStatus;
  readonly requestType: RequestType | null;
  readonly dutyCode: string | null;
  readonly categoryCode: string | null;
  readonly receivedAt: number;
  readonly reporters: number;
  /** How many of the asked terms it holds. */
  readonly shared: number;
};

/** Cells of a thousandth of a degree: some 95 m × 110 m here, so a cell and its neighbours hold all within 80 m. */
const CELLS_A_DEGREE = 1000;
/** Newest cases that are looked at of each cell. */
const PER_CELL = 40;
/** Buckets of case numbers, from the newest back, in which words are looked for: 65,536 cases. */
const BUCKETS = 2;

/** The cell of a spot as `cases.case_open_by_cell` numbers them. */
export function cellOf({ lng, lat }: { readonly lng: number; readonly lat: number }): number {
  return Math.floor(lat * CELLS_A_DEGREE) * 1_000_000 + Math.floor(lng * CELLS_A_DEGREE);
}

/** A cell and the eight around it. */
export function cellsAround(point: { readonly lng: number; readonly lat: number }): number[] {
  const middle = cellOf(point);
  return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => middle + dy * 1_000_000 + dx));
}

export type SimilarQuery = {
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly communityId: number | null;
  /** Hashes of the search terms, see {@link termHash}. */
  readonly terms: readonly number[];
};

async function newestCaseId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from cases."case"`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}

/** The candidates of a description, the words of each counted. Reads some hundred rows at a million open cases. */
export async function findSimilar(db: Db, query: SimilarQuery): Promise<Candidate[]> {
  const newest = bucketOf(await newestCaseId(db));
  const cells = query.point === null ? [] : cellsAround(query.point);
  const buckets = Array.from({ length: Math.min(BUCKETS, newest + 1) }, (_, i) => newest - i);
  const { communityId } = query;
  const said =
    communityId === null || query.terms.length === 0
      ? []
      : buckets.map((bucket) => {
          const mix = bucketMix(bucket);
          const words = query.terms.map((term) => term ^ mix);
          return sql`select case_id from cases.case_search s
            where s.terms @> ${[scopeHash("communityId", communityId) ^ mix]}::int[]
              and (select count(*) from unnest(s.terms) t where t = any(${words}::int[])) >= 2`;
        });
  const near = sql`select c.id from unnest(${cells}::bigint[]) cell cross join lateral (
      select id from cases."case"
      where is_open and lng is not null
        and (floor(lat * 1000)::bigint * 1000000 + floor(lng * 1000)::bigint) = cell
      order by id desc limit ${PER_CELL}) c`;
  const { rows } = await sql<Candidate & { readonly terms: number[] }>`
    with found as (${sql.join([near, ...said], sql` union `)})
    select c.id, c.lng, c.lat, c.status, c.request_type, c.duty_code, c.category_code, c.received_at,
      1 + coalesce(jsonb_array_length(c.facts -> 'rare' -> 'absorbed'), 0) as reporters,
      coalesce(s.terms, '{}') as terms
    from found f join cases."case" c on c.id = f.id left join cases.case_search s on s.case_id = c.id
    where c.is_open and c.kind <> 'application' and c.status <> 'rectifying'
    order by c.id desc limit 400`.execute(db);
  return rows.map(({ terms, ...row }) => ({
    ...row,
    shared: sharedOf(row.id, terms, query.terms),
  }));
}

function sharedOf(id: number, held: readonly number[], asked: readonly number[]): number {
  const mix = bucketMix(bucketOf(id));
  const has = new Set(held);
  return asked.filter((term) => has.has(term ^ mix)).length;
}
