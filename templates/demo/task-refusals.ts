/** Work that the demo's departments passed down without admission, refused: waiting, answered, confirmed, covered, taken back. */
import { type Mandate, mandatesOf } from "#admission";
import { loadCalendar } from "#calendars";
import { act, insertCases, prepareCase } from "#cases";
import { type Ctx, manualClock } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { type Instant, addDays, dayOf, instantAt, iso } from "#kernel/pure/day.ts";
import { type Calendar, isWorkday } from "#kernel/pure/workdays.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { judge, refuseOnCase, refusePast } from "#task-refusals";

type World = {
  readonly ctx: Ctx;
  readonly calendar: Calendar;
  readonly organisations: OrganisationDirectory;
  readonly station: StaffActor;
  readonly office: StaffActor;
};

/** A quarter of an hour of some working day before today. */
function moment({ ctx, calendar }: World, workdaysAgo: number, hour: number): Instant {
  let day = dayOf(ctx.clock.now());
  for (let left = workdaysAgo; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkday(calendar, day)) left--;
  }
  return instantAt(day, Math.round(hour * 60));
}

const as = ({ ctx }: World, actor: StaffActor, at: Instant): Ctx => ({
  ...ctx,
  actor,
  clock: manualClock(at),
});

/** Somebody of a body under a role; undefined where there is nobody. */
function oneOf(
  organisations: OrganisationDirectory,
  orgCode: string,
  role: StaffActor["post"]["role"],
): StaffActor | undefined {
  const org = organisations.find(orgCode);
  const post =
    org === undefined
      ? undefined
      : organisations.postsByOrg(org.id).find((one) => one.role === role);
  return post === undefined
    ? undefined
    : {
        kind: "staff",
        accountId: "",
        personId: post.personId,
        post: organisations.postAsActorPost(post.id),
      };
}

/** The mandates of a department towards the station at a time; each is looked at before it says no. */
async function looked(
  world: World,
  department: StaffActor,
  at: Instant,
): Promise<readonly Mandate[]> {
  return mandatesOf(as(world, world.station, at), {
    applicantOrgId: department.post.orgId,
    targetOrgId: world.station.post.orgId,
    on: dayOf(at),
  });
}

/** A request that a department leads and has accepted in the morning of a day. */
async function begin(world: World, lead: StaffActor, workdaysAgo: number, title: string) {
  const at = moment(world, workdaysAgo, 9);
  const area = world.organisations.get(world.station.post.orgId);
  const prepared = await prepareCase(
    as(world, lead, at),
    {
      kind: "request",
      requestType: "report",
      channel: "telephone",
      title,
      description: title,
      areaId: area.serviceAreaIds[0] ?? area.areaId,
      reporter: null,
    },
    { leadOrgId: lead.post.orgId },
  );
  await insertCases(world.ctx.db, [prepared.row]);
  const caseId = prepared.state.id;
  await act(as(world, lead, moment(world, workdaysAgo, 9.5)), caseId, { type: "accept" });
  return caseId;
}

async function refuseCase(
  world: World,
  department: StaffActor,
  caseId: number,
  taskId: number | null,
  at: Instant,
): Promise<number> {
  const notAmong = (await looked(world, department, at)).map(({ id }) => id);
  const { id } = await refuseOnCase(as(world, world.station, at), { caseId, taskId, notAmong });
  return id;
}

type Past = Omit<Parameters<typeof refusePast>[1], "departmentOrgId" | "askedAt" | "notAmong">;

async function refuse(world: World, department: StaffActor, workdaysAgo: number, past: Past) {
  const at = moment(world, workdaysAgo, 14);
  const notAmong = (await looked(world, department, at)).map(({ id }) => id);
  const { id } = await refusePast(as(world, world.station, at), {
    ...past,
    departmentOrgId: department.post.orgId,
    askedAt: iso(moment(world, workdaysAgo, 11)),
    notAmong,
  });
  return id;
}

/** Handed down on a case, and asked for as a co-organiser's task: both wait, one with the department's side. */
async function onCases(world: World, greening: StaffActor, markets: StaffActor): Promise<void> {
  const { station } = world;
  const handed = await begin(world, greening, 2, "绿化带内需安排志愿者清捡垃圾");
  await act(as(world, greening, moment(world, 2, 11)), handed, {
    type: "handOver",
    toOrgId: station.post.orgId,
    reason: "请服务站组织志愿者清捡，并每日报送照片",
  });
  await refuseCase(world, greening, handed, null, moment(world, 1, 10));
  const asked = await begin(world, markets, 3, "菜场周边食品摊点情况摸底");
  await act(as(world, markets, moment(world, 3, 11)), asked, {
    type: "summon",
    orgId: station.post.orgId,
    task: "逐户登记辖区食品摊点，填写摸底表",
    limit: null,
  });
  const id = await refuseCase(world, markets, asked, 1, moment(world, 2, 10));
  await judge(as(world, markets, moment(world, 1, 15)), id, {
    type: "state",
    text: "摸底时间紧，拟补办准入手续，请先支持。",
  });
}

async function pastThePlatform(world: World, cast: readonly StaffActor[]): Promise<void> {
  const [civil, enforcement, social] = cast;
  if (civil === undefined || enforcement === undefined || social === undefined) return;
  const confirmed = await refuse(world, civil, 8, {
    channel: "telephone",
    what: "电话要求三天内上报独居老人台账，一式四份",
    asker: { name: "方林", telephone: "154 8888 0101" },
  });
  await judge(as(world, civil, moment(world, 7, 10)), confirmed, {
    type: "state",
    text: "上级临时要数，没有来得及申请准入。",
  });
  await judge(as(world, world.office, moment(world, 6, 10)), confirmed, {
    type: "confirm",
    reason: "没有查到准入；台账数据民政系统已有，不应再由社区填报。",
  });
  await judge(as(world, civil, moment(world, 5, 10)), confirmed, { type: "note" });
  const meeting = await refuse(world, enforcement, 30, {
    channel: "meeting",
    what: "会上布置社区每周两次夜间巡查占道经营",
    asker: null,
  });
  await judge(as(world, world.office, moment(world, 26, 10)), meeting, {
    type: "confirm",
    reason: "占道经营由执法部门巡查，没有准入，社区不承担。",
  });
  const mistaken = await refuse(world, social, 4, {
    channel: "chatGroup",
    what: "工作群里要求转发社保缴费提醒",
    asker: { name: "沈舟", telephone: null },
  });
  await judge(as(world, world.station, moment(world, 4, 15)), mistaken, {
    type: "withdraw",
    reason: "只是提醒，不是交办工作",
  });
}

/** Where the demo has a mandate towards the station, a paper that was refused turned out to be covered by it. */
async function covered(world: World): Promise<void> {
  const at = moment(world, 3, 10);
  const own = await mandatesOf(as(world, world.station, at), {
    targetOrgId: world.station.post.orgId,
    on: dayOf(at),
  });
  const mandate = own.find(({ kind }) => kind !== "form");
  if (mandate === undefined) return;
  const { code = "" } = world.organisations.find(mandate.applicantOrgId) ?? {};
  const department = oneOf(world.organisations, code, "departmentOfficial");
  if (department === undefined) return;
  const id = await refuse(world, department, 3, {
    channel: "paper",
    what: `来函要求协助办理“${mandate.title}”`,
    asker: null,
  });
  await judge(as(world, world.office, moment(world, 2, 16)), id, {
    type: "findCovered",
    mandateId: mandate.id,
    clause: mandate.conditions[0] ?? mandate.title,
    reason: "就是准入的那一项，请照此办理。",
  });
}

/** Refuses, states, decides and takes back. */
export async function demoTaskRefusals(ctx: Ctx): Promise<void> {
  const organisations = await loadOrganisations(ctx);
  const station = oneOf(organisations, "STA-01", "stationWorker");
  const office = oneOf(organisations, "OFF-COORD", "coordinator");
  const line = ["LVHUA", "SHICHANG", "MINZHENG", "CHENGGUAN", "RENSHE"].map((code) =>
    oneOf(organisations, `DEP-${code}`, "departmentOfficial"),
  );
  const [greening, markets, ...others] = line.filter((one) => one !== undefined);
  if (station === undefined || office === undefined) return;
  if (greening === undefined || markets === undefined) return;
  const world: World = {
    ctx,
    calendar: await loadCalendar(ctx),
    organisations,
    station,
    office,
  };
  await onCases(world, greening, markets);
  await pastThePlatform(world, others);
  await covered(world);
}
