/** Stirs the box while a survey is open, and counts it once when it is closed. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse } from "#kernel/pure/refusal.ts";
import { type Survey, checkClosing } from "../rules/survey.ts";
import { tallyOf } from "../rules/tally.ts";
import * as ballots from "../store/ballots.ts";
import * as store from "../store/surveys.ts";
import { ANSWER_FIELD, readMarks } from "./ballots.ts";
import { getSurvey, hashOf, textOf, today, write } from "./load.ts";
import { SEED_FIELD } from "./open.ts";

/**
 * Closes a survey after its last day: counts the box, tells the seed, and removes ballots, lists and what was typed in
 * once only. Groups too small to be told of are not counted at all. Refuses: `questionnaires.closed_already`,
 * `questionnaires.still_open`.
 */
export function closeSurvey(ctx: Ctx, id: number): Promise<Survey> {
  return transaction(ctx, async (inner) => {
    const survey = await getSurvey(inner, id, "alone");
    const wrong = checkClosing(survey, today(inner));
    if (wrong !== undefined) orRefuse(wrong);
    const box = await ballots.boxOf(inner.db, id);
    const counted = box.map(({ place, groupKey, stratum, sealed }) => ({
      place,
      group: groupKey,
      stratum,
      marks: readMarks(survey, groupKey, inner.vault.open(ANSWER_FIELD, sealed)),
    }));
    const tallies = tallyOf(survey.invited, counted, survey.minimumGroup);
    const seed = inner.vault.open(SEED_FIELD, await store.sealedSeed(inner.db, id));
    await ballots.removeTraces(inner.db, id);
    return write(inner, survey, {
      type: "surveyClosed",
      at: inner.clock.now(),
      data: { seed, tallies, talliesHash: hashOf(textOf(tallies)) },
    });
  });
}

/** Gives a survey up: nothing is counted, everything is removed. Refuses: `questionnaires.closed_already`. */
export function cancelSurvey(ctx: Ctx, id: number): Promise<Survey> {
  return transaction(ctx, async (inner) => {
    const survey = await getSurvey(inner, id, "alone");
    const wrong = checkClosing(survey, "9999-12-31");
    if (wrong !== undefined) orRefuse(wrong);
    await ballots.removeTraces(inner.db, id);
    return write(inner, survey, { type: "surveyCancelled", at: inner.clock.now(), data: {} });
  });
}

/**
 * Stirs the boxes that enough answers came into since the last time; answers how many. Every answer is sealed anew, so
 * that not even its ciphertext says which of those before it was.
 */
export async function stirBoxes(ctx: Ctx): Promise<number> {
  let stirred = 0;
  for (const id of await store.openSurveyIds(ctx.db))
    await transaction(ctx, async (inner) => {
      // Alone: nobody is casting meanwhile, whose mark would stand by itself.
      const { status, minimumGroup } = await getSurvey(inner, id, "alone");
      if (status !== "open") return;
      if ((await ballots.freshInBox(inner.db, id)) < minimumGroup) return;
      const anew = ({ sealed, ...row }: ballots.BoxRow): ballots.BoxRow => ({
        ...row,
        sealed: inner.vault.seal(ANSWER_FIELD, inner.vault.open(ANSWER_FIELD, sealed)),
      });
      await ballots.replaceBox(inner.db, id, (await ballots.boxOf(inner.db, id)).map(anew));
      stirred++;
    });
  return stirred;
}
