/** What is verified, paid and closed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { appropriationOf, getCommitment } from "#ledger";
import { getMandate } from "#admission";
import type { Actor } from "#kernel/pure/actor.ts";
import { aDraft } from "./builders.ts";
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

test("what was drawn is verified by somebody else; a rejected unit is open again, not owed, and paid once in the end", async () => {
  const checks = { proof: "none", sampleShare: 1, text: "全部核查" } as const;
  const campaign = await world.campaign(2, 0, { checks, spare: 3 });
  const [worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  const [one, two] = await unitsOf(stationW(), campaign.id);
  await report(worker, campaign.id, [done(one?.id ?? 0), done(two?.id ?? 0)]);
  const accrual = async () =>
    (await world.ask(world.finance, "GET", `/campaigns/${campaign.id}/accrual`)).json;
  assert.deepEqual([(await accrual()).units, (await accrual()).waiting], [0, 2]);
  const nothing = await world.ask(
    world.finance,
    "POST",
    `/campaigns/${campaign.id}/settlements`,
    {},
  );
  assert.deepEqual([nothing.status, nothing.code], [409, "campaigns.nothing_to_settle"]);
  const judge = (who: Actor, items: readonly object[]) =>
    world.ask(who, "POST", `/campaigns/${campaign.id}/verifications`, { items });
  const self = await judge(stationW(), [{ unitId: one?.id, verdict: "confirmed" }]);
  assert.deepEqual([self.status, self.code], [403, "campaigns.not_yours_to_do"]);
  const bare = await judge(line1(), [{ unitId: two?.id, verdict: "rejected" }]);
  assert.deepEqual([bare.status, bare.code], [400, "campaigns.verdict_reason_missing"]);
  const judged = await judge(line1(), [
    { unitId: one?.id, verdict: "confirmed" },
    { unitId: two?.id, verdict: "rejected", reason: "签名不是本人" },
  ]);
  assert.deepEqual(judged.json, { confirmed: 1, rejected: 1 });
  const paid = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {});
  assert.deepEqual(
    [paid.status, paid.json.units, paid.json.amountFen, paid.json.number],
    [201, 1, 100, 1],
  );
  const late = await judge(line1(), [
    { unitId: one?.id, verdict: "rejected", reason: "又觉得不对" },
  ]);
  assert.deepEqual([late.status, late.code], [409, "campaigns.settled_already"]);
  const rejected = await world.ask(worker, "GET", `/campaigns/${campaign.id}/units/${two?.id}`);
  assert.deepEqual([rejected.json.state, rejected.json.rejectedBecause], ["open", "签名不是本人"]);
  await report(worker, campaign.id, [done(two?.id ?? 0)]);
  await judge(line1(), [{ unitId: two?.id, verdict: "confirmed" }]);
  const rest = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {
    after: 1,
  });
  assert.deepEqual([rest.json.units, rest.json.amountFen, rest.json.number], [1, 100, 2]);
  const twice = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {
    after: 1,
  });
  assert.deepEqual([twice.status, twice.code], [409, "campaigns.settled_meanwhile"]);
  const view = (await world.ask(line1(), "GET", `/campaigns/${campaign.id}`)).json as CampaignView;
  assert.deepEqual(
    [view.totals.settled, view.totals.settledFen, view.totals.rejections],
    [2, 200, 1],
  );
});

test("closing waits for verification and settlement, then frees what is left and takes no more reports", async () => {
  const campaign = await world.campaign(3, 2, { unitPriceFen: 250 });
  const [worker] = world.west;
  if (worker === undefined) return assert.fail();
  const units = await unitsOf(stationW(), campaign.id);
  await report(worker, campaign.id, [
    done(units[0]?.id ?? 0),
    done(units[1]?.id ?? 0),
    { ...done(units[2]?.id ?? 0), result: "notDone", reason: "moved", note: "已迁往外地" },
  ]);
  const close = () =>
    world.ask(line1(), "POST", `/campaigns/${campaign.id}/close`, { text: "按期完成" });
  assert.deepEqual([(await close()).code], ["campaigns.settle_first"]);
  const station = world.district.org("STATION-W");
  const before = await appropriationOf(
    world.system(),
    station,
    Number(today().slice(0, 4)),
    "tasks",
  );
  const settled = await world.ask(
    world.finance,
    "POST",
    `/campaigns/${campaign.id}/settlements`,
    {},
  );
  assert.equal(settled.json.amountFen, 500);
  const after = await appropriationOf(
    world.system(),
    station,
    Number(today().slice(0, 4)),
    "tasks",
  );
  assert.equal((after?.availableFen ?? 0) - (before?.availableFen ?? 0), 500);
  const closed = await close();
  assert.equal(closed.status, 200);
  const { totals, releasedFen, reasons, state } = closed.json;
  assert.deepEqual(
    [totals.done, totals.notDone, totals.open, totals.settledFen, releasedFen, reasons, state],
    [2, 1, 2, 500, 750, [{ reason: "moved", count: 1 }], "closed"],
  );
  const mandate = await getMandate(world.system(), campaign.mandateId);
  assert.equal((await getCommitment(world.system(), mandate?.commitmentId ?? 0)).openFen, 0);
  const late = await report(worker, campaign.id, [done(units[2]?.id ?? 0)]);
  assert.equal(late.json.items[0].code, "campaigns.not_open");
  const again = await world.ask(world.finance, "POST", `/campaigns/${campaign.id}/settlements`, {});
  assert.deepEqual([again.status, again.code], [409, "campaigns.not_open"]);
});

test("units that are only counted are given out, done and paid by number", async () => {
  const { district } = world;
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 5 },
  ];
  const draft = await aDraft(world.system(), {
    departmentId: district.org("LINE1"),
    stations,
    basis: "quantity",
    title: "张贴防火告示",
  });
  const shares = [{ orgId: district.org("STATION-W"), quantity: 5 }];
  const planned = await world.ask(line1(), "PUT", `/campaigns/${draft.id}/quantities`, { shares });
  assert.deepEqual([planned.status, planned.json.planned[0].quantity], [200, 5]);
  const sent = await world.ask(line1(), "POST", `/campaigns/${draft.id}/send`);
  assert.deepEqual([sent.status, sent.json.totals.units], [200, 5]);
  const [worker] = world.west;
  const slots = [1, 2, 3, 6].map((slot) => ({ ...done(1), unitId: undefined, slot }));
  const { json } = await report(worker as Actor, draft.id, slots);
  assert.deepEqual(
    [json.recorded, json.refused, json.items[3].code],
    [3, 1, "campaigns.not_your_unit"],
  );
  const paid = await world.ask(world.finance, "POST", `/campaigns/${draft.id}/settlements`, {});
  assert.equal(paid.json.amountFen, 300);
});

test("after all of it the tables agree with the events, and the books balance", holdTables);
