import assert from "node:assert/strict";
import { test } from "node:test";
import { clockTime, nextOpening, openState, readHours, shanghaiMoment } from "./opening-hours.ts";

const station = readHours("周一至周五 8:30–18:00,周六 9:00–16:00");

test("hours are read day by day", () => {
  assert.equal(station.length, 6);
  assert.deepEqual(station[0], { weekday: 1, from: 510, to: 1080 });
  assert.deepEqual(station[5], { weekday: 6, from: 540, to: 960 });
});

test("two stretches a day, a range over Sunday and full-width signs are read", () => {
  assert.deepEqual(readHours("周五至周日 9：00-11：30、13：00-17：00").length, 6);
  assert.deepEqual(
    readHours("周六至周日 9:00-10:00").map((one) => one.weekday),
    [6, 0],
  );
  assert.deepEqual(readHours("全天值班"), []);
});

test("a station is open from the first minute and closed at the last", () => {
  const at = (minute: number) => openState(station, { weekday: 1, minute, kind: "ordinary" });
  assert.deepEqual(at(509), { open: false, opensAt: 510 });
  assert.deepEqual(at(510), { open: true, until: 1080 });
  assert.deepEqual(at(1079), { open: true, until: 1080 });
  assert.deepEqual(at(1080), { open: false, opensAt: undefined });
});

test("a holiday is closed and a make-up Sunday keeps weekday hours", () => {
  const noon = { weekday: 0, minute: 720 } as const;
  assert.deepEqual(openState(station, { ...noon, kind: "ordinary" }), {
    open: false,
    opensAt: undefined,
  });
  assert.deepEqual(openState(station, { ...noon, kind: "makeUpWorkday" }), {
    open: true,
    until: 1080,
  });
  assert.equal(openState(station, { weekday: 2, minute: 720, kind: "holiday" }).open, false);
});

test("the moment is Shanghai's", () => {
  // 2026-11-22 is a Sunday; 17:00 UTC on Saturday is one o'clock on Sunday there.
  assert.deepEqual(shanghaiMoment(Date.parse("2026-11-21T17:00:00.000Z")), {
    day: "2026-11-22",
    weekday: 0,
    minute: 60,
  });
  assert.equal(clockTime(1080), "18:00");
});

test("the next opening skips the night, Sunday and a holiday", () => {
  const days = [6, 0, 1, 2].map((weekday) => ({
    weekday,
    kind: weekday === 1 ? ("holiday" as const) : ("ordinary" as const),
  }));
  assert.deepEqual(nextOpening(station, days, 539), { daysAhead: 0, minute: 540 });
  assert.deepEqual(nextOpening(station, days, 540), { daysAhead: 3, minute: 510 });
  assert.equal(nextOpening(station, days.slice(0, 3), 540), undefined);
});
