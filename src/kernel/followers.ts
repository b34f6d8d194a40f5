/**
 * Followers: named cursors over the event log, so that a module derives things from events exactly once and in order.
 * Writers of events pay nothing for them; a follower reads behind a fence below which every position is settled.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { type Ctx, transaction } from "./context.ts";
import { type Db, sql } from "./db.ts";
import { type FenceReader, createFenceReader, lastPosition } from "./followers/fence.ts";
import {
  type FollowedEvent,
  PAGE_EVENTS,
  type PageReader,
  createPageReader,
} from "./followers/pages.ts";

export type { FollowedEvent } from "./followers/pages.ts";

export type Follower = {
  /** `<module>.<what>`; the cursor is kept under this name for ever. */
  readonly name: string;
  /** Kinds of stream whose events it is given. */
  readonly streams: readonly string[];
  /** Where it begins when it is first seen: with the whole log, or with what is recorded from then on. */
  readonly from: "start" | "now";
  /** Never gives way to a storm of requests: somebody looks at what follows from it. */
  readonly isUrgent?: true;
  /**
   * Handles some events in order of position, all of them or (by throwing) none. `ctx.db` is the transaction in which
   * the cursor moves, so what it writes there happens exactly once. Effects outside of the database do not: leave a
   * row or a job and let a worker do them.
   */
  readonly handle: (ctx: Ctx, events: readonly FollowedEvent[]) => Promise<void>;
};

/** What one step of a follower did. `busy`: another process handles it at this moment. */
export type Step =
  | { readonly busy: true }
  | { readonly busy: false; readonly handled: number; readonly position: number };

/** A page that could not be handled; the cursor has stayed before it. */
export class FollowerFailed extends Error {
  readonly first: FollowedEvent;
  readonly count: number;
  constructor(
    follower: Follower,
    events: readonly [FollowedEvent, ...FollowedEvent[]],
    cause: unknown,
  ) {
    super(`${follower.name} could not handle ${events.length} events`, { cause });
    this.name = "FollowerFailed";
    this.first = events[0];
    this.count = events.length;
  }
}

/** Makes the cursor of a follower that has none yet. */
export async function registerFollower(db: Db, { name, from }: Follower): Promise<void> {
  const since = from === "start" ? 0 : await lastPosition(db);
  await sql`insert into kernel.follower (name, position, since) values (${name}, ${since}, ${since})
    on conflict (name) do nothing`.execute(db);
}

/**
 * Handles the next events of a follower up to the settled position and moves its cursor, both or neither.
 * The row of the cursor is held meanwhile, so that no two processes handle a follower at once.
 * Throws {@link FollowerFailed} where the events were not handled.
 */
export async function followOnce(
  ctx: Ctx,
  follower: Follower,
  settled: number,
  limit = PAGE_EVENTS,
  pages: PageReader = createPageReader(),
): Promise<Step> {
  return transaction(ctx, async (inner) => {
    // Nobody waits for the disk here: the cursor and what was derived survive a power cut together or not at all.
    const { rows } = await sql<{ position: number }>`
      select position, set_config('synchronous_commit', 'off', true) from kernel.follower
      where name = ${follower.name} for update skip locked`.execute(inner.db);
    const [cursor] = rows;
    if (cursor === undefined) return { busy: true };
    const { position } = cursor;
    if (settled <= position) return { busy: false, handled: 0, position };
    const { events, reached } = await pages.read(inner.db, {
      streams: follower.streams,
      after: position,
      settled,
      limit,
    });
    if (isFilled(events))
      await follower.handle(inner, events).catch((error: unknown) => {
        throw new FollowerFailed(follower, events, error);
      });
    await sql`update kernel.follower set position = ${reached}, moved_at = now(),
        failures = 0, failing_since = null, failed_at = null
      where name = ${follower.name}`.execute(inner.db);
    return { busy: false, handled: events.length, position: reached };
  });
}

const isFilled = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;

/** Keeps a failure beside the cursor, for metrics and for whoever looks into it. */
export async function recordFailure(db: Db, name: string, failedAt: number | null): Promise<void> {
  await sql`update kernel.follower set failures = failures + 1, failed_at = ${failedAt},
      failing_since = coalesce(failing_since, now()) where name = ${name}`.execute(db);
}

export type FollowerState = {
  readonly name: string;
  readonly position: number;
  /** Positions handed out that it has not passed. */
  readonly lagEvents: number;
  /** Age of the oldest event that it has not passed. */
  readonly lagSeconds: number;
  readonly failures: number;
  /** Unit: epoch ms. */
  readonly failingSince: number | null;
  /** Position of the event at which it stands still. */
  readonly failedAt: number | null;
};

/** How far each follower is and how it fares. */
export async function followerStates(
  db: Db,
  followers: readonly Follower[],
): Promise<FollowerState[]> {
  const { rows } = await sql<FollowerState>`
    select f.name, f.position, f.failures, f.failing_since, f.failed_at,
      greatest(0, s.last - f.position) as lag_events,
      coalesce(greatest(0, extract(epoch from clock_timestamp() - e.recorded_at)), 0)::float8 as lag_seconds
    from kernel.follower f
    cross join (select case when is_called then last_value else 0 end as last
      from kernel.event_position_seq) s
    left join lateral (select recorded_at from kernel.event
      where position > f.position order by position limit 1) e on true
    where f.name = any(${followers.map(({ name }) => name)}::text[])
    order by f.name`.execute(db);
  return rows;
}

/** Longest that {@link catchUp} waits for another process or a long transaction. Unit: ms. */
const PATIENCE_MS = 60_000;

/**
 * Runs followers until each has handled everything recorded before this call: for commands, the boot and tests.
 * A failure is thrown, not tried again. Works beside a running server.
 */
export async function catchUp(
  ctx: Ctx,
  followers: readonly Follower[],
  fence: FenceReader = createFenceReader(),
): Promise<void> {
  for (const follower of followers) await registerFollower(ctx.db, follower);
  const target = await lastPosition(ctx.db);
  for (const follower of followers) await reach(contextOf(ctx, follower), follower, target, fence);
}

async function reach(
  ctx: Ctx,
  follower: Follower,
  target: number,
  fence: FenceReader,
): Promise<void> {
  let patience = performance.now() + PATIENCE_MS;
  for (;;) {
    const { settled } = await fence.read(ctx.db);
    const step = await followOnce(ctx, follower, settled);
    if (!step.busy && step.position >= target) return;
    if (!step.busy && step.handled > 0) {
      patience = performance.now() + PATIENCE_MS;
      continue;
    }
    if (performance.now() > patience) throw new Error(`${follower.name} did not get on`);
    await sleep(10);
  }
}

/** A follower acts as the system, under its own name. */
export function contextOf(ctx: Ctx, { name }: Follower): Ctx {
  return { ...ctx, actor: { kind: "system", job: name } };
}

/** Which of some streams have events that a follower has not handled yet: what it keeps of them is not proved today. */
export async function streamsAhead(
  db: Db,
  name: string,
  stream: string,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`select distinct e.stream_id as id from kernel.event e
    where e.stream = ${stream} and e.stream_id = any(${[...ids]}::bigint[])
      and e.position > coalesce((select f.position from kernel.follower f where f.name = ${name}), 0)`.execute(
    db,
  );
  return new Set(rows.map((row) => row.id));
}
