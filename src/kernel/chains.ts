/** Proves the hash chains of a kind of stream, whatever its events mean. */
import type { Db } from "./db.ts";
import { EMPTY_HEAD, type ScannedEvent, chainHash, scanEvents } from "./events.ts";

/** The first event of a chain that does not follow from the one before it. */
export type BrokenChain = {
  readonly stream: string;
  readonly id: number;
  readonly seq: number;
  readonly type: string;
  readonly reason: "gap" | "hash";
};

export type ChainsProof = {
  readonly streams: number;
  readonly events: number;
  readonly broken: BrokenChain | null;
};

/**
 * Walks every chain of a kind of stream and computes every hash anew.
 * An end that was cut off shows only in what keeps the head of the chain (a table, a daily root).
 */
export async function verifyChains(db: Db, stream: string): Promise<ChainsProof> {
  let [streams, events, id] = [0, 0, 0];
  let head = EMPTY_HEAD;
  for await (const page of scanEvents(db, stream))
    for (const event of page) {
      if (event.streamId !== id) {
        id = event.streamId;
        head = EMPTY_HEAD;
        streams++;
      }
      const reason = breakOf(head, event);
      if (reason !== null) {
        const { seq, type } = event;
        return { streams, events, broken: { stream, id, seq, type, reason } };
      }
      head = event;
      events++;
    }
  return { streams, events, broken: null };
}

function breakOf(head: { seq: number; hash: Buffer }, event: ScannedEvent): "gap" | "hash" | null {
  if (event.seq !== head.seq + 1) return "gap";
  const { hash, position: _, ...stored } = event;
  return chainHash(head.hash, stored).equals(hash) ? null : "hash";
}
