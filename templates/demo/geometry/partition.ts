/** Cuts a set of cells into connected parts of about equal weight, by growing from seeds that move to the middle. */
import type { Random } from "../random.ts";
import type { Mesh, Place } from "./mesh.ts";

/** How many people live in a cell compared with others: dense in the middle, thin at the edge. */
export function density([x, y]: Place): number {
  return 0.45 + 2.2 * Math.exp(-((Math.hypot(x + 300, y - 200) / 2600) ** 2));
}

const ROUNDS = 14;

/** Cuts `domain` (cell numbers) into `count` parts; every part is connected, none is empty. */
export function partition(
  mesh: Mesh,
  domain: readonly number[],
  count: number,
  random: Random,
): number[][] {
  const inside = new Set(domain);
  const roughness = new Map(domain.map((cell) => [cell, 0.7 + 0.6 * random.next()]));
  const total = domain.reduce((sum, cell) => sum + density(place(mesh, cell)), 0);
  let seeds = spread(mesh, domain, count, random);
  let starts = seeds.map(() => 0);
  let parts: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    parts = grow(mesh, inside, seeds, starts, roughness);
    if (round === ROUNDS - 1) break;
    const limit = 0.35 * Math.sqrt(domain.length / count);
    starts = parts.map((part, i) => {
      const weight = part.reduce((sum, cell) => sum + density(place(mesh, cell)), 0);
      const wish = (starts[i] ?? 0) + (weight / (total / count) - 1) * 0.6 * limit;
      return Math.min(limit, Math.max(-limit, wish));
    });
    const lowest = Math.min(...starts);
    starts = starts.map((start) => start - lowest);
    seeds = parts.map((part) => middleOf(mesh, part));
  }
  return parts;
}

function place(mesh: Mesh, cell: number): Place {
  return mesh.cells[cell]?.at ?? [0, 0];
}

/** Seeds far from each other: each next one is the cell farthest from all before. */
function spread(mesh: Mesh, domain: readonly number[], count: number, random: Random): number[] {
  const seeds = [random.pick(domain)];
  const far = domain.map(() => Number.POSITIVE_INFINITY);
  while (seeds.length < count) {
    const [x, y] = place(mesh, seeds.at(-1) ?? 0);
    let best = 0;
    domain.forEach((cell, i) => {
      const [cx, cy] = place(mesh, cell);
      far[i] = Math.min(far[i] ?? 0, Math.hypot(cx - x, cy - y));
      if ((far[i] ?? 0) > (far[best] ?? 0)) best = i;
    });
    seeds.push(domain[best] ?? 0);
  }
  return seeds;
}

/** The cell nearest to the middle of a part. */
export function middleOf(mesh: Mesh, part: readonly number[]): number {
  let x = 0;
  let y = 0;
  for (const cell of part) {
    const [cx, cy] = place(mesh, cell);
    x += cx / part.length;
    y += cy / part.length;
  }
  const away = (cell: number): number => {
    const [cx, cy] = place(mesh, cell);
    return Math.hypot(cx - x, cy - y);
  };
  return part.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
}

/** All seeds grow at once over the roughness of the ground (Dijkstra with a bucket queue). */
function grow(
  mesh: Mesh,
  inside: ReadonlySet<number>,
  seeds: readonly number[],
  starts: readonly number[],
  roughness: ReadonlyMap<number, number>,
): number[][] {
  const buckets: [number, number][][] = [];
  const push = (cost: number, cell: number, owner: number): void => {
    (buckets[Math.floor(cost * 8)] ??= []).push([cell, owner]);
  };
  const owner = new Map<number, number>();
  seeds.forEach((seed, i) => owner.set(seed, i));
  const spreadFrom = (cell: number, i: number, cost: number): void => {
    for (const next of mesh.cells[cell]?.neighbours ?? [])
      if (inside.has(next) && !owner.has(next)) push(cost + (roughness.get(next) ?? 1), next, i);
  };
  seeds.forEach((seed, i) => spreadFrom(seed, i, starts[i] ?? 0));
  for (let b = 0; b < buckets.length; b++)
    for (const [cell, i] of buckets[b] ?? []) {
      if (owner.has(cell)) continue;
      owner.set(cell, i);
      spreadFrom(cell, i, b / 8);
    }
  const parts: number[][] = seeds.map(() => []);
  for (const [cell, i] of owner) parts[i]?.push(cell);
  return parts;
}
