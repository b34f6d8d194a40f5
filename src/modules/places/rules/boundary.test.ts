import assert from "node:assert/strict";
import { test } from "node:test";
import { square, squareBoundary } from "../builders.ts";
import { areaM2Of, boxOf, checkBoundary, roundBoundary } from "./boundary.ts";
import { distanceM, fromGcj02, toGcj02, toWgs84 } from "./datum.ts";

function codeOf(value: unknown): string | undefined {
  const checked = checkBoundary(value);
  return "refusal" in checked ? checked.code : undefined;
}
const polygon = (...rings: unknown[]): unknown => ({ type: "Polygon", coordinates: rings });

test("a proper Polygon and MultiPolygon are taken, heights dropped", () => {
  assert.equal(codeOf(squareBoundary(112, 30, 1)), undefined);
  assert.equal(codeOf({ type: "MultiPolygon", coordinates: [[square(0, 0, 1)]] }), undefined);
  const high = square(0, 0, 1).map(([x, y]) => [x, y, 25]);
  assert.deepEqual(checkBoundary(polygon(high)), squareBoundary(0, 0, 1));
});

test("another geometry, nothing at all or text is not a boundary", () => {
  for (const value of [null, 1, "x", [], {}, { type: "Point", coordinates: [1, 2] }])
    assert.equal(codeOf(value), "places.boundary_not_a_polygon");
  assert.equal(codeOf({ type: "Polygon" }), "places.boundary_empty");
  assert.equal(codeOf({ type: "MultiPolygon", coordinates: [] }), "places.boundary_empty");
  assert.equal(codeOf({ type: "MultiPolygon", coordinates: [7] }), "places.boundary_empty");
  assert.equal(codeOf(polygon("ring")), "places.boundary_empty");
});

test("a ring that is open or too short is refused", () => {
  assert.equal(codeOf(polygon(square(0, 0, 1).slice(0, 4))), "places.boundary_not_closed");
  assert.equal(
    codeOf(
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
    ),
    "places.boundary_not_closed",
  );
  assert.equal(codeOf(polygon([])), "places.boundary_not_closed");
});

test("a ring that encloses nothing is refused", () => {
  const line = [
    [0, 0],
    [1, 0],
    [2, 0],
    [0, 0],
  ];
  assert.equal(codeOf(polygon(line)), "places.boundary_encloses_nothing");
});

test("coordinates beyond 180° and 90° or that are no numbers are refused", () => {
  for (const bad of [[180.1, 0], [0, 90.1], [0, "1"], [0], null, [Number.NaN, 0]])
    assert.equal(codeOf(polygon([bad, [1, 0], [1, 1], bad])), "places.boundary_out_of_range");
});

test("20,000 positions are taken, 20,001 refused", () => {
  const ring = (n: number): unknown => {
    const circle = Array.from({ length: n - 1 }, (_, i) => {
      const turn = (i / (n - 1)) * 2 * Math.PI;
      return [Math.cos(turn), Math.sin(turn)];
    });
    return polygon([...circle, circle[0]]);
  };
  assert.equal(codeOf(ring(20_000)), undefined);
  assert.equal(codeOf(ring(20_001)), "places.boundary_too_long");
});

test("a square of one degree at the equator measures 12,364 km² on the sphere, a hole is taken out", () => {
  const km2 = (n: number): number => Math.round(n / 1e6);
  assert.equal(km2(areaM2Of(squareBoundary(0, 0, 1))), 12_364);
  const holed = { type: "Polygon", coordinates: [square(0, 0, 1), square(0.2, 0.2, 0.5)] } as const;
  assert.equal(km2(areaM2Of(holed)), 9_273);
});

test("rounding keeps six digits and drops what falls together", () => {
  const rounded = roundBoundary({
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1.00000001, 0],
        [1.1234567, 1],
        [0, 0],
      ],
    ],
  });
  assert.deepEqual(rounded.coordinates, [
    [
      [0, 0],
      [1, 0],
      [1.123457, 1],
      [0, 0],
    ],
  ]);
});

test("the box spans all parts", () => {
  const two = {
    type: "MultiPolygon",
    coordinates: [[square(0, 0, 1)], [square(5, 6, 1)]],
  } as const;
  assert.deepEqual(boxOf(two), { west: 0, south: 0, east: 6, north: 7 });
});

test("GCJ-02: the published vectors convert there exactly and back to a millimetre", () => {
  // Source: test vectors of github.com/googollee/eviltransform (Shanghai, Shenzhen, Beijing).
  const vectors = [
    [121.5272106, 31.1774276, 121.531541859215, 31.17530398364597],
    [113.912316, 22.543847, 113.9171764808363, 22.540796131694766],
    [116.377817, 39.911954, 116.38404722455657, 39.91334545536069],
  ] as const;
  for (const [lng, lat, gcjLng, gcjLat] of vectors) {
    const there = toGcj02({ lng, lat });
    assert.ok(Math.abs(there.lng - gcjLng) < 1e-9 && Math.abs(there.lat - gcjLat) < 1e-9);
    assert.ok(distanceM(fromGcj02({ lng: gcjLng, lat: gcjLat }), { lng, lat }) < 0.001);
  }
});

test("GCJ-02 moves a point in China by some hundred metres and one outside not at all", () => {
  const wgs = { lng: 112.6, lat: 30.9 };
  const moved = distanceM(wgs, toGcj02(wgs));
  assert.ok(moved > 100 && moved < 1000, `${moved}`);
  assert.deepEqual(toGcj02({ lng: -118.2, lat: 34 }), { lng: -118.2, lat: 34 });
});

test("a point of the API is WGS-84 unless it names GCJ-02", () => {
  assert.deepEqual(toWgs84({ lng: 112, lat: 30 }), { lng: 112, lat: 30 });
  assert.deepEqual(toWgs84({ lng: 112, lat: 30, datum: "wgs84" }), { lng: 112, lat: 30 });
  assert.notDeepEqual(toWgs84({ lng: 112, lat: 30, datum: "gcj02" }), { lng: 112, lat: 30 });
});

test("one minute of latitude is a nautical mile", () => {
  assert.equal(Math.round(distanceM({ lng: 112, lat: 30 }, { lng: 112, lat: 30 + 1 / 60 })), 1853);
});
