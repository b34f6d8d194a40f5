/** Geometry on the outlines of areas: boxes, places of names, which area holds a point, neighbours by direction. Pure. */
import type { AreaShape, LngLat } from "./contract.ts";

type Geometry = AreaShape["geometry"];
type Position = readonly [number, number];
type Ring = readonly Position[];

/** A rectangle along the axes. Unit: degrees. */
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

const METRES_PER_DEGREE = 111_320;

/** The parts of an outline, each an outer ring and its holes; the server has checked that they are what GeoJSON says. */
export function partsOf({ type, coordinates }: Geometry): readonly (readonly Ring[])[] {
  return type === "Polygon"
    ? [coordinates as readonly Ring[]]
    : (coordinates as readonly (readonly Ring[])[]);
}

/** The rectangle around some positions; undefined where there are none. */
export function boxOfPositions(positions: Iterable<Position>): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west > east ? undefined : { west, south, east, north };
}

/** The rectangle around some areas; undefined where there are none. */
export function boxOfAreas(areas: readonly AreaShape[]): Box | undefined {
  return boxOfPositions(
    areas.flatMap(({ geometry }) => partsOf(geometry).flatMap((rings) => rings[0] ?? [])),
  );
}

/** Whether a point lies in an outline, by counting the edges to its east; holes are outside. */
export function holds(geometry: Geometry, { lng, lat }: LngLat): boolean {
  return partsOf(geometry).some((rings) => {
    let isIn = false;
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [x, y] = ring[i] as Position;
        const [px, py] = ring[j] as Position;
        if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) isIn = !isIn;
      }
    return isIn;
  });
}

/** The area that holds a point; undefined where none does. */
export function areaAt(areas: readonly AreaShape[], point: LngLat): AreaShape | undefined {
  return areas.find(({ geometry }) => holds(geometry, point));
}

/** Where a horizontal line crosses an outline, from west to east. */
function crossings(rings: readonly Ring[], lat: number): number[] {
  const found: number[] = [];
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x, y] = ring[i] as Position;
      const [px, py] = ring[j] as Position;
      if (y > lat !== py > lat) found.push(((px - x) * (lat - y)) / (py - y) + x);
    }
  return found.toSorted((a, b) => a - b);
}

/** Lines on which a place for a name is looked for, as shares of the height. */
const LINES = [0.5, 0.4, 0.6, 0.3, 0.7];

/** A place inside an area where its name can stand: the middle of the widest stretch near its middle height. */
export function nameplace({ geometry }: AreaShape): LngLat {
  let best = { width: -1, lng: 0, lat: 0 };
  for (const rings of partsOf(geometry)) {
    const box = boxOfPositions(rings[0] ?? []);
    if (box === undefined) continue;
    for (const share of LINES) {
      const lat = box.south + (box.north - box.south) * share;
      const xs = crossings(rings, lat);
      for (let i = 0; i + 1 < xs.length; i += 2) {
        const [from, to] = [xs[i] as number, xs[i + 1] as number];
        // A line further from the middle must be a good deal wider to be better.
        const width = (to - from) * (1 - Math.abs(share - 0.5));
        if (width > best.width) best = { width, lng: (from + to) / 2, lat };
      }
    }
  }
  return { lng: best.lng, lat: best.lat };
}

/** A point so many metres to the east and north of another; good for a district. */
export function moved({ lng, lat }: LngLat, eastM: number, northM: number): LngLat {
  return {
    lng: lng + eastM / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
    lat: lat + northM / METRES_PER_DEGREE,
  };
}

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";
const TOWARDS: Readonly<Record<Direction, Position>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Whether a key is one of the four arrows. */
export function isDirection(key: string): key is Direction {
  return Object.hasOwn(TOWARDS, key);
}

/**
 * The nearest place in a direction: within 60 degrees of it, what lies aside counting double.
 * Undefined at the edge.
 */
export function neighbour<T extends { readonly at: LngLat }>(
  from: LngLat,
  all: readonly T[],
  direction: Direction,
): T | undefined {
  const [east, north] = TOWARDS[direction];
  const shrink = Math.cos((from.lat * Math.PI) / 180);
  let best: { readonly cost: number; readonly one: T } | undefined;
  for (const one of all) {
    const x = (one.at.lng - from.lng) * shrink;
    const y = one.at.lat - from.lat;
    const ahead = x * east + y * north;
    const aside = Math.abs(x * north - y * east);
    if (ahead <= 1e-9 || aside > ahead * 1.7321) continue;
    const cost = ahead + aside * 2;
    if (best === undefined || cost < best.cost) best = { cost, one };
  }
  return best?.one;
}
