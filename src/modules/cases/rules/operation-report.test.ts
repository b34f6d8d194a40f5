import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, workdays } from "#kernel/pure/calendar-builders.ts";
import { ENFORCEMENT, LANDSCAPING, aCaseInProgress, after, completion } from "../builders.ts";
import { type LogEntry, coverageOf, operationReport, totalsOf } from "./operation-report.ts";
import type { RosterEntry } from "./operation.ts";
import type { CaseState } from "./state.ts";

const calendar = aCalendar();
const MARKET = 13;
const STREET = 14;
const entry = (doneAt: string, over: Partial<LogEntry> = {}): LogEntry => ({
  at: at(doneAt),
  doneAt: at(doneAt),
  orgId: LANDSCAPING,
  text: "清运",
  people: 6,
  resources: [],
  fileIds: [],
  ...over,
});
const watch = (from: string, to: string, orgId: number): RosterEntry => ({
  from: at(from),
  to: at(to),
  orgId,
  personId: null,
  place: "弄堂口",
});

test("quantities of the same thing in the same unit add up; another unit is another thing", () => {
  assert.deepEqual(
    totalsOf([
      { what: "垃圾", quantity: 3.2, unit: "吨" },
      { what: "车辆", quantity: 2, unit: "辆次" },
      { what: "垃圾", quantity: 1.8, unit: "吨" },
      { what: "垃圾", quantity: 4, unit: "车" },
    ]),
    [
      { what: "垃圾", quantity: 5, unit: "吨" },
      { what: "车辆", quantity: 2, unit: "辆次" },
      { what: "垃圾", quantity: 4, unit: "车" },
    ],
  );
  assert.deepEqual(totalsOf([0.1, 0.2].map((quantity) => ({ what: "砂", quantity, unit: "方" }))), [
    { what: "砂", quantity: 0.3, unit: "方" },
  ]);
});

test("a watch round the clock by three bodies in turn covers all of its hours", () => {
  const roster = [
    watch("2026-11-19 00:00", "2026-11-19 08:00", STREET),
    watch("2026-11-18 08:00", "2026-11-18 16:00", LANDSCAPING),
    watch("2026-11-18 16:00", "2026-11-19 00:00", ENFORCEMENT),
  ];
  assert.deepEqual(coverageOf(roster, at("2026-11-20 00:00")), {
    spanHours: 24,
    coveredHours: 24,
    watchHours: 24,
    longestGapHours: 0,
    byBody: [
      { orgId: LANDSCAPING, hours: 8 },
      { orgId: ENFORCEMENT, hours: 8 },
      { orgId: STREET, hours: 8 },
    ],
  });
});

test("two who stand by together cover an hour once; a gap is told; what is still to come does not count", () => {
  const roster = [
    watch("2026-11-18 08:00", "2026-11-18 12:00", LANDSCAPING),
    watch("2026-11-18 10:00", "2026-11-18 11:00", ENFORCEMENT),
    watch("2026-11-18 14:30", "2026-11-18 18:00", STREET),
    watch("2026-11-19 08:00", "2026-11-19 12:00", STREET),
  ];
  assert.deepEqual(coverageOf(roster, at("2026-11-18 16:00")), {
    spanHours: 8,
    coveredHours: 5.5,
    watchHours: 6.5,
    longestGapHours: 2.5,
    byBody: [
      { orgId: LANDSCAPING, hours: 4 },
      { orgId: ENFORCEMENT, hours: 1 },
      { orgId: STREET, hours: 1.5 },
    ],
  });
  assert.equal(coverageOf(roster, at("2026-11-18 08:00")), null);
  assert.equal(coverageOf([], at("2026-11-18 08:00")), null);
});

/** Planned on Tuesday 17 November with three bodies: one answers in time, one late, one is passed over. */
function finished(): CaseState {
  const task = (orgId: number, name: string) => ({ orgId, task: name, limit: workdays(1) });
  return after(
    aCaseInProgress(),
    ["2026-11-17 10:00", { type: "raiseOperation", reason: "多部门" }],
    [
      "2026-11-17 11:00",
      {
        type: "proposePlan",
        goal: "常年无垃圾",
        measures: "清运、守点",
        from: "2026-11-18",
        until: "2026-11-20",
        tasks: [task(MARKET, "查摊点"), task(ENFORCEMENT, "清占道"), task(STREET, "劝导")],
      },
    ],
    ["2026-11-18 09:00", { type: "logOperation", ...entry("2026-11-18 08:30") }],
    ["2026-11-18 17:30", { type: "answerTask", taskId: 1, text: "查处两户", fileIds: [] }],
    ["2026-11-19 10:00", { type: "answerTask", taskId: 2, text: "清理六处", fileIds: [] }],
    ["2026-11-20 10:00", completion({ overOpen: "街道劝导仍在继续" })],
  );
}

test("the report tells bodies with what each was asked, in time or late, and what is left", () => {
  const log = [
    entry("2026-11-18 08:30", {
      resources: [{ what: "垃圾", quantity: 5, unit: "吨" }],
      fileIds: [31],
    }),
    entry("2026-11-19 08:30", { people: 4, fileIds: [32, 33] }),
    entry("2026-11-19 15:00", { people: 2 }),
  ];
  const report = operationReport(calendar, finished(), log, at("2026-12-01 10:00"));
  assert.deepEqual(
    report.bodies.map(({ orgId, tasks }) => [orgId, ...tasks.map((one) => [one.state, one.late])]),
    [
      [MARKET, ["answered", false]],
      [ENFORCEMENT, ["answered", true]],
      [STREET, ["passedOver", null]],
    ],
  );
  assert.deepEqual(report.tasks, { inTime: 1, late: 1, open: 0, passedOver: 1 });
  assert.deepEqual(report.log, {
    entries: 3,
    days: ["2026-11-18", "2026-11-19"],
    people: 12,
    fileIds: [31, 32, 33],
  });
  assert.deepEqual(report.totals, [{ what: "垃圾", quantity: 5, unit: "吨" }]);
  assert.equal(report.plan?.goal, "常年无垃圾");
  assert.equal(report.endedAt, at("2026-11-20 10:00"));
  assert.equal(report.outcome, "done");
  assert.equal(report.coverage, null);
});

test("under way, a task that is owed counts as open and as late once its limit has passed", () => {
  const begun = after(
    aCaseInProgress(),
    ["2026-11-17 10:00", { type: "raiseOperation", reason: "多部门" }],
    [
      "2026-11-17 11:00",
      {
        type: "proposePlan",
        goal: "常年无垃圾",
        measures: "清运",
        from: "2026-11-18",
        until: "2026-11-20",
        tasks: [{ orgId: MARKET, task: "查摊点", limit: workdays(1) }],
      },
    ],
  );
  const at18 = operationReport(calendar, begun, [], at("2026-11-18 17:30"));
  const at19 = operationReport(calendar, begun, [], at("2026-11-18 17:31"));
  assert.equal(at18.bodies[0]?.tasks[0]?.late, false);
  assert.equal(at19.bodies[0]?.tasks[0]?.late, true);
  assert.deepEqual(at19.tasks, { inTime: 0, late: 0, open: 1, passedOver: 0 });
  assert.equal(at19.endedAt, null);
});
