/** Whether a resident wants to be invited. */
import { residentTelephone } from "#accounts";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import * as store from "../store/surveys.ts";
import { personKey } from "./open.ts";

/** The stream of what residents want. */
export const PREFERENCE_STREAM = "surveyPreference";

function residentId(ctx: Ctx): number {
  if (ctx.actor.kind !== "resident") throw new Error("a route for residents ran for someone else");
  return ctx.actor.residentId;
}

/** What the resident wants: to be invited, unless they said otherwise. */
export async function readPreference(ctx: Ctx): Promise<{ wanted: boolean }> {
  const found = await store.findPreference(ctx.db, residentId(ctx));
  return { wanted: found?.wanted ?? true };
}

/** Keeps what the resident wants; it holds for every draw from now on. */
export function savePreference(ctx: Ctx, wanted: boolean): Promise<{ wanted: boolean }> {
  return transaction(ctx, async (inner) => {
    const id = residentId(inner);
    const event = { type: "invitationsChosen", at: inner.clock.now(), data: { wanted } };
    const { seq } = await appendEvents(inner, PREFERENCE_STREAM, id, [event]);
    const key = personKey(inner, await residentTelephone(inner, id));
    await store.savePreference(inner.db, id, key, { wanted, eventSeq: seq });
    return { wanted };
  });
}
