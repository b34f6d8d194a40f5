/** SQL of schemes, rounds and what is sealed with them. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
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

/** Numbers of the rounds in some statuses, oldest first; a district has a handful under way. */
export async function idsIn(db: Db, statuses: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from appraisal.round
    where status = any(${[...statuses]}::text[]) order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The latest rounds of a scheme that were sealed, newest first. */
export async function sealedRoundsOf(db: Db, schemeId: number, limit: number): Promise<Round[]> {
  const { rows } = await sql<{ data: Round }>`select data from appraisal.round
    where data->'schemeId' = to_jsonb(${schemeId}::bigint)
      and status in ('replying', 'confirmed', 'published', 'closed')
    order by id desc limit ${limit}`.execute(db);
  return rows.map(({ data }) => data);
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
