import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock, transaction } from "#kernel/context.ts";
import { readEnv } from "#kernel/env.ts";
import { eventsOf } from "#kernel/events.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import {
  closeArea,
  createArea,
  createAreas,
  importAreas,
  loadAreas,
  mapTiles,
  updateArea,
} from "./actions.ts";
import { aNewArea, squareBoundary } from "./builders.ts";
import { type AreaEvent, evolveArea } from "./rules/area.ts";
import { allAreas } from "./store.ts";

let program: TestProgram;
before(async () => {
  program = await testProgram({ clock: manualClock(Date.parse("2026-11-21T07:30:00Z")) });
});
after(() => program.remove());

const administrator = staffActor("administrator");
const context = () => program.context(administrator);
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;

test("areas are created in one go, parents by code, and found in memory at once", async () => {
  const [district, community] = await createAreas(context(), [
    aNewArea({ code: "T1", boundary: squareBoundary(112, 30, 0.1) }),
    aNewArea({
      code: "T1-1",
      level: "community",
      parentCode: "T1",
      boundary: squareBoundary(112, 30, 0.05),
    }),
  ]);
  const areas = await loadAreas(context());
  assert.equal(areas.byCode("T1-1")?.parentId, district?.id);
  assert.equal(areas.locate({ lng: 112.01, lat: 30.01 }), community?.id);
  assert.equal(areas.locate({ lng: 112.09, lat: 30.01 }), district?.id);
});

test("a code is given once; nothing of the batch is left", async () => {
  await createArea(context(), aNewArea({ code: "ONCE" }));
  await assert.rejects(
    createAreas(context(), [aNewArea({ code: "NEW" }), aNewArea({ code: "ONCE" })]),
    refusedWith("places.code_taken"),
  );
  assert.equal((await loadAreas(context())).byCode("NEW"), undefined);
});

test("the events of an area make exactly its row", async () => {
  const ctx = context();
  const { id } = await createArea(ctx, aNewArea({ code: "EV", boundary: squareBoundary(1, 2, 3) }));
  await updateArea(ctx, id, { name: { zh: "新名", en: "New name" }, boundary: null });
  await updateArea(ctx, id, { boundary: squareBoundary(1.123456789, 2, 3), population: 5 });
  await closeArea(ctx, id);
  const events = await eventsOf(ctx.db, "area", id);
  const replayed = events.reduce(
    (area: ReturnType<typeof evolveArea> | undefined, event) =>
      evolveArea(id, area, event as unknown as AreaEvent),
    undefined,
  );
  const row = (await allAreas(ctx.db)).find((area) => area.id === id);
  assert.deepEqual(replayed, row);
  assert.equal(row?.validTo, "2026-11-21");
  assert.deepEqual(events.at(-1)?.actor, { kind: "staff", id: 1, post: 1, org: 1 });
});

test("an area with open areas in it is not closed; unknown areas are not found", async () => {
  const ctx = context();
  const [top] = await createAreas(ctx, [
    aNewArea({ code: "C" }),
    aNewArea({ code: "C-1", level: "grid", parentCode: "C" }),
  ]);
  await assert.rejects(closeArea(ctx, top?.id ?? 0), refusedWith("places.area_has_children"));
  await assert.rejects(closeArea(ctx, 999_999), refusedWith("places.no_such_area"));
});

test("a transaction that changes areas reads its own changes and spoils no memory when it fails", async () => {
  const failed = transaction(context(), async (inner) => {
    await createArea(inner, aNewArea({ code: "GHOST" }));
    assert.ok((await loadAreas(inner)).byCode("GHOST"));
    throw new Error("undone");
  });
  await assert.rejects(failed, /undone/);
  assert.equal((await loadAreas(context())).byCode("GHOST"), undefined);
});

test("an import answers for every row, and a second one changes nothing", async () => {
  const ctx = context();
  await createArea(ctx, aNewArea({ code: "LA" }));
  const parentId = (await loadAreas(ctx)).byCode("LA")?.id;
  const feature = (nc: unknown, name: unknown, geometry: unknown) => ({
    properties: { nc, name },
    geometry,
  });
  const features = [
    feature("1", "ONE", squareBoundary(0, 0, 1)),
    feature(2, "TWO", squareBoundary(1, 0, 1)),
    feature("1", "AGAIN", squareBoundary(2, 0, 1)),
    feature("3", "", squareBoundary(2, 0, 1)),
    feature("4", "FOUR", { type: "Polygon", coordinates: [[[0, 0]]] }),
    feature(null, "FIVE", squareBoundary(3, 0, 1)),
    {},
  ];
  const options = {
    level: "community",
    idProperty: "nc",
    nameProperty: "name",
    codePrefix: "NC",
    parentId: parentId ?? null,
  } as const;
  const report = await importAreas(ctx, features, options);
  assert.deepEqual([report.accepted, report.unchanged, report.refused], [2, 0, 5]);
  assert.deepEqual(
    report.rows.map((row) => row.reason),
    [
      null,
      null,
      "places.code_taken",
      "places.name_missing",
      "places.boundary_not_closed",
      "places.id_missing",
      "places.id_missing",
    ],
  );
  const again = await importAreas(ctx, features, options);
  assert.deepEqual([again.accepted, again.unchanged, again.refused], [0, 2, 5]);
  assert.equal((await loadAreas(ctx)).byCode("NC2")?.name.en, "TWO");
});

test("anyone may read the areas; boundaries come as GeoJSON; a GCJ-02 point is converted", async () => {
  const server = await serverFor(program, { kind: "anonymous" });
  const list = await server.inject("/api/v1/areas?level=district");
  assert.equal(list.statusCode, 200);
  assert.ok(list.json().items.every((item: object) => !("boundary" in item)));
  const geo = await server.inject("/api/v1/areas.geojson?level=community");
  assert.match(String(geo.headers["content-type"]), /^application\/geo\+json/);
  assert.deepEqual(
    geo.json().features.find((f: { properties: { code: string } }) => f.properties.code === "T1-1")
      .geometry,
    squareBoundary(112, 30, 0.05),
  );
  const at = await server.inject("/api/v1/areas/locate?lng=112.01&lat=30.01");
  const { areaId, path } = at.json();
  assert.equal(path.communityId, areaId);
  const gcj = await server.inject("/api/v1/areas/locate?lng=112.0007&lat=30.01&datum=gcj02");
  assert.equal(gcj.json().areaId, null, "some 500 m west in WGS-84");
  const one = await server.inject(`/api/v1/areas/${areaId}`);
  assert.equal(one.json().area.code, "T1-1");
  assert.equal((await server.inject("/api/v1/areas/999999")).statusCode, 404);
  assert.equal((await server.inject("/api/v1/areas/locate?lng=181&lat=0")).statusCode, 400);
});

test("only administrators change areas", async () => {
  const body = aNewArea({ code: "HTTP" });
  const refused = await serverFor(program, staffActor("coordinator"));
  const no = await refused.inject({ method: "POST", url: "/api/v1/areas", payload: body });
  assert.equal(no.statusCode, 403);
  const server = await serverFor(program, administrator);
  const created = await server.inject({ method: "POST", url: "/api/v1/areas", payload: body });
  assert.equal(created.statusCode, 201);
  const { id } = created.json();
  const wrong = await server.inject({
    method: "PATCH",
    url: `/api/v1/areas/${id}`,
    payload: {
      boundary: {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [500, 1],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    },
  });
  assert.equal(wrong.json().error.code, "places.boundary_out_of_range");
  const closed = await server.inject({ method: "DELETE", url: `/api/v1/areas/${id}` });
  assert.equal(closed.json().validTo, "2026-11-21");
});

test("the background of maps is what the settings name, and none without them", async () => {
  const server = await serverFor(program, { kind: "anonymous" });
  const answer = await server.inject({ url: "/api/v1/map-tiles" });
  assert.deepEqual(answer.json(), { tiles: null });
  await server.close();
  const env = readEnv({
    MAP_TILES_URL: "https://tiles.example/{z}/{x}/{y}.png",
    MAP_TILES_ATTRIBUTION: "© Example",
    MAP_TILES_DATUM: "gcj02",
  });
  assert.deepEqual(mapTiles({ env }), {
    tiles: {
      urls: ["https://tiles.example/{z}/{x}/{y}.png"],
      attribution: "© Example",
      datum: "gcj02",
    },
  });
});
