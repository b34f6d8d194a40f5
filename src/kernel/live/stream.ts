/** One open stream: what it listens to, what waits to be said, and whether it may still be said. */
import { PassThrough } from "node:stream";
import type { Ctx } from "../context.ts";
import type { Actor } from "../pure/actor.ts";
import type { Hint, LiveTopic } from "../live.ts";
import type { Hearer, Hub } from "./hub.ts";

/** A comment at this interval keeps proxies and browsers from taking the stream for dead. Unit: ms. */
export const HEARTBEAT_MS = 20_000;
/** Hints of one stream are gathered for this long after the first has been sent. Unit: ms. */
export const GATHER_MS = 500;
/** A reader who takes nothing for so long is gone. Unit: ms. */
const BLOCKED_LIMIT_MS = 60_000;

export type StreamOptions = {
  readonly hub: Hub;
  readonly topics: readonly LiveTopic[];
  /** `case:12`, `inbox`. */
  readonly asked: Iterable<string>;
  readonly actor: Actor;
  readonly context: (actor: Actor) => Ctx;
  /** Who asks now: the session may have ended, the post changed. */
  readonly authenticate: () => Promise<Actor>;
  readonly lastEventId: string | undefined;
  readonly heartbeatMs?: number;
  readonly gatherMs?: number;
};

type Opened = { readonly keys: readonly string[]; readonly seq: number | undefined };

/** Whose stream it is: it ends when somebody else signs in over the same session. */
export function holderOf(actor: Actor): string | undefined {
  switch (actor.kind) {
    case "staff":
      return `staff:${actor.accountId}`;
    case "resident":
      return `resident:${actor.residentId}`;
    case "receipt":
      return `receipt:${actor.caseId}`;
    default:
      return undefined;
  }
}

/** Opens the topics that the actor may listen to; the others are left out, whether they exist or not. */
async function openTopics(
  options: StreamOptions,
  actor: Actor,
  asked: Iterable<string>,
): Promise<Map<string, Opened>> {
  const ctx = options.context(actor);
  const opened = new Map<string, Opened>();
  for (const topic of asked) {
    const [name, id] = topic.split(":");
    const kind = options.topics.find((one) => one.name === name);
    if (kind === undefined || kind.takesId !== (id !== undefined)) continue;
    const open = await kind.open(ctx, Number(id ?? 0));
    if (open !== undefined) opened.set(topic, { keys: open.keys, seq: open.seq });
  }
  return opened;
}

/**
 * Opens a stream of server-sent events. Undefined where there is nothing that the actor may listen to.
 * Events: `ready` (what is listened to and where it stands), `hint`, `gone` (no longer yours to hear), `resync`
 * (ask for everything again), `end` (the session is over, or the server closes).
 */
export async function openStream(options: StreamOptions): Promise<PassThrough | undefined> {
  const { hub } = options;
  // Before the topics are opened: a hint that comes meanwhile is sent, not lost.
  const markBefore = options.lastEventId ?? hub.mark();
  let topics = await openTopics(options, options.actor, options.asked);
  if (topics.size === 0 || hub.isClosed()) return undefined;

  const out = new PassThrough({ highWaterMark: 16 * 1024 });
  const pending = new Map<string, number | undefined>();
  /** Up to where each thing is known to whoever listens. */
  const known = new Map<string, number>();
  let mustResync = false;
  let flushing = false;
  let blockedSince: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastFlush = 0;

  const write = (text: string): void => {
    if (out.writableEnded || out.destroyed) return;
    if (!out.write(text) && blockedSince === undefined) blockedSince = performance.now();
  };
  const say = (event: string, data: object, id?: string): void =>
    write(
      `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  const subscribe = (): void =>
    hub.subscribe(hearer, new Map([...topics].map(([topic, { keys }]) => [topic, keys])));
  const end = (reason: "closing" | "session"): void => {
    say("end", { reason });
    stop();
    out.end();
  };
  const stop = (): void => {
    clearTimeout(timer);
    clearInterval(heartbeat);
    hub.leave(hearer);
  };
  const schedule = (): void => {
    if (timer !== undefined || flushing || blockedSince !== undefined) return;
    const gather = options.gatherMs ?? GATHER_MS;
    const wait = Math.max(0, lastFlush + gather - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      void flush();
    }, wait);
  };
  /** Sends what waits, after asking again who listens and whether they may. */
  const flush = async (): Promise<void> => {
    flushing = true;
    lastFlush = performance.now();
    const mark = hub.mark();
    const told = new Map(pending);
    pending.clear();
    try {
      const actor = await options.authenticate();
      if (holderOf(actor) !== holderOf(options.actor)) return end("session");
      const again = [...(mustResync ? topics : told).keys()];
      const open = await openTopics(options, actor, again);
      for (const topic of again)
        if (!open.has(topic)) {
          topics.delete(topic);
          say("gone", { topic });
        }
      topics = new Map([...topics, ...open]);
      subscribe();
      for (const [topic, seq] of told) {
        if (!open.has(topic)) continue;
        say("hint", { topic, seq: seq ?? null }, mark);
        if (seq !== undefined) known.set(topic, seq);
      }
      if (mustResync) say("resync", {}, mark);
      mustResync = false;
      if (topics.size === 0) end("session");
    } catch {
      // The database is away: whoever listens asks again when they come back.
      mustResync = true;
    } finally {
      flushing = false;
      if (pending.size > 0 || mustResync) schedule();
    }
  };
  const hearer: Hearer = {
    hear(topic, seq) {
      if (seq !== undefined && seq <= (known.get(topic) ?? 0)) return;
      pending.set(topic, seq === undefined ? undefined : Math.max(seq, pending.get(topic) ?? 0));
      schedule();
    },
    resync() {
      mustResync = true;
      schedule();
    },
    close: () => end("closing"),
  };
  const beat = async (): Promise<void> => {
    if (blockedSince !== undefined) {
      if (performance.now() - blockedSince > BLOCKED_LIMIT_MS) out.destroy();
      return;
    }
    const actor = await options.authenticate().catch(() => undefined);
    if (actor !== undefined && holderOf(actor) !== holderOf(options.actor)) end("session");
    else write(": still here\n\n");
  };
  const heartbeat = setInterval(() => void beat(), options.heartbeatMs ?? HEARTBEAT_MS);
  out.on("drain", () => {
    blockedSince = undefined;
    if (pending.size > 0 || mustResync) schedule();
  });
  out.on("close", stop);
  out.on("error", stop);

  subscribe();
  const missed = hub.since(markBefore);
  const standing = Object.fromEntries([...topics].map(([topic, { seq }]) => [topic, seq ?? null]));
  for (const [topic, { seq }] of topics) if (seq !== undefined) known.set(topic, seq);
  say(
    "ready",
    { topics: standing, resumed: options.lastEventId !== undefined && missed !== undefined },
    hub.mark(),
  );
  for (const hint of missed ?? [])
    for (const topic of concerned(topics, hint)) hearer.hear(topic, hint.seq);
  return out;
}

function concerned(topics: ReadonlyMap<string, Opened>, { key }: Hint): string[] {
  return [...topics].filter(([, { keys }]) => keys.includes(key)).map(([topic]) => topic);
}
