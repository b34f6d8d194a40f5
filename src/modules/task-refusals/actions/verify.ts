/** Proves the table of refusals: replays every one from its events and compares, who asked included. */
import type { Ctx } from "#kernel/context.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import {
  type TaskRefusal,
  type TaskRefusalEvent,
  evolveTaskRefusal,
} from "../rules/task-refusal.ts";
import { allTaskRefusals } from "../store/task-refusals.ts";
import { digestOf, openAsker } from "./asker.ts";

type Proved = { readonly state: TaskRefusal; readonly seq: number };

/** Compares; null where table and events agree. */
export async function verifyTaskRefusals(ctx: Ctx): Promise<ReplayDifference | null> {
  const stored = await allTaskRefusals(ctx.db);
  for (const { state, asker } of stored) {
    const found = digestOf(ctx.vault, openAsker(ctx.vault, asker));
    if (found !== state.askerDigest)
      return {
        id: state.id,
        expected: `asker ${state.askerDigest ?? "nobody"}`,
        found: `asker ${found ?? "nobody"}`,
      };
  }
  return proveStreams<Proved>(
    ctx,
    "taskRefusal",
    (id, before, event) => {
      const personId = event.actor.kind === "staff" ? event.actor.id : null;
      const told = { ...event, personId } as unknown as TaskRefusalEvent & {
        readonly personId: number | null;
      };
      return { state: evolveTaskRefusal(id, before?.state, told), seq: event.seq };
    },
    new Map(stored.map(({ state, lastSeq }) => [state.id, { state, seq: lastSeq }])),
  );
}
