/** Load: how much departments asked of bodies in a period, how much people typed, how much the platform filled in. */
import type { Ctx } from "#kernel/context.ts";
import { type Day, MS_PER_DAY, dayOf, isDay, startOfDay } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { LoadView } from "../schema/forms.ts";
import { type LoadRow, loadBetween } from "../store/sheets.ts";
import { around, orgView } from "./around.ts";

/** Periods lie within these days. */
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2100-12-31";

type Sums = Pick<LoadView["bodies"][number], "forms" | "sheets" | "asked" | "typed" | "known">;

/** Figures of a period, from this year's first day to today where nothing is said. Refuses: `forms.not_a_period`. */
export async function showLoad(
  ctx: Ctx,
  query: { readonly from?: Day; readonly to?: Day },
): Promise<LoadView> {
  const today = dayOf(ctx.clock.now());
  const { from = `${today.slice(0, 4)}-01-01`, to = today } = query;
  const isPeriod = isDay(from) && isDay(to) && from <= to && from >= FIRST_DAY && to <= LAST_DAY;
  if (!isPeriod) refuse("invalid", "forms.not_a_period");
  const facts = await around(ctx);
  const before = startOfDay(to) + MS_PER_DAY;
  const rows = await loadBetween(ctx.db, facts.scope, startOfDay(from), before);
  const by = (of: (row: LoadRow) => number, other: (row: LoadRow) => number) =>
    [...Map.groupBy(rows, of)]
      .map(([orgId, members]) => ({
        org: orgView(facts, orgId),
        others: new Set(members.map(other)).size,
        ...sumsOf(members),
      }))
      .toSorted((a, b) => b.asked - a.asked || a.org.id - b.org.id);
  const departments = by(
    (row) => row.departmentOrgId,
    (row) => row.orgId,
  );
  const bodies = by(
    (row) => row.orgId,
    (row) => row.departmentOrgId,
  );
  return {
    from,
    to,
    departments: departments.map(({ others, ...rest }) => ({ ...rest, bodies: others })),
    bodies: bodies.map(({ others, ...rest }) => ({ ...rest, departments: others })),
  };
}

function sumsOf(rows: readonly LoadRow[]): Sums {
  const sum = (of: (row: LoadRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    // One form that goes to many bodies is one form.
    forms: new Set(rows.flatMap((row) => row.formIds)).size,
    sheets: sum((row) => row.sheets),
    asked: sum((row) => row.asked),
    typed: sum((row) => row.typed),
    known: sum((row) => row.known),
  };
}
