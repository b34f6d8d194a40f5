/**
 * Computes rounds: asked for by the office, done by a job that copies, counts and seals in one transaction, so that a
 * round is sealed as a whole or not at all. A job that is killed leaves a round that waits, and the next one takes it.
 */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { followerStates } from "#kernel/followers.ts";
import { enqueue } from "#kernel/jobs.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { dueWorkday } from "#kernel/pure/workdays.ts";
import { type Round, type RoundEvent, checkStep } from "../rules/round.ts";
import { appraise } from "../rules/score.ts";
import type { RoundView } from "../schema.ts";
import * as computations from "../store/computations.ts";
import * as evidence from "../store/evidence.ts";
import * as sealings from "../store/sealing.ts";
import { follower } from "./derive.ts";
import { type OnProgress, gatherInputs } from "./inputs.ts";
import { getRound } from "./load.ts";
import { hashOf, textOf } from "./schemes.ts";
import { viewOf } from "./view.ts";
import { writeRound } from "./write.ts";

/** The job that computes what waits; see jobs.ts. */
export const COMPUTE_JOB = "appraisal.compute";
/** The evidence may lag behind the log by so much when it is sealed. Unit: seconds. */
const MOST_LAG = 60;
/** Progress is written at most so often. Unit: ms. */
const PROGRESS_EVERY_MS = 300;

/**
 * Asks for a round to be computed; a job does it from here. Refuses: see {@link checkStep}, `appraisal.computing_already`
 * the second time; `appraisal.evidence_behind` while the evidence has not caught up with the log.
 */
export function startComputing(ctx: Ctx, id: number): Promise<RoundView> {
  return transaction(ctx, async (inner) => {
    const round = await getRound(inner, id, "lock");
    const wrong = checkStep(round, "compute", dayOf(inner.clock.now()));
    if (wrong !== undefined) orRefuse(wrong);
    await requireCaughtUp(inner);
    const waiting = await begin(inner, round);
    await enqueue(inner.db, COMPUTE_JOB, {}, { key: `${COMPUTE_JOB}:${id}`, maxAttempts: 1 });
    return viewOf(inner, waiting);
  });
}

async function begin(ctx: Ctx, round: Round): Promise<Round> {
  const at = ctx.clock.now();
  const personId = ctx.actor.kind === "staff" ? ctx.actor.personId : null;
  const event: RoundEvent = { type: "computationBegun", at, data: { personId } };
  const waiting = await writeRound(ctx, round, round.id, event);
  await computations.insertComputation(ctx.db, round.id, at);
  return waiting;
}

/** Computes whatever waits, a round after the other; one that fails waits for the next time. Answers how many were sealed. */
export async function computeWaiting(ctx: Ctx): Promise<number> {
  let sealed = 0;
  for (const id of await computations.waitingRounds(ctx.db))
    try {
      if (await computeTaken(ctx, id)) sealed++;
    } catch (error) {
      ctx.log.error({ err: error, round: id }, "a round could not be computed");
      await computations.failComputation(ctx.db, id, ctx.clock.now());
    }
  // Not within the transaction that seals: how far it was has been written beside it.
  await computations.forgetComputations(ctx.db);
  return sealed;
}

/** Computes a round unless it no longer waits or somebody else is at it. */
async function computeTaken(ctx: Ctx, id: number): Promise<boolean> {
  let told = 0;
  return transaction(ctx, async (inner) => {
    // One moment for all that is read: followers go on meanwhile, and what they write is not seen here.
    await computations.holdSnapshot(inner.db);
    const round = await computations.takeWaiting(inner.db, id);
    if (round === undefined) return false;
    await requireCaughtUp(inner);
    // Progress goes beside the transaction, so that who waits sees it.
    await computations.beginAttempt(ctx.db, id);
    await seal(inner, round, async (done, total) => {
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      const phase = done < total ? "facts" : "scores";
      await computations.moveComputation(ctx.db, id, {
        phase,
        done: Math.min(done, total),
        total,
      });
    });
    return true;
  });
}

async function seal(ctx: Ctx, round: Round, onProgress: OnProgress): Promise<Round> {
  const inputs = await gatherInputs(ctx, round, onProgress);
  const results = textOf(appraise(inputs));
  const text = textOf(inputs);
  const [inputsHash, resultsHash] = [hashOf(text), hashOf(results)];
  await sealings.insertSealing(ctx.db, round.id, {
    inputs: text,
    inputsHash,
    results,
    resultsHash,
  });
  const at = ctx.clock.now();
  const { replyWorkdays } = inputs.scheme.publication;
  const replyTo = dueWorkday(await loadCalendar(ctx), dayOf(at), replyWorkdays).day;
  const { factsHash, factCount } = inputs;
  const data = { inputsHash, resultsHash, factsHash, factCount, replyTo };
  return writeRound(ctx, round, round.id, { type: "roundComputed", at, data });
}

/**
 * Computes a round at once within the transaction of a district that is being set up, whose evidence has just been
 * derived in it ({@link deriveAll}). Refuses: see {@link checkStep}.
 */
export function computeRound(ctx: Ctx, id: number): Promise<RoundView> {
  return transaction(ctx, async (inner) => {
    const round = await getRound(inner, id, "lock");
    const wrong = checkStep(round, "compute", dayOf(inner.clock.now()));
    if (wrong !== undefined) orRefuse(wrong);
    await evidence.lockEvidence(inner.db);
    const waiting = await begin(inner, round);
    return viewOf(inner, await seal(inner, waiting, async () => undefined));
  });
}

async function requireCaughtUp(ctx: Ctx): Promise<void> {
  const [state] = await followerStates(ctx.db, [follower]);
  if (state === undefined || state.lagSeconds > MOST_LAG || state.failingSince !== null)
    refuse("conflict", "appraisal.evidence_behind");
}
