import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sample, coverageOf, netOver, samplesOf, stepFor } from "./coverage.ts";

/** Metres on a flat table: a degree is a metre here, so that every distance can be reckoned by hand. */
const flat = (a: { lng: number; lat: number }, b: { lng: number; lat: number }): number =>
  Math.hypot(a.lng - b.lng, a.lat - b.lat);
const at = (lng: number, lat = 0) => ({ lng, lat });
const sample = (lng: number, people: number, areaId = 7): Sample => ({
  at: at(lng),
  areaId,
  people,
});

test("walking is 1.3 times flying: 769 m off is within 1000 m of walking, 770 m is not", () => {
  const samples = [sample(769, 30), sample(770, 70)];
  assert.deepEqual(coverageOf(samples, [at(0)], 1000, flat), [
    { areaId: 7, people: 100, covered: 30, share: 0.3, farthestM: 1001 },
  ]);
});

test("the nearest of several stations counts, each area for itself", () => {
  const samples = [sample(0, 10), sample(5000, 10), sample(9000, 40, 8)];
  assert.deepEqual(coverageOf(samples, [at(100), at(5100)], 500, flat), [
    { areaId: 7, people: 20, covered: 20, share: 1, farthestM: 130 },
    { areaId: 8, people: 40, covered: 0, share: 0, farthestM: 5070 },
  ]);
});

test("without known people the share is of the ground; without stations nothing is covered and nothing is far", () => {
  const samples = [sample(0, 0), sample(100, 0), sample(9000, 0), sample(9100, 0)];
  assert.equal(coverageOf(samples, [at(0)], 300, flat)[0]?.share, 0.5);
  assert.deepEqual(coverageOf([sample(0, 12)], [], 1000, flat), [
    { areaId: 7, people: 12, covered: 0, share: 0, farthestM: null },
  ]);
});

test("the people of a grid are spread evenly over its points and counted for its community", () => {
  const samples = samplesOf(
    [at(1), at(2), at(3), at(11), at(99)],
    ({ lng }) => (lng < 10 ? 41 : lng < 20 ? 42 : null),
    (leaf) => ({ communityId: leaf === 41 ? 4 : null, people: 90 }),
  );
  assert.deepEqual(samples, [
    { at: at(1), areaId: 4, people: 30 },
    { at: at(2), areaId: 4, people: 30 },
    { at: at(3), areaId: 4, people: 30 },
  ]);
});

test("a net of 100 m over a kilometre of the equator has ten points each way", () => {
  const box = { west: 0, south: -0.0045, east: 0.009, north: 0.0045 };
  assert.equal(netOver(box, 100.188).length, 100);
  assert.equal(stepFor(box, 20_000), 100);
  assert.equal(Math.round(stepFor({ west: 0, south: 0, east: 1, north: 1 }, 10_000)), 1113);
});
