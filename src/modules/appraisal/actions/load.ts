/** Reads a round and the version of the scheme that it goes by. */
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Round } from "../rules/round.ts";
import type { SchemeContent } from "../rules/scheme.ts";
import * as store from "../store/rounds.ts";
import { getScheme } from "./schemes.ts";

/** A round as its events left it. Refuses: `appraisal.round_unknown`. */
export async function getRound(
  ctx: Ctx,
  id: number,
  lock: "lock" | "read" = "read",
): Promise<Round> {
  const found = await store.find(ctx.db, "round", id, lock);
  if (found === undefined) return refuse("notFound", "appraisal.round_unknown");
  const { eventSeq: _, updatedAt: __, ...round } = found;
  return round;
}

/** The content of the scheme's version that a round goes by. */
export async function contentOf(ctx: Ctx, round: Round): Promise<SchemeContent> {
  const { versions } = await getScheme(ctx, round.schemeId);
  const version = versions.find(({ number }) => number === round.schemeVersion);
  if (version === undefined) throw new Error(`round ${round.id} names no version of its scheme`);
  return version.content;
}
