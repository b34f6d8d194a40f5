/** The streams that are open in this process, and which hints concern which of them. */
import { randomBytes } from "node:crypto";
import type { Listener } from "../listener.ts";
import { type Hint, LIVE_CHANNEL, hintsIn } from "../live.ts";

/** One who hears hints; a stream in production. */
export type Hearer = {
  /** Hints under a key of its topics, with the mark to resume from. */
  readonly hear: (topic: string, seq: number | undefined) => void;
  /** What was said for a while is unknown. */
  readonly resync: () => void;
  readonly close: () => void;
};

export type Hub = {
  /** Where hints stand now; a stream that was open until here has missed nothing. */
  readonly mark: () => string;
  /** Hears the keys of topics from now on; called again, the topics take the place of the former. */
  readonly subscribe: (hearer: Hearer, topics: ReadonlyMap<string, readonly string[]>) => void;
  readonly leave: (hearer: Hearer) => void;
  /** Hints since a mark, or undefined where that is too long ago or another process made the mark. */
  readonly since: (mark: string) => readonly Hint[] | undefined;
  readonly size: () => number;
  /** Ends every stream and takes no more. */
  readonly close: () => Promise<void>;
  readonly isClosed: () => boolean;
};

/** Hints that are remembered for those who come back. */
const MEMORY = 4096;

/** Opens the hub of a process. */
export async function openHub(listener: Listener): Promise<Hub> {
  const boot = randomBytes(6).toString("hex");
  const hearers = new Map<Hearer, ReadonlyMap<string, readonly string[]>>();
  const byKey = new Map<string, Map<Hearer, Set<string>>>();
  let memory: Hint[] = [];
  /** Number of the hint after the last one remembered. */
  let next = 0;
  let closed = false;

  const take = (hint: Hint): void => {
    memory.push(hint);
    next++;
    // Cut in large steps: shifting at every hint would copy the whole each time.
    if (memory.length > 2 * MEMORY) memory = memory.slice(-MEMORY);
    for (const [hearer, topics] of byKey.get(hint.key) ?? [])
      for (const topic of topics) hearer.hear(topic, hint.seq);
  };
  const forget = (hearer: Hearer): void => {
    for (const keys of hearers.get(hearer)?.values() ?? [])
      for (const key of keys) {
        const of = byKey.get(key);
        of?.delete(hearer);
        if (of?.size === 0) byKey.delete(key);
      }
    hearers.delete(hearer);
  };
  const unsubscribe = await listener.subscribe({
    channel: LIVE_CHANNEL,
    hear: (payload) => hintsIn(payload).forEach(take),
    begin() {
      // Whatever was said while nobody listened is lost: nobody can resume from before it.
      memory = [];
      next++;
      for (const hearer of hearers.keys()) hearer.resync();
    },
  });
  return {
    mark: () => `${boot}-${next}`,
    subscribe(hearer, topics) {
      forget(hearer);
      hearers.set(hearer, topics);
      for (const [topic, keys] of topics)
        for (const key of keys) {
          const of = byKey.get(key) ?? new Map<Hearer, Set<string>>();
          byKey.set(key, of);
          of.set(hearer, (of.get(hearer) ?? new Set()).add(topic));
        }
    },
    leave: forget,
    since(mark) {
      const [from, n] = mark.split("-");
      const at = Number(n);
      if (from !== boot || !Number.isInteger(at) || at > next || at < next - memory.length)
        return undefined;
      return memory.slice(memory.length - (next - at));
    },
    size: () => hearers.size,
    async close() {
      closed = true;
      unsubscribe();
      for (const hearer of hearers.keys()) hearer.close();
    },
    isClosed: () => closed,
  };
}
