/** Tells every process that something was written, so that followers look at once; gathered, and after the commit. */
import type pg from "pg";

/** The channel on which processes tell each other that events may have been written. */
export const EVENTS_CHANNEL = "guiwei_events";

/** Announcements of one process come at most this often. Unit: ms. */
const GATHER_MS = 25;

export type Announcer = {
  /** Says that events may have been written. Call it after the commit, as often as you like. */
  readonly announce: () => void;
};

/**
 * A notification inside of the transactions that write would make all of their commits wait in one queue
 * (PostgreSQL orders notifications by commit), so one is sent beside them, for all of some milliseconds together.
 * What is lost costs a second: followers look that often anyway.
 */
export function createAnnouncer(pool: pg.Pool): Announcer {
  let timer: NodeJS.Timeout | undefined;
  const send = (): void => {
    timer = undefined;
    // It need not survive a power cut, so nobody waits for the disk.
    pool
      .query(`begin; set local synchronous_commit = off; notify ${EVENTS_CHANNEL}; commit`)
      .catch(() => undefined);
  };
  return {
    announce() {
      if (timer !== undefined) return;
      timer = setTimeout(send, GATHER_MS);
      timer.unref();
    },
  };
}
