/** Floors: what every community gets at least, and the proof that it does. */
import type { Fund, Purpose } from "./money-words.ts";

/** A part of what an area gets, for one purpose out of one fund. Unit: fen. */
export type Part = { readonly fund: Fund; readonly purpose: Purpose; readonly amountFen: number };

export const FLOORS = ["none", "residentialArea", "threeFunds"] as const;
export type FloorName = (typeof FLOORS)[number];

type Floor = {
  /** At least so much in a year. Unit: fen. */
  readonly totalFen: number;
  /** Of it at least so much for these purposes. Unit: fen. */
  readonly parts: readonly { readonly purpose: Purpose; readonly fen: number }[];
};

/**
 * The published floors.
 * Source: every residential area at least ¥200,000 a year, of it at least ¥50,000 for party building;
 * ¥1,100,000 (was ¥200,000) per community in three funds: party building, service projects, self-governance.
 */
export const FLOOR_RULES: Readonly<Record<FloorName, Floor>> = {
  none: { totalFen: 0, parts: [] },
  residentialArea: {
    totalFen: 20_000_000,
    parts: [{ purpose: "partyBuilding", fen: 5_000_000 }],
  },
  threeFunds: {
    totalFen: 110_000_000,
    // Three funds: each of them holds something.
    parts: [
      { purpose: "partyBuilding", fen: 1 },
      { purpose: "serviceProjects", fen: 1 },
      { purpose: "selfGovernance", fen: 1 },
    ],
  },
};

/** An area that does not get what the floor promises. Unit: fen. */
export type Shortfall = {
  readonly areaId: number;
  /** Null: the sum; otherwise the purpose that gets too little. */
  readonly purpose: Purpose | null;
  readonly missingFen: number;
};

/** Proves a floor: every area that falls short and by how much; an empty list is the proof. */
export function shortfalls(
  floor: FloorName,
  allocations: readonly { readonly areaId: number; readonly parts: readonly Part[] }[],
): Shortfall[] {
  const { totalFen, parts } = FLOOR_RULES[floor];
  return allocations.flatMap(({ areaId, parts: given }) => {
    const sumOf = (purpose: Purpose | null): number =>
      given.reduce(
        (sum, part) => sum + (purpose === null || part.purpose === purpose ? part.amountFen : 0),
        0,
      );
    return [{ purpose: null, fen: totalFen }, ...parts]
      .map(({ purpose, fen }) => ({ areaId, purpose, missingFen: fen - sumOf(purpose) }))
      .filter(({ missingFen }) => missingFen > 0);
  });
}
