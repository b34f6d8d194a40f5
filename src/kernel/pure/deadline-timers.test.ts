import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, aClock, aPause, at, wall, workdays } from "./calendar-builders.ts";
import type { Instant } from "./day.ts";
import { deadline, nextTimerAt, openPauseEndsAt } from "./deadline.ts";

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

test("an open pause ends by itself where its cap is used up, earlier pauses included", () => {
  const endsAt = (pauses: readonly ReturnType<typeof aPause>[], cap?: number) =>
    show(
      openPauseEndsAt(
        official,
        aClock("2026-11-02 09:00", workdays(10), {
          pauses,
          ...(cap === undefined ? {} : { pauseCap: { workdays: cap } }),
        }),
      ),
    );
  const first = aPause("2026-11-03 09:00", "2026-11-03 16:15:30");
  const open = aPause("2026-11-05 09:00");
  assert.equal(endsAt([open], 1), "2026-11-05 17:30");
  assert.equal(endsAt([first, open], 1), "2026-11-05 10:14:30.000");
  assert.equal(endsAt([first, open], 0.5), "2026-11-05 09:00");
  assert.equal(endsAt([open]), undefined);
  assert.equal(endsAt([first], 1), undefined);
});

test("at the end of an open pause the clock runs, a millisecond before it is paused", () => {
  const clock = aClock("2026-11-02 09:00", workdays(10), {
    pauses: [aPause("2026-11-03 09:00", "2026-11-03 16:15:30"), aPause("2026-11-05 09:00")],
    pauseCap: { workdays: 1 },
  });
  const end = openPauseEndsAt(official, clock) ?? 0;
  assert.equal(deadline(official, clock, end - 1).state, "paused");
  assert.equal(deadline(official, clock, end).state, "running");
  assert.equal(openPauseEndsAt(official, { ...clock, stoppedAt: end }), undefined);
});
