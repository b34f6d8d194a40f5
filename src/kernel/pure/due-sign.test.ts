import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at } from "./calendar-builders.ts";
import { dueSign } from "./due-sign.ts";

const calendar = aCalendar();
// Monday 16 to Friday 20 November 2026 are five working days of seven hours.
const due = { from: at("2026-11-16 09:00"), dueOn: "2026-11-20", endedAt: null } as const;

test("while it runs the sign counts working days to the due day, and weekends are none", () => {
  const sign = dueSign(calendar, due, at("2026-11-18 09:00"));
  assert.equal(sign.state, "running");
  assert.equal(sign.remaining.workdays, 2);
  assert.equal(sign.usedShare, 0.4);
  const friday = dueSign(calendar, { ...due, dueOn: "2026-11-23" }, at("2026-11-20 17:00"));
  assert.equal(friday.remaining.workdays, 1);
});

test("on the due day it runs until working hours end, and is late afterwards", () => {
  const { dueAt } = dueSign(calendar, due, due.from);
  const end = Date.parse(dueAt);
  assert.equal(dueSign(calendar, due, end).state, "running");
  const late = dueSign(calendar, due, end + 1);
  assert.deepEqual([late.state, late.remaining.workdays], ["late", 0]);
  assert.ok(late.usedShare > 1);
  const tuesday = dueSign(calendar, due, at("2026-11-24 10:00"));
  assert.deepEqual([tuesday.state, tuesday.remaining.workdays], ["late", 2]);
});

test("what was done stands still, in time or not", () => {
  const inTime = dueSign(
    calendar,
    { ...due, endedAt: at("2026-11-18 09:00") },
    at("2026-12-01 09:00"),
  );
  assert.deepEqual([inTime.state, inTime.usedShare], ["stopped", 0.4]);
  const over = dueSign(
    calendar,
    { ...due, endedAt: at("2026-11-23 09:00") },
    at("2026-12-01 09:00"),
  );
  assert.equal(over.state, "stopped");
  assert.ok(over.usedShare > 1);
});

test("what is due before it was known has used nothing until it is late", () => {
  const past = { ...due, dueOn: "2026-11-13" };
  assert.equal(dueSign(calendar, past, at("2026-11-16 09:00")).state, "late");
});

test("a year without official days is marked as provisional", () => {
  assert.equal(dueSign(calendar, due, at("2026-11-18 09:00")).provisional, false);
  assert.equal(
    dueSign(calendar, { ...due, dueOn: "2027-01-08" }, at("2026-12-30 09:00")).provisional,
    true,
  );
});
