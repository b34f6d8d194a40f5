import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall } from "#kernel/pure/calendar-builders.ts";
import {
  ENFORCEMENT,
  LANDSCAPING,
  OFFICE,
  OFFICIAL,
  STATION,
  WORKER,
  aCaseInProgress,
  aReceipt,
  after,
  completion,
  eventsOf,
  refusalOf,
} from "../builders.ts";
import { nextTimer } from "./clocks.ts";
import { awaits, duesOf } from "./dues.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const timer = (state: CaseState) => {
  const next = nextTimer(calendar, state);
  return next === null ? null : `${next.timer} ${wall(next.at)}`;
};
const byLead = { personId: OFFICIAL, orgId: LANDSCAPING };
const byStation = { personId: WORKER, orgId: STATION };
const check = (passed = true) =>
  ({ type: "verify", passed, note: passed ? "现场干净" : "又堆了半车", fileIds: [] }) as const;
const drawn = { ...byLead, draw: 0 };
/** Completed on Friday at ten and drawn by lot. */
const drawnCase = () => after(aCaseInProgress(), ["2026-11-20 10:00", completion(), drawn]);

test("a completion is drawn for a check by the rate of its kind: below it, not at it", () => {
  const limits = { ...aReceipt().limits, checkRate: 0.2 };
  const types = (draw: number) =>
    eventsOf(aCaseInProgress({ limits }), "2026-11-20 10:00", completion(), {
      ...byLead,
      draw,
    }).map(({ type }) => type);
  assert.deepEqual(types(0.19), ["completed", "verificationAsked"]);
  assert.deepEqual(types(0.2), ["completed"]);
  assert.deepEqual(types(0.21), ["completed"]);
});

test("an honest “could not” is drawn like any other completion", () => {
  const could = completion({ outcome: "notSolved", notSolvedReason: "ownersDisagree" });
  assert.deepEqual(
    eventsOf(aCaseInProgress(), "2026-11-20 10:00", could, drawn).map(({ type }) => type),
    ["completed", "verificationAsked"],
  );
});

test("the first contact owes the check within five working days", () => {
  const state = drawnCase();
  const [due] = duesOf(state);
  assert.deepEqual([due?.item, due?.orgId], ["verification", STATION]);
  assert.equal(awaits(state), "verification");
  assert.equal(timer(state), "limitMissed 2026-11-27 17:30:00.001");
});

test("where the first contact handled the case, the check is for whoever stands above", () => {
  const leads = after(aCaseInProgress({ firstContactOrgId: LANDSCAPING }), [
    "2026-11-20 10:00",
    completion(),
    drawn,
  ]);
  assert.equal(duesOf(leads)[0]?.orgId, null);
  const helped = after(
    aCaseInProgress(),
    ["2026-11-17 10:00", { type: "summon", orgId: STATION, task: "劝导商户", limit: null }],
    ["2026-11-18 10:00", { type: "answerTask", taskId: 1, text: "已劝导", fileIds: [] }, byStation],
    ["2026-11-20 10:00", completion(), drawn],
  );
  assert.equal(duesOf(helped)[0]?.orgId, null);
  assert.equal(
    refusalOf(helped, "2026-11-23 10:00", check(), byStation),
    "cases.verifier_took_part",
  );
});

test("who verifies is never who handled, nor anybody of the lead", () => {
  const assigned = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", { type: "assign", personId: 503 }],
    ["2026-11-20 10:00", completion(), drawn],
  );
  const refused = (personId: number, orgId: number) =>
    refusalOf(assigned, "2026-11-23 10:00", check(), { personId, orgId });
  // The handler and who completed, each under another post.
  assert.equal(refused(503, OFFICE), "cases.verifier_handled");
  assert.equal(refused(OFFICIAL, OFFICE), "cases.verifier_handled");
  assert.equal(refused(777, LANDSCAPING), "cases.verifier_of_the_lead");
  assert.equal(refused(777, OFFICE), null);
});

test("a check that passes lets the case close ten working days later", () => {
  const passed = after(drawnCase(), ["2026-11-25 10:00", check(), byStation]);
  assert.equal(passed.status, "completed");
  assert.equal(timer(passed), "closeByLapse 2026-12-09 17:30:00.001");
  assert.equal(refusalOf(passed, "2026-11-25 11:00", check(), byStation), "cases.verified_already");
  assert.equal(
    refusalOf(passed, "2026-11-25 11:00", { type: "askVerification", reason: "再看" }, byStation),
    "cases.verified_already",
  );
});

test("nothing closes before an open check is made, but for a grade that opens a rectification", () => {
  const state = drawnCase();
  assert.equal(
    refusalOf(state, "2026-12-21 10:00", { type: "close", by: "official" }, byStation),
    "cases.verification_open",
  );
  const graded = after(state, ["2026-11-21 10:00", { type: "grade", grade: 5, comment: "" }]);
  assert.equal(graded.status, "completed");
  const unhappy = after(state, ["2026-11-21 10:00", { type: "grade", grade: 1, comment: "" }]);
  assert.equal(unhappy.status, "rectifying");
  assert.equal(unhappy.verification, null);
});

test("a check that fails brings the case back to its lead with the full time", () => {
  const failed = after(drawnCase(), ["2026-11-23 10:00", check(false), byStation]);
  assert.equal(failed.status, "inProgress");
  assert.equal(failed.holderOrgId, LANDSCAPING);
  assert.equal(failed.reopened, 1);
  assert.equal(failed.completion, null);
  assert.equal(failed.verification?.found?.passed, false);
  assert.equal(failed.clocks.completion?.startedAt, at("2026-11-23 10:00"));
});

test("a new completion can be checked anew, whatever became of the check before", () => {
  const failed = after(drawnCase(), ["2026-11-23 10:00", check(false), byStation]);
  const again = after(failed, ["2026-11-24 10:00", completion(), byLead]);
  assert.equal(again.verification, null);
  const asked = after(again, [
    "2026-11-24 11:00",
    { type: "askVerification", reason: "上次没有做完" },
    byStation,
  ]);
  assert.equal(duesOf(asked)[0]?.clock?.startedAt, at("2026-11-24 11:00"));
  const passed = after(drawnCase(), ["2026-11-23 10:00", check(), byStation]);
  const reopened = after(
    passed,
    ["2026-11-24 10:00", { type: "reopen", reason: "又堆起来了" }],
    ["2026-11-25 10:00", completion(), byLead],
  );
  assert.equal(refusalOf(reopened, "2026-11-26 10:00", check(false), byStation), null);
});

test("an open check falls with the completion that it was about", () => {
  const reopened = after(drawnCase(), [
    "2026-11-23 10:00",
    { type: "reopen", reason: "又堆起来了" },
  ]);
  assert.equal(reopened.verification, null);
  const again = after(reopened, ["2026-11-24 10:00", completion(), byLead]);
  assert.deepEqual(duesOf(again), []);
});

test("a check can be asked for by hand, once at a time, and made without being asked", () => {
  const completed = after(aCaseInProgress(), ["2026-11-20 10:00", completion(), byLead]);
  const ask = { type: "askVerification", reason: "邻居来电" } as const;
  const asked = after(completed, ["2026-11-20 11:00", ask, byStation]);
  assert.equal(asked.verification?.drawn, false);
  assert.equal(refusalOf(asked, "2026-11-20 12:00", ask, byStation), "cases.verification_open");
  assert.equal(refusalOf(completed, "2026-11-20 11:00", check(false), byStation), null);
  assert.equal(
    refusalOf(aCaseInProgress(), "2026-11-20 11:00", check(), { personId: 1, orgId: ENFORCEMENT }),
    "cases.not_in_this_status",
  );
});
