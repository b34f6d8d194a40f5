import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, workdays } from "#kernel/pure/calendar-builders.ts";
import { iso } from "#kernel/pure/day.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import {
  ENFORCEMENT,
  LANDSCAPING,
  aCase,
  aCaseInProgress,
  after,
  completion,
  dispatchTo,
  refusalOf,
} from "../builders.ts";
import { nextClimb, nextTimer } from "./clocks.ts";
import { type Command, decide } from "./decide.ts";
import { NOBODY } from "./decision.ts";
import { duesOf } from "./dues.ts";
import { mergeRefusal } from "./relations.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const merge: Command = { type: "merge", intoId: 2, reason: "同一处垃圾" };
const unmerge: Command = { type: "unmerge", reason: "不是同一处" };
const wall = (ms: number): string =>
  iso(ms + 8 * 3_600_000)
    .slice(0, 16)
    .replace("T", " ");
const climb = (state: CaseState): string | null => {
  const next = nextClimb(calendar, state);
  return next?.what === "rung" ? `${next.rung} ${wall(next.at)}` : null;
};
const timer = (state: CaseState): string | null => {
  const next = nextTimer(calendar, state);
  return next === null ? null : `${next.timer} ${wall(next.at)}`;
};

test("a merged case owes nothing and nothing happens to it by itself, however long it is away", () => {
  const merged = after(aCaseInProgress(), ["2026-11-18 10:00", merge]);
  assert.equal(merged.status, "merged");
  assert.deepEqual(merged.mergedInto, { caseId: 2, status: "inProgress" });
  assert.deepEqual(duesOf(merged), []);
  assert.equal(nextTimer(calendar, merged), null);
  assert.equal(nextClimb(calendar, merged), null);
});

test("after a merge is undone the ladder goes on from where it stands and fires for none of the time away", () => {
  // Ten working days from 17 November end on 1 December; half of them are used up on 24 November after noon.
  const away = after(aCaseInProgress(), ["2026-11-18 10:00", merge]);
  const early = after(away, ["2026-11-24 10:00", unmerge]);
  assert.equal(early.rung, null);
  assert.equal(climb(early), "reminder 2026-11-24 14:15");
  const late = after(away, ["2026-12-03 10:00", unmerge]);
  assert.equal(late.status, "inProgress");
  assert.equal(late.rung, "supervision");
  assert.deepEqual(late.supervisions, []);
  assert.equal(climb(late), "listed 2026-12-09 13:45");
});

test("what was owed while a case was away was owed to nobody: tasks and the first response have their full time again", () => {
  const summoned = after(aCaseInProgress(), [
    "2026-11-17 10:00",
    { type: "summon", orgId: ENFORCEMENT, task: "清理占道", limit: workdays(2) },
  ]);
  const back = after(summoned, ["2026-11-18 10:00", merge], ["2026-11-30 10:00", unmerge]);
  assert.equal(back.tasks[0]?.clock.startedAt, at("2026-11-30 10:00"));
  assert.equal(back.clocks.firstResponse?.startedAt, at("2026-11-30 10:00"));
  assert.equal(back.clocks.completion?.startedAt, at("2026-11-17 09:30"));
  const answered = after(summoned, ["2026-11-17 15:00", { type: "respond", text: "已到现场" }]);
  const kept = after(answered, ["2026-11-18 10:00", merge], ["2026-11-30 10:00", unmerge]);
  assert.equal(kept.clocks.firstResponse?.stoppedAt, at("2026-11-17 15:00"));
});

test("a case that was received and merged is not deemed accepted for the time it was away", () => {
  const received = after(aCase(), ["2026-11-16 10:00", dispatchTo(LANDSCAPING)]);
  const back = after(received, ["2026-11-16 11:00", merge], ["2026-12-14 10:00", unmerge]);
  assert.equal(back.status, "received");
  assert.equal(timer(back), "deemAccepted 2026-12-15 17:30");
  const deemed = after(back, ["2026-12-15 17:31", { type: "accept", deemed: true }]);
  assert.equal(climb(deemed), "reminder 2026-12-21 14:30");
});

test("a case goes into an open one; not into itself, a part or a whole, nor one that has ended", () => {
  const source = aCaseInProgress();
  const target = { ...aCaseInProgress(), id: 2 };
  const code = (a: CaseState, b: CaseState) => mergeRefusal(a, b)?.code ?? null;
  assert.equal(code(source, target), null);
  assert.equal(code(source, source), "cases.merges_into_itself");
  assert.equal(code(source, { ...target, parentId: 1 }), "cases.part_of_each_other");
  assert.equal(code({ ...source, parentId: 2 }, target), "cases.part_of_each_other");
  for (const status of [
    "received",
    "accepted",
    "inProgress",
    "paused",
    "awaitingMaterials",
  ] as const)
    assert.equal(code(source, { ...target, status }), null, status);
  for (const status of [
    "completed",
    "rectifying",
    "closed",
    "merged",
    "withdrawn",
    "declined",
  ] as const)
    assert.equal(code(source, { ...target, status }), "cases.target_not_open", status);
});

test("requests go into requests and operations; an application only into the same person's of the same duty", () => {
  const request = aCaseInProgress();
  const other = { ...request, id: 2 };
  const code = (a: CaseState, b: CaseState) => mergeRefusal(a, b)?.code ?? null;
  assert.equal(code(request, { ...other, kind: "jointOperation" }), null);
  assert.equal(code(request, { ...other, kind: "application" }), "cases.merges_with_other_kind");
  const application = { ...request, kind: "application", dutyCode: "senior-card" } as const;
  const second = { ...application, id: 2 };
  assert.equal(code(application, second), null);
  assert.equal(code(application, { ...second, dutyCode: "other" }), "cases.applications_differ");
  assert.equal(
    code(application, { ...second, partyDigest: "1".repeat(32) }),
    "cases.applications_differ",
  );
  assert.equal(
    code(
      { ...application, residentId: 7 },
      { ...second, residentId: 7, partyDigest: "1".repeat(32) },
    ),
    null,
  );
});

test("who has taken cases in, has parts or is an operation does not go into another", () => {
  const state = aCaseInProgress();
  const merging = (change: Partial<CaseState>) =>
    refusalOf({ ...state, ...change }, "2026-11-18 10:00", merge);
  assert.equal(merging({}), null);
  assert.equal(merging({ absorbed: [3] }), "cases.has_absorbed");
  assert.equal(merging({ children: [3, 4] }), "cases.has_children");
  assert.equal(merging({ status: "paused" }), "cases.not_in_this_status");
  const operation = after(state, [
    "2026-11-18 09:00",
    { type: "raiseOperation", reason: "多部门" },
  ]);
  assert.equal(refusalOf(operation, "2026-11-18 10:00", merge), "cases.operation_cannot_merge");
});

const completeWith: Command = {
  type: "completeWith",
  caseId: 2,
  leadOrgId: ENFORCEMENT,
  outcome: "done",
  result: "已清运",
  notSolvedReason: null,
};

test("what the other case came to is this one's result too, for its own reporter to grade", () => {
  const merged = after(aCase(), ["2026-11-16 11:00", merge]);
  const completed = after(merged, ["2026-11-20 10:00", completeWith]);
  assert.equal(completed.status, "completed");
  assert.equal(completed.leadOrgId, ENFORCEMENT);
  assert.equal(completed.completion?.result, "已清运");
  const graded = after(completed, ["2026-11-20 11:00", { type: "grade", grade: 5, comment: "" }]);
  assert.equal(graded.status, "closed");
  assert.equal(
    refusalOf(merged, "2026-11-20 10:00", { ...completeWith, caseId: 9 }),
    "cases.not_merged",
  );
});

test("taken up again with the other case it waits again; graded it stays; undone then it has its full time", () => {
  const merged = after(aCaseInProgress(), ["2026-11-18 10:00", merge]);
  const completed = after(merged, ["2026-11-20 10:00", completeWith]);
  const rejoined = after(completed, ["2026-11-23 10:00", { type: "rejoin", caseId: 2 }]);
  assert.equal(rejoined.status, "merged");
  assert.equal(rejoined.completion, null);
  const back = after(rejoined, ["2026-11-24 10:00", unmerge]);
  assert.equal(back.status, "inProgress");
  assert.equal(back.rung, null);
  assert.deepEqual(back.clocks.completion?.startedAt, at("2026-11-24 10:00"));
  assert.equal(back.clocks.completion?.stoppedAt, undefined);
  const low = after(completed, ["2026-11-20 11:00", { type: "grade", grade: 3, comment: "" }]);
  assert.equal(
    refusalOf(low, "2026-11-23 10:00", { type: "rejoin", caseId: 2 }),
    "cases.not_in_this_status",
  );
});

test("taken up again by its own reporter it goes its own way", () => {
  const completed = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", merge],
    ["2026-11-20 10:00", completeWith],
    ["2026-11-23 10:00", { type: "reopen", reason: "又堆起来了" }],
  );
  assert.equal(completed.status, "inProgress");
  assert.equal(completed.mergedInto, null);
  assert.equal(completed.leadOrgId, LANDSCAPING);
});

test("an urge through a merged case counts and leaves the reporter's own cool-down alone", () => {
  const urged = after(
    aCaseInProgress(),
    ["2026-11-18 10:00", { type: "urge", message: "" }, null],
    ["2026-11-18 10:05", { type: "urge", message: "我也催", throughCaseId: 3 }],
  );
  assert.equal(urged.urges, 2);
  assert.equal(urged.lastUrgedAt, at("2026-11-18 10:00"));
  const again: Command = { type: "urge", message: "" };
  assert.equal(refusalOf(urged, "2026-11-18 16:00", again, null), "cases.urged_recently");
});

test("a case takes each other in once and lets go only of what it took in", () => {
  const target = after(aCaseInProgress(), ["2026-11-18 10:00", { type: "absorb", caseId: 3 }]);
  assert.deepEqual(target.absorbed, [3]);
  const refused = (command: Command) => refusalOf(target, "2026-11-18 11:00", command);
  assert.equal(refused({ type: "absorb", caseId: 3 }), "cases.absorbed_already");
  assert.equal(refused({ type: "release", caseId: 4 }), "cases.not_absorbed");
  const released = after(target, ["2026-11-18 11:00", { type: "release", caseId: 3 }]);
  assert.deepEqual(released.absorbed, []);
});

test("what a reporter takes for the same is proposed until an official merges the two or keeps them apart", () => {
  const proposed = aCase({ sameAsId: 2 });
  assert.equal(proposed.sameAsId, 2);
  assert.equal(after(proposed, ["2026-11-16 11:00", merge]).sameAsId, null);
  const apart: Command = { type: "keepApart", reason: "两处" };
  const kept = after(proposed, ["2026-11-16 11:00", apart]);
  assert.equal(kept.sameAsId, null);
  assert.equal(refusalOf(kept, "2026-11-16 12:00", apart), "cases.nothing_proposed");
});

test("a split makes two parts at least and a part is not split again; the whole waits for its parts", () => {
  const state = aCaseInProgress();
  const split = (childIds: number[]): Command => ({ type: "split", childIds, reason: "两件事" });
  assert.equal(refusalOf(state, "2026-11-18 10:00", split([2])), "cases.split_needs_two");
  const part = { ...state, parentId: 9 };
  assert.equal(refusalOf(part, "2026-11-18 10:00", split([2, 3])), "cases.child_cannot_split");
  const whole = after(state, ["2026-11-18 10:00", split([2, 3])]);
  assert.deepEqual(whole.children, [2, 3]);
  const decided = decide(whole, completion(), {
    ...NOBODY,
    at: at("2026-11-19 10:00"),
    calendar,
    openChildren: 1,
  });
  assert.equal(isRefusal(decided) && decided.code, "cases.open_parts");
});
