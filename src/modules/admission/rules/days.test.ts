import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar } from "#kernel/pure/calendar-builders.ts";
import { firstStart, lastDay, lastOfMonths, settledBy, workdaysBefore } from "./days.ts";

// 2026: 25 to 27 September and 1 to 7 October are holidays; Sunday 20 September and Saturday 10 October are worked.
const calendar = aCalendar();

test("thirty working days after 1 September 2026 work may begin on 19 October: two make-up days count, the holidays do not", () => {
  // 2-4 (3), 7-11 (8), 14-18 (13), 20 (14), 21-24 (18), 28-30 (21), October 8-10 (24), 12-16 (29), 19 (30).
  assert.deepEqual(firstStart(calendar, "2026-09-01", 30), {
    day: "2026-10-19",
    provisional: false,
  });
});

test("fifteen working days after 14 September 2026 end on Saturday 10 October, a make-up working day", () => {
  // 15-18 (4), 20 (5), 21-24 (9), 28-30 (12), October 8-10 (15).
  assert.deepEqual(lastDay(calendar, "2026-09-14", 15), {
    day: "2026-10-10",
    provisional: false,
  });
});

test("an opinion asked for on Friday 18 September 2026 is due on Thursday the 24th: the Sunday between is worked", () => {
  assert.equal(lastDay(calendar, "2026-09-18", 5).day, "2026-09-24");
});

test("days of a year that is not announced are marked as provisional", () => {
  assert.deepEqual(firstStart(calendar, "2026-12-01", 30), {
    day: "2027-01-12",
    provisional: true,
  });
});

test("work that begins on 19 October 2026 is applied for on 1 September at the latest", () => {
  assert.equal(workdaysBefore(calendar, "2026-10-19", 30), "2026-09-01");
  assert.equal(workdaysBefore(calendar, "2026-10-10", 1), "2026-10-09");
  assert.equal(workdaysBefore(calendar, "2026-10-09", 1), "2026-10-08");
});

test("twelve months of standing work from 1 March 2026 end on 28 February 2027", () => {
  assert.equal(lastOfMonths("2026-03-01", 12), "2027-02-28");
  assert.equal(lastOfMonths("2024-01-31", 1), "2024-02-29");
  assert.equal(lastOfMonths("2026-12-01", 1), "2026-12-31");
});

test("work that ended on 30 September 2026 is settled within three working days by 10 October", () => {
  assert.equal(settledBy(calendar, "2026-09-30", 3), "2026-10-10");
});
