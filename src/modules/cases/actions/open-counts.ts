/** Open cases as a figure of an area, for other modules. */
import type { Ctx } from "#kernel/context.ts";
import { countOpenIn } from "../store/count-store.ts";

/** How many cases are open now in some areas of any level below the district. No access check: a figure, no case. */
export function openCasesIn(ctx: Ctx, areaIds: readonly number[]): Promise<number> {
  return countOpenIn(ctx.db, areaIds);
}
