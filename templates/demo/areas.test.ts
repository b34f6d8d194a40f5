import assert from "node:assert/strict";
import { test } from "node:test";
import { type Boundary, areaM2Of, buildAreaDirectory } from "#places";
import { planAreas } from "./areas.ts";
import { randomFrom } from "./random.ts";

const { areas } = planAreas(20261121);
const boundaryOf = (area: (typeof areas)[number]): Boundary => area.boundary as Boundary;
const at = (level: string) => areas.filter((area) => area.level === level);
const directory = buildAreaDirectory(
  areas.map((area, i) => ({
    id: i + 1,
    level: area.level,
    code: area.code,
    name: area.name,
    parentId:
      area.parentCode === undefined
        ? null
        : 1 + areas.findIndex((one) => one.code === area.parentCode),
    population: area.population ?? null,
    validFrom: "2009-01-01",
    validTo: null,
    boundary: boundaryOf(area),
  })),
);

/** Every piece of border with its direction. */
function edgesOf(boundary: Boundary): string[] {
  return boundary.coordinates.flatMap((ring) =>
    (ring as readonly (readonly [number, number])[])
      .slice(1)
      .map((to, i) => `${String(ring[i])}>${String(to)}`),
  );
}

test("neighbours share every piece of their border exactly: each runs once in each direction, or is the outline", () => {
  for (const level of ["grid", "community", "subdistrict"]) {
    const seen = new Map<string, number>();
    for (const area of at(level))
      for (const edge of edgesOf(boundaryOf(area))) seen.set(edge, (seen.get(edge) ?? 0) + 1);
    const outline = new Set(at("district").flatMap((area) => edgesOf(boundaryOf(area))));
    for (const [edge, count] of seen) {
      assert.equal(count, 1, `${level} ${edge}`);
      const back = edge.split(">").toReversed().join(">");
      assert.ok(seen.has(back) !== outline.has(edge), `${level} ${edge}`);
    }
  }
});

test("no gaps and no overlaps: the parts of each level add up to the district", () => {
  const size = (level: string) =>
    at(level).reduce((sum, area) => sum + areaM2Of(boundaryOf(area)), 0);
  const whole = size("district");
  for (const level of ["subdistrict", "community", "grid"])
    assert.ok(Math.abs(size(level) - whole) < 1, `${level}: ${size(level) - whole} m²`);
  assert.ok(whole > 50e6 && whole < 100e6, `${whole}`);
});

test("any point of the district lies in one grid, and only there", () => {
  const random = randomFrom(7);
  const grids = at("grid").map((area) =>
    buildAreaDirectory([
      {
        id: 1,
        level: "district",
        code: area.code,
        name: area.name,
        parentId: null,
        population: null,
        validFrom: "2009-01-01",
        validTo: null,
        boundary: boundaryOf(area),
      },
    ]),
  );
  let inside = 0;
  for (let i = 0; i < 4000; i++) {
    const point = { lng: 112.565 + random.next() * 0.11, lat: 31.135 + random.next() * 0.09 };
    const found = directory.locate(point);
    const holding = grids.filter((grid) => grid.locate(point) !== null).length;
    assert.equal(holding, found === null ? 0 : 1);
    if (found === null) continue;
    inside++;
    assert.equal(directory.get(found).level, "grid");
  }
  assert.ok(inside > 2000, `${inside}`);
});

test("people add up on every level", () => {
  const people = (level: string) =>
    at(level).reduce((sum, area) => sum + (area.population ?? 0), 0);
  for (const level of ["district", "subdistrict", "community", "grid"])
    assert.equal(people(level), 412_000);
});

test("half a million points a second are located in the demo district", (t) => {
  const random = randomFrom(1);
  const points = Array.from({ length: 200_000 }, () => ({
    lng: 112.575 + random.next() * 0.09,
    lat: 31.145 + random.next() * 0.07,
  }));
  for (const point of points.slice(0, 20_000)) directory.locate(point);
  const started = performance.now();
  for (const point of points) directory.locate(point);
  const perSecond = points.length / ((performance.now() - started) / 1000);
  t.diagnostic(`${Math.round(perSecond)} locates/s over ${areas.length} areas`);
  assert.ok(perSecond > 50_000, `${perSecond}`);
});
