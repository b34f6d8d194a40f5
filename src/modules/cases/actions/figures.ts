/** Cases for modules that count them: what sums are made of, and the lines behind a sum. */
import type { Ctx } from "#kernel/context.ts";
import { scopeOf } from "../access.ts";
import type { CaseLine } from "../schema.ts";
import { type CaseFigure, figuresAfter, figuresOf } from "../store/figure-store.ts";
import { listWithin } from "../store/list-store.ts";
import { changesOfEvent } from "../store/recompute-store.ts";
import { linesOf } from "./lines.ts";

/** The figures of some cases as they stand now, in the order of their numbers. No access check: for sums. */
export function caseFigures(ctx: Ctx, ids: readonly number[]): Promise<CaseFigure[]> {
  return figuresOf(ctx.db, ids);
}

/** The figures of the next cases by number, for whoever goes over all of them. No access check: for sums. */
export function caseFiguresAfter(ctx: Ctx, after: number, limit: number): Promise<CaseFigure[]> {
  return figuresAfter(ctx.db, after, limit);
}

/** The cases that an event of stream "recomputation" tells of: a new calendar moved their deadlines or late marks. */
export async function recomputedCases(ctx: Ctx, version: number, seq: number): Promise<number[]> {
  const changes = await changesOfEvent(ctx.db, version, seq);
  return [...new Set(changes.map(({ caseId }) => caseId))];
}

/** The lines of some cases as far as the actor may read them, in the order asked. */
export async function caseLines(ctx: Ctx, ids: readonly number[]): Promise<CaseLine[]> {
  const lines = await linesOf(ctx, await listWithin(ctx.db, scopeOf(ctx.actor), ids));
  const byId = new Map(lines.map((line) => [line.id, line]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
