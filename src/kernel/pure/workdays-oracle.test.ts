import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aCalendar, YEAR_2018, YEAR_2019, YEAR_2025, YEAR_2026 } from "./calendar-builders.ts";
import { type Day, dayFromNumber, dayOf, instantAt } from "./day.ts";
import {
  addWorkdays,
  addWorkingMinutes,
  addWorkingMs,
  type Calendar,
  type CalendarYear,
  DEFAULT_WORKING_HOURS,
  isWorkday,
  isWorkingTime,
  nextWorkingTime,
  type WorkingHours,
  workdaysBetween,
  workingMinutesBetween,
  workingMsBetween,
} from "./workdays.ts";

const SEED = 20261121;
const SUMMER: WorkingHours = [
  [540, 720],
  [870, 1080],
];

// The oracles below share nothing with the code under test: they ask Date for weekdays, walk day by
// day and minute by minute, and look days up in the announced lists.

type Facts = {
  readonly years: readonly CalendarYear[];
  readonly hoursOf: (day: Day) => WorkingHours;
};

function naiveDay(instant: number): Day {
  return new Date(instant + 28_800_000).toISOString().slice(0, 10);
}

function naiveIsWorkday(facts: Facts, day: Day): boolean {
  if (facts.years.some((year) => year.holidays.includes(day))) return false;
  if (facts.years.some((year) => year.makeUpWorkdays.includes(day))) return true;
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function naiveIsWorkingMinute(facts: Facts, instant: number): boolean {
  const shanghai = new Date(instant + 28_800_000);
  const minute = shanghai.getUTCHours() * 60 + shanghai.getUTCMinutes();
  const day = naiveDay(instant);
  return (
    facts.hoursOf(day).some(([from, to]) => from <= minute && minute < to) &&
    naiveIsWorkday(facts, day)
  );
}

function naiveAddWorkdays(facts: Facts, start: Day, count: number): Day {
  let day = start;
  for (let left = count; left > 0; ) {
    day = naiveDay(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000);
    if (naiveIsWorkday(facts, day)) left--;
  }
  return day;
}

const ALL_YEARS = [YEAR_2018, YEAR_2019, YEAR_2025, YEAR_2026];
const worlds: readonly (readonly [string, Calendar, Facts])[] = [
  [
    "one set of hours",
    aCalendar({ years: ALL_YEARS }),
    { years: ALL_YEARS, hoursOf: () => DEFAULT_WORKING_HOURS },
  ],
  [
    "summer hours",
    aCalendar({
      years: ALL_YEARS,
      laterHours: [
        { from: "2018-12-30", periods: SUMMER },
        { from: "2025-02-01", periods: [[0, 1440]] },
        { from: "2026-02-16", periods: SUMMER },
      ],
    }),
    {
      years: ALL_YEARS,
      hoursOf: (day) => {
        if (day < "2018-12-30") return DEFAULT_WORKING_HOURS;
        return day >= "2025-02-01" && day < "2026-02-16" ? [[0, 1440]] : SUMMER;
      },
    },
  ],
];

const anyDay = fc
  .oneof(
    fc.integer({ min: 17_500, max: 21_000 }), // 2017-11-30 to 2027-07-01
    fc.integer({ min: 17_870, max: 17_920 }), // around New Year 2019
    fc.integer({ min: 20_480, max: 20_530 }), // around Spring Festival 2026
    fc.integer({ min: -2_000, max: 2_000 }),
  )
  .map(dayFromNumber);
const anyMinute = fc.oneof(
  fc.integer({ min: 0, max: 1439 }),
  fc.constantFrom(0, 539, 540, 541, 719, 720, 721, 809, 810, 811, 1049, 1050, 1051),
);

for (const [name, calendar, facts] of worlds) {
  test(`working days agree with a walk day by day, with ${name}`, () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (day, count) => {
        const due = addWorkdays(calendar, day, count);
        assert.equal(due, naiveAddWorkdays(facts, day, count));
        assert.equal(isWorkday(calendar, day), naiveIsWorkday(facts, day));
        assert.equal(workdaysBetween(calendar, day, due), count);
        assert.equal(workdaysBetween(calendar, due, day), -count);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test(`working minutes agree with a walk minute by minute, with ${name}`, () => {
    fc.assert(
      fc.property(anyDay, anyMinute, fc.integer({ min: 0, max: 9_000 }), (day, minute, span) => {
        const from = instantAt(day, minute);
        let walked = 0;
        for (let i = 0; i < span; i++) {
          if (naiveIsWorkingMinute(facts, from + i * 60_000)) walked++;
        }
        assert.equal(workingMinutesBetween(calendar, from, from + span * 60_000), walked);
        assert.equal(isWorkingTime(calendar, from), naiveIsWorkingMinute(facts, from));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test(`adding and counting working time are exact inverses, with ${name}`, () => {
    const ms = fc.integer({ min: 0, max: 400 * 86_400_000 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), ms, (day, msOfDay, amount) => {
        const from = instantAt(day, 0) + msOfDay;
        const due = addWorkingMs(calendar, from, amount);
        assert.equal(workingMsBetween(calendar, from, due), amount);
        assert.ok(amount === 0 || workingMsBetween(calendar, from, due - 1) < amount, "earliest");
        const minutes = workingMinutesBetween(calendar, from, due);
        assert.equal(addWorkingMinutes(calendar, from, minutes), due);
        const later = from + amount;
        const back = addWorkingMs(calendar, from, workingMsBetween(calendar, from, later));
        assert.ok(back <= later);
        if (isWorkingTime(calendar, later)) assert.equal(nextWorkingTime(calendar, back), later);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test(`spans of working time add up, and the next working time is the first one, with ${name}`, () => {
    const instant = fc.integer({ min: 1.5e12, max: 1.83e12 });
    fc.assert(
      fc.property(instant, instant, instant, (a, b, c) => {
        assert.equal(
          workingMsBetween(calendar, a, c),
          workingMsBetween(calendar, a, b) + workingMsBetween(calendar, b, c),
        );
        const next = nextWorkingTime(calendar, a);
        assert.equal(isWorkingTime(calendar, next), true);
        assert.equal(workingMsBetween(calendar, a, next), 0);
        assert.equal(isWorkday(calendar, dayOf(next)), true);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
}
