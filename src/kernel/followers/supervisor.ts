/** Runs every follower of the program: woken when something was written, or once a second. */
import type { Ctx } from "../context.ts";
import { isOutage } from "../db.ts";
import type { Listener } from "../listener.ts";
import {
  type Follower,
  FollowerFailed,
  contextOf,
  followOnce,
  recordFailure,
  registerFollower,
} from "../followers.ts";
import { EVENTS_CHANNEL } from "./announce.ts";
import { createFenceReader } from "./fence.ts";
import { type Load, createPatience, eventLoopLoad } from "./load.ts";
import { PAGE_EVENTS, type PageReader, createPageReader } from "./pages.ts";
import { createWaking } from "./waking.ts";

/** Longest wait without being woken. Unit: ms. */
const IDLE_MS = 1000;
/** Pause before looking again while a position is still on its way; doubles up to {@link IDLE_MS}. */
const UNSETTLED_MS = 10;
/** Pause after a failure; doubles up to a minute. */
const FAILURE_MS = 500;
const FAILURE_LIMIT_MS = 60_000;
/** After its work a follower rests at least so long: what happens meanwhile is one page and one transaction then. */
const GATHER_MS = 200;
/** While more is waiting, a follower rests twice as long as it has worked, at most this: intake comes first. */
const REST_LIMIT_MS = 1000;
/** Pause before looking again whether requests still go first. */
const GIVING_WAY_MS = 500;
/** Followers at work at once, so that most connections stay free for requests. */
const LANES = 2;

export type Supervisor = {
  /** Stops after the pages at hand. */
  readonly stop: () => Promise<void>;
};

/** Starts all followers. Several processes may do so: each follower is handled by one of them at a time. */
export async function startFollowers(
  ctx: Ctx,
  followers: readonly Follower[],
  listener: Listener,
  load: Load = eventLoopLoad(),
): Promise<Supervisor> {
  const waking = createWaking();
  const fence = createFenceReader();
  const lane = createLanes(LANES);
  const pages = createPageReader();
  const loops = followers.map((follower) => {
    const mine = contextOf(ctx, follower);
    const settled = () => fence.read(mine.db);
    return runFollower({ ctx: mine, follower, waking, lane, pages, load, settled });
  });
  const unsubscribe = await listener.subscribe({
    channel: EVENTS_CHANNEL,
    hear: () => waking.wake(),
    begin: () => waking.wake(),
  });
  return {
    async stop() {
      unsubscribe();
      waking.stop();
      await Promise.all(loops);
    },
  };
}

type Run = {
  readonly ctx: Ctx;
  readonly follower: Follower;
  readonly waking: ReturnType<typeof createWaking>;
  readonly lane: ReturnType<typeof createLanes>;
  readonly pages: PageReader;
  readonly load: Load;
  readonly settled: () => Promise<{ readonly settled: number; readonly last: number }>;
};

async function runFollower(run: Run): Promise<void> {
  const { ctx, follower, waking } = run;
  let isRegistered = false;
  let limit = PAGE_EVENTS;
  let failures = 0;
  let reached = -1;
  let unsettledMs = UNSETTLED_MS;
  const patience = createPatience(run.load, PAGE_EVENTS);
  while (!waking.isStopped()) {
    const since = waking.rung();
    const started = performance.now();
    try {
      if (!isRegistered) await registerFollower(ctx.db, follower);
      isRegistered = true;
      const { settled, last } = await run.settled();
      if (reached >= 0 && !follower.isUrgent && patience.givesWay(settled - reached, started)) {
        await waking.rest(GIVING_WAY_MS);
        continue;
      }
      if (settled > reached) {
        const step = await run.lane(() => followOnce(ctx, follower, settled, limit, run.pages));
        failures = 0;
        reached = step.busy ? reached : step.position;
        if (!step.busy) limit = Math.min(PAGE_EVENTS, limit * 2);
        // What was written while handling may concern the others.
        const hasWorked = !step.busy && step.handled > 0;
        const isBehind = !step.busy && reached < settled;
        if (hasWorked) waking.wake();
        if (hasWorked || isBehind) {
          const rest = Math.max(isBehind ? 0 : GATHER_MS, 2 * (performance.now() - started));
          await waking.rest(Math.min(REST_LIMIT_MS, rest));
        }
        if (isBehind) continue;
      }
      unsettledMs = settled < last ? Math.min(IDLE_MS, unsettledMs * 2) : UNSETTLED_MS;
      await waking.sleep(settled < last ? unsettledMs : IDLE_MS, since);
    } catch (error) {
      failures++;
      const next = await afterFailure(run, error, limit, failures);
      limit = next.limit;
      await waking.rest(next.pauseMs);
    }
  }
}

/**
 * Tells what failed and answers how to go on: with fewer events at once until the one that fails stands alone, and
 * then with that one again and again, ever more seldom. An event is never passed over.
 */
async function afterFailure(
  { ctx, follower }: Run,
  error: unknown,
  limit: number,
  failures: number,
): Promise<{ readonly limit: number; readonly pauseMs: number }> {
  const failed = error instanceof FollowerFailed ? error : undefined;
  const cause = failed === undefined ? error : failed.cause;
  if (isOutage(cause)) {
    ctx.log.warn({ follower: follower.name, err: cause }, "follower waits for the database");
    return { limit, pauseMs: pauseAfter(failures) };
  }
  const isAlone = limit === 1 || failed?.count === 1;
  const { stream, streamId, seq, type, position } = failed?.first ?? {};
  ctx.log.error(
    { follower: follower.name, isAlone, stream, streamId, seq, type, position, err: cause },
    "follower stands still",
  );
  if (!isAlone) return { limit: Math.max(1, Math.floor(limit / 8)), pauseMs: 0 };
  await recordFailure(ctx.db, follower.name, position ?? null).catch(() => undefined);
  return { limit: 1, pauseMs: pauseAfter(failures) };
}

/** Half of the pause is chance, so that processes do not try in step. */
function pauseAfter(failures: number): number {
  const full = Math.min(FAILURE_LIMIT_MS, FAILURE_MS * 2 ** Math.min(failures, 10));
  return full / 2 + (Math.random() * full) / 2;
}

/** Lets only some at a time do their work. */
function createLanes(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((settle) => waiting.push(settle));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
