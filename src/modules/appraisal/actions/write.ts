/** Writes an event of a round and what it makes of the round. */
import type { Ctx } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { type Round, type RoundEvent, evolveRound } from "../rules/round.ts";
import * as store from "../store/rounds.ts";

/** The stream of rounds. */
export const ROUND_STREAM = "appraisalRound";

/** Appends one event and saves the round as it is then. */
export async function writeRound(
  ctx: Ctx,
  known: Round | undefined,
  id: number,
  event: RoundEvent,
): Promise<Round> {
  const { seq } = await appendEvents(ctx, ROUND_STREAM, id, [event]);
  const round = evolveRound(id, known, event);
  await store.saveRound(ctx.db, round, { eventSeq: seq, at: event.at });
  return round;
}
