/** Compares what events come to with what tables hold, and walks chains. */
import type { Ctx } from "#kernel/context.ts";
import { EMPTY_HEAD, type ScannedEvent, chainHash } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { eventsWithHashes } from "../store/proof.ts";

/** The first place where a table and the events disagree. */
export type Difference = {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
};
const text = (value: unknown): string => canonicalJson((value ?? null) as Json);

/** Compares two values member by member; the first that differs. */
export function compare(where: string, expected: object, found: object): Difference | null {
  const [left, right] = [expected, found] as [Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const [a, b] = [text(left[key]), text(right[key])];
    if (a !== b) return { where: `${where}: ${key}`, expected: a, found: b };
  }
  return null;
}

/** Compares two lists of rows in the same order. */
export function compareLists(
  where: string,
  expected: readonly object[],
  found: readonly object[],
): Difference | null {
  if (expected.length !== found.length)
    return { where, expected: `${expected.length} rows`, found: `${found.length} rows` };
  for (const [i, one] of expected.entries()) {
    const difference = compare(`${where} ${i + 1}`, one, found[i] ?? {});
    if (difference !== null) return difference;
  }
  return null;
}

/** All events of a stream with their hashes; says where its chain breaks. */
export async function chainOf(
  ctx: Ctx,
  stream: string,
  id: number,
): Promise<{ events: ScannedEvent[]; broken: Difference | null }> {
  const rows = await eventsWithHashes(ctx.db, stream, id);
  let head = EMPTY_HEAD;
  for (const event of rows) {
    const { hash, position: _, ...stored } = event;
    if (event.seq !== head.seq + 1 || !chainHash(head.hash, stored).equals(hash))
      return {
        events: rows,
        broken: {
          where: `${stream} ${id}: event ${event.seq}`,
          expected: "a whole chain",
          found: "a break",
        },
      };
    head = event;
  }
  return { events: rows, broken: null };
}

/** The person that an event names as its actor. */
export function actedBy({ actor }: ScannedEvent): number | null {
  return actor.kind === "staff" ? actor.id : null;
}
