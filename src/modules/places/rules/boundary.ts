/** Boundaries: GeoJSON polygons in WGS-84, checked before anything is built on them. */
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";

/** Longitude and latitude. Unit: degrees, WGS-84. */
export type Position = readonly [number, number];

/** A closed line: the last position repeats the first. */
export type Ring = readonly Position[];

/** What an area covers: GeoJSON Polygon or MultiPolygon, WGS-84. */
export type Boundary =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

/** A rectangle along the axes. Unit: degrees. */
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** Most positions that one boundary may have. */
export const MAX_BOUNDARY_POSITIONS = 20_000;

/** Radius of the sphere with the surface of the WGS-84 ellipsoid. Unit: m. Source: IUGG, authalic radius. */
const AUTHALIC_RADIUS_M = 6_371_007.2;

/** The parts of a boundary, each an outer ring followed by its holes. */
export function partsOf(boundary: Boundary): readonly (readonly Ring[])[] {
  return boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates;
}

/**
 * Takes a GeoJSON geometry from outside; heights are dropped.
 * A ring that crosses itself is taken as it is: inside is then decided by the even-odd rule.
 * Refuses: `places.boundary_*` for another type of geometry, no rings, rings that are open or enclose
 * nothing, coordinates that are not degrees, more than {@link MAX_BOUNDARY_POSITIONS} positions.
 */
export function checkBoundary(value: unknown): Boundary | Refusal {
  const geometry = value as { type?: unknown; coordinates?: unknown } | null;
  const type = typeof geometry === "object" ? geometry?.type : undefined;
  if (type !== "Polygon" && type !== "MultiPolygon")
    return refusal("invalid", "places.boundary_not_a_polygon");
  const raw = geometry?.coordinates;
  const parts = type === "Polygon" ? [raw] : raw;
  if (!Array.isArray(parts) || parts.length === 0)
    return refusal("invalid", "places.boundary_empty");
  const budget = { left: MAX_BOUNDARY_POSITIONS };
  const checked: Ring[][] = [];
  for (const part of parts) {
    const rings = checkPart(part, budget);
    if (isRefusal(rings)) return rings;
    checked.push(rings);
  }
  return type === "Polygon"
    ? { type, coordinates: checked[0] ?? [] }
    : { type, coordinates: checked };
}

function checkPart(part: unknown, budget: { left: number }): Ring[] | Refusal {
  if (!Array.isArray(part) || part.length === 0) return refusal("invalid", "places.boundary_empty");
  const rings: Ring[] = [];
  for (const raw of part) {
    const ring = checkRing(raw, budget);
    if (isRefusal(ring)) return ring;
    rings.push(ring);
  }
  return rings;
}

function checkRing(raw: unknown, budget: { left: number }): Ring | Refusal {
  if (!Array.isArray(raw)) return refusal("invalid", "places.boundary_empty");
  budget.left -= raw.length;
  if (budget.left < 0)
    return refusal("tooLarge", "places.boundary_too_long", { limit: MAX_BOUNDARY_POSITIONS });
  const ring: Position[] = [];
  for (const position of raw as unknown[]) {
    const [lng, lat] = Array.isArray(position) ? (position as unknown[]) : [];
    if (!isDegree(lng, 180) || !isDegree(lat, 90))
      return refusal("invalid", "places.boundary_out_of_range", {
        position: JSON.stringify(position ?? null).slice(0, 60),
      });
    ring.push([lng, lat]);
  }
  const first = ring[0];
  const last = ring.at(-1);
  if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return refusal("invalid", "places.boundary_not_closed");
  if (ringAreaM2(ring) === 0) return refusal("invalid", "places.boundary_encloses_nothing");
  return ring;
}

function isDegree(value: unknown, limit: number): value is number {
  return typeof value === "number" && Math.abs(value) <= limit;
}

/** The smallest rectangle around a boundary. */
export function boxOf(boundary: Boundary): Box {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const part of partsOf(boundary))
    for (const [lng, lat] of part[0] ?? []) {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  return { west, south, east, north };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** What a ring encloses on the sphere, whichever way round it runs. Unit: m². */
function ringAreaM2(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lngA = 0, latA = 0] = ring[i - 1] ?? [];
    const [lngB = 0, latB = 0] = ring[i] ?? [];
    sum += radians(lngB - lngA) * (2 + Math.sin(radians(latA)) + Math.sin(radians(latB)));
  }
  return Math.abs((sum * AUTHALIC_RADIUS_M ** 2) / 2);
}

/** The surface of a boundary, holes taken out. Unit: m². Edges are short, so they are taken as straight on the map. */
export function areaM2Of(boundary: Boundary): number {
  let sum = 0;
  for (const [outer, ...holes] of partsOf(boundary)) {
    sum += outer === undefined ? 0 : ringAreaM2(outer);
    for (const hole of holes) sum -= ringAreaM2(hole);
  }
  return sum;
}

/**
 * Rounds coordinates to six digits (0.1 m) for the map, dropping positions that fall together.
 * Neighbours round alike, so shared borders stay shared; a ring that would shrink to nothing keeps its full precision.
 */
export function roundBoundary(boundary: Boundary): Boundary {
  const parts = partsOf(boundary).map((part) => part.map(roundRing));
  return boundary.type === "Polygon"
    ? { type: "Polygon", coordinates: parts[0] ?? [] }
    : { type: "MultiPolygon", coordinates: parts };
}

function roundRing(ring: Ring): Ring {
  const rounded: Position[] = [];
  for (const [lng, lat] of ring) {
    const x = Math.round(lng * 1e6) / 1e6;
    const y = Math.round(lat * 1e6) / 1e6;
    const last = rounded.at(-1);
    if (last?.[0] !== x || last[1] !== y) rounded.push([x, y]);
  }
  return rounded.length < 4 ? ring : rounded;
}
