import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { DEFINITION_KEYS, isNeverAnIndicator } from "./definitions.ts";
import { intervalOfMean, wilson } from "./interval.ts";
import { type Indicator, type SchemeContent, checkScheme } from "./scheme.ts";
import { type SealedInputs, type Target, appraise, pointsOf, scoreOf } from "./score.ts";
import { FIVE_CORE, REVERSE_APPRAISAL } from "./templates.ts";

const ALL = {
  departments: 2,
  communities: 3,
  internalOffices: 1,
  dispatchedBodies: 1,
  subdistricts: 2,
};
const four = (n: number) => Math.round(n * 10_000) / 10_000;

test("the interval of a share is Wilson's", () => {
  const of = (hits: number, n: number) => {
    const { low, high } = wilson(hits, n);
    return [four(low), four(high)];
  };
  assert.deepEqual(of(8, 10), [0.4902, 0.9433]);
  assert.deepEqual(of(0, 10), [0, 0.2775]);
  assert.deepEqual(of(10, 10), [0.7225, 1]);
});

test("the interval of a mean adds distances as squares", () => {
  // Two equal halves with distances 6 and 8 below: half of each is 3 and 4, together 5.
  const halves = [
    { value: 50, low: 44, high: 50, weight: 1 },
    { value: 70, low: 62, high: 70, weight: 1 },
  ];
  assert.deepEqual(intervalOfMean(halves), { value: 60, low: 55, high: 60 });
});

test("points lie between floor and goal, in whole hundredths, rounded half up", () => {
  assert.equal(pointsOf(900 * 10, 10, 600, 1000), 7500);
  assert.equal(pointsOf(1000 * 2, 3, 600, 1000), 1667);
  assert.equal(pointsOf(1000, 2, 600, 1000), 0);
  assert.equal(pointsOf(1000 * 10, 10, 600, 900), 10_000);
  // Less is better: 1 of 10 done again, nothing at 200 thousandths, everything at none.
  assert.equal(pointsOf(1000, 10, 200, 0), 5000);
  // 1 of 80 000 thousandths above the floor is 0.125 hundredths; 4 of them are one half, which rounds up.
  assert.equal(pointsOf(4, 80_000, 0, 1), 1);
  assert.equal(pointsOf(3, 80_000, 0, 1), 0);
});

const evidence: Indicator = {
  kind: "evidence",
  key: "on-time",
  name: { zh: "按时", en: "On time" },
  weight: 600,
  definition: "onTime",
  matters: null,
  floor: 600,
  goal: 1000,
};
const asked: Indicator = {
  kind: "questionnaire",
  key: "opinion",
  name: { zh: "评价", en: "Opinion" },
  weight: 400,
  question: { zh: "满意吗？", en: "Satisfied?" },
  appraisers: [{ class: "residents", weight: 1000, relevance: "equal" }],
};
const scheme: SchemeContent = {
  name: { zh: "方案", en: "Scheme" },
  source: "",
  targets: ["departments"],
  indicators: [evidence, asked],
  publication: { replyWorkdays: 5, appealWorkdays: 5, leastCount: 5, isPublic: true },
};
const refusedFor = (change: Partial<SchemeContent>, counts = ALL): string | undefined => {
  const found = checkScheme({ ...scheme, ...change }, counts);
  return isRefusal(found) ? found.code : undefined;
};

test("a scheme is published with exactly 60 % evidence and not with less", () => {
  assert.equal(refusedFor({}), undefined);
  const less = [
    { ...evidence, weight: 599 },
    { ...asked, weight: 401 },
  ];
  assert.equal(refusedFor({ indicators: less }), "appraisal.too_little_evidence");
});

test("weights add up to the whole exactly, those of appraisers too", () => {
  for (const weight of [399, 401])
    assert.equal(
      refusedFor({ indicators: [evidence, { ...asked, weight }] }),
      "appraisal.weights_not_whole",
    );
  const appraisers = [{ class: "residents", weight: 999, relevance: "equal" }] as const;
  assert.equal(
    refusedFor({ indicators: [evidence, { ...asked, appraisers }] }),
    "appraisal.appraisers_not_whole",
  );
});

test("log-ins, check-ins, points and uploads are never an indicator, by definition or by name", () => {
  for (const definition of [
    "logins",
    "check-ins",
    "points",
    "uploads",
    "登录次数",
    "签到率",
    "积分",
  ])
    assert.equal(
      refusedFor({ indicators: [{ ...evidence, definition }, asked] }),
      "appraisal.never_an_indicator",
    );
  assert.equal(
    refusedFor({ indicators: [{ ...evidence, name: { zh: "上传照片数", en: "Photos" } }, asked] }),
    "appraisal.never_an_indicator",
  );
  assert.ok(DEFINITION_KEYS.every((key) => !isNeverAnIndicator(key)));
});

test("an unknown definition and a goal on the wrong side are refused", () => {
  const with_ = (change: object) => refusedFor({ indicators: [{ ...evidence, ...change }, asked] });
  assert.equal(with_({ definition: "speed" }), "appraisal.definition_unknown");
  assert.equal(with_({ definition: "unadmitted", floor: 5, goal: 0 }), undefined);
  assert.equal(with_({ floor: 1000, goal: 600 }), "appraisal.goal_not_beyond_floor");
  assert.equal(with_({ definition: "rework" }), "appraisal.goal_not_beyond_floor");
});

test("an empty group of targets and a group that would tell of single people are refused", () => {
  assert.equal(refusedFor({ targets: [] }), "appraisal.no_targets");
  assert.equal(refusedFor({}, { ...ALL, departments: 0 }), "appraisal.group_empty");
  const publication = { ...scheme.publication, leastCount: 4 };
  assert.equal(refusedFor({ publication }), "appraisal.group_too_small");
});

test("the two published schemes pass their own checks", () => {
  assert.equal(checkScheme(REVERSE_APPRAISAL, ALL), undefined);
  assert.equal(checkScheme(FIVE_CORE, ALL), undefined);
});

const target = (id: number): Target => ({
  class: "departments",
  kind: "org",
  id,
  name: { zh: `部门${id}`, en: `Department ${id}` },
});
const inputs = (hits: readonly (readonly [counted: number, hits: number])[]): SealedInputs => ({
  format: 1,
  roundId: 1,
  from: "2026-01",
  to: "2026-12",
  scheme,
  definitions: { onTime: 1 },
  matters: { "on-time": null },
  targets: hits.map((_, i) => target(i + 1)),
  counts: hits.map(([counted, n], i) => ({
    kind: "org",
    id: i + 1,
    key: "on-time",
    counted,
    hits: n,
  })),
  factCount: 0,
  factsHash: "",
});

test("too few cases suppress an indicator and its weight goes to the others", () => {
  assert.equal(scoreOf(evidence, { counted: 4, hits: 4 }, 5), null);
  assert.equal(scoreOf(evidence, { counted: 5, hits: 5 }, 5)?.value, 10_000);
  // Nobody was asked: on-time alone makes the total.
  assert.equal(appraise(inputs([[10, 9]]))[0]?.total?.value, 7500);
  assert.equal(appraise(inputs([[4, 4]]))[0]?.total, null);
});

test("equal totals share a rank, and the next rank counts them all", () => {
  const ranks = appraise(
    inputs([
      [10, 9],
      [100, 90],
      [10, 8],
      [3, 3],
    ]),
  );
  assert.deepEqual(
    ranks.map(({ rank }) => rank),
    [1, 1, 3, null],
  );
});

test("targets whose intervals overlap are told not to be apart", () => {
  // 990 of 1000: Wilson 0.9817–0.9946; 700 of 1000: 0.6709–0.7276; 15 of 20: 0.5313–0.8881.
  const [high, low, few] = appraise(
    inputs([
      [1000, 990],
      [1000, 700],
      [20, 15],
    ]),
  );
  assert.deepEqual([high?.rank, high?.rankBest, high?.rankWorst, high?.overlaps], [1, 1, 1, []]);
  assert.deepEqual([low?.rank, low?.rankBest, low?.rankWorst, low?.overlaps], [3, 2, 3, [3]]);
  assert.deepEqual([few?.rank, few?.rankBest, few?.rankWorst, few?.overlaps], [2, 2, 3, [2]]);
});

test("nobody is ranked by less than half of the evidence", () => {
  const half = (first: number): SealedInputs => {
    const indicators = [
      { ...evidence, weight: first },
      { ...evidence, key: "second", weight: 600 - first },
      asked,
    ];
    return { ...inputs([[10, 9]]), scheme: { ...scheme, indicators } };
  };
  assert.equal(appraise(half(299))[0]?.total, null);
  assert.equal(appraise(half(300))[0]?.total?.value, 7500);
});

test("each un-admitted task costs its part, from none to the number at which nothing is left", () => {
  const pushed: Indicator = { ...evidence, definition: "unadmitted", floor: 5, goal: 0 };
  const of = (n: number) => scoreOf(pushed, { counted: n, hits: n }, 5);
  assert.deepEqual(of(0), { value: 10_000, low: 10_000, high: 10_000 });
  assert.equal(of(2)?.value, 6000);
  assert.equal(of(6)?.value, 0);
});
