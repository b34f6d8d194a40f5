import assert from "node:assert/strict";
import { test } from "node:test";
import { gather, uncovered } from "./clusters.ts";
import type { AreaShape } from "./contract.ts";
import { areasOnTiles, fromTiles, toTiles } from "./datum.ts";
import { areaAt, boxOfAreas, moved, nameplace, neighbour } from "./geometry.ts";
import { classOf, legendOf, mixed, shadeOf, stepsOf } from "./shading.ts";
import { namedIn, properName } from "./words-place.ts";

type Ring = readonly (readonly [number, number])[];
const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
function area(id: number, ...rings: Ring[]): AreaShape {
  return {
    type: "Feature",
    id,
    properties: { level: "community", code: `C${id}`, name: { zh: "", en: "" }, parentId: null },
    geometry: { type: "Polygon", coordinates: rings },
  };
}

/** Metres between two points of a district. */
function metres(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const east = (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(east, a.lat - b.lat) * 111_320;
}

test("what is drawn on GCJ-02 tiles is shifted as published test vectors say", () => {
  // github.com/googollee/eviltransform, tests: Shanghai.
  const drawn = toTiles({ lng: 121.527_210_6, lat: 31.177_427_6 }, "gcj02");
  assert.ok(metres(drawn, { lng: 121.531_541_859_215, lat: 31.175_303_983_645_97 }) < 0.01);
  assert.ok(metres(drawn, { lng: 121.527_210_6, lat: 31.177_427_6 }) > 400);
});

test("a point picked on GCJ-02 tiles comes back to where it was, to less than a metre, all over China", () => {
  for (let lng = 75; lng <= 134; lng += 0.731)
    for (let lat = 19; lat <= 53; lat += 0.917) {
      const point = { lng, lat };
      const off = metres(fromTiles(toTiles(point, "gcj02"), "gcj02"), point);
      assert.ok(off < 0.01, `${lng} ${lat}: ${off} m`);
    }
});

test("WGS-84 and CGCS2000 tiles, and points outside China, are drawn where they are", () => {
  const point = { lng: 121.4, lat: 31.1 };
  assert.deepEqual(toTiles(point, "wgs84"), point);
  assert.deepEqual(fromTiles(point, "cgcs2000"), point);
  assert.deepEqual(toTiles({ lng: 2.35, lat: 48.86 }, "gcj02"), { lng: 2.35, lat: 48.86 });
});

test("outlines are shifted with everything else", () => {
  const [shifted] = areasOnTiles([area(1, square(121.4, 31.1, 0.01))], "gcj02");
  const corner = toTiles({ lng: 121.4, lat: 31.1 }, "gcj02");
  const box = boxOfAreas(shifted === undefined ? [] : [shifted]);
  assert.ok(Math.abs((box?.west ?? 0) - corner.lng) < 1e-4);
  const same = [area(1, square(0, 0, 1))];
  assert.equal(areasOnTiles(same, "wgs84"), same);
});

test("classes are quarters of the values above zero; zero and unknown are never shaded", () => {
  assert.deepEqual(stepsOf([0, 0, 1, 2, 3, 4, 5, 6, 7, 40]), [1, 3, 5, 7]);
  assert.deepEqual(stepsOf([0, 5, 5, 5, 5]), [5]);
  assert.deepEqual(stepsOf([0, 0]), []);
  const steps = [1, 3, 5, 7];
  assert.deepEqual(
    [null, 0, 1, 2, 3, 6, 7, 999].map((value) => classOf(value, steps)),
    [0, 0, 1, 1, 2, 3, 4, 4],
  );
});

test("a legend says the least and the greatest value of each class that occurs", () => {
  assert.deepEqual(legendOf([0, 1, 2, 9, 40, null], [1, 3, 9]), [
    { index: 1, from: 1, to: 2 },
    { index: 3, from: 9, to: 40 },
  ]);
});

test("shades go from faint to strong over the ground, and a single class is strong", () => {
  assert.equal(mixed("#000000", "#ffffff", 0.5), "#808080");
  assert.equal(shadeOf(0, 4, "#ffffff", "#000000"), "#ffffff");
  assert.equal(shadeOf(1, 4, "#ffffff", "#000000"), "#cccccc");
  assert.equal(shadeOf(4, 4, "#ffffff", "#000000"), "#383838");
  assert.equal(shadeOf(1, 1, "#ffffff", "#000000"), "#383838");
});

test("the area of a point is found, holes are outside, and so is everything else", () => {
  const ring = area(1, square(0, 0, 10), square(4, 4, 2));
  const inner = area(2, square(4, 4, 2));
  assert.equal(areaAt([ring, inner], { lng: 1, lat: 1 })?.id, 1);
  assert.equal(areaAt([ring, inner], { lng: 5, lat: 5 })?.id, 2);
  assert.equal(areaAt([ring], { lng: 5, lat: 5 }), undefined);
  assert.equal(areaAt([ring], { lng: 11, lat: 1 }), undefined);
});

test("a name stands inside its area, also where the middle of the box is outside", () => {
  assert.deepEqual(nameplace(area(1, square(0, 0, 10))), { lng: 5, lat: 5 });
  // A U: its middle is empty.
  const u: Ring = [
    [0, 0],
    [9, 0],
    [9, 9],
    [7, 9],
    [7, 3],
    [2, 3],
    [2, 9],
    [0, 9],
    [0, 0],
  ];
  const shape = area(2, u);
  assert.equal(areaAt([shape], nameplace(shape))?.id, 2);
});

test("an arrow goes to the nearest neighbour in its direction, and nowhere at the edge", () => {
  const places = [
    { id: "west", at: { lng: -1, lat: 0 } },
    { id: "east", at: { lng: 1, lat: 0.2 } },
    { id: "far", at: { lng: 3, lat: 0 } },
    { id: "north", at: { lng: 0.1, lat: 1 } },
  ];
  const go = (key: Parameters<typeof neighbour>[2]) =>
    neighbour({ lng: 0, lat: 0 }, places, key)?.id;
  assert.deepEqual(
    [go("ArrowLeft"), go("ArrowRight"), go("ArrowUp"), go("ArrowDown")],
    ["west", "east", "north", undefined],
  );
});

test("a pin that is moved 100 m east and 50 m north stands there", () => {
  const from = { lng: 121, lat: 31 };
  const to = moved(from, 100, 50);
  assert.ok(Math.abs(metres(from, to) - Math.hypot(100, 50)) < 0.1);
  assert.ok(to.lng > from.lng && to.lat > from.lat);
});

test("points nearer than the reach are one, the others stay apart, and no two groups are too near", () => {
  const four = [0, 20, 38, 56].map((x) => ({ x, y: 0 }));
  assert.deepEqual(
    gather(four, 26).map(({ x, members }) => [x, members.length]),
    [
      [0, 1],
      [29, 2],
      [56, 1],
    ],
  );
  const point = (x: number) => ({ x, y: 0, name: String(x) });
  const groups = gather([point(0), point(10), point(100), point(20)], 26);
  assert.deepEqual(
    groups.map(({ x, members }) => [x, members.map(({ name }) => name)]),
    [
      [10, ["0", "10", "20"]],
      [100, ["100"]],
    ],
  );
});

test("a name that would cover one before it waits for more room", () => {
  const rect = (left: number) => ({ left, top: 0, right: left + 10, bottom: 10 });
  assert.deepEqual(uncovered([rect(0), rect(5), rect(10), rect(19)]), [true, false, true, false]);
});

test("words that name a community lead to it; the longest name wins, two alike say nothing", () => {
  const named = (id: number, zh: string, en: string) => ({ id, name: { zh, en } });
  const all = [
    named(1, "采莲社区", "Lotus Community"),
    named(2, "采莲新村社区", "Lotus New Village Community"),
    named(3, "听荷社区", "Hearing Community"),
    named(4, "桥社区", "Bridge Community"),
  ];
  assert.equal(namedIn("采莲 3 号楼门口", all)?.id, 1);
  assert.equal(namedIn("采莲新村北门", all)?.id, 2);
  assert.equal(namedIn("opposite lotus, number 3", all)?.id, 1);
  assert.equal(namedIn("采莲和听荷之间", all), undefined);
  assert.equal(namedIn("桥头", all), undefined, "one character is in every other sentence");
  assert.equal(namedIn("3 号楼", all), undefined);
});

test("on the map communities and sub-districts go by their proper names", () => {
  assert.equal(properName("采莲社区", "community"), "采莲");
  assert.equal(properName("Cailian Community", "community"), "Cailian");
  assert.equal(properName("柳汀街道", "subdistrict"), "柳汀");
  assert.equal(properName("采莲社区第一网格", "grid"), "采莲第一网格");
  assert.equal(properName("Cailian Community, Grid 2", "grid"), "Cailian, Grid 2");
  assert.equal(properName("社区", "community"), "社区");
});
