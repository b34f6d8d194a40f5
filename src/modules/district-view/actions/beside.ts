/** Figures that other modules own: refusals of un-admitted work, the money of the year. */
import { scopeOf } from "#cases/pure";
import type { Ctx } from "#kernel/context.ts";
import { appropriationsOfYear } from "#ledger";
import { statistics } from "#task-refusals";
import { monthText } from "../rules/months.ts";
import { sumMoney } from "../rules/money.ts";
import type { Beside, ViewQuery } from "../schema.ts";
import { askedOf } from "./ask.ts";

/** What stands beside the figures of cases; money for whoever sees the whole district. Refuses: as {@link askedOf}. */
export async function viewBeside(ctx: Ctx, query: ViewQuery): Promise<Beside> {
  const { period } = await askedOf(ctx, query);
  const year = Math.floor(period.to / 100);
  const seesAll = scopeOf(ctx.actor) === "everything";
  const [told, rows] = await Promise.all([
    statistics(ctx, { from: monthText(period.from), to: monthText(period.to) }),
    seesAll ? appropriationsOfYear(ctx, year) : null,
  ]);
  const { recorded, waiting, confirmed, covered } = told.total;
  return {
    refusals: {
      recorded,
      waiting,
      confirmed,
      covered,
      departments: told.departments
        .filter((one) => one.recorded > 0)
        .map(({ department, confirmed: found }) => ({
          id: department.id,
          name: { zh: department.name, en: department.nameEn },
          confirmed: found,
        }))
        .toSorted((a, b) => b.confirmed - a.confirmed || a.id - b.id),
    },
    // In the books what is passed on is spent too; here it is counted once, where it arrived.
    money:
      rows === null
        ? null
        : { year, ...sumMoney(rows.map((row) => ({ ...row, spentFen: row.balances.spent }))) },
  };
}
