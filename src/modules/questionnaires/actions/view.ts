/** Surveys as overseers may see them: how many answered, and what groups large enough said. */
import type { Ctx } from "#kernel/context.ts";
import { type Interval, wilson } from "#kernel/pure/interval.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import type { GroupKey } from "../rules/groups.ts";
import { type Survey, checkClosing, questionsFor } from "../rules/survey.ts";
import { type GroupTally, estimateOf } from "../rules/tally.ts";
import type { GroupResult, SurveyLine, SurveyView } from "../schema.ts";
import * as ballots from "../store/ballots.ts";
import * as store from "../store/surveys.ts";
import { getSurvey, today } from "./load.ts";

const hundredths = (value: number, { low, high }: Interval) => ({
  value: Math.round(10_000 * value),
  low: Math.round(10_000 * low),
  high: Math.round(10_000 * high),
});

const invitedOf = (survey: Survey, group?: GroupKey): number =>
  survey.invited
    .filter((one) => group === undefined || one.group === group)
    .reduce((sum, { count }) => sum + count, 0);

const lineOf = (survey: Survey): SurveyLine => ({
  id: survey.id,
  title: survey.title,
  status: survey.status,
  subject: survey.subject,
  closesOn: survey.closesOn,
  targets: survey.targets.length,
  invited: invitedOf(survey),
});

/** What a group said of a target, in words that hide everybody. */
function resultOf(survey: Survey, { group, invited, answered, marks }: GroupTally): GroupResult {
  if (answered === null || marks === null)
    return { group, invited, answered: null, rate: null, estimates: null };
  const estimates = questionsFor(survey, group).map(({ key, groups }) => {
    const relevance = groups.find((one) => one.group === group)?.relevance ?? "equal";
    const found = estimateOf(marks[key] ?? {}, relevance, survey.minimumGroup);
    if (found === null) return { key, score: null, graded: null, satisfied: null };
    return {
      key,
      score: hundredths(found.mean, found),
      graded: found.graded,
      satisfied: hundredths(found.satisfied.share, found.satisfied),
    };
  });
  const rate = hundredths(answered / invited, wilson(answered, invited));
  return { group, invited, answered, rate, estimates };
}

/** Results by target; while a survey is open only how many were invited. */
function resultsOf(survey: Survey): SurveyView["results"] {
  const tallies: readonly GroupTally[] =
    survey.closing?.tallies ??
    survey.invited.map(({ place, group, count }) => ({
      place,
      group,
      invited: count,
      answered: null,
      marks: null,
    }));
  const byPlace = Map.groupBy(tallies, ({ place }) => place);
  return survey.targets.map(({ name }, place) => ({
    place,
    name,
    groups: (byPlace.get(place) ?? []).map((tally) => resultOf(survey, tally)),
  }));
}

/** How many of a group answered, all targets together; null where that is fewer than are told of. */
async function answeredByGroup(ctx: Ctx, survey: Survey): Promise<Map<GroupKey, number | null>> {
  const counts =
    survey.closing === null
      ? (await ballots.progressOf(ctx.db, survey.id)).map(({ groupKey, used }) => ({
          group: groupKey,
          answered: used,
        }))
      : survey.closing.tallies.map(({ group, answered }) => ({ group, answered: answered ?? 0 }));
  return new Map(
    survey.groups.map((group) => {
      const own = counts.filter((one) => one.group === group);
      const sum = own.reduce((total, { answered }) => total + answered, 0);
      return [group, sum < survey.minimumGroup ? null : sum];
    }),
  );
}

/** One survey. Refuses: `questionnaires.survey_unknown`. */
export async function readSurvey(ctx: Ctx, id: number): Promise<SurveyView> {
  return viewOf(ctx, await getSurvey(ctx, id));
}

/** A survey as overseers may see it. */
export async function viewOf(ctx: Ctx, survey: Survey): Promise<SurveyView> {
  const answered = await answeredByGroup(ctx, survey);
  const isOpen = survey.status === "open";
  return {
    ...lineOf(survey),
    from: survey.from,
    to: survey.to,
    minimumGroup: survey.minimumGroup,
    limit: survey.limit,
    seedHash: survey.seedHash,
    seed: survey.closing?.seed ?? null,
    questions: survey.questions.map(({ key, text, groups }) => ({
      key,
      text,
      groups: groups.map(({ group }) => group),
    })),
    groups: survey.groups.map((group) => {
      const list = survey.lists.find((one) => one.group === group);
      return {
        group,
        listed: group === "residents" ? null : (list?.listed ?? 0),
        handedOut: group === "residents" ? survey.framesHash !== null : (list?.handedOut ?? false),
        invited: invitedOf(survey, group),
        answered: answered.get(group) ?? null,
      };
    }),
    keying: isOpen ? await ballots.waitingKeyings(ctx.db, survey.id) : null,
    results: resultsOf(survey),
    mayClose: checkClosing(survey, today(ctx)) === undefined,
  };
}

/** Surveys, newest first. */
export async function listSurveys(
  ctx: Ctx,
  { cursor, limit = 50 }: { readonly cursor?: string; readonly limit?: number },
) {
  const [id] = cursor === undefined ? [null] : orRefuse(readCursor(cursor, 1));
  if (id !== null && !Number.isSafeInteger(id)) return refuse("invalid", "http.wrong_cursor");
  const before = id === null || id === undefined ? null : Number(id);
  const rows = await store.pageOfSurveys(ctx.db, { before, limit: limit + 1 });
  const { items, next } = pageOf(rows, limit, lineOf, (row) => [row.id]);
  return { items: [...items], next };
}

/** The draw: seed (once closed), everybody's key, who was drawn and who was passed over. Refuses: `questionnaires.survey_unknown`. */
export async function readDraw(ctx: Ctx, id: number) {
  const survey = await getSurvey(ctx, id);
  const frames = await store.framesOf(ctx.db, id);
  return {
    seedHash: survey.seedHash,
    seed: survey.closing?.seed ?? null,
    framesHash: survey.framesHash,
    frames: frames.map(({ place, keys, drawn, passed }) => ({
      place,
      keys: [...keys],
      drawn: [...drawn],
      passed: [...passed],
    })),
  };
}

/** What a closed survey found, for the module that it is for; undefined while there is none about the thing, or none closed. */
export async function surveyResult(
  ctx: Ctx,
  subject: { readonly kind: string; readonly id: number },
): Promise<readonly GroupTally[] | undefined> {
  const id = await store.surveyAbout(ctx.db, subject.kind, subject.id);
  if (id === undefined) return undefined;
  return (await getSurvey(ctx, id)).closing?.tallies;
}

/** The survey about a thing, of those that were not cancelled; for the module that it is for. */
export async function surveyFor(
  ctx: Ctx,
  subject: { readonly kind: string; readonly id: number },
): Promise<Pick<Survey, "id" | "status"> | undefined> {
  const id = await store.surveyAbout(ctx.db, subject.kind, subject.id);
  return id === undefined ? undefined : getSurvey(ctx, id);
}
