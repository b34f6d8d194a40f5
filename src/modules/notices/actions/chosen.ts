/** What was chosen as of a place in the log, remembered in the process and extended as the follower goes on. */
import type { Ctx, Memo } from "#kernel/context.ts";
import { type Chosen, NOTHING_CHOSEN, choose } from "../rules/choices.ts";
import { choiceEvents } from "../store/choice-store.ts";

type Kept = { readonly at: number; readonly chosen: Chosen };
const kept = new WeakMap<Memo, Kept>();

/**
 * What was chosen up to a position, itself included. Positions below the fence never change, so what is remembered stays
 * true; asked for an earlier place, it is made anew.
 */
export async function chosenAt(ctx: Ctx, position: number): Promise<Chosen> {
  const known = kept.get(ctx.memo);
  const from: Kept =
    known !== undefined && known.at <= position ? known : { at: 0, chosen: NOTHING_CHOSEN };
  let { chosen } = from;
  for (const event of await choiceEvents(ctx.db, from.at, position)) chosen = choose(chosen, event);
  kept.set(ctx.memo, { at: position, chosen });
  return chosen;
}
