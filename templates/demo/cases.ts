/**
 * Six months of cases in the demo district, told through the same rules as live ones: every event is one that
 * somebody could have caused, every clock is the official one, and what is still open is open now.
 */
import { type Prepared, insertCases, prepareHistory } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { MS_PER_DAY, MS_PER_HOUR } from "#kernel/pure/day.ts";
import { course } from "./course.ts";
import { alleyScene, facadeScene, marketScene } from "./operations.ts";
import { castOf, picture, tellScene, tie } from "./scenes.ts";
import { type Story, ownStory, storyOf } from "./stories.ts";
import { togetherCases } from "./together.ts";
import { waitingScenes } from "./waiting.ts";
import { type World, openWorld, timeOf } from "./world.ts";

const BATCH = 250;
/** A demo with fewer cases than this is for trying out a start: it has no scenes. */
const SCENES_FROM = 500;

/** Adds `count` cases of the last six months, the demo resident's own, and the scenes. */
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
    await insert(ctx, batch);
  }
  const own: Prepared[] = [];
  for (const at of mine.toReversed()) own.push(await tell(world, ownStory(world, at)));
  await insert(ctx, own);
  if (count < SCENES_FROM) return;
  await togetherCases(world);
  await scenes(world);
}

const insert = (ctx: Ctx, cases: readonly Prepared[]) =>
  insertCases(
    ctx.db,
    cases.map(({ row }) => row),
  );

/** Tells a story to its end, or to the present. */
function tell(world: World, story: Story): Promise<Prepared> {
  const timers = { actor: { kind: "system", job: "cases.ringTimers" } as const, until: world.now };
  return prepareHistory(world.ctx, { ...story, timers }, (state) =>
    course({
      world,
      reporter:
        story.actor.kind === "resident" ? story.actor : { kind: "receipt", caseId: state.id },
      result: story.result,
      state,
      at: story.at,
    }),
  );
}

/** Three joint operations, and one of each thing that waits for somebody now. */
async function scenes(world: World): Promise<void> {
  const cast = castOf(world);
  const by = cast.lvhua;
  const pictures = [
    await picture(world, by, "整治前.png", 26),
    await picture(world, by, "清运中.png", 9),
    await picture(world, by, "整治后.png", 0),
  ] as const;
  const alley = await tellScene(world, alleyScene(world, cast, pictures));
  await insert(world.ctx, [alley]);
  await tie(
    world,
    alley.row.state.id,
    pictures.map((id) => ({ by, id })),
  );
  const others: Prepared[] = [];
  for (const scene of [
    marketScene(world, cast),
    facadeScene(world, cast),
    ...waitingScenes(world, cast),
  ])
    others.push(await tellScene(world, scene));
  await insert(world.ctx, others);
}
