import assert from "node:assert/strict";
import { test } from "node:test";
import { picture, shadeOf } from "./area-geometry.ts";

const square = (id: number, west: number) => ({
  id,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 0],
        [west + 1, 0],
        [west + 1, 1],
        [west, 1],
        [west, 0],
      ],
    ],
  },
});

test("two squares side by side share the width, names in their middles", () => {
  const { height, drawn } = picture([square(1, 10), square(2, 11)], 200);
  assert.equal(height, 101);
  assert.deepEqual(
    drawn.map(({ id, x, y }) => [id, x, y]),
    [
      [1, 50, 50],
      [2, 150, 50],
    ],
  );
  assert.equal(drawn[0]?.d, "M0.0 100.0L100.0 100.0L100.0 0.0L0.0 0.0L0.0 100.0Z");
});

test("nothing to draw is a picture without height", () => {
  assert.deepEqual(picture([], 200), { height: 0, drawn: [] });
});

test("shades change at the quarters, and the darkest is for all done alone", () => {
  assert.deepEqual(
    [
      shadeOf(0, 0),
      shadeOf(0, 8),
      shadeOf(1, 8),
      shadeOf(2, 8),
      shadeOf(4, 8),
      shadeOf(6, 8),
      shadeOf(7, 8),
      shadeOf(8, 8),
    ],
    [0, 1, 1, 2, 3, 4, 4, 5],
  );
});
