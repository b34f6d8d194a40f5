import assert from "node:assert/strict";
import { test } from "node:test";
import { castBallot, enterList, handOut, surveyFor } from "#questionnaires";
import { catchUpFollowers } from "../../app.ts";
import { recompute } from "../../commands/recompute.ts";
import { computeRound } from "./actions/compute.ts";
import { beginCollection, openRound } from "./actions/rounds.ts";
import { draftScheme, publishScheme } from "./actions/schemes.ts";
import { verifyAppraisal } from "./actions/verify.ts";
import {
  aScheme,
  desk,
  evidence,
  handled,
  linesOf,
  send,
  system,
  useDesk,
} from "./appraisal.fixture.ts";
import type { RoundView } from "./schema.ts";

let roundId = 0;
const codes: string[] = [];

const content = aScheme(evidence("on-time", "onTime", 600), {
  kind: "questionnaire",
  key: "opinion",
  name: { zh: "评价", en: "Opinion" },
  weight: 400,
  question: { zh: "满意吗？", en: "Satisfied?" },
  appraisers: [
    { class: "residents", weight: 600, relevance: "dealings" },
    { class: "units", weight: 400, relevance: "equal" },
  ],
});

useDesk();

const ctx = () => desk.program.context(desk.district.staff("coordinator"));
const get = async (who: string, url: string) => {
  const answer = await send(who, "GET", url);
  return { status: answer.statusCode, text: answer.body };
};
const roundFor = async (who: string): Promise<RoundView> =>
  JSON.parse((await get(who, `/appraisal/rounds/${roundId}`)).text);
const opinionOf = (round: RoundView, org: string) =>
  round.targets
    .find(({ id }) => id === desk.district.org(org))
    ?.result?.indicators.find(({ key }) => key === "opinion");

test("collecting asks the residents who dealt with a department, and the lists", async () => {
  for (let n = 0; n < 10; n++) {
    const reporter = { name: "钱多福", telephone: `1390000000${n}` };
    await handled("2026-11-16 14:00", { reporter });
  }
  await catchUpFollowers(desk.program);
  const { id: schemeId } = await draftScheme(ctx(), { content });
  await publishScheme(ctx(), schemeId, 1);
  desk.now("2026-12-01 10:00");
  roundId = (
    await openRound(ctx(), {
      title: "十一月",
      schemeId,
      schemeVersion: 1,
      from: "2026-11",
      to: "2026-11",
      collectFrom: "2026-12-01",
      collectTo: "2026-12-04",
    })
  ).id;
  await beginCollection(ctx(), roundId, {
    deliver: async (_, { code }) => {
      codes.push(code);
    },
  });
  assert.equal(codes.length, 10);
});

test("the score of a round holds what residents said, and nothing of three units", async () => {
  const survey = await surveyFor(ctx(), { kind: "appraisalRound", id: roundId });
  const names = ["甲", "乙", "丙", "丁", "戊"].map((name) => ({ name }));
  await enterList(ctx(), survey?.id ?? 0, "units", names);
  const slips = await handOut(ctx(), survey?.id ?? 0, "units");
  const nobody = desk.program.context({ kind: "anonymous" });
  for (const [i, grade] of [5, 5, 4, 4, 3, 3].entries()) {
    const answers = [{ place: placeOf("LINE1"), marks: { opinion: grade } }];
    await castBallot(nobody, { ballotCode: codes[i] ?? "", answers });
  }
  for (const { code } of slips.slice(0, 3)) {
    const answers = [0, 1].map((place) => ({ place, marks: { opinion: 1 } }));
    await castBallot(nobody, { ballotCode: code, answers });
  }
  desk.now("2026-12-07 10:00");
  await catchUpFollowers(desk.program);
  await computeRound(ctx(), roundId);
  const round = await roundFor("coordinator");
  // (1 + 1 + .75 + .75 + .5 + .5) / 6 = 0.75; Wilson of 4.5 in 6: 0.3648 to 0.9400.
  assert.deepEqual(opinionOf(round, "LINE1"), {
    key: "opinion",
    counted: 6,
    hits: 4,
    score: { value: 7500, low: 3648, high: 9400 },
    opens: false,
    groups: [
      {
        group: "residents",
        weight: 600,
        invited: 10,
        answered: 6,
        score: { value: 7500, low: 3648, high: 9400 },
      },
      { group: "units", weight: 400, invited: 5, answered: null, score: null },
    ],
  });
  // Nobody dealt with the other, and three units are too few.
  assert.equal(opinionOf(round, "LINE2")?.score, null);
  // All in time: 600 × 100 + 400 × 75.
  const own = round.targets.find(({ id }) => id === desk.district.org("LINE1"));
  assert.equal(own?.result?.total?.value, 9000);
});

function placeOf(org: string): number {
  return desk.district.org(org) < desk.district.org("LINE2") ? 0 : 1;
}

test("a department reads what groups said of it, and neither who nor how many of a small one", async () => {
  const groups = opinionOf(await roundFor("line1"), "LINE1")?.groups;
  assert.deepEqual(
    groups?.map(({ group, answered }) => [group, answered]),
    [
      ["residents", 6],
      ["units", null],
    ],
  );
  assert.equal(opinionOf(await roundFor("line2"), "LINE1"), undefined);
  assert.equal((await get("line1", "/surveys")).status, 403);
  const cases = `/appraisal/rounds/${roundId}/cases?place=0&indicator=opinion`;
  assert.equal((await get("line1", cases)).status, 404);
  const file = `/appraisal/rounds/${roundId}/file`;
  assert.equal((await get("line1", file)).status, 403);
});

test("the sealed file gives the same score again, and altered answers do not", async () => {
  const { text } = await get("coordinator", `/appraisal/rounds/${roundId}/file`);
  const { difference, results } = await recompute(linesOf(text));
  assert.equal(difference, null);
  assert.equal(results.find(({ id }) => id === desk.district.org("LINE1"))?.total?.value, 9000);
  assert.match(text, /"opinion":\{"0":\[0,0,2,2,2,0\]\}/);
  const better = text.replace("[0,0,2,2,2,0]", "[0,0,0,0,6,0]");
  assert.notEqual((await recompute(linesOf(better))).difference, null);
  assert.equal(await verifyAppraisal(system()), null);
});
