import assert from "node:assert/strict";
import { test } from "node:test";
import {
  aCalendar,
  aClock,
  aPause,
  at,
  calendarDays,
  wall,
  workdays,
  workingHours,
  YEAR_2025,
  YEAR_2026,
} from "./calendar-builders.ts";
import { type Clock, deadline } from "./deadline.ts";

const official = aCalendar();

function dueOf(clock: Clock, now = "2026-12-01 10:00"): string {
  return wall(deadline(official, clock, at(now)).dueAt);
}

test("a limit in working days ends with the working hours of its last day", () => {
  assert.equal(dueOf(aClock("2026-11-16 10:00", workdays(1))), "2026-11-17 17:30");
  assert.equal(dueOf(aClock("2026-11-16 10:00", workdays(4))), "2026-11-20 17:30");
  assert.equal(dueOf(aClock("2026-11-16 10:00", workdays(5))), "2026-11-23 17:30");
});

test("a case received on a holiday counts from the next working day", () => {
  assert.equal(dueOf(aClock("2026-02-17 10:00", workdays(1))), "2026-02-24 17:30");
  assert.equal(dueOf(aClock("2026-02-17 10:00", workdays(5))), "2026-02-28 17:30");
  assert.equal(dueOf(aClock("2026-02-17 10:00", workdays(6))), "2026-03-02 17:30");
});

test("a case received on a make-up Sunday is received on a working day", () => {
  assert.equal(dueOf(aClock("2026-01-04 10:00", workdays(1))), "2026-01-05 17:30");
  assert.equal(dueOf(aClock("2026-01-04 10:00", workingHours(2))), "2026-01-04 12:00");
});

test("a case received on Friday at 23:59 has all of Monday", () => {
  assert.equal(dueOf(aClock("2026-11-20 23:59", workdays(1))), "2026-11-23 17:30");
  assert.equal(dueOf(aClock("2026-11-20 23:59", workingHours(7))), "2026-11-23 17:30");
});

test("midnight decides which day is the day of receipt: below, at and above", () => {
  assert.equal(dueOf(aClock("2026-11-15 23:59:59.999", workdays(1))), "2026-11-16 17:30");
  assert.equal(dueOf(aClock("2026-11-16 00:00", workdays(1))), "2026-11-17 17:30");
  assert.equal(dueOf(aClock("2026-11-16 00:00:00.001", workdays(1))), "2026-11-17 17:30");
});

test("a limit in working hours runs through lunch, evenings and weekends without counting them", () => {
  assert.equal(dueOf(aClock("2026-11-20 16:30", workingHours(1))), "2026-11-20 17:30");
  assert.equal(dueOf(aClock("2026-11-20 16:30", workingHours(4))), "2026-11-23 12:00");
  assert.equal(dueOf(aClock("2026-11-20 16:30", workingHours(4.5))), "2026-11-23 14:00");
  assert.equal(dueOf(aClock("2026-02-14 16:30", workingHours(2))), "2026-02-24 10:00");
});

test("a limit of 0 days ends with the working hours of the same day, or of the next one worked", () => {
  assert.equal(dueOf(aClock("2026-11-20 17:29", workdays(0))), "2026-11-20 17:30");
  assert.equal(dueOf(aClock("2026-11-20 17:30", workdays(0))), "2026-11-23 17:30");
  assert.equal(dueOf(aClock("2026-11-21 10:00", workdays(0))), "2026-11-23 17:30");
  assert.equal(dueOf(aClock("2026-11-21 10:00", calendarDays(0))), "2026-11-23 17:30");
  assert.equal(dueOf(aClock("2026-11-20 10:00", workingHours(0))), "2026-11-20 10:00");
});

test("calendar days that end on a holiday end on the first working day after it: below, at and above", () => {
  assert.equal(dueOf(aClock("2026-09-01 10:00", calendarDays(29))), "2026-09-30 17:30");
  assert.equal(dueOf(aClock("2026-09-01 10:00", calendarDays(30))), "2026-10-08 17:30");
  assert.equal(dueOf(aClock("2026-09-01 10:00", calendarDays(37))), "2026-10-08 17:30");
  assert.equal(dueOf(aClock("2026-09-01 10:00", calendarDays(38))), "2026-10-09 17:30");
});

test("calendar days that end on a make-up Saturday end there", () => {
  assert.equal(dueOf(aClock("2026-02-04 10:00", calendarDays(10))), "2026-02-14 17:30");
  assert.equal(dueOf(aClock("2026-02-04 10:00", calendarDays(11))), "2026-02-24 17:30");
});

test("at the deadline a case is in time, a millisecond later it is overdue", () => {
  const clock = aClock("2026-11-16 10:00", workdays(1));
  const overdueAt = (now: number) => deadline(official, clock, now).overdue;
  const due = at("2026-11-17 17:30");
  assert.equal(overdueAt(due - 1), false);
  assert.equal(overdueAt(due), false);
  assert.equal(overdueAt(due + 1), true);
});

test("what remains is working time, and negative when late", () => {
  const clock = aClock("2026-11-16 10:00", workdays(1));
  const remaining = (now: string) => deadline(official, clock, at(now)).remainingMinutes;
  assert.equal(remaining("2026-11-16 10:00"), 780);
  assert.equal(remaining("2026-11-16 22:00"), 420);
  assert.equal(remaining("2026-11-17 17:29:01"), 0);
  assert.equal(remaining("2026-11-17 17:30"), 0);
  assert.equal(remaining("2026-11-17 23:00"), 0);
  assert.equal(remaining("2026-11-18 09:00:01"), -1);
  assert.equal(remaining("2026-11-18 10:00"), -60);
});

test("in the evening of the last day a case is overdue with no working time lost yet", () => {
  const clock = aClock("2026-11-16 10:00", workdays(1));
  const evening = deadline(official, clock, at("2026-11-17 20:00"));
  assert.equal(evening.overdue, true);
  assert.equal(evening.remainingMinutes, 0);
  assert.equal(evening.usedShare, 1);
});

test("a pause over Spring Festival moves the deadline by the 18 working hours it covered", () => {
  const clock = aClock("2026-02-09 10:00", workdays(10));
  assert.equal(dueOf(clock), "2026-02-28 17:30");
  const paused = { ...clock, pauses: [aPause("2026-02-12 15:00", "2026-02-24 10:30")] };
  const result = deadline(official, paused, at("2026-02-24 10:30"));
  assert.equal(wall(result.dueAt), "2026-03-04 14:30");
  assert.equal(result.pausedMinutes, 18 * 60);
  assert.equal(result.state, "running");
  assert.equal(result.provisional, false);
});

test("only the working time within a pause counts, wherever it begins and ends", () => {
  const due = (from: string, to: string) =>
    dueOf(aClock("2026-11-16 10:00", workdays(5), { pauses: [aPause(from, to)] }));
  assert.equal(due("2026-11-20 20:00", "2026-11-22 10:00"), "2026-11-23 17:30");
  assert.equal(due("2026-11-20 12:15", "2026-11-21 10:00"), "2026-11-24 14:30");
  assert.equal(due("2026-11-18 12:00", "2026-11-18 13:30"), "2026-11-23 17:30");
  assert.equal(due("2026-11-18 11:59", "2026-11-18 13:31"), "2026-11-24 09:02");
  assert.equal(due("2026-11-18 00:00", "2026-11-19 00:00"), "2026-11-24 17:30");
  assert.equal(due("2026-11-16 11:00", "2026-11-16 14:00"), "2026-11-24 10:30");
});

test("a pause over a make-up Saturday counts that Saturday", () => {
  const due = (to: string) =>
    dueOf(
      aClock("2026-02-26 10:00", workdays(3), { pauses: [aPause("2026-02-27 17:30", to)] }),
      "2026-03-02 08:00",
    );
  assert.equal(due("2026-02-28 09:00"), "2026-03-02 17:30");
  assert.equal(due("2026-02-28 17:30"), "2026-03-03 17:30");
  assert.equal(due("2026-03-02 08:00"), "2026-03-03 17:30");
});

test("overlapping, touching and zero-length pauses count their working time once", () => {
  const clock = aClock("2026-11-16 10:00", workdays(5), {
    pauses: [
      aPause("2026-11-18 11:00", "2026-11-18 15:00"),
      aPause("2026-11-18 09:00", "2026-11-18 12:00"),
      aPause("2026-11-18 15:00", "2026-11-18 16:00"),
      aPause("2026-11-18 10:00", "2026-11-18 10:00"),
      aPause("2026-11-19 10:00", "2026-11-19 10:00"),
    ],
  });
  const result = deadline(official, clock, at("2026-11-20 10:00"));
  assert.equal(result.pausedMinutes, 180 + 150);
  assert.equal(wall(result.dueAt), "2026-11-24 16:00");
});

test("a case resumed after a long pause has what it had before: a minute left stays a minute", () => {
  const clock = aClock("2026-02-09 10:00", workdays(3), {
    pauses: [aPause("2026-02-12 17:29", "2026-06-24 20:00")],
  });
  const before = deadline(official, clock, at("2026-02-12 17:29"));
  const after = deadline(official, clock, at("2026-06-24 20:00"));
  assert.equal(before.remainingMinutes, 1);
  assert.equal(after.remainingMinutes, 1);
  assert.equal(after.overdue, false);
  assert.equal(wall(after.dueAt), "2026-06-25 09:01");
});

test("a case paused at its very deadline is in time when it resumes, in working hours or not", () => {
  const paused = (to: string) =>
    aClock("2026-11-16 10:00", workdays(1), { pauses: [aPause("2026-11-17 17:30", to)] });
  const inHours = deadline(official, paused("2026-11-19 10:00"), at("2026-11-19 10:00"));
  assert.equal(wall(inHours.dueAt), "2026-11-19 10:00");
  assert.equal(inHours.overdue, false);
  const evening = deadline(official, paused("2026-11-19 20:00"), at("2026-11-19 20:00"));
  assert.equal(wall(evening.dueAt), "2026-11-19 20:00");
  assert.equal(evening.overdue, false);
  const later = deadline(official, paused("2026-11-19 20:00"), at("2026-11-19 20:00:00.001"));
  assert.equal(later.overdue, true);
});

test("a pause does not heal lateness: two hours late before it, two hours late after it", () => {
  const clock = aClock("2026-11-16 10:00", workdays(1), {
    pauses: [aPause("2026-11-18 11:00", "2026-11-20 11:00")],
  });
  const during = deadline(official, clock, at("2026-11-19 15:00"));
  assert.equal(during.state, "paused");
  assert.equal(during.remainingMinutes, -120);
  assert.equal(during.overdue, true);
  const after = deadline(official, clock, at("2026-11-20 11:00"));
  assert.equal(after.remainingMinutes, -120);
  assert.equal(after.overdue, true);
  assert.equal(wall(after.dueAt), "2026-11-17 17:30");
});

test("pausing in the evening of a missed deadline does not undo it: below, at and above", () => {
  const after = (from: string) => {
    const clock = aClock("2026-11-16 10:00", workdays(1), {
      pauses: [aPause(from, "2026-11-19 10:00")],
    });
    const { dueAt, overdue } = deadline(official, clock, at("2026-11-19 10:00"));
    return [wall(dueAt), overdue];
  };
  assert.deepEqual(after("2026-11-17 17:29"), ["2026-11-19 10:01", false]);
  assert.deepEqual(after("2026-11-17 17:30"), ["2026-11-19 10:00", false]);
  assert.deepEqual(after("2026-11-17 17:30:00.001"), ["2026-11-17 17:30", true]);
});

test("while paused the deadline is what it would be if the clock ran again now", () => {
  const clock = aClock("2026-11-16 10:00", workdays(5), { pauses: [aPause("2026-11-18 09:00")] });
  const at1 = deadline(official, clock, at("2026-11-18 11:00"));
  assert.equal(at1.state, "paused");
  assert.equal(wall(at1.dueAt), "2026-11-24 11:00");
  assert.equal(at1.remainingMinutes, 4 * 420);
  const at2 = deadline(official, clock, at("2026-11-20 18:00"));
  assert.equal(wall(at2.dueAt), "2026-11-26 17:30");
  assert.equal(at2.remainingMinutes, at1.remainingMinutes);
});

test("a pause begins with its first instant and is over at its last: below, at and above", () => {
  const clock = aClock("2026-11-16 10:00", workdays(5), {
    pauses: [aPause("2026-11-18 09:00", "2026-11-18 11:00")],
  });
  const state = (now: string) => deadline(official, clock, at(now)).state;
  assert.equal(state("2026-11-18 08:59:59.999"), "running");
  assert.equal(state("2026-11-18 09:00"), "paused");
  assert.equal(state("2026-11-18 10:59:59.999"), "paused");
  assert.equal(state("2026-11-18 11:00"), "running");
});

test("after its cap of 2 working days the clock runs again by itself: below, at and above", () => {
  const clock = aClock("2026-11-02 09:00", workdays(5), {
    pauses: [aPause("2026-11-03 09:00")],
    pauseCap: { workdays: 2 },
  });
  const show = (now: string) => {
    const { state, dueAt, pausedMinutes } = deadline(official, clock, at(now));
    return [state, wall(dueAt), pausedMinutes];
  };
  assert.deepEqual(show("2026-11-04 17:29"), ["paused", "2026-11-11 17:29", 839]);
  assert.deepEqual(show("2026-11-04 17:30"), ["running", "2026-11-11 17:30", 840]);
  assert.deepEqual(show("2026-11-04 17:31"), ["running", "2026-11-11 17:30", 840]);
  assert.deepEqual(show("2026-11-20 10:00"), ["running", "2026-11-11 17:30", 840]);
  assert.equal(deadline(official, clock, at("2026-11-11 17:30:00.001")).overdue, true);
});

test("the cap holds for all pauses together: pausing again does not begin it anew", () => {
  const clock = aClock("2026-11-02 09:00", workdays(5), {
    pauses: [
      aPause("2026-11-03 09:00", "2026-11-04 09:00"),
      aPause("2026-11-05 09:00", "2026-11-06 17:30"),
      aPause("2026-11-09 09:00"),
    ],
    pauseCap: { workdays: 2 },
  });
  const result = deadline(official, clock, at("2026-11-09 10:00"));
  assert.deepEqual([result.state, result.pausedMinutes], ["running", 840]);
  assert.equal(wall(result.dueAt), "2026-11-11 17:30");
});

test("an extension granted during a pause adds days to the limit, and the pause still counts", () => {
  const clock = aClock("2026-11-02 10:00", workdays(5), { pauses: [aPause("2026-11-05 09:00")] });
  assert.equal(dueOf(clock, "2026-11-06 09:00"), "2026-11-10 17:30");
  const extended = { ...clock, extension: { amount: 5 } };
  assert.equal(dueOf(extended, "2026-11-06 09:00"), "2026-11-17 17:30");
  const resumed = { ...extended, pauses: [aPause("2026-11-05 09:00", "2026-11-09 09:00")] };
  assert.equal(dueOf(resumed, "2026-11-30 09:00"), "2026-11-18 17:30");
});

test("an extension is in the unit of its limit", () => {
  const extension = { amount: 3 };
  assert.equal(
    dueOf(aClock("2026-11-20 16:30", workingHours(1), { extension })),
    "2026-11-23 12:00",
  );
  assert.equal(
    dueOf(aClock("2026-11-20 16:30", calendarDays(1), { extension })),
    "2026-11-24 17:30",
  );
});

test("across a New Year without data the deadline is provisional until the year is announced", () => {
  const clock = aClock("2026-12-30 10:00", workdays(3));
  const before = deadline(official, clock, at("2026-12-30 10:00"));
  assert.equal(wall(before.dueAt), "2027-01-04 17:30");
  assert.equal(before.provisional, true);
  // An invented notice for 2027: the first three days of January off, nothing moved.
  const year2027 = {
    year: 2027,
    holidays: ["2027-01-01", "2027-01-02", "2027-01-03"],
    makeUpWorkdays: [],
  };
  const announced = aCalendar({ version: 2, years: [YEAR_2025, YEAR_2026, year2027] });
  const after = deadline(announced, clock, at("2026-12-30 10:00"));
  assert.equal(wall(after.dueAt), "2027-01-05 17:30");
  assert.equal(after.provisional, false);
});

test("a deadline before the last week of December is certain, one within it is not: below, at and above", () => {
  const provisional = (amount: number) =>
    deadline(official, aClock("2026-12-22 10:00", workdays(amount)), at("2026-12-22 10:00"))
      .provisional;
  assert.equal(provisional(2), false);
  assert.equal(provisional(3), true);
  assert.equal(provisional(4), true);
});

test("a stopped clock shows for ever what it showed when it stopped", () => {
  const clock = aClock("2026-11-16 10:00", workdays(5), { stoppedAt: at("2026-11-19 11:00") });
  const stopped = deadline(official, clock, at("2026-11-19 11:00"));
  assert.equal(stopped.state, "stopped");
  assert.equal(stopped.overdue, false);
  assert.equal(stopped.remainingMinutes, 60 + 240 + 420 + 420);
  assert.deepEqual(deadline(official, clock, at("2027-06-01 10:00")), stopped);
});

test("a clock stopped at its deadline was in time, a millisecond later it was not", () => {
  const due = at("2026-11-23 17:30");
  const overdue = (stoppedAt: number) =>
    deadline(official, aClock("2026-11-16 10:00", workdays(5), { stoppedAt }), due + 1e9).overdue;
  assert.equal(overdue(due - 1), false);
  assert.equal(overdue(due), false);
  assert.equal(overdue(due + 1), true);
});

test("a clock stopped while paused was paused until then", () => {
  const clock = aClock("2026-11-16 10:00", workdays(5), {
    pauses: [aPause("2026-11-18 09:00")],
    stoppedAt: at("2026-11-18 11:00"),
  });
  const result = deadline(official, clock, at("2026-12-18 11:00"));
  assert.deepEqual(
    [result.state, result.pausedMinutes, wall(result.dueAt)],
    ["stopped", 120, "2026-11-24 11:00"],
  );
});

test("asked about an earlier time, the facts tell what the clock showed then", () => {
  const clock = aClock("2026-11-16 10:00", workdays(5), {
    pauses: [aPause("2026-11-18 09:00", "2026-11-19 09:00")],
    stoppedAt: at("2026-11-23 11:00"),
  });
  const then = deadline(official, clock, at("2026-11-17 10:00"));
  assert.deepEqual([then.state, wall(then.dueAt)], ["running", "2026-11-23 17:30"]);
  const early = deadline(official, clock, at("2026-11-01 10:00"));
  assert.deepEqual([early.state, early.usedShare], ["running", 0]);
});

test("facts that cannot be are refused", () => {
  const now = at("2026-11-20 10:00");
  const refused = (clock: Clock) => assert.throws(() => deadline(official, clock, now), RangeError);
  refused(aClock("2026-11-16 10:00", workdays(-1)));
  refused(aClock("2026-11-16 10:00", workdays(1.5)));
  refused(aClock("2026-11-16 10:00", workingHours(Number.NaN)));
  refused(aClock("2026-11-16 10:00", workdays(5), { extension: { amount: -1 } }));
  refused(aClock("2026-11-16 10:00", workdays(5), { stoppedAt: at("2026-11-16 09:59") }));
  refused(
    aClock("2026-11-16 10:00", workdays(5), {
      pauses: [aPause("2026-11-18 10:00", "2026-11-18 09:00")],
    }),
  );
  refused(
    aClock("2026-11-16 10:00", workdays(5), {
      pauses: [aPause("2026-11-18 10:00")],
      pauseCap: { workdays: -1 },
    }),
  );
});
