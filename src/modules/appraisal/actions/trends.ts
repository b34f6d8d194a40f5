/** How a target fared over the rounds of a scheme: from the seals, of rounds whose results one may read. */
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type ResultScope, mayReadResult } from "../access.ts";
import type { Round } from "../rules/round.ts";
import type { SealedInputs, TargetResult } from "../rules/score.ts";
import { type Past, placeOf, trendOf } from "../rules/trend.ts";
import type { TrendAnswer } from "../schema.ts";
import * as store from "../store/rounds.ts";
import { findSealing } from "../store/sealing.ts";
import { contentOf, getRound } from "./load.ts";
import { PUBLIC_STATUSES, scopeOf } from "./view.ts";

/** A line is drawn over so many rounds at most. */
const MOST_ROUNDS = 24;

/** The trend of a target of a round, for officials. Refuses: `appraisal.round_unknown`, `appraisal.target_unknown`. */
export async function trendOfTarget(ctx: Ctx, id: number, place: number): Promise<TrendAnswer> {
  return trendIn(ctx, await getRound(ctx, id), place, { scope: await scopeOf(ctx), isOut: false });
}

/** The same for everybody, of published rounds of public schemes. Refuses: as {@link trendOfTarget}. */
export async function publishedTrend(ctx: Ctx, id: number, place: number): Promise<TrendAnswer> {
  const round = await getRound(ctx, id);
  const isOut = (PUBLIC_STATUSES as readonly string[]).includes(round.status);
  if (!isOut || !(await contentOf(ctx, round)).publication.isPublic)
    return refuse("notFound", "appraisal.round_unknown");
  return trendIn(ctx, round, place, { scope: { orgIds: [], areaIds: [] }, isOut: true });
}

async function trendIn(
  ctx: Ctx,
  round: Round,
  place: number,
  /** `isOut`: only what everybody may read, whoever asks. */
  { scope, isOut }: { readonly scope: ResultScope; readonly isOut: boolean },
): Promise<TrendAnswer> {
  const target = round.targets[place];
  if (target === undefined) return refuse("notFound", "appraisal.target_unknown");
  const past: Past[] = [];
  for (const one of await store.sealedRoundsOf(ctx.db, round.schemeId, MOST_ROUNDS)) {
    const there = placeOf(one.targets, target);
    if (there < 0 || !mayReadResult(scope, one.status, target)) continue;
    // Another version of the scheme may not have been for everybody.
    if (isOut && !(await contentOf(ctx, one)).publication.isPublic) continue;
    const sealing = await findSealing(ctx.db, one.id);
    const result =
      sealing === undefined ? undefined : (JSON.parse(sealing.results) as TargetResult[])[there];
    if (sealing === undefined || result === undefined) continue;
    const inputs = JSON.parse(sealing.inputs) as SealedInputs;
    past.push({ roundId: one.id, title: one.title, place: there, inputs, result });
  }
  const { name } = target;
  return { place, name, lines: trendOf(past) as TrendAnswer["lines"] };
}
