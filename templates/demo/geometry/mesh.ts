/** A honeycomb with shaken corners over an irregular outline: the raw material of the demo's map. */
import type { Random } from "../random.ts";

/** A place on the local plane. Unit: m, east and north of the centre. */
export type Place = readonly [number, number];

export type Cell = {
  readonly at: Place;
  /** Across each of the six sides, anticlockwise from the east; -1: outside. */
  readonly neighbours: readonly number[];
  /** The corner at which each side begins, so that side i runs from corner i to corner i+1. */
  readonly corners: readonly number[];
};

export type Mesh = { readonly cells: readonly Cell[]; readonly corners: readonly Place[] };

/** Length of a side of a cell. Unit: m. */
const SIDE_M = 68;
const WIDTH_M = Math.sqrt(3) * SIDE_M;
/** How far a corner is shaken. Unit: m. */
const SHAKE_M = 0.28 * SIDE_M;
/** Cells across each side, anticlockwise from the east, in axial coordinates. */
const AROUND = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const;

const key = (q: number, r: number): string => `${q},${r}`;

/** The outline's distance from the centre in a direction. Unit: m; a few waves make bays and headlands. */
function outlineM(angle: number): number {
  return (
    4450 *
    (1 +
      0.13 * Math.cos(angle - 0.6) +
      0.1 * Math.cos(2 * angle + 1.1) +
      0.06 * Math.cos(3 * angle - 0.4) +
      0.035 * Math.cos(5 * angle + 2.2) +
      0.02 * Math.cos(9 * angle + 0.3))
  );
}

/** Builds the mesh: about 6,300 cells on 76 km². */
export function buildMesh(random: Random): Mesh {
  const index = new Map<string, number>();
  const axial: [number, number][] = [];
  const reach = 60;
  for (let r = -reach; r <= reach; r++)
    for (let q = -reach * 2; q <= reach * 2; q++) {
      const [x, y] = centreOf(q, r);
      if (Math.hypot(x, y) > outlineM(Math.atan2(y, x))) continue;
      index.set(key(q, r), axial.length);
      axial.push([q, r]);
    }
  const corners: Place[] = [];
  const known = new Map<string, number>();
  const corner = (top: boolean, q: number, r: number): number => {
    const name = `${top ? "n" : "s"}${key(q, r)}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const [x, y] = centreOf(q, r);
    const turn = random.next() * 2 * Math.PI;
    const far = Math.sqrt(random.next()) * SHAKE_M;
    known.set(name, corners.length);
    corners.push([x + far * Math.cos(turn), y + (top ? SIDE_M : -SIDE_M) + far * Math.sin(turn)]);
    return corners.length - 1;
  };
  const cells = axial.map(
    ([q, r]): Cell => ({
      at: centreOf(q, r),
      neighbours: AROUND.map(([dq, dr]) => index.get(key(q + dq, r + dr)) ?? -1),
      corners: [
        corner(true, q + 1, r - 1),
        corner(false, q, r + 1),
        corner(true, q, r),
        corner(false, q - 1, r + 1),
        corner(true, q, r - 1),
        corner(false, q, r),
      ],
    }),
  );
  return { cells, corners };
}

function centreOf(q: number, r: number): Place {
  return [WIDTH_M * (q + r / 2), 1.5 * SIDE_M * r];
}
