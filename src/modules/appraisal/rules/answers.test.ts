import assert from "node:assert/strict";
import { test } from "node:test";
import type { GroupTally } from "#questionnaires/pure";
import { questionnaireResult, wrongTally } from "./answers.ts";
import { type SealedInputs, appraise } from "./score.ts";
import type { Indicator, SchemeContent } from "./scheme.ts";

const names = { zh: "题", en: "Question" };
const opinion = {
  kind: "questionnaire",
  key: "opinion",
  name: names,
  weight: 400,
  question: names,
  appraisers: [
    { class: "residents", weight: 500, relevance: "equal" },
    { class: "units", weight: 300, relevance: "equal" },
    { class: "deputies", weight: 200, relevance: "equal" },
  ],
} as const satisfies Indicator;
type Group = GroupTally["group"];
const told = (group: Group, grade: 1 | 2 | 3 | 4 | 5, n = 6): GroupTally => {
  const counts = [1, 2, 3, 4, 5, 0].map((one) => (one === grade ? n : 0));
  const marks = { opinion: { 0: counts } } as unknown as GroupTally["marks"];
  return { place: 0, group, invited: 10, answered: n, marks };
};
const untold = (group: Group): GroupTally => ({
  place: 0,
  group,
  invited: 10,
  answered: null,
  marks: null,
});
const scoreOf = (tallies: readonly GroupTally[], least = 10) =>
  questionnaireResult(opinion, 0, tallies, least).score?.value;

test("groups count by the weights of the scheme, and a group that is not told of leaves its weight to the others", () => {
  const all = [told("residents", 5), told("units", 3), told("deputies", 1)];
  // 500 × 100 + 300 × 50 + 200 × 0.
  assert.equal(scoreOf(all), 6500);
  // (500 × 100 + 300 × 50) / 800.
  assert.equal(scoreOf([...all.slice(0, 2), untold("deputies")]), 8125);
});

test("below half of the weight, or below the least number of grades, nothing is said", () => {
  assert.equal(scoreOf([untold("residents"), told("units", 3), untold("deputies")], 5), undefined);
  assert.equal(scoreOf([told("residents", 5)], 6), 10_000);
  assert.equal(scoreOf([told("residents", 5)], 7), undefined);
  assert.equal(scoreOf([]), undefined);
});

const content: SchemeContent = {
  name: names,
  source: "",
  targets: ["departments"],
  indicators: [
    {
      kind: "evidence",
      key: "on-time",
      name: names,
      weight: 600,
      definition: "onTime",
      matters: null,
      floor: 600,
      goal: 1000,
    },
    opinion,
  ],
  publication: { replyWorkdays: 5, appealWorkdays: 5, leastCount: 5, isPublic: true },
};
const inputs = (counted: number, answers: readonly GroupTally[]): SealedInputs => ({
  format: 1,
  roundId: 1,
  from: "2026-01",
  to: "2026-06",
  scheme: content,
  definitions: {},
  matters: {},
  targets: [{ class: "departments", kind: "org", id: 1, name: names }],
  counts: [{ kind: "org", id: 1, key: "on-time", counted, hits: counted }],
  factCount: 0,
  factsHash: "",
  answers,
});

test("answers alone rank nobody, however many they are", () => {
  const answers = [told("residents", 5), told("units", 5), told("deputies", 5)];
  assert.equal(appraise(inputs(4, answers))[0]?.total, null);
  assert.equal(appraise(inputs(5, answers))[0]?.total?.value, 10_000);
});

test("a tally that cannot be is found: sums that differ, more answers than invitations, groups too small", () => {
  const good = told("residents", 4);
  assert.equal(wrongTally(inputs(5, [good, untold("units")])), null);
  for (const bad of [
    { ...good, answered: 7 },
    { ...good, invited: 5 },
    told("residents", 4, 4),
    { ...good, place: 1 },
    { ...good, marks: null },
  ])
    assert.deepEqual(wrongTally(inputs(5, [bad])), bad);
});
