/** The questionnaires of a round: asked while it collects, counted when it is computed, given up with it. */
import type { Ctx } from "#kernel/context.ts";
import { type Day, addDays, dayOf } from "#kernel/pure/day.ts";
import {
  type Deliver,
  cancelSurvey,
  closeSurvey,
  openSurvey,
  surveyFor,
  surveyResult,
} from "#questionnaires";
import { type GroupTally, SMALLEST_GROUP } from "#questionnaires/pure";
import type { Round } from "../rules/round.ts";
import type { SchemeContent } from "../rules/scheme.ts";

/** Residents drawn for one target: at least so many, and enough for the scheme's least number at a third of answers. */
const RESIDENTS_DRAWN = 40;

const subjectOf = ({ id }: Pick<Round, "id">) => ({ kind: "appraisalRound", id });

function lastDayOf(month: string): Day {
  const next = addDays(`${month}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}

/**
 * Opens the survey of a round whose scheme asks questions. `limit`: how many residents are drawn for one target.
 * Refuses: see `openSurvey` of questionnaires.
 */
export async function openQuestionnaires(
  ctx: Ctx,
  round: Round,
  content: SchemeContent,
  { deliver, limit }: { readonly deliver?: Deliver; readonly limit?: number } = {},
): Promise<void> {
  const asked = content.indicators.flatMap((one) => (one.kind === "questionnaire" ? [one] : []));
  if (asked.length === 0) return;
  const today = dayOf(ctx.clock.now());
  const from = `${round.from}-01`;
  const last = lastDayOf(round.to);
  const until = last < today ? last : today;
  // On the first of a month there may be no day of it yet.
  const to = until < from ? from : until;
  const opening = {
    subject: subjectOf(round),
    title: round.title,
    targets: round.targets.map(({ kind, id, name }) => ({ kind, id, name })),
    questions: asked.map(({ key, question, appraisers }) => ({
      key,
      text: question,
      groups: appraisers.map(({ class: group, relevance }) => ({ group, relevance })),
    })),
    groups: [...new Set(asked.flatMap(({ appraisers }) => appraisers.map((one) => one.class)))],
    from,
    to,
    closesOn: round.collectTo,
    minimumGroup: SMALLEST_GROUP,
    limit: limit ?? Math.max(RESIDENTS_DRAWN, 3 * content.publication.leastCount),
  };
  await openSurvey(ctx, opening, deliver);
}

/** Closes the survey of a round, unless somebody has, and answers what it found; undefined where nobody was asked. */
export async function countQuestionnaires(
  ctx: Ctx,
  round: Round,
): Promise<readonly GroupTally[] | undefined> {
  const survey = await surveyFor(ctx, subjectOf(round));
  if (survey?.status === "open") await closeSurvey(ctx, survey.id);
  return surveyResult(ctx, subjectOf(round));
}

/** Gives the survey of a round up. */
export async function cancelQuestionnaires(ctx: Ctx, round: Round): Promise<void> {
  const survey = await surveyFor(ctx, subjectOf(round));
  if (survey?.status === "open") await cancelSurvey(ctx, survey.id);
}
