import assert from "node:assert/strict";
import { test } from "node:test";
import type { Indicator } from "./scheme.ts";
import { type SealedInputs, type Target, appraise } from "./score.ts";
import { type Past, trendOf } from "./trend.ts";

const target: Target = {
  class: "departments",
  kind: "org",
  id: 11,
  name: { zh: "绿化", en: "Landscaping" },
};
const onTime: Indicator = {
  kind: "evidence",
  key: "on-time",
  name: { zh: "按时", en: "On time" },
  weight: 600,
  definition: "onTime",
  matters: null,
  floor: 600,
  goal: 1000,
};
const first: Indicator = { ...onTime, key: "first", definition: "firstAttempt", weight: 400 };

function past(roundId: number, to: string, hits: number, change: Partial<SealedInputs> = {}): Past {
  const counts = ["on-time", "first"].map((key) => ({
    kind: "org" as const,
    id: 11,
    key,
    counted: 10,
    hits,
  }));
  const inputs: SealedInputs = {
    format: 1,
    roundId,
    from: to,
    to,
    scheme: {
      name: { zh: "方案", en: "Scheme" },
      source: "",
      targets: ["departments"],
      indicators: [onTime, first],
      publication: { replyWorkdays: 5, appealWorkdays: 5, leastCount: 5, isPublic: true },
    },
    definitions: { onTime: 1, firstAttempt: 1 },
    matters: { "on-time": null, first: null },
    targets: [target],
    counts,
    factCount: 10,
    factsHash: "",
    ...change,
  };
  const [result] = appraise(inputs);
  if (result === undefined) throw new Error("no result");
  return { roundId, title: to, place: 0, inputs, result };
}
const said = (rounds: readonly Past[]) =>
  trendOf(rounds).map(({ key, points }) => [
    key,
    points
      .map(({ score, isComparable }) => `${isComparable ? "→" : "|"}${score?.value ?? "–"}`)
      .join(" "),
  ]);

test("rounds stand in the order of their months, and those that were measured alike compare", () => {
  assert.deepEqual(said([past(3, "2026-11", 10), past(1, "2026-09", 8), past(2, "2026-10", 9)]), [
    [null, "|5000 →7500 →10000"],
    ["on-time", "|5000 →7500 →10000"],
    ["first", "|5000 →7500 →10000"],
  ]);
});

test("another version of a definition breaks its line and that of the total, and no other", () => {
  const newer = past(2, "2026-10", 9, { definitions: { onTime: 2, firstAttempt: 1 } });
  assert.deepEqual(said([past(1, "2026-09", 8), newer]), [
    [null, "|5000 |7500"],
    ["on-time", "|5000 |7500"],
    ["first", "|5000 →7500"],
  ]);
});

test("another weight breaks the total alone; another goal, or other matters, the indicator as well", () => {
  const { inputs } = past(2, "2026-10", 9);
  const weighted = [
    { ...onTime, weight: 500 },
    { ...first, weight: 500 },
  ];
  const other = past(2, "2026-10", 9, { scheme: { ...inputs.scheme, indicators: weighted } });
  assert.deepEqual(said([past(1, "2026-09", 8), other]), [
    [null, "|5000 |7500"],
    ["on-time", "|5000 →7500"],
    ["first", "|5000 →7500"],
  ]);
  const about = past(2, "2026-10", 9, { matters: { "on-time": ["duty:X-1"], first: null } });
  assert.deepEqual(said([past(1, "2026-09", 8), about])[1], ["on-time", "|5000 |7500"]);
});

test("an indicator that was not asked before begins where it was, and a round without a score leaves a gap", () => {
  const { inputs } = past(1, "2026-09", 8);
  const alone = past(1, "2026-09", 8, {
    scheme: { ...inputs.scheme, indicators: [{ ...onTime, weight: 1000 }] },
  });
  const few = past(2, "2026-10", 9, { counts: [] });
  assert.deepEqual(said([alone, few, past(3, "2026-11", 10)]), [
    [null, "|5000 |– →10000"],
    ["on-time", "|5000 →– →10000"],
    ["first", "|– →10000"],
  ]);
});
