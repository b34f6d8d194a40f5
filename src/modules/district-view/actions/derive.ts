/** Keeps contributions and their sums up with the cases. */
import { type CaseFigure, caseFigures, caseFiguresAfter, recomputedCases } from "#cases";
import { findVersions } from "#catalogue";
import { type Ctx, transaction } from "#kernel/context.ts";
import { type FollowedEvent, type Follower } from "#kernel/followers.ts";
import { enqueue } from "#kernel/jobs.ts";
import { contributionOf, isOverdue } from "../rules/contribution.ts";
import * as store from "../store/sums.ts";

/** The job that goes over all cases once more. */
export const REFRESH = "districtView.refresh";

/** Most cases in one statement. */
const PAGE = 1000;

/**
 * Reads how the cases of some events stand now and moves the sums by what that changes. An event that was handled
 * before, or a case that a later event has changed already, changes nothing the second time.
 */
export const follower: Follower = {
  name: "districtView.sums",
  streams: ["case", "recomputation"],
  from: "start",
  async handle(ctx, events) {
    const ids = await casesOf(ctx, events);
    for (let i = 0; i < ids.length; i += PAGE)
      await replace(ctx, () => caseFigures(ctx, ids.slice(i, i + PAGE)));
    // Whoever wrote a case by the calendar of before while it was being corrected is caught by a last look at all.
    if (events.some(({ type }) => type === "recomputationEnded"))
      await enqueue(ctx.db, REFRESH, {}, { key: REFRESH });
  },
};

/** The cases that some events concern: their own, or those whose deadlines a new calendar moved. */
async function casesOf(ctx: Ctx, events: readonly FollowedEvent[]): Promise<number[]> {
  const ids = new Set<number>();
  for (const { stream, streamId, seq, type } of events)
    if (stream === "case") ids.add(streamId);
    else if (type === "deadlinesRecomputed")
      for (const id of await recomputedCases(ctx, streamId, seq)) ids.add(id);
  return [...ids];
}

/** What some cases add now. */
export async function contributionsOf(
  ctx: Ctx,
  figures: readonly CaseFigure[],
): Promise<store.Put[]> {
  const versionIds = figures.flatMap(({ dutyVersionId }) => dutyVersionId ?? []);
  const versions = await findVersions(ctx, [...new Set(versionIds)]);
  const now = ctx.clock.now();
  return figures.map((one) => {
    const version = one.dutyVersionId === null ? undefined : versions.get(one.dutyVersionId);
    const made = contributionOf(one, version?.content.class ?? null);
    return { ...made, isOverdue: isOverdue(made, now) };
  });
}

/** Cases are read once nobody else changes the sums: what was read earlier could overwrite what is newer. */
async function replace(
  ctx: Ctx,
  read: () => Promise<readonly CaseFigure[]>,
): Promise<readonly CaseFigure[]> {
  const revision = await store.nextRevision(ctx.db);
  const figures = await read();
  await store.putContributions(ctx.db, revision, await contributionsOf(ctx, figures));
  return figures;
}

/**
 * Goes over all cases once and puts right what differs: after a corrected calendar, and for a district that was filled
 * otherwise than by events that are followed. Can be broken off and run again; works beside the follower.
 */
export async function refresh(ctx: Ctx): Promise<number> {
  let after = 0;
  let done = 0;
  for (;;) {
    const figures = await transaction(ctx, (inner) =>
      replace(inner, () => caseFiguresAfter(inner, after, PAGE)),
    );
    done += figures.length;
    const last = figures.at(-1);
    if (last === undefined) return done;
    after = last.id;
  }
}

/** Counts as overdue what has fallen due: time passes without events. Answers how many cases. */
export async function markOverdue(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now();
  let done = 0;
  while (await store.anyFallenDue(ctx.db, now)) {
    done += await transaction(ctx, async (inner) =>
      store.markOverdue(inner.db, await store.nextRevision(inner.db), now, PAGE),
    );
  }
  return done;
}
