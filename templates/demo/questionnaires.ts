/** How people answered the questionnaires of the demo's round: residents by message, lists by slip, two of them on paper. */
import type { Ctx } from "#kernel/context.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { castBallot, enterList, handOut, keySlip, readBallot, surveyFor } from "#questionnaires";
import { type Random, randomFrom } from "./random.ts";

const SEED = 20_261_150;
/** Units of the neighbourhood that work with departments every week. */
const UNITS = [
  "枫林苑物业服务站",
  "惠民百货商场",
  "春晖幼儿园",
  "永乐养老院",
  "春风路菜市场",
  "云水湾写字楼管理处",
  "和平电影院",
  "东新快递驿站",
];
const DEPUTIES = ["周远", "沈若兰", "顾明轩", "陆晓峰", "秦雨桐", "许文博", "宋嘉禾"];

/** The lists of a survey; answers its number. */
export async function listPeople(ctx: Ctx, roundId: number): Promise<number> {
  const survey = await surveyFor(ctx, { kind: "appraisalRound", id: roundId });
  if (survey === undefined) throw new Error(`round ${roundId} asks nobody`);
  const named = (names: readonly string[]) => names.map((name) => ({ name }));
  await enterList(ctx, survey.id, "units", named(UNITS));
  await enterList(ctx, survey.id, "deputies", named(DEPUTIES.map((name) => `${name}代表`)));
  return survey.id;
}

/** Hands out the slips of a survey and lets most people answer. `codes`: those that went out as messages. */
export async function answerSurvey(
  ctx: Ctx,
  surveyId: number,
  codes: readonly string[],
  [first, second]: readonly [StaffActor, StaffActor],
): Promise<void> {
  const random = randomFrom(SEED);
  const nobody: Ctx = { ...ctx, actor: { kind: "anonymous" } };
  const slips: string[] = [];
  for (const group of ["subdistricts", "units", "deputies"] as const)
    slips.push(...(await handOut(ctx, surveyId, group)).map(({ code }) => code));
  const [onPaper, others] = [slips.slice(-2), slips.slice(0, -2)];
  const answering = [
    ...codes.filter(() => random.next() < 0.66),
    ...others.filter(() => random.next() < 0.9),
  ];
  for (const ballotCode of answering)
    await castBallot(nobody, { ballotCode, answers: await said(nobody, ballotCode, random) });
  for (const ballotCode of onPaper) {
    const answers = await said(nobody, ballotCode, random);
    for (const actor of [first, second]) await keySlip({ ...ctx, actor }, { ballotCode, answers });
  }
}

/** What somebody says: mostly kind, less so of some targets, and now and then "don't know". */
async function said(ctx: Ctx, ballotCode: string, random: Random) {
  const { targets, questions } = await readBallot(ctx, ballotCode);
  return targets.map(({ place }) => {
    const mood = 2.6 + 0.9 * Math.sin(place * 2.4);
    const grade = () =>
      random.next() < 0.06
        ? null
        : Math.min(5, Math.max(1, Math.round(mood + 2.4 * random.next())));
    return { place, marks: Object.fromEntries(questions.map(({ key }) => [key, grade()])) };
  });
}
