/** A round from opening to its close; every step checks the same table that pages offer from. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { type Day, dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { dueWorkday } from "#kernel/pure/workdays.ts";
import { isOwn } from "../access.ts";
import {
  type Round,
  type RoundEvent,
  type RoundStep,
  checkOnce,
  checkStep,
} from "../rules/round.ts";
import type { Target } from "../rules/score.ts";
import type { OpenBody, RoundView } from "../schema.ts";
import * as store from "../store/rounds.ts";
import { contentOf, getRound } from "./load.ts";
import { cancelQuestionnaires, openQuestionnaires } from "./questionnaires.ts";
import { getScheme, targetsOf } from "./schemes.ts";
import { scopeOf, viewOf } from "./view.ts";
import { writeRound } from "./write.ts";

const personOf = (ctx: Ctx): number | null =>
  ctx.actor.kind === "staff" ? ctx.actor.personId : null;
const today = (ctx: Ctx): Day => dayOf(ctx.clock.now());

const write = async (ctx: Ctx, known: Round | undefined, id: number, event: RoundEvent) =>
  viewOf(ctx, await writeRound(ctx, known, id, event));

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

/** Begins collecting: whoever is to be asked is invited. */
export const beginCollection = (
  ctx: Ctx,
  id: number,
  asking: Parameters<typeof openQuestionnaires>[3] = {},
): Promise<RoundView> =>
  step(ctx, id, "collect", async (inner, round) => {
    await openQuestionnaires(inner, round, await contentOf(inner, round), asking);
    return { type: "collectionBegun", at: inner.clock.now(), data: {} };
  });

/** Gives a round up before anything was computed. */
export const cancelRound = (ctx: Ctx, id: number, reason: string): Promise<RoundView> =>
  step(ctx, id, "cancel", async (inner, round) => {
    await cancelQuestionnaires(inner, round);
    return { type: "roundCancelled", at: inner.clock.now(), data: { reason } };
  });

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
