/** Proves the report of corrected calendars: every change recorded is one that the log holds a digest of, and none is missing. */
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import {
  type Recomputation,
  type RecomputationEvent,
  evolveRecomputation,
} from "../rules/recomputation.ts";
import { allRecomputations, changeCounts, changesOfEvent } from "../store/recompute-store.ts";
import { digestOf } from "./recompute.ts";
import type { Difference } from "./verify.ts";

const text = (value: unknown): string => canonicalJson((value ?? null) as Json);

/** Compares the report with its log; null where they agree. */
export async function verifyRecomputations(ctx: Ctx): Promise<Difference | null> {
  const told = new Map<number, Recomputation>();
  const counted = new Map<number, number>();
  const differ = (id: number, what: string, expected: unknown, found: unknown): Difference => ({
    stream: "recomputation",
    id,
    what,
    expected: text(expected),
    found: text(found),
  });
  for await (const page of scanEvents(ctx.db, "recomputation"))
    for (const stored of page) {
      const { streamId: id, seq } = stored;
      const event = stored as unknown as RecomputationEvent;
      told.set(id, evolveRecomputation(told.get(id) ?? null, event));
      if (event.type !== "deadlinesRecomputed") continue;
      const changes = await changesOfEvent(ctx.db, id, seq);
      counted.set(id, (counted.get(id) ?? 0) + changes.length);
      const digest = digestOf(changes);
      if (digest !== event.data.digest)
        return differ(id, `changes of event ${seq}`, event.data.digest, digest);
    }
  for (const [id, n] of await changeCounts(ctx.db))
    if (n !== (counted.get(id) ?? 0)) return differ(id, "changes", counted.get(id) ?? 0, n);
  for (const { calendarVersion, ...row } of await allRecomputations(ctx.db)) {
    if (text(row) !== text(told.get(calendarVersion)))
      return differ(calendarVersion, "sums", told.get(calendarVersion), row);
    told.delete(calendarVersion);
  }
  for (const [id, expected] of told) return differ(id, "sums", expected, null);
  return null;
}
