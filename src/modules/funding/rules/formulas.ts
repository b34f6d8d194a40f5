/** The five formulas by which money is shared out among areas, side by side. */
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { apportion } from "./apportion.ts";

/** What is known of an area in a year. */
export type AreaFigures = {
  readonly areaId: number;
  /** Unit: persons. */
  readonly population: number;
  /** The district's part of local tax that came from the area. Unit: fen. */
  readonly taxFen: number;
  /** Residents of sixty and over. Unit: persons. */
  readonly olderPeople: number;
  /** Households that receive assistance. Unit: households. */
  readonly lowIncomeHouseholds: number;
  /** Residential areas without a property company. */
  readonly oldCompounds: number;
};

export const FORMULAS = ["equal", "perHead", "taxShare", "needWeighted", "equalised"] as const;
export type Formula = (typeof FORMULAS)[number];

/** What one can turn on the desk. */
export type FormulaSettings = {
  /** Need points for a resident, an older resident, a household on assistance, an old compound. */
  readonly needPoints: {
    readonly resident: number;
    readonly olderPerson: number;
    readonly lowIncomeHousehold: number;
    readonly oldCompound: number;
  };
  /** What every area gets before the rest follows need. Unit: fen. */
  readonly floorFen: number;
  /** Of the sum, what follows the area's own tax before the rest fills the gaps. Unit: thousandths. */
  readonly ownTaxPermille: number;
};

/** Where the desk begins. */
export const USUAL_SETTINGS: FormulaSettings = {
  needPoints: { resident: 10, olderPerson: 10, lowIncomeHousehold: 40, oldCompound: 500 },
  floorFen: 0,
  ownTaxPermille: 500,
};

/** Need points of an area: a plain sum that anybody can recompute. */
export function needOf(area: AreaFigures, { needPoints }: FormulaSettings): number {
  return (
    area.population * needPoints.resident +
    area.olderPeople * needPoints.olderPerson +
    area.lowIncomeHouseholds * needPoints.lowIncomeHousehold +
    area.oldCompounds * needPoints.oldCompound
  );
}

/**
 * Shares a sum out among areas by a formula; the parts add up to the fen.
 *
 * - equal: the same for each;
 * - perHead: by residents;
 * - taxShare: by the tax that came from the area;
 * - needWeighted: the floor for each, the rest by need points;
 * - equalised: a part by the area's own tax, then the rest lifts those who have least for their need to one level.
 *
 * Refuses: `funding.no_areas`, `funding.no_weights`, `funding.floors_exceed_sum`.
 */
export function allocate(
  formula: Formula,
  totalFen: number,
  areas: readonly AreaFigures[],
  settings: FormulaSettings,
): number[] | Refusal {
  if (areas.length === 0) return refusal("invalid", "funding.no_areas");
  const by = (weight: (area: AreaFigures) => number): number[] | Refusal =>
    apportion(
      totalFen,
      areas.map((area) => BigInt(weight(area))),
    );
  switch (formula) {
    case "equal":
      return by(() => 1);
    case "perHead":
      return by((area) => area.population);
    case "taxShare":
      return by((area) => area.taxFen);
    case "needWeighted":
      return needWeighted(totalFen, areas, settings);
    case "equalised":
      return equalised(totalFen, areas, settings);
  }
}

function needWeighted(
  totalFen: number,
  areas: readonly AreaFigures[],
  settings: FormulaSettings,
): number[] | Refusal {
  const floors = settings.floorFen * areas.length;
  if (floors > totalFen)
    return refusal("invalid", "funding.floors_exceed_sum", { missingFen: floors - totalFen });
  const rest = apportion(
    totalFen - floors,
    areas.map((area) => BigInt(needOf(area, settings))),
  );
  return isRefusal(rest) ? rest : rest.map((fen) => fen + settings.floorFen);
}

function equalised(
  totalFen: number,
  areas: readonly AreaFigures[],
  settings: FormulaSettings,
): number[] | Refusal {
  const ownFen = Number((BigInt(totalFen) * BigInt(settings.ownTaxPermille)) / 1000n);
  const own = apportion(
    ownFen,
    areas.map((area) => BigInt(area.taxFen)),
  );
  if (isRefusal(own)) return own;
  const filled = fillGaps(
    totalFen - ownFen,
    own,
    areas.map((area) => needOf(area, settings)),
  );
  return isRefusal(filled) ? filled : filled.map((fen, i) => fen + (own[i] ?? 0));
}

/**
 * Pours a sum into areas like water into vessels of different ground: whoever has least for their need is
 * lifted first, until all that are lifted stand at one level. The level is a fraction and kept as one.
 * Refuses: `funding.no_weights` where nobody has any need.
 */
export function fillGaps(
  pourFen: number,
  have: readonly number[],
  needs: readonly number[],
): number[] | Refusal {
  const vessels = have
    .map((fen, at) => ({ at, fen: BigInt(fen), need: BigInt(needs[at] ?? 0) }))
    .filter((vessel) => vessel.need > 0n)
    .toSorted((a, b) => compareRatios(a.fen, a.need, b.fen, b.need) || a.at - b.at);
  if (vessels.length === 0)
    return apportion(
      pourFen,
      have.map(() => 0n),
    );
  let [sumFen, sumNeed] = [BigInt(pourFen), 0n];
  let lifted = 0;
  for (const { fen, need } of vessels) {
    // Lifted as long as the level of those before stands above its own ground.
    if (lifted > 0 && compareRatios(fen, need, sumFen, sumNeed) >= 0) break;
    sumFen += fen;
    sumNeed += need;
    lifted++;
  }
  const weights = have.map(() => 0n);
  for (const { at, fen, need } of vessels.slice(0, lifted))
    weights[at] = sumFen * need - fen * sumNeed;
  return apportion(pourFen, weights);
}

function compareRatios(a: bigint, ofA: bigint, b: bigint, ofB: bigint): number {
  const difference = a * ofB - b * ofA;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
