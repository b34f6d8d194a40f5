import assert from "node:assert/strict";
import { test } from "node:test";
import type { CalendarYear } from "#kernel/pure/calendar.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aYear } from "./builders.ts";
import { calendarVersion, checkHours, checkSpan, checkYear, yearsInEffect } from "./rules.ts";

function codeOf(changes: Partial<CalendarYear>, others: readonly CalendarYear[] = []): string {
  const checked = checkYear(aYear(changes), others);
  return isRefusal(checked) ? checked.code : "accepted";
}

const fixed = ["2027-01-01", "2027-05-01", "2027-10-01"];

test("a year whose days are in place is accepted, in order", () => {
  const checked = checkYear(aYear({ holidays: fixed.toReversed() }), []);
  assert.deepEqual(isRefusal(checked) ? checked : checked.holidays, fixed);
});

test("a day that does not exist is refused", () => {
  assert.equal(codeOf({ holidays: [...fixed, "2027-02-29"] }), "calendars.not_a_day");
});

test("a notice reaches back to 25 December and ends with its year: below, at and above", () => {
  assert.equal(codeOf({ holidays: [...fixed, "2026-12-24"] }), "calendars.day_outside_year");
  assert.equal(codeOf({ holidays: [...fixed, "2026-12-25"] }), "accepted");
  assert.equal(codeOf({ holidays: [...fixed, "2027-12-31"] }), "accepted");
  assert.equal(codeOf({ holidays: [...fixed, "2028-01-01"] }), "calendars.day_outside_year");
});

test("a make-up working day falls on a weekend: Friday, Saturday, Sunday, Monday", () => {
  assert.equal(codeOf({ makeUpWorkdays: ["2027-02-19"] }), "calendars.make_up_not_weekend");
  assert.equal(codeOf({ makeUpWorkdays: ["2027-02-20"] }), "accepted");
  assert.equal(codeOf({ makeUpWorkdays: ["2027-02-21"] }), "accepted");
  assert.equal(codeOf({ makeUpWorkdays: ["2027-02-22"] }), "calendars.make_up_not_weekend");
});

test("no day is named twice, neither as a holiday nor as both", () => {
  assert.equal(codeOf({ holidays: [...fixed, "2027-01-01"] }), "calendars.day_twice");
  assert.equal(
    codeOf({ holidays: [...fixed, "2027-02-20"], makeUpWorkdays: ["2027-02-20"] }),
    "calendars.day_twice",
  );
});

test("a year without its fixed statutory holidays is refused: it would pass for an ordinary one", () => {
  assert.equal(codeOf({ holidays: [] }), "calendars.fixed_holiday_missing");
  for (const day of fixed) {
    const rest = fixed.filter((other) => other !== day);
    assert.equal(codeOf({ holidays: rest }), "calendars.fixed_holiday_missing", day);
  }
});

test("two years may name the same day alike, never against each other", () => {
  const year2026 = aYear({
    year: 2026,
    holidays: ["2026-01-01", "2026-05-01", "2026-10-01", "2026-12-31"],
    makeUpWorkdays: ["2026-12-27"],
  });
  assert.equal(codeOf({ holidays: [...fixed, "2026-12-31"] }, [year2026]), "accepted");
  assert.equal(codeOf({ makeUpWorkdays: ["2026-12-27"] }, [year2026]), "accepted");
  assert.equal(
    codeOf({ holidays: [...fixed, "2026-12-27"] }, [year2026]),
    "calendars.contradicts_other_year",
  );
  const later = aYear({ year: 2026, makeUpWorkdays: ["2026-12-27"] });
  assert.equal(
    codeOf({ year: 2027, holidays: [...fixed, "2026-12-27"] }, [aYear({}), later]),
    "calendars.contradicts_other_year",
  );
});

test("working hours are in order and stay within the day: below, at and above", () => {
  const accepted = (...periods: [number, number][]) => !isRefusal(checkHours(periods));
  assert.equal(accepted([540, 720], [810, 1050]), true);
  assert.equal(accepted([540, 720], [720, 1050]), true);
  assert.equal(accepted([540, 720], [719, 1050]), false);
  assert.equal(accepted([720, 540]), false);
  assert.equal(accepted([540, 540]), false);
  assert.equal(accepted([0, 1440]), true);
  assert.equal(accepted([0, 1441]), false);
  assert.equal(accepted(), false);
});

test("a recorded year takes the place of the shipped one while it is in effect", () => {
  const shipped = [aYear({ year: 2026, holidays: ["2026-01-01"] })];
  const recorded = { ...aYear({ year: 2026, holidays: [] }), effective: true };
  const added = { ...aYear({ year: 2027 }), effective: true };
  assert.deepEqual(yearsInEffect(shipped, [added, recorded]), [recorded, added]);
  assert.deepEqual(yearsInEffect(shipped, [{ ...recorded, effective: false }]), shipped);
});

test("a record wins against a shipped year that reaches into it", () => {
  const shipped = [aYear({ year: 2027, makeUpWorkdays: ["2026-12-26"] })];
  const recorded = {
    ...aYear({ year: 2026, holidays: ["2026-01-01", "2026-12-26"] }),
    effective: true,
  };
  const [, year2027] = yearsInEffect(shipped, [recorded]);
  assert.deepEqual(year2027?.makeUpWorkdays, []);
  assert.deepEqual(year2027?.holidays, ["2027-01-01", "2027-05-01", "2027-10-01"]);
});

test("every record and every shipped edition raises the version", () => {
  assert.equal(calendarVersion(1, 0), 100_000);
  assert.equal(calendarVersion(1, 7), 100_007);
  assert.equal(calendarVersion(2, 7), 200_007);
});

test("the public calculator counts a hundred years and no more: below, at and above", () => {
  assert.equal(checkSpan("2000-01-01", "2100-03-16"), undefined);
  assert.equal(checkSpan("2000-01-01", "2100-03-17"), undefined);
  assert.equal(checkSpan("2000-01-01", "2100-03-18")?.code, "calendars.span_too_long");
  assert.equal(checkSpan("2100-03-18", "2000-01-01")?.code, "calendars.span_too_long");
});
