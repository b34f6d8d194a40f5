/** A round from opening to its close; every step checks the same table that pages offer from. */
import { loadCalendar } from "#calendars";
import { loadCategories, publishedCatalogue } from "#catalogue";
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { followerStates } from "#kernel/followers.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { dueWorkday } from "#kernel/pure/workdays.ts";
import { statistics } from "#task-refusals";
import { isOwn } from "../access.ts";
import { DEFINITIONS, isDefinition } from "../rules/definitions.ts";
import {
  type Round,
  type RoundEvent,
  type RoundStep,
  checkOnce,
  checkStep,
  evolveRound,
} from "../rules/round.ts";
import type { Matters } from "../rules/scheme.ts";
import { type SealedInputs, type Target, appraise } from "../rules/score.ts";
import type { OpenBody, RoundView } from "../schema.ts";
import * as evidence from "../store/evidence.ts";
import * as store from "../store/rounds.ts";
import { follower } from "./derive.ts";
import { contentOf, getRound } from "./load.ts";
import { getScheme, hashOf, targetsOf, textOf } from "./schemes.ts";
import { scopeOf, viewOf } from "./view.ts";

const STREAM = "appraisalRound";
/** The evidence may lag behind the log by so much when it is sealed. Unit: seconds. */
const MOST_LAG = 60;

const personOf = (ctx: Ctx): number | null =>
  ctx.actor.kind === "staff" ? ctx.actor.personId : null;
const today = (ctx: Ctx): Day => dayOf(ctx.clock.now());

async function write(ctx: Ctx, known: Round | undefined, id: number, event: RoundEvent) {
  const { seq } = await appendEvents(ctx, STREAM, id, [event]);
  const round = evolveRound(id, known, event);
  await store.saveRound(ctx.db, round, { eventSeq: seq, at: event.at });
  return viewOf(ctx, round);
}

/** Opens a round: its targets are fixed from here on. Refuses: `appraisal.version_unknown`, `appraisal.dates_wrong`. */
export function openRound(ctx: Ctx, body: OpenBody): Promise<RoundView> {
  return transaction(ctx, async (inner) => {
    const { versions } = await getScheme(inner, body.schemeId);
    const version = versions.find(({ number }) => number === body.schemeVersion);
    if (version === undefined) return refuse("notFound", "appraisal.version_unknown");
    if (body.from > body.to || body.collectFrom > body.collectTo)
      return refuse("invalid", "appraisal.dates_wrong");
    const targets: Target[] = [];
    for (const one of version.content.targets) {
      const found = await targetsOf(inner, one);
      if (found.length === 0) return refuse("invalid", "appraisal.group_empty", { group: one });
      targets.push(...found);
    }
    const id = await store.takeId(inner.db, "round");
    const data = { ...body, targets };
    return write(inner, undefined, id, { type: "roundOpened", at: inner.clock.now(), data });
  });
}

/** Takes a step that is nothing but its event. Refuses: see {@link checkStep}. */
function step(
  ctx: Ctx,
  id: number,
  name: RoundStep,
  eventOf: (ctx: Ctx, round: Round) => Promise<RoundEvent> | RoundEvent,
): Promise<RoundView> {
  return transaction(ctx, async (inner) => {
    const round = await getRound(inner, id, "lock");
    const wrong = checkStep(round, name, today(inner));
    if (wrong !== undefined) orRefuse(wrong);
    return write(inner, round, id, await eventOf(inner, round));
  });
}

/** Begins collecting. */
export const beginCollection = (ctx: Ctx, id: number): Promise<RoundView> =>
  step(ctx, id, "collect", ({ clock }) => ({ type: "collectionBegun", at: clock.now(), data: {} }));

/** Gives a round up before anything was computed. */
export const cancelRound = (ctx: Ctx, id: number, reason: string): Promise<RoundView> =>
  step(ctx, id, "cancel", ({ clock }) => ({
    type: "roundCancelled",
    at: clock.now(),
    data: { reason },
  }));

/**
 * Computes a round once and seals what it was computed from. Refuses: see {@link checkStep};
 * `appraisal.evidence_behind` while the evidence has not caught up with the log, unless all of it has just been derived
 * in this transaction.
 */
export const computeRound = (
  ctx: Ctx,
  id: number,
  evidenceIs: "followed" | "derived" = "followed",
): Promise<RoundView> =>
  step(ctx, id, "compute", async (inner, round) => {
    if (evidenceIs === "followed") await requireCaughtUp(inner);
    const inputs = await sealInputs(inner, round);
    const results = textOf(appraise(inputs));
    const text = textOf(inputs);
    const [inputsHash, resultsHash] = [hashOf(text), hashOf(results)];
    await store.insertSealing(inner.db, id, { inputs: text, inputsHash, results, resultsHash });
    const { replyWorkdays } = inputs.scheme.publication;
    const replyTo = dueWorkday(await loadCalendar(inner), today(inner), replyWorkdays).day;
    const { factsHash, factCount } = inputs;
    const data = { inputsHash, resultsHash, factsHash, factCount, replyTo };
    return { type: "roundComputed", at: inner.clock.now(), data };
  });

async function requireCaughtUp(ctx: Ctx): Promise<void> {
  const [state] = await followerStates(ctx.db, [follower]);
  if (state === undefined || state.lagSeconds > MOST_LAG || state.failingSince !== null)
    refuse("conflict", "appraisal.evidence_behind");
}

async function sealInputs(ctx: Ctx, round: Round): Promise<SealedInputs> {
  const { id, from, to, targets } = round;
  const scheme = await contentOf(ctx, round);
  await evidence.lockEvidence(ctx.db);
  const idsOf = (kind: Target["kind"]) =>
    targets.filter((one) => one.kind === kind).map((one) => one.id);
  const [orgIds, areaIds] = [idsOf("org"), idsOf("area")];
  const factCount = await store.sealFacts(ctx.db, id, { orgIds, areaIds, from, to });
  const factsHash = await store.hashOfFacts(ctx.db, id);
  const sums = {
    org: await evidence.sumsOf(ctx.db, "org", orgIds, { from, to }),
    area: await evidence.sumsOf(ctx.db, "area", areaIds, { from, to }),
  };
  const asked = scheme.indicators.flatMap((one) => (one.kind === "evidence" ? [one] : []));
  const matters: Record<string, readonly string[] | null> = {};
  for (const one of asked) matters[one.key] = await mattersOf(ctx, one.matters);
  const pushed = asked.some(({ definition }) => definition === "unadmitted")
    ? await unadmittedOf(ctx, round)
    : new Map<number, number>();
  const counts = targets.flatMap(({ kind, id: targetId }) =>
    asked.map(({ key, definition }) => {
      const about = matters[key] ?? null;
      const own = sums[kind].filter(
        (sum) =>
          sum.subjectId === targetId &&
          sum.definition === definition &&
          (about === null || about.includes(sum.matter)),
      );
      if (definition === "unadmitted") {
        const confirmed = kind === "org" ? (pushed.get(targetId) ?? 0) : 0;
        return { kind, id: targetId, key, counted: confirmed, hits: confirmed };
      }
      const counted = own.reduce((total, sum) => total + sum.counted, 0);
      const hits = own.reduce((total, sum) => total + sum.hits, 0);
      return { kind, id: targetId, key, counted, hits };
    }),
  );
  const definitions = Object.fromEntries(
    asked.flatMap(({ definition }) =>
      isDefinition(definition) ? [[definition, DEFINITIONS[definition].version] as const] : [],
    ),
  );
  const plain = targets.map(({ class: of, kind, id: targetId, name }) => ({
    class: of,
    kind,
    id: targetId,
    name,
  }));
  return {
    format: 1,
    roundId: id,
    from,
    to,
    scheme,
    definitions,
    matters,
    targets: plain,
    counts,
    factCount,
    factsHash,
  };
}

/** Tasks found to have been pushed without admission, by department, of the months in which they were refused. */
async function unadmittedOf(ctx: Ctx, { from, to }: Round): Promise<Map<number, number>> {
  const system: Ctx = { ...ctx, actor: { kind: "system", job: "appraisal.seal" } };
  const { departments } = await statistics(system, { from, to });
  return new Map(departments.map(({ department, confirmed }) => [department.id, confirmed]));
}

/** The matters of an indicator as they are known today: published duties and categories of its classes, and those named. */
async function mattersOf(ctx: Ctx, matters: Matters | null): Promise<readonly string[] | null> {
  if (matters === null) return null;
  const { classes, categories: named } = matters;
  const duties = [...(await publishedCatalogue(ctx)).byCode.values()]
    .filter(({ content }) => classes.includes(content.class))
    .map(({ code }) => `duty:${code}`);
  const categories = [...(await loadCategories(ctx)).values()]
    .filter(({ code, content }) => classes.includes(content.class) || named.includes(code))
    .map(({ code }) => `category:${code}`);
  return [...duties, ...categories].toSorted();
}

/** The target at a place, if it is the actor's own. Refuses: `appraisal.not_yours`. */
async function requireOwn(ctx: Ctx, round: Round, place: number): Promise<void> {
  const target = round.targets[place];
  if (target === undefined || !isOwn(await scopeOf(ctx), target))
    refuse("forbidden", "appraisal.not_yours");
}

type Word = { readonly target: number; readonly text: string };

/** Replies for one's own body or area, once, before anything is public. */
export const replyTo = (ctx: Ctx, id: number, word: Word): Promise<RoundView> =>
  step(ctx, id, "reply", async (inner, round) => {
    await requireOwn(inner, round, word.target);
    const twice = checkOnce(round.replies, word.target);
    if (twice !== undefined) orRefuse(twice);
    const data = { ...word, personId: personOf(inner) };
    return { type: "targetReplied", at: inner.clock.now(), data };
  });

/** Answers a reply. Refuses: `appraisal.nothing_said`. */
export const answerReply = (ctx: Ctx, id: number, word: Word): Promise<RoundView> =>
  step(ctx, id, "answer", ({ clock }, { replies }) => {
    if (!replies.some(({ target, answer }) => target === word.target && answer === null))
      refuse("conflict", "appraisal.nothing_said");
    return { type: "replyAnswered", at: clock.now(), data: word };
  });

/** Confirms a round after everybody could reply. */
export const confirmRound = (ctx: Ctx, id: number): Promise<RoundView> =>
  step(ctx, id, "confirm", (inner) => ({
    type: "roundConfirmed",
    at: inner.clock.now(),
    data: { personId: personOf(inner) },
  }));

/** Publishes a confirmed round; appeals run from here. */
export const publishRound = (ctx: Ctx, id: number): Promise<RoundView> =>
  step(ctx, id, "publish", async (inner, round) => {
    const { publication } = await contentOf(inner, round);
    const calendar = await loadCalendar(inner);
    const appealTo = dueWorkday(calendar, today(inner), publication.appealWorkdays).day;
    return { type: "roundPublished", at: inner.clock.now(), data: { appealTo } };
  });

/** Appeals for one's own body or area, once. */
export const appeal = (ctx: Ctx, id: number, word: Word): Promise<RoundView> =>
  step(ctx, id, "appeal", async (inner, round) => {
    await requireOwn(inner, round, word.target);
    const twice = checkOnce(round.appeals, word.target);
    if (twice !== undefined) orRefuse(twice);
    const data = { ...word, personId: personOf(inner) };
    return { type: "targetAppealed", at: inner.clock.now(), data };
  });

/** Decides an appeal; not who confirmed. The sealed result stays, the decision stands beside it. */
export const decideAppeal = (
  ctx: Ctx,
  id: number,
  data: { readonly target: number; readonly upheld: boolean; readonly reason: string },
): Promise<RoundView> =>
  step(ctx, id, "decideAppeal", (inner, round) => {
    if (!round.appeals.some(({ target, decision }) => target === data.target && decision === null))
      refuse("conflict", "appraisal.nothing_said");
    const who = personOf(inner);
    if (who !== null && who === round.confirmedBy) refuse("forbidden", "appraisal.own_decision");
    return { type: "appealDecided", at: inner.clock.now(), data };
  });

/** Records a reward or a consequence. Refuses: `appraisal.target_unknown`. */
export const recordConsequence = (
  ctx: Ctx,
  id: number,
  data: Round["consequences"][number],
): Promise<RoundView> =>
  step(ctx, id, "recordConsequence", ({ clock }, { targets }) => {
    if (targets[data.target] === undefined) refuse("invalid", "appraisal.target_unknown");
    return { type: "consequenceRecorded", at: clock.now(), data };
  });

/** Closes a round when appeals are over and decided. */
export const closeRound = (ctx: Ctx, id: number): Promise<RoundView> =>
  step(ctx, id, "close", ({ clock }) => ({ type: "roundClosed", at: clock.now(), data: {} }));
