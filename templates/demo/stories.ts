/** What people bring: requests by telephone, counter, web and at the door, applications, the demo resident's own. */
import { DEMO_RESIDENT_TELEPHONE } from "#accounts";
import type { IntakeBody } from "#cases";
import type { Actor } from "#kernel/pure/actor.ts";
import { GRANTED, MATTERS, SPOTS } from "./case-texts.ts";
import { type World, placeOf, reporterOf, staffOf } from "./world.ts";

export type Story = {
  readonly at: number;
  readonly actor: Actor;
  readonly body: IntakeBody;
  readonly result: string;
};

/** Something that somebody brings. */
export function storyOf(world: World, at: number): Story {
  return world.random.next() < 0.62 || world.duties.length === 0
    ? requestStory(world, at)
    : applicationStory(world, at);
}

/** By which way a request came, and who took it in. */
function intakeOf(world: World, gridId: number): { actor: Actor; channel: IntakeBody["channel"] } {
  const { random, organisations, areas } = world;
  const { communityId, subdistrictId } = areas.pathOf(gridId);
  const way = random.next();
  const takenBy = (
    orgId: number | undefined,
    channel: IntakeBody["channel"],
  ): { actor: Actor; channel: IntakeBody["channel"] } => {
    const actor = orgId === undefined ? null : staffOf(world, orgId);
    return actor === null ? { actor: { kind: "anonymous" }, channel: "web" } : { actor, channel };
  };
  if (way < 0.43) return takenBy(organisations.find("OFF-12345")?.id, "telephone");
  if (way < 0.7 && communityId !== null)
    return takenBy(
      organisations.stationsServing(communityId)[0]?.id,
      random.pick(["counter", "counter", "homeVisit"] as const),
    );
  if (way < 0.75 && communityId !== null)
    return takenBy(organisations.find(`COM-${areas.get(communityId).code}`)?.id, "homeVisit");
  if (way < 0.8)
    return takenBy(organisations.subdistrictOfficeOf(subdistrictId ?? 0)?.id, "counter");
  return { actor: { kind: "anonymous" }, channel: "web" };
}

/** A request, of any kind or of one. */
export function requestStory(
  world: World,
  at: number,
  gridId: number = world.random.pick(world.gridIds),
): Story {
  const { random } = world;
  const texts = random.pick(MATTERS);
  const { communityId } = world.areas.pathOf(gridId);
  const community = communityId === null ? "" : world.areas.get(communityId).name.zh;
  const { actor, channel } = intakeOf(world, gridId);
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
      channel,
      categoryCode: world.categoryOf(texts.words),
      title: `${random.pick(SPOTS)}${random.pick(texts.titles)}`,
      description: `${community}：${random.pick(texts.descriptions)}`,
      ...placeOf(world, gridId),
      reporter: reporterOf(world),
    },
  };
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
export function ownStory(world: World, at: number): Story {
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
