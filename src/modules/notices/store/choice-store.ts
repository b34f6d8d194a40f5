/** Endpoints and preferences: what their streams make of them. And the events of cases that the rules need. */
import { type Db, jsonb, sql, tablesOf } from "#kernel/db.ts";
import type { StoredEvent } from "#kernel/events.ts";
import { CHOICE_STREAMS, type Choices } from "../rules/choices.ts";
import type { NoticeGroup } from "../rules/kinds.ts";

export type EndpointRow = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly orgId: number | null;
  readonly groups: readonly NoticeGroup[];
  readonly active: boolean;
  readonly removed: boolean;
  readonly secretSealed: Buffer;
  readonly lastSeq: number;
};
export type PreferenceRow = {
  readonly personId: number;
  readonly emailSealed: Buffer | null;
  readonly choices: Choices;
  readonly lastSeq: number;
};
export type ResidentPreferenceRow = {
  readonly residentId: number;
  readonly sms: boolean;
  readonly lastSeq: number;
};

type Tables = {
  "notices.endpoint": EndpointRow;
  "notices.preference": PreferenceRow;
  "notices.residentPreference": ResidentPreferenceRow;
};
const tables = (db: Db) => tablesOf<Tables>(db);

/** The number of a new endpoint. */
export async function takeEndpointNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval('notices.endpoint_number') as id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Writes an endpoint as its events leave it. */
export async function putEndpoint(db: Db, row: EndpointRow): Promise<void> {
  const { id: _, ...rest } = row;
  await tables(db)
    .insertInto("notices.endpoint")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
    .execute();
}

/** Endpoints that were not removed, by number. */
export async function listEndpoints(db: Db): Promise<EndpointRow[]> {
  return tables(db)
    .selectFrom("notices.endpoint")
    .selectAll()
    .where("removed", "=", false)
    .orderBy("id")
    .execute();
}

/** Every endpoint that ever was, for the proof. */
export async function allEndpoints(db: Db): Promise<EndpointRow[]> {
  return tables(db).selectFrom("notices.endpoint").selectAll().orderBy("id").execute();
}

/** Finds an endpoint, removed ones too. */
export async function findEndpoint(db: Db, id: number): Promise<EndpointRow | undefined> {
  return tables(db)
    .selectFrom("notices.endpoint")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Finds an endpoint and holds it for this transaction. */
export async function findEndpointForUpdate(db: Db, id: number): Promise<EndpointRow | undefined> {
  return tables(db)
    .selectFrom("notices.endpoint")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** What some people chose. */
export async function findPreferences(
  db: Db,
  personIds: readonly number[],
): Promise<PreferenceRow[]> {
  return tables(db)
    .selectFrom("notices.preference")
    .selectAll()
    .where("personId", "in", [...personIds, 0])
    .execute();
}

/** What everybody chose, for the proof. */
export async function allPreferences(db: Db): Promise<PreferenceRow[]> {
  return tables(db).selectFrom("notices.preference").selectAll().orderBy("personId").execute();
}

/** Writes what a person chose. */
export async function putPreference(db: Db, row: PreferenceRow): Promise<void> {
  const { personId: _, ...rest } = row;
  await tables(db)
    .insertInto("notices.preference")
    .values({ ...row, choices: jsonb(row.choices) })
    .onConflict((conflict) =>
      conflict.column("personId").doUpdateSet({ ...rest, choices: jsonb(row.choices) }),
    )
    .execute();
}

/** What a resident chose. */
export async function findResidentPreference(
  db: Db,
  residentId: number,
): Promise<ResidentPreferenceRow | undefined> {
  return tables(db)
    .selectFrom("notices.residentPreference")
    .selectAll()
    .where("residentId", "=", residentId)
    .executeTakeFirst();
}

/** What every resident chose, for the proof. */
export async function allResidentPreferences(db: Db): Promise<ResidentPreferenceRow[]> {
  return tables(db)
    .selectFrom("notices.residentPreference")
    .selectAll()
    .orderBy("residentId")
    .execute();
}

/** Writes what a resident chose. */
export async function putResidentPreference(db: Db, row: ResidentPreferenceRow): Promise<void> {
  const { residentId: _, ...rest } = row;
  await tables(db)
    .insertInto("notices.residentPreference")
    .values(row)
    .onConflict((conflict) => conflict.column("residentId").doUpdateSet(rest))
    .execute();
}

export type PlacedEvent = StoredEvent & {
  readonly position: number;
  readonly recordedAt: number;
};

/** What was chosen after one place in the log and up to another, in order. */
export async function choiceEvents(db: Db, after: number, upTo: number): Promise<PlacedEvent[]> {
  const { rows } = await sql<PlacedEvent>`
    select stream, stream_id, seq, position, type, at, recorded_at, actor, data from kernel.event
    where stream = any(${[...CHOICE_STREAMS]}::text[]) and position > ${after} and position <= ${upTo}
    order by position`.execute(db);
  return rows;
}

/** The data of the first events of some streams. */
export async function firstEvents(
  db: Db,
  places: readonly { readonly stream: string; readonly id: number }[],
): Promise<
  { readonly stream: string; readonly id: number; readonly data: Record<string, unknown> }[]
> {
  if (places.length === 0) return [];
  const { rows } = await sql<{ stream: string; id: number; data: Record<string, unknown> }>`
    select distinct on (e.stream, e.stream_id) e.stream, e.stream_id as id, e.data
    from unnest(${places.map((one) => one.stream)}::text[], ${places.map((one) => one.id)}::bigint[]) p(stream, id)
    join kernel.event e on e.stream = p.stream and e.stream_id = p.id and e.seq = 1
    order by e.stream, e.stream_id`.execute(db);
  return rows;
}

/** The events of some streams in a stretch of the log, in order, page by page. */
export async function* eventsIn(
  db: Db,
  streams: readonly string[],
  { since, position }: { readonly since: number; readonly position: number },
): AsyncGenerator<PlacedEvent[]> {
  for (let after = since; ; ) {
    const { rows } = await sql<PlacedEvent>`
      select stream, stream_id, seq, position, type, at, recorded_at, actor, data from kernel.event
      where stream = any(${[...streams]}::text[]) and position > ${after} and position <= ${position}
      order by position limit 2000`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.position;
  }
}

/** All events of some cases before a number of each. */
export async function caseEventsBefore(
  db: Db,
  cases: readonly { readonly caseId: number; readonly seq: number }[],
): Promise<PlacedEvent[]> {
  const { rows } = await sql<PlacedEvent>`
    select e.stream, e.stream_id, e.seq, e.position, e.type, e.at, e.recorded_at, e.actor, e.data
    from unnest(${cases.map((one) => one.caseId)}::bigint[], ${cases.map((one) => one.seq)}::int[]) c(id, seq)
    join kernel.event e on e.stream = 'case' and e.stream_id = c.id and e.seq < c.seq
    order by e.stream_id, e.seq`.execute(db);
  return rows;
}

/** Cases with events of some types in a stretch of the log, by number, page by page. */
export async function casesWithEvents(
  db: Db,
  types: readonly string[],
  { since, position }: { readonly since: number; readonly position: number },
  afterId: number,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select distinct stream_id as id from kernel.event
    where stream = 'case' and position > ${since} and position <= ${position}
      and type = any(${[...types]}::text[]) and stream_id > ${afterId}
    order by stream_id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Makes the cursor of the follower, some positions before the end of the log. */
export async function beginFollower(db: Db, name: string, back: number): Promise<void> {
  await sql`insert into kernel.follower (name, position, since)
    select ${name}, at, at from (select greatest(0, coalesce(max(position), 0) - ${back}) as at from kernel.event) p
    on conflict (name) do nothing`.execute(db);
}

/** Where the follower began and how far it has come; null before it has begun. */
export async function followerRange(
  db: Db,
  name: string,
): Promise<{ readonly since: number; readonly position: number } | null> {
  const { rows } = await sql<{ since: number; position: number }>`
    select since, position from kernel.follower where name = ${name}`.execute(db);
  return rows[0] ?? null;
}
