import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall } from "#kernel/pure/calendar-builders.ts";
import {
  COORDINATION,
  ENFORCEMENT,
  LANDSCAPING,
  STATION,
  aCase,
  aCaseInProgress,
  after,
  completion,
  dispatchTo,
  eventsOf,
  refusalOf,
} from "../builders.ts";
import { bodiesOf } from "../access.ts";
import { bindingDeadline, nextClimb, nextTimer } from "./clocks.ts";
import { duesOf } from "./dues.ts";
import { rowOf, stateOf } from "../store/row.ts";
import type { CaseState } from "./state.ts";
import { isProtected } from "./task-refusals.ts";

const calendar = aCalendar();
const of = (orgId: number) => ({ personId: orgId * 10, orgId });
const hand = (toOrgId: number) => ({ type: "handOver", toOrgId, reason: "请社区处理" }) as const;
const no = (refusalId = 1, taskId: number | null = null, orgId = STATION) =>
  ({ type: "refuseTask", refusalId, orgId, toOrgId: LANDSCAPING, taskId }) as const;
const settle = (outcome: "confirmed" | "covered" | "withdrawn", refusalId = 1) =>
  ({
    type: "settleTaskRefusal",
    refusalId,
    outcome,
    clause: "未经准入的工作不得下派",
    reason: "没有查到准入",
  }) as const;

/** Landscaping leads from Tuesday 09:30 with ten working days, and hands it down to the station on Wednesday. */
const handedDown = () =>
  after(aCaseInProgress(), ["2026-11-18 10:00", hand(STATION), of(LANDSCAPING)]);
const refused = () => after(handedDown(), ["2026-11-18 14:00", no(), null]);
const due = (state: CaseState, now: string): string | null => {
  const shown = bindingDeadline(calendar, state, at(now));
  return shown === null ? null : `${shown.state} ${wall(shown.dueAt)}`;
};
const owed = (state: CaseState) => duesOf(state).map(({ item, orgId }) => `${item} ${orgId}`);

test("whoever refuses un-admitted work owes nothing on it, and its clocks stand still", () => {
  const state = refused();
  assert.deepEqual(owed(state), ["taskRefusal 71"]);
  assert.equal(due(handedDown(), "2026-11-18 14:00"), "running 2026-12-01 17:30");
  assert.equal(due(state, "2026-11-25 14:00"), "paused 2026-12-08 17:30");
  assert.equal(nextTimer(calendar, state), null);
  assert.equal(nextClimb(calendar, state), null);
  assert.equal(isProtected(state, STATION, "completion"), true);
  assert.equal(isProtected(state, LANDSCAPING, "completion"), false);
});

test("a case that nobody has accepted yet is not deemed accepted while it is refused", () => {
  const received = after(
    aCase(),
    ["2026-11-16 10:00", dispatchTo(LANDSCAPING)],
    ["2026-11-16 11:00", hand(STATION), of(LANDSCAPING)],
    ["2026-11-16 14:00", no(), null],
  );
  assert.equal(nextTimer(calendar, received), null);
  // Two working days stood still: what was due on Tuesday is due on Thursday.
  const back = after(received, ["2026-11-18 14:00", settle("covered"), null]);
  const timer = nextTimer(calendar, back);
  assert.equal(timer?.timer, "deemAccepted");
  assert.equal(wall(timer?.at ?? 0), "2026-11-19 17:30:00.001");
});

test("confirmed, the case goes back to the department, whose clock has run all the time, and nobody contests it", () => {
  const events = eventsOf(refused(), "2026-11-25 14:00", settle("confirmed"), null);
  assert.deepEqual(
    events.map(({ type }) => type),
    ["returned", "taskRefusalSettled"],
  );
  const state = after(refused(), ["2026-11-25 14:00", settle("confirmed"), null]);
  assert.equal(state.leadOrgId, LANDSCAPING);
  assert.equal(state.holderOrgId, LANDSCAPING);
  assert.equal(due(state, "2026-11-25 14:00"), "running 2026-12-01 17:30");
  assert.deepEqual(
    state.returns.map(({ state: now }) => now),
    ["upheld"],
  );
  const contest = { type: "contestReturn", clause: "甲", reason: "乙" } as const;
  assert.equal(
    refusalOf(state, "2026-11-25 15:00", contest, of(LANDSCAPING)),
    "cases.no_return_to_contest",
  );
});

test("a case without a lead is handed back to who handed it over", () => {
  const accepted = after(
    aCase({ firstContactOrgId: LANDSCAPING }),
    ["2026-11-16 11:00", { type: "accept" }],
    ["2026-11-16 14:00", hand(STATION), of(LANDSCAPING)],
    ["2026-11-16 15:00", no(), null],
  );
  const state = after(accepted, ["2026-11-17 10:00", settle("confirmed"), null]);
  assert.equal(state.leadOrgId, null);
  assert.equal(state.holderOrgId, LANDSCAPING);
});

test("found covered or taken back, the case stays, and the time that it stood does not count", () => {
  for (const outcome of ["covered", "withdrawn"] as const) {
    const state = after(refused(), ["2026-11-20 14:00", settle(outcome), null]);
    assert.equal(state.leadOrgId, STATION);
    // Two working days stood still.
    assert.equal(due(state, "2026-11-20 14:00"), "running 2026-12-03 17:30");
    assert.equal(isProtected(state, STATION, "completion"), false);
    assert.equal(nextClimb(calendar, state)?.what, "rung");
  }
});

test("protection outlasts confirmation, and ends where the case is given to the same body anew", () => {
  const confirmed = after(refused(), ["2026-11-25 14:00", settle("confirmed"), null]);
  assert.equal(isProtected(confirmed, STATION, "completion"), true);
  const again = after(confirmed, ["2026-11-26 10:00", hand(STATION), of(LANDSCAPING)]);
  assert.equal(isProtected(again, STATION, "completion"), false);
  assert.equal(refusalOf(again, "2026-11-26 11:00", no(2), null), null);
});

test("while it is refused nothing is decided over the refuser's head; the resident may still be answered", () => {
  const state = refused();
  const held = (command: Parameters<typeof refusalOf>[2], orgId: number) =>
    refusalOf(state, "2026-11-18 15:00", command, of(orgId));
  assert.equal(held(completion(), STATION), "cases.task_refused");
  assert.equal(held(hand(ENFORCEMENT), STATION), "cases.task_refused");
  assert.equal(
    held({ type: "supervise", demand: "请办", listed: false }, COORDINATION),
    "cases.task_refused",
  );
  assert.equal(
    held({ type: "pause", reason: "publicNotice", note: "公示" }, STATION),
    "cases.task_refused",
  );
  assert.equal(held({ type: "respond", text: "正在确定由谁办理" }, STATION), null);
  assert.equal(held({ type: "urge", message: "" }, STATION), null);
});

test("a case is refused once at a time, by who has it", () => {
  assert.equal(refusalOf(refused(), "2026-11-18 15:00", no(2), null), "cases.task_refused_already");
  assert.equal(
    refusalOf(handedDown(), "2026-11-18 15:00", no(2, null, ENFORCEMENT), null),
    "cases.not_in_your_hands",
  );
  const done = after(handedDown(), ["2026-11-18 11:00", completion(), of(STATION)]);
  assert.equal(refusalOf(done, "2026-11-18 15:00", no(), null), "cases.not_in_this_status");
});

const summoned = () =>
  after(aCaseInProgress(), [
    "2026-11-18 10:00",
    { type: "summon", orgId: STATION, task: "入户登记", limit: null },
    of(LANDSCAPING),
  ]);

test("a refused task of a co-organiser stands still alone; confirmed, it is dropped, and the case goes on", () => {
  const state = after(summoned(), ["2026-11-18 14:00", no(1, 1), null]);
  assert.deepEqual(owed(state), ["completion 11", "firstResponse 11", "task:1 71"]);
  assert.equal(isProtected(state, STATION, "task:1"), true);
  assert.equal(isProtected(state, STATION, "completion"), false);
  const answer = { type: "answerTask", taskId: 1, text: "已办", fileIds: [] } as const;
  assert.equal(refusalOf(state, "2026-11-18 15:00", answer, of(STATION)), "cases.task_refused");
  const dropped = after(state, ["2026-11-20 10:00", settle("confirmed"), null]);
  assert.equal(dropped.tasks[0]?.state, "dropped");
  assert.equal(dropped.leadOrgId, LANDSCAPING);
  assert.equal(isProtected(dropped, STATION, "task:1"), true);
});

test("a pause of the case that ends does not let a refused task run on", () => {
  const state = after(
    summoned(),
    ["2026-11-18 14:00", no(1, 1), null],
    ["2026-11-18 15:00", { type: "pause", reason: "publicNotice", note: "公示" }, of(LANDSCAPING)],
    ["2026-11-19 10:00", { type: "resume", note: "" }, of(LANDSCAPING)],
  );
  const [task] = state.tasks;
  assert.deepEqual(
    task?.clock.pauses.map(({ to }) => to === undefined),
    [true, false],
  );
  const back = after(state, ["2026-11-20 10:00", settle("covered"), null]);
  assert.deepEqual(
    back.tasks[0]?.clock.pauses.map(({ to }) => to === undefined),
    [false, false],
  );
});

test("an answer to a supervision that was demanded before is not owed while the work is refused", () => {
  const supervised = after(handedDown(), [
    "2026-11-18 11:00",
    { type: "supervise", demand: "请办", listed: false },
    of(COORDINATION),
  ]);
  const state = after(supervised, ["2026-11-18 14:00", no(), null]);
  assert.deepEqual(owed(state), ["taskRefusal 71"]);
  const back = after(state, ["2026-11-23 14:00", settle("withdrawn"), null]);
  assert.deepEqual(owed(back), ["completion 71", "firstResponse 71", "supervision:1 71"]);
});

test("a resident may withdraw a refused case; what is decided afterwards moves nothing", () => {
  const gone = after(refused(), [
    "2026-11-18 15:00",
    { type: "withdraw", reason: "" },
    { personId: null, orgId: null },
  ]);
  const events = eventsOf(gone, "2026-11-19 10:00", settle("confirmed"), null);
  assert.deepEqual(
    events.map(({ type }) => type),
    ["taskRefusalSettled"],
  );
  assert.equal(
    refusalOf(
      after(gone, ["2026-11-19 10:00", settle("confirmed"), null]),
      "2026-11-19 11:00",
      settle("covered"),
      null,
    ),
    "cases.task_refusal_settled",
  );
});

test("both bodies stand to the case, and the row keeps what was refused", () => {
  const state = refused();
  assert.deepEqual(bodiesOf(state), [LANDSCAPING, STATION]);
  assert.deepEqual(stateOf(rowOf(state)), state);
});
