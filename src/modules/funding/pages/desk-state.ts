/** What stands on the comparison desk: areas with names and figures, the settings, and what they come to. */
import { readYuan } from "#kernel/pure/money.ts";
import type { FundingFiguresAnswer, FundingScenarioAnswer } from "#ui/client.gen.ts";
import { type AreaFigures, USUAL_SETTINGS } from "../rules/formulas.ts";
import { GAP_AREAS, GAP_NAMES, GAP_SETTINGS } from "../rules/published-gap.ts";
import type { Level, ScenarioSettings } from "../rules/scenario.ts";

export type NamedArea = AreaFigures & {
  readonly name: { readonly zh: string; readonly en: string };
};

/** Ten thousand yuan. Unit: fen. */
const WAN = 1_000_000;

/** Last year's sum where nobody has said otherwise: what is published for an area of the level. Unit: fen. */
const USUAL_PER_AREA: Record<Level, number> = { subdistrict: 7_200 * WAN, community: 125 * WAN };
/** What each area gets first where nobody has said otherwise. Unit: fen. */
const USUAL_FLOOR: Record<Level, number> = { subdistrict: 5_000 * WAN, community: 110 * WAN };

/** Settings that the desk begins with. */
export function usualSettings(level: Level, areaCount: number, year: number): ScenarioSettings {
  return {
    ...USUAL_SETTINGS,
    level,
    year,
    baseFen: USUAL_PER_AREA[level] * areaCount,
    growthPermille: 30,
    reservePermille: level === "subdistrict" ? 20 : 0,
    floorFen: USUAL_FLOOR[level],
    formula: "needWeighted",
    floor: level === "community" ? "threeFunds" : "none",
    split: { partyBuilding: 250, serviceProjects: 450, selfGovernance: 300 },
  };
}

/** The areas of a list of figures that have any. */
export function areasIn(list: FundingFiguresAnswer): NamedArea[] {
  return list.items.flatMap(({ areaId, name, figures }) =>
    figures === null
      ? []
      : [
          {
            areaId,
            name,
            population: figures.population,
            taxFen: figures.taxFen,
            olderPeople: figures.olderPeople,
            lowIncomeHouseholds: figures.lowIncomeHouseholds,
            oldCompounds: figures.oldCompounds,
          },
        ],
  );
}

/** The areas of a scenario with the figures that it keeps. */
export function areasOfScenario(
  scenario: FundingScenarioAnswer,
  list: FundingFiguresAnswer,
): NamedArea[] {
  const names = new Map(list.items.map((item) => [item.areaId, item.name]));
  return scenario.figures.map((figures) => ({
    ...figures,
    name: names.get(figures.areaId) ?? { zh: String(figures.areaId), en: String(figures.areaId) },
  }));
}

/** The published gap, as it stands on the desk. */
export const EXAMPLE: {
  readonly areas: readonly NamedArea[];
  readonly settings: ScenarioSettings;
} = {
  areas: GAP_AREAS.map((area, i) => ({
    ...area,
    name: { zh: GAP_NAMES[i]?.zh ?? "", en: GAP_NAMES[i]?.en ?? "" },
  })),
  settings: GAP_SETTINGS,
};

/** Ten thousands of yuan as typed, in fen; undefined where it is no amount. */
export function readWan(text: string): number | undefined {
  const fen = readYuan(text.replace(/万/g, ""));
  return fen === undefined || fen > 10 ** 11 ? undefined : fen * 10_000;
}

/** Fen as ten thousands of yuan for a field. */
export function writeWan(fen: number): string {
  return String(fen / WAN);
}
