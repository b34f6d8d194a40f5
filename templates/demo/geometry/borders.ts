/**
 * Borders between parts: each line between two parts is drawn once and used by both, at every level, so that
 * neighbours share every position and nothing overlaps or gapes.
 */
import type { Boundary } from "#places";
import type { Mesh, Place } from "./mesh.ts";

/** Where the local plane touches the earth. Unit: degrees, WGS-84; open country, no city. */
export const CENTRE = { lng: 112.62, lat: 31.18 } as const;
const M_PER_DEGREE_LAT = 110_870;
const M_PER_DEGREE_LNG = 111_320 * Math.cos((CENTRE.lat * Math.PI) / 180);

/** Brings a place of the local plane to degrees, rounded to 0.1 m. */
export function toDegrees([x, y]: Place): readonly [number, number] {
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return [round(CENTRE.lng + x / M_PER_DEGREE_LNG), round(CENTRE.lat + y / M_PER_DEGREE_LAT)];
}

/** A line between two crossings with one part to its left and another to its right; -1 is outside. */
type Line = { readonly left: number; readonly right: number; readonly corners: readonly number[] };

/** Finest detail of a border. Unit: m. */
const DETAIL_M = 9;

/** Draws the borders of parts; answers the boundary of any union of parts. */
export function drawBorders(mesh: Mesh, partOf: readonly number[]) {
  const next = new Map<string, number>();
  const around = new Map<number, Set<number>>();
  const touching = new Map<number, Set<number>>();
  const sides: { left: number; right: number; from: number; to: number }[] = [];
  mesh.cells.forEach((cell, c) => {
    cell.neighbours.forEach((neighbour, i) => {
      const left = partOf[c] ?? -1;
      const right = neighbour === -1 ? -1 : (partOf[neighbour] ?? -1);
      if (left === right) return;
      const from = cell.corners[i] ?? 0;
      const to = cell.corners[(i + 1) % 6] ?? 0;
      sides.push({ left, right, from, to });
      next.set(`${left}/${right}/${from}`, to);
      addTo(around, from, to);
      addTo(around, to, from);
      for (const corner of [from, to])
        for (const part of [left, right]) addTo(touching, corner, part);
    });
  });
  const isCrossing = (corner: number): boolean => (touching.get(corner)?.size ?? 0) > 2;
  const places = smooth(mesh, around);
  const lines = collectLines(sides, next, isCrossing).map((line) => ({
    ...line,
    corners: simplify(line.corners, places),
  }));
  return {
    /** The boundary of a union of parts. */
    boundaryOf: (parts: ReadonlySet<number>): Boundary => boundary(ringsOf(lines, parts), places),
  };
}

function addTo(map: Map<number, Set<number>>, key: number, value: number): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

/** Takes the zigzag of the honeycomb out of the borders: each corner moves towards its neighbours on the border. */
function smooth(mesh: Mesh, around: ReadonlyMap<number, ReadonlySet<number>>): Place[] {
  let places = [...mesh.corners];
  for (let round = 0; round < 3; round++) {
    const before = places;
    places = [...before];
    for (const [corner, others] of around) {
      const [x, y] = before[corner] ?? [0, 0];
      let sx = 0;
      let sy = 0;
      for (const other of others) {
        const [ox, oy] = before[other] ?? [0, 0];
        sx += ox / others.size;
        sy += oy / others.size;
      }
      places[corner] = [0.45 * x + 0.55 * sx, 0.45 * y + 0.55 * sy];
    }
  }
  return places;
}

/** Joins sides into lines from crossing to crossing; a ring without crossings is one line that ends where it began. */
function collectLines(
  sides: readonly { left: number; right: number; from: number; to: number }[],
  next: ReadonlyMap<string, number>,
  isCrossing: (corner: number) => boolean,
): Line[] {
  const done = new Set<string>();
  const lines: Line[] = [];
  const follow = (left: number, right: number, from: number): void => {
    const corners = [from];
    for (let at = from; ; ) {
      const name = `${left}/${right}/${at}`;
      const to = next.get(name);
      if (to === undefined || done.has(name)) break;
      done.add(name);
      corners.push(to);
      at = to;
      if (isCrossing(at)) break;
    }
    if (corners.length > 1) lines.push({ left, right, corners });
  };
  // A side between two inner parts is met from both of them; the lower number draws it.
  const drawn = sides.filter(({ left, right }) => right === -1 || left < right);
  for (const { left, right, from } of drawn) if (isCrossing(from)) follow(left, right, from);
  for (const { left, right, from } of drawn)
    if (!done.has(`${left}/${right}/${from}`)) follow(left, right, from);
  return lines;
}

/** Drops corners that lie within {@link DETAIL_M} of the line (Douglas-Peucker); ends stay. */
function simplify(corners: readonly number[], places: readonly Place[]): number[] {
  const keep = new Set<number>([0, corners.length - 1]);
  // A ring is first cut at its middle, or it would shrink to a point.
  const isRing = corners[0] === corners.at(-1);
  const cuts = isRing
    ? [0, Math.floor(corners.length / 3), Math.floor((2 * corners.length) / 3), corners.length - 1]
    : [0, corners.length - 1];
  const at = (i: number): Place => places[corners[i] ?? 0] ?? [0, 0];
  const split = (from: number, to: number): void => {
    let worst = DETAIL_M;
    let where = -1;
    for (let i = from + 1; i < to; i++) {
      const away = awayFrom(at(i), at(from), at(to));
      if (away > worst) [worst, where] = [away, i];
    }
    if (where === -1) return;
    keep.add(where);
    split(from, where);
    split(where, to);
  };
  for (let i = 1; i < cuts.length; i++) {
    keep.add(cuts[i] ?? 0);
    split(cuts[i - 1] ?? 0, cuts[i] ?? 0);
  }
  return [...keep].sort((a, b) => a - b).map((i) => corners[i] ?? 0);
}

/** Distance of a place from a segment. Unit: m. */
function awayFrom([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
  const clamped = Math.min(1, Math.max(0, t));
  return Math.hypot(x - ax - clamped * (bx - ax), y - ay - clamped * (by - ay));
}

/** Chains the lines around a union of parts into rings; what lies inside is on the left. */
function ringsOf(lines: readonly Line[], parts: ReadonlySet<number>): number[][] {
  const starting = new Map<number, readonly number[]>();
  for (const { left, right, corners } of lines) {
    if (parts.has(left) === parts.has(right)) continue;
    const turned = parts.has(left) ? corners : corners.toReversed();
    starting.set(turned[0] ?? 0, turned);
  }
  const rings: number[][] = [];
  for (const first of starting.keys()) {
    const ring: number[] = [];
    for (let line = starting.get(first); line !== undefined; ) {
      starting.delete(line[0] ?? 0);
      ring.push(...line.slice(0, -1));
      line = starting.get(line.at(-1) ?? 0);
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

function boundary(rings: readonly (readonly number[])[], places: readonly Place[]): Boundary {
  const measured = rings
    .map((ring) => {
      const line = ring.map((corner) => toDegrees(places[corner] ?? [0, 0]));
      const [first] = line;
      return first === undefined ? line : [...line, first];
    })
    .map((ring) => ({ ring, size: signedSize(ring) }))
    .toSorted((a, b) => b.size - a.size);
  const outer = measured.filter((one) => one.size > 0).map((one) => one.ring);
  const holes = measured.filter((one) => one.size < 0).map((one) => one.ring);
  if (outer.length !== 1) throw new Error(`a part in ${outer.length} pieces`);
  return { type: "Polygon", coordinates: [...outer, ...holes] };
}

/** Positive for a ring that runs anticlockwise. */
function signedSize(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] ?? [0, 0];
    const [bx, by] = ring[i] ?? [0, 0];
    sum += (ax - CENTRE.lng) * (by - CENTRE.lat) - (bx - CENTRE.lng) * (ay - CENTRE.lat);
  }
  return sum;
}
