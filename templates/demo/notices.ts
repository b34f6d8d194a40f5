/** Notices of the demo: those of the last events, so that bells and lists are not empty on the first day. */
import type { Ctx } from "#kernel/context.ts";
import { beginNotices } from "#notices";

/** How many events back notices begin. */
const EVENTS_BACK = 600;

/** Begins notices. */
export async function demoNotices(ctx: Ctx): Promise<void> {
  await beginNotices(ctx, EVENTS_BACK);
}
