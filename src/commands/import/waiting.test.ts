import assert from "node:assert/strict";
import { test } from "node:test";
import { aCalendar, at } from "#kernel/pure/calendar-builders.ts";
import { measureWaiting } from "./waiting.ts";

const calendar = aCalendar();
const wait = (received: string, answered: string) => ({
  receivedAt: at(received),
  answeredAt: at(answered),
});

test("the day of receipt does not count and the day of the reply does", () => {
  const { longestWorkdays, answeredWithinWorkdays } = measureWaiting(calendar, [
    // Monday morning to the Monday after: five working days.
    wait("2026-11-16 00:00", "2026-11-23 23:59"),
  ]);
  assert.equal(longestWorkdays, 5);
  assert.deepEqual(answeredWithinWorkdays, { 5: 1, 10: 1, 15: 1, 20: 1, 30: 1, 60: 1 });
});

test("median and ninth tenth are waits that occurred", () => {
  const waits = [
    wait("2026-11-16 10:00", "2026-11-16 11:00"),
    wait("2026-11-16 10:00", "2026-11-17 11:00"),
    wait("2026-11-16 10:00", "2026-11-18 11:00"),
    wait("2026-11-16 10:00", "2026-11-30 11:00"),
  ];
  const { medianWorkdays, p90Workdays, longestWorkdays, answeredWithinWorkdays } = measureWaiting(
    calendar,
    waits.toReversed(),
  );
  assert.equal(medianWorkdays, 1);
  assert.equal(p90Workdays, 10);
  assert.equal(longestWorkdays, 10);
  assert.deepEqual(answeredWithinWorkdays, { 5: 3, 10: 4, 15: 4, 20: 4, 30: 4, 60: 4 });
});

test("nothing answered has no median", () => {
  const { answered, medianWorkdays, p90Workdays } = measureWaiting(calendar, []);
  assert.deepEqual([answered, medianWorkdays, p90Workdays], [0, null, null]);
});

test("a wait over a day whose year has no official calendar is provisional", () => {
  const measured = measureWaiting(calendar, [
    wait("2030-06-03 10:00", "2030-06-04 10:00"),
    // The day of receipt is not counted, so it may be provisional.
    wait("2030-06-03 10:00", "2030-06-03 11:00"),
    wait("2026-11-16 10:00", "2026-11-17 10:00"),
  ]);
  assert.equal(measured.provisional, 1);
});
