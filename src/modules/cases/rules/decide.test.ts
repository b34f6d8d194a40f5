import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall } from "#kernel/pure/calendar-builders.ts";
import {
  ENFORCEMENT,
  LANDSCAPING,
  OFFICIAL,
  STATION,
  aCase,
  aCaseInProgress,
  after,
  completion,
  dispatchTo,
  refusalOf,
} from "../builders.ts";
import { bindingDeadline, nextTimer } from "./clocks.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const due = (state: CaseState, now: string): string | null => {
  const shown = bindingDeadline(calendar, state, at(now));
  return shown === null ? null : `${shown.name} ${wall(shown.dueAt)}`;
};
const timer = (state: CaseState): string | null => {
  const next = nextTimer(calendar, state);
  return next === null ? null : `${next.timer} ${wall(next.at)}`;
};

test("a request is due for acceptance at the end of the first working day after its receipt", () => {
  assert.equal(due(aCase(), "2026-11-16 10:00"), "acceptance 2026-11-17 17:30");
});

test("a request received on Friday evening is due for acceptance on Monday", () => {
  assert.equal(
    due(aCase({}, "2026-11-20 23:59"), "2026-11-20 23:59"),
    "acceptance 2026-11-23 17:30",
  );
});

test("a request received on National Day counts from the first working day after the holiday", () => {
  assert.equal(
    due(aCase({}, "2026-10-01 09:00"), "2026-10-01 09:00"),
    "acceptance 2026-10-08 17:30",
  );
});

test("the completion clock starts with acceptance: ten working days from 17 November end on 1 December", () => {
  assert.equal(due(aCaseInProgress(), "2026-11-17 09:30"), "completion 2026-12-01 17:30");
});

test("silence counts as acceptance and does not buy time: completion counts from the receipt", () => {
  const received = after(aCase(), ["2026-11-16 10:00", dispatchTo(LANDSCAPING)]);
  assert.equal(timer(received), "deemAccepted 2026-11-17 17:30:00.001");
  const deemed = after(received, ["2026-11-18 08:00", { type: "accept", deemed: true }]);
  assert.equal(deemed.deemedAccepted, true);
  assert.equal(due(deemed, "2026-11-18 08:00"), "completion 2026-11-30 17:30");
});

test("an accepted case without a lead waits for dispatch and then is in progress", () => {
  const accepted = after(aCase(), ["2026-11-16 11:00", { type: "accept" }]);
  assert.equal(accepted.status, "accepted");
  assert.equal(accepted.holderOrgId, STATION);
  const dispatched = after(accepted, ["2026-11-16 14:00", dispatchTo(LANDSCAPING)]);
  assert.equal(dispatched.status, "inProgress");
  assert.equal(dispatched.leadOrgId, LANDSCAPING);
  assert.equal(dispatched.holderOrgId, LANDSCAPING);
});

test("a second dispatch never changes the lead silently", () => {
  const state = aCaseInProgress();
  assert.equal(
    refusalOf(state, "2026-11-17 10:00", dispatchTo(LANDSCAPING)),
    "cases.already_leads",
  );
  assert.equal(refusalOf(state, "2026-11-17 10:00", dispatchTo(ENFORCEMENT)), "cases.has_a_lead");
});

test("a hand-over by the lead moves the lead and leaves the first contact responsible", () => {
  const moved = after(aCaseInProgress(), [
    "2026-11-17 10:00",
    { type: "handOver", toOrgId: ENFORCEMENT, reason: "占道经营由城管执法" },
  ]);
  assert.equal(moved.leadOrgId, ENFORCEMENT);
  assert.equal(moved.leadBasis, "official");
  assert.equal(moved.firstContactOrgId, STATION);
});

test("two full working days of pause move the deadline by two working days", () => {
  const paused = after(aCaseInProgress(), [
    "2026-11-18 09:00",
    { type: "pause", reason: "expertAssessment", note: "房屋鉴定" },
  ]);
  assert.equal(paused.status, "paused");
  const resumed = after(paused, ["2026-11-20 09:00", { type: "resume", note: "鉴定完成" }]);
  assert.equal(due(resumed, "2026-11-20 09:00"), "completion 2026-12-03 17:30");
});

test("a pause over a weekend moves the deadline only by the working time paused", () => {
  const resumed = after(
    aCaseInProgress(),
    ["2026-11-20 15:30", { type: "pause", reason: "residentUnreachable", note: "联系不上" }],
    ["2026-11-23 09:00", { type: "resume", note: "" }],
  );
  // Two working hours were paused: 17:30 on 1 December becomes 11:00 on 2 December.
  assert.equal(due(resumed, "2026-11-23 09:00"), "completion 2026-12-02 11:00");
});

test("a pause ends by itself when its cap of two working days is used", () => {
  const limits = { ...aCase().limits, pauseCapWorkdays: 2 };
  const paused = after(aCaseInProgress({ limits }), [
    "2026-11-18 09:00",
    { type: "pause", reason: "expertAssessment", note: "鉴定" },
  ]);
  assert.equal(timer(paused), "resumeByCap 2026-11-19 17:30");
  const resumed = after(paused, ["2026-11-20 09:00", { type: "resume", byCap: true, note: "" }]);
  assert.equal(due(resumed, "2026-11-20 09:00"), "completion 2026-12-03 17:30");
  assert.equal(
    refusalOf(resumed, "2026-11-20 10:00", {
      type: "pause",
      reason: "expertAssessment",
      note: "再次",
    }),
    "cases.pause_cap_used",
  );
});

test("an overdue case can be neither paused nor extended; on its last minute it still can", () => {
  const state = aCaseInProgress();
  const pause = { type: "pause", reason: "forceMajeure", note: "台风" } as const;
  const extend = { type: "requestExtension", amount: 5, reason: "需要会商" } as const;
  assert.equal(refusalOf(state, "2026-12-01 17:29", pause), null);
  assert.equal(refusalOf(state, "2026-12-01 17:30", pause), null);
  assert.equal(refusalOf(state, "2026-12-01 17:31", pause), "cases.overdue_cannot_pause");
  assert.equal(refusalOf(state, "2026-12-01 17:30", extend), null);
  assert.equal(refusalOf(state, "2026-12-01 17:31", extend), "cases.overdue_cannot_extend");
});

test("an extension is decided by someone else, moves the deadline once, and only once", () => {
  const asked = after(aCaseInProgress(), [
    "2026-11-20 10:00",
    { type: "requestExtension", amount: 5, reason: "需要会商" },
  ]);
  const approve = { type: "decideExtension", approved: true, reason: "同意" } as const;
  assert.equal(
    refusalOf(asked, "2026-11-20 11:00", approve, OFFICIAL),
    "cases.decides_own_request",
  );
  assert.equal(refusalOf(asked, "2026-11-20 11:00", completion()), "cases.extension_undecided");
  assert.equal(
    refusalOf(asked, "2026-11-20 11:00", approve, { personId: 900, orgId: LANDSCAPING }),
    "cases.decides_own_request",
  );
  const approved = after(asked, ["2026-11-20 11:00", approve, 900]);
  assert.equal(due(approved, "2026-11-20 11:00"), "completion 2026-12-08 17:30");
  assert.equal(
    refusalOf(approved, "2026-11-23 10:00", {
      type: "requestExtension",
      amount: 1,
      reason: "再延",
    }),
    "cases.extended_once",
  );
});

test("an extension has at most ten working days", () => {
  const state = aCaseInProgress();
  const ask = (amount: number) =>
    refusalOf(state, "2026-11-20 10:00", { type: "requestExtension", amount, reason: "需要会商" });
  assert.equal(ask(9), null);
  assert.equal(ask(10), null);
  assert.equal(ask(11), "cases.extension_too_long");
});

test("a completion at 17:30 of the last day is in time, a minute later it is late", () => {
  const inTime = after(aCaseInProgress(), ["2026-12-01 17:30", completion()]);
  const late = after(aCaseInProgress(), ["2026-12-01 17:31", completion()]);
  assert.equal(inTime.completion?.late, false);
  assert.equal(late.completion?.late, true);
});

test("closed, not solved, is an honest result with a reason, and no other result has one", () => {
  const state = aCaseInProgress();
  const now = "2026-11-20 10:00";
  assert.equal(
    refusalOf(state, now, completion({ outcome: "notSolved" })),
    "cases.not_solved_needs_reason",
  );
  assert.equal(
    refusalOf(state, now, completion({ outcome: "notSolved", notSolvedReason: "ownersDisagree" })),
    null,
  );
  assert.equal(
    refusalOf(state, now, completion({ notSolvedReason: "noFunds" })),
    "cases.not_solved_needs_reason",
  );
  assert.equal(
    refusalOf(state, now, completion({ outcome: "granted" })),
    "cases.outcome_of_other_kind",
  );
});

test("grades three to five close the case, one and two open a rectification", () => {
  const completed = after(aCaseInProgress(), ["2026-11-20 10:00", completion()]);
  const graded = (grade: number) =>
    after(completed, ["2026-11-21 20:00", { type: "grade", grade, comment: "" }]).status;
  assert.deepEqual([1, 2, 3, 4, 5].map(graded), [
    "rectifying",
    "rectifying",
    "closed",
    "closed",
    "closed",
  ]);
});

test("a case is graded once, also after it has been reopened and completed again", () => {
  const again = after(
    aCaseInProgress(),
    ["2026-11-20 10:00", completion()],
    ["2026-11-21 20:00", { type: "grade", grade: 2, comment: "没有清干净" }],
    ["2026-11-22 09:00", { type: "reopen", reason: "又堆起来了" }],
    ["2026-11-25 10:00", completion()],
  );
  assert.equal(
    refusalOf(again, "2026-11-26 10:00", { type: "grade", grade: 5, comment: "" }),
    "cases.graded_once",
  );
});

test("a completed case that nobody grades closes after ten working days", () => {
  const completed = after(aCaseInProgress(), ["2026-11-20 10:00", completion()]);
  assert.equal(timer(completed), "closeByLapse 2026-12-04 17:30:00.001");
  const close = { type: "close", by: "official" } as const;
  assert.equal(refusalOf(completed, "2026-12-04 17:31", close), "cases.grade_window_open");
  assert.equal(refusalOf(completed, "2026-12-05 09:00", close), null);
});

test("a case can be reopened within twenty working days and twice at most", () => {
  const completed = after(aCaseInProgress(), ["2026-11-20 10:00", completion()]);
  const reopen = { type: "reopen", reason: "又堆起来了" } as const;
  assert.equal(refusalOf(completed, "2026-12-18 23:59", reopen), null);
  assert.equal(refusalOf(completed, "2026-12-19 00:00", reopen), "cases.reopen_too_late");
  const twice = after(
    completed,
    ["2026-11-23 10:00", reopen],
    ["2026-11-24 10:00", completion()],
    ["2026-11-25 10:00", reopen],
    ["2026-11-26 10:00", completion()],
  );
  assert.equal(refusalOf(twice, "2026-11-27 10:00", reopen), "cases.reopened_enough");
});

test("a reopened case goes back to its lead with a fresh clock", () => {
  const reopened = after(
    aCaseInProgress(),
    ["2026-11-20 10:00", completion()],
    ["2026-11-23 10:00", { type: "reopen", reason: "又堆起来了" }],
  );
  assert.equal(reopened.holderOrgId, LANDSCAPING);
  assert.equal(due(reopened, "2026-11-23 10:00"), "completion 2026-12-07 17:30");
});

test("a resident may urge again after seven working hours", () => {
  const urge = { type: "urge", message: "还没有来" } as const;
  const urged = after(aCaseInProgress(), ["2026-11-17 10:00", urge, null]);
  assert.equal(refusalOf(urged, "2026-11-18 09:59", urge, null), "cases.urged_recently");
  assert.equal(refusalOf(urged, "2026-11-18 10:00", urge, null), null);
  assert.equal(refusalOf(urged, "2026-11-18 10:01", urge, null), null);
});

test("whoever supervises urges without a cool-down, and costs no resident theirs", () => {
  const urge = { type: "urge", message: "请抓紧" } as const;
  const office = { personId: 600, orgId: 21 };
  const urged = after(aCaseInProgress(), ["2026-11-17 10:00", urge, office]);
  assert.equal(urged.urges, 1);
  assert.equal(refusalOf(urged, "2026-11-17 10:01", urge, office), null);
  assert.equal(refusalOf(urged, "2026-11-17 10:01", urge, null), null);
});

test("the one-time notice stops the acceptance clock and the materials start a new one", () => {
  const items = [{ name: "户口簿", detail: "原件" }];
  const noticed = after(aCase({ kind: "application" }), [
    "2026-11-16 11:00",
    { type: "giveNotice", items },
  ]);
  assert.equal(noticed.status, "awaitingMaterials");
  assert.equal(due(noticed, "2026-11-20 11:00"), null);
  assert.equal(timer(noticed), null);
  const supplied = after(noticed, [
    "2026-11-23 11:00",
    { type: "supplyMaterials", note: "已带来", fileIds: [] },
  ]);
  assert.equal(due(supplied, "2026-11-23 11:00"), "acceptance 2026-11-24 17:30");
});

test("a demand after the one-time notice is possible, and is counted", () => {
  const items = [{ name: "户口簿", detail: "" }];
  const twice = after(
    aCase({ kind: "application" }),
    ["2026-11-16 11:00", { type: "giveNotice", items }],
    ["2026-11-17 11:00", { type: "giveNotice", items: [{ name: "照片", detail: "" }] }],
  );
  assert.equal(twice.laterDemands, 1);
  assert.deepEqual(twice.notice?.items, items);
});

test("nothing but a note can be added to a withdrawn or declined case", () => {
  const withdrawn = after(aCase(), ["2026-11-16 11:00", { type: "withdraw", reason: "已解决" }]);
  const declined = after(aCase(), [
    "2026-11-16 11:00",
    { type: "decline", reason: "属邻区管辖", rightOwner: "邻区城管局" },
  ]);
  for (const state of [withdrawn, declined]) {
    assert.equal(
      refusalOf(state, "2026-11-17 11:00", { type: "accept" }),
      "cases.not_in_this_status",
    );
    assert.equal(
      refusalOf(state, "2026-11-17 11:00", { type: "reopen", reason: "x" }),
      "cases.not_in_this_status",
    );
    assert.equal(refusalOf(state, "2026-11-17 11:00", { type: "note", text: "x" }), null);
  }
});

test("a first response stops its clock and a second one is only another line", () => {
  const responded = after(aCaseInProgress(), [
    "2026-11-17 11:00",
    { type: "respond", text: "今天下午到现场" },
  ]);
  assert.equal(responded.clocks.firstResponse?.stoppedAt, at("2026-11-17 11:00"));
  const again = after(responded, ["2026-11-18 11:00", { type: "respond", text: "已到现场" }]);
  assert.equal(again.clocks.firstResponse?.stoppedAt, at("2026-11-17 11:00"));
});

test("a withdrawal while paused ends the pause with the clock", () => {
  const withdrawn = after(
    aCaseInProgress(),
    ["2026-11-18 09:00", { type: "pause", reason: "publicNotice", note: "公示" }],
    ["2026-11-19 09:00", { type: "withdraw", reason: "不需要了" }],
  );
  assert.equal(withdrawn.status, "withdrawn");
  assert.equal(withdrawn.clocks.completion?.pauses[0]?.to, at("2026-11-19 09:00"));
  assert.equal(timer(withdrawn), null);
});
