/** Which campaigns there are, and who sees them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "#kernel/pure/day.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { aDraft, rosterCsv } from "./builders.ts";
import type { CampaignView } from "./schema.ts";
import {
  done,
  holdTables,
  line1,
  report,
  stationW,
  today,
  unitsOf,
  useWorld,
  world,
} from "./campaigns.fixture.ts";

useWorld();

test("a campaign without a mandate is refused, and one beyond its mandate cannot be sent", async () => {
  const body = {
    basis: "roster",
    subject: "person",
    title: "没有准入的专项",
    startsOn: today(),
    deadline: addDays(today(), 5),
    instructions: "",
  };
  const none = await world.ask(line1(), "POST", "/campaigns", body);
  assert.deepEqual([none.status, none.code], [409, "admission.no_mandate"]);
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 3 },
  ];
  const draft = await aDraft(world.system(), { departmentId: district.org("LINE1"), stations });
  const more = rosterCsv([{ code: "W1", count: 1 }], 900);
  const added = await world.ask(
    line1(),
    "POST",
    `/campaigns/${draft.id}/roster?name=more.csv`,
    more,
  );
  assert.deepEqual([added.status, added.json.taken, added.json.units], [200, 1, 4]);
  const sent = await world.ask(line1(), "POST", `/campaigns/${draft.id}/send`);
  assert.deepEqual([sent.status, sent.code], [409, "admission.not_covered"]);
});

test("another department cannot open a campaign on a mandate that is not its own", async () => {
  const campaign = await world.campaign(1, 0);
  const body = {
    mandateId: campaign.mandateId,
    basis: "roster",
    subject: "person",
    title: "借用别人的准入",
    startsOn: today(),
    deadline: addDays(today(), 5),
    instructions: "",
  };
  const answer = await world.ask(world.district.staff("line2"), "POST", "/campaigns", body);
  assert.deepEqual([answer.status, answer.code], [409, "admission.not_covered"]);
});

test("a station sees its own share, a worker what they hold, a department all of its own", async () => {
  const campaign = await world.campaign(4, 2);
  const [worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  await world.ask(stationW(), "POST", `/campaigns/${campaign.id}/assignments`, {
    personId: worker.personId,
    count: 3,
  });
  assert.equal((await unitsOf(line1(), campaign.id)).length, 6);
  assert.equal((await unitsOf(stationW(), campaign.id)).length, 4);
  assert.equal((await unitsOf(world.district.staff("officeW"), campaign.id)).length, 4);
  assert.equal((await unitsOf(worker, campaign.id)).length, 3);
  assert.equal((await unitsOf(other, campaign.id)).length, 0);
  assert.equal(
    (await world.ask(world.district.staff("line2"), "GET", `/campaigns/${campaign.id}`)).status,
    404,
  );
  const view = (await world.ask(stationW(), "GET", `/campaigns/${campaign.id}`))
    .json as CampaignView;
  assert.deepEqual(
    [view.totals.units, view.shares.length, view.may.assign, view.may.send],
    [4, 1, true, false],
  );
  const progress = await world.ask(stationW(), "GET", `/campaigns/${campaign.id}/progress`);
  assert.deepEqual(
    [progress.json.totals.units, progress.json.stations.length, progress.json.areas.length],
    [4, 1, 1],
  );
});

test("a draft is seen by its department and the district's offices, not by stations", async () => {
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 1 },
  ];
  const { id } = await aDraft(world.system(), {
    departmentId: district.org("LINE1"),
    stations,
    firstPerson: 7_000,
  });
  const status = async (who: string) =>
    (await world.ask(district.staff(who), "GET", `/campaigns/${id}`)).status;
  assert.deepEqual(
    [
      await status("line1"),
      await status("coordinator"),
      await status("stationW"),
      await status("line2"),
    ],
    [200, 200, 404, 404],
  );
  const early = await report(world.west[0] as Actor, id, [done(1)]);
  assert.deepEqual([early.status, early.code], [404, "campaigns.not_found"]);
});

test("progress and settlement sheets are exported in Chinese and English", async () => {
  const campaign = await world.campaign(2, 1);
  const units = await unitsOf(stationW(), campaign.id);
  await report(world.west[0] as Actor, campaign.id, [done(units[0]?.id ?? 0)]);
  const settled = await world.ask(
    world.finance,
    "POST",
    `/campaigns/${campaign.id}/settlements`,
    {},
  );
  const csv = await world.ask(
    line1(),
    "GET",
    `/campaigns/${campaign.id}/progress/export?format=csv`,
  );
  assert.match(csv.body, /承办单位,应办,已办/);
  assert.match(csv.body, /合计,3,1,0,2/);
  const sheet = await world.ask(
    world.finance,
    "GET",
    `/campaigns/settlements/${settled.json.id}/export?format=csv&language=en`,
  );
  assert.match(sheet.body, /Total,,1,1,1/);
  const book = await world.ask(line1(), "GET", `/campaigns/${campaign.id}/progress/export`);
  assert.equal(book.body.slice(0, 2), "PK");
});

test("after all of it the tables agree with the events, and the books balance", holdTables);
