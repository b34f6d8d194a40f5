/**
 * Measures working time: how long it takes to recompute a million deadlines, and what one question costs.
 *
 * Run: `node bench/workdays.ts [clocks]`. Everything runs in one thread of one process, without a database.
 */
import {
  aCalendar,
  YEAR_2018,
  YEAR_2019,
  YEAR_2025,
  YEAR_2026,
} from "../src/kernel/pure/calendar-builders.ts";
import { addDays, startOfDay } from "../src/kernel/pure/day.ts";
import { type Clock, deadline, nextTimerAt } from "../src/kernel/pure/deadline.ts";
import {
  addWorkdays,
  addWorkingMinutes,
  workdaysBetween,
  workingMinutesBetween,
} from "../src/kernel/pure/workdays.ts";

const YEARS = [YEAR_2018, YEAR_2019, YEAR_2025, YEAR_2026];
const count = Number(process.argv[2] ?? 1_000_000);
const calendar = aCalendar({ years: YEARS });
const now = startOfDay("2026-11-21") + 10 * 3_600_000;

/** Gives the same numbers from 0 to 1 on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes clocks as a district has them: two in five paused once or twice, some extended or stopped. */
function makeClocks(howMany: number): Clock[] {
  const random = seeded(20261121);
  const units = ["workdays", "workdays", "workdays", "workingHours", "calendarDays"] as const;
  return Array.from({ length: howMany }, () => {
    const startedAt = now - Math.floor(random() * 400 * 86_400_000);
    const unit = units[Math.floor(random() * units.length)] ?? "workdays";
    const pauses = Array.from({ length: Math.max(0, Math.floor(random() * 5) - 2) }, (_, i) => {
      const from = startedAt + (i * 20 + random() * 10) * 86_400_000;
      return { from, to: from + random() * 10 * 86_400_000, reason: "awaiting_materials" };
    });
    return {
      limit: { unit, amount: 1 + Math.floor(random() * 30) },
      startedAt,
      pauses: pauses.map((p) => ({ ...p, from: Math.floor(p.from), to: Math.floor(p.to) })),
      pauseCap: { workdays: 30 },
      ...(random() < 0.1 ? { extension: { amount: 5 } } : {}),
      ...(random() < 0.5 ? { stoppedAt: startedAt + Math.floor(random() * 3e9) } : {}),
    };
  });
}

function measure(name: string, times: number, run: (i: number) => unknown): void {
  for (let i = 0; i < Math.min(times, 20_000); i++) run(i);
  const began = process.hrtime.bigint();
  for (let i = 0; i < times; i++) run(i);
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  const each = ((ms * 1e6) / times).toFixed(0).padStart(7);
  process.stdout.write(
    `${name.padEnd(36)}${String(times).padStart(9)} in ${ms.toFixed(0).padStart(6)} ms${each} ns each\n`,
  );
}

const clocks = makeClocks(count);
const days = Array.from({ length: 2_000 }, (_, i) => addDays("2018-01-01", i * 2));
const dayAt = (i: number) => days[i % days.length] ?? "2026-01-01";
const clockAt = (i: number) => clocks[i % clocks.length] as Clock;
let overdue = 0;

measure("build a calendar", 100, () => aCalendar({ years: YEARS }));
measure("deadline", count, (i) => {
  if (deadline(calendar, clockAt(i), now).overdue) overdue++;
});
measure("timers at five shares", count, (i) =>
  nextTimerAt(calendar, clockAt(i), [0.5, 0.8, 1, 1.2, 1.5]),
);
measure("addWorkdays", count, (i) => addWorkdays(calendar, dayAt(i), 15));
measure("workdaysBetween, ten years", count, (i) =>
  workdaysBetween(calendar, dayAt(i), "2028-06-01"),
);
measure("addWorkingMinutes", count, (i) => addWorkingMinutes(calendar, now - i * 60_000, 6_300));
measure("workingMinutesBetween", count, (i) =>
  workingMinutesBetween(calendar, now - i * 60_000, now),
);
process.stdout.write(`${overdue} of the clocks are overdue\n`);
