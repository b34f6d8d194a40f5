/** What became of the demo's breaches: raised as they happened, the older ones stated, decided, now and then appealed. */
import {
  type Breach,
  type BreachCommand,
  judge,
  raiseFrom,
  scanBreaches,
  TELLING,
} from "#accountability";
import { loadCalendar } from "#calendars";
import { type Ctx, manualClock } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import type { Role, StaffActor } from "#kernel/pure/actor.ts";
import { addWorkingMinutes } from "#kernel/pure/workdays.ts";
import { type OrganisationDirectory, type PostRecord, loadOrganisations } from "#organisations";
import { randomFrom } from "./random.ts";

const DAY = 7 * 60;
/** How many of the older breaches have gone their way already: enough to read, quick to write. */
const TOLD = 160;

const STATEMENTS = [
  "当日人手不足，已调整班次，今后先电话说明。",
  "已上门处理，漏登记一次，附工作记录。",
  "等待协同单位材料，未及时申请延期，今后改正。",
  "情况属实，已与居民当面说明并致歉。",
];
const REASONS = [
  "事实清楚，单位已说明情况。",
  "时限确已超过，未见延期申请。",
  "已核对通话记录，居民已得到答复。",
];

/** Raises and tells. */
export async function demoAccountability(ctx: Ctx): Promise<void> {
  const telling = new Set<string>(TELLING);
  for await (const page of scanEvents(ctx.db, "case")) {
    const events = page.filter(({ type }) => telling.has(type));
    await raiseFrom(
      ctx,
      events.map((event) => ({ ...event, recordedAt: event.at })),
      ({ at }) => at,
    );
  }
  const random = randomFrom(20261122);
  const now = ctx.clock.now();
  const old = now - 30 * 86_400_000;
  const breaches: Breach[] = [];
  for await (const page of scanBreaches(ctx))
    breaches.push(...page.filter(({ raisedAt }) => raisedAt < old));
  const cast = await castOf(ctx);
  if (cast === null) return;
  for (const breach of breaches.slice(-TOLD)) await tell(ctx, cast, random, breach);
}

type Cast = {
  readonly decider: StaffActor;
  readonly other: StaffActor;
  readonly answering: (orgId: number) => StaffActor | undefined;
};

function actorOf(organisations: OrganisationDirectory, post: PostRecord): StaffActor {
  return {
    kind: "staff",
    accountId: "",
    personId: post.personId,
    post: organisations.postAsActorPost(post.id),
  };
}

/** Who plays: two officers of discipline, and somebody in each body who answers for it. */
async function castOf(ctx: Ctx): Promise<Cast | null> {
  const organisations = await loadOrganisations(ctx);
  const under = (role: Role) =>
    organisations.all.flatMap((org) =>
      organisations.postsByOrg(org.id).filter((post) => post.role === role),
    );
  const [first, second = first] = under("disciplineOfficer");
  if (first === undefined || second === undefined) return null;
  const answering = (orgId: number) => {
    const roles: readonly Role[] = ["departmentOfficial", "subdistrictOfficial", "stationWorker"];
    const post = organisations.postsByOrg(orgId).find(({ role }) => roles.includes(role));
    return post === undefined ? undefined : actorOf(organisations, post);
  };
  return {
    decider: actorOf(organisations, first),
    other: actorOf(organisations, second),
    answering,
  };
}

async function tell(
  ctx: Ctx,
  { decider, other, answering }: Cast,
  random: ReturnType<typeof randomFrom>,
  breach: Breach,
): Promise<void> {
  const body = answering(breach.orgId);
  if (body === undefined) return;
  const calendar = await loadCalendar(ctx);
  let at = breach.raisedAt;
  const step = async (days: number, actor: StaffActor, command: BreachCommand) => {
    at = addWorkingMinutes(calendar, at, Math.round(days * DAY));
    await judge({ ...ctx, actor, clock: manualClock(at) }, breach.id, command);
  };
  const text = random.pick(STATEMENTS);
  await step(0.5 + 3 * random.next(), body, { type: "state", text });
  if (random.next() < 0.25) return;
  const upheld = random.next() < 0.7;
  const measure = upheld
    ? random.pick(["reminder", "reminder", "talk", "notice"] as const)
    : "none";
  const reason = random.pick(REASONS);
  await step(2 + 3 * random.next(), decider, { type: "decide", upheld, measure, reason });
  if (!upheld || random.next() < 0.8 || decider.personId === other.personId) return;
  await step(1 + 3 * random.next(), body, { type: "appeal", text: "补充通话记录与照片，请复核。" });
  if (random.next() < 0.3) return;
  const kept = random.next() < 0.5;
  await step(3, other, {
    type: "decideAppeal",
    upheld: kept,
    measure: kept ? measure : "none",
    reason: kept ? "补充材料不足以推翻原决定。" : "补充材料属实，原决定撤销。",
  });
}
