/** SQL of schemes, rounds and what is sealed with them. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { Fact } from "../rules/evidence.ts";
import type { Round } from "../rules/round.ts";
import type { Scheme } from "../rules/scheme.ts";

export type LifeTable = "scheme" | "round";
type LifeOf = { readonly scheme: Scheme; readonly round: Round };
export type Kept<T> = T & { readonly eventSeq: number; readonly updatedAt: number };

/** Takes the number of a new scheme or round, so that its event can name it. */
export async function takeId(db: Db, table: LifeTable): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(${`appraisal.${table}_id_seq`}::regclass) id`.execute(db);
  return rows[0]?.id ?? 0;
}

type Row = { readonly data: object; readonly eventSeq: number; readonly updatedAt: number };
const keptOf = <T>({ data, eventSeq, updatedAt }: Row): Kept<T> =>
  ({ ...data, eventSeq, updatedAt }) as unknown as Kept<T>;

/** Finds a scheme or a round, locking it where the transaction will change it. */
export async function find<K extends LifeTable>(
  db: Db,
  table: K,
  id: number,
  lock: "lock" | "read" = "read",
): Promise<Kept<LifeOf[K]> | undefined> {
  const { rows } = await sql<Row>`select data, event_seq, updated_at
    from ${sql.table(`appraisal.${table}`)} where id = ${id}
    ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] === undefined ? undefined : keptOf<LifeOf[K]>(rows[0]);
}

/** A page of schemes or rounds, newest first; of some statuses only, where they are named (rounds). */
export async function page<K extends LifeTable>(
  db: Db,
  table: K,
  filter: {
    readonly before: number | null;
    readonly limit: number;
    readonly statuses?: readonly string[];
  },
): Promise<Kept<LifeOf[K]>[]> {
  const { before, limit, statuses } = filter;
  const only = statuses === undefined ? sql`true` : sql`status = any(${[...statuses]}::text[])`;
  const { rows } = await sql<Row>`select data, event_seq, updated_at
    from ${sql.table(`appraisal.${table}`)}
    where (${before}::bigint is null or id < ${before}::bigint) and ${only}
    order by id desc limit ${limit}`.execute(db);
  return rows.map((row) => keptOf<LifeOf[K]>(row));
}

type As = { readonly eventSeq: number; readonly at: number };

/** Writes a scheme as its events have left it. */
export async function saveScheme(db: Db, scheme: Scheme, as: As): Promise<void> {
  await sql`insert into appraisal.scheme (id, data, event_seq, updated_at)
    values (${scheme.id}, ${jsonb(scheme)}, ${as.eventSeq}, ${at(as.at)})
    on conflict (id) do update set data = excluded.data, event_seq = excluded.event_seq,
      updated_at = excluded.updated_at`.execute(db);
}

/** Writes a round as its events have left it. */
export async function saveRound(db: Db, round: Round, as: As): Promise<void> {
  await sql`insert into appraisal.round (id, status, data, event_seq, updated_at)
    values (${round.id}, ${round.status}, ${jsonb(round)}, ${as.eventSeq}, ${at(as.at)})
    on conflict (id) do update set status = excluded.status, data = excluded.data,
      event_seq = excluded.event_seq, updated_at = excluded.updated_at`.execute(db);
}

export type Sealing = {
  readonly inputs: string;
  readonly inputsHash: string;
  readonly results: string;
  readonly resultsHash: string;
};

/** Keeps what a round was computed from and what came of it; the app's role can never change it. */
export async function insertSealing(db: Db, roundId: number, one: Sealing): Promise<void> {
  await sql`insert into appraisal.sealing (round_id, inputs, inputs_hash, results, results_hash)
    values (${roundId}, ${one.inputs}, ${one.inputsHash}, ${one.results}, ${one.resultsHash})`.execute(
    db,
  );
}

/** What was sealed with a round. */
export async function findSealing(db: Db, roundId: number): Promise<Sealing | undefined> {
  const { rows } = await sql<Sealing>`select inputs, inputs_hash, results, results_hash
    from appraisal.sealing where round_id = ${roundId}`.execute(db);
  return rows[0];
}

/** Upper bound of copying and of hashing the facts of a round. Unit: ms. */
const SEAL_TIMEOUT_MS = "300000";

/** Copies the facts of some bodies and areas in some months into a round; answers how many. */
export async function sealFacts(
  db: Db,
  roundId: number,
  of: {
    readonly orgIds: readonly number[];
    readonly areaIds: readonly number[];
    readonly from: string;
    readonly to: string;
  },
): Promise<number> {
  const areas = [...of.areaIds];
  // A year of a million cases is copied and hashed in half a minute on a busy machine; it happens once a round.
  await sql`select set_config('statement_timeout', ${SEAL_TIMEOUT_MS}, true)`.execute(db);
  const { numAffectedRows } = await sql`insert into appraisal.sealed_fact
      (round_id, case_id, org_id, month, matter, subdistrict_id, community_id, counted, hits)
    select ${roundId}, case_id, org_id, month, matter, subdistrict_id, community_id, counted, hits
    from appraisal.fact where month between ${of.from} and ${of.to}
      and (org_id = any(${[...of.orgIds]}::bigint[]) or subdistrict_id = any(${areas}::bigint[])
        or community_id = any(${areas}::bigint[]))`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** The hash over the lines of the sealed facts of a round, in order; the same as over the lines of its file. */
export async function hashOfFacts(db: Db, roundId: number): Promise<string> {
  const { rows } = await sql<{ hash: string }>`select encode(sha256(convert_to(coalesce(string_agg(
      case_id || ',' || org_id || ',' || month || ',' || matter || ',' || coalesce(subdistrict_id::text, '')
      || ',' || coalesce(community_id::text, '') || ',' || counted || ',' || hits,
      E'\n' order by case_id, org_id, month), ''), 'UTF8')), 'hex') as hash
    from appraisal.sealed_fact where round_id = ${roundId}`.execute(db);
  return rows[0]?.hash ?? "";
}

const AFTER = sql`(case_id, org_id, month)`;

/** One page of the sealed facts of a round, in order. */
export async function sealedFacts(
  db: Db,
  roundId: number,
  after: { readonly caseId: number; readonly orgId: number; readonly month: string },
  limit: number,
): Promise<Fact[]> {
  const { rows } =
    await sql<Fact>`select case_id, org_id, month, matter, subdistrict_id, community_id, counted, hits
    from appraisal.sealed_fact
    where round_id = ${roundId} and ${AFTER} > (${after.caseId}, ${after.orgId}, ${after.month})
    order by case_id, org_id, month limit ${limit}`.execute(db);
  return rows;
}

export type SealedCase = { readonly caseId: number; readonly month: string; readonly hit: boolean };

/** One page of the cases behind one indicator of one target, newest first. */
export async function casesBehind(
  db: Db,
  roundId: number,
  of: {
    readonly kind: "org" | "area";
    readonly id: number;
    readonly mask: number;
    readonly matters: readonly string[] | null;
    readonly hit: boolean | undefined;
    readonly before: number | null;
  },
  limit: number,
): Promise<SealedCase[]> {
  const { kind, id, mask, matters, hit, before } = of;
  const whose =
    kind === "org" ? sql`org_id = ${id}` : sql`(subdistrict_id = ${id} or community_id = ${id})`;
  const about = matters === null ? sql`true` : sql`matter = any(${[...matters]}::text[])`;
  const went = hit === undefined ? sql`true` : sql`((hits & ${mask}) <> 0) = ${hit}`;
  const { rows } = await sql<SealedCase>`select case_id, month, (hits & ${mask}) <> 0 as hit
    from appraisal.sealed_fact
    where round_id = ${roundId} and ${whose} and (counted & ${mask}) <> 0 and ${about} and ${went}
      and (${before}::bigint is null or case_id < ${before}::bigint)
    order by case_id desc limit ${limit}`.execute(db);
  return rows;
}
