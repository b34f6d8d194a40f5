import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, aClock, aPause, at, wall, workdays } from "./calendar-builders.ts";
import type { Instant } from "./day.ts";
import { nextTimerAt } from "./deadline.ts";

const official = aCalendar();

const show = (instant: Instant | undefined) => (instant === undefined ? undefined : wall(instant));

test("timers fall where shares of the working time are used", () => {
  const clock = aClock("2026-11-02 09:00", workdays(10));
  assert.deepEqual(nextTimerAt(official, clock, [0, 0.2, 0.5, 1, 1.5]).map(show), [
    "2026-11-02 09:00",
    "2026-11-04 10:24",
    "2026-11-09 14:00",
    "2026-11-16 17:30",
    "2026-11-24 14:00",
  ]);
});

test("a pause moves the timers that lie after it, and only those", () => {
  const clock = aClock("2026-11-02 09:00", workdays(10), {
    pauses: [aPause("2026-11-04 00:00", "2026-11-05 00:00")],
  });
  assert.deepEqual(nextTimerAt(official, clock, [0.1, 0.2, 0.5, 1]).map(show), [
    "2026-11-03 09:42",
    "2026-11-05 10:24",
    "2026-11-10 14:00",
    "2026-11-17 17:30",
  ]);
});

test("an open pause has no timers after it, unless a cap says when the clock runs again", () => {
  const clock = aClock("2026-11-02 09:00", workdays(10), { pauses: [aPause("2026-11-04 09:00")] });
  const shares = [0.1, 0.2, 1];
  assert.deepEqual(nextTimerAt(official, clock, shares).map(show), [
    "2026-11-03 09:42",
    undefined,
    undefined,
  ]);
  const capped = { ...clock, pauseCap: { workdays: 1 } };
  assert.deepEqual(nextTimerAt(official, capped, shares).map(show), [
    "2026-11-03 09:42",
    "2026-11-05 10:24",
    "2026-11-17 17:30",
  ]);
});

test("a stopped clock has no timers after its stop", () => {
  const clock = aClock("2026-11-02 09:00", workdays(10), { stoppedAt: at("2026-11-09 14:00") });
  assert.deepEqual(nextTimerAt(official, clock, [0.49, 0.5, 0.51]).map(show), [
    "2026-11-09 11:43:48.000",
    "2026-11-09 14:00",
    undefined,
  ]);
});
