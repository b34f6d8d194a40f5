/**
 * The append-only event log: one hash chain a stream.
 * Events are the truth; tables are what `evolve` makes of them and `npm run verify` proves it.
 */
import { hash as hashOf } from "node:crypto";
import { type Actor, type ActorRecord, recordOf } from "./pure/actor.ts";
import { type EventData, type NewEvent, type StoredEvent, hashInput } from "./pure/chain.ts";
import { refuse } from "./pure/refusal.ts";
import { type Db, prepared, sql, violatedConstraint } from "./db.ts";

export type { EventData, NewEvent, StoredEvent };

/** Where a chain stands: the number and hash of its last event. */
export type Head = { readonly seq: number; readonly hash: Buffer };

/** The head of a chain without events. */
export const EMPTY_HEAD: Head = { seq: 0, hash: Buffer.alloc(32) };

/** A row ready for the log. */
export type EventRow = {
  readonly event: StoredEvent;
  readonly hash: Buffer;
};

/** The hash of an event that follows `previous`. */
export function chainHash(previous: Buffer, event: StoredEvent): Buffer {
  const text = hashInput(event);
  const bytes = Buffer.allocUnsafe(previous.length + Buffer.byteLength(text));
  previous.copy(bytes);
  bytes.write(text, previous.length);
  return hashOf("sha256", bytes, "buffer");
}

/** Numbers and chains new events onto a head; pure but for hashing. */
export function chainEvents(
  stream: string,
  streamId: number,
  head: Head,
  events: readonly NewEvent<string, object>[],
  actor: Actor,
): { rows: EventRow[]; head: Head } {
  const record: ActorRecord = recordOf(actor);
  const rows: EventRow[] = [];
  let { seq, hash } = head;
  for (const { type, at, data } of events) {
    seq += 1;
    const event: StoredEvent = {
      stream,
      streamId,
      seq,
      type,
      at,
      actor: record,
      data: data as EventData,
    };
    hash = chainHash(hash, event);
    rows.push({ event, hash });
  }
  return { rows, head: { seq, hash } };
}

/**
 * Writers of events hold this lock in shared mode until they have ended: whoever reads the log in the order of its
 * positions sees by it who may still bring an earlier one (followers/fence.ts). Nobody takes it alone.
 */
export const SEAL_LOCK = 7_265_194_502;

/** Column arrays of event rows, for one `unnest` insert. */
export function eventColumns(rows: readonly EventRow[]): unknown[][] {
  return [
    rows.map((row) => row.event.stream),
    rows.map((row) => row.event.streamId),
    rows.map((row) => row.event.seq),
    rows.map((row) => row.event.type),
    rows.map((row) => new Date(row.event.at)),
    rows.map((row) => JSON.stringify(row.event.actor)),
    rows.map((row) => JSON.stringify(row.event.data)),
    rows.map((row) => row.hash),
  ];
}

/** Inserts chained events, many streams at once. Refuses: `events.conflict` where another writer was first. */
export async function insertEvents(db: Db, rows: readonly EventRow[]): Promise<void> {
  if (rows.length === 0) return;
  const [stream, id, seq, type, at, actor, data, hash] = eventColumns(rows);
  try {
    await sql`insert into kernel.event (stream, stream_id, seq, type, at, actor, data, hash)
      select u.* from (select pg_advisory_xact_lock_shared(${SEAL_LOCK})) lock, unnest(
        ${stream}::text[], ${id}::bigint[], ${seq}::int[], ${type}::text[], ${at}::timestamptz[],
        ${actor}::jsonb[], ${data}::jsonb[], ${hash}::bytea[]) u`.execute(db);
  } catch (error) {
    if (violatedConstraint(error) === "event_once_per_stream")
      refuse("conflict", "events.conflict");
    throw error;
  }
}

/** Reads the head of a stream from the log. Use a stored head where a table keeps one. */
export async function headOf(db: Db, stream: string, streamId: number): Promise<Head> {
  const { rows } = await sql<Head>`select seq, hash from kernel.event
    where stream = ${stream} and stream_id = ${streamId} order by seq desc limit 1`.execute(db);
  return rows[0] ?? EMPTY_HEAD;
}

/** Reads the heads of many streams of a kind; streams without events are missing. */
export async function headsOf(
  db: Db,
  stream: string,
  streamIds: readonly number[],
): Promise<Map<number, Head>> {
  const { rows } = await sql<Head & { readonly streamId: number }>`
    select u.id stream_id, last.seq, last.hash from unnest(${[...streamIds]}::bigint[]) u(id),
      lateral (select e.seq, e.hash from kernel.event e where e.stream = ${stream} and e.stream_id = u.id
        order by e.seq desc limit 1) last`.execute(db);
  return new Map(rows.map(({ streamId, seq, hash }) => [streamId, { seq, hash }]));
}

/**
 * Appends events to a stream whose head no table keeps.
 * Refuses: `events.conflict` when two writers meet; the caller may try again.
 */
export async function appendEvents(
  ctx: { readonly db: Db; readonly actor: Actor },
  stream: string,
  streamId: number,
  events: readonly NewEvent<string, object>[],
): Promise<Head> {
  const { rows, head } = chainEvents(
    stream,
    streamId,
    await headOf(ctx.db, stream, streamId),
    events,
    ctx.actor,
  );
  await insertEvents(ctx.db, rows);
  return head;
}

/** All events of one stream in order. */
export async function eventsOf(
  db: Db,
  stream: string,
  streamId: number,
): Promise<(StoredEvent & { readonly recordedAt: number })[]> {
  const { rows } = await sql<
    StoredEvent & { readonly recordedAt: number }
  >`${prepared("kernel.events_of")}
    select stream, stream_id, seq, type, at, recorded_at, actor, data from kernel.event
    where stream = ${stream} and stream_id = ${streamId} order by seq`.execute(db);
  return rows;
}

/** All events of some streams, by stream and in order. Memory: all of them at once. */
export async function eventsOfStreams(
  db: Db,
  stream: string,
  ids: readonly number[],
): Promise<Map<number, StoredEvent[]>> {
  const { rows } = await sql<StoredEvent>`
    select stream, stream_id, seq, type, at, actor, data from kernel.event
    where stream = ${stream} and stream_id = any(${[...ids]}::bigint[]) order by stream_id, seq`.execute(
    db,
  );
  return Map.groupBy(rows, (event) => event.streamId);
}

export type ScannedEvent = StoredEvent & { readonly hash: Buffer; readonly position: number };

/**
 * Walks every event of a kind of stream in chain order, in pages.
 * Memory stays bounded whatever the size of the log.
 */
export async function* scanEvents(
  db: Db,
  stream: string,
  pageSize = 5000,
): AsyncGenerator<ScannedEvent[]> {
  let id = 0;
  let seq = 0;
  for (;;) {
    const { rows } = await sql<ScannedEvent>`
      select stream, stream_id, seq, position, type, at, actor, data, hash from kernel.event
      where stream = ${stream} and (stream_id, seq) > (${id}, ${seq})
      order by stream_id, seq limit ${pageSize}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    id = last.streamId;
    seq = last.seq;
  }
}

/** The chains of some streams with their hashes, each in order. Memory: all of them at once. */
export async function chainsOf(
  db: Db,
  stream: string,
  ids: readonly number[],
): Promise<Map<number, ScannedEvent[]>> {
  const { rows } = await sql<ScannedEvent>`
    select stream, stream_id, seq, position, type, at, actor, data, hash from kernel.event
    where stream = ${stream} and stream_id = any(${[...ids]}::bigint[]) order by stream_id, seq`.execute(
    db,
  );
  return Map.groupBy(rows, (event) => event.streamId);
}

/** The kinds of stream that the log holds. */
export async function streamKinds(db: Db): Promise<string[]> {
  // A loose index scan: one index probe a kind, however many events there are.
  const { rows } = await sql<{ stream: string }>`
    with recursive kinds as (
      (select stream from kernel.event order by stream limit 1)
      union all
      select (select e.stream from kernel.event e where e.stream > k.stream order by e.stream limit 1)
      from kinds k where k.stream is not null
    ) select stream from kinds where stream is not null`.execute(db);
  return rows.map((row) => row.stream);
}
