import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall } from "#kernel/pure/calendar-builders.ts";
import {
  ENFORCEMENT,
  LANDSCAPING,
  LEADER,
  STATION,
  aCase,
  aCaseInProgress,
  after,
  completion,
  dispatchTo,
} from "../builders.ts";
import { bindingClock, bindingDeadline, nextClimb, nextTimer } from "./clocks.ts";
import { settledDue } from "./clock-facts.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const timer = (state: CaseState) => {
  const next = nextTimer(calendar, state);
  return next === null ? null : `${next.timer} ${wall(next.at)}`;
};
const climb = (state: CaseState) => {
  const next = nextClimb(calendar, state);
  return next === null
    ? null
    : `${next.what} ${next.what === "rung" ? next.rung : next.cause} ${wall(next.at)}`;
};
const responded = ["2026-11-17 10:00", { type: "respond", text: "今天下午到现场" }] as const;
const anOperation = () => after(aCaseInProgress({ kind: "jointOperation", requestType: null }));

test("of what happens by itself the earliest comes first", () => {
  // Acceptance ends on Tuesday, the first response on Wednesday.
  assert.equal(
    timer(after(aCase(), ["2026-11-16 10:00", dispatchTo(LANDSCAPING)])),
    "deemAccepted 2026-11-17 17:30:00.001",
  );
  assert.equal(timer(aCaseInProgress()), "limitMissed 2026-11-18 17:30:00.001");
  assert.equal(timer(after(aCaseInProgress(), responded)), "limitMissed 2026-12-01 17:30:00.001");
});

test("a pause ends with its cap of thirty working days, and nothing else rings meanwhile", () => {
  const paused = after(aCaseInProgress(), responded, [
    "2026-11-18 09:00",
    { type: "pause", reason: "courtProceedings", note: "诉讼" },
  ]);
  // Thirty working days from 18 November, by weekends in the year that is not announced yet.
  assert.equal(timer(paused), "resumeByCap 2026-12-29 17:30");
  assert.equal(climb(paused), null);
});

test("an ended case rings and climbs no more", () => {
  const withdrawn = after(aCaseInProgress(), [
    "2026-11-18 10:00",
    { type: "withdraw", reason: "" },
  ]);
  assert.equal(timer(withdrawn), null);
  assert.equal(climb(withdrawn), null);
});

test("an operation goes up one level when its time has passed, in working hours", () => {
  const climbed = after(
    anOperation(),
    ["2026-12-01 16:00", { type: "climb", rung: "reminder", leaderPersonId: null }, null],
    ["2026-12-01 16:00", { type: "climb", rung: "urge", leaderPersonId: null }, null],
  );
  assert.equal(climb(climbed), "escalation timePassed 2026-12-02 09:00");
});

test("an operation goes up when bodies have disagreed for two working days", () => {
  const disagreed = after(
    anOperation(),
    [
      "2026-11-17 11:00",
      {
        type: "proposePlan",
        goal: "弄堂口不再堆垃圾",
        measures: "清运、值守、劝导",
        from: "2026-11-18",
        until: "2026-11-25",
        tasks: [{ orgId: ENFORCEMENT, task: "值守", limit: null }],
      },
    ],
    [
      "2026-11-17 14:00",
      { type: "answerPlan", agrees: false, reason: "人手不足" },
      { orgId: ENFORCEMENT },
    ],
  );
  assert.equal(climb(disagreed), "escalation disagreement 2026-11-20 09:00");
  const up = after(disagreed, [
    "2026-11-20 09:00",
    { type: "escalate", leaderPersonId: LEADER, reason: "", cause: "disagreement" },
    null,
  ]);
  assert.equal(climb(up), "rung reminder 2026-11-24 14:15");
});

test("what binds a case is what it owes the resident next", () => {
  const names = (state: CaseState) => bindingClock(state)?.name ?? null;
  assert.equal(names(aCase()), "acceptance");
  assert.equal(names(aCaseInProgress()), "completion");
  assert.equal(names(after(aCaseInProgress(), ["2026-11-20 10:00", completion()])), null);
  const rectifying = after(
    aCaseInProgress(),
    ["2026-11-20 10:00", completion()],
    ["2026-11-20 20:00", { type: "grade", grade: 1, comment: "" }],
  );
  assert.equal(names(rectifying), "rectification");
});

test("a year that nobody has announced is never taken as ordinary: its deadlines are provisional", () => {
  const state = after(
    aCase({}, "2026-12-24 10:00"),
    ["2026-12-24 10:00", dispatchTo(LANDSCAPING)],
    ["2026-12-25 09:30", { type: "accept" }],
  );
  const shown = bindingDeadline(calendar, state, at("2026-12-25 09:30"));
  assert.equal(shown?.provisional, true);
  assert.equal(wall(shown?.dueAt ?? 0), "2027-01-08 17:30");
  const early = bindingDeadline(calendar, aCaseInProgress(), at("2026-11-17 09:30"));
  assert.equal(early?.provisional, false);
});

test("a clock that stands still has no settled deadline", () => {
  const paused = after(aCaseInProgress(), [
    "2026-11-18 09:00",
    { type: "pause", reason: "publicNotice", note: "公示" },
  ]);
  const clock = paused.clocks.completion;
  assert.ok(clock);
  assert.equal(settledDue(calendar, clock), null);
  assert.equal(paused.holderOrgId, LANDSCAPING);
  assert.equal(aCase().holderOrgId, STATION);
});
