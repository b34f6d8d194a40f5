/** What the demo's stories have in common: the district, its calendar and people, and a fixed source of chance. */
import { DEMO_RESIDENT_TELEPHONE, registerResident } from "#accounts";
import { loadCalendar } from "#calendars";
import type { IntakeBody } from "#cases";
import { loadCategories, publishedCatalogue } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { MS_PER_DAY, MS_PER_MINUTE } from "#kernel/pure/day.ts";
import { type Calendar, nextWorkingTime } from "#kernel/pure/workdays.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";
import { planPeople } from "./people.ts";
import { type Random, randomFrom } from "./random.ts";

/** How far back the demo goes. Unit: days. */
const DAYS = 183;

export type World = {
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

/** Puts the world together. */
export async function openWorld(ctx: Ctx): Promise<World> {
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
export function timeOf({ now, random, calendar }: World, share: number): number {
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

/** Somebody who brings a matter. */
export function reporterOf({ random, names }: World): NonNullable<IntakeBody["reporter"]> {
  const n = random.integer(0, 8999);
  return {
    name: random.pick(names),
    telephone: `1541${String(1_000_000 + n * 37).slice(-7)}`,
    address: `${random.pick(["柳堤路", "松间路", "望湖街", "石桥巷", "新风里"])}${random.integer(1, 180)}弄${random.integer(1, 40)}号${random.integer(1, 6)}0${random.integer(1, 4)}室`,
  };
}

/** A point somewhere in the grid, or the grid alone. */
export function placeOf(
  { areas, random }: World,
  gridId: number,
): Pick<IntakeBody, "areaId" | "point"> {
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

/** Somebody of an organisation, acting under their post; null where nobody works there. */
export function staffOf(
  { organisations, random }: World,
  orgId: number,
  role?: StaffActor["post"]["role"],
): StaffActor | null {
  const posts = organisations
    .postsByOrg(orgId)
    .filter((post) => (role === undefined ? post.role !== "administrator" : post.role === role));
  if (posts.length === 0) return null;
  const post = random.pick(posts);
  return {
    kind: "staff",
    accountId: "",
    personId: post.personId,
    post: organisations.postAsActorPost(post.id),
  };
}

/** Somebody else of an organisation than those named. */
export function otherThan(
  world: World,
  orgId: number,
  not: readonly (number | null)[],
): StaffActor | null {
  for (let tries = 0; tries < 6; tries++) {
    const one = staffOf(world, orgId);
    if (one !== null && !not.includes(one.personId)) return one;
  }
  return null;
}

/** The person of a demo sign-in or of a code, acting under the post there. */
export function personOf(
  { organisations }: World,
  personCode: string,
  orgCode: string,
): StaffActor {
  const person = organisations.findPerson(personCode);
  const org = organisations.find(orgCode);
  const post = organisations.postsOf(person?.id ?? 0).find(({ orgId }) => orgId === org?.id);
  if (person === undefined || post === undefined)
    throw new RangeError(`${personCode} holds no post at ${orgCode}`);
  return {
    kind: "staff",
    accountId: "",
    personId: person.id,
    post: organisations.postAsActorPost(post.id),
  };
}

/** An organisation by code; throws for an unknown one. */
export const orgOf = ({ organisations }: World, code: string): number => organisations.get(code).id;
