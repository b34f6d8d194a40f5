/**
 * Answers: read by code, cast once, typed in twice from paper. Nothing here keeps who asked, from where or when: no
 * event, no idempotency key, no actor. What is kept is that a code was used, and, sealed and apart from it, an answer.
 */
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { servesTarget } from "../access.ts";
import { readCode } from "../rules/code.ts";
import { type Survey, checkMarks, checkOpen, questionsFor } from "../rules/survey.ts";
import type { Grade, Marks } from "../rules/tally.ts";
import type { Answers, BallotView, KeyingAnswer } from "../schema.ts";
import * as store from "../store/ballots.ts";
import { openSurveyIds } from "../store/surveys.ts";
import { digestOf } from "./codes.ts";
import { getSurvey, today } from "./load.ts";

/** The field that answers in the box are sealed under. */
export const ANSWER_FIELD = "questionnaires.box.sealed";
const KEYING_FIELD = "questionnaires.keying.sealed";

/** Marks as they are sealed: in the order of the questions and one sign each, so that every answer is as long as another. */
export function marksText(
  survey: Survey,
  group: store.BallotRow["groupKey"],
  marks: Marks,
): string {
  return questionsFor(survey, group)
    .map(({ key }) => marks[key] ?? 0)
    .join("");
}

/** Reads sealed marks back. */
export function readMarks(survey: Survey, group: store.BallotRow["groupKey"], text: string): Marks {
  const grades = [...text].map((sign): Grade => (sign === "0" ? null : (Number(sign) as Grade)));
  return Object.fromEntries(
    questionsFor(survey, group).map(({ key }, i) => [key, grades[i] ?? null]),
  );
}

type Slip = { readonly survey: Survey; readonly ballots: readonly store.FoundBallot[] };

/** Finds the ballots of a code in the surveys that are open. Refuses: `questionnaires.code_unknown`, and what is over. */
async function slipOf(ctx: Ctx, text: string, lock: "read" | "lock"): Promise<Slip> {
  const code = readCode(text);
  if (code === null) return refuse("invalid", "questionnaires.code_mistyped");
  const targets: number[] = [];
  for (const id of await openSurveyIds(ctx.db))
    targets.push((await getSurvey(ctx, id)).targets.length);
  const places = Array.from({ length: Math.max(0, ...targets) }, (_, place) => place);
  const digests = places.map((place) => digestOf(ctx, code, place));
  const [first] = await store.findBallots(ctx.db, digests);
  if (first === undefined) return refuse("notFound", "questionnaires.code_unknown");
  // Held against closing before the ballots are: one order for all.
  const survey = await getSurvey(ctx, first.surveyId, lock === "lock" ? "share" : "read");
  const wrong = checkOpen(survey, today(ctx));
  if (wrong !== undefined) orRefuse(wrong);
  const ballots = await store.findBallots(ctx.db, digests, lock);
  if (ballots.length === 0) return refuse("notFound", "questionnaires.code_unknown");
  return { survey, ballots };
}

/** Refuses whoever is signed in for a body that the ballot grades: `questionnaires.own_target`. */
async function requireOutsider(ctx: Ctx, { survey, ballots }: Slip): Promise<void> {
  if (ctx.actor.kind !== "staff") return;
  const { actor } = ctx;
  const parentId = (await loadOrganisations(ctx)).find(actor.post.orgId)?.parentId ?? null;
  for (const { place } of ballots) {
    const target = survey.targets[place];
    if (target !== undefined && servesTarget(actor, parentId, target))
      refuse("forbidden", "questionnaires.own_target");
  }
}

function viewOf({ survey, ballots }: Slip): BallotView {
  const group = ballots[0]?.groupKey ?? "residents";
  return {
    title: survey.title,
    group,
    closesOn: survey.closesOn,
    used: ballots.some(({ used }) => used),
    minimumGroup: survey.minimumGroup,
    targets: ballots.map(({ place }) => ({
      place,
      name: survey.targets[place]?.name ?? { zh: "", en: "" },
    })),
    questions: questionsFor(survey, group).map(({ key, text }) => ({ key, text })),
  };
}

/** What a code asks. Refuses: `questionnaires.code_mistyped`, `questionnaires.code_unknown`, `questionnaires.over`, `questionnaires.own_target`. */
export async function readBallot(ctx: Ctx, code: string): Promise<BallotView> {
  const slip = await slipOf(ctx, code, "read");
  await requireOutsider(ctx, slip);
  return viewOf(slip);
}

/** Marks by place, complete and of this ballot alone. Refuses: `questionnaires.answer_incomplete`, `questionnaires.not_on_ballot`. */
function marksOf({ survey, ballots }: Slip, answers: Answers): Map<number, Marks> {
  const marks = new Map(answers.map(({ place, marks: given }) => [place, given as Marks]));
  const places = new Set(ballots.map(({ place }) => place));
  if (answers.some(({ place }) => !places.has(place)))
    refuse("invalid", "questionnaires.not_on_ballot");
  if (marks.size !== answers.length || marks.size !== places.size)
    refuse("invalid", "questionnaires.answer_incomplete");
  for (const { place, groupKey } of ballots) {
    const wrong = checkMarks(survey, groupKey, marks.get(place) ?? {});
    if (wrong !== undefined) orRefuse(wrong);
  }
  return marks;
}

/** Uses the ballots and puts the answers into the box: both or neither. Refuses: `questionnaires.code_used`. */
async function count(ctx: Ctx, { survey, ballots }: Slip, marks: Map<number, Marks>) {
  const digests = ballots.map(({ codeDigest }) => codeDigest);
  if ((await store.markUsed(ctx.db, digests)) !== digests.length)
    refuse("conflict", "questionnaires.code_used");
  await store.putInBox(
    ctx.db,
    survey.id,
    ballots.map(({ place, groupKey, stratum }) => ({
      place,
      groupKey,
      stratum,
      sealed: ctx.vault.seal(ANSWER_FIELD, marksText(survey, groupKey, marks.get(place) ?? {})),
    })),
  );
  await store.dropKeyings(ctx.db, digests[0] as Buffer);
}

/**
 * Casts the answers of a code, once, whoever sends it how often at the same time.
 * Refuses: see {@link readBallot}; `questionnaires.code_used`, `questionnaires.answer_incomplete`, `questionnaires.not_on_ballot`.
 */
export function castBallot(
  ctx: Ctx,
  { ballotCode, answers }: { readonly ballotCode: string; readonly answers: Answers },
): Promise<{ counted: true }> {
  return transaction(ctx, async (inner) => {
    const slip = await slipOf(inner, ballotCode, "lock");
    await requireOutsider(inner, slip);
    if (slip.ballots.some(({ used }) => used)) refuse("conflict", "questionnaires.code_used");
    await count(inner, slip, marksOf(slip, answers));
    return { counted: true };
  });
}

/**
 * Types in what is on a slip. The second official who types the same makes it count; who types something else is told
 * where, and both look at the paper. The same official may correct what they typed and never counts twice.
 * Refuses: see {@link castBallot}.
 */
export function keySlip(
  ctx: Ctx,
  { ballotCode, answers }: { readonly ballotCode: string; readonly answers: Answers },
): Promise<KeyingAnswer> {
  return transaction(ctx, async (inner) => {
    if (inner.actor.kind !== "staff") throw new Error("a route for staff ran for someone else");
    const { personId } = inner.actor;
    const slip = await slipOf(inner, ballotCode, "lock");
    await requireOutsider(inner, slip);
    if (slip.ballots.some(({ used }) => used)) refuse("conflict", "questionnaires.code_used");
    const marks = marksOf(slip, answers);
    const key = slip.ballots[0]?.codeDigest as Buffer;
    const typed = slip.ballots
      .map(({ place, groupKey }) => marksText(slip.survey, groupKey, marks.get(place) ?? {}))
      .join(",");
    const others = (await store.keyingsOf(inner.db, key)).filter(
      (one) => one.personId !== personId,
    );
    const texts = others.map(({ sealed }) => inner.vault.open(KEYING_FIELD, sealed));
    if (texts.includes(typed)) {
      await count(inner, slip, marks);
      return { state: "counted", differences: [] };
    }
    const sealed = inner.vault.seal(KEYING_FIELD, typed);
    await store.saveKeying(inner.db, slip.survey.id, key, { personId, sealed });
    return texts.length === 0
      ? { state: "waiting", differences: [] }
      : { state: "differs", differences: differencesOf(slip, typed, texts.at(-1) ?? "") };
  });
}

/** Where two typed slips differ: which question about which target, not what either says. */
function differencesOf({ survey, ballots }: Slip, a: string, b: string) {
  const [ours, theirs] = [a.split(","), b.split(",")];
  return ballots.flatMap(({ place, groupKey }, i) =>
    questionsFor(survey, groupKey).flatMap(({ key }, n) =>
      ours[i]?.[n] === theirs[i]?.[n] ? [] : [{ place, key }],
    ),
  );
}
