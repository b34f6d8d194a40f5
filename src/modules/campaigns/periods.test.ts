/** Settlements by period: what was earned until a day, what came late, and the turn of a year. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { appropriationOf } from "#ledger";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { proveCampaigns } from "./index.ts";

const at = (text: string): number => Date.parse(`${text.replace(" ", "T")}:00+08:00`);
const clock = manualClock(at("2026-11-16 09:00"));
let world: CampaignWorld;
before(async () => {
  world = await campaignWorld(await testProgram({ clock }));
});
after(() => world.remove());

test("a month is settled by what had arrived until its end; what arrives later goes into the next settlement", async () => {
  const { id } = await world.campaign(6, 0);
  const report = async (slot: number, workedAt: string) => {
    const item = {
      slot,
      clientKey: randomUUID(),
      at: `${workedAt.replace(" ", "T")}:00+08:00`,
      result: "done",
    };
    const { json } = await world.ask(
      world.west[0] as Actor,
      "POST",
      `/campaigns/${id}/completions`,
      { items: [item] },
    );
    return [json.items[0].code ?? json.items[0].outcome, json.items[0].late];
  };
  const settle = (body: object) =>
    world.ask(world.finance, "POST", `/campaigns/${id}/settlements`, body);
  clock.set(at("2026-11-30 23:50"));
  assert.deepEqual(await report(1, "2026-11-20 10:00"), ["recorded", false]);
  assert.deepEqual(await report(2, "2026-11-30 23:40"), ["recorded", false]);
  clock.set(at("2026-12-01 00:10"));
  // Worked in November, without network until December.
  assert.deepEqual(await report(3, "2026-11-30 20:00"), ["recorded", false]);
  const november = await settle({ until: "2026-11-30" });
  assert.deepEqual(
    [november.json.units, november.json.amountFen, november.json.until],
    [2, 200, "2026-11-30"],
  );
  const again = await settle({ until: "2026-11-30" });
  assert.deepEqual([again.status, again.code], [409, "campaigns.nothing_to_settle"]);
  const ahead = await settle({ until: "2026-12-02" });
  assert.deepEqual([ahead.status, ahead.code], [400, "campaigns.day_in_future"]);
  const rest = await settle({});
  assert.deepEqual([rest.json.units, rest.json.number], [1, 2]);
  const wrong = await settle({ until: "2026-02-30" });
  assert.deepEqual([wrong.status, wrong.code], [400, "campaigns.not_a_day"]);
});

test("a deadline moves to a later day within the mandate; what was late stays late, what comes is on time", async () => {
  clock.set(at("2026-12-02 09:00"));
  const { id } = await world.campaign(3, 0, { firstPerson: 30_000 });
  clock.set(at("2026-12-24 10:00"));
  const report = async (slot: number, workedAt: string) => {
    const item = { slot, clientKey: randomUUID(), at: workedAt, result: "done" };
    const { json } = await world.ask(
      world.west[0] as Actor,
      "POST",
      `/campaigns/${id}/completions`,
      { items: [item] },
    );
    return json.items[0].late;
  };
  assert.equal(await report(1, "2026-12-24T09:00:00+08:00"), true);
  const extend = async (who: Actor, deadline: string) => {
    const body = { deadline, reason: "连日大雨，部分楼栋停梯" };
    const { status, code, json } = await world.ask(who, "POST", `/campaigns/${id}/extension`, body);
    return status === 200 ? json.deadline : code;
  };
  const line1 = world.district.staff("line1");
  assert.equal(await extend(line1, "2026-12-22"), "campaigns.deadline_not_later");
  assert.equal(await extend(line1, "2026-12-23"), "campaigns.deadline_not_later");
  assert.equal(await extend(line1, "2027-01-02"), "campaigns.outside_mandate");
  assert.equal(await extend(world.district.staff("line2"), "2026-12-28"), "campaigns.not_found");
  assert.equal(await extend(line1, "2026-12-28"), "2026-12-28");
  assert.equal(await report(2, "2026-12-24T09:30:00+08:00"), false);
  const { json } = await world.ask(line1, "GET", `/campaigns/${id}`);
  assert.deepEqual([json.totals.done, json.totals.late], [2, 1]);
});

test("what is paid in the new year goes into the station's books of that year", async () => {
  clock.set(at("2026-12-28 09:00"));
  const { id } = await world.campaign(2, 0, { firstPerson: 40_000, mandate: { to: "2027-01-20" } });
  clock.set(at("2027-01-04 10:00"));
  const item = {
    slot: 1,
    clientKey: randomUUID(),
    at: "2027-01-04T09:30:00+08:00",
    result: "done",
  };
  const { json } = await world.ask(world.west[0] as Actor, "POST", `/campaigns/${id}/completions`, {
    items: [item],
  });
  assert.deepEqual([json.recorded, json.items[0].late], [1, false]);
  const paid = await world.ask(world.finance, "POST", `/campaigns/${id}/settlements`, {});
  assert.deepEqual([paid.status, paid.json.amountFen], [201, 100]);
  const station = world.district.org("STATION-W");
  const books = await appropriationOf(world.system(), station, 2027, "tasks");
  assert.equal(books?.receivedFen, 100);
  assert.equal((await proveCampaigns(world.system())).difference, null);
});
