/** Proves the table of breaches: replays every breach from its events and compares row by row. */
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { type Breach, type BreachEvent, evolveBreach } from "../rules/breach.ts";
import { breachesAfter } from "../store/breaches.ts";

export type Difference = {
  readonly id: number;
  readonly expected: string;
  readonly found: string;
};

const text = (value: unknown): string => canonicalJson(value as Json);

/** Compares; null where table and events agree. */
export async function verifyBreaches(ctx: Ctx): Promise<Difference | null> {
  const told = new Map<number, { state: Breach; seq: number }>();
  for await (const page of scanEvents(ctx.db, "breach"))
    for (const { streamId, type, at, data, actor, seq } of page) {
      const personId = actor.kind === "staff" ? actor.id : null;
      const event = { type, at, data, personId } as unknown as BreachEvent & {
        readonly personId: number | null;
      };
      const before = told.get(streamId)?.state ?? null;
      told.set(streamId, { state: evolveBreach(streamId, before, event), seq });
    }
  let after = 0;
  for (;;) {
    const rows = await breachesAfter(ctx.db, after, 1000);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.breach.id;
    for (const { breach, lastSeq } of rows) {
      const expected = told.get(breach.id);
      told.delete(breach.id);
      const wanted = expected === undefined ? "no row" : text([expected.state, expected.seq]);
      const found = text([breach, lastSeq]);
      if (wanted !== found) return { id: breach.id, expected: wanted, found };
    }
  }
  const [missing] = told.keys();
  return missing === undefined ? null : { id: missing, expected: "a row", found: "no row" };
}
