/** Proves the table of areas from its events. */
import type { Ctx } from "#kernel/context.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import { type Area, type AreaEvent, evolveArea } from "./rules/area.ts";
import { allAreas } from "./store.ts";

/** Compares every area with its events; null where all agree. */
export async function verifyAreas(ctx: Ctx): Promise<ReplayDifference | null> {
  const rows = new Map((await allAreas(ctx.db)).map((area) => [area.id, area]));
  return proveStreams<Area>(
    ctx,
    "area",
    (id, before, event) => evolveArea(id, before, event as unknown as AreaEvent),
    rows,
  );
}
