/** What a demo district would have sent, for its page. */
import { isDemo } from "#accounts";
import type { Ctx } from "#kernel/context.ts";
import { MS_PER_DAY, iso } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { listMessages, sweepMessages } from "../store/delivery-store.ts";
import { MESSAGE_TEXT_FIELD, MESSAGE_TO_FIELD } from "./senders.ts";

/** The messages of the last day, newest first. Refuses: `http.no_such_route` outside of a demo. */
export async function demoMessages(ctx: Ctx) {
  if (!(await isDemo(ctx))) return refuse("notFound", "http.no_such_route");
  const rows = await listMessages(ctx.db, ctx.clock.now() - MS_PER_DAY, 50);
  return rows.map(({ id, channel, toSealed, textSealed, createdAt }) => ({
    id,
    channel,
    to: ctx.vault.open(MESSAGE_TO_FIELD, toSealed),
    text: ctx.vault.open(MESSAGE_TEXT_FIELD, textSealed),
    createdAt: iso(createdAt),
  }));
}

/** Forgets the messages of before. */
export function sweep(ctx: Ctx): Promise<void> {
  return sweepMessages(ctx.db, ctx.clock.now() - MS_PER_DAY);
}
