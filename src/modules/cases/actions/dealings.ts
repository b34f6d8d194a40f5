/** Who dealt with a body or an area in some days: for the program alone, which draws some of them by lot. */
import type { Ctx } from "#kernel/context.ts";
import { type Day, addDays, instantAt } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import * as store from "../store/dealing-store.ts";
import type { Dealing, Reporter } from "../store/dealing-store.ts";

export type { Dealing, Reporter };

/** Bodies that led, and areas in which cases lay. */
export type DealingFilter = {
  readonly from: Day;
  readonly to: Day;
  readonly orgIds: readonly number[];
  readonly areaIds: readonly number[];
};

function limits(ctx: Ctx, { from, to }: Pick<DealingFilter, "from" | "to">) {
  if (ctx.actor.kind !== "system") refuse("notFound", "cases.not_found");
  return { after: instantAt(from, 0), before: instantAt(addDays(to, 1), 0) };
}

/**
 * Reporters who can be reached, once for each body that led a case of theirs and each area in which one lay. `who` says
 * which are one and the same; a case of theirs leads to their telephone. Refuses: `cases.not_found` for everybody else.
 */
export function reportersOf(ctx: Ctx, filter: DealingFilter): Promise<Reporter[]> {
  return store.reporters(ctx.db, filter, limits(ctx, filter));
}

/** How many cases that some bodies led lay in which sub-district. Refuses: `cases.not_found` for everybody else. */
export function dealingsOfSubdistricts(ctx: Ctx, filter: DealingFilter): Promise<Dealing[]> {
  return store.dealings(ctx.db, filter.orgIds, limits(ctx, filter));
}
