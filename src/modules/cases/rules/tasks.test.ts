import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, wall, workdays } from "#kernel/pure/calendar-builders.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import {
  ENFORCEMENT,
  LANDSCAPING,
  MARKETS,
  aCase,
  aCaseInProgress,
  aReceipt,
  after,
  completion,
  dispatchTo,
  eventsOf,
  refusalOf,
} from "../builders.ts";
import { duesOf, nextMissed } from "./dues.ts";
import type { CaseState } from "./state.ts";
import type { Summons } from "./tasks.ts";

const calendar = aCalendar();
const of = (orgId: number) => ({ personId: orgId * 10, orgId });
const summon = (orgId = ENFORCEMENT, changes: Partial<Summons> = {}) =>
  ({ type: "summon", orgId, task: "清理占道摊位", limit: null, ...changes }) as const;
const answer = (taskId = 1) =>
  ({ type: "answerTask", taskId, text: "已清理,附照片", fileIds: [5] }) as const;
const summoned = () => after(aCaseInProgress(), ["2026-11-17 10:00", summon(), of(LANDSCAPING)]);
const dueOf = (state: CaseState, id = 1) => {
  const task = state.tasks.find((one) => one.id === id);
  assert.ok(task);
  return wall(deadline(calendar, task.clock, task.clock.startedAt).dueAt);
};
const kinds = (state: CaseState) => state.tasks.map((task) => task.state);

test("a co-organiser has five working days where its duty sets none", () => {
  assert.equal(dueOf(summoned()), "2026-11-24 17:30");
});

test("a task has the limit that it was given, else what the district has set for this kind of case", () => {
  const given = after(aCaseInProgress(), [
    "2026-11-17 10:00",
    summon(MARKETS, { limit: workdays(2) }),
  ]);
  assert.equal(dueOf(given), "2026-11-19 17:30");
  const limits = { ...aReceipt().limits, parameters: { coTask: workdays(3) } };
  const set = after(aCaseInProgress({ limits }), ["2026-11-17 10:00", summon()]);
  assert.equal(dueOf(set), "2026-11-20 17:30");
});

test("a body answers its own task, once, in time until the last minute", () => {
  const state = summoned();
  assert.equal(
    refusalOf(state, "2026-11-18 10:00", answer(), of(MARKETS)),
    "cases.task_of_another",
  );
  const late = (when: string) =>
    after(state, [when, answer(), of(ENFORCEMENT)]).tasks[0]?.answer?.late;
  assert.equal(late("2026-11-24 17:30"), false);
  assert.equal(late("2026-11-24 17:31"), true);
  const answered = after(state, ["2026-11-18 10:00", answer(), of(ENFORCEMENT)]);
  assert.equal(
    refusalOf(answered, "2026-11-18 10:01", answer(), of(ENFORCEMENT)),
    "cases.task_not_open",
  );
  assert.equal(
    refusalOf(answered, "2026-11-18 10:01", answer(7), of(ENFORCEMENT)),
    "cases.unknown_task",
  );
});

test("every open task is owed by its own body, beside what the lead owes", () => {
  const state = after(summoned(), ["2026-11-17 11:00", summon(MARKETS, { limit: workdays(1) })]);
  assert.deepEqual(
    duesOf(state).map(({ item, orgId }) => [item, orgId]),
    [
      ["completion", LANDSCAPING],
      ["firstResponse", LANDSCAPING],
      ["task:1", ENFORCEMENT],
      ["task:2", MARKETS],
    ],
  );
});

test("the lead cannot complete over an open task, except by recording why", () => {
  const state = summoned();
  assert.equal(refusalOf(state, "2026-11-20 10:00", completion()), "cases.open_parts");
  assert.equal(
    refusalOf(state, "2026-11-20 10:00", completion({ overOpen: "  " })),
    "cases.open_parts",
  );
  const events = eventsOf(state, "2026-11-20 10:00", completion({ overOpen: "摊位已自行撤离" }));
  assert.deepEqual(
    events.map(({ type }) => type),
    ["taskPassedOver", "completed"],
  );
  assert.deepEqual(events[0]?.data, {
    taskId: 1,
    orgId: ENFORCEMENT,
    reason: "摊位已自行撤离",
  });
  const completed = after(state, ["2026-11-20 10:00", completion({ overOpen: "已撤离" })]);
  assert.deepEqual(kinds(completed), ["passedOver"]);
  assert.deepEqual(duesOf(completed), []);
});

test("an answered or dropped task is in nobody's way", () => {
  const answered = after(summoned(), ["2026-11-18 10:00", answer(), of(ENFORCEMENT)]);
  assert.equal(refusalOf(answered, "2026-11-20 10:00", completion()), null);
  const dropped = after(summoned(), [
    "2026-11-18 10:00",
    { type: "dropTask", taskId: 1, reason: "不需要了" },
  ]);
  assert.equal(refusalOf(dropped, "2026-11-20 10:00", completion()), null);
  assert.equal(
    refusalOf(dropped, "2026-11-18 11:00", answer(), of(ENFORCEMENT)),
    "cases.task_not_open",
  );
});

test("an answer that is sent back is owed again with the full time, and can be missed again", () => {
  const late = after(
    summoned(),
    ["2026-11-17 11:00", { type: "respond", text: "已到现场" }],
    ["2026-11-24 17:31", { type: "markMissed", item: "task:1" }, null],
    ["2026-11-25 10:00", answer(), of(ENFORCEMENT)],
  );
  assert.deepEqual(late.missed, ["task:1"]);
  const back = after(late, [
    "2026-11-26 10:00",
    { type: "sendBackTask", taskId: 1, reason: "照片看不清" },
  ]);
  assert.equal(back.tasks[0]?.sentBack, 1);
  assert.equal(dueOf(back), "2026-12-03 17:30");
  assert.deepEqual(back.missed, []);
  assert.equal(
    refusalOf(back, "2026-11-26 11:00", { type: "sendBackTask", taskId: 1, reason: "x" }),
    "cases.task_not_answered",
  );
});

test("nobody is asked the same thing twice at once, and the lead is not its own co-organiser", () => {
  const state = summoned();
  assert.equal(refusalOf(state, "2026-11-17 11:00", summon()), "cases.task_open_already");
  assert.equal(refusalOf(state, "2026-11-17 11:00", summon(ENFORCEMENT, { task: "留守" })), null);
  assert.equal(
    refusalOf(state, "2026-11-17 11:00", summon(LANDSCAPING)),
    "cases.lead_is_no_co_organiser",
  );
});

test("who becomes the lead owes the whole and no longer a part", () => {
  const state = after(summoned(), [
    "2026-11-18 10:00",
    { type: "handOver", toOrgId: ENFORCEMENT, reason: "以占道为主" },
  ]);
  assert.equal(state.leadOrgId, ENFORCEMENT);
  assert.deepEqual(kinds(state), ["dropped"]);
});

test("tasks stand still while the case waits, and move by the working time paused", () => {
  const paused = after(summoned(), [
    "2026-11-18 09:00",
    { type: "pause", reason: "expertAssessment", note: "鉴定" },
  ]);
  assert.equal(nextMissed(calendar, paused), null);
  const resumed = after(paused, ["2026-11-20 09:00", { type: "resume", note: "" }]);
  const [task] = resumed.tasks;
  assert.ok(task);
  assert.equal(
    wall(deadline(calendar, task.clock, at("2026-11-20 09:00")).dueAt),
    "2026-11-26 17:30",
  );
});

test("tasks and the first response stand still too while materials are awaited", () => {
  const waiting = after(
    aCase(),
    ["2026-11-16 10:00", dispatchTo(LANDSCAPING)],
    ["2026-11-16 11:00", summon(ENFORCEMENT, { limit: workdays(1) })],
    ["2026-11-17 09:00", { type: "giveNotice", items: [{ name: "照片", detail: "" }] }],
    ["2026-11-18 09:00", { type: "giveNotice", items: [{ name: "地址", detail: "" }] }],
  );
  assert.equal(nextMissed(calendar, waiting), null);
  const supplied = after(waiting, [
    "2026-11-24 09:00",
    { type: "supplyMaterials", note: "已补", fileIds: [] },
  ]);
  const due = Object.fromEntries(
    duesOf(supplied).map(({ item, clock }) => [
      item,
      clock === null ? null : wall(deadline(calendar, clock, at("2026-11-24 09:00")).dueAt),
    ]),
  );
  // Five working days were waited: the task's Tuesday becomes a Tuesday, the response's Wednesday a Wednesday.
  assert.equal(due["task:1"], "2026-11-24 17:30");
  assert.equal(due.firstResponse, "2026-11-25 17:30");
});

test("a missed task is written down at the first moment after its deadline, once", () => {
  const state = after(summoned(), ["2026-11-17 11:00", { type: "respond", text: "已到现场" }]);
  const missed = nextMissed(calendar, state);
  assert.equal(missed?.item, "task:1");
  assert.equal(wall(missed?.at ?? 0), "2026-11-24 17:30:00.001");
  const marked = after(state, ["2026-11-24 17:31", { type: "markMissed", item: "task:1" }, null]);
  assert.equal(nextMissed(calendar, marked)?.item, "completion");
});
