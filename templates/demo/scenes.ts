/** Scenes that are told on purpose, step by step at given instants; a step that a rule refuses is a mistake of the scene. */
import {
  type CaseState,
  type Command,
  type IntakeBody,
  type Prepared,
  prepareHistory,
} from "#cases";
import { claimFiles, storeFile } from "#kernel/files.ts";
import type { Actor, StaffActor } from "#kernel/pure/actor.ts";
import { type Day, addDays, dayOf, instantAt } from "#kernel/pure/day.ts";
import { addWorkdays, isWorkday } from "#kernel/pure/workdays.ts";
import { alleyPicture } from "./picture.ts";
import { type Steps, type Telling, did } from "./telling.ts";
import { type World, orgOf, personOf } from "./world.ts";

/** A working day so many before or after today, at an hour of Shanghai. */
export function moment(world: World, workdays: number, hour: number): number {
  const today = dayOf(world.now);
  const day =
    workdays < 0 ? before(world, today, -workdays) : addWorkdays(world.calendar, today, workdays);
  return instantAt(day, Math.round(hour * 60));
}

function before({ calendar }: World, from: Day, workdays: number): Day {
  let day = from;
  for (let left = workdays; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkday(calendar, day)) left--;
  }
  return day;
}

export type Scene = {
  readonly at: number;
  readonly actor: Actor;
  readonly body: IntakeBody;
  readonly tell: (told: Telling) => Steps;
};

/** The people of the demo's sign-ins, under the posts that the demo gives them. */
export function castOf(world: World) {
  const person = (code: string, orgCode: string) => personOf(world, code, orgCode);
  return {
    leader: person("P0002", "OFF-LEADERS"),
    coordinator: person("P0003", "OFF-COORD"),
    operator: person("P0007", "OFF-12345"),
    lvhua: person("P0008", "DEP-LVHUA"),
    shichang: person("P0009", "DEP-SHICHANG"),
    minzheng: person("P0010", "DEP-MINZHENG"),
    renshe: person("P0011", "DEP-RENSHE"),
    chengguan: person("P0012", "DEP-CHENGGUAN"),
    subdistrict: person("P0013", "SUB-LIUTING-FW"),
    station: person("P0014", "STA-01"),
    grid: person("P0015", "COM-991101001001"),
    committee: person("P0016", "COM-991101001001"),
  };
}
export type Cast = ReturnType<typeof castOf>;

/** Somebody of a body, the same one at every call. */
export function oneOf(world: World, orgCode: string): StaffActor {
  const { organisations } = world;
  const [post] = organisations
    .postsByOrg(orgOf(world, orgCode))
    .filter(({ role }) => role !== "administrator");
  if (post === undefined) throw new RangeError(`nobody works at ${orgCode}`);
  return {
    kind: "staff",
    accountId: "",
    personId: post.personId,
    post: organisations.postAsActorPost(post.id),
  };
}

/** Steps up to an instant: what comes next happens then. */
export function* until(told: Telling, at: number): Steps {
  if (at <= told.at) return;
  told.at = at;
  if (at <= told.world.now)
    told.state = yield { at, actor: { kind: "system", job: "cases.ringTimers" }, command: null };
}

/** The same where it may have happened by itself: silence counts as acceptance. */
export function* may(told: Telling, at: number, actor: Actor, command: Command): Steps {
  yield* until(told, at);
  yield* did(told, 0, actor, command);
}

/** Somebody does something at an instant; a scene that a rule refuses is a mistake of the scene. */
export function* does(told: Telling, at: number, actor: Actor, command: Command): Steps {
  yield* until(told, at);
  if (at > told.world.now) return;
  const done = yield* did(told, 0, actor, command);
  if (!done && told.at <= told.world.now)
    throw new Error(`${command.type} is refused in the demo's case "${told.state.title}"`);
}

/** Tells a scene, with its pictures. */
export async function tellScene(world: World, scene: Scene): Promise<Prepared> {
  return prepareHistory(
    world.ctx,
    {
      at: scene.at,
      actor: scene.actor,
      body: scene.body,
      timers: { actor: { kind: "system", job: "cases.ringTimers" }, until: world.now },
    },
    (state: CaseState) =>
      scene.tell({
        world,
        reporter: { kind: "receipt", caseId: state.id },
        result: "",
        state,
        at: scene.at,
      }),
  );
}

/** A picture that somebody takes; tied to its case once the case is there. */
export async function picture(
  world: World,
  by: StaffActor,
  name: string,
  bags: number,
): Promise<number> {
  return (await storeFile({ ...world.ctx, actor: by }, name, alleyPicture(bags))).id;
}

/** Ties pictures to their case. */
export async function tie(
  world: World,
  caseId: number,
  pictures: readonly { readonly by: StaffActor; readonly id: number }[],
): Promise<void> {
  for (const { by, id } of pictures)
    await claimFiles({ ...world.ctx, actor: by }, [id], `case:${caseId}`);
}

/** The home community of the demo's accounts, with a spot in it. */
export function homeOf(world: World): Pick<IntakeBody, "areaId" | "point"> {
  const community = world.areas.byCode("991101001001");
  const [grid] = world.areas.children(community?.id ?? 0);
  return { areaId: grid?.id ?? community?.id ?? 0 };
}
