/** Whether this process is busy with requests, so that what can wait gives way to what somebody waits for. */
import { performance } from "node:perf_hooks";

/** The event loop counts as busy from this share of its time on. */
const BUSY_SHARE = 0.75;
/** Time over which a share is measured. Unit: ms. */
const WINDOW_MS = 500;
/** Longest that a follower gives way before it works at its usual pace. Unit: ms. */
export const GIVE_WAY_MS = 30_000;

export type Load = { readonly isBusy: () => boolean };

/** Watches the event loop of this process. */
export function eventLoopLoad(): Load {
  let mark = performance.eventLoopUtilization();
  let markedAt = performance.now();
  let busy = false;
  return {
    isBusy() {
      if (performance.now() - markedAt < WINDOW_MS) return busy;
      const next = performance.eventLoopUtilization();
      busy = performance.eventLoopUtilization(next, mark).utilization >= BUSY_SHARE;
      mark = next;
      markedAt = performance.now();
      return busy;
    },
  };
}

export type Patience = {
  /** Whether a follower with so many events waiting should give way now. */
  readonly givesWay: (waiting: number, now: number) => boolean;
};

/**
 * A storm of requests goes first: who has a full page or more waiting gives way while the process is busy, from then
 * for {@link GIVE_WAY_MS} at most, and is owed no further rest until it has come level. Fewer events are
 * handled at once however busy the process is.
 */
export function createPatience(load: Load, fullPage: number): Patience {
  let since: number | undefined;
  return {
    givesWay(waiting, now) {
      if (waiting < fullPage) {
        since = undefined;
        return false;
      }
      if (!load.isBusy()) return false;
      since ??= now;
      return now - since < GIVE_WAY_MS;
    },
  };
}
