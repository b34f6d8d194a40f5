import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, workdays } from "#kernel/pure/calendar-builders.ts";
import { iso } from "#kernel/pure/day.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { ENFORCEMENT, LANDSCAPING, aCaseInProgress, completion } from "../builders.ts";
import { nextClimb } from "./clocks.ts";
import { type Command, decide } from "./decide.ts";
import { NOBODY } from "./decision.ts";
import { evolve } from "./evolve.ts";
import { nextEscalation, objections } from "./operation.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const MARKET = 13;
const LEADER = 900;
type Who = { readonly orgId?: number; readonly personId?: number };
const lead: Who = { orgId: LANDSCAPING, personId: 502 };

const decided = (state: CaseState, wallClock: string, command: Command, who: Who = lead) =>
  decide(state, command, { ...NOBODY, at: at(wallClock), calendar, ...who });

/** Gives commands one after another; throws where one is refused. */
function told(
  state: CaseState,
  ...steps: readonly (readonly [wallClock: string, command: Command, who?: Who])[]
): CaseState {
  let next = state;
  for (const [wallClock, command, who] of steps) {
    const events = decided(next, wallClock, command, who);
    if (isRefusal(events)) throw new Error(`${command.type} refused: ${events.code}`);
    for (const event of events) next = evolve(1, next, { ...event, personId: null });
  }
  return next;
}
const code = (state: CaseState, wallClock: string, command: Command, who?: Who): string | null => {
  const events = decided(state, wallClock, command, who);
  return isRefusal(events) ? events.code : null;
};
const wall = (ms: number): string =>
  iso(ms + 8 * 3_600_000)
    .slice(0, 16)
    .replace("T", " ");
const goesUp = (state: CaseState): string | null => {
  const next = nextEscalation(calendar, state);
  return next === null ? null : `${next.cause} ${wall(next.at)}`;
};

const raise: Command = { type: "raiseOperation", reason: "多部门、常年反复" };
const plan = (over: object = {}): Command => ({
  type: "proposePlan",
  goal: "弄堂口常年无垃圾",
  measures: "清运、守点、劝导",
  from: "2026-11-18",
  until: "2026-11-30",
  tasks: [
    { orgId: MARKET, task: "查无证摊点", limit: workdays(3) },
    { orgId: ENFORCEMENT, task: "清理占道", limit: null },
  ],
  ...over,
});
const agree: Command = { type: "answerPlan", agrees: true, reason: "" };
const object: Command = { type: "answerPlan", agrees: false, reason: "摊点归街道疏导" };
const log = (over: object = {}): Command => ({
  type: "logOperation",
  doneAt: at("2026-11-18 08:00"),
  text: "清运两车",
  people: 6,
  resources: [{ what: "垃圾", quantity: 5, unit: "吨" }],
  fileIds: [],
  ...over,
});
const escalate = {
  type: "escalate",
  leaderPersonId: LEADER,
  reason: "请区领导协调",
} as const satisfies Command;

/** Raised on Tuesday 17 November at ten, planned an hour later. */
const raised = () => told(aCaseInProgress(), ["2026-11-17 10:00", raise]);
const planned = () => told(raised(), ["2026-11-17 11:00", plan()]);

test("first stage: a request becomes an operation once; an application never does", () => {
  const operation = raised();
  assert.equal(operation.kind, "jointOperation");
  assert.equal(operation.operation?.stage, 1);
  assert.equal(code(operation, "2026-11-17 10:05", raise), "cases.is_an_operation_already");
  const application: CaseState = { ...aCaseInProgress(), kind: "application" };
  assert.equal(
    code(application, "2026-11-17 10:00", raise),
    "cases.only_requests_become_operations",
  );
});

test("second stage: the lead's plan asks each X for something, with the house's limit where none is set", () => {
  const { operation, tasks } = planned();
  assert.equal(operation?.stage, 2);
  assert.equal(operation?.plan?.revision, 1);
  assert.deepEqual(
    tasks.map(({ orgId, task, basis, clock }) => [orgId, task, basis, clock.limit]),
    [
      [MARKET, "查无证摊点", "plan", workdays(3)],
      [ENFORCEMENT, "清理占道", "plan", workdays(5)],
    ],
  );
});

test("a plan needs co-organisers other than the lead and an end after its beginning", () => {
  const at11 = "2026-11-17 11:00";
  assert.equal(code(raised(), at11, plan({ tasks: [] })), "cases.plan_needs_co_organisers");
  assert.equal(
    code(raised(), at11, plan({ tasks: [{ orgId: LANDSCAPING, task: "清运", limit: null }] })),
    "cases.lead_is_no_co_organiser",
  );
  assert.equal(
    code(raised(), at11, plan({ from: "2026-11-30", until: "2026-11-29" })),
    "cases.plan_ends_before_it_begins",
  );
  assert.equal(code(raised(), at11, plan({ from: "2026-11-30", until: "2026-11-30" })), null);
  assert.equal(code(aCaseInProgress(), at11, plan()), "cases.no_operation");
});

test("a body of the plan agrees, or objects with its reason, and may think again; others have no say", () => {
  const state = planned();
  assert.equal(code(state, "2026-11-17 14:00", agree, { orgId: 77 }), "cases.not_in_plan");
  const silent: Command = { type: "answerPlan", agrees: false, reason: " " };
  assert.equal(
    code(state, "2026-11-17 14:00", silent, { orgId: MARKET }),
    "cases.objection_needs_reason",
  );
  const objected = told(state, ["2026-11-17 14:00", object, { orgId: MARKET }]);
  assert.deepEqual(
    objections(objected.operation ?? assert.fail()).map(({ orgId, reason }) => [orgId, reason]),
    [[MARKET, "摊点归街道疏导"]],
  );
  const agreed = told(objected, ["2026-11-17 15:00", agree, { orgId: MARKET }]);
  assert.deepEqual(objections(agreed.operation ?? assert.fail()), []);
  assert.equal(agreed.operation?.answers.length, 1);
  assert.equal(code(raised(), "2026-11-17 14:00", agree, { orgId: MARKET }), "cases.no_plan");
});

test("a new revision asks everybody anew; what a body has been asked already it is not asked twice", () => {
  const objected = told(planned(), ["2026-11-17 14:00", object, { orgId: MARKET }]);
  const revised = told(objected, [
    "2026-11-17 16:00",
    plan({
      tasks: [
        { orgId: MARKET, task: "查无证摊点", limit: null },
        { orgId: 14, task: "疏导摊点", limit: null },
      ],
    }),
  ]);
  assert.equal(revised.operation?.plan?.revision, 2);
  assert.deepEqual(revised.operation?.answers, []);
  assert.deepEqual(
    revised.tasks.map(({ orgId }) => orgId),
    [MARKET, ENFORCEMENT, 14],
  );
});

test("the log takes what was done, not what will be, nor before there was a case; without it nothing is completed", () => {
  const state = planned();
  const at18 = "2026-11-18 10:00";
  const finish = completion({ overOpen: "已处置" });
  assert.equal(code(state, at18, finish), "cases.operation_log_empty");
  assert.equal(
    code(state, at18, log({ doneAt: at("2026-11-18 10:00") + 1 })),
    "cases.logged_before_done",
  );
  assert.equal(
    code(state, at18, log({ doneAt: at("2026-11-16 10:00") - 1 })),
    "cases.before_receipt",
  );
  const logged = told(state, [at18, log()], ["2026-11-18 11:00", log()]);
  assert.equal(logged.operation?.logEntries, 2);
  assert.equal(code(logged, "2026-11-18 12:00", finish), null);
  assert.equal(code(aCaseInProgress(), at18, log()), "cases.no_operation");
});

test("watches end after they begin; the roster at hand is the last one set", () => {
  const watch = {
    from: at("2026-11-18 08:00"),
    to: at("2026-11-18 20:00"),
    orgId: MARKET,
    personId: null,
    place: "弄堂口",
  };
  const set = (entries: (typeof watch)[]): Command => ({ type: "setRoster", entries });
  const state = planned();
  assert.equal(
    code(state, "2026-11-17 12:00", set([{ ...watch, to: watch.from }])),
    "cases.watch_ends_before_begin",
  );
  const twice = told(
    state,
    ["2026-11-17 12:00", set([watch, watch])],
    ["2026-11-17 13:00", set([watch])],
  );
  assert.equal(twice.operation?.roster.length, 1);
});

test("it goes up by itself when the time has passed: the first instant of working time after the deadline", () => {
  // Ten working days from 17 November half past nine end on 1 December at half past five.
  assert.equal(goesUp(raised()), "timePassed 2026-12-02 09:00");
  assert.deepEqual(nextClimb(calendar, planned())?.what, "rung");
  const due = planned();
  const byTime: Command = {
    type: "escalate",
    leaderPersonId: LEADER,
    reason: "",
    cause: "timePassed",
  };
  assert.equal(code(due, "2026-12-01 17:30", byTime), "cases.nothing_to_escalate");
  assert.equal(code(due, "2026-12-02 08:59", byTime), "cases.nothing_to_escalate");
  assert.equal(code(due, "2026-12-02 12:30", byTime), "cases.outside_working_hours");
  const up = told(due, ["2026-12-02 09:00", byTime, {}]);
  assert.equal(up.operation?.stage, 3);
  assert.deepEqual(up.operation?.commander, {
    personId: LEADER,
    cause: "timePassed",
    at: at("2026-12-02 09:00"),
  });
  assert.equal(goesUp(up), null);
});

test("it goes up by itself when bodies have disagreed for two working days, counted from the first objection", () => {
  const objected = told(planned(), ["2026-11-17 14:00", object, { orgId: MARKET }]);
  assert.equal(goesUp(objected), "disagreement 2026-11-20 09:00");
  const second = told(objected, ["2026-11-18 14:00", object, { orgId: ENFORCEMENT }]);
  assert.equal(goesUp(second), "disagreement 2026-11-20 09:00");
  const settled = told(objected, ["2026-11-18 15:00", agree, { orgId: MARKET }]);
  assert.equal(goesUp(settled), "timePassed 2026-12-02 09:00");
  const byDispute: Command = { ...escalate, cause: "disagreement" };
  assert.equal(code(objected, "2026-11-19 17:30", byDispute, {}), "cases.nothing_to_escalate");
  assert.equal(code(objected, "2026-11-20 09:00", byDispute, {}), null);
});

test("while it is paused it does not go up", () => {
  const paused = told(planned(), [
    "2026-11-18 10:00",
    { type: "pause", reason: "forceMajeure", note: "台风" },
  ]);
  assert.equal(goesUp(paused), null);
});

test("third stage: the named leader alone instructs, which ends the disagreement and may ask further bodies", () => {
  const objected = told(planned(), ["2026-11-17 14:00", object, { orgId: MARKET }]);
  const order: Command = {
    type: "instruct",
    text: "摊点由市场监管局查处",
    tasks: [{ orgId: 14, task: "疏导摊点", limit: workdays(1) }],
  };
  assert.equal(
    code(objected, "2026-11-18 10:00", order, { personId: LEADER }),
    "cases.not_escalated",
  );
  const up = told(objected, ["2026-11-18 10:00", escalate]);
  assert.equal(code(up, "2026-11-18 11:00", escalate), "cases.escalated_already");
  assert.equal(
    code(up, "2026-11-18 11:00", order, { personId: LEADER + 1 }),
    "cases.only_commander_instructs",
  );
  const ordered = told(up, ["2026-11-18 11:00", order, { personId: LEADER }]);
  assert.deepEqual(ordered.operation?.answers, []);
  assert.deepEqual([ordered.tasks.at(-1)?.orgId, ordered.tasks.at(-1)?.basis], [14, "instruction"]);
  const replanned = told(ordered, ["2026-11-18 14:00", plan()]);
  assert.equal(replanned.operation?.stage, 3);
});
