/** How often which department was refused, and what came of it: for officials within their scope, for everybody in sum. */
import type { Ctx } from "#kernel/context.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { scopeOf } from "../access.ts";
import { MONTH_LIMIT, byDepartment, byMonth, monthsBetween, sumsOf } from "../rules/statistics.ts";
import type { PublicAnswer, StatisticsAnswer, StatisticsQuery } from "../schema.ts";
import { countTaskRefusals } from "../store/task-refusals.ts";
import { orgRef, spanOfMonth } from "./view.ts";

/**
 * The months that are asked for; without any the twelve up to now.
 * Refuses: `taskRefusals.wrong_months` where they are the wrong way round or too many.
 */
function monthsOf(ctx: Ctx, { from, to }: StatisticsQuery) {
  const thisMonth = dayOf(ctx.clock.now()).slice(0, 7);
  const last = to ?? (from !== undefined && from > thisMonth ? from : thisMonth);
  const first = from ?? `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
  const months = monthsBetween(first, last);
  if (months.length === 0 || months.at(-1) !== last)
    refuse("invalid", "taskRefusals.wrong_months", { limit: MONTH_LIMIT });
  const kept = from === undefined ? months.slice(1) : months;
  return { from: kept[0] ?? last, to: last, months: kept };
}

/** The counts within what the actor may see. Refuses: `taskRefusals.wrong_months`. */
export async function statistics(ctx: Ctx, query: StatisticsQuery): Promise<StatisticsAnswer> {
  const { from, to, months } = monthsOf(ctx, query);
  const span = { from: spanOfMonth(from).from, before: spanOfMonth(to).before };
  const counts = await countTaskRefusals(ctx.db, scopeOf(ctx.actor), span);
  return {
    from,
    to,
    total: sumsOf(counts),
    departments: await Promise.all(
      byDepartment(counts).map(async ({ departmentOrgId, channels, ...sums }) => ({
        department: await orgRef(ctx, departmentOrgId),
        ...sums,
        channels,
      })),
    ),
    months: byMonth(counts, months),
  };
}

/** What everybody may know: decided ones only, since what waits is a claim. Refuses: `taskRefusals.wrong_months`. */
export async function publicStatistics(ctx: Ctx, query: StatisticsQuery): Promise<PublicAnswer> {
  const { from, to, months } = monthsOf(ctx, query);
  const span = { from: spanOfMonth(from).from, before: spanOfMonth(to).before };
  const counts = await countTaskRefusals(ctx.db, "everything", span);
  const decided = counts.filter(({ status }) => status === "confirmed" || status === "covered");
  const { confirmed, covered } = sumsOf(decided);
  return {
    from,
    to,
    decided: confirmed + covered,
    confirmed,
    covered,
    departments: await Promise.all(
      byDepartment(decided).map(async (one) => ({
        department: await orgRef(ctx, one.departmentOrgId),
        confirmed: one.confirmed,
        covered: one.covered,
      })),
    ),
    months: byMonth(decided, months).map((one) => ({
      month: one.month,
      confirmed: one.confirmed,
      covered: one.covered,
    })),
  };
}
