import assert from "node:assert/strict";
import { test } from "node:test";
import { iso } from "#kernel/pure/day.ts";
import { buildCalendar, DEFAULT_WORKING_HOURS } from "#kernel/pure/workdays.ts";
import { answerOf, type Question } from "./question.ts";

const calendar = buildCalendar({
  version: 1,
  years: [{ year: 2026, holidays: ["2026-11-25"], makeUpWorkdays: [] }],
  hours: DEFAULT_WORKING_HOURS,
});

/** Friday 20 November 2026, 16:30, unless told otherwise. */
const asked = (change: Partial<Question>): Question => ({
  mode: "due",
  from: "2026-11-20",
  at: "16:30",
  amount: "5",
  unit: "workdays",
  to: "2026-11-20",
  ...change,
});
const dueAt = (change: Partial<Question>) => {
  const answer = answerOf(calendar, asked(change));
  return "problem" in answer || answer.dueAt === undefined ? answer : iso(answer.dueAt);
};

test("a limit in working days passes over a holiday and ends with the working hours", () => {
  assert.equal(dueAt({}), "2026-11-30T09:30:00.000Z");
});

test("0 days end the same day, or the next working day for what comes after hours", () => {
  assert.equal(dueAt({ amount: "0" }), "2026-11-20T09:30:00.000Z");
  assert.equal(dueAt({ amount: "0", at: "17:30" }), "2026-11-23T09:30:00.000Z");
});

test("working hours and calendar days are counted as the rules say", () => {
  assert.equal(dueAt({ amount: "4", unit: "workingHours" }), "2026-11-23T04:00:00.000Z");
  assert.equal(dueAt({ amount: "1", unit: "calendarDays" }), "2026-11-23T09:30:00.000Z");
});

test("a field that cannot be read is named", () => {
  const amount = { field: "amount", problem: "wrongAmount" };
  for (const wrong of ["", "-1", "1.5", "10001"])
    assert.deepEqual(dueAt({ amount: wrong }), amount);
  assert.deepEqual(dueAt({ from: "" }), { field: "from", problem: "wrongDay" });
  assert.deepEqual(dueAt({ from: "1990-12-31" }), { field: "from", problem: "wrongDay" });
  assert.deepEqual(dueAt({ mode: "count", to: "2026-02-30" }), {
    field: "to",
    problem: "wrongDay",
  });
  assert.deepEqual(dueAt({ mode: "count", from: "1991-01-01", to: "2099-01-01" }), {
    field: "to",
    problem: "tooLong",
  });
});
