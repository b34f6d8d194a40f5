/** The figures for everybody: computed once a day, so that no number of readers is a burden. */
import type { Ctx } from "#kernel/context.ts";
import { addDays, dayOf, startOfDay } from "#kernel/pure/day.ts";
import type { Names } from "#kernel/pure/names.ts";
import { loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { type OpenCounts, LEAST, openFigures, openPeriod } from "../rules/open-figures.ts";
import type { OpenAnswer } from "../schema-open.ts";
import { type OpenGrouping, type OpenRow, openCounts } from "../store/open-figures.ts";

const NOTHING: OpenCounts = {
  received: 0,
  completed: 0,
  timed: 0,
  onTime: 0,
  graded: 0,
  satisfied: 0,
};
const REMEMBERED = "review.openFigures";
const NOWHERE: Names = { zh: "", en: "" };

/** Open figures up to yesterday. */
export async function openStatistics(ctx: Ctx): Promise<OpenAnswer> {
  const today = dayOf(ctx.clock.now());
  const known = await ctx.memo.get(REMEMBERED, () => compute(ctx));
  if (known.to === addDays(today, -1)) return known;
  ctx.memo.drop(REMEMBERED);
  return ctx.memo.get(REMEMBERED, () => compute(ctx));
}

async function compute(ctx: Ctx): Promise<OpenAnswer> {
  const { from, to } = openPeriod(dayOf(ctx.clock.now()));
  const rows = await openCounts(ctx.db, startOfDay(from), startOfDay(addDays(to, 1)));
  const of = (grouping: OpenGrouping): OpenRow[] => rows.filter((row) => row.grouping === grouping);
  const [totals = openFigures([NOTHING])[0]] = openFigures(of("all"));
  const months = of("month").toSorted((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1));
  const shown = openFigures(months);
  const areas = await loadAreas(ctx);
  const organisations = await loadOrganisations(ctx);
  return {
    from,
    to,
    least: LEAST,
    totals: totals as OpenAnswer["totals"],
    months: months.map(({ key }, at) => ({ month: key ?? "", ...figuresAt(shown, at) })),
    subdistricts: named(of("subdistrict"), (id) => areas.find(id)?.name),
    departments: named(of("lead"), (id) => {
      const org = organisations.find(id);
      return org?.shortName ?? org?.name;
    }),
  };
}

type Shown = ReturnType<typeof openFigures>;

function figuresAt(shown: Shown, at: number): Shown[number] {
  const figures = shown[at];
  if (figures === undefined) throw new Error("every group has its figures");
  return figures;
}

/** Groups with names, the largest first; those that are hidden come last. */
function named(
  rows: readonly OpenRow[],
  nameOf: (id: number) => Names | undefined,
): OpenAnswer["subdistricts"] {
  const shown = openFigures(rows);
  return rows
    .map(({ key }, at) => ({
      name: (key === null ? undefined : nameOf(Number(key))) ?? NOWHERE,
      ...figuresAt(shown, at),
    }))
    .toSorted((a, b) => (b.received ?? -1) - (a.received ?? -1));
}
