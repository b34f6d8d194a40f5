/**
 * The published gap as a worked example: eleven sub-districts that live on their tax at ¥4 million on average,
 * beside others at ¥8 million.
 *
 * Source: the two averages and the eleven are published. How the eleven differ among themselves is not; their
 * residents, taxes and needs here are invented so that the average is exact.
 */
import { type AreaFigures, USUAL_SETTINGS } from "./formulas.ts";
import type { ScenarioSettings } from "./scenario.ts";

/** What the eleven have on average. Unit: fen. */
export const GAP_AVERAGE_FEN = 400_000_000;
/** What sub-districts elsewhere have on average. Unit: fen. */
export const ELSEWHERE_AVERAGE_FEN = 800_000_000;

type Row = readonly [
  zh: string,
  en: string,
  population: number,
  taxYuan: number,
  older: number,
  lowIncome: number,
  compounds: number,
];

const ROWS: readonly Row[] = [
  ["甲街道", "Sub-district A", 62_000, 8_800_000, 13_600, 420, 12],
  ["乙街道", "Sub-district B", 48_000, 7_040_000, 9_100, 310, 8],
  ["丙街道", "Sub-district C", 55_000, 5_720_000, 12_400, 560, 15],
  ["丁街道", "Sub-district D", 71_000, 4_840_000, 17_700, 880, 22],
  ["戊街道", "Sub-district E", 39_000, 4_400_000, 7_000, 260, 6],
  ["己街道", "Sub-district F", 66_000, 3_520_000, 18_500, 1_020, 27],
  ["庚街道", "Sub-district G", 52_000, 3_080_000, 13_000, 740, 19],
  ["辛街道", "Sub-district H", 44_000, 2_420_000, 11_400, 690, 17],
  ["壬街道", "Sub-district I", 58_000, 1_980_000, 17_400, 1_150, 30],
  ["癸街道", "Sub-district J", 31_000, 1_320_000, 9_600, 610, 14],
  ["子街道", "Sub-district K", 47_000, 880_000, 15_000, 1_080, 25],
];

/** The eleven, by name. */
export const GAP_NAMES = ROWS.map(([zh, en], i) => ({ id: i + 1, zh, en }));

/** The eleven, in figures; the district's part of their tax is what they have. */
export const GAP_AREAS: readonly AreaFigures[] = ROWS.map(
  ([, , population, taxYuan, olderPeople, lowIncomeHouseholds, oldCompounds], i) => ({
    areaId: i + 1,
    population,
    taxFen: taxYuan * 100,
    olderPeople,
    lowIncomeHouseholds,
    oldCompounds,
  }),
);

/** The sum that the eleven have now, shared out anew; nothing is kept back and nothing grows. */
export const GAP_SETTINGS: ScenarioSettings = {
  ...USUAL_SETTINGS,
  level: "subdistrict",
  year: 2026,
  baseFen: GAP_AVERAGE_FEN * 11,
  growthPermille: 0,
  reservePermille: 0,
  floorFen: 200_000_000,
  formula: "taxShare",
  floor: "none",
  split: { partyBuilding: 250, serviceProjects: 450, selfGovernance: 300 },
};

/** What it would take to bring the eleven to the average of the others. Unit: fen a year. */
export const GAP_MISSING_FEN = (ELSEWHERE_AVERAGE_FEN - GAP_AVERAGE_FEN) * 11;
