/** A scenario: a sum, a formula and settings that share it out; computed the same on the desk and in the books. */
import { MOST_FEN } from "#kernel/pure/money.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { apportion, permilleOf } from "./apportion.ts";
import { FLOORS, type FloorName, type Part, type Shortfall, shortfalls } from "./floors.ts";
import {
  type AreaFigures,
  FORMULAS,
  type Formula,
  type FormulaSettings,
  allocate,
} from "./formulas.ts";
import { type Measures, measure } from "./measures.ts";

/** Which areas share: sub-districts get running costs, communities their three funds. */
export const LEVELS = ["subdistrict", "community"] as const;
export type Level = (typeof LEVELS)[number];

/** How a community's money is split over the three funds. Unit: thousandths, together 1000. */
export type Split = {
  readonly partyBuilding: number;
  readonly serviceProjects: number;
  readonly selfGovernance: number;
};

export type ScenarioSettings = FormulaSettings & {
  readonly level: Level;
  /** The budget year that the money is for. */
  readonly year: number;
  /** Last year's sum. Unit: fen. */
  readonly baseFen: number;
  /** What it grows by. Unit: thousandths; negative where it shrinks. */
  readonly growthPermille: number;
  /** What is kept back for the contingency reserve. Unit: thousandths of the grown sum. */
  readonly reservePermille: number;
  readonly formula: Formula;
  readonly floor: FloorName;
  readonly split: Split;
};

/** The sums of a scenario. Unit: fen. */
export type Sums = {
  readonly totalFen: number;
  readonly reserveFen: number;
  readonly sharedFen: number;
};

/** Sum of this year: last year's with its growth, rounded to the nearest fen, less the reserve. */
export function sumsOf(
  settings: Pick<ScenarioSettings, "baseFen" | "growthPermille" | "reservePermille">,
): Sums {
  const scaled = BigInt(settings.baseFen) * BigInt(1000 + settings.growthPermille);
  const totalFen = Number((scaled + 500n) / 1000n);
  const reserveFen = permilleOf(totalFen, settings.reservePermille);
  return { totalFen, reserveFen, sharedFen: totalFen - reserveFen };
}

export type Allocation = {
  readonly areaId: number;
  readonly amountFen: number;
  /** Unit: fen a resident; null where nobody lives. */
  readonly perHeadFen: number | null;
  readonly parts: readonly Part[];
};

export type Outcome = {
  readonly formula: Formula;
  readonly allocations: readonly Allocation[];
  /** Of the amounts per area. */
  readonly amounts: Measures;
  /** Of the amounts per resident. */
  readonly perHead: Measures;
  /** Areas below the floor; empty: the floor is proven. */
  readonly shortfalls: readonly Shortfall[];
};

const isPermille = (n: number, most = 1000): boolean => Number.isInteger(n) && n >= 0 && n <= most;

/** Checks what somebody has set. Refuses: `funding.settings_wrong` naming the setting. */
export function checkSettings(settings: ScenarioSettings): Refusal | undefined {
  const { needPoints, split } = settings;
  const wrong = (setting: string): Refusal =>
    refusal("invalid", "funding.settings_wrong", { setting });
  const isCount = (n: number, most: number): boolean => Number.isInteger(n) && n >= 0 && n <= most;
  if (!LEVELS.includes(settings.level)) return wrong("level");
  if (!FORMULAS.includes(settings.formula)) return wrong("formula");
  if (!FLOORS.includes(settings.floor)) return wrong("floor");
  if (!isCount(settings.year, 2100) || settings.year < 2000) return wrong("year");
  if (!isCount(settings.baseFen, MOST_FEN / 10)) return wrong("baseFen");
  if (!isPermille(settings.growthPermille + 1000, 3000)) return wrong("growthPermille");
  if (!isPermille(settings.reservePermille, 500)) return wrong("reservePermille");
  if (!isPermille(settings.ownTaxPermille)) return wrong("ownTaxPermille");
  if (!isCount(settings.floorFen, MOST_FEN / 1000)) return wrong("floorFen");
  for (const [name, points] of Object.entries(needPoints))
    if (!isCount(points, 100_000)) return wrong(name);
  const parts = Object.values(split);
  if (!parts.every((part) => isPermille(part)) || parts.reduce((a, b) => a + b, 0) !== 1000)
    return wrong("split");
  return undefined;
}

function partsOf(amountFen: number, { level, split }: ScenarioSettings): Part[] | Refusal {
  if (level === "subdistrict") return [{ fund: "general", purpose: "operations", amountFen }];
  const names = ["partyBuilding", "serviceProjects", "selfGovernance"] as const;
  const amounts = apportion(
    amountFen,
    names.map((name) => BigInt(split[name])),
  );
  if (isRefusal(amounts)) return amounts;
  return names.map((name, i) => ({ fund: name, purpose: name, amountFen: amounts[i] ?? 0 }));
}

/**
 * What a formula comes to: amounts, parts, measures, and the proof of the floor.
 * Refuses: see {@link allocate}, {@link checkSettings}.
 */
export function outcomeOf(
  formula: Formula,
  settings: ScenarioSettings,
  areas: readonly AreaFigures[],
): Outcome | Refusal {
  const wrong = checkSettings(settings);
  if (wrong !== undefined) return wrong;
  const amounts = allocate(formula, sumsOf(settings).sharedFen, areas, settings);
  if (isRefusal(amounts)) return amounts;
  const allocations: Allocation[] = [];
  for (const [i, area] of areas.entries()) {
    const amountFen = amounts[i] ?? 0;
    const parts = partsOf(amountFen, settings);
    if (isRefusal(parts)) return parts;
    const perHeadFen = area.population === 0 ? null : amountFen / area.population;
    allocations.push({ areaId: area.areaId, amountFen, perHeadFen, parts });
  }
  return {
    formula,
    allocations,
    amounts: measure(allocations.map((one) => one.amountFen)),
    perHead: measure(allocations.flatMap((one) => one.perHeadFen ?? [])),
    shortfalls: shortfalls(settings.floor, allocations),
  };
}

/** All five formulas on the same sum and the same areas, side by side; a refusal where one cannot be computed. */
export function compareAll(
  settings: ScenarioSettings,
  areas: readonly AreaFigures[],
): Readonly<Record<Formula, Outcome | Refusal>> {
  const of = (formula: Formula) => outcomeOf(formula, settings, areas);
  return {
    equal: of("equal"),
    perHead: of("perHead"),
    taxShare: of("taxShare"),
    needWeighted: of("needWeighted"),
    equalised: of("equalised"),
  };
}
