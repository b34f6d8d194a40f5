/**
 * Six months of cases in the demo district, told through the same rules as live ones: every event is one that
 * somebody could have caused, every clock is the official one, and what is still open is open now.
 */
import { registerResident } from "#accounts";
import { loadCalendar } from "#calendars";
import {
  type CaseState,
  type Command,
  type HistoryStep,
  type IntakeBody,
  type Prepared,
  decide,
  insertCases,
  prepareHistory,
  NOBODY,
} from "#cases";
import { loadCategories, publishedCatalogue } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import { type Actor, type StaffActor, recordOf } from "#kernel/pure/actor.ts";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "#kernel/pure/day.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { type Calendar, addWorkingMinutes, nextWorkingTime } from "#kernel/pure/workdays.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";
import { BLAME, GRANTED, MATTERS, PRAISE, REFUSED, RESPONSES, SPOTS, URGES } from "./case-texts.ts";
import { planPeople } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";

/** The demo's resident, who signs in by telephone; 154 is given to no network. */
export const DEMO_RESIDENT_TELEPHONE = "15488880001";

/** Whom an official names where no rule does. */
const FALLBACK_LEAD = "DEP-CHENGGUAN";
const DAYS = 183;
const BATCH = 250;

type World = {
  readonly ctx: Ctx;
  readonly now: number;
  readonly random: Random;
  readonly calendar: Calendar;
  readonly areas: AreaDirectory;
  readonly organisations: OrganisationDirectory;
  readonly gridIds: readonly number[];
  readonly categoryOf: (words: readonly string[]) => string | null;
  readonly duties: Awaited<ReturnType<typeof publishedCatalogue>>["duties"];
  readonly names: readonly string[];
  readonly residentId: number;
};

type Story = {
  readonly at: number;
  readonly actor: Actor;
  readonly body: IntakeBody;
  readonly result: string;
};

/** Adds `count` cases of the last six months, and the demo resident's own. */
export async function demoCases(ctx: Ctx, count: number): Promise<void> {
  const world = await openWorld(ctx);
  const mine = [0, 3, 9, 20, 41, 77].map((days) => world.now - days * MS_PER_DAY - 2 * MS_PER_HOUR);
  const times = Array.from({ length: count }, (_, i) => timeOf(world, i / count)).toSorted(
    (a, b) => a - b,
  );
  for (let from = 0; from < times.length; from += BATCH) {
    const batch: Prepared[] = [];
    for (const at of times.slice(from, from + BATCH))
      batch.push(await tell(world, storyOf(world, at)));
    await insertCases(
      ctx.db,
      batch.map(({ row }) => row),
    );
  }
  const own: Prepared[] = [];
  for (const at of mine.toReversed()) own.push(await tell(world, ownStory(world, at)));
  await insertCases(
    ctx.db,
    own.map(({ row }) => row),
  );
}

async function openWorld(ctx: Ctx): Promise<World> {
  const random = randomFrom(20_261_122);
  const [areas, organisations, calendar, categories, catalogue] = await Promise.all([
    loadAreas(ctx),
    loadOrganisations(ctx),
    loadCalendar(ctx),
    loadCategories(ctx),
    publishedCatalogue(ctx),
  ]);
  const open = [...categories.values()].filter(({ content }) => content.open);
  const parents = new Set(open.map(({ content }) => content.parentCode));
  const leaves = open.filter(({ code }) => !parents.has(code));
  return {
    ctx,
    now: ctx.clock.now(),
    random,
    calendar,
    areas,
    organisations,
    gridIds: areas.all.filter((area) => area.level === "grid").map((area) => area.id),
    categoryOf: (words) =>
      leaves.find(({ content }) =>
        words.some(
          (word) =>
            content.name.includes(word) ||
            content.synonyms.some((synonym) => synonym.includes(word)),
        ),
      )?.code ?? null,
    duties: catalogue.duties.filter(
      ({ content }) => content.channels.includes("counter") || content.channels.includes("web"),
    ),
    names: planPeople(900, random).map((person) => person.name),
    residentId: await registerResident(ctx, DEMO_RESIDENT_TELEPHONE),
  };
}

/** People come on working days mostly, in the morning more; a little more every month. */
function timeOf({ now, random, calendar }: World, share: number): number {
  const days = DAYS * (1 - share ** 0.9);
  const at = now - days * MS_PER_DAY - random.next() * MS_PER_DAY;
  const rounded = Math.min(Math.floor(at / MS_PER_MINUTE) * MS_PER_MINUTE, now - 5 * MS_PER_MINUTE);
  if (random.next() < 0.12) return rounded;
  const worked = nextWorkingTime(calendar, rounded);
  return worked < now
    ? worked +
        Math.min(random.integer(0, 90), Math.floor((now - worked) / MS_PER_MINUTE)) * MS_PER_MINUTE
    : rounded;
}

function reporterOf({ random, names }: World): NonNullable<IntakeBody["reporter"]> {
  const n = random.integer(0, 8999);
  return {
    name: random.pick(names),
    telephone: `1541${String(1_000_000 + n * 37).slice(-7)}`,
    address: `${random.pick(["柳堤路", "松间路", "望湖街", "石桥巷", "新风里"])}${random.integer(1, 180)}弄${random.integer(1, 40)}号${random.integer(1, 6)}0${random.integer(1, 4)}室`,
  };
}

function staffOf({ organisations, random }: World, orgId: number): StaffActor | null {
  const posts = organisations.postsByOrg(orgId).filter((post) => post.role !== "administrator");
  if (posts.length === 0) return null;
  const post = random.pick(posts);
  return {
    kind: "staff",
    accountId: "",
    personId: post.personId,
    post: organisations.postAsActorPost(post.id),
  };
}

function storyOf(world: World, at: number): Story {
  return world.random.next() < 0.62 || world.duties.length === 0
    ? requestStory(world, at)
    : applicationStory(world, at);
}

function requestStory(world: World, at: number): Story {
  const { random } = world;
  const texts = random.pick(MATTERS);
  const gridId = random.pick(world.gridIds);
  const { communityId, subdistrictId } = world.areas.pathOf(gridId);
  const community = communityId === null ? "" : world.areas.get(communityId).name.zh;
  const station =
    communityId === null ? undefined : world.organisations.stationsServing(communityId)[0];
  const line = world.organisations.find("OFF-12345");
  const way = random.next();
  const org =
    way < 0.45
      ? line
      : way < 0.75
        ? station
        : way < 0.8
          ? world.organisations.subdistrictOfficeOf(subdistrictId ?? 0)
          : undefined;
  const actor: Actor = (org === undefined ? null : staffOf(world, org.id)) ?? { kind: "anonymous" };
  const question = /问|咨询|谁来/.test(texts.titles.join("")) && random.next() < 0.3;
  return {
    at,
    actor,
    result: random.pick(texts.results),
    body: {
      kind: "request",
      requestType: question
        ? "question"
        : random.pick(["report", "report", "complaint", "suggestion"] as const),
      channel:
        actor.kind === "anonymous"
          ? "web"
          : org === line
            ? "telephone"
            : random.pick(["counter", "counter", "homeVisit"] as const),
      categoryCode: world.categoryOf(texts.words),
      title: `${random.pick(SPOTS)}${random.pick(texts.titles)}`,
      description: `${community}:${random.pick(texts.descriptions)}`,
      ...placeOf(world, gridId),
      reporter: reporterOf(world),
    },
  };
}

/** A point somewhere in the grid, or the grid alone. */
function placeOf({ areas, random }: World, gridId: number): Pick<IntakeBody, "areaId" | "point"> {
  const { boundary } = areas.get(gridId);
  const ring =
    boundary?.type === "Polygon" ? boundary.coordinates[0] : boundary?.coordinates[0]?.[0];
  if (ring === undefined || random.next() < 0.3) return { areaId: gridId };
  // Between the middle and a corner: mostly inside, and where it is not, the neighbour's case.
  const corner = random.pick(ring);
  const middle = ring.reduce<[number, number]>(
    (sum, [x = 0, y = 0]) => [sum[0] + x / ring.length, sum[1] + y / ring.length],
    [0, 0],
  );
  const t = random.next() * 0.7;
  const mix = (i: 0 | 1): number =>
    Math.round((middle[i] * (1 - t) + (corner[i] ?? 0) * t) * 1e6) / 1e6;
  return { areaId: gridId, point: { lng: mix(0), lat: mix(1) } };
}

function applicationStory(world: World, at: number): Story {
  const { random } = world;
  const duty = random.pick(world.duties);
  const gridId = random.pick(world.gridIds);
  const { communityId } = world.areas.pathOf(gridId);
  const station =
    communityId === null ? undefined : world.organisations.stationsServing(communityId)[0];
  const web = random.next() < 0.25;
  const actor: Actor = (web || station === undefined ? null : staffOf(world, station.id)) ?? {
    kind: "anonymous",
  };
  const complete = random.next() < 0.82;
  const needed = duty.content.materials.filter((material) => !material.shared);
  return {
    at,
    actor,
    result: random.pick(GRANTED),
    body: {
      kind: "application",
      channel: actor.kind === "anonymous" ? "web" : random.next() < 0.85 ? "counter" : "homeVisit",
      dutyCode: duty.code,
      description: "",
      areaId: gridId,
      reporter: reporterOf(world),
      materials: needed.map((material, i) => ({
        materialId: String(i + 1),
        name: material.name,
        handedIn: complete || random.next() < 0.6,
      })),
      decideNow: actor.kind === "staff",
    },
  };
}

/** One of the demo resident's own matters. */
function ownStory(world: World, at: number): Story {
  const story = requestStory(world, at);
  return {
    ...story,
    actor: { kind: "resident", residentId: world.residentId },
    body: {
      ...story.body,
      channel: "web",
      reporter: { name: "晓月", telephone: DEMO_RESIDENT_TELEPHONE },
    },
  };
}

/** Tells a story to its end, or to the present. */
function tell(world: World, story: Story): Promise<Prepared> {
  const timers = { actor: { kind: "system", job: "cases.ringTimers" } as const, until: world.now };
  return prepareHistory(world.ctx, { ...story, timers }, (state) =>
    stepsOf(world, story, state).filter((step) => step.at <= world.now),
  );
}

type Pen = (minutes: number, actor: Actor | null, command: Command) => void;

function stepsOf(world: World, story: Story, state: CaseState): HistoryStep[] {
  const { calendar, random } = world;
  const steps: HistoryStep[] = [];
  let at = story.at;
  const write: Pen = (minutes, actor, command) => {
    at = addWorkingMinutes(calendar, at, Math.max(1, Math.round(minutes)));
    if (actor === null) return;
    const personId = recordOf(actor).kind === "staff" ? (actor as StaffActor).personId : null;
    const now = at;
    steps.push({
      at: now,
      actor,
      command,
      onlyIf: (current) =>
        !isRefusal(decide(current, command, { ...NOBODY, at: now, calendar, personId })),
    });
  };
  const reporter: Actor =
    story.actor.kind === "resident" ? story.actor : { kind: "receipt", caseId: state.id };
  if (state.kind === "application") beginApplication(world, state, reporter, write);
  else beginRequest(world, state, write);
  if (random.next() < 0.02) write(60, reporter, { type: "withdraw", reason: "已经自行解决" });
  else handle(world, story, state, reporter, write);
  return steps;
}

function beginApplication(world: World, state: CaseState, reporter: Actor, write: Pen): void {
  const station = staffOf(world, state.holderOrgId);
  const { random } = world;
  const missing = state.materials.filter((tick) => !tick.handedIn);
  if (state.status === "received" && missing.length > 0)
    write(random.integer(20, 600), station, {
      type: "giveNotice",
      items: missing.map(({ name }) => ({ name, detail: "" })),
    });
  if (missing.length > 0)
    write(random.integer(200, 2000), reporter, {
      type: "supplyMaterials",
      note: "已补齐",
      fileIds: [],
    });
  if (random.next() < 0.95) write(random.integer(10, 700), station, { type: "accept" });
  else write(6 * 420, null, { type: "accept" });
}

function beginRequest(world: World, state: CaseState, write: Pen): void {
  const { random } = world;
  if (state.leadOrgId === null) {
    const coordinator = world.organisations.find("OFF-COORD");
    const lead = world.organisations.find(FALLBACK_LEAD);
    if (coordinator !== undefined && lead !== undefined)
      write(random.integer(30, 300), staffOf(world, coordinator.id), {
        type: "dispatch",
        orgId: lead.id,
        basis: "official",
        clause: "区城市管理职责",
      });
  }
  const holder = state.leadOrgId === null ? null : staffOf(world, state.leadOrgId);
  if (random.next() < 0.93) write(random.integer(15, 400), holder, { type: "accept" });
  else write(2 * 420, null, { type: "accept" });
}

/** How fast this matter goes, beside one with ten working days. */
function paceOf({ limits: { completion } }: CaseState): number {
  const workdays =
    completion.unit === "workingHours"
      ? completion.amount / 7
      : completion.unit === "calendarDays"
        ? (completion.amount * 5) / 7
        : completion.amount;
  return Math.min(3, workdays / 10);
}

/** From acceptance to the grade. */
function handle(world: World, story: Story, state: CaseState, reporter: Actor, writeAt: Pen): void {
  const { random, organisations } = world;
  const pace = paceOf(state);
  const write: Pen = (minutes, actor, command) => writeAt(minutes * pace, actor, command);
  const leadId =
    state.leadOrgId ?? leadOfDuty(world, state) ?? organisations.find(FALLBACK_LEAD)?.id ?? null;
  const official = leadId === null ? null : staffOf(world, leadId);
  const colleague = leadId === null ? null : staffOf(world, leadId);
  if (official !== null && random.next() < 0.8)
    write(random.integer(5, 120), official, {
      type: "assign",
      personId: (colleague ?? official).personId,
    });
  if (state.limits.firstResponse !== null && random.next() < 0.95)
    write(random.integer(10, 400), official, { type: "respond", text: random.pick(RESPONSES) });
  delay(world, official, write);
  if (random.next() < 0.06)
    write(random.integer(300, 900), reporter, { type: "urge", message: random.pick(URGES) });
  // Most are done well within the limit, some late, a few still wait.
  const slow = random.next();
  const minutes =
    slow < 0.8
      ? random.integer(60, 1900)
      : slow < 0.93
        ? random.integer(1900, 2700)
        : random.integer(4200, 7500);
  write(minutes, official, completionOf(world, story, state));
  gradeAndAfter(world, reporter, official, story, state, writeAt);
}

/** What sometimes holds a case up: a pause, an extension. */
function delay(world: World, official: StaffActor | null, write: Pen): void {
  const { random, organisations } = world;
  if (random.next() < 0.05) {
    write(random.integer(60, 600), official, {
      type: "pause",
      reason: random.pick(["expertAssessment", "residentUnreachable", "publicNotice"] as const),
      note: "等待结果后继续办理",
    });
    write(random.integer(420, 420 * 6), official, { type: "resume", note: "已具备条件" });
  }
  if (random.next() >= 0.05) return;
  write(random.integer(60, 600), official, {
    type: "requestExtension",
    amount: random.integer(3, 10),
    reason: "需要与产权单位会商",
  });
  const coordinator = organisations.find("OFF-COORD");
  if (coordinator !== undefined)
    write(random.integer(30, 300), staffOf(world, coordinator.id), {
      type: "decideExtension",
      approved: random.next() < 0.85,
      reason: "情况属实",
    });
}

function leadOfDuty({ duties, organisations }: World, state: CaseState): number | null {
  const duty = duties.find(({ code }) => code === state.dutyCode);
  const orgId = duty?.content.leads.find((lead) => lead.areaId === null)?.orgId ?? null;
  return orgId === null || organisations.find(orgId) === undefined ? null : orgId;
}

function completionOf({ random }: World, story: Story, state: CaseState): Command {
  const base = {
    type: "complete",
    result: story.result,
    notSolvedReason: null,
    fileIds: [],
  } as const;
  if (state.kind === "application")
    return random.next() < 0.93
      ? { ...base, outcome: "granted" }
      : { ...base, outcome: "refused", result: random.pick(REFUSED) };
  const chance = random.next();
  if (state.requestType === "question") return { ...base, outcome: "answered" };
  if (chance < 0.05)
    return {
      ...base,
      outcome: "notSolved",
      notSolvedReason: random.pick(["ownersDisagree", "noFunds", "noLegalBasis"] as const),
      result: "目前条件还不具备，已把原因和下一步向您说明，我们会继续跟进。",
    };
  return { ...base, outcome: "done" };
}

function gradeAndAfter(
  world: World,
  reporter: Actor,
  official: Actor | null,
  story: Story,
  state: CaseState,
  write: Pen,
): void {
  const { random } = world;
  if (random.next() > 0.58) return;
  const chance = random.next();
  const grade = chance < 0.5 ? 5 : chance < 0.77 ? 4 : chance < 0.9 ? 3 : chance < 0.96 ? 2 : 1;
  write(random.integer(30, 1600), reporter, {
    type: "grade",
    grade,
    comment: grade >= 3 ? random.pick(PRAISE) : random.pick(BLAME),
  });
  if (grade >= 3 || random.next() < 0.4) return;
  write(random.integer(30, 500), reporter, { type: "reopen", reason: random.pick(BLAME) });
  write(random.integer(400, 2600), official, completionOf(world, story, state));
}
