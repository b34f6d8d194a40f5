/** Valid-by-default figures and scenarios for tests. */
import type { YearFigures } from "./rules/figures.ts";
import { USUAL_SETTINGS } from "./rules/formulas.ts";
import type { ScenarioSettings } from "./rules/scenario.ts";

/** Figures of an area in 2025. */
export function someFigures(areaId: number, change: Partial<YearFigures> = {}): YearFigures {
  return {
    areaId,
    year: 2025,
    population: 10_000,
    taxFen: 50_000_000,
    olderPeople: 2_500,
    lowIncomeHouseholds: 120,
    oldCompounds: 4,
    source: "统计年报（测试）",
    ...change,
  };
}

/** Settings that share ¥1,000,000.00 equally among sub-districts. */
export function someSettings(change: Partial<ScenarioSettings> = {}): ScenarioSettings {
  return {
    ...USUAL_SETTINGS,
    level: "subdistrict",
    year: 2026,
    baseFen: 100_000_000,
    growthPermille: 0,
    reservePermille: 0,
    formula: "equal",
    floor: "none",
    split: { partyBuilding: 250, serviceProjects: 450, selfGovernance: 300 },
    ...change,
  };
}
