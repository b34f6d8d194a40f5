/** Proves a table from its events: replays every stream of a kind and compares with what the table holds. */
import type { Ctx } from "./context.ts";
import { type ScannedEvent, scanEvents } from "./events.ts";
import { type Json, canonicalJson } from "./pure/canonical.ts";

/** The first stream whose events and row disagree, both as JSON. */
export type ReplayDifference = {
  readonly id: number;
  readonly expected: string;
  readonly found: string;
};

const text = (value: unknown): string => canonicalJson((value ?? null) as Json);

/**
 * Compares what the events of every stream make of it with what its table holds; null where all agree.
 * `evolve` answers null where the event takes the row away. Memory: one state a stream, so for tables of a house, not for
 * cases.
 */
export async function proveStreams<S>(
  ctx: Ctx,
  stream: string,
  evolve: (id: number, before: S | undefined, event: ScannedEvent) => S | undefined | null,
  rows: ReadonlyMap<number, S>,
): Promise<ReplayDifference | null> {
  const told = new Map<number, S>();
  for await (const page of scanEvents(ctx.db, stream))
    for (const event of page) {
      const after = evolve(event.streamId, told.get(event.streamId), event);
      if (after === null) told.delete(event.streamId);
      else if (after !== undefined) told.set(event.streamId, after);
    }
  for (const [id, row] of rows) {
    const expected = told.has(id) ? text(told.get(id)) : "no row";
    if (expected !== text(row)) return { id, expected, found: text(row) };
    told.delete(id);
  }
  const [missing] = told;
  return missing === undefined
    ? null
    : { id: missing[0], expected: text(missing[1]), found: "no row" };
}
