/** Forgetting: sessions, guards, codes and demo messages whose time is over. */
import type { Ctx } from "#kernel/context.ts";
import * as store from "../store/sessions.ts";

/** Deletes what has expired; returns how many rows went. */
export async function sweepExpired(ctx: Ctx): Promise<number> {
  return store.sweepExpired(ctx.db, ctx.clock.now());
}
