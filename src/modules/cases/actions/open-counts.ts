/** Open cases as figures of areas: for other modules, and for the map of who may see them. */
import { ofClass } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import type { Static } from "typebox";
import { scopeOf } from "../access.ts";
import type { AreaCountsAnswer, AreaCountsQuery } from "../schema.ts";
import { countByArea, countOpenIn } from "../store/count-store.ts";

/** How many cases are open now in some areas of any level below the district. No access check: a figure, no case. */
export function openCasesIn(ctx: Ctx, areaIds: readonly number[]): Promise<number> {
  return countOpenIn(ctx.db, areaIds);
}

/**
 * Open and overdue cases by area, as far as the actor may see them: the predicate and the conditions of the list, so that
 * a figure is the length of the list that it opens.
 */
export async function openByArea(
  ctx: Ctx,
  query: Static<typeof AreaCountsQuery>,
): Promise<Static<typeof AreaCountsAnswer>> {
  const { level = "community", dutyClass } = query;
  const now = ctx.clock.now();
  const filter = dutyClass === undefined ? {} : { ofClass: await ofClass(ctx, dutyClass) };
  const rows = await countByArea(ctx.db, scopeOf(ctx.actor), filter, level, now);
  const elsewhere = { open: 0, overdue: 0 };
  const items: { areaId: number; open: number; overdue: number }[] = [];
  for (const { areaId, open, overdue } of rows) {
    if (areaId === null) Object.assign(elsewhere, { open, overdue });
    else items.push({ areaId, open, overdue });
  }
  return {
    at: new Date(now).toISOString(),
    items: items.toSorted((a, b) => a.areaId - b.areaId),
    elsewhere,
  };
}
