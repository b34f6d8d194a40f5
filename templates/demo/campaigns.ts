/**
 * Campaigns of the demo, told through their own actions: one that is running with photos, lots and a settlement, one
 * that was finished and closed, and one that its department is still preparing.
 */
import { randomUUID } from "node:crypto";
import { actorOf, admitted } from "#admission";
import {
  assignUnits,
  closeCampaign,
  importRoster,
  openCampaign,
  planQuantities,
  reportUnits,
  sendCampaign,
  settleCampaign,
  unitPage,
  verifyUnits,
} from "#campaigns";
import type { Ctx } from "#kernel/context.ts";
import { storeFile } from "#kernel/files.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import { type Day, addDays, dayOf, instantAt, iso } from "#kernel/pure/day.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { rosterCsv } from "../../src/modules/campaigns/builders.ts";
import { alleyPicture } from "./picture.ts";
import { type Random, randomFrom } from "./random.ts";

const SEED = 20261128;

type World = {
  readonly ctx: Ctx;
  readonly today: Day;
  readonly directory: OrganisationDirectory;
  readonly random: Random;
  /** One drawn picture for all of them; its bytes are kept once. */
  readonly photo: Buffer;
};
type Station = { readonly orgId: number; readonly areaId: number; readonly areaCode: string };

/** Writes the campaigns. */
export async function demoCampaigns(ctx: Ctx): Promise<void> {
  const today = dayOf(ctx.clock.now());
  const directory = await loadOrganisations(ctx);
  const world = { ctx, today, directory, random: randomFrom(SEED), photo: alleyPicture(0) };
  const areas = await loadAreas(ctx);
  const stations = directory.ofKind("station").flatMap(({ id, serviceAreaIds }): Station[] => {
    const [areaId] = serviceAreaIds;
    return areaId === undefined ? [] : [{ orgId: id, areaId, areaCode: areas.get(areaId).code }];
  });
  await closedOne(world, stations.slice(0, 3));
  await runningOne(world, stations.slice(0, 5));
  await preparedOne(world, stations.slice(0, 8));
}

/** Somebody at a time of a day; without anybody under that role the platform itself. */
function at(world: World, orgId: number, role: Role, day: Day, minute: number): Ctx {
  const now = world.ctx.clock.now();
  const instant = Math.min(instantAt(day, minute), now - 60_000);
  const actor: Actor = actorOf(world.directory, orgId, [role]) ?? {
    kind: "system",
    job: "templates.boot",
  };
  return { ...world.ctx, actor, clock: { now: () => instant } };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);

async function runningOne(world: World, stations: readonly Station[]): Promise<void> {
  const { ctx, today, directory } = world;
  const departmentId = directory.get("DEP-RENSHE").id;
  const financeId = directory.get("DEP-CAIZHENG").id;
  const counts = stations.map((_, i) => 36 - 4 * i);
  const from = addDays(today, -12);
  const mandate = await admitted(ctx, {
    applicantOrgId: departmentId,
    targetOrgIds: stations.map(({ orgId }) => orgId),
    areaIds: stations.map(({ areaId }) => areaId),
    title: "第三代社会保障卡换发",
    quantity: sum(counts),
    unitPriceFen: 100,
    from,
    to: addDays(today, 30),
    // Often enough that something always waits to be checked, whatever the lot.
    checks: { proof: "photo", sampleShare: 0.15, text: "照片核对，抽查回访" },
  });
  const department = at(world, departmentId, "departmentOfficial", from, 9 * 60 + 20);
  const { id } = await openCampaign(department, {
    mandateId: mandate.id,
    basis: "roster",
    subject: "person",
    title: "第三代社会保障卡换发",
    startsOn: from,
    deadline: addDays(today, 9),
    instructions: "上门核对姓名和证件，把新卡交给本人，拍下签收单。行动不便的老人请家属一同在场。",
  });
  const bytes = rosterCsv(
    stations.map(({ areaCode }, i) => ({ code: areaCode, count: counts[i] ?? 0 })),
  );
  await importRoster(department, id, { name: "换卡人员名册.csv", bytes }, false);
  await sendCampaign(department, id);
  for (const [i, station] of stations.entries()) {
    const share = counts[i] ?? 0;
    const finished = Math.round(share * (0.9 - 0.11 * i));
    await workAt(world, station, id, { share, finished, from, photos: true });
  }
  await settleCampaign(at(world, financeId, "financeOfficer", addDays(today, -3), 15 * 60), id, {});
  const check = at(world, departmentId, "departmentOfficial", addDays(today, -1), 14 * 60);
  const { items } = await unitPage(check, id, { sample: "drawn", limit: 12 });
  for (const [i, unit] of items.slice(0, Math.ceil(items.length / 2)).entries())
    await verifyUnits(check, id, {
      items: [
        i === 1
          ? { unitId: unit.id, verdict: "rejected", reason: "照片看不清签名，请补拍" }
          : { unitId: unit.id, verdict: "confirmed" },
      ],
    });
}

type Work = {
  readonly share: number;
  readonly finished: number;
  readonly from: Day;
  readonly photos: boolean;
};

/** A station gives most of its units out, and its people work through some of them day by day. */
async function workAt(world: World, station: Station, id: number, work: Work): Promise<void> {
  const { directory } = world;
  const { share, finished, from, photos } = work;
  const desk = at(world, station.orgId, "stationWorker", from, 10 * 60);
  const workers = [...new Set(directory.postsByOrg(station.orgId).map((post) => post.personId))];
  for (const [i, personId] of workers.entries()) {
    const count = Math.floor((share * 0.94) / workers.length) + (i === 0 ? 1 : 0);
    await assignUnits(desk, id, { personId, count });
  }
  const posts = new Map(
    directory.postsByOrg(station.orgId).map((post) => [post.personId, post.id]),
  );
  const { items } = await unitPage(desk, id, { limit: 200, held: "held" });
  const own = Map.groupBy(items.slice(0, finished), (unit) => unit.worker?.id ?? 0);
  for (const [w, [personId, units]] of [...own].entries()) {
    const postId = posts.get(personId);
    if (postId === undefined) continue;
    const post = directory.postAsActorPost(postId);
    const actor: Actor = { kind: "staff", accountId: "demo", personId, post };
    // Three rounds each, on days of their own.
    for (let round = 0; round < 3; round++) {
      const some = units.filter((_, i) => i % 3 === round);
      const on = instantAt(addDays(from, 1 + ((w + 3 * round) % 10)), 17 * 60 + w);
      const now = Math.min(on, world.ctx.clock.now() - 60_000);
      const worker: Ctx = { ...world.ctx, actor, clock: { now: () => now } };
      await reportUnits(worker, id, await reportsFor(world, worker, some, photos));
    }
  }
}

/** What a round of doors came to: mostly done, now and then nobody at home or somebody moved away. */
async function reportsFor(
  { random, photo }: World,
  worker: Ctx,
  units: readonly { readonly id: number }[],
  photos: boolean,
) {
  const reports = [];
  for (const unit of units) {
    const visited = iso(worker.clock.now() - random.integer(10, 400) * 60_000);
    const report = { unitId: unit.id, clientKey: randomUUID(), at: visited };
    if (random.next() < 0.07) {
      const reason = random.next() < 0.6 ? ("absent" as const) : ("moved" as const);
      reports.push({ ...report, result: "notDone" as const, reason });
    } else if (photos) {
      const { id: proofFileId } = await storeFile(worker, "门口.png", photo);
      reports.push({ ...report, result: "done" as const, proofFileId });
    } else reports.push({ ...report, result: "done" as const, note: "老人身体状况良好" });
  }
  return reports;
}

async function closedOne(world: World, stations: readonly Station[]): Promise<void> {
  const { ctx, today, directory } = world;
  const departmentId = directory.get("DEP-MINZHENG").id;
  const financeId = directory.get("DEP-CAIZHENG").id;
  const counts = [16, 14, 10];
  const from = addDays(today, -40);
  const mandate = await admitted(ctx, {
    applicantOrgId: departmentId,
    targetOrgIds: stations.map(({ orgId }) => orgId),
    areaIds: stations.map(({ areaId }) => areaId),
    title: "独居老人秋季走访",
    task: "逐户走访独居老人，了解身体和居住情况",
    legalBasis: "《中华人民共和国老年人权益保障法》",
    unit: "户",
    quantity: 45,
    unitPriceFen: 2_000,
    from,
    to: addDays(today, 20),
    checks: { proof: "note", sampleShare: 0, text: "电话回访" },
  });
  const department = at(world, departmentId, "departmentOfficial", from, 9 * 60);
  const { id } = await openCampaign(department, {
    mandateId: mandate.id,
    basis: "roster",
    subject: "household",
    title: "独居老人秋季走访",
    startsOn: from,
    deadline: addDays(from, 14),
    instructions: "入户坐一坐，问问冷暖，记一句情况。",
  });
  const areas = stations.map(({ areaCode }, i) => ({ code: areaCode, count: counts[i] ?? 0 }));
  const file = { name: "独居老人名册.csv", bytes: rosterCsv(areas, 50_000) };
  await importRoster(department, id, file, false);
  await sendCampaign(department, id);
  for (const [i, station] of stations.entries()) {
    const share = counts[i] ?? 0;
    await workAt(world, station, id, { share, finished: share, from, photos: false });
  }
  const later = addDays(from, 18);
  await settleCampaign(at(world, financeId, "financeOfficer", later, 10 * 60), id, {});
  const last = at(world, departmentId, "departmentOfficial", addDays(from, 19), 16 * 60);
  await closeCampaign(last, id, { text: "按期走访完毕，情况已转社区跟进。" });
}

async function preparedOne(world: World, stations: readonly Station[]): Promise<void> {
  const { ctx, today, directory } = world;
  const departmentId = directory.get("DEP-SHICHANG").id;
  const mandate = await admitted(ctx, {
    applicantOrgId: departmentId,
    targetOrgIds: stations.map(({ orgId }) => orgId),
    areaIds: stations.map(({ areaId }) => areaId),
    title: "老旧小区电梯安全告示张贴",
    task: "在单元门厅张贴电梯安全使用告示并登记",
    legalBasis: "《中华人民共和国特种设备安全法》",
    unit: "处",
    quantity: 400,
    unitPriceFen: 300,
    from: addDays(today, 1),
    to: addDays(today, 45),
    checks: { proof: "photo", sampleShare: 0.05, text: "抽查现场照片" },
  });
  const department = at(world, departmentId, "departmentOfficial", today, 9 * 60);
  const { id } = await openCampaign(department, {
    mandateId: mandate.id,
    basis: "quantity",
    subject: "item",
    title: "老旧小区电梯安全告示张贴",
    startsOn: addDays(today, 1),
    deadline: addDays(today, 30),
    instructions: "贴在门厅显眼处，拍一张照片。",
  });
  const shares = stations.map(({ orgId }, i) => ({ orgId, quantity: 60 - 4 * i }));
  await planQuantities(department, id, { shares });
}
