/** Writes to a working set: one lock, one chain of events, the tables as the events say. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { EMPTY_HEAD, chainEvents, insertEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { SetEvent } from "../rules/state.ts";
import * as sets from "../store/sets.ts";

/** The stream of a working set. */
export const STREAM = "workingSet";

/** Opens the chain of a new set. */
export async function openChain(ctx: Ctx, id: number, event: SetEvent): Promise<sets.SetRow> {
  if (event.type !== "setOpened") throw new Error("a set begins with being opened");
  const { rows, head } = chainEvents(STREAM, id, EMPTY_HEAD, [event], ctx.actor);
  const set: sets.SetRow = {
    id,
    ...event.data,
    status: "open",
    openedAt: event.at,
    openedBy: recordOf(ctx.actor),
    closedAt: null,
    importId: null,
    lastNo: 0,
    eventSeq: head.seq,
    eventHash: head.hash,
  };
  await sets.insertSet(ctx.db, set);
  await insertEvents(ctx.db, rows);
  return set;
}

/** What a change of a set comes to: its events in order, and what else changes in its own row. */
export type SetChange<T> = {
  readonly events: readonly SetEvent[];
  readonly set?: Partial<Pick<sets.SetRow, "status" | "closedAt" | "importId" | "lastNo">>;
  readonly answer: T;
};

/**
 * Runs a change of an open set in one transaction, alone: whoever comes second sees what the first one wrote.
 * Refuses: `consolidation.unknown_set`, `consolidation.closed`.
 */
export function changeSet<T>(
  ctx: Ctx,
  id: number,
  change: (ctx: Ctx, set: sets.SetRow) => Promise<SetChange<T>>,
): Promise<T> {
  return transaction(ctx, async (inner) => {
    const set = await sets.lockSet(inner.db, id);
    if (set === undefined) refuse("notFound", "consolidation.unknown_set");
    if (set.status === "closed") refuse("conflict", "consolidation.closed", { name: set.name });
    const { events, set: changed, answer } = await change(inner, set);
    if (events.length === 0) return answer;
    const before = { seq: set.eventSeq, hash: set.eventHash };
    const { rows, head } = chainEvents(STREAM, id, before, events, inner.actor);
    await insertEvents(inner.db, rows);
    await sets.saveSet(inner.db, {
      ...set,
      ...changed,
      eventSeq: head.seq,
      eventHash: head.hash,
    });
    return answer;
  });
}
