/** Open cases near a spot or in the same words within a community: candidates, few whatever the number of cases. */
import { type Db, sql } from "#kernel/db.ts";
import type { CaseStatus, RequestType } from "../rules/state.ts";
import { BUCKET_BITS, bucketMix, bucketOf, scopeHash } from "./terms.ts";

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

type Spot = { readonly lng: number; readonly lat: number };

/** The cell of a spot as `cases.case_open_by_cell` numbers them. */
export function cellOf({ lng, lat }: Spot): number {
  return Math.floor(lat * CELLS_A_DEGREE) * 1_000_000 + Math.floor(lng * CELLS_A_DEGREE);
}

/** A cell and the eight around it. */
export function cellsAround(point: Spot): number[] {
  const middle = cellOf(point);
  return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => middle + dy * 1_000_000 + dx));
}

export type SimilarQuery = {
  readonly point: Spot | null;
  /** How far from the spot another may be. Unit: m. */
  readonly withinM: number;
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

/** A degree of latitude. Unit: m. */
const DEGREE_M = 111_195;

/** Open cases within a distance of a spot, the newest of each cell. */
function nearSql({ lng, lat }: Spot, withinM: number) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return sql`select c.id from unnest(${cellsAround({ lng, lat })}::bigint[]) cell cross join lateral (
      select id, lng, lat from cases."case"
      where is_open and lng is not null
        and (floor(lat * 1000)::bigint * 1000000 + floor(lng * 1000)::bigint) = cell
      order by id desc limit ${PER_CELL}) c
    where ((c.lat - ${lat}::float8) * ${DEGREE_M}::float8) ^ 2 + ((c.lng - ${lng}::float8) * ${DEGREE_M * shrink}::float8) ^ 2
      <= ${withinM ** 2}::float8`;
}

/** Cases of a community, of one bucket, that hold two of the terms at least. */
function saidSql(bucket: number, communityId: number, terms: readonly number[]) {
  const mix = bucketMix(bucket);
  const words = terms.map((term) => term ^ mix);
  return sql`select case_id as id from cases.case_search s
    where s.terms @> ${[scopeHash("communityId", communityId) ^ mix]}::int[]
      and (select count(*) from unnest(s.terms) t where t = any(${words}::int[])) >= 2`;
}

/**
 * The candidates of a description, the words of each counted. Reads some hundred rows: with a million open cases 11 to
 * 15 ms at the median and 30 ms at the 95th percentile, measured on two cores that had other work as well.
 */
export async function findSimilar(
  db: Db,
  { point, communityId, terms, withinM }: SimilarQuery,
): Promise<Candidate[]> {
  const newest = bucketOf(await newestCaseId(db));
  const buckets = Array.from({ length: Math.min(BUCKETS, newest + 1) }, (_, i) => newest - i);
  const parts = [
    ...(point === null ? [] : [nearSql(point, withinM)]),
    ...(communityId === null || terms.length === 0
      ? []
      : buckets.map((bucket) => saidSql(bucket, communityId, terms))),
  ];
  if (parts.length === 0) return [];
  const { rows } = await sql<Candidate>`
    with found as (${sql.join(parts, sql` union `)})
    select c.id, c.lng, c.lat, c.status, c.request_type, c.duty_code, c.category_code, c.received_at,
      1 + coalesce(jsonb_array_length(c.facts -> 'rare' -> 'absorbed'), 0) as reporters,
      (select count(*) from cases.case_search s,
        lateral (select cases.bucket_mix(s.case_id >> ${BUCKET_BITS}::int) as mix) m, unnest(s.terms) t
        where s.case_id = c.id and t # m.mix = any(${[...terms]}::int[])) as shared
    from found f join cases."case" c on c.id = f.id
    where c.is_open and c.kind <> 'application' and c.status <> 'rectifying'
    order by c.id desc limit 300`.execute(db);
  return rows;
}
