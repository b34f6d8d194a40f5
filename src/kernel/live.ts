/**
 * Live: tells open pages that something has changed, never what. A page that hears a hint asks again through the
 * usual routes, so what may be read is decided there and nowhere else.
 *
 * Hints come from events (one follower makes them, see {@link liveFollower}) or from a module's own follower
 * ({@link sendHints}); PostgreSQL carries them to every process, whose hub hands them to its open streams.
 */
import type { Ctx } from "./context.ts";
import { type Db, sql } from "./db.ts";
import type { FollowedEvent, Follower } from "./followers.ts";

/** Something has changed under a key; a key is made by the module and means nothing to pages. */
export type Hint = {
  readonly key: string;
  /** The number of the last event, where the thing has one. */
  readonly seq?: number;
};

/** What events mean to open pages. */
export type HintSource = {
  readonly streams: readonly string[];
  readonly hintsOf: (ctx: Ctx, events: readonly FollowedEvent[]) => Promise<readonly Hint[]>;
};

/** A topic as it stands for one who asks. */
export type OpenTopic = {
  /** Hints under these keys concern it. */
  readonly keys: readonly string[];
  /** Where the thing stands now, so that a page that knows as much need not ask again. */
  readonly seq?: number;
};

/** A kind of topic that pages may listen to: `inbox`, or with a number `case:12`. */
export type LiveTopic = {
  readonly name: string;
  readonly takesId: boolean;
  /**
   * What it stands for to who asks now; undefined where they may not know of it. Asked when a page subscribes and
   * again before each hint is sent, so it must be cheap and use the module's own access rule.
   */
  readonly open: (ctx: Ctx, id: number) => Promise<OpenTopic | undefined>;
};

/** What a module contributes: `live` of its manifest. */
export type Live = {
  readonly topics: readonly LiveTopic[];
  readonly sources?: readonly HintSource[];
};

/** The channel that carries hints between processes. */
export const LIVE_CHANNEL = "guiwei_live";

/** PostgreSQL carries less than 8,000 bytes in a notification. */
const PAYLOAD_CHARACTERS = 7000;

/**
 * Sends hints when the transaction commits. Only for followers: a notification makes commits wait for each other, and
 * their transactions are few, whereas those of requests are many.
 */
export async function sendHints(db: Db, hints: readonly Hint[]): Promise<void> {
  for (const payload of payloadsOf(hints))
    await sql`select pg_notify(${LIVE_CHANNEL}, ${payload})`.execute(db);
}

/** One line a key with its highest number, cut into payloads that PostgreSQL carries. */
export function payloadsOf(hints: readonly Hint[]): string[] {
  const merged = new Map<string, number | undefined>();
  for (const { key, seq } of hints) {
    const known = merged.get(key);
    merged.set(key, known === undefined || (seq ?? 0) > known ? seq : known);
  }
  const payloads: string[] = [];
  let current = "";
  for (const [key, seq] of merged) {
    const line = seq === undefined ? key : `${key} ${seq}`;
    if (current !== "" && current.length + line.length + 1 > PAYLOAD_CHARACTERS) {
      payloads.push(current);
      current = "";
    }
    current = current === "" ? line : `${current}\n${line}`;
  }
  return current === "" ? payloads : [...payloads, current];
}

/** Reads what {@link payloadsOf} wrote. */
export function hintsIn(payload: string): Hint[] {
  return payload
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.lastIndexOf(" ");
      return at < 0 ? { key: line } : { key: line.slice(0, at), seq: Number(line.slice(at + 1)) };
    });
}

/** Pages that were open so long ago have asked again since. Unit: ms. */
const STALE_MS = 3_600_000;

/** The one follower that turns the events of all modules into hints. */
export function liveFollower(sources: readonly HintSource[]): Follower {
  return {
    name: "kernel.live",
    streams: [...new Set(sources.flatMap(({ streams }) => streams))],
    from: "now",
    isUrgent: true,
    async handle(ctx, events) {
      const fresh = events.filter(({ recordedAt }) => recordedAt > Date.now() - STALE_MS);
      const hints: Hint[] = [];
      for (const { streams, hintsOf } of sources) {
        const own = fresh.filter(({ stream }) => streams.includes(stream));
        if (own.length > 0) hints.push(...(await hintsOf(ctx, own)));
      }
      await sendHints(ctx.db, hints);
    },
  };
}
