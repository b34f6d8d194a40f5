import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarsGetAnswer } from "#ui/client.gen.ts";
import {
  calendarOf,
  changesBetween,
  countBetween,
  isSame,
  movedBy,
  pressed,
  runsOf,
  weeksOf,
  workdaysOf,
} from "./year-draft.ts";

const year = {
  origin: "shipped",
  provisional: false,
  provisionalFrom: null,
  workdays: 0,
  source: null,
} as const;
const view: CalendarsGetAnswer = {
  version: 100_000,
  years: [
    {
      ...year,
      year: 2026,
      holidays: ["2026-01-01", "2026-02-16", "2026-02-17", "2026-05-01", "2026-10-01"],
      makeUpWorkdays: ["2026-02-14"],
    },
    { ...year, year: 2027, provisional: true, origin: "unknown", holidays: [], makeUpWorkdays: [] },
  ],
  hours: [
    { from: null, periods: [{ from: 540, to: 1020 }] },
    { from: "2026-06-01", periods: [{ from: 510, to: 990 }] },
  ],
};

test("pressing a weekday makes it a holiday and back", () => {
  const none = { holidays: [], makeUpWorkdays: [] };
  const once = pressed(none, "2027-02-08");
  assert.deepEqual(once, { holidays: ["2027-02-08"], makeUpWorkdays: [] });
  assert.deepEqual(pressed(once, "2027-02-08"), none);
});

test("pressing a Saturday makes it worked, then part of a holiday, then plain again", () => {
  const none = { holidays: [], makeUpWorkdays: [] };
  const once = pressed(none, "2027-02-06");
  assert.deepEqual(once, { holidays: [], makeUpWorkdays: ["2027-02-06"] });
  const twice = pressed(once, "2027-02-06");
  assert.deepEqual(twice, { holidays: ["2027-02-06"], makeUpWorkdays: [] });
  assert.deepEqual(pressed(twice, "2027-02-06"), none);
});

test("the page counts as the server does: first day out, last day in, what was passed is named", () => {
  assert.deepEqual(countBetween(calendarOf(view), "2026-02-13", "2026-02-18"), {
    workdays: 2,
    calendarDays: 5,
    provisional: false,
    holidays: ["2026-02-16", "2026-02-17"],
    makeUpWorkdays: ["2026-02-14"],
  });
  const back = countBetween(calendarOf(view), "2026-02-18", "2026-02-13");
  assert.deepEqual([back.workdays, back.calendarDays], [-2, -5]);
});

test("a draft makes its year certain and wins where another year says the opposite", () => {
  const days = { holidays: ["2027-01-01", "2026-02-14"], makeUpWorkdays: [] };
  const draft = calendarOf(view, { year: 2027, days });
  assert.equal(countBetween(calendarOf(view), "2026-12-31", "2027-01-04").provisional, true);
  assert.equal(countBetween(draft, "2026-12-31", "2027-01-04").provisional, false);
  assert.equal(countBetween(draft, "2026-02-13", "2026-02-14").workdays, 0);
  assert.equal(workdaysOf(calendarOf(view), 2027), 261);
  assert.equal(workdaysOf(draft, 2027), 260);
});

test("changes name what is new and what is dropped", () => {
  const before = { holidays: ["2027-01-01", "2027-01-02"], makeUpWorkdays: [] };
  const after = { holidays: ["2027-01-01"], makeUpWorkdays: ["2027-01-09"] };
  assert.deepEqual(changesBetween(before, after), {
    newHolidays: [],
    droppedHolidays: ["2027-01-02"],
    newMakeUpWorkdays: ["2027-01-09"],
    droppedMakeUpWorkdays: [],
  });
  assert.equal(isSame(changesBetween(after, after)), true);
});

test("days in a row are one run, over the end of a month too", () => {
  assert.deepEqual(runsOf(["2026-02-01", "2026-01-30", "2026-01-31", "2026-03-01"]), [
    { first: "2026-01-30", last: "2026-02-01", length: 3 },
    { first: "2026-03-01", last: "2026-03-01", length: 1 },
  ]);
});

test("a month begins on Monday and fills whole weeks", () => {
  const weeks = weeksOf(2026, 2);
  assert.equal(weeks.length, 5);
  assert.deepEqual(weeks[0], [null, null, null, null, null, null, "2026-02-01"]);
  assert.deepEqual(weeks[4]?.slice(5), ["2026-02-28", null]);
});

test("arrows move by days and weeks, pages by months, and stay in the year", () => {
  const shown = ["2026-01-01", "2026-12-31"] as const;
  const keys = ["ArrowLeft", "ArrowDown", "Home", "End", "PageDown", "PageUp", "a"];
  assert.deepEqual(
    keys.map((key) => movedBy("2026-01-31", key, shown)),
    ["2026-01-30", "2026-02-07", "2026-01-26", "2026-02-01", "2026-02-28", "2026-01-01", undefined],
  );
  assert.equal(movedBy("2026-12-30", "ArrowDown", shown), "2026-12-31");
});
