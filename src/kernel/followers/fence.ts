/**
 * How far the event log is settled: below the fence every position has committed or never will.
 * Positions come from a sequence, so a later one can become visible before an earlier one.
 */
import { type Db, sql } from "../db.ts";
import { SEAL_LOCK } from "../events.ts";

export type Fence = {
  /** The highest position up to which nothing can still be on its way. */
  readonly settled: number;
  /** The highest position handed out so far. */
  readonly last: number;
};

export type FenceReader = { readonly read: (db: Db) => Promise<Fence> };

/** What was handed out at a moment, and which transactions could then still be holding any of it. */
type Sample = { readonly last: number; readonly writers: ReadonlySet<string> };

/** Samples kept while a long transaction is in the way; the newest tell as much as all. */
const SAMPLE_LIMIT = 64;

/** The highest position handed out. */
export async function lastPosition(db: Db): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select case when is_called then last_value else 0 end as last
    from kernel.event_position_seq`.execute(db);
  return rows[0]?.last ?? 0;
}

/**
 * The furthest position that a follower of the whole log has passed, behind its own fence. Those that began with what
 * was recorded "from now on" do not count: nothing says that what lay before was settled.
 */
export async function passedByFollowers(db: Db): Promise<number> {
  const { rows } = await sql<{ passed: number | null }>`
    select max(position) as passed from kernel.follower where since = 0`.execute(db);
  return rows[0]?.passed ?? 0;
}

/** The transactions that hold the lock of writers of events, by their virtual number. */
async function writersNow(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ writer: string }>`
    select virtualtransaction as writer from pg_locks
    where locktype = 'advisory' and granted and mode = 'ShareLock' and objsubid = 1
      and classid::bigint = ${Math.floor(SEAL_LOCK / 2 ** 32)} and objid::bigint = ${SEAL_LOCK % 2 ** 32}
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return new Set(rows.map((row) => row.writer));
}

/**
 * Makes a reader of the fence; one a process.
 *
 * Whoever is given a position holds {@link SEAL_LOCK} in shared mode from before until its transaction has ended and
 * what it wrote is visible. So: read how far the sequence is, then who holds the lock. When none of those holds it any
 * longer, all positions up to there are settled. Writers never wait for this (an exclusive lock would queue them
 * behind the longest transaction), and a long one only holds the fence back.
 */
export function createFenceReader(): FenceReader {
  let settled = 0;
  let samples: Sample[] = [];
  let reading: Promise<Fence> | undefined;

  const read = async (db: Db): Promise<Fence> => {
    // In this order: a writer that comes between the two is given a higher position.
    const last = await lastPosition(db);
    if (last <= settled) return { settled, last };
    const writers = await writersNow(db);
    samples = [...samples.slice(1 - SAMPLE_LIMIT), { last, writers }];
    const at = samples.findLastIndex((sample) => sample.writers.isDisjointFrom(writers));
    if (at >= 0) {
      settled = Math.max(settled, samples[at]?.last ?? 0);
      samples = samples.slice(at + 1);
    }
    return { settled, last };
  };
  return {
    // Followers that ask at the same moment share one answer.
    read(db) {
      reading ??= read(db).finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}
