/** What somebody takes for themselves, and the work of all of their posts on one device. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { assignPosts, loadOrganisations } from "#organisations";
import { type Database, openDatabase } from "#kernel/db.ts";
import { APP_ROLE } from "#kernel/migrations.ts";
import { iso } from "#kernel/pure/day.ts";
import type { Actor, StaffActor } from "#kernel/pure/actor.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { assignUnits } from "./index.ts";
import type { QueueAnswer } from "./schema-units.ts";

let world: CampaignWorld;
let database: Database;
before(async () => {
  world = await campaignWorld(await testProgram());
  database = openDatabase({ url: world.program.test.url, role: APP_ROLE, max: 8 });
});
after(async () => {
  await database.close();
  await world.remove();
});

/** A campaign with so many people in two grids of the west, and in the east. */
function inGrids(w1a: number, w1b: number, east = 0) {
  const { district } = world;
  const at = (orgId: number, areaCode: string, count: number) => ({
    orgId,
    areaId: district.area(areaCode),
    areaCode,
    count,
  });
  const west = district.org("STATION-W");
  return world.campaign(0, 0, {
    stations: [
      at(west, "W1a", w1a),
      at(west, "W1b", w1b),
      at(district.org("STATION-E"), "E1", east),
    ].filter(({ count }) => count > 0),
  });
}
const grid = (): StaffActor => world.district.staff("gridW");
const freeOf = async (who: Actor, campaignId: number) => {
  const { json } = await world.ask(who, "GET", "/campaigns/free");
  return (json.items as { campaignId: number; area: { id: number } | null; free: number }[])
    .filter((one) => one.campaignId === campaignId)
    .map(({ area, free }) => [area?.id ?? null, free]);
};
const take = (who: StaffActor, campaignId: number, body: object) =>
  world.ask(who, "POST", `/campaigns/${campaignId}/assignments`, {
    personId: who.personId,
    ...body,
  });
const queueOf = async (who: Actor): Promise<QueueAnswer> =>
  (await world.ask(who, "GET", "/campaigns/mine")).json;
const report = (who: Actor, campaignId: number, unitIds: readonly number[]) =>
  world.ask(who, "POST", `/campaigns/${campaignId}/completions`, {
    items: unitIds.map((unitId) => ({
      unitId,
      clientKey: randomUUID(),
      at: iso(Date.now()),
      result: "done",
    })),
  });

test("a field worker sees and takes what nobody holds in their own grid, and not in the next one", async () => {
  const { id } = await inGrids(3, 2);
  const [own, next] = [world.district.area("W1a"), world.district.area("W1b")];
  assert.deepEqual(await freeOf(grid(), id), [[own, 3]]);
  assert.deepEqual(await freeOf(world.district.staff("stationW"), id), [
    [own, 3],
    [next, 2],
  ]);
  assert.deepEqual(await freeOf(world.district.staff("line1"), id), []);
  const refused = await take(grid(), id, { areaId: next, count: 1 });
  assert.deepEqual([refused.status, refused.code], [403, "campaigns.not_your_area"]);
  // Without an area: as many as are wanted, of one's own.
  assert.equal((await take(grid(), id, { count: 10 })).json.assigned, 3);
  assert.deepEqual(await freeOf(grid(), id), []);
  const { units } = await queueOf(grid());
  assert.equal(units.filter(({ campaignId }) => campaignId === id).length, 3);
});

test("two devices that take the last units at once share them: each unit has one holder, and the second is told", async () => {
  const { id } = await inGrids(8, 0);
  const [a, b] = world.west;
  assert.ok(a !== undefined && b !== undefined);
  const taken = await Promise.all(
    [a, b, a, b].map((who) =>
      assignUnits(world.program.context(who, { db: database.db }), id, {
        personId: who.personId,
        count: 5,
      }),
    ),
  );
  assert.equal(
    taken.reduce((sum, { assigned }) => sum + assigned, 0),
    8,
  );
  const held = [await queueOf(a), await queueOf(b)].map(({ units }) =>
    units.filter(({ campaignId }) => campaignId === id).map(({ unitId }) => unitId),
  );
  assert.equal(new Set(held.flat()).size, 8);
  assert.equal(held.flat().length, 8);
  const late = await take(a, id, { count: 5 });
  assert.deepEqual([late.status, late.json], [200, { assigned: 0 }]);
  // One unit by its number: whoever is second is told that it is held. The first two to be served share
  // the units, and both may be requests of one device: so ask which of the two holds any.
  const [holder, other] = (held[0] ?? []).length > 0 ? [0, b] : [1, a];
  const second = await take(other, id, { unitIds: held[holder]?.slice(0, 1) });
  assert.deepEqual([second.status, second.code], [409, "campaigns.held_by_other"]);
});

test("somebody at the desk of a station goes out too: takes units, has them on the device and reports them", async () => {
  const { id } = await inGrids(2, 0);
  const desk = world.district.staff("stationW");
  assert.equal((await take(desk, id, { count: 2 })).json.assigned, 2);
  const units = (await queueOf(desk)).units.filter(({ campaignId }) => campaignId === id);
  const answer = await report(
    desk,
    id,
    units.map(({ unitId }) => unitId),
  );
  assert.deepEqual([answer.status, answer.json.recorded], [200, 2]);
});

test("the work of all of one's posts is on the device whichever one sits under, and is recorded under its own post", async () => {
  const [worker] = world.west;
  assert.ok(worker !== undefined);
  const ctx = world.system();
  const post = (orgId: number, role: "gridWorker" | "departmentOfficial") => ({
    personId: worker.personId,
    orgId,
    role,
    title: { zh: "兼任", en: "also" },
    validFrom: "2020-01-01",
  });
  const east = world.district.org("STATION-E");
  const [there, office] = await assignPosts(ctx, [
    post(east, "gridWorker"),
    post(world.district.org("LINE2"), "departmentOfficial"),
  ]);
  const directory = await loadOrganisations(ctx);
  const sitting: StaffActor = { ...worker, post: directory.postAsActorPost(office?.id ?? 0) };
  const { id } = await inGrids(1, 0, 2);
  for (const orgId of [worker.post.orgId, east])
    assert.ok((await take(sitting, id, { orgId, count: 5 })).json.assigned > 0);
  const queue = await queueOf(sitting);
  const units = queue.units.filter(({ campaignId }) => campaignId === id);
  assert.equal(units.length, 3);
  assert.equal(queue.campaigns.filter((one) => one.id === id).length, 1);
  const answer = await report(sitting, id, units.map(({ unitId }) => unitId).toReversed());
  assert.deepEqual([answer.status, answer.json.recorded], [200, 3]);
  assert.deepEqual(
    answer.json.items.map(({ unitId }: { unitId: number }) => unitId),
    units.map(({ unitId }) => unitId).toReversed(),
  );
  const { rows } = await database.pool.query<{ post: string }>(
    `select distinct actor->>'post' as post from kernel.event
     where stream = 'campaignShare' and type = 'unitsReported' and (data->>'campaignId')::bigint = $1 order by 1`,
    [id],
  );
  assert.deepEqual(
    rows.map((row) => Number(row.post)).toSorted((a, b) => a - b),
    [worker.post.postId, there?.id ?? 0].toSorted((a, b) => a - b),
  );
  // A post that is nobody's to go out under sees nothing by itself.
  const other = await queueOf(world.district.staff("line1"));
  assert.deepEqual(other.units, []);
});
