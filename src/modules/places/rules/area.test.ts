import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aNewArea, anArea, squareBoundary } from "../builders.ts";
import { type NewArea, decideClose, decideCreate, decideUpdate, evolveArea } from "./area.ts";
import { buildAreaDirectory } from "./directory.ts";

const today = "2026-11-21";
const district = anArea({ id: 1 });
const grid = anArea({ id: 9, level: "grid", parentId: 1 });

function create(wanted: Partial<NewArea>, parent = wanted.parentId === 9 ? grid : district) {
  const facts = { parent: wanted.parentId ? parent : undefined, codeTaken: false, today };
  const decided = decideCreate(aNewArea(wanted), facts, 1000);
  return isRefusal(decided) ? decided.code : decided.data;
}

test("a district needs no parent and must not have one", () => {
  assert.deepEqual(create({}), {
    level: "district",
    code: "D1",
    name: { zh: "甲区", en: "District One" },
    parentId: null,
    population: null,
    validFrom: "2020-01-01",
    boundary: null,
  });
  assert.equal(create({ parentId: 1 }), "places.district_has_no_parent");
});

test("anything else needs an open parent of a higher level; a level may be skipped", () => {
  assert.equal(create({ level: "grid" }), "places.parent_missing");
  assert.equal(create({ level: "community", parentId: 9 }), "places.parent_too_narrow");
  assert.equal(create({ level: "grid", parentId: 9 }), "places.parent_too_narrow");
  assert.equal(typeof create({ level: "grid", parentId: 1 }), "object");
  const closed = anArea({ id: 1, validTo: "2025-01-01" });
  assert.equal(create({ level: "grid", parentId: 1 }, closed), "places.parent_closed");
});

test("code, names, day and boundary are checked", () => {
  assert.equal(create({ code: "a b" }), "places.code_malformed");
  assert.equal(create({ code: "x".repeat(41) }), "places.code_malformed");
  assert.equal(create({ name: { zh: "甲区", en: "  " } }), "places.name_missing");
  assert.equal(create({ validFrom: "2026-02-30" }), "places.day_malformed");
  assert.equal(create({ boundary: {} }), "places.boundary_not_a_polygon");
  const taken = { parent: undefined, codeTaken: true, today };
  const decided = decideCreate(aNewArea(), taken, 0);
  assert.equal(isRefusal(decided) && decided.code, "places.code_taken");
});

test("a change says what is different; a change without content or of a closed area is refused", () => {
  const renamed = decideUpdate(district, { name: { zh: " 乙区 ", en: "Two" } }, 5);
  assert.deepEqual(renamed, {
    type: "areaUpdated",
    at: 5,
    data: { name: { zh: "乙区", en: "Two" } },
  });
  const codes = [
    decideUpdate(district, {}, 5),
    decideUpdate(anArea({ validTo: "2025-01-01" }), { population: 1 }, 5),
  ].map((decided) => isRefusal(decided) && decided.code);
  assert.deepEqual(codes, ["places.nothing_to_change", "places.area_closed"]);
});

test("an area closes today or earlier, not before it opened, and not over open areas in it", () => {
  const close = (on: string, openChildren = 0) => {
    const decided = decideClose(district, { openChildren, today }, on, 0);
    return isRefusal(decided) ? decided.code : decided.data.validTo;
  };
  assert.equal(close("2026-11-21"), "2026-11-21");
  assert.equal(close("2026-11-22"), "places.closes_in_future");
  assert.equal(close("2019-12-31"), "places.closes_before_it_opens");
  assert.equal(close("2026-11-21", 1), "places.area_has_children");
  assert.equal(close("yesterday"), "places.day_malformed");
});

test("events make the area: created, renamed, boundary taken away, closed", () => {
  const created = decideCreate(
    aNewArea({ boundary: squareBoundary(0, 0, 1) }),
    { parent: undefined, codeTaken: false, today },
    1,
  );
  assert.ok(!isRefusal(created));
  let area = evolveArea(4, undefined, created);
  const change = decideUpdate(area, { boundary: null, population: 12 }, 2);
  assert.ok(!isRefusal(change));
  area = evolveArea(4, area, change);
  area = evolveArea(4, area, { type: "areaClosed", at: 3, data: { validTo: today } });
  assert.deepEqual(area, {
    id: 4,
    level: "district",
    code: "D1",
    name: { zh: "甲区", en: "District One" },
    parentId: null,
    population: 12,
    validFrom: "2020-01-01",
    validTo: "2026-11-21",
    boundary: null,
  });
});

const directory = buildAreaDirectory([
  anArea({ id: 1 }),
  anArea({ id: 2, level: "subdistrict", parentId: 1 }),
  anArea({ id: 3, level: "community", parentId: 2 }),
  anArea({ id: 4, level: "grid", parentId: 3 }),
  anArea({ id: 5, level: "community", parentId: 1 }),
  anArea({ id: 6, level: "grid", parentId: 5, validTo: "2025-01-01" }),
]);

test("the path names the area of each level, null where a level is skipped or lies below", () => {
  assert.deepEqual(directory.pathOf(4), {
    districtId: 1,
    subdistrictId: 2,
    communityId: 3,
    gridId: 4,
  });
  assert.deepEqual(directory.pathOf(5), {
    districtId: 1,
    subdistrictId: null,
    communityId: 5,
    gridId: null,
  });
});

test("an area lies within itself and everything above it, nowhere else", () => {
  assert.equal(directory.isWithin(4, 4), true);
  assert.equal(directory.isWithin(4, 2), true);
  assert.equal(directory.isWithin(2, 4), false);
  assert.equal(directory.isWithin(4, 5), false);
  assert.equal(directory.isWithin(77, 1), false);
  assert.deepEqual(directory.descendants(1), [2, 3, 4, 5, 6]);
  assert.deepEqual(directory.descendants(4), []);
});

test("children are open ones; codes and ids find closed areas too", () => {
  assert.deepEqual(
    directory.children(1).map((area) => area.id),
    [2, 5],
  );
  assert.deepEqual(directory.children(5), []);
  assert.equal(directory.byCode("A6")?.id, 6);
  assert.equal(directory.find(99), undefined);
  assert.throws(() => directory.get(99), RangeError);
});
