import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at, YEAR_2018, YEAR_2019 } from "./calendar-builders.ts";
import { addDays } from "./day.ts";
import {
  addWorkdays,
  addWorkingMinutes,
  buildCalendar,
  type CalendarYear,
  DEFAULT_WORKING_HOURS,
  dueAfterWorkingMinutes,
  dueWorkday,
  isHoliday,
  isMakeUpWorkday,
  isProvisional,
  isWorkday,
  isWorkingTime,
  kindOfDay,
  nextWorkday,
  nextWorkingTime,
  usesProvisionalDays,
  type WorkingHours,
  workdaysBetween,
  workingMinutesBetween,
} from "./workdays.ts";

const official = aCalendar();

test("New Year 2026: three days off, and Sunday the 4th is worked", () => {
  assert.equal(kindOfDay(official, "2025-12-31"), "workday");
  assert.equal(kindOfDay(official, "2026-01-01"), "holiday");
  assert.equal(kindOfDay(official, "2026-01-03"), "holiday");
  assert.equal(kindOfDay(official, "2026-01-04"), "makeUpWorkday");
  assert.equal(kindOfDay(official, "2026-01-05"), "workday");
  assert.equal(kindOfDay(official, "2026-01-10"), "weekend");
  assert.equal(isWorkday(official, "2026-01-04"), true);
  assert.equal(isMakeUpWorkday(official, "2026-01-04"), true);
  assert.equal(isMakeUpWorkday(official, "2026-01-05"), false);
  assert.equal(isHoliday(official, "2026-01-03"), true);
  assert.equal(isHoliday(official, "2026-01-10"), false);
});

test("Spring Festival 2026: nine days off between two worked Saturdays", () => {
  assert.equal(isWorkday(official, "2026-02-14"), true);
  for (let day = "2026-02-15"; day <= "2026-02-23"; day = addDays(day, 1)) {
    assert.equal(isWorkday(official, day), false, day);
  }
  assert.equal(isWorkday(official, "2026-02-24"), true);
  assert.equal(isWorkday(official, "2026-02-28"), true);
  assert.equal(isWorkday(official, "2026-03-01"), false);
});

test("a notice may arrange the end of the year before: the one for 2019 made 2018-12-29 a working day", () => {
  const calendar = aCalendar({ years: [YEAR_2018, YEAR_2019] });
  assert.equal(isMakeUpWorkday(calendar, "2018-12-29"), true);
  assert.equal(isWorkday(calendar, "2018-12-31"), false);
  assert.equal(addWorkdays(calendar, "2018-12-28", 1), "2018-12-29");
  assert.equal(addWorkdays(calendar, "2018-12-28", 2), "2019-01-02");
});

test("the day of receipt does not count, the day of the reply does", () => {
  assert.equal(workdaysBetween(official, "2026-11-16", "2026-11-16"), 0);
  assert.equal(workdaysBetween(official, "2026-11-16", "2026-11-17"), 1);
  assert.equal(workdaysBetween(official, "2026-11-20", "2026-11-22"), 0);
  assert.equal(workdaysBetween(official, "2026-11-20", "2026-11-23"), 1);
  assert.equal(workdaysBetween(official, "2026-02-13", "2026-02-24"), 2);
  assert.equal(workdaysBetween(official, "2026-02-24", "2026-02-13"), -2);
});

test("a case received on a holiday counts from the next working day", () => {
  assert.equal(addWorkdays(official, "2026-02-17", 1), "2026-02-24");
  assert.equal(addWorkdays(official, "2026-02-17", 5), "2026-02-28");
  assert.equal(addWorkdays(official, "2026-02-17", 6), "2026-03-02");
});

test("a case received on a make-up Sunday does not count that Sunday", () => {
  assert.equal(addWorkdays(official, "2026-01-04", 1), "2026-01-05");
  assert.equal(addWorkdays(official, "2026-01-02", 1), "2026-01-04");
});

test("limits across the National Day holidays of 2026: below, at and above the holiday", () => {
  assert.equal(addWorkdays(official, "2026-09-28", 1), "2026-09-29");
  assert.equal(addWorkdays(official, "2026-09-28", 2), "2026-09-30");
  assert.equal(addWorkdays(official, "2026-09-28", 3), "2026-10-08");
  assert.equal(addWorkdays(official, "2026-09-28", 5), "2026-10-10");
  assert.equal(addWorkdays(official, "2026-09-28", 6), "2026-10-12");
});

test("2026 has 248 working days and 2025 has 248, as the notices arrange them", () => {
  assert.equal(workdaysBetween(official, "2025-12-31", "2026-12-31"), 248);
  assert.equal(workdaysBetween(official, "2024-12-31", "2025-12-31"), 248);
});

test("a limit of 0 working days means the same day, or the next working day when it is not worked", () => {
  assert.equal(addWorkdays(official, "2026-11-20", 0), "2026-11-20");
  assert.equal(addWorkdays(official, "2026-11-21", 0), "2026-11-23");
  assert.equal(addWorkdays(official, "2026-01-04", 0), "2026-01-04");
  assert.equal(nextWorkday(official, "2026-11-20"), "2026-11-23");
});

test("negative or broken amounts are refused", () => {
  for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => addWorkdays(official, "2026-11-20", count), RangeError);
  }
  assert.throws(() => addWorkingMinutes(official, at("2026-11-20 10:00"), -1), RangeError);
  assert.throws(() => addWorkingMinutes(official, at("2026-11-20 10:00"), Number.NaN), RangeError);
  assert.throws(() => addWorkdays(official, "2026-02-30", 1), RangeError);
});

test("a year without data is counted by weekends and is provisional, never ordinary", () => {
  assert.equal(isWorkday(official, "2027-10-01"), true);
  assert.equal(isProvisional(official, "2027-10-01"), true);
  assert.equal(isProvisional(official, "2024-06-03"), true);
  assert.equal(isProvisional(official, "2026-10-01"), false);
  assert.deepEqual(dueWorkday(official, "2027-09-30", 1), { day: "2027-10-01", provisional: true });
});

test("the last week of December waits for the next year's notice: below, at and above the 25th", () => {
  assert.equal(isProvisional(official, "2026-12-24"), false);
  assert.equal(isProvisional(official, "2026-12-25"), true);
  assert.equal(isProvisional(official, "2026-12-26"), true);
  assert.equal(isProvisional(official, "2025-12-31"), false);
});

test("a day named by a notice is certain even while its own year is unknown", () => {
  const calendar = aCalendar({ years: [YEAR_2019] });
  assert.equal(isProvisional(calendar, "2018-12-28"), true);
  assert.equal(isProvisional(calendar, "2018-12-29"), false);
  assert.equal(isProvisional(calendar, "2018-12-31"), false);
});

test("a limit is provisional as soon as one day on its way is: below, at and above", () => {
  assert.deepEqual(dueWorkday(official, "2026-12-23", 1), {
    day: "2026-12-24",
    provisional: false,
  });
  assert.deepEqual(dueWorkday(official, "2026-12-23", 2), { day: "2026-12-25", provisional: true });
  assert.deepEqual(dueWorkday(official, "2026-12-31", 1), { day: "2027-01-01", provisional: true });
  assert.deepEqual(dueWorkday(official, "2024-12-31", 1), {
    day: "2025-01-02",
    provisional: false,
  });
  assert.equal(usesProvisionalDays(official, "2026-12-24", "2026-12-24"), false);
  assert.equal(usesProvisionalDays(official, "2026-12-26", "2026-12-25"), false);
});

test("when the year is announced, the same question gets its official answer", () => {
  const before = aCalendar({ years: [YEAR_2018] });
  assert.deepEqual(dueWorkday(before, "2018-12-28", 1), { day: "2018-12-31", provisional: true });
  const after = aCalendar({ version: 2, years: [YEAR_2018, YEAR_2019] });
  assert.deepEqual(dueWorkday(after, "2018-12-28", 1), { day: "2018-12-29", provisional: false });
  assert.equal(after.version, 2);
});

test("working time runs from 9:00 to 12:00 and 13:30 to 17:30, ends not included", () => {
  assert.equal(isWorkingTime(official, at("2026-11-20 08:59:59.999")), false);
  assert.equal(isWorkingTime(official, at("2026-11-20 09:00")), true);
  assert.equal(isWorkingTime(official, at("2026-11-20 11:59:59.999")), true);
  assert.equal(isWorkingTime(official, at("2026-11-20 12:00")), false);
  assert.equal(isWorkingTime(official, at("2026-11-20 13:30")), true);
  assert.equal(isWorkingTime(official, at("2026-11-20 17:30")), false);
  assert.equal(isWorkingTime(official, at("2026-11-21 10:00")), false);
  assert.equal(isWorkingTime(official, at("2026-02-28 10:00")), true);
});

test("the next working time is now, after lunch, tomorrow, or after the holidays", () => {
  const next = (wallClock: string) => nextWorkingTime(official, at(wallClock));
  assert.equal(next("2026-11-20 10:15"), at("2026-11-20 10:15"));
  assert.equal(next("2026-11-20 07:00"), at("2026-11-20 09:00"));
  assert.equal(next("2026-11-20 12:00"), at("2026-11-20 13:30"));
  assert.equal(next("2026-11-20 17:30"), at("2026-11-23 09:00"));
  assert.equal(next("2026-02-13 18:00"), at("2026-02-14 09:00"));
  assert.equal(next("2026-02-14 17:30"), at("2026-02-24 09:00"));
});

test("working minutes skip lunch, nights, weekends and holidays", () => {
  const between = (a: string, b: string) => workingMinutesBetween(official, at(a), at(b));
  assert.equal(between("2026-11-20 11:50", "2026-11-20 13:40"), 20);
  assert.equal(between("2026-11-20 17:00", "2026-11-23 09:30"), 60);
  assert.equal(between("2026-11-20 18:00", "2026-11-22 23:59"), 0);
  assert.equal(between("2026-11-16 00:00", "2026-11-23 00:00"), 5 * 420);
  assert.equal(between("2026-02-14 17:00", "2026-02-24 09:30"), 60);
  assert.equal(between("2026-11-23 09:30", "2026-11-20 17:00"), -60);
  assert.equal(between("2026-11-20 10:00:00", "2026-11-20 10:01:30"), 1.5);
});

test("working minutes land on the earliest instant at which they are complete", () => {
  const add = (a: string, minutes: number) => addWorkingMinutes(official, at(a), minutes);
  assert.equal(add("2026-11-20 09:00", 179), at("2026-11-20 11:59"));
  assert.equal(add("2026-11-20 09:00", 180), at("2026-11-20 12:00"));
  assert.equal(add("2026-11-20 09:00", 181), at("2026-11-20 13:31"));
  assert.equal(add("2026-11-20 09:00", 420), at("2026-11-20 17:30"));
  assert.equal(add("2026-11-20 09:00", 421), at("2026-11-23 09:01"));
  assert.equal(add("2026-11-21 10:00", 0), at("2026-11-21 10:00"));
  assert.equal(add("2026-11-21 10:00", 1), at("2026-11-23 09:01"));
  assert.equal(add("2026-02-14 16:30", 90), at("2026-02-24 09:30"));
});

test("working minutes say whether they passed a provisional day", () => {
  const due = (a: string, minutes: number) => dueAfterWorkingMinutes(official, at(a), minutes);
  assert.deepEqual(due("2026-12-24 09:00", 420), {
    dueAt: at("2026-12-24 17:30"),
    provisional: false,
  });
  assert.deepEqual(due("2026-12-24 09:00", 421), {
    dueAt: at("2026-12-25 09:01"),
    provisional: true,
  });
});

const SUMMER: WorkingHours = [
  [540, 720],
  [870, 1080],
];

test("summer hours hold from their day until others do", () => {
  const calendar = aCalendar({
    laterHours: [
      { from: "2026-10-01", periods: DEFAULT_WORKING_HOURS },
      { from: "2026-06-01", periods: SUMMER },
    ],
  });
  assert.equal(isWorkingTime(calendar, at("2026-05-29 17:45")), false);
  assert.equal(isWorkingTime(calendar, at("2026-06-01 17:45")), true);
  assert.equal(isWorkingTime(calendar, at("2026-06-01 14:00")), false);
  assert.equal(isWorkingTime(calendar, at("2026-10-08 17:45")), false);
  assert.equal(
    addWorkingMinutes(calendar, at("2026-05-29 09:00"), 420 + 390),
    at("2026-06-01 18:00"),
  );
  assert.equal(addWorkingMinutes(calendar, at("2026-05-29 09:00"), 420), at("2026-05-29 17:30"));
  assert.equal(
    workingMinutesBetween(calendar, at("2026-05-29 00:00"), at("2026-06-02 00:00")),
    420 + 390,
  );
});

test("a calendar that contradicts itself is refused", () => {
  const year = (changes: Partial<CalendarYear>): CalendarYear => ({
    year: 2026,
    holidays: [],
    makeUpWorkdays: [],
    ...changes,
  });
  const build = (years: CalendarYear[], hours: WorkingHours = DEFAULT_WORKING_HOURS) =>
    buildCalendar({ version: 1, years, hours });
  assert.throws(
    () => build([year({ holidays: ["2026-01-04"], makeUpWorkdays: ["2026-01-04"] })]),
    /named both/,
  );
  assert.throws(() => build([year({}), year({})]), /twice/);
  assert.throws(() => build([year({ holidays: ["2026-02-30"] })]), /cannot be announced/);
  assert.throws(() => build([year({ holidays: ["2028-01-01"] })]), /cannot be announced/);
  assert.throws(() => build([], []), /at least one period/);
  assert.throws(() => build([], [[720, 540]]), /not working hours/);
  assert.throws(
    () =>
      build(
        [],
        [
          [540, 720],
          [700, 900],
        ],
      ),
    /not working hours/,
  );
  assert.throws(() => build([], [[540, 1441]]), /not working hours/);
  const twice = { from: "2026-06-01", periods: SUMMER };
  assert.throws(() => aCalendar({ laterHours: [twice, twice] }), /two sets of hours/);
});

test("a calendar without any data counts plain weeks for ever", () => {
  const calendar = aCalendar({ years: [] });
  assert.equal(addWorkdays(calendar, "1999-12-31", 5), "2000-01-07");
  assert.equal(addWorkdays(calendar, "1949-10-01", 1), "1949-10-03");
  assert.equal(workdaysBetween(calendar, "1969-12-28", "1970-01-04"), 5);
  assert.equal(isProvisional(calendar, "2026-06-01"), true);
});
