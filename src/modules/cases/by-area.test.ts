import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import { openByArea } from "./actions/open-counts.ts";
import { takeIn } from "./actions/intake.ts";

const MONDAY = Date.parse("2026-11-23T02:00:00.000Z");
const clock = manualClock(MONDAY);
let program: TestProgram;
let district: District;

/** A request or an application at a place, handed in over the web. */
async function handIn(over: object): Promise<void> {
  const ctx = program.context({ kind: "anonymous" });
  const body = {
    kind: "request",
    channel: "web",
    description: "弄堂口堆着旧家具",
    reporter: null,
    ...over,
  };
  await takeIn(ctx, body as never, undefined, 201);
}

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  const west = { lng: 112.05, lat: 30.05 };
  const east = { lng: 112.25, lat: 30.05 };
  const sanitation = { categoryCode: "sanitation" };
  await handIn({ ...sanitation, point: west });
  await handIn({ ...sanitation, point: west });
  await handIn({ ...sanitation, point: { lng: 112.15, lat: 30.05 } });
  await handIn({ ...sanitation, point: east });
  await handIn({ areaId: district.area("E1") });
  await handIn({ areaId: district.area("D") });
});
after(() => program.remove());

const ask = (who: string, query: Parameters<typeof openByArea>[1]) =>
  openByArea(program.context(district.staff(who)), query);
const named = (items: readonly { areaId: number; open: number; overdue: number }[]) =>
  Object.fromEntries(
    items.map(({ areaId, open, overdue }) => [
      ["W", "E", "W1", "E1", "W1a", "W1b", "E1a"].find((code) => district.area(code) === areaId),
      `${open}/${overdue}`,
    ]),
  );

test("open and overdue cases are counted by sub-district, community and grid, and what lies in none apart", async () => {
  clock.set(MONDAY);
  const communities = await ask("coordinator", {});
  assert.deepEqual(named(communities.items), { W1: "3/0", E1: "2/0" });
  assert.deepEqual(communities.elsewhere, { open: 1, overdue: 0 });
  assert.equal(communities.at, "2026-11-23T02:00:00.000Z");
  assert.deepEqual(named((await ask("coordinator", { level: "subdistrict" })).items), {
    W: "3/0",
    E: "2/0",
  });
  const grids = await ask("coordinator", { level: "grid" });
  assert.deepEqual(named(grids.items), { W1a: "2/0", W1b: "1/0", E1a: "1/0" });
  assert.deepEqual(grids.elsewhere, { open: 2, overdue: 0 });
  clock.set(MONDAY + 90 * 86_400_000);
  const later = await ask("coordinator", {});
  assert.deepEqual(named(later.items).W1, "3/3");
  clock.set(MONDAY);
});

test("a class counts the cases of its duties and categories; what has neither is in no class", async () => {
  const classes = ["enforcement", "safety", "publicService", "selfGovernance"] as const;
  const found = await Promise.all(
    classes.map(async (dutyClass) => {
      const { items, elsewhere } = await ask("coordinator", { dutyClass });
      return items.reduce((sum, { open }) => sum + open, elsewhere.open);
    }),
  );
  assert.equal(
    found.reduce((sum, n) => sum + n, 0),
    4,
    "the four under a category",
  );
  assert.equal(found.filter((n) => n === 4).length, 1, "all of one class");
});

test("everybody's figures are the lengths of the lists that they open, and of nothing else", async () => {
  const people = [
    "coordinator",
    "leader",
    "admin",
    "operator",
    "line1",
    "line2",
    "officeW",
    "officeE",
    "stationW",
    "stationE",
    "committeeW",
    "gridW",
  ];
  const seen = new Map<string, number>();
  for (const who of people) {
    const actor: StaffActor = district.staff(who);
    const server = await serverFor(program, actor);
    const get = async (url: string) => {
      const answer = await server.inject({ url });
      assert.equal(answer.statusCode, 200, `${who}: ${answer.body}`);
      return answer.json<{
        items: { areaId: number; open: number }[];
        elsewhere: { open: number };
      }>();
    };
    let sum = 0;
    for (const [level, parameter] of [
      ["subdistrict", "subdistrictId"],
      ["community", "communityId"],
      ["grid", "gridId"],
    ] as const) {
      const counts = await get(`/api/v1/cases/by-area?level=${level}`);
      sum = counts.elsewhere.open;
      for (const { areaId, open } of counts.items) {
        const list = await get(`/api/v1/cases?view=open&limit=100&${parameter}=${areaId}`);
        assert.equal(list.items.length, open, `${who}, ${level} ${areaId}`);
        sum += open;
      }
      const outside = await get(`/api/v1/cases?view=open&limit=100&outside=${level}`);
      assert.equal(outside.items.length, counts.elsewhere.open, `${who}, outside ${level}`);
    }
    const all = await get("/api/v1/cases?view=open&limit=100");
    assert.equal(all.items.length, sum, who);
    seen.set(who, sum);
    await server.close();
  }
  assert.equal(seen.get("coordinator"), 6);
  assert.equal(seen.get("admin"), 0, "administrators keep the house, they do not read cases");
  assert.ok((seen.get("stationE") ?? 0) < 6 && (seen.get("stationE") ?? 0) > 0);
});

test("an answer holds counts of areas and nothing of people", async () => {
  const answer = await ask("coordinator", { level: "grid" });
  assert.deepEqual(Object.keys(answer).toSorted(), ["at", "elsewhere", "items"]);
  for (const item of answer.items)
    assert.deepEqual(Object.keys(item).toSorted(), ["areaId", "open", "overdue"]);
});
