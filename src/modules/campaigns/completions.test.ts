/** What field workers report, by whom, with which proof, how late. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, iso } from "#kernel/pure/day.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import type { QueueAnswer } from "./schema-units.ts";
import {
  done,
  holdTables,
  line1,
  report,
  stationW,
  today,
  unitsOf,
  upload,
  useWorld,
  world,
} from "./campaigns.fixture.ts";

useWorld();

test("a batch is answered item by item, and a repetition gets the first answers again", async () => {
  const campaign = await world.campaign(4, 1);
  const [worker] = world.west;
  if (worker === undefined) return assert.fail();
  const units = await unitsOf(stationW(), campaign.id);
  const [east] = await unitsOf(world.district.staff("stationE"), campaign.id);
  const items = [
    done(units[0]?.id ?? 0),
    { ...done(0), unitId: undefined, slot: 2 },
    { ...done(units[2]?.id ?? 0), result: "notDone", reason: "absent" },
    { ...done(units[3]?.id ?? 0), result: "notDone" },
    done(east?.id ?? 0),
    done(units[0]?.id ?? 0),
  ];
  const first = await report(worker, campaign.id, items);
  const outcomes = first.json.items.map(
    (item: { outcome: string; code: string | null; result: string | null }) => [
      item.outcome,
      item.code ?? item.result,
    ],
  );
  assert.deepEqual(outcomes, [
    ["recorded", "done"],
    ["recorded", "done"],
    ["recorded", "attempt"],
    ["refused", "campaigns.reason_missing"],
    ["refused", "campaigns.not_your_unit"],
    ["refused", "campaigns.completed_already"],
  ]);
  assert.deepEqual([first.json.recorded, first.json.already, first.json.refused], [3, 0, 3]);
  const again = await report(worker, campaign.id, items);
  assert.deepEqual([again.json.recorded, again.json.already, again.json.refused], [0, 3, 3]);
  assert.equal(again.json.items[0].receivedAt, first.json.items[0].receivedAt);
  const stolen = await report(world.west[1] as Actor, campaign.id, [
    { ...items[0], unitId: units[3]?.id },
  ]);
  assert.equal(stolen.json.items[0].code, "campaigns.key_reused");
});

test("the second of two workers is told who was first", async () => {
  const campaign = await world.campaign(1, 0);
  const [first, second] = world.west;
  if (first === undefined || second === undefined) return assert.fail();
  const [unit] = await unitsOf(stationW(), campaign.id);
  await report(first, campaign.id, [done(unit?.id ?? 0)]);
  const { json } = await report(second, campaign.id, [done(unit?.id ?? 0)]);
  assert.equal(json.items[0].code, "campaigns.completed_already");
  assert.match(json.items[0].message.zh, /外勤w0/);
});

test("a device gets what its worker holds in full, learns what changed, and forgets what was taken away", async () => {
  const campaign = await world.campaign(6, 0);
  const [, , worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  const mine = async (since?: string, limit = 100): Promise<QueueAnswer> => {
    const query = since === undefined ? "" : `&since=${since}`;
    const { json } = await world.ask(worker, "GET", `/campaigns/mine?limit=${limit}${query}`);
    return json;
  };
  const ofIt = ({ units }: QueueAnswer) =>
    units.filter(({ campaignId }) => campaignId === campaign.id);
  const empty = await mine();
  assert.equal(ofIt(empty).length, 0);
  assert.equal(
    empty.campaigns.some(({ id, free }) => id === campaign.id && free === 6),
    true,
  );
  await world.ask(worker, "POST", `/campaigns/${campaign.id}/assignments`, {
    personId: worker.personId,
    count: 4,
  });
  const first = await mine(empty.next);
  assert.equal(ofIt(first).length, 4);
  assert.match(ofIt(first)[0]?.address ?? "", /弄\d+号/);
  assert.match(ofIt(first)[0]?.idNumberMasked ?? "", /^990\*+/);
  assert.equal((await mine(first.next)).units.length, 0);
  const [one, two] = ofIt(first);
  await report(worker, campaign.id, [done(one?.unitId ?? 0)]);
  await world.ask(stationW(), "POST", `/campaigns/${campaign.id}/assignments`, {
    personId: other.personId,
    unitIds: [two?.unitId],
  });
  const second = await mine(first.next);
  assert.deepEqual(
    ofIt(second).map(({ unitId, state, name, doneByMe }) => [unitId, state, name, doneByMe]),
    [[one?.unitId, "done", null, true]],
  );
  assert.deepEqual(second.gone, [two?.unitId]);
  // However small the pages are, nothing is passed over.
  const seen = new Set<number>();
  let next: string | undefined;
  for (let page = 0; page < 50; page++) {
    const some = await mine(next, 1);
    for (const unit of ofIt(some)) seen.add(unit.unitId);
    next = some.next;
    if (!some.more) break;
  }
  assert.equal(seen.size, 3);
});

test("late work is taken with both clocks and marked late", async () => {
  const campaign = await world.campaign(2, 0);
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  // The deadline moves by itself as days go by; here the table and the log are told the same at once.
  await sql`update campaigns.campaign set starts_on = ${addDays(today(), -9)}, deadline = ${addDays(today(), -2)}
    where id = ${campaign.id}`.execute(owner.db);
  await owner.close();
  const [worker] = world.west;
  if (worker === undefined) return assert.fail();
  const [one, two] = await unitsOf(stationW(), campaign.id);
  const threeDaysAgo = iso(Date.now() - 3 * 86_400_000);
  const { json } = await report(worker, campaign.id, [
    done(one?.id ?? 0, { at: threeDaysAgo }),
    done(two?.id ?? 0),
  ]);
  assert.deepEqual(
    json.items.map((item: { late: boolean }) => item.late),
    [false, true],
  );
  const unit = await world.ask(stationW(), "GET", `/campaigns/${campaign.id}/units/${one?.id}`);
  assert.equal(unit.json.reports[0].doneAt, threeDaysAgo);
  assert.notEqual(unit.json.reports[0].receivedAt, threeDaysAgo);
  const progress = await world.ask(line1(), "GET", `/campaigns/${campaign.id}/progress`);
  assert.deepEqual(
    progress.json.days.map((day: { day: string; done: number; late: number }) => [
      day.day,
      day.done,
      day.late,
    ]),
    [
      [addDays(today(), -3), 1, 0],
      [today(), 1, 1],
    ],
  );
  const back = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  await sql`update campaigns.campaign set starts_on = ${campaign.startsOn}, deadline = ${campaign.deadline}
    where id = ${campaign.id}`.execute(back.db);
  await back.close();
});

test("a photo proves one completion, and only its worker's own upload does", async () => {
  const checks = { proof: "photo", sampleShare: 1, text: "看照片" } as const;
  const campaign = await world.campaign(2, 0, { checks });
  const [worker, other] = world.west;
  if (worker === undefined || other === undefined) return assert.fail();
  const [one, two] = await unitsOf(stationW(), campaign.id);
  const bare = await report(worker, campaign.id, [done(one?.id ?? 0)]);
  assert.equal(bare.json.items[0].code, "campaigns.proof_missing");
  const fileId = await upload(worker);
  const theirs = await report(other, campaign.id, [done(one?.id ?? 0, { proofFileId: fileId })]);
  assert.equal(theirs.json.items[0].code, "files.unknown");
  const both = await report(worker, campaign.id, [
    done(one?.id ?? 0, { proofFileId: fileId }),
    done(two?.id ?? 0, { proofFileId: fileId }),
  ]);
  assert.deepEqual(
    both.json.items.map((item: { outcome: string }) => item.outcome),
    ["recorded", "refused"],
  );
  const path = `/campaigns/${campaign.id}/units/${one?.id}/proofs/${fileId}`;
  assert.equal((await world.ask(line1(), "GET", path)).status, 200);
  assert.equal((await world.ask(world.district.staff("stationE"), "GET", path)).status, 404);
});

test("after all of it the tables agree with the events, and the books balance", holdTables);
