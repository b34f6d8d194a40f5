/**
 * Pages of the event log for followers. All of them read the same newest events, so those are read and parsed once:
 * settled events never change, and whoever comes to the same page is given what another has read.
 */
import { type Db, sql } from "../db.ts";
import type { StoredEvent } from "../events.ts";

export type FollowedEvent = StoredEvent & {
  /** Its place in the whole log; rises within each stream. */
  readonly position: number;
  /** When this database learnt of it. Unit: epoch ms. */
  readonly recordedAt: number;
};

/** Most events that are handled in one transaction. */
export const PAGE_EVENTS = 500;
/** Most positions that one page passes, so that a follower of rare streams reads in bounded steps too. */
const WINDOW_POSITIONS = 10_000;
/** Whoever is further behind the end than that reads for itself. Unit: positions. */
const SHARED_POSITIONS = 2_000;
/** Pages that are kept for the next who asks. */
const KEPT_PAGES = 8;

export type Page = {
  /** In order of position. */
  readonly events: readonly FollowedEvent[];
  /** Everything up to here has been looked at. */
  readonly reached: number;
};

export type Wanted = {
  readonly streams: readonly string[];
  /** The position after which the page begins. */
  readonly after: number;
  /** The highest position that may be read. */
  readonly settled: number;
  /** Most events. */
  readonly limit: number;
};

export type PageReader = { readonly read: (db: Db, wanted: Wanted) => Promise<Page> };

type Kept = Page & { readonly after: number };

/**
 * Makes a reader of pages; one a process. A page is shared where it is asked for at its full size: whoever asks for
 * fewer events (because one of them fails) reads for itself, and so does a follower that is far behind, where most
 * events may be of no concern to it.
 */
export function createPageReader(): PageReader {
  let kept: Kept[] = [];
  const share = async (db: Db, after: number, settled: number): Promise<Kept> => {
    const known = kept.findLast((page) => page.after <= after && after < page.reached);
    if (known !== undefined) return known;
    const events = await eventsBetween(db, null, after, settled, PAGE_EVENTS);
    const page = { after, events, reached: reachedBy(events, settled, PAGE_EVENTS) };
    kept = [...kept.slice(1 - KEPT_PAGES), page];
    return page;
  };
  return {
    async read(db, { streams, after, settled, limit }) {
      if (limit < PAGE_EVENTS || settled - after > SHARED_POSITIONS) {
        const until = Math.min(settled, after + WINDOW_POSITIONS);
        const events = await eventsBetween(db, streams, after, until, limit);
        return { events, reached: reachedBy(events, until, limit) };
      }
      const { events, reached } = await share(db, after, settled);
      return {
        events: events.filter(
          ({ position, stream }) => position > after && streams.includes(stream),
        ),
        reached,
      };
    },
  };
}

/** How far a page tells: where it is full, up to its last event. */
function reachedBy(events: readonly FollowedEvent[], until: number, limit: number): number {
  return events.length < limit ? until : (events.at(-1)?.position ?? until);
}

/** Events of some kinds of stream, or of all, after one position and up to another, in order. */
async function eventsBetween(
  db: Db,
  streams: readonly string[] | null,
  after: number,
  until: number,
  limit: number,
): Promise<FollowedEvent[]> {
  const wanted = streams === null ? sql`` : sql`and stream = any(${[...streams]}::text[])`;
  const { rows } = await sql<FollowedEvent>`
    select stream, stream_id, seq, position, type, at, recorded_at, actor, data from kernel.event
    where position > ${after} and position <= ${until} ${wanted}
    order by position limit ${limit}`.execute(db);
  return rows;
}
