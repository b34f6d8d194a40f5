import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  compareDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  formatDay,
  instantAt,
  isDay,
  iso,
  isWeekend,
  minuteOfDay,
  parseDay,
  parseInstant,
  startOfDay,
  weekday,
  yearOf,
} from "./day.ts";

const SEED = 20261121;

test("a day that does not exist is refused: below, at and above the end of February", () => {
  assert.equal(parseDay("2026-02-28"), "2026-02-28");
  assert.equal(parseDay("2026-02-29"), undefined);
  assert.equal(parseDay("2026-02-30"), undefined);
  assert.equal(parseDay("2028-02-29"), "2028-02-29");
  assert.equal(parseDay("1900-02-29"), undefined);
  assert.equal(parseDay("2000-02-29"), "2000-02-29");
});

test("only the form YYYY-MM-DD is a day", () => {
  for (const text of [
    "",
    "2026-2-3",
    "2026/02/03",
    "20260203",
    " 2026-02-03",
    "2026-02-03 ",
    "2026-02-03T00:00",
    "２026-02-03",
    "+026-02-03",
    "2026-00-10",
    "2026-13-10",
    "2026-04-31",
    "2026-04-00",
    "0000-01-01",
    "2026-1 -01",
  ]) {
    assert.equal(isDay(text), false, text);
  }
  assert.throws(() => dayNumber("2026-02-30"), RangeError);
  assert.throws(() => addDays("yesterday", 1), RangeError);
});

test("days are counted from 1970-01-01, in both directions", () => {
  assert.equal(dayNumber("1970-01-01"), 0);
  assert.equal(dayNumber("1969-12-31"), -1);
  assert.equal(dayNumber("2000-03-01"), 11_017);
  assert.equal(dayNumber("2026-11-21"), 20_778);
  assert.equal(dayFromNumber(20_778), "2026-11-21");
  assert.equal(dayFromNumber(dayNumber("0001-01-01")), "0001-01-01");
  assert.equal(dayFromNumber(dayNumber("9999-12-31")), "9999-12-31");
  assert.throws(() => dayFromNumber(dayNumber("9999-12-31") + 1), RangeError);
  assert.throws(() => dayFromNumber(dayNumber("0001-01-01") - 1), RangeError);
  assert.throws(() => dayFromNumber(0.5), RangeError);
  assert.throws(() => dayFromNumber(Number.NaN), RangeError);
});

test("a day is written with leading zeros, and only if it exists", () => {
  assert.equal(formatDay(2026, 2, 3), "2026-02-03");
  assert.equal(formatDay(987, 12, 31), "0987-12-31");
  assert.throws(() => formatDay(2026, 2, 29), RangeError);
  assert.throws(() => formatDay(10_000, 1, 1), RangeError);
});

test("adding days crosses months, leap days and years", () => {
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2028-02-28", 1), "2028-02-29");
  assert.equal(addDays("2026-03-01", -1), "2026-02-28");
  assert.equal(daysBetween("2026-01-01", "2027-01-01"), 365);
  assert.equal(daysBetween("2027-01-01", "2026-12-31"), -1);
  assert.equal(compareDays("2026-12-31", "2027-01-01"), -1);
  assert.equal(compareDays("2026-12-31", "2026-12-31"), 0);
  assert.equal(compareDays("2027-01-01", "2026-12-31"), 1);
  assert.equal(yearOf("2026-12-31"), 2026);
});

test("the weekday is counted from Monday", () => {
  assert.equal(weekday("2026-11-16"), 1);
  assert.equal(weekday("2026-11-21"), 6);
  assert.equal(weekday("2026-11-22"), 7);
  assert.equal(weekday("1969-12-28"), 7);
  assert.equal(isWeekend("2026-11-20"), false);
  assert.equal(isWeekend("2026-11-21"), true);
});

test("the day in Shanghai changes at 16:00 UTC: below, at and above", () => {
  assert.equal(dayOf(Date.UTC(2026, 10, 21, 15, 59, 59, 999)), "2026-11-21");
  assert.equal(dayOf(Date.UTC(2026, 10, 21, 16, 0, 0, 0)), "2026-11-22");
  assert.equal(dayOf(Date.UTC(2026, 10, 21, 16, 0, 0, 1)), "2026-11-22");
  assert.equal(startOfDay("2026-11-22"), Date.UTC(2026, 10, 21, 16));
  assert.equal(dayOf(-1), "1970-01-01");
  assert.throws(() => dayOf(Number.NaN), RangeError);
});

test("the minute of the day is Shanghai's", () => {
  assert.equal(minuteOfDay(Date.UTC(2026, 10, 21, 7, 30, 59, 999)), 15 * 60 + 30);
  assert.equal(minuteOfDay(Date.UTC(2026, 10, 21, 16)), 0);
  assert.equal(minuteOfDay(Date.UTC(2026, 10, 21, 15, 59)), 1439);
  assert.equal(instantAt("2026-11-21", 15 * 60 + 30), Date.UTC(2026, 10, 21, 7, 30));
  assert.equal(instantAt("2026-11-21", 1440), startOfDay("2026-11-22"));
});

test("an instant of the daylight-saving summer of 1988 is given in +08:00, one wall-clock hour early", () => {
  // 1988-07-01 00:30 on the clocks of that summer (+09:00)
  const instant = Date.UTC(1988, 5, 30, 15, 30);
  assert.equal(dayOf(instant), "1988-06-30");
  assert.equal(minuteOfDay(instant), 23 * 60 + 30);
});

test("instants travel as ISO texts in UTC", () => {
  assert.equal(iso(Date.UTC(2026, 10, 21, 7, 30)), "2026-11-21T07:30:00.000Z");
  assert.equal(parseInstant("2026-11-21T07:30:00.000Z"), Date.UTC(2026, 10, 21, 7, 30));
  assert.equal(parseInstant("2026-11-21T15:30:00+08:00"), Date.UTC(2026, 10, 21, 7, 30));
  assert.equal(parseInstant("2026-11-21T15:30+08:00"), Date.UTC(2026, 10, 21, 7, 30));
  assert.equal(parseInstant("2026-11-20T23:30:00.5-08:00"), Date.UTC(2026, 10, 21, 7, 30, 0, 500));
});

test("a text without an offset, or with an impossible one, is not an instant", () => {
  for (const text of [
    "2026-11-21T07:30:00",
    "2026-11-21",
    "2026-02-30T07:30:00Z",
    "2026-11-21T24:00:00Z",
    "2026-11-21T07:60:00Z",
    "2026-11-21T07:30:00+15:00",
    "2026-11-21T07:30:00+08:60",
    "1795246200000",
  ]) {
    assert.equal(parseInstant(text), undefined, text);
  }
});

test("every day number from year 1 to 9999 survives the round trip and agrees with Date", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
      const day = dayFromNumber(number);
      const date = new Date(number * 86_400_000);
      assert.equal(day, date.toISOString().slice(-24, -14).padStart(10, "0"));
      assert.equal(dayNumber(day), number);
      assert.equal(weekday(day) % 7, date.getUTCDay());
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

test("every instant lies in its day, and survives ISO", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2e12, max: 5e12 }), (instant) => {
      const day = dayOf(instant);
      assert.ok(startOfDay(day) <= instant && instant < startOfDay(addDays(day, 1)));
      assert.equal(parseInstant(iso(instant)), instant);
      const shanghai = new Date(instant + 8 * 3_600_000);
      assert.equal(minuteOfDay(instant), shanghai.getUTCHours() * 60 + shanghai.getUTCMinutes());
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

test("an instant is written as Date writes it, from before year 1 to after year 9999", () => {
  const edges = [0, -1, 999, -86_400_000, -86_400_001, 253_402_300_799_999, 253_402_300_800_000];
  for (const instant of [...edges, -62_135_596_800_000, -62_135_596_800_001, 1_795_246_200_123])
    assert.equal(iso(instant), new Date(instant).toISOString());
  fc.assert(
    fc.property(fc.integer({ min: -7e13, max: 3e14 }), (instant) => {
      assert.equal(iso(instant), new Date(instant).toISOString());
    }),
    { seed: SEED, numRuns: 5_000 },
  );
  for (const broken of [Number.NaN, Number.POSITIVE_INFINITY, 9e15])
    assert.throws(() => iso(broken), RangeError);
});
