/** The daily root: one hash a day over the events of all chains, each root over the one before. */
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Db, sql } from "./db.ts";
import { createFenceReader, passedByFollowers } from "./followers/fence.ts";

export type Seal = {
  readonly day: string;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly eventCount: number;
  readonly previousRoot: Buffer;
  readonly root: Buffer;
};

const GENESIS: Buffer = Buffer.alloc(32);

/** Walks the hashes of a range of positions under the name of a day. */
async function rootOver(
  db: Db,
  {
    day,
    firstPosition: first,
    lastPosition: last,
    previousRoot,
  }: Omit<Seal, "root" | "eventCount">,
): Promise<{ root: Buffer; count: number }> {
  const root = createHash("sha256").update(previousRoot).update(`${day} ${first}-${last}\n`);
  let count = 0;
  const page = 20_000;
  for (let from = first; from <= last; from += page) {
    const { rows } = await sql<{ hash: Buffer }>`select hash from kernel.event
      where position between ${from} and ${Math.min(last, from + page - 1)} order by position`.execute(
      db,
    );
    for (const { hash } of rows) root.update(hash);
    count += rows.length;
  }
  return { root: root.digest(), count };
}

/** The newest seal, if there is one. */
export async function lastSeal(db: Db): Promise<Seal | undefined> {
  const { rows } = await sql<Seal>`select * from kernel.seal order by day desc limit 1`.execute(db);
  return rows[0];
}

/** Only one sealer at a time. */
const SEALER_LOCK = 7_265_194_503;

/** Longest that a sealer waits for transactions that were under way when it came. Unit: ms. */
const PATIENCE_MS = 60_000;

/**
 * The highest position below which nothing can still be on its way: all that had been handed out when this was asked,
 * or as much of it as long transactions let through within the patience. Writers of events never wait for it.
 */
async function settledPosition(db: Db, patienceMs: number): Promise<number> {
  const fence = createFenceReader();
  const begun = await fence.read(db);
  const end = performance.now() + patienceMs;
  let { settled } = begun;
  while (settled < begun.last && performance.now() < end) {
    await sleep(10);
    ({ settled } = await fence.read(db));
  }
  // A fence that has just begun knows nothing of what is older than a long transaction; whoever follows the log does.
  return Math.max(settled, await passedByFollowers(db));
}

/**
 * Seals everything recorded since the last seal under the name of a day.
 * Sealing a day that is sealed already changes nothing. Nobody waits for it: what a long transaction still brings, and
 * what came after it meanwhile, falls into the next seal. Brings its own transactions.
 */
export async function sealDay(
  db: Db,
  day: string,
  patienceMs = PATIENCE_MS,
): Promise<Seal | undefined> {
  const settled = await settledPosition(db, patienceMs);
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${SEALER_LOCK})`.execute(tx);
    const before = await lastSeal(tx);
    if (before !== undefined && before.day >= day) return undefined;
    const firstPosition = (before?.lastPosition ?? 0) + 1;
    const range = {
      day,
      firstPosition,
      lastPosition: Math.max(settled, firstPosition - 1),
      previousRoot: before?.root ?? GENESIS,
    };
    const { root, count } = await rootOver(tx, range);
    const seal: Seal = { ...range, eventCount: count, root };
    await sql`insert into kernel.seal (day, first_position, last_position, event_count, previous_root, root)
      values (${day}, ${seal.firstPosition}, ${seal.lastPosition}, ${count}, ${seal.previousRoot}, ${root})`.execute(
      tx,
    );
    return seal;
  });
}

/** A seal that does not hold, and why. */
export type BrokenSeal = { readonly day: string; readonly reason: string };

/** Recomputes every daily root from the log; answers the first that does not hold. */
export async function checkSeals(db: Db): Promise<{ sealed: number; broken?: BrokenSeal }> {
  const { rows: seals } = await sql<Seal>`select * from kernel.seal order by day`.execute(db);
  let previous: Buffer = GENESIS;
  let next = 1;
  for (const [index, seal] of seals.entries()) {
    const { root, count } = await rootOver(db, { ...seal, previousRoot: previous });
    const reason = !seal.previousRoot.equals(previous)
      ? "it does not follow from the root of the day before"
      : seal.firstPosition !== next
        ? "it does not begin where the day before ended"
        : count !== seal.eventCount
          ? `it covers ${count} events, sealed were ${seal.eventCount}`
          : !root.equals(seal.root)
            ? "the events of the day no longer give its root"
            : undefined;
    if (reason !== undefined) return { sealed: index, broken: { day: seal.day, reason } };
    previous = seal.root;
    next = seal.lastPosition + 1;
  }
  return { sealed: seals.length };
}
