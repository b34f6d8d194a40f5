import assert from "node:assert/strict";
import { test } from "node:test";
import { listHref, readShown } from "./address.ts";
import { gapsOf, percent, perThousand, shareOfAll } from "./figures.ts";

test("density is open cases for every thousand residents, to a tenth", () => {
  assert.equal(perThousand(12, 6000), 2);
  assert.equal(perThousand(7, 6540), 1.1);
  assert.equal(perThousand(0, 6540), 0);
  assert.equal(perThousand(7, 0), null);
  assert.equal(perThousand(7, null), null);
});

test("only a community that is wholly reached says 100 %, and only one that is not at all says 0 %", () => {
  assert.deepEqual([0, 0.0001, 0.834, 0.9999, 1].map(percent), [0, 1, 83, 99, 100]);
});

test("gaps are the communities not wholly reached, the most people left out first", () => {
  const items = [
    { areaId: 1, people: 100, covered: 100, share: 1 },
    { areaId: 2, people: 100, covered: 90, share: 0.9 },
    { areaId: 3, people: 900, covered: 300, share: 1 / 3 },
    { areaId: 4, people: 0, covered: 0, share: 0.5 },
  ];
  assert.deepEqual(
    gapsOf(items).map(({ areaId }) => areaId),
    [3, 2, 4],
  );
  assert.equal(shareOfAll(items), 490 / 1100);
  assert.equal(shareOfAll([]), null);
});

test("an address that says nonsense shows what no address shows", () => {
  const plain = readShown(new URLSearchParams());
  assert.deepEqual(plain, {
    layer: "cases",
    measure: "open",
    level: "community",
    dutyClass: undefined,
    minutes: 15,
    metres: undefined,
    area: undefined,
    view: "open",
  });
  const nonsense = "layer=x&measure=1&level=street&class=all&minutes=7&metres=-4&area=1.5&view=z";
  assert.deepEqual(readShown(new URLSearchParams(nonsense)), plain);
});

test("a figure's address keeps what is shown and names its area", () => {
  const query = new URLSearchParams("layer=cases&class=safety&area=3&view=open");
  assert.equal(
    listHref(query, 41, "overdue"),
    "/console/map?layer=cases&class=safety&area=41&view=overdue",
  );
});
