import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar } from "#kernel/pure/calendar-builders.ts";
import { computableFrom, owedOn, remindersOn } from "./owed.ts";
import { type Round, type RoundEvent, evolveRound } from "./round.ts";
import type { Target } from "./score.ts";

const calendar = aCalendar();
const target = (id: number): Target => ({
  class: "departments",
  kind: "org",
  id,
  name: { zh: `部门${id}`, en: `Department ${id}` },
});
const opening = {
  title: "十一月",
  schemeId: 1,
  schemeVersion: 1,
  from: "2026-11",
  to: "2026-11",
  collectFrom: "2026-11-16",
  collectTo: "2026-11-27",
  targets: [target(11), target(12)],
};
const sealed = {
  inputsHash: "a",
  resultsHash: "b",
  factsHash: "c",
  factCount: 1,
  replyTo: "2026-12-09",
};
const tell = (...events: readonly Pick<RoundEvent, "type" | "data">[]): Round => {
  const all = [{ type: "roundOpened", data: opening }, ...events];
  const first = evolveRound(1, undefined, { ...all[0], at: 0 } as RoundEvent);
  return all
    .slice(1)
    .reduce((round, one) => evolveRound(1, round, { ...one, at: 0 } as RoundEvent), first);
};
const collecting = () => tell({ type: "collectionBegun", data: {} });
const replying = () =>
  tell({ type: "collectionBegun", data: {} }, { type: "roundComputed", data: sealed });
const reminded = (round: Round, on: string): Round =>
  remindersOn(calendar, round, on).reduce(
    (known, owed) => evolveRound(1, known, { type: "roundReminded", at: 0, data: { ...owed, on } }),
    round,
  );
const steps = (round: Round, on: string) =>
  remindersOn(calendar, round, on).map(({ step, places }) => `${step} ${places?.join() ?? ""}`);

test("a round can be computed once collecting and the last month of the evidence are over", () => {
  assert.equal(computableFrom(opening), "2026-12-01");
  assert.equal(computableFrom({ ...opening, collectTo: "2026-12-04" }), "2026-12-05");
  assert.equal(computableFrom({ ...opening, to: "2026-12" }), "2027-01-01");
});

test("a step is owed from the day on which it can be taken", () => {
  const owed = (round: Round, on: string) => owedOn(round, on).map(({ step }) => step);
  assert.deepEqual(owed(tell(), "2026-11-15"), []);
  assert.deepEqual(owed(tell(), "2026-11-16"), ["collect"]);
  assert.deepEqual(owed(collecting(), "2026-11-30"), []);
  assert.deepEqual(owed(collecting(), "2026-12-01"), ["compute"]);
  assert.deepEqual(owed(replying(), "2026-12-09"), ["reply"]);
  assert.deepEqual(owed(replying(), "2026-12-10"), ["confirm"]);
});

test("the office is reminded on the first working day and after every five, and never twice on a day", () => {
  // 5 December is a Saturday.
  const late = collecting();
  assert.deepEqual(steps({ ...late, collectTo: "2026-12-04" }, "2026-12-05"), []);
  assert.deepEqual(steps({ ...late, collectTo: "2026-12-04" }, "2026-12-07"), ["compute "]);
  const once = reminded(late, "2026-12-01");
  assert.deepEqual(steps(once, "2026-12-01"), []);
  assert.deepEqual(steps(once, "2026-12-07"), []);
  assert.deepEqual(steps(once, "2026-12-08"), ["compute "]);
});

test("targets are reminded with two working days left and on the last day, those that have replied no more", () => {
  const round = replying();
  assert.deepEqual(steps(round, "2026-12-04"), []);
  assert.deepEqual(steps(round, "2026-12-07"), ["reply 0,1"]);
  const once = reminded(round, "2026-12-07");
  assert.deepEqual(steps(once, "2026-12-08"), []);
  const said = evolveRound(1, once, {
    type: "targetReplied",
    at: 0,
    data: { target: 0, text: "雨季道路封闭", personId: 1 },
  });
  // Who answers a reply owes a step of its own.
  assert.deepEqual(steps(said, "2026-12-09"), ["reply 1", "answer 0"]);
  const twice = reminded(said, "2026-12-09");
  assert.deepEqual(steps(twice, "2026-12-09"), []);
  assert.deepEqual(steps(twice, "2026-12-10"), []);
});
