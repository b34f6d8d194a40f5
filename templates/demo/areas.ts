/** The district's areas with their boundaries: 1 district, 5 sub-districts, 60 communities, 240 grids. */
import type { NewArea, Point } from "#places";
import { type Mesh, buildMesh } from "./geometry/mesh.ts";
import { drawBorders, toDegrees } from "./geometry/borders.ts";
import { density, middleOf, partition } from "./geometry/partition.ts";
import { DISTRICT, DISTRICT_CODE, SUBDISTRICTS, type SubdistrictPlan, gridName } from "./names.ts";
import { type Random, randomFrom } from "./random.ts";

/** The day from which the demo's structure exists: early enough for every imported case. */
export const SINCE = "2009-01-01";
/** Residents of the district. Unit: persons. */
const POPULATION = 412_000;

export type CommunityPlan = {
  readonly code: string;
  readonly name: readonly [zh: string, en: string];
  readonly subdistrictCode: string;
  readonly subdistrict: SubdistrictPlan;
  readonly gridCodes: readonly string[];
  /** A place inside, for offices. */
  readonly point: Point;
  /** Direction from the middle of its sub-district. Unit: radians. */
  readonly angle: number;
};

export type AreaPlan = {
  readonly areas: readonly NewArea[];
  readonly communities: readonly CommunityPlan[];
};

type Part = {
  readonly cells: readonly number[];
  readonly grids: readonly (readonly number[])[];
};

/** Draws the district; the same seed draws the same district. */
export function planAreas(seed: number): AreaPlan {
  const random = randomFrom(seed);
  const mesh = buildMesh(random);
  const whole = mesh.cells.map((_, i) => i);
  const subdistricts = partition(mesh, whole, SUBDISTRICTS.length, random).map((cells) =>
    cutSubdistrict(mesh, cells, random),
  );
  const grids = subdistricts.flatMap((communities) => communities.flatMap((one) => one.grids));
  const gridOf: number[] = [];
  grids.forEach((cells, g) => {
    for (const cell of cells) gridOf[cell] = g;
  });
  const { boundaryOf } = drawBorders(mesh, gridOf);
  const numbers = new Map(grids.map((cells, g) => [cells, g]));
  const people = shares(mesh, grids);
  return describe(mesh, subdistricts, (parts) => {
    const members = parts.map((grid) => numbers.get(grid) ?? -1);
    const population = members.reduce((sum, g) => sum + (people[g] ?? 0), 0);
    return { boundary: boundaryOf(new Set(members)), population };
  });
}

/** Twelve communities of three to five grids, 48 grids in all. */
function cutSubdistrict(mesh: Mesh, cells: readonly number[], random: Random): Part[] {
  const counts = Array.from({ length: 12 }, () => 4);
  for (const pair of [0, 1, 2]) {
    counts[pair] = 3;
    counts[11 - pair] = 5;
  }
  // Large communities get the more grids.
  const parts = partition(mesh, cells, 12, random).toSorted((a, b) => a.length - b.length);
  return parts.map((part, i) => ({
    cells: part,
    grids: partition(mesh, part, counts[i] ?? 4, random),
  }));
}

/** Shares the population out by density, in whole persons that add up exactly. */
function shares(mesh: Mesh, grids: readonly (readonly number[])[]): number[] {
  const weights = grids.map((cells) =>
    cells.reduce((sum, cell) => sum + density(mesh.cells[cell]?.at ?? [0, 0]), 0),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let soFar = 0;
  return weights.map((weight) => {
    soFar += weight;
    const upTo = Math.round((soFar / total) * POPULATION);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

type Measure = (grids: readonly (readonly number[])[]) => Pick<NewArea, "boundary" | "population">;

function describe(mesh: Mesh, subdistricts: readonly Part[][], measure: Measure): AreaPlan {
  const areas: NewArea[] = [];
  const communities: CommunityPlan[] = [];
  const all = subdistricts.flatMap((parts) => parts.flatMap((part) => part.grids));
  const add = (area: Omit<NewArea, "validFrom">): void => {
    areas.push({ ...area, validFrom: SINCE });
  };
  const [zh, en] = DISTRICT;
  add({ level: "district", code: DISTRICT_CODE, name: { zh, en }, ...measure(all) });
  subdistricts.forEach((parts, s) => {
    const plan = SUBDISTRICTS[s] as SubdistrictPlan;
    const subdistrictCode = `${DISTRICT_CODE}${String(s + 1).padStart(3, "0")}`;
    const middle = mesh.cells[
      middleOf(
        mesh,
        parts.flatMap((part) => part.cells),
      )
    ]?.at ?? [0, 0];
    add({
      level: "subdistrict",
      code: subdistrictCode,
      name: { zh: `${plan.name[0]}街道`, en: `${plan.name[1]} Sub-district` },
      parentCode: DISTRICT_CODE,
      ...measure(parts.flatMap((part) => part.grids)),
    });
    parts.forEach((part, c) => {
      const code = `${subdistrictCode}${String(c + 1).padStart(3, "0")}`;
      const name = plan.communities[c] as readonly [string, string];
      add({
        level: "community",
        code,
        name: { zh: `${name[0]}社区`, en: `${name[1]} Community` },
        parentCode: subdistrictCode,
        ...measure(part.grids),
      });
      const gridCodes = part.grids.map((grid, g) => {
        const gridCode = `${code}${String(g + 1).padStart(2, "0")}`;
        add({
          level: "grid",
          code: gridCode,
          name: gridName(name, g),
          parentCode: code,
          ...measure([grid]),
        });
        return gridCode;
      });
      const [x, y] = mesh.cells[middleOf(mesh, part.cells)]?.at ?? [0, 0];
      const [lng, lat] = toDegrees([x, y]);
      const angle = Math.atan2(y - middle[1], x - middle[0]);
      communities.push({
        code,
        name,
        subdistrictCode,
        subdistrict: plan,
        gridCodes,
        point: { lng, lat },
        angle,
      });
    });
  });
  return { areas, communities };
}
