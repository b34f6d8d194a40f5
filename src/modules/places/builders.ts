/** Valid-by-default test data of places. */
import type { NewArea } from "./rules/area.ts";
import type { Boundary, Ring } from "./rules/boundary.ts";
import type { Area } from "./rules/area.ts";

/** A square ring, anticlockwise, from its south-west corner. Unit: degrees. */
export function square(west: number, south: number, side: number): Ring {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A square boundary. */
export function squareBoundary(west: number, south: number, side: number): Boundary {
  return { type: "Polygon", coordinates: [square(west, south, side)] };
}

/** An open district without a boundary. */
export function anArea(over: Partial<Area> = {}): Area {
  const id = over.id ?? 1;
  return {
    id,
    level: "district",
    code: `A${id}`,
    name: { zh: `区${id}`, en: `District ${id}` },
    parentId: null,
    population: null,
    validFrom: "2020-01-01",
    validTo: null,
    boundary: null,
    ...over,
  };
}

/** What an administrator sends to create a district. */
export function aNewArea(over: Partial<NewArea> = {}): NewArea {
  return {
    level: "district",
    code: "D1",
    name: { zh: "甲区", en: "District One" },
    validFrom: "2020-01-01",
    ...over,
  };
}
