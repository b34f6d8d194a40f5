/** Who fills a form in: for a grid, a community, a station. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { aFieldContent } from "./builders.ts";
import { targetsOf } from "./actions/targets.ts";
import type { ResultsView } from "./schema/forms.ts";
import {
  ask,
  ASKING,
  both,
  cellOf,
  clock,
  ctx,
  designed,
  dictionary,
  district,
  draft,
  field,
  fill,
  handIn,
  sent,
  sheetOf,
  useDistrict,
} from "./forms.fixture.ts";

useDistrict();

test("a form for grids is filled in by whoever looks after them", async () => {
  const gridField = await dictionary(
    "coordinator",
    aFieldContent({ key: "stairs", name: both("楼道数"), level: "grid" }),
  );
  field["stairs"] = gridField.body.id;
  const grids = await sent(
    "line1",
    designed(["stairs"], { title: "楼道表", level: "grid", areaIds: [district.area("W")] }),
  );
  assert.equal(grids.counts.open, 2);
  const mine = await sheetOf("gridW", grids.id);
  assert.equal(mine.about.zh, "柳园一格");
  assert.equal((await fill("gridW", mine, { stairs: 8 })).status, 200);
  assert.equal((await handIn("gridW", mine.id)).status, 200);
  const view = (await ask<ResultsView>("officeW", "GET", `/${grids.id}/results`)).body;
  assert.deepEqual(
    view.rows.map((row) => [row.name.zh, row.hasBelow, cellOf(view, row.cells, "stairs")]),
    [["柳园社区", true, [8, 1, 0]]],
  );
  const wrong = await draft("line1", designed(["stairs"], { title: "级别不对" }));
  clock.set(at("2026-09-01 10:00"));
  assert.equal(
    (await ask("line1", "POST", `/${wrong.body.id}/ask`, ASKING)).code,
    "forms.wrong_level",
  );
});

test("a community's sheet goes to its station, to its committee only where the form says so, else to the office", async () => {
  const facts = { directory: await loadOrganisations(ctx()), areas: await loadAreas(ctx()) };
  const bodies = (filledBy: "station" | "committee", ...codes: string[]) =>
    targetsOf({ level: "community", filledBy, areaIds: codes.map(district.area) }, facts).map(
      ({ subject, orgId }) => [subject, facts.directory.organisationName(orgId ?? 0).zh],
    );
  const [east, west] = [`a${district.area("E1")}`, `a${district.area("W1")}`];
  assert.deepEqual(bodies("station", "D"), [
    [east, "STATION-E"],
    [west, "STATION-W"],
  ]);
  // The east has no committee, so its station answers.
  assert.deepEqual(bodies("committee", "D"), [
    [east, "STATION-E"],
    [west, "COMMITTEE-W"],
  ]);
  assert.deepEqual(bodies("station", "W"), [[west, "STATION-W"]]);
  const unserved = { ...facts.directory, stationsServing: () => [] };
  const [only] = targetsOf(
    { level: "community", filledBy: "station", areaIds: [district.area("W")] },
    { ...facts, directory: unserved },
  );
  assert.equal(only?.orgId, district.org("OFFICE-W"));
});

test("stations are asked as stations, and an average is weighted by what they said beside it", async () => {
  const ofStation = { level: "station", unit: null } as const;
  const visits = await dictionary(
    "coordinator",
    aFieldContent({ key: "visits", name: both("接待人次"), ...ofStation }),
  );
  field["visits"] = visits.body.id;
  const average = { type: "decimal", adding: "average", weightId: visits.body.id } as const;
  const wait = await dictionary(
    "coordinator",
    aFieldContent({ key: "wait", name: both("平均等候"), ...ofStation, ...average }),
  );
  field["wait"] = wait.body.id;
  const retire = await ask("coordinator", "POST", `/fields/${visits.body.id}/retire`, {
    reason: "不用了",
  });
  assert.equal(retire.code, "forms.weighs_others");
  const form = await sent(
    "line1",
    designed(["visits", "wait"], { title: "窗口服务表", level: "station" }),
  );
  assert.equal(form.counts.open, 2);
  for (const [who, count, minutes] of [
    ["stationW", 100, 8],
    ["stationE", 50, 5],
  ] as const) {
    const sheet = await sheetOf(who, form.id);
    assert.equal(sheet.about.zh, who === "stationW" ? "STATION-W" : "STATION-E");
    assert.equal((await fill(who, sheet, { visits: count, wait: minutes })).status, 200);
    assert.equal((await handIn(who, sheet.id)).status, 200);
  }
  const view = (await ask<ResultsView>("leader", "GET", `/${form.id}/results`)).body;
  // (100 × 8 + 50 × 5) ÷ 150
  assert.deepEqual(cellOf(view, view.total.cells, "wait"), [7, 0, 0]);
});
