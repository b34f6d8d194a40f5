import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { addDays, type Day, yearOf } from "#kernel/pure/day.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import {
  buildCalendar,
  DEFAULT_WORKING_HOURS,
  isMakeUpWorkday,
  isProvisional,
  isWorkday,
  workdaysBetween,
} from "#kernel/pure/workdays.ts";
import { readDays, writeDays } from "./day-list.ts";
import { DEFAULT_YEARS } from "./default-years.ts";
import { checkYear } from "./rules.ts";

const REAL_DATA =
  process.env.GUIWEI_REAL_DATA ?? join(import.meta.dirname, "../../../../shared/data");
const FOLDER = join(REAL_DATA, "calendar");

const shipped = buildCalendar({ version: 1, years: DEFAULT_YEARS, hours: DEFAULT_WORKING_HOURS });

test("the program ships with the notices of 2004 to 2026, every one of which could be recorded", () => {
  assert.deepEqual(
    DEFAULT_YEARS.map((entry) => entry.year),
    Array.from({ length: 23 }, (_, i) => 2004 + i),
  );
  for (const entry of DEFAULT_YEARS) {
    assert.equal(isRefusal(checkYear(entry, DEFAULT_YEARS)), false, `${entry.year}`);
  }
});

test("the notice for 2006 made 2005-12-31 a working day", () => {
  assert.equal(isMakeUpWorkday(shipped, "2005-12-31"), true);
});

test("New Year's days of December belong to the notice of the following year", () => {
  const year = (number: number) => DEFAULT_YEARS.find((entry) => entry.year === number);
  assert.equal(year(2019)?.makeUpWorkdays[0], "2018-12-29");
  assert.deepEqual(year(2019)?.holidays.slice(0, 3), ["2018-12-30", "2018-12-31", "2019-01-01"]);
  assert.equal(year(2018)?.holidays.at(-1), "2018-10-07");
  assert.equal(year(2012)?.makeUpWorkdays[0], "2011-12-31");
  assert.equal(year(2023)?.holidays[0], "2022-12-31");
});

test("2027 is not announced: its days are counted by weekends and provisional", () => {
  assert.equal(isWorkday(shipped, "2027-10-01"), true);
  assert.equal(isProvisional(shipped, "2027-10-01"), true);
  assert.equal(isProvisional(shipped, "2026-12-24"), false);
  assert.equal(isProvisional(shipped, "2026-12-25"), true);
});

test("working days a year, as counted in the notices", () => {
  const workdays = (year: number) => workdaysBetween(shipped, `${year - 1}-12-31`, `${year}-12-31`);
  assert.equal(workdays(2020), 249);
  assert.equal(workdays(2023), 249);
  assert.equal(workdays(2024), 251);
  assert.equal(workdays(2025), 248);
  assert.equal(workdays(2026), 248);
});

test("days of a year are written briefly and read back", () => {
  assert.deepEqual(readDays(2019, "2018-12-30..01-01 02-14"), [
    "2018-12-30",
    "2018-12-31",
    "2019-01-01",
    "2019-02-14",
  ]);
  assert.equal(
    writeDays(2019, ["2019-02-14", "2018-12-31", "2019-01-01", "2018-12-30"]),
    "2018-12-30..01-01 02-14",
  );
  for (const { year, holidays } of DEFAULT_YEARS) {
    assert.deepEqual(readDays(year, writeDays(year, holidays)), holidays);
  }
  assert.throws(() => readDays(2026, "02-30"), RangeError);
  assert.throws(() => readDays(2026, "02-03..02-01"), RangeError);
});

type RealYear = { readonly days: readonly { readonly date: Day; readonly isOffDay: boolean }[] };

/** Reads which days the real data names, whichever year's file they are in. */
function readRealDays(): Map<Day, boolean> {
  const named = new Map<Day, boolean>();
  for (let year = 2007; year <= 2026; year++) {
    const text = readFileSync(join(FOLDER, `${year}.json`), "utf8");
    for (const { date, isOffDay } of (JSON.parse(text) as RealYear).days) named.set(date, isOffDay);
  }
  return named;
}

test("every day of 2007 to 2026 is worked or not as in the real calendars", (t) => {
  if (!existsSync(FOLDER)) {
    t.skip(`no real calendars in ${FOLDER}; set GUIWEI_REAL_DATA to compare with them`);
    return;
  }
  const named = readRealDays();
  const different: Day[] = [];
  let compared = 0;
  for (let day = "2006-12-30"; yearOf(day) <= 2026; day = addDays(day, 1)) {
    const isOff = named.get(day) ?? [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    if (isWorkday(shipped, day) === isOff) different.push(day);
    compared++;
  }
  assert.deepEqual(different, []);
  assert.equal(compared, 7307);
});
