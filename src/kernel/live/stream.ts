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

/** A stream that is open, with all that it has to remember. */
type Stream = {
  readonly options: StreamOptions;
  readonly out: PassThrough;
  topics: Map<string, Opened>;
  /** What waits to be said: one line a topic, however much has happened. */
  readonly pending: Map<string, number | undefined>;
  /** Up to where each thing is known to whoever listens. */
  readonly known: Map<string, number>;
  mustResync: boolean;
  isFlushing: boolean;
  lastFlush: number;
  /** Since when whoever reads has taken nothing. */
  blockedSince: number | undefined;
  timer: NodeJS.Timeout | undefined;
  heartbeat: NodeJS.Timeout | undefined;
  readonly hearer: Hearer;
};

function write(stream: Stream, text: string): void {
  const { out } = stream;
  if (out.writableEnded || out.destroyed) return;
  if (!out.write(text)) stream.blockedSince ??= performance.now();
}

function say(stream: Stream, event: string, data: object, id?: string): void {
  const mark = id === undefined ? "" : `id: ${id}\n`;
  write(stream, `${mark}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function stop(stream: Stream): void {
  clearTimeout(stream.timer);
  clearInterval(stream.heartbeat);
  stream.options.hub.leave(stream.hearer);
}

function end(stream: Stream, reason: "closing" | "session"): void {
  say(stream, "end", { reason });
  stop(stream);
  stream.out.end();
}

function subscribe({ options, hearer, topics }: Stream): void {
  options.hub.subscribe(hearer, new Map([...topics].map(([topic, { keys }]) => [topic, keys])));
}

const hasNews = ({ pending, mustResync }: Stream): boolean => pending.size > 0 || mustResync;

/** Says what waits soon: the first at once, what follows gathered. */
function schedule(stream: Stream): void {
  const { timer, isFlushing, blockedSince, lastFlush, options } = stream;
  if (timer !== undefined || isFlushing || blockedSince !== undefined) return;
  const wait = Math.max(0, lastFlush + (options.gatherMs ?? GATHER_MS) - performance.now());
  stream.timer = setTimeout(() => {
    stream.timer = undefined;
    void flush(stream);
  }, wait);
}

/** Says what waits, after asking again who listens and whether they may. */
async function flush(stream: Stream): Promise<void> {
  stream.isFlushing = true;
  stream.lastFlush = performance.now();
  try {
    await tell(stream);
  } catch {
    // The database is away: whoever listens asks again when it is back.
    stream.mustResync = true;
  } finally {
    stream.isFlushing = false;
    if (hasNews(stream)) schedule(stream);
  }
}

async function tell(stream: Stream): Promise<void> {
  const { options, pending, topics, known } = stream;
  const mark = options.hub.mark();
  const told = new Map(pending);
  pending.clear();
  const isResync = stream.mustResync;
  const actor = await options.authenticate();
  if (holderOf(actor) !== holderOf(options.actor)) return end(stream, "session");
  const again = [...(isResync ? topics : told).keys()];
  const open = await openTopics(options, actor, again);
  for (const topic of again)
    if (!open.has(topic)) {
      topics.delete(topic);
      say(stream, "gone", { topic });
    }
  stream.topics = new Map([...topics, ...open]);
  subscribe(stream);
  for (const [topic, seq] of told) {
    if (!open.has(topic)) continue;
    say(stream, "hint", { topic, seq: seq ?? null }, mark);
    if (seq !== undefined) known.set(topic, seq);
  }
  if (isResync) {
    stream.mustResync = false;
    say(stream, "resync", {}, mark);
  }
  if (stream.topics.size === 0) end(stream, "session");
}

/** A sign of life; also the moment at which an ended session is noticed where nothing happens. */
async function beat(stream: Stream): Promise<void> {
  const { blockedSince, options, out } = stream;
  if (blockedSince !== undefined) {
    if (performance.now() - blockedSince > BLOCKED_LIMIT_MS) out.destroy();
    return;
  }
  const actor = await options.authenticate().catch(() => undefined);
  if (actor !== undefined && holderOf(actor) !== holderOf(options.actor)) end(stream, "session");
  else write(stream, ": still here\n\n");
}

function makeStream(options: StreamOptions, topics: Map<string, Opened>): Stream {
  const stream: Stream = {
    options,
    topics,
    out: new PassThrough({ highWaterMark: 16 * 1024 }),
    pending: new Map(),
    known: new Map(),
    mustResync: false,
    isFlushing: false,
    lastFlush: 0,
    blockedSince: undefined,
    timer: undefined,
    heartbeat: undefined,
    hearer: {
      hear(topic, seq) {
        const { pending, known } = stream;
        if (seq !== undefined && seq <= (known.get(topic) ?? 0)) return;
        pending.set(topic, seq === undefined ? undefined : Math.max(seq, pending.get(topic) ?? 0));
        schedule(stream);
      },
      resync() {
        stream.mustResync = true;
        schedule(stream);
      },
      close: () => end(stream, "closing"),
    },
  };
  return stream;
}

/**
 * Opens a stream of server-sent events. Undefined where there is nothing that the actor may listen to.
 * Events: `ready` (what is listened to and where it stands), `hint`, `gone` (no longer yours to hear), `resync`
 * (ask for everything again), `end` (the session is over, or the server closes).
 */
export async function openStream(options: StreamOptions): Promise<PassThrough | undefined> {
  const { hub, lastEventId } = options;
  // Before the topics are opened: a hint that comes meanwhile is sent, not lost.
  const markBefore = lastEventId ?? hub.mark();
  const topics = await openTopics(options, options.actor, options.asked);
  if (topics.size === 0 || hub.isClosed()) return undefined;
  const stream = makeStream(options, topics);
  const { out, known, hearer } = stream;
  stream.heartbeat = setInterval(() => void beat(stream), options.heartbeatMs ?? HEARTBEAT_MS);
  out.on("drain", () => {
    stream.blockedSince = undefined;
    if (hasNews(stream)) schedule(stream);
  });
  out.on("close", () => stop(stream));
  out.on("error", () => stop(stream));
  subscribe(stream);
  const missed = hub.since(markBefore);
  const standing = Object.fromEntries([...topics].map(([topic, { seq }]) => [topic, seq ?? null]));
  for (const [topic, { seq }] of topics) if (seq !== undefined) known.set(topic, seq);
  const resumed = lastEventId !== undefined && missed !== undefined;
  say(stream, "ready", { topics: standing, resumed }, hub.mark());
  for (const hint of missed ?? [])
    for (const topic of concerned(topics, hint)) hearer.hear(topic, hint.seq);
  return out;
}

function concerned(topics: ReadonlyMap<string, Opened>, { key }: Hint): string[] {
  return [...topics].filter(([, { keys }]) => keys.includes(key)).map(([topic]) => topic);
}
