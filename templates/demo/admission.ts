/**
 * Admission in the demo, told through its own actions: work that was admitted, work on its way in every state, an
 * emergency, and work that stations have petitioned out again. What lies in the future keeps the days of the calendar.
 */
import {
  type AdmittedInput,
  act,
  actorOf,
  admitted,
  as,
  decideInMeeting,
  draftApplication,
  holdMeeting,
  passTime,
  planMeeting,
  toMeeting,
} from "#admission";
import type { Ctx } from "#kernel/context.ts";
import type { Role } from "#kernel/pure/actor.ts";
import { type Day, addDays, dayOf, instantAt, iso, yearOf } from "#kernel/pure/day.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";

type World = {
  readonly ctx: Ctx;
  readonly now: number;
  readonly today: Day;
  readonly directory: OrganisationDirectory;
  readonly areas: AreaDirectory;
};

/** Writes the applications. */
export async function demoAdmission(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  const world: World = {
    ctx,
    now,
    today: dayOf(now),
    directory: await loadOrganisations(ctx),
    areas: await loadAreas(ctx),
  };
  await cards(world);
  await visits(world);
  await paperReports(world);
  await refusedCount(world);
  await lateReview(world);
  await beforeMeeting(world);
  await consultation(world);
  await freshOnes(world);
  await emergency(world);
  await passTime(ctx);
}

const department = ({ directory }: World, code: string): number => directory.get(code).id;

/** The sub-district of the demo's station, with its stations. */
function home({ directory, areas }: World) {
  const station = directory.get("STA-01");
  const community = station.serviceAreaIds[0] ?? station.areaId;
  const subdistrictId = areas.pathOf(community).subdistrictId ?? community;
  const stations = directory
    .ofKind("station")
    .filter(({ serviceAreaIds }) => serviceAreaIds.some((id) => areas.isWithin(id, subdistrictId)));
  return { areaIds: [subdistrictId], targetOrgIds: stations.map(({ id }) => id) };
}

/** Days back from today, never before this year: its money pays for the work. */
function back({ today }: World, days: number): Day {
  const first = `${yearOf(today)}-01-01`;
  const day = addDays(today, -days);
  return day < first ? first : day;
}

/** Somebody who acts for a body, at so many days back and a minute of the day, never later than now. */
function by(
  world: World,
  orgId: number | undefined,
  roles: readonly Role[],
  daysBack: number,
): Ctx {
  const at = instantAt(addDays(world.today, -daysBack), 10 * 60 + 20);
  const actor = actorOf(world.directory, orgId, roles);
  return as(world.ctx, actor, Math.min(at, world.now - 60_000));
}
const CONTACT = { name: "虞晴", telephone: "63000016" };

/** The published case in small: insurance cards at ¥1.00 through all 28 stations. */
async function cards(world: World): Promise<void> {
  const { ctx, directory, areas, today } = world;
  const district = areas.all.find(({ level }) => level === "district");
  await admitted(ctx, {
    applicantOrgId: department(world, "DEP-RENSHE"),
    targetOrgIds: directory.ofKind("station").map(({ id }) => id),
    areaIds: [district?.id ?? 0],
    title: "社会保障卡集中送达",
    task: "把新版社会保障卡送到参保居民手中，核对姓名和证件后请本人签收；行动不便的上门送达。",
    legalBasis: "《社会保险经办条例》；区人社局年度工作安排",
    reason: "参保居民分散在各社区，工作站熟悉住户，能在晚上和周末送到。",
    support: "区人社局派 4 名工作人员驻点指导，卡片、签收单和手持读卡器由部门提供。",
    quantity: 1_400,
    unit: "张",
    unitPriceFen: 100,
    from: back(world, 9),
    to: addDays(today, 45),
    checks: { proof: "signature", sampleShare: 0.05, text: "按签收单电话回访 5%" },
    conditions: ["老人和行动不便的居民可由家属代领", "不得要求工作站另做台账"],
    contact: CONTACT,
    meetingName: "区政府第16次常务会议",
    minuteNo: `〔${yearOf(today)}〕16号`,
  });
}

/** Standing work whose yearly review is open and reported on. */
async function visits(world: World): Promise<void> {
  const { ctx, today } = world;
  const applicantOrgId = department(world, "DEP-MINZHENG");
  const { id } = await admitted(ctx, {
    ...home(world),
    applicantOrgId,
    kind: "standing",
    title: "独居老人每周探访",
    task: "每周探访一次登记在册的独居老人，发现困难当天转民政。",
    legalBasis: "《老年人权益保障法》第三十六条",
    reason: "探访要熟人、要及时，工作站离老人最近。",
    support: "民政局按月拨付探访补贴，配发探访包。",
    totalFen: 4_800_000,
    from: back(world, 200),
    to: addDays(today, 32),
    checks: { proof: "note", sampleShare: 0.1, text: "每月抽查一成探访记录" },
    contact: CONTACT,
  });
  // The program opens the review before the department reports on it.
  await passTime({ ...ctx, clock: by(world, undefined, ["coordinator"], 3).clock });
  await act(by(world, applicantOrgId, ["departmentOfficial"], 2), id, {
    type: "reportReview",
    text: "全年探访 1.9 万人次，转办困难 212 件，老人和家属都希望继续。",
    totalFen: 5_200_000,
  });
}

/** Work that a station petitioned out and a meeting ended. */
async function paperReports(world: World): Promise<void> {
  const { ctx, directory, today } = world;
  const places = home(world);
  const { id } = await admitted(ctx, {
    ...places,
    applicantOrgId: department(world, "DEP-SHICHANG"),
    title: "小餐饮店纸质台账收集",
    task: "每月向辖区小餐饮店收集纸质进货台账并汇总。",
    legalBasis: "市场监管局年度检查计划",
    support: "台账样张由部门印制，部门派一名工作人员驻点。",
    checks: { proof: "photo", sampleShare: 0.05, text: "按照片抽查" },
    quantity: 300,
    unit: "家",
    unitPriceFen: 500,
    from: back(world, 60),
    to: addDays(today, 60),
    contact: CONTACT,
  });
  const station = by(world, directory.get("STA-01").id, ["stationWorker"], 12);
  await act(station, id, {
    type: "petitionExit",
    reasons: "店家已经在网上报送，纸质台账是重复劳动，每月占用两名社工各三天。",
    evidence: "十月台账 46 份与网上报送内容一致，附对照表。",
    fileIds: [],
  });
  const others = places.targetOrgIds.filter((orgId) => orgId !== directory.get("STA-01").id);
  for (const orgId of others.slice(0, 2)) {
    const supporter = actorOf(directory, orgId, ["stationWorker"]);
    if (supporter !== undefined)
      await act(as(ctx, supporter, station.clock.now() + 3_600_000), id, { type: "supportExit" });
  }
  const stored = await act(by(world, undefined, ["coordinator"], 9), id, {
    type: "schedule",
    meetingId: await meeting(world, { daysBack: 6, name: "区政府第19次常务会议" }),
  });
  await hold(world, stored.application.agenda?.meetingId ?? 0, 6, "19号");
  await act(by(world, undefined, ["coordinator"], 5), id, {
    type: "decide",
    result: "approved",
    conditions: [],
    reason: "改由网上报送数据共享取得，不再向社区收集。",
    keepFen: 60_000,
  });
}

async function meeting(
  world: World,
  { daysBack, name }: { readonly daysBack: number; readonly name: string },
): Promise<number> {
  const heldAt = instantAt(addDays(world.today, -daysBack), 14 * 60);
  return planMeeting(by(world, undefined, ["coordinator"], Math.max(daysBack, 0) + 4), {
    body: "executive",
    name,
    heldAt: iso(heldAt),
    place: "区政府一号会议室",
  });
}

async function hold(world: World, id: number, daysBack: number, number: string): Promise<void> {
  const office = actorOf(world.directory, undefined, ["coordinator"]);
  const at = instantAt(addDays(world.today, -daysBack), 17 * 60);
  const ctx = as(world.ctx, office, Math.min(at, world.now));
  await holdMeeting(ctx, id, `〔${yearOf(world.today)}〕${number}`);
}

/** Something that a meeting refused. */
async function refusedCount(world: World): Promise<void> {
  const { ctx, today } = world;
  const submittedOn = addDays(today, -32);
  const { application } = await toMeeting(
    ctx,
    draftOf(world, {
      applicantOrgId: department(world, "DEP-ZHUJIAN"),
      ...home(world),
      title: "出租房屋信息逐户采集",
      task: "逐户采集出租房屋的面积、租金和租客信息。",
      legalBasis: "住建局年度租赁市场调查方案",
      quantity: 2_000,
      unit: "户",
      unitPriceFen: 300,
      from: addDays(today, 40),
      to: addDays(today, 100),
    }),
    { submittedOn, answers: 1 },
  );
  await decideInMeeting(ctx, application, {
    heldAt: instantAt(addDays(today, -14), 14 * 60),
    name: "区政府第18次常务会议",
    minuteNo: `〔${yearOf(today)}〕18号`,
    command: {
      type: "decide",
      result: "refused",
      conditions: [],
      reason: "公安、街道已有这些信息，请通过数据共享取得，不再入户采集。",
    },
  });
}

type Draft = AdmittedInput & { readonly title: string };

function draftOf(world: World, input: Draft) {
  const { conditions: _, answers: __, meetingName: ___, minuteNo: ____, ...rest } = input;
  return {
    kind: "quantity" as const,
    reason: "涉及住户多，需要熟悉情况的社区工作者配合。",
    support: "部门派人驻点指导，材料由部门提供。",
    checks: { proof: "photo", sampleShare: 0.05, text: "按照片抽查" } as const,
    budgetYear: yearOf(world.today),
    contact: CONTACT,
    from: world.today,
    to: world.today,
    ...rest,
  };
}

/** Reviewed and waiting for next week's meeting. */
async function beforeMeeting(world: World): Promise<void> {
  const { ctx, today } = world;
  const { application } = await toMeeting(
    ctx,
    draftOf(world, {
      applicantOrgId: department(world, "DEP-LVHUA"),
      ...home(world),
      title: "楼前绿地认养入户登记",
      task: "向愿意认养楼前绿地的住户登记姓名和地块，发放认养牌。",
      legalBasis: "《城市绿化条例》；区绿化委员会通知",
      quantity: 600,
      unit: "户",
      unitPriceFen: 400,
      from: addDays(today, 50),
      to: addDays(today, 120),
    }),
    { submittedOn: addDays(today, -13), answers: 99 },
  );
  const meetingId = await meeting(world, { daysBack: -5, name: "区政府第20次常务会议" });
  const office = actorOf(world.directory, undefined, ["coordinator"]);
  await act(as(ctx, office, world.now - 600_000), application.id, { type: "schedule", meetingId });
}

/** Asked for an opinion are the demo's station and sub-district. */
async function consultation(world: World): Promise<void> {
  const { ctx } = world;
  const applicantOrgId = department(world, "DEP-ZHUJIAN");
  const official = by(world, applicantOrgId, ["departmentOfficial"], 1);
  const { applicationId: id } = await draftApplication(
    official,
    draftOf(world, {
      applicantOrgId,
      ...home(world),
      title: "老旧楼道消防通道清理排查",
      task: "逐楼排查消防通道堆物，登记并劝离，拒不清理的报街道。",
      legalBasis: "《消防法》第二十八条",
      quantity: 240,
      unit: "栋",
      unitPriceFen: 2_000,
      from: addDays(world.today, 60),
      to: addDays(world.today, 120),
    }),
  );
  await act(official, id, { type: "submit" });
  const office = actorOf(world.directory, undefined, ["coordinator"]);
  await act(as(ctx, office, Math.max(official.clock.now(), world.now - 1_800_000)), id, {
    type: "check",
  });
}

/** Nobody decided it in time. */
async function lateReview(world: World): Promise<void> {
  const { ctx, today } = world;
  const applicantOrgId = department(world, "DEP-SHUIWU");
  const official = by(world, applicantOrgId, ["departmentOfficial"], 30);
  const { applicationId: id } = await draftApplication(
    official,
    draftOf(world, {
      applicantOrgId,
      ...home(world),
      title: "二次供水水箱清洗入户告知",
      task: "逐户告知水箱清洗时间，登记需要送水的老人。",
      legalBasis: "《城市供水条例》；区水务局年度清洗计划",
      quantity: 500,
      unit: "户",
      unitPriceFen: 300,
      from: addDays(today, 45),
      to: addDays(today, 90),
    }),
  );
  await act(official, id, { type: "submit" });
  await act(by(world, undefined, ["coordinator"], 29), id, { type: "check" });
  await passTime(ctx);
}

/** One that was just submitted, and one that came back for completion. */
async function freshOnes(world: World): Promise<void> {
  const applicantOrgId = department(world, "DEP-RENSHE");
  const official = by(world, applicantOrgId, ["departmentOfficial"], 1);
  const fresh = draftOf(world, {
    applicantOrgId,
    ...home(world),
    title: "就业困难人员月度走访",
    task: "每月走访登记的就业困难人员，更新求职意愿。",
    legalBasis: "《就业促进法》第五十二条",
    quantity: 180,
    unit: "人",
    unitPriceFen: 800,
    from: addDays(world.today, 60),
    to: addDays(world.today, 140),
  });
  const first = await draftApplication(official, fresh);
  await act(official, first.applicationId, { type: "submit" });
  const second = await draftApplication(official, {
    ...fresh,
    title: "退休人员资格认证协助",
    task: "协助不会用手机的退休人员完成年度资格认证。",
    quantity: 900,
    unitPriceFen: 200,
  });
  await act(official, second.applicationId, { type: "submit" });
  const office = actorOf(world.directory, undefined, ["coordinator"]);
  await act(as(world.ctx, office, world.now - 900_000), second.applicationId, {
    type: "sendBack",
    reason: "请补充：随事下沉几名工作人员，手机认证设备由谁提供。",
  });
}

/** An epidemic in winter: begun today, to be ratified. */
async function emergency(world: World): Promise<void> {
  const applicantOrgId = department(world, "DEP-WEIJIAN");
  const official = as(
    world.ctx,
    actorOf(world.directory, applicantOrgId, ["departmentOfficial"]),
    world.now,
  );
  const { applicationId: id } = await draftApplication(
    official,
    draftOf(world, {
      applicantOrgId,
      ...home(world),
      title: "冬季流感高风险人群送药上门",
      task: "给登记的高龄和基础病患者送药包，提醒接种。",
      legalBasis: "《传染病防治法》；区卫健委应急响应通知",
      quantity: 800,
      unit: "份",
      unitPriceFen: 300,
      to: addDays(world.today, 30),
    }),
  );
  await act(official, id, { type: "declareEmergency", cause: "epidemic" });
}
