/**
 * How well the stations cover the communities: which share of the people lives within walking reach of one. Measured as
 * the crow flies with a detour, since there is no network of streets here.
 */
import type { Point } from "./organisation.ts";

/**
 * Walking distance that belongs to so many minutes. Unit: m.
 * Source: GB 50180-2018, the 5-, 10- and 15-minute residential areas (300 m, 500 m, 800 to 1000 m).
 */
export const REACH_OF_MINUTES = { 5: 300, 10: 500, 15: 1000 } as const;
export type ReachMinutes = keyof typeof REACH_OF_MINUTES;

/**
 * Walking is longer than flying by this factor in a dense net of streets.
 * Source: mean of measured detour indices of pedestrian networks, about 1.2 to 1.4.
 */
export const DETOUR = 1.3;

/** A place with the people who stand for it. */
export type Sample = { readonly at: Point; readonly areaId: number; readonly people: number };

export type Coverage = {
  readonly areaId: number;
  /** People of the area, as far as they are known. */
  readonly people: number;
  readonly covered: number;
  /** Covered people among all; without known people, covered ground among all. From 0 to 1. */
  readonly share: number;
  /** Walking distance of the worst placed sample to its nearest station; null without any station. Unit: m. */
  readonly farthestM: number | null;
};

type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

const METRES_PER_DEGREE = 111_320;

/** Points of an even net over a box, so many metres apart, rows from the south. */
export function netOver(box: Box, stepM: number): Point[] {
  const lat = (box.south + box.north) / 2;
  const north = stepM / METRES_PER_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  const points: Point[] = [];
  for (let y = box.south + north / 2; y < box.north; y += north)
    for (let x = box.west + east / 2; x < box.east; x += east) points.push({ lng: x, lat: y });
  return points;
}

/** The finest step, from 100 m up, at which a box holds at most so many points of a net. Unit: m. */
export function stepFor(box: Box, most: number): number {
  const lat = (box.south + box.north) / 2;
  const height = (box.north - box.south) * METRES_PER_DEGREE;
  const width = (box.east - box.west) * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  return Math.max(100, Math.sqrt((height * width) / most));
}

/**
 * Spreads the people of each area evenly over the points that lie in it. `leafOf` names the area of a point, `communityOf`
 * the community that it counts for; points without either are left out.
 */
export function samplesOf(
  points: readonly Point[],
  leafOf: (point: Point) => number | null,
  facts: (leafId: number) => {
    readonly communityId: number | null;
    readonly people: number | null;
  },
): Sample[] {
  const inLeaf = new Map<number, Point[]>();
  for (const point of points) {
    const leaf = leafOf(point);
    if (leaf === null) continue;
    const known = inLeaf.get(leaf);
    if (known === undefined) inLeaf.set(leaf, [point]);
    else known.push(point);
  }
  return [...inLeaf].flatMap(([leaf, members]) => {
    const { communityId, people } = facts(leaf);
    if (communityId === null) return [];
    const each = (people ?? 0) / members.length;
    return members.map((at) => ({ at, areaId: communityId, people: each }));
  });
}

/** Coverage of every area that has samples, in the order in which they come. `reachM` is a walking distance. */
export function coverageOf(
  samples: readonly Sample[],
  stations: readonly Point[],
  reachM: number,
  distanceM: (a: Point, b: Point) => number,
): Coverage[] {
  type Sum = { people: number; covered: number; points: number; near: number; farthest: number };
  const sums = new Map<number, Sum>();
  for (const { at, areaId, people } of samples) {
    const sum = sums.get(areaId) ?? { people: 0, covered: 0, points: 0, near: 0, farthest: 0 };
    sums.set(areaId, sum);
    let nearest = Number.POSITIVE_INFINITY;
    for (const station of stations) nearest = Math.min(nearest, distanceM(at, station) * DETOUR);
    sum.people += people;
    sum.points++;
    sum.farthest = Math.max(sum.farthest, nearest);
    if (nearest > reachM) continue;
    sum.covered += people;
    sum.near++;
  }
  return [...sums].map(([areaId, { people, covered, points, near, farthest }]) => ({
    areaId,
    people: Math.round(people),
    covered: Math.round(covered),
    share: people > 0 ? covered / people : near / points,
    farthestM: Number.isFinite(farthest) ? Math.round(farthest) : null,
  }));
}
