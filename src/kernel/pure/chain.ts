/** The shape of events and the text that their hash is taken over. */
import type { ActorRecord } from "./actor.ts";
import { type Json, canonicalJson } from "./canonical.ts";

/** Event payloads are plain JSON. */
export type EventData = { readonly [key: string]: Json | undefined };

/** What an action says has happened; the store adds stream, number, actor and hash. */
export type NewEvent<T extends string = string, D = EventData> = {
  readonly type: T;
  /** When it happened. Unit: epoch ms. */
  readonly at: number;
  readonly data: D;
};

/** An event as the log keeps it. */
export type StoredEvent<T extends string = string, D = EventData> = NewEvent<T, D> & {
  readonly stream: string;
  readonly streamId: number;
  readonly seq: number;
  readonly actor: ActorRecord;
};

/** The text that is hashed after the hash of the event before. */
export function hashInput(event: StoredEvent): string {
  return canonicalJson({
    stream: event.stream,
    id: event.streamId,
    seq: event.seq,
    type: event.type,
    at: event.at,
    actor: event.actor,
    data: event.data,
  });
}
