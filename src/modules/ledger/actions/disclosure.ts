/** What a community received and what it was spent on, for everybody. */
import type { Ctx } from "#kernel/context.ts";
import { dayOf, yearOf } from "#kernel/pure/day.ts";
import { writeCursor } from "#kernel/pure/page.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type Organisation, loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { FUNDS, type Fund } from "../rules/chart.ts";
import type { DisclosureList, DisclosureView } from "../schema.ts";
import { yearsOf } from "../store/appropriations.ts";
import { type MonthRow, type MovementRow, monthsOf, movementsPage } from "../store/statements.ts";
import { readNumbers } from "./cursor.ts";

const MOVEMENTS = 30;

/** The body that holds a community's money: its residents' committee. */
async function holders(ctx: Ctx): Promise<Map<number, Organisation>> {
  const directory = await loadOrganisations(ctx);
  return new Map(directory.ofKind("residentsCommittee").map((org) => [org.areaId, org]));
}

const sum = (rows: readonly MonthRow[], member: "cameInFen" | "spentFen"): number =>
  rows.reduce((total, row) => total + row[member], 0);

/** Every community with what came in and what was spent in a year. Default: this year. */
export async function discloseAll(ctx: Ctx, wanted: number | undefined): Promise<DisclosureList> {
  const year = wanted ?? yearOf(dayOf(ctx.clock.now()));
  const areas = await loadAreas(ctx);
  const byArea = await holders(ctx);
  const rows = await monthsOf(
    ctx.db,
    [...byArea.values()].map((org) => org.id),
    year,
  );
  const byOrg = Map.groupBy(rows, (row) => row.orgId);
  return {
    year,
    years: await yearsOf(ctx.db),
    items: areas.all
      .filter((area) => area.level === "community" && area.validTo === null)
      .map((area) => {
        const own = byOrg.get(byArea.get(area.id)?.id ?? 0) ?? [];
        return {
          areaId: area.id,
          name: area.name,
          subdistrict: areas.get(area.parentId ?? area.id).name,
          cameInFen: sum(own, "cameInFen"),
          spentFen: sum(own, "spentFen"),
        };
      }),
  };
}

/** One community by fund and month, with the single receipts and payments. Refuses: `ledger.community_unknown`. */
export async function disclose(
  ctx: Ctx,
  areaId: number,
  query: { readonly year?: number; readonly cursor?: string },
): Promise<DisclosureView> {
  const areas = await loadAreas(ctx);
  const area = areas.find(areaId);
  if (area?.level !== "community") return refuse("notFound", "ledger.community_unknown");
  const year = query.year ?? yearOf(dayOf(ctx.clock.now()));
  const holder = (await holders(ctx)).get(areaId);
  const [entryId, appropriationId] = readNumbers(query.cursor, 2) ?? [];
  const before =
    entryId === undefined || appropriationId === undefined
      ? undefined
      : ([entryId, appropriationId] as const);
  const rows = holder === undefined ? [] : await monthsOf(ctx.db, [holder.id], year);
  const movements =
    holder === undefined ? [] : await movementsPage(ctx.db, holder.id, year, before, MOVEMENTS + 1);
  const shown = movements.slice(0, MOVEMENTS);
  const last = shown.at(-1);
  const [cameInFen, spentFen] = [sum(rows, "cameInFen"), sum(rows, "spentFen")];
  return {
    areaId,
    name: area.name,
    subdistrict: areas.get(area.parentId ?? areaId).name,
    holder: holder === undefined ? null : { id: holder.id, name: holder.name },
    year,
    years: await yearsOf(ctx.db),
    cameInFen,
    spentFen,
    leftFen: cameInFen - spentFen,
    funds: FUNDS.flatMap((fund) => fundOf(fund, rows)),
    movements: shown.map(withoutNumbers),
    next:
      movements.length > MOVEMENTS && last !== undefined
        ? writeCursor([last.entryId, last.appropriationId])
        : null,
  };
}

/** Numbers of entries are for those who keep the books. */
function withoutNumbers(row: MovementRow): DisclosureView["movements"][number] {
  const { entryId: _, appropriationId: __, ...movement } = row;
  return movement;
}

function fundOf(fund: Fund, rows: readonly MonthRow[]): DisclosureView["funds"] {
  const own = rows.filter((row) => row.fund === fund);
  if (own.length === 0) return [];
  const months = [...Map.groupBy(own, (row) => row.period)].map(([period, of]) => ({
    period,
    cameInFen: sum(of, "cameInFen"),
    spentFen: sum(of, "spentFen"),
  }));
  const purposes = [...Map.groupBy(own, (row) => row.purpose)].map(([purpose, of]) => ({
    purpose,
    spentFen: sum(of, "spentFen"),
  }));
  return [
    {
      fund,
      cameInFen: sum(own, "cameInFen"),
      spentFen: sum(own, "spentFen"),
      months: months.toSorted((a, b) => a.period - b.period),
      purposes: purposes.filter((one) => one.spentFen !== 0),
    },
  ];
}
