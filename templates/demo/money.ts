/**
 * This year's money of the demo district, told through the books' own actions: the budget is booked, departments are
 * appropriated, sub-districts and communities get theirs by two decided scenarios, and everybody spends month by month.
 */
import {
  type ScenarioSettings,
  USUAL_SETTINGS,
  type YearFigures,
  approveDraw,
  decideScenario,
  postScenario,
  recordFigures,
  reportDraw,
  requestDraw,
  saveScenario,
} from "#funding";
import type { Ctx } from "#kernel/context.ts";
import { MS_PER_DAY, dayOf, formatDay, instantAt } from "#kernel/pure/day.ts";
import {
  type AppropriationView,
  appropriateAll,
  appropriationsOfYear,
  closePeriod,
  consume,
  openAccount,
  payByVoucher,
  receive,
  reserve,
} from "#ledger";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { DEMO_SIGN_INS } from "#templates";
import { type Random, randomFrom } from "./random.ts";

/** Ten thousand yuan. Unit: fen. */
const WAN = 1_000_000;

type World = {
  readonly ctx: Ctx;
  readonly year: number;
  readonly today: string;
  /** The month that it is now, 1 to 12. */
  readonly month: number;
  readonly random: Random;
  readonly directory: OrganisationDirectory;
  readonly financeId: number;
};

/** Writes the money of this year. */
export async function demoMoney(ctx: Ctx): Promise<void> {
  const world = await openWorld(ctx);
  await bookBudget(world);
  await appropriateDepartments(world);
  await shareOut(world);
  await commitTasks(world);
  for (let month = 1; month <= world.month; month++) await spendMonth(world, month);
  await drawOnReserve(world);
  for (let month = 1; month <= world.month - 2; month++)
    await closePeriod(world.ctx, world.year * 100 + month);
}

/** The finance office's own person keeps these books. */
async function openWorld(ctx: Ctx): Promise<World> {
  const directory = await loadOrganisations(ctx);
  const code = DEMO_SIGN_INS.find(({ username }) => username === "finance")?.personCode ?? "";
  const person = directory.findPerson(code);
  const [post] = person === undefined ? [] : directory.postsOf(person.id);
  const today = dayOf(ctx.clock.now());
  const actor =
    person === undefined || post === undefined
      ? ctx.actor
      : ({
          kind: "staff",
          accountId: "demo",
          personId: person.id,
          post: directory.postAsActorPost(post.id),
        } as const);
  return {
    ctx: { ...ctx, actor },
    year: Number(today.slice(0, 4)),
    month: Number(today.slice(5, 7)),
    today,
    random: randomFrom(20_261_124),
    directory,
    financeId: directory.get("DEP-CAIZHENG").id,
  };
}

/** A day of a month, not after today. */
function dayIn({ year, today }: World, month: number, date: number): string {
  const day = formatDay(year, month, date);
  return day > today ? today : day;
}

/** The same world on an earlier day, for things that keep the time at which they happen. */
function onDay(world: World, day: string): Ctx {
  const at = Math.min(instantAt(day, 10 * 60), world.ctx.clock.now());
  return { ...world.ctx, clock: { now: () => at } };
}

const REVENUE = [
  ["general", 186_000, "区级一般公共预算收入（年初预算）"],
  ["partyBuilding", 2_400, "党建经费（年初预算）"],
  ["serviceProjects", 4_200, "社区服务项目经费（年初预算）"],
  ["selfGovernance", 2_800, "居民自治经费（年初预算）"],
] as const;

async function bookBudget(world: World): Promise<void> {
  const { ctx, year, financeId } = world;
  for (const [fund, wan, text] of REVENUE) {
    const pool = await openAccount(ctx, { orgId: financeId, year, fund, purpose: "pool" });
    await receive(ctx, {
      appropriationId: pool.id,
      amountFen: wan * WAN,
      date: dayIn(world, 1, 4),
      reason: { type: "budget", id: year, step: fund },
      text,
    });
  }
}

async function poolOf({ ctx, year, financeId }: World): Promise<number> {
  return (await openAccount(ctx, { orgId: financeId, year, fund: "general", purpose: "pool" })).id;
}

const SHARES = [
  ["personnel", 46, "人员经费"],
  ["operations", 34, "日常运转经费"],
  ["tasks", 20, "费随事转任务经费"],
] as const;

async function appropriateDepartments(world: World): Promise<void> {
  const { ctx, random, directory, year } = world;
  const poolId = await poolOf(world);
  const wanted: Parameters<typeof appropriateAll>[1][number][] = [];
  for (const org of directory.departments()) {
    const wan = random.integer(900, 6_200);
    for (const [purpose, share, text] of SHARES)
      wanted.push({
        poolId,
        to: { orgId: org.id, purpose },
        amountFen: Math.round((wan * share) / 100) * WAN,
        date: dayIn(world, 1, 15),
        reason: { type: "budget", id: year, step: `${org.id}:${purpose}` },
        text: `${year}年${text}`,
      });
  }
  await appropriateAll(ctx, wanted);
}

/** Figures of last year: the more people, the more of everything, and tax where the shops are. */
async function figures({ ctx, random, year }: World): Promise<void> {
  const areas = await loadAreas(ctx);
  const rows: YearFigures[] = [];
  for (const area of areas.all) {
    if (area.level !== "subdistrict" && area.level !== "community") continue;
    const population = area.population ?? 5_000;
    const old = random.integer(18, 36);
    rows.push({
      areaId: area.id,
      year: year - 1,
      population,
      taxFen: population * random.integer(220, 1_900) * 100,
      olderPeople: Math.round((population * old) / 100),
      lowIncomeHouseholds: Math.round((population * random.integer(4, 19)) / 1000),
      oldCompounds: random.integer(1, area.level === "subdistrict" ? 34 : 6),
      source: `${year - 1}年统计年报与民政台账（演示数据）`,
    });
  }
  await recordFigures(ctx, rows);
}

const SPLIT = { partyBuilding: 250, serviceProjects: 450, selfGovernance: 300 };

async function shareOut(world: World): Promise<void> {
  const { year } = world;
  await figures(world);
  const settings = (change: Partial<ScenarioSettings>): ScenarioSettings => ({
    ...USUAL_SETTINGS,
    level: "subdistrict",
    year,
    baseFen: 0,
    growthPermille: 0,
    reservePermille: 0,
    formula: "needWeighted",
    floor: "none",
    split: SPLIT,
    ...change,
  });
  const decision = { meeting: "区政府第3次常务会议", minuteNo: `〔${year}〕3号` };
  await decideAndPost(
    world,
    "街道年度经费",
    decision,
    settings({
      baseFen: 36_000 * WAN,
      growthPermille: 40,
      reservePermille: 20,
      floorFen: 5_000 * WAN,
    }),
  );
  await decideAndPost(
    world,
    "社区三项经费",
    decision,
    settings({
      level: "community",
      baseFen: 7_500 * WAN,
      floorFen: 110 * WAN,
      floor: "threeFunds",
    }),
  );
  await saveScenario(world.ctx, undefined, {
    title: "明年街道经费（均衡方案，讨论稿）",
    figuresYear: year - 1,
    settings: settings({
      year: year + 1,
      baseFen: 37_440 * WAN,
      growthPermille: 45,
      reservePermille: 20,
      formula: "equalised",
    }),
  });
}

async function decideAndPost(
  world: World,
  what: string,
  decision: { readonly meeting: string; readonly minuteNo: string },
  settings: ScenarioSettings,
): Promise<void> {
  const { year } = world;
  const day = dayIn(world, 1, 20);
  const ctx = onDay(world, day);
  const { id, revision } = await saveScenario(ctx, undefined, {
    title: `${year}年${what}`,
    settings,
    figuresYear: year - 1,
  });
  await decideScenario(ctx, id, { ...decision, decidedOn: day, revision });
  await postScenario(ctx, id, day);
}

const CONTRACTS = [
  "居家养老上门服务",
  "社区公共空间保洁",
  "老旧电梯检测",
  "社区食堂运营",
  "法律顾问进社区",
  "青少年暑期托管",
];

/** Some departments have set money aside for what is still under way. */
async function commitTasks(world: World): Promise<void> {
  const { ctx, random, directory, year } = world;
  const all = await appropriationsOfYear(ctx, year);
  for (const [i, org] of directory.departments().entries()) {
    if (i % 3 !== 0) continue;
    const tasks = all.find((one) => one.orgId === org.id && one.purpose === "tasks");
    if (tasks === undefined) continue;
    const text = `购买服务：${random.pick(CONTRACTS)}`;
    const amountFen = Math.round(tasks.availableFen / WAN / 3) * WAN;
    const reason = { type: "contract", id: year * 100 + i } as const;
    const { commitmentId } = await reserve(ctx, {
      appropriationId: tasks.id,
      amountFen,
      date: dayIn(world, Math.min(3, world.month), 10),
      until: formatDay(year, 12, 20),
      reason,
      text,
    });
    for (let month = 4; month <= world.month; month += 3)
      await consume(ctx, {
        commitmentId,
        amountFen: Math.round(amountFen / WAN / 5) * WAN,
        to: "outside",
        date: dayIn(world, month, 25),
        reason: { ...reason, step: `part:${month}` },
        text: `${text}，按季支付`,
      });
  }
}

/** What a community pays for, and how much of its yearly fund at once. Unit: thousandths. */
const PAID = {
  partyBuilding: [
    ["党员活动室添置书报", 24],
    ["主题党日活动", 31],
    ["流动党员联络", 18],
    ["党群服务站维护", 45],
  ],
  serviceProjects: [
    ["社区食堂老年餐补", 62],
    ["独居老人每周探访", 48],
    ["四点半课堂", 55],
    ["便民维修日", 26],
    ["心理服务室", 37],
  ],
  selfGovernance: [
    ["楼道照明改造", 51],
    ["长椅和晾衣架", 33],
    ["垃圾房除臭", 42],
    ["邻里节", 28],
    ["停车位重新划线", 39],
  ],
} as const;
type Paid = keyof typeof PAID;
const isPaid = (purpose: string): purpose is Paid => purpose in PAID;

const OFFICE = {
  personnel: "工资和社会保险",
  operations: "办公、水电和维护",
} as const;

type Payment = Parameters<typeof payByVoucher>[1][number];

async function spendMonth(world: World, month: number): Promise<void> {
  const { year, ctx, random } = world;
  const payments: Payment[] = [];
  for (const [i, one] of (await appropriationsOfYear(ctx, year)).entries()) {
    const { purpose } = one;
    // Offices quarterly, each in a month of its own, so that no month is empty; January's money comes late.
    const date = dayIn(world, month, month === 1 ? 28 : random.integer(3, 27));
    if ((purpose === "personnel" || purpose === "operations") && (month + i) % 3 === 0)
      add(payments, one, OFFICE[purpose], random.integer(210, 248), date);
    if (!isPaid(purpose) || (month * 7 + i) % 5 !== 0) continue;
    const [text, permille] = random.pick<readonly [string, number]>(PAID[purpose]);
    add(payments, one, text, permille + random.integer(0, 60), date);
  }
  if (payments.length > 0) await payByVoucher(ctx, payments);
}

/** Adds a payment of so many thousandths of the year's money, where so much is left. */
function add(
  payments: Payment[],
  one: AppropriationView,
  text: string,
  permille: number,
  date: string,
): void {
  const amountFen = Math.floor((one.appropriatedFen * permille) / 1000);
  if (amountFen < 1 || amountFen > one.availableFen) return;
  payments.push({ appropriationId: one.id, amountFen, date, text });
}

/** One draw that was reported on, one that waits for its report, one that waits for a decision. */
async function drawOnReserve(world: World): Promise<void> {
  const { ctx, directory, year } = world;
  const reserves = (await appropriationsOfYear(ctx, year)).filter(
    (one) => one.purpose === "contingency",
  );
  const [office, other] = directory.ofKind("subdistrictOffice");
  const [from] = reserves;
  if (from === undefined || office === undefined || other === undefined) return;
  const leader: Ctx["actor"] = { kind: "system", job: "templates.boot" };
  const at = (daysAgo: number): Ctx => ({
    ...ctx,
    clock: { now: () => ctx.clock.now() - daysAgo * MS_PER_DAY },
  });
  const ask = (on: Ctx, orgId: number, wan: number, reason: string) =>
    requestDraw(on, { reserveId: from.id, orgId, cause: "disaster", reason, amountFen: wan * WAN });
  if (dayOf(ctx.clock.now() - 34 * MS_PER_DAY).startsWith(`${year}-02`) || world.month > 2) {
    const storm = await ask(at(34), office.id, 86, "台风过境，清理倒伏树木、抢排低洼小区积水");
    await approveDraw({ ...at(33), actor: leader }, storm.id, "同意，先处置后补手续");
    await reportDraw(at(24), storm.id, {
      text: "出动 31 车次，清运断枝 118 吨，租用排水泵 9 台 6 天；余款退回。",
      returnedFen: 14 * WAN,
    });
    const wall = await ask(at(6), other.id, 38, "连日阴雨，两处老旧小区围墙倾斜，需立即加固");
    await approveDraw({ ...at(5), actor: leader }, wall.id, "同意");
  }
  await ask(ctx, office.id, 12, "地下水管爆裂，三栋楼停水，需租用送水车");
}
