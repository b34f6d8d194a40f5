/** The due day's sign of a sheet, counted in the official working days. */
import {
  type Calendar,
  endOfWorkingHours,
  workdaysBetween,
  workingMinutesBetween,
  usesProvisionalDays,
} from "#kernel/pure/workdays.ts";
import { dayNumber, dayOf, iso } from "#kernel/pure/day.ts";
import type { Sheet } from "../rules/sheet.ts";
import type { DueSign } from "../schema/sheets.ts";

type Timed = Pick<Sheet, "dueOn" | "openedAt" | "handedInAt">;

/** How the time of a sheet stands at an instant; one that was handed in has stopped. */
export function dueSignOf(calendar: Calendar, sheet: Timed, now: number): DueSign {
  const dueAt = endOfWorkingHours(calendar, dayNumber(sheet.dueOn));
  const { openedAt, handedInAt } = sheet;
  const until = handedInAt ?? now;
  const whole = workingMinutesBetween(calendar, openedAt, dueAt);
  const used = workingMinutesBetween(calendar, openedAt, Math.max(openedAt, until));
  const usedShare =
    until > dueAt ? Math.max(1.01, used / Math.max(1, whole)) : whole <= 0 ? 0 : used / whole;
  const isLate = handedInAt === null && now > dueAt;
  const [from, to] = isLate ? [sheet.dueOn, dayOf(now)] : [dayOf(now), sheet.dueOn];
  const [first, last] = isLate ? [dueAt, now] : [now, Math.max(now, dueAt)];
  return {
    state: handedInAt === null ? (isLate ? "late" : "running") : "stopped",
    usedShare,
    dueAt: iso(dueAt),
    remaining: {
      workdays: Math.max(0, workdaysBetween(calendar, from, to)),
      minutes: Math.max(0, Math.floor(workingMinutesBetween(calendar, first, last))),
    },
    provisional: usesProvisionalDays(calendar, from, to),
  };
}
