import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aCalendar, at, YEAR_2025, YEAR_2026 } from "./calendar-builders.ts";
import { type Clock, deadline, nextTimerAt, type TimeLimit } from "./deadline.ts";

// The oracle walks the clock minute by minute. It takes the end of the limit and the working minutes
// from its own walk over days and shares no arithmetic with the code under test.

const SEED = 20261121;
const official = aCalendar();

const WORKED_OUT = new Map<string, boolean>();

function oracleIsWorkday(day: string): boolean {
  let worked = WORKED_OUT.get(day);
  if (worked === undefined) {
    const years = [YEAR_2025, YEAR_2026];
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    worked =
      years.some((year) => year.makeUpWorkdays.includes(day)) ||
      (!weekend && !years.some((year) => year.holidays.includes(day)));
    WORKED_OUT.set(day, worked);
  }
  return worked;
}

function oracleWorks(minute: number): boolean {
  const local = (minute + 480) % 1440;
  if (!((local >= 540 && local < 720) || (local >= 810 && local < 1050))) return false;
  return oracleIsWorkday(new Date((minute + 480) * 60_000).toISOString().slice(0, 10));
}

/** All in minutes since 1970. */
type MinuteClock = {
  readonly unit: TimeLimit["unit"];
  readonly amount: number;
  readonly start: number;
  readonly pauses: readonly (readonly [from: number, to: number | undefined])[];
  readonly capDays: number | undefined;
};

function oracleEndOfLimit(clock: MinuteClock): number {
  let minute = clock.start;
  if (clock.unit === "workingHours") {
    for (let left = clock.amount * 60; left > 0; minute++) if (oracleWorks(minute)) left--;
    return minute;
  }
  const dayOfMinute = (m: number) => new Date((m + 480) * 60_000).toISOString().slice(0, 10);
  const startDay = Math.floor((clock.start + 480) / 1440);
  let day = startDay;
  const worked = () => oracleIsWorkday(dayOfMinute(day * 1440 - 480));
  if (clock.unit === "calendarDays") {
    day += clock.amount;
    while (!worked()) day++;
  } else {
    for (let left = clock.amount; left > 0; ) {
      day++;
      if (worked()) left--;
    }
  }
  return day * 1440 - 480 + 1050;
}

function oracleRun(clock: MinuteClock, now: number) {
  const limitEndsAt = oracleEndOfLimit(clock);
  let granted = 0;
  for (let minute = clock.start; minute < limitEndsAt; minute++) if (oracleWorks(minute)) granted++;
  let capLeft = clock.capDays === undefined ? Number.POSITIVE_INFINITY : clock.capDays * 420;
  let spent = 0;
  let paused = 0;
  for (let minute = clock.start; minute < now; minute++) {
    if (!oracleWorks(minute)) continue;
    const inPause = clock.pauses.some(([from, to]) => from <= minute && (to ?? now) > minute);
    if (inPause && capLeft > 0) {
      paused++;
      capLeft--;
    } else {
      spent++;
    }
  }
  let dueAt = now;
  for (let left = granted - spent; left > 0; dueAt++) if (oracleWorks(dueAt)) left--;
  return { granted, spent, paused, dueAt };
}

const START_2026 = at("2026-01-01 00:00") / 60_000;
const minuteOf2026 = (days: number) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: days }),
      fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 540, 720, 810, 1050)),
    )
    .map(([day, minute]) => START_2026 + day * 1440 + minute);

const anyClock: fc.Arbitrary<MinuteClock> = fc.record({
  unit: fc.constantFrom("workdays", "workingHours", "calendarDays"),
  amount: fc.integer({ min: 1, max: 12 }),
  start: minuteOf2026(60),
  pauses: fc.array(
    fc
      .tuple(minuteOf2026(80), fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }))
      .map(([from, length]) => [from, length === undefined ? undefined : from + length] as const),
    { maxLength: 4 },
  ),
  capDays: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
});

function toClock(clock: MinuteClock): Clock {
  const pauses = clock.pauses.map(([from, to]) => ({
    from: from * 60_000,
    ...(to === undefined ? {} : { to: to * 60_000 }),
    reason: "awaiting_materials",
  }));
  return {
    limit: { unit: clock.unit, amount: clock.amount },
    startedAt: clock.start * 60_000,
    pauses,
    ...(clock.capDays === undefined ? {} : { pauseCap: { workdays: clock.capDays } }),
  };
}

test("every clock agrees with a walk minute by minute", () => {
  fc.assert(
    fc.property(anyClock, fc.integer({ min: 0, max: 60_000 }), (clock, elapsed) => {
      const now = clock.start + elapsed;
      const expected = oracleRun(clock, now);
      const actual = deadline(official, toClock(clock), now * 60_000);
      assert.equal(actual.pausedMinutes, expected.paused);
      assert.equal(actual.remainingMinutes, expected.granted - expected.spent);
      if (expected.spent < expected.granted) {
        assert.equal(actual.overdue, false);
        assert.equal(actual.dueAt, expected.dueAt * 60_000);
      } else {
        assert.equal(oracleRun(clock, actual.dueAt / 60_000).spent, expected.granted);
        if (expected.spent > expected.granted) assert.equal(actual.overdue, true);
      }
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test("no case becomes overdue by a pause, and none loses or gains working time by it", () => {
  fc.assert(
    fc.property(anyClock, (minutes) => {
      const clock = { ...toClock(minutes), pauseCap: { workdays: 1_000 } };
      for (const { from, to } of clock.pauses) {
        if (to === undefined || from < clock.startedAt) continue;
        const before = deadline(official, clock, from);
        const after = deadline(official, clock, to);
        assert.equal(after.overdue, before.overdue);
        assert.equal(after.remainingMinutes, before.remainingMinutes);
      }
    }),
    { seed: SEED, numRuns: 1_000 },
  );
});

test("a timer falls at the first instant at which its share is used", () => {
  const share = fc.double({ min: 0.01, max: 2, noNaN: true });
  fc.assert(
    fc.property(anyClock, share, (minutes, wanted) => {
      const clock = toClock(minutes);
      const [instant] = nextTimerAt(official, clock, [wanted]);
      if (instant === undefined) {
        assert.ok(clock.pauseCap === undefined && clock.pauses.some((p) => p.to === undefined));
        return;
      }
      const usedAt = (ms: number) => deadline(official, clock, ms).usedShare;
      assert.ok(Math.abs(usedAt(instant) - wanted) < 1e-6);
      assert.ok(usedAt(instant - 1) < usedAt(instant));
    }),
    { seed: SEED, numRuns: 1_000 },
  );
});
