/** Cases among each other: the same matter reported twice and merged, matters that were two and split, and proposals. */
import {
  type Prepared,
  type SplitPart,
  act,
  caseNow,
  insertCases,
  mergeCase,
  passTime,
  prepareHistory,
  similarRef,
  splitCase,
} from "#cases";
import { type Ctx, manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { MS_PER_DAY, MS_PER_HOUR } from "#kernel/pure/day.ts";
import { addWorkingMinutes, nextWorkingTime } from "#kernel/pure/workdays.ts";
import { PRAISE } from "./case-texts.ts";
import { moment } from "./scenes.ts";
import { type Story, requestStory } from "./stories.ts";
import { type World, orgOf, staffOf } from "./world.ts";

const PROGRAM: Actor = { kind: "system", job: "cases.ringTimers" };
const DAY = 420;

/** How many pairs and splits the six months saw. */
const PAIRS = 18;
const SPLITS = 7;

const contextAt = ({ ctx }: World, at: number, actor: Actor): Ctx => ({
  ...ctx,
  actor,
  clock: manualClock(at),
});

/** A report with a spot, in the community of the demo's accounts or anywhere. */
function reportAt(world: World, at: number, gridId?: number): Story {
  for (;;) {
    const story = requestStory(world, at, gridId);
    const { point, categoryCode } = story.body;
    if (point !== null && point !== undefined && categoryCode !== null)
      return { ...story, body: { ...story.body, requestType: "report" } };
  }
}

/** Takes a story in and tells it as far as its acceptance. */
async function begin(world: World, story: Story, until: number): Promise<Prepared> {
  const prepared = await prepareHistory(
    world.ctx,
    { ...story, timers: { actor: PROGRAM, until: Math.min(until, world.now) } },
    (state) => {
      const lead = state.leadOrgId === null ? null : staffOf(world, state.leadOrgId);
      const at = addWorkingMinutes(world.calendar, story.at, 40);
      return lead === null || at > until ? [] : [{ at, actor: lead, command: { type: "accept" } }];
    },
  );
  await insertCases(world.ctx.db, [prepared.row]);
  return prepared;
}

/** What somebody does at an instant, after all that happened by itself until then. */
async function then(
  world: World,
  at: number,
  caseId: number,
  doing: (ctx: Ctx) => Promise<unknown>,
  actor: Actor,
): Promise<void> {
  if (at > world.now) return;
  await passTime(world.ctx, caseId, { actor: PROGRAM, until: at });
  await doing(contextAt(world, at, actor));
}

/** Two reports of one thing; the second goes into the first, and each reporter grades, unless it is under way yet. */
async function pair(
  world: World,
  at: number,
  { gridId, isUnderWay = false }: { readonly gridId?: number; readonly isUnderWay?: boolean } = {},
): Promise<void> {
  const { random, calendar, now } = world;
  const first = reportAt(world, at, gridId);
  const later = nextWorkingTime(calendar, at + random.integer(1, 30) * MS_PER_HOUR);
  const merge = addWorkingMinutes(calendar, later, random.integer(60, 240));
  const shift = (degrees: number): number => degrees + (random.next() - 0.5) * 0.0006;
  const { point } = first.body;
  const other = reportAt(world, later, gridId);
  const second: Story = {
    ...other,
    body: {
      ...other.body,
      categoryCode: first.body.categoryCode ?? null,
      title: first.body.title ?? "",
      description: `${first.body.description}隔壁邻居也在说这件事。`,
      areaId: first.body.areaId ?? null,
      point: point == null ? null : { lng: shift(point.lng), lat: shift(point.lat) },
    },
  };
  if (merge > now) return;
  const one = await begin(world, first, merge);
  const two = await begin(world, second, merge);
  const [target, source] = [one.row.state.id, two.row.state.id];
  const lead = staffOf(world, one.state.leadOrgId ?? orgOf(world, "DEP-CHENGGUAN"));
  if (lead === null || one.state.leadOrgId === null || two.state.leadOrgId === null) return;
  await then(
    world,
    merge,
    source,
    (ctx) => mergeCase(ctx, source, { intoId: target, reason: "同一地点、同一问题" }),
    lead,
  );
  const done = isUnderWay
    ? now + 1
    : addWorkingMinutes(calendar, merge, random.integer(200, 3 * DAY));
  const draw = random.next();
  await then(
    world,
    done,
    target,
    (ctx) =>
      act(
        ctx,
        target,
        {
          type: "complete",
          outcome: "done",
          result: first.result,
          notSolvedReason: null,
          fileIds: [],
        },
        { draw: () => draw },
      ),
    lead,
  );
  for (const caseId of done > now ? [] : [target, source])
    if (random.next() < 0.7) {
      const graded = addWorkingMinutes(calendar, done, random.integer(60, 2 * DAY));
      const grade = random.pick([5, 5, 4, 4, 3]);
      await then(
        world,
        graded,
        caseId,
        (ctx) => act(ctx, caseId, { type: "grade", grade, comment: random.pick(PRAISE) }),
        { kind: "receipt", caseId },
      );
    }
  for (const caseId of [target, source])
    await passTime(world.ctx, caseId, { actor: PROGRAM, until: now });
}

const TWO_IN_ONE: readonly (readonly [
  title: string,
  description: string,
  parts: readonly SplitPart[],
])[] = [
  [
    "弄堂里垃圾没人清，路灯也不亮",
    "垃圾三天没清了，旁边两盏路灯也坏了一个月。",
    [
      { title: "弄堂垃圾清运", description: "垃圾三天没清。", categoryCode: "env.rubbish" },
      { title: "两盏路灯不亮", description: "坏了一个月。", categoryCode: "traffic.signs" },
    ],
  ],
  [
    "楼下饭店油烟大，门口还占道",
    "油烟飘到卧室，桌子摆到人行道上。",
    [
      { title: "饭店油烟扰民", description: "油烟飘到卧室。", categoryCode: "noise.plant" },
      { title: "店外摆桌占道", description: "桌子摆到人行道上。", categoryCode: "order.stalls" },
    ],
  ],
  [
    "电梯老停，物业电话没人接，消防通道堆着东西",
    "电梯一周停三次，物业不接电话，楼梯间全是纸箱。",
    [
      { title: "电梯故障", description: "一周停三次。", categoryCode: "housing.lift" },
      { title: "物业服务不到位", description: "电话没人接。", categoryCode: "housing.managers" },
      { title: "楼梯间堆物", description: "楼梯间全是纸箱。", categoryCode: "safety" },
    ],
  ],
];

/** Two or three matters in one: each part has its own lead; the whole is completed when all are. */
async function splitOne(world: World, at: number, gridId?: number): Promise<void> {
  const { random, calendar, now } = world;
  const [title, description, parts] = random.pick(TWO_IN_ONE);
  const story = reportAt(world, at, gridId);
  const cut = addWorkingMinutes(calendar, at, random.integer(90, 300));
  if (cut > now) return;
  const whole = await begin(
    world,
    { ...story, body: { ...story.body, title, description, categoryCode: "other" } },
    cut,
  );
  const id = whole.row.state.id;
  const holder = staffOf(world, whole.state.leadOrgId ?? whole.state.holderOrgId);
  if (holder === null) return;
  let children: readonly number[] = [];
  await then(
    world,
    cut,
    id,
    async (ctx) => {
      children = (await splitCase(ctx, id, { parts, reason: "几件事分属几家" })).children;
    },
    holder,
  );
  let last = cut;
  for (const [i, child] of children.entries()) {
    const lead = (await caseNow(world.ctx, child))?.leadOrgId ?? null;
    const official = lead === null ? null : staffOf(world, lead);
    if (official === null) continue;
    const accepted = addWorkingMinutes(calendar, cut, random.integer(30, 200));
    const done = addWorkingMinutes(calendar, accepted, random.integer(200, 2 * DAY));
    await then(world, accepted, child, (ctx) => act(ctx, child, { type: "accept" }), official);
    await then(
      world,
      done,
      child,
      (ctx) =>
        act(
          ctx,
          child,
          {
            type: "complete",
            outcome: "done",
            result: `${parts[i]?.title ?? ""}：已到现场处理完毕。`,
            notSolvedReason: null,
            fileIds: [],
          },
          { draw: () => 1 },
        ),
      official,
    );
    last = Math.max(last, done);
  }
  const closing = addWorkingMinutes(calendar, last, 60);
  await then(
    world,
    closing,
    id,
    (ctx) =>
      act(
        ctx,
        id,
        {
          type: "complete",
          outcome: "done",
          result: "拆出的各件都已办结。",
          notSolvedReason: null,
          fileIds: [],
        },
        { draw: () => 1 },
      ),
    holder,
  );
  for (const caseId of [id, ...children])
    await passTime(world.ctx, caseId, { actor: PROGRAM, until: now });
}

/** A resident says "the same as this", and nobody has looked yet. */
async function proposal(world: World, gridId: number): Promise<void> {
  const { now } = world;
  const at = moment(world, -2, 10);
  const first = reportAt(world, at, gridId);
  const one = await begin(world, first, now);
  const second: Story = {
    ...first,
    at: now - MS_PER_HOUR,
    actor: { kind: "anonymous" },
    body: {
      ...first.body,
      channel: "web",
      description: `${first.body.description}和之前报的是一处。`,
      reporter: { name: "过路居民", telephone: "15410099077" },
      sameAs: similarRef(world.ctx, one.row.state.id),
    },
  };
  const two = await prepareHistory(world.ctx, second, () => []);
  await insertCases(world.ctx.db, [two.row]);
}

/** Tells all of them, from the oldest on. */
export async function togetherCases(world: World): Promise<void> {
  const { random, now, calendar } = world;
  const back = (days: number): number =>
    nextWorkingTime(calendar, now - days * MS_PER_DAY) + random.integer(0, 3) * MS_PER_HOUR;
  for (let i = 0; i < PAIRS; i++) await pair(world, back(150 - i * 8));
  for (let i = 0; i < SPLITS; i++) await splitOne(world, back(140 - i * 21));
  const home = world.areas.byCode("991101001001");
  const grids = world.areas.children(home?.id ?? 0).map(({ id }) => id);
  const [grid = world.gridIds[0] ?? 0] = grids;
  // Counted in working days: two days before a Sunday nobody has been at work since.
  const worked = (days: number): number => moment(world, -days, 9 + random.integer(0, 3));
  await pair(world, worked(3), { gridId: grid, isUnderWay: true });
  await splitOne(world, worked(2), grid);
  await proposal(world, grid);
}
