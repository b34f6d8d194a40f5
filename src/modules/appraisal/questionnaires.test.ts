import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { castBallot, enterList, handOut, surveyFor } from "#questionnaires";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { catchUpFollowers } from "../../app.ts";
import { recompute } from "../../commands/recompute.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { computeRound } from "./actions/compute.ts";
import { beginCollection, openRound } from "./actions/rounds.ts";
import { draftScheme, publishScheme } from "./actions/schemes.ts";
import { verifyAppraisal } from "./actions/verify.ts";
import type { RoundView, SchemeShape } from "./schema.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let server: FastifyInstance;
let roundId = 0;
const codes: string[] = [];

const content: SchemeShape = {
  name: { zh: "试评", en: "Trial" },
  source: "",
  targets: ["departments"],
  indicators: [
    {
      kind: "evidence",
      key: "on-time",
      name: { zh: "按时", en: "On time" },
      weight: 600,
      definition: "onTime",
      matters: null,
      floor: 600,
      goal: 1000,
    },
    {
      kind: "questionnaire",
      key: "opinion",
      name: { zh: "评价", en: "Opinion" },
      weight: 400,
      question: { zh: "满意吗？", en: "Satisfied?" },
      appraisers: [
        { class: "residents", weight: 600, relevance: "dealings" },
        { class: "units", weight: 400, relevance: "equal" },
      ],
    },
  ],
  publication: { replyWorkdays: 5, appealWorkdays: 5, leastCount: 5, isPublic: true },
};

const ctx = () => program.context(district.staff("coordinator"));
const get = async (who: string, url: string) => {
  const answer = await server.inject({ url, headers: { "x-who": who } });
  return { status: answer.statusCode, text: answer.body };
};
const roundFor = async (who: string): Promise<RoundView> =>
  JSON.parse((await get(who, `/api/v1/appraisal/rounds/${roundId}`)).text);
const opinionOf = (round: RoundView, org: string) =>
  round.targets
    .find(({ id }) => id === district.org(org))
    ?.result?.indicators.find(({ key }) => key === "opinion");

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  const names = ["coordinator", "operator", "line1", "line2"] as const;
  server = await serverForMany(
    program,
    new Map(names.map((name) => [name, district.staff(name)] as const)),
  );
});
after(async () => {
  await server.close();
  await program.remove();
});

async function send(who: string, url: string, payload: object) {
  const answer = await server.inject({
    method: "POST",
    url,
    payload,
    headers: { "x-who": who },
  });
  assert.ok(answer.statusCode < 300, answer.body);
  return answer.json();
}

test("collecting asks the residents who dealt with a department, and the lists", async () => {
  for (let n = 0; n < 10; n++) {
    clock.set(at("2026-11-16 10:00"));
    const { caseId } = await send("operator", "/api/v1/cases", {
      kind: "request",
      channel: "telephone",
      categoryCode: "sanitation",
      description: "弄堂口的垃圾三天没有清运",
      title: "弄堂口垃圾堆积",
      point: { lng: 112.05, lat: 30.05 },
      reporter: { name: "钱多福", telephone: `1390000000${n}` },
    });
    const commands = `/api/v1/cases/${caseId}/commands`;
    await send("line1", commands, { type: "accept" });
    clock.set(at("2026-11-16 14:00"));
    const done = { type: "complete", outcome: "done", result: "已清运", fileIds: [] };
    await send("line1", commands, { ...done, notSolvedReason: null });
  }
  await catchUpFollowers(program);
  const { id: schemeId } = await draftScheme(ctx(), { content });
  await publishScheme(ctx(), schemeId, 1);
  clock.set(at("2026-12-01 10:00"));
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
  const nobody = program.context({ kind: "anonymous" });
  for (const [i, grade] of [5, 5, 4, 4, 3, 3].entries()) {
    const answers = [{ place: placeOf("LINE1"), marks: { opinion: grade } }];
    await castBallot(nobody, { ballotCode: codes[i] ?? "", answers });
  }
  for (const { code } of slips.slice(0, 3)) {
    const answers = [0, 1].map((place) => ({ place, marks: { opinion: 1 } }));
    await castBallot(nobody, { ballotCode: code, answers });
  }
  clock.set(at("2026-12-07 10:00"));
  await catchUpFollowers(program);
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
  const own = round.targets.find(({ id }) => id === district.org("LINE1"));
  assert.equal(own?.result?.total?.value, 9000);
});

function placeOf(org: string): number {
  return district.org(org) < district.org("LINE2") ? 0 : 1;
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
  assert.equal((await get("line1", "/api/v1/surveys")).status, 403);
  const cases = `/api/v1/appraisal/rounds/${roundId}/cases?place=0&indicator=opinion`;
  assert.equal((await get("line1", cases)).status, 404);
  const file = `/api/v1/appraisal/rounds/${roundId}/file`;
  assert.equal((await get("line1", file)).status, 403);
});

test("the sealed file gives the same score again, and altered answers do not", async () => {
  const { text } = await get("coordinator", `/api/v1/appraisal/rounds/${roundId}/file`);
  async function* linesOf(of: string) {
    yield* of.trimEnd().split("\n");
  }
  const { difference, results } = await recompute(linesOf(text));
  assert.equal(difference, null);
  assert.equal(results.find(({ id }) => id === district.org("LINE1"))?.total?.value, 9000);
  assert.match(text, /"opinion":\{"0":\[0,0,2,2,2,0\]\}/);
  const better = text.replace("[0,0,2,2,2,0]", "[0,0,0,0,6,0]");
  assert.notEqual((await recompute(linesOf(better))).difference, null);
  assert.equal(await verifyAppraisal(program.context({ kind: "system", job: "test" })), null);
});
