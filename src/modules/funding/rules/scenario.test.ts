import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "#kernel/pure/refusal.ts";
import type { AreaFigures } from "./formulas.ts";
import { FORMULAS, allocate, fillGaps } from "./formulas.ts";
import { shortfalls } from "./floors.ts";
import {
  ELSEWHERE_AVERAGE_FEN,
  GAP_AREAS,
  GAP_AVERAGE_FEN,
  GAP_MISSING_FEN,
  GAP_SETTINGS,
} from "./published-gap.ts";
import {
  type Outcome,
  type ScenarioSettings,
  checkSettings,
  compareAll,
  outcomeOf,
  sumsOf,
} from "./scenario.ts";

function outcome(
  formula: (typeof FORMULAS)[number],
  settings: ScenarioSettings = GAP_SETTINGS,
  areas: readonly AreaFigures[] = GAP_AREAS,
): Outcome {
  const answer = outcomeOf(formula, settings, areas);
  if (isRefusal(answer)) return assert.fail(answer.code);
  return answer;
}
const amounts = (one: Outcome): number[] => one.allocations.map(({ amountFen }) => amountFen);
const rounded = (n: number | null): string => (n ?? 0).toFixed(3);

test("the published gap: eleven sub-districts at ¥4 million on average, 44 million short of those at ¥8 million", () => {
  assert.equal(GAP_AREAS.length, 11);
  const now = GAP_AREAS.reduce((sum, area) => sum + area.taxFen, 0);
  assert.equal(now, 4_400_000_000);
  assert.equal(now / 11, GAP_AVERAGE_FEN);
  assert.equal(ELSEWHERE_AVERAGE_FEN, 800_000_000);
  assert.equal(GAP_MISSING_FEN, 4_400_000_000);
});

// The literals below were computed by a program of its own with exact fractions, not by these rules.
test("the published gap by tax share: ten to one, Gini 0.33", () => {
  const one = outcome("taxShare");
  assert.deepEqual(
    amounts(one),
    [
      880_000_000, 704_000_000, 572_000_000, 484_000_000, 440_000_000, 352_000_000, 308_000_000,
      242_000_000, 198_000_000, 132_000_000, 88_000_000,
    ],
  );
  assert.deepEqual([one.amounts.maxOverMin, one.amounts.variation, one.amounts.gini].map(rounded), [
    "10.000",
    "0.587",
    "0.330",
  ]);
});

test("the published gap shared equally: ¥4,000,000.00 each", () => {
  const one = outcome("equal");
  assert.deepEqual(
    amounts(one),
    Array.from({ length: 11 }, () => 400_000_000),
  );
  assert.deepEqual([one.amounts.maxOverMin, one.amounts.variation, one.amounts.gini], [1, 0, 0]);
  assert.equal(rounded(one.perHead.maxOverMin), "2.290");
});

test("the published gap per head: the same for every resident to the fen", () => {
  const one = outcome("perHead");
  assert.deepEqual(
    amounts(one),
    [
      476_090_751, 368_586_387, 422_338_569, 545_200_698, 299_476_440, 506_806_283, 399_301_920,
      337_870_855, 445_375_218, 238_045_375, 360_907_504,
    ],
  );
  assert.deepEqual([one.amounts.maxOverMin, one.amounts.variation, one.amounts.gini].map(rounded), [
    "2.290",
    "0.218",
    "0.124",
  ]);
  assert.equal(rounded(one.perHead.maxOverMin), "1.000");
});

test("the published gap by need above a floor of ¥2,000,000", () => {
  const one = outcome("needWeighted");
  assert.deepEqual(
    amounts(one),
    [
      425_938_576, 370_411_298, 404_209_249, 470_731_739, 337_338_626, 460_896_971, 399_915_604,
      371_194_599, 436_440_600, 326_894_624, 396_028_114,
    ],
  );
  assert.deepEqual([one.amounts.maxOverMin, one.amounts.variation, one.amounts.gini].map(rounded), [
    "1.440",
    "0.111",
    "0.063",
  ]);
});

test("the published gap equalised: half by own tax, the rest lifts ten of eleven to one level for their need", () => {
  const one = outcome("equalised");
  assert.deepEqual(
    amounts(one),
    [
      450_632_856, 352_000_000, 407_293_872, 539_972_498, 273_920_897, 520_357_123, 398_730_228,
      341_446_390, 471_579_068, 253_090_410, 390_976_658,
    ],
  );
  assert.deepEqual([one.amounts.maxOverMin, one.amounts.variation, one.amounts.gini].map(rounded), [
    "2.134",
    "0.220",
    "0.125",
  ]);
});

const someAreas = fc.array(
  fc.record({
    areaId: fc.nat(),
    population: fc.nat(200_000),
    taxFen: fc.nat(2_000_000_000),
    olderPeople: fc.nat(60_000),
    lowIncomeHouseholds: fc.nat(3_000),
    oldCompounds: fc.nat(60),
  }),
  { minLength: 1, maxLength: 60 },
);

test("every formula shares out exactly the sum, and nobody gets less than nothing", () => {
  fc.assert(
    fc.property(
      someAreas,
      fc.nat(1_000_000_000_000),
      fc.constantFrom(...FORMULAS),
      (areas, total, formula) => {
        const shares = allocate(formula, total, areas, { ...GAP_SETTINGS, floorFen: 0 });
        if (isRefusal(shares)) return;
        assert.equal(
          shares.reduce((a, b) => a + b, 0),
          total,
        );
        assert.ok(shares.every((share) => Number.isSafeInteger(share) && share >= 0));
      },
    ),
    { seed: 20261122, numRuns: 300 },
  );
});

test("filling gaps lifts whoever has least for their need, and takes from nobody", () => {
  assert.deepEqual(fillGaps(60, [0, 30, 100], [1, 1, 1]), [45, 15, 0]);
  assert.deepEqual(fillGaps(10, [0, 30, 100], [1, 1, 1]), [10, 0, 0]);
  assert.deepEqual(fillGaps(300, [0, 30, 100], [1, 1, 1]), [144, 113, 43]);
  // Twice the need stands at twice the level.
  assert.deepEqual(fillGaps(60, [0, 0], [1, 2]), [20, 40]);
  assert.deepEqual(fillGaps(60, [0, 0], [0, 2]), [0, 60]);
});

test("the sum grows from last year's by thousandths and keeps the reserve back", () => {
  const sums = (baseFen: number, growthPermille: number, reservePermille: number) =>
    Object.values(sumsOf({ baseFen, growthPermille, reservePermille }));
  assert.deepEqual(sums(100_000, 55, 30), [105_500, 3_165, 102_335]);
  assert.deepEqual(sums(333, -100, 0), [300, 0, 300]);
  assert.deepEqual(sums(999, 5, 999), [1_004, 1_002, 2]);
});

const community = (change: Partial<ScenarioSettings> = {}): ScenarioSettings => ({
  ...GAP_SETTINGS,
  level: "community",
  formula: "equal",
  ...change,
});

test("a community's money is split over three funds to the fen", () => {
  const one = outcome("equal", community({ baseFen: 110_000_001 }), GAP_AREAS.slice(0, 1));
  assert.deepEqual(one.allocations[0]?.parts, [
    { fund: "partyBuilding", purpose: "partyBuilding", amountFen: 27_500_000 },
    { fund: "serviceProjects", purpose: "serviceProjects", amountFen: 49_500_001 },
    { fund: "selfGovernance", purpose: "selfGovernance", amountFen: 33_000_000 },
  ]);
});

test("the floor of ¥200,000 of which ¥50,000 for party building is proven area by area", () => {
  const two = GAP_AREAS.slice(0, 2);
  const at = (baseFen: number, partyBuilding: number) =>
    outcome(
      "equal",
      community({
        baseFen,
        floor: "residentialArea",
        split: { partyBuilding, serviceProjects: 1000 - partyBuilding, selfGovernance: 0 },
      }),
      two,
    ).shortfalls;
  assert.deepEqual(at(40_000_000, 250), []);
  assert.deepEqual(at(39_999_999, 250), [{ areaId: 2, purpose: null, missingFen: 1 }]);
  assert.deepEqual(at(40_000_000, 249), [
    { areaId: 1, purpose: "partyBuilding", missingFen: 20_000 },
    { areaId: 2, purpose: "partyBuilding", missingFen: 20_000 },
  ]);
});

test("the floor of ¥1,100,000 in three funds wants each of the three", () => {
  const part = (
    purpose: "partyBuilding" | "serviceProjects" | "selfGovernance",
    amountFen: number,
  ) => ({ fund: purpose, purpose, amountFen }) as const;
  const prove = (...parts: ReturnType<typeof part>[]) =>
    shortfalls("threeFunds", [{ areaId: 7, parts }]);
  const [a, b, c] = [
    part("partyBuilding", 30_000_000),
    part("serviceProjects", 50_000_000),
    part("selfGovernance", 30_000_000),
  ];
  assert.deepEqual(prove(a, b, c), []);
  assert.deepEqual(prove(a, b, { ...c, amountFen: 29_999_999 }), [
    { areaId: 7, purpose: null, missingFen: 1 },
  ]);
  assert.deepEqual(prove({ ...a, amountFen: 60_000_000 }, b), [
    { areaId: 7, purpose: "selfGovernance", missingFen: 1 },
  ]);
});

test("settings out of range are refused by name, and one formula's refusal leaves the others standing", () => {
  const name = (change: object): string => {
    const answer = checkSettings({ ...GAP_SETTINGS, ...change });
    return answer === undefined ? "" : String(answer.params.setting);
  };
  assert.equal(name({}), "");
  assert.equal(name({ baseFen: 0.5 }), "baseFen");
  assert.equal(name({ baseFen: -1 }), "baseFen");
  assert.equal(name({ growthPermille: -1001 }), "growthPermille");
  assert.equal(name({ reservePermille: 501 }), "reservePermille");
  assert.equal(name({ ownTaxPermille: 1001 }), "ownTaxPermille");
  assert.equal(
    name({ split: { partyBuilding: 500, serviceProjects: 500, selfGovernance: 1 } }),
    "split",
  );
  assert.equal(name({ needPoints: { ...GAP_SETTINGS.needPoints, resident: -1 } }), "resident");
  const all = compareAll({ ...GAP_SETTINGS, floorFen: 400_000_001 }, GAP_AREAS);
  assert.deepEqual(
    FORMULAS.map((formula) => {
      const one = all[formula];
      return isRefusal(one) ? [one.code, one.params.missingFen] : "computed";
    }),
    ["computed", "computed", "computed", ["funding.floors_exceed_sum", 11], "computed"],
  );
});
