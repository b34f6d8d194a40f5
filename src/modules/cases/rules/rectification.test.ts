import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall } from "#kernel/pure/calendar-builders.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import {
  COORDINATION,
  LANDSCAPING,
  OFFICE,
  OFFICIAL,
  STATION,
  WORKER,
  aCaseInProgress,
  after,
  completion,
  eventsOf,
  refusalOf,
} from "../builders.ts";
import { bindingDeadline } from "./clocks.ts";
import { awaits, duesOf } from "./dues.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const due = (state: CaseState, now: string) => {
  const shown = bindingDeadline(calendar, state, at(now));
  return shown === null ? null : `${shown.name} ${wall(shown.dueAt)}`;
};
const byLead = { personId: OFFICIAL, orgId: LANDSCAPING };
const byStation = { personId: WORKER, orgId: STATION };
const byCoordinator = { personId: 700, orgId: COORDINATION };
const rectify = { type: "rectify", measures: "改为每日两清", fileIds: [] } as const;
const call = (reached: boolean, satisfied: boolean | null) =>
  ({ type: "callBack", reached, satisfied, note: "电话" }) as const;
const contest = { type: "contestGrade", reason: "评的是另一件", fileIds: [] } as const;
const decide = (upheld: boolean) => ({ type: "decideContest", upheld, reason: "核实" }) as const;

/** Completed on Friday, graded one on Saturday evening, 21 November. */
const rectifying = () =>
  after(
    aCaseInProgress(),
    ["2026-11-20 10:00", completion(), byLead],
    ["2026-11-21 20:00", { type: "grade", grade: 1, comment: "没有清干净" }],
  );
const rectified = () => after(rectifying(), ["2026-11-30 10:00", rectify, byLead]);

test("one of the two lowest grades opens a rectification of fifteen working days", () => {
  assert.equal(due(rectifying(), "2026-11-21 20:00"), "rectification 2026-12-11 17:30");
  assert.deepEqual(
    eventsOf(
      after(aCaseInProgress(), ["2026-11-20 10:00", completion(), byLead]),
      "2026-11-21 20:00",
      { type: "grade", grade: 2, comment: "" },
    ).map(({ type }) => type),
    ["graded", "rectificationOpened"],
  );
  assert.deepEqual(
    duesOf(rectifying()).map(({ item, orgId }) => [item, orgId]),
    [["rectification", LANDSCAPING]],
  );
});

test("a closed case that is graded badly comes back to its lead", () => {
  const closed = after(
    aCaseInProgress(),
    ["2026-11-20 10:00", completion(), byLead],
    ["2026-12-07 10:00", { type: "close", by: "lapse" }, null],
    ["2026-12-08 10:00", { type: "grade", grade: 2, comment: "" }],
  );
  assert.equal(closed.status, "rectifying");
  assert.equal(closed.closedAt, null);
});

test("after the measures somebody independent calls back within three working days", () => {
  const state = rectified();
  assert.equal(due(state, "2026-11-30 10:00"), "callBack 2026-12-03 17:30");
  assert.deepEqual(
    duesOf(state).map(({ item, orgId }) => [item, orgId]),
    [["callBack", STATION]],
  );
  assert.equal(awaits(state), "callBack");
  assert.equal(
    refusalOf(state, "2026-12-01 10:00", call(true, true), byLead),
    "cases.call_back_by_the_lead",
  );
  assert.equal(
    refusalOf(state, "2026-12-01 10:00", call(true, true), { personId: OFFICIAL, orgId: OFFICE }),
    "cases.verifier_handled",
  );
  assert.equal(
    refusalOf(rectifying(), "2026-11-23 10:00", call(true, true), byStation),
    "cases.nothing_to_call_back",
  );
});

test("a resident who is satisfied now closes the case", () => {
  const closed = after(rectified(), ["2026-12-01 10:00", call(true, true), byStation]);
  assert.equal(closed.status, "closed");
  assert.equal(closed.closedAt, at("2026-12-01 10:00"));
});

test("a resident who is not satisfied gives the lead the full time once more, which can be missed anew", () => {
  const late = after(
    rectifying(),
    ["2026-12-11 17:31", { type: "markMissed", item: "rectification" }, null],
    ["2026-12-14 10:00", rectify, byLead],
    ["2026-12-15 10:00", call(true, false), byStation],
  );
  assert.equal(late.status, "rectifying");
  // The year after is not announced: by weekends the fifteenth working day is 5 January.
  assert.equal(due(late, "2026-12-15 10:00"), "rectification 2027-01-05 17:30");
  assert.deepEqual(late.missed, []);
});

test("whoever was reached has said yes or no", () => {
  assert.equal(
    refusalOf(rectified(), "2026-12-01 10:00", call(true, null), byStation),
    "cases.call_back_needs_answer",
  );
});

test("a resident who cannot be reached is called again; after one call in vain an official may close", () => {
  const state = rectified();
  const close = { type: "close", by: "official" } as const;
  assert.equal(refusalOf(state, "2026-12-01 10:00", close, byStation), "cases.rectification_open");
  const called = after(state, ["2026-12-01 10:00", call(false, null), byStation]);
  assert.equal(due(called, "2026-12-01 10:00"), "callBack 2026-12-03 17:30");
  assert.equal(refusalOf(called, "2026-12-02 10:00", call(true, true), byStation), null);
  assert.equal(refusalOf(called, "2026-12-02 10:00", close, byStation), null);
});

test("measures are given once, and not while the contest is undecided", () => {
  assert.equal(
    refusalOf(rectified(), "2026-12-01 10:00", rectify, byLead),
    "cases.nothing_to_rectify",
  );
  const contested = after(rectifying(), ["2026-11-23 10:00", contest, byLead]);
  assert.equal(
    refusalOf(contested, "2026-11-23 11:00", rectify, byLead),
    "cases.contest_undecided",
  );
});

test("a grade is contested within five working days, and once", () => {
  const state = rectifying();
  assert.equal(refusalOf(state, "2026-11-27 23:59", contest, byLead), null);
  assert.equal(refusalOf(state, "2026-11-28 00:00", contest, byLead), "cases.contest_too_late");
  const refused = after(
    state,
    ["2026-11-23 10:00", contest, byLead],
    ["2026-11-24 10:00", decide(false), byCoordinator],
  );
  assert.equal(refusalOf(refused, "2026-11-25 10:00", contest, byLead), "cases.contested_once");
});

test("a grade found to have been given by mistake is shown, left out of every figure, and closes the case", () => {
  const upheld = after(
    rectifying(),
    ["2026-11-23 10:00", contest, byLead],
    ["2026-11-24 10:00", decide(true), byCoordinator],
  );
  assert.equal(upheld.status, "closed");
  assert.deepEqual(upheld.grade, {
    grade: 1,
    comment: "没有清干净",
    at: at("2026-11-21 20:00"),
    excluded: true,
  });
  assert.deepEqual(duesOf(upheld), []);
});

test("while a contest is open nobody is late with what it stops: the deadline moves by the time of the contest", () => {
  const contested = after(rectifying(), ["2026-11-25 10:00", contest, byLead]);
  assert.equal(due(contested, "2026-11-25 10:00"), "contest 2026-12-02 17:30");
  assert.equal(awaits(contested), "contest");
  const refused = after(contested, ["2026-11-27 10:00", decide(false), byCoordinator]);
  // Fourteen working hours were contested: two days after 11 December.
  assert.equal(due(refused, "2026-11-27 10:00"), "rectification 2026-12-15 17:30");
});

test("a contest after the measures stops the call-back until it is decided", () => {
  const measured = after(
    rectifying(),
    ["2026-11-24 10:00", rectify, byLead],
    ["2026-11-25 10:00", contest, byLead],
  );
  assert.equal(
    refusalOf(measured, "2026-11-25 11:00", call(true, true), byStation),
    "cases.contest_undecided",
  );
  const refused = after(measured, ["2026-11-26 10:00", decide(false), byCoordinator]);
  // Three working days from 24 November, and one more for the contest.
  assert.equal(due(refused, "2026-11-26 10:00"), "callBack 2026-11-30 17:30");
});

test("an unhappy resident may have the case taken up again instead", () => {
  const again = after(rectifying(), ["2026-11-23 10:00", { type: "reopen", reason: "还在" }]);
  assert.equal(again.status, "inProgress");
  assert.equal(again.rectification, null);
});

test("who takes part in the contest: the clock of the decision stops with it", () => {
  const decided = after(
    rectifying(),
    ["2026-11-23 10:00", contest, byLead],
    ["2026-11-24 10:00", decide(false), byCoordinator],
  );
  const clock = decided.rectification?.contest?.clock;
  assert.ok(clock);
  assert.equal(deadline(calendar, clock, at("2026-12-31 10:00")).state, "stopped");
});
