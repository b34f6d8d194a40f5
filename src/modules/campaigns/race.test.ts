/** Workers, verifiers and the finance office at the same units at the same time. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { Ctx } from "#kernel/context.ts";
import { type Database, openDatabase } from "#kernel/db.ts";
import { APP_ROLE } from "#kernel/migrations.ts";
import { iso } from "#kernel/pure/day.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { type AppropriationView, appropriationOf, verifyLedger } from "#ledger";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { testProgram } from "../../../test/program.ts";
import { aDraft, rosterCsv } from "./builders.ts";
import {
  assignUnits,
  importRoster,
  openCampaign,
  proveCampaigns,
  reportUnits,
  sendCampaign,
  settleCampaign,
  unitPage,
  verifyUnits,
  viewProgress,
} from "./index.ts";
import type { CompletionAnswer, CompletionItem, UnitLine } from "./schema-units.ts";

let world: CampaignWorld;
let database: Database;
before(async () => {
  world = await campaignWorld(await testProgram());
  database = openDatabase({ url: world.program.test.url, role: APP_ROLE, max: 12 });
});
after(async () => {
  await database.close();
  await world.remove();
});

const as = (actor: Actor): Ctx => world.program.context(actor, { db: database.db });
const line1 = (): Actor => world.district.staff("line1");
const done = (unitId: number): CompletionItem => ({
  unitId,
  clientKey: randomUUID(),
  at: iso(Date.now()),
  result: "done",
});
async function allUnits(campaignId: number): Promise<UnitLine[]> {
  const units: UnitLine[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
    const page = await unitPage(as(line1()), campaignId, query);
    units.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return units;
}
/** What a rule refuses counts as undefined. */
async function tried<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

test("of six workers at one door one is recorded, and the others are told who", async () => {
  const { id } = await world.campaign(1, 0);
  const [unit] = await allUnits(id);
  const answers = await Promise.all(
    world.west.map((worker) => reportUnits(as(worker), id, [done(unit?.id ?? 0)])),
  );
  assert.equal(answers.filter(({ recorded }) => recorded === 1).length, 1);
  const others = answers
    .flatMap(({ items }) => items)
    .filter(({ outcome }) => outcome === "refused");
  assert.equal(others.length, 5);
  for (const { code, message } of others) {
    assert.equal(code, "campaigns.completed_already");
    assert.match(message?.zh ?? "", /外勤w\d/);
  }
});

test("of two campaigns that would use the same quantity up one is sent", async () => {
  const { district } = world;
  const departmentId = district.org("LINE1");
  const stations = [
    { orgId: district.org("STATION-W"), areaId: district.area("W1"), areaCode: "W1", count: 5 },
  ];
  const first = await aDraft(world.system(), { departmentId, stations, firstPerson: 70_000 });
  const second = await openCampaign(as(line1()), {
    mandateId: first.mandateId,
    basis: "roster",
    subject: "person",
    title: "同一准入的第二个专项",
    startsOn: first.startsOn,
    deadline: first.deadline,
    instructions: "",
  });
  const bytes = rosterCsv([{ code: "W1", count: 5 }], 71_000);
  await importRoster(as(line1()), second.id, { name: "b.csv", bytes }, false);
  const sent = await Promise.all(
    [first, second].map(({ id }) => tried(sendCampaign(as(line1()), id))),
  );
  assert.equal(sent.filter((one) => one !== undefined).length, 1);
});

test("workers who take free units at the same moment get different ones", async () => {
  const { id } = await world.campaign(10, 0);
  const taken = await Promise.all(
    world.west.map((worker) =>
      assignUnits(as(worker), id, { personId: worker.personId, count: 3 }),
    ),
  );
  assert.equal(
    taken.reduce((sum, { assigned }) => sum + assigned, 0),
    10,
  );
  const holders = (await allUnits(id)).map(({ worker }) => worker?.id);
  assert.ok(holders.every((holder) => holder !== undefined));
});

test("the same report sent ten times at once is recorded once and answered ten times alike", async () => {
  const { id } = await world.campaign(3, 0);
  const units = await allUnits(id);
  const items = units.map((unit) => done(unit.id));
  const [worker] = world.west;
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => reportUnits(as(worker as Actor), id, items)),
  );
  assert.equal(
    answers.reduce((sum, { recorded }) => sum + recorded, 0),
    3,
  );
  assert.equal(
    answers.reduce((sum, { already }) => sum + already, 0),
    27,
  );
  const told = new Set(
    answers.map((one) => JSON.stringify(one.items.map(({ receivedAt }) => receivedAt))),
  );
  assert.equal(told.size, 1);
});

test("eight settlements at once pay once", async () => {
  const { id } = await world.campaign(5, 0);
  const units = await allUnits(id);
  await reportUnits(
    as(world.west[0] as Actor),
    id,
    units.map((unit) => done(unit.id)),
  );
  const before = await tasksOf("STATION-W");
  const paid = await Promise.all(
    Array.from({ length: 8 }, () => tried(settleCampaign(as(world.finance), id, {}))),
  );
  assert.equal(paid.filter((one) => one !== undefined).length, 1);
  assert.equal((await tasksOf("STATION-W")).availableFen - before.availableFen, 500);
});

async function tasksOf(code: string): Promise<AppropriationView> {
  const ctx = world.system();
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  const found = await appropriationOf(ctx, world.district.org(code), year, "tasks");
  return found ?? ({ availableFen: 0 } as AppropriationView);
}

/** A small generator of its own, so that a run can be repeated. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("reports, repetitions, verdicts and settlements in any order lose no unit and pay none twice", async (t) => {
  const SEED = 20_261_122;
  const checks = { proof: "none", sampleShare: 0.4, text: "四成核查" } as const;
  const { id } = await world.campaign(120, 60, { checks, unitPriceFen: 137 });
  const start = [
    (await tasksOf("STATION-W")).availableFen,
    (await tasksOf("STATION-E")).availableFen,
  ];
  const units = await allUnits(id);
  const home = world.district.org("STATION-W");
  /** The oracle: how often each unit was finished and how often that was undone, by what was answered. */
  const finished = new Map<number, number>();
  const undone = new Map<number, number>();
  const add = (to: Map<number, number>, unitId: number): void =>
    void to.set(unitId, (to.get(unitId) ?? 0) + 1);
  const learn = (items: readonly CompletionAnswer[]): void => {
    for (const { outcome, unitId, result } of items)
      if (outcome === "recorded" && result === "done" && unitId !== null) add(finished, unitId);
  };
  const worker = async (who: Actor, own: readonly UnitLine[], pick: (below: number) => number) => {
    const sent: CompletionItem[][] = [];
    for (let n = 0; n < 30; n++) {
      const again = sent[pick(Math.max(1, sent.length))];
      const batch =
        pick(4) === 0 && again !== undefined
          ? again
          : Array.from({ length: 1 + pick(6) }, () => done(own[pick(own.length)]?.id ?? 0));
      sent.push(batch);
      learn((await reportUnits(as(who), id, batch)).items);
    }
  };
  const verifier = async (pick: (below: number) => number) => {
    for (let n = 0; n < 40; n++) {
      const { items } = await unitPage(as(line1()), id, { sample: "drawn", limit: 20 });
      const unit = items[pick(Math.max(1, items.length))];
      if (unit === undefined) continue;
      const verdict = pick(3) === 0 ? "rejected" : "confirmed";
      const given = await tried(
        verifyUnits(as(line1()), id, { items: [{ unitId: unit.id, verdict, reason: "核查记录" }] }),
      );
      if (given?.rejected === 1) add(undone, unit.id);
    }
  };
  let settlements = 0;
  const payer = async () => {
    for (let n = 0; n < 25; n++)
      if ((await tried(settleCampaign(as(world.finance), id, {}))) !== undefined) settlements++;
  };
  const west = units.filter(({ org }) => org.id === home);
  const east = units.filter(({ org }) => org.id !== home);
  await Promise.all([
    ...world.west.map((who, i) => worker(who, west, chance(SEED + i))),
    ...world.east.map((who, i) => worker(who, east, chance(SEED + 100 + i))),
    verifier(chance(SEED + 200)),
    payer(),
    payer(),
  ]);
  // Everything that is drawn is confirmed, and the rest is settled.
  for (;;) {
    const { items } = await unitPage(as(line1()), id, { sample: "drawn", limit: 100 });
    if (items.length === 0) break;
    await verifyUnits(as(line1()), id, {
      items: items.map((unit) => ({ unitId: unit.id, verdict: "confirmed" as const })),
    });
  }
  await tried(settleCampaign(as(world.finance), id, {}));
  for (const { id: unitId } of units) {
    const standing = (finished.get(unitId) ?? 0) - (undone.get(unitId) ?? 0);
    assert.ok(standing === 0 || standing === 1, `unit ${unitId} stands finished ${standing} times`);
  }
  const standing = (of: readonly UnitLine[]): number =>
    of.reduce((sum, { id: one }) => sum + (finished.get(one) ?? 0) - (undone.get(one) ?? 0), 0);
  const { totals } = await viewProgress(as(line1()), id);
  assert.equal(totals.done, standing(units));
  assert.equal(totals.settledFen, 137 * standing(units));
  assert.deepEqual(
    [
      (await tasksOf("STATION-W")).availableFen - (start[0] ?? 0),
      (await tasksOf("STATION-E")).availableFen - (start[1] ?? 0),
    ],
    [137 * standing(west), 137 * standing(east)],
  );
  assert.ok(settlements > 3, `${settlements} settlements`);
  assert.equal((await proveCampaigns(world.system())).difference, null);
  assert.equal((await verifyLedger(world.system())).difference, null);
  t.diagnostic(
    `${standing(units)} of 180 units, ${undone.size} rejected once or more, ${settlements} settlements`,
  );
});
