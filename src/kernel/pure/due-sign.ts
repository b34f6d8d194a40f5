/** What a day by which something is due shows at a moment: the design system's clock for whatever is no case. */
import { type Day, type Instant, dayNumber, dayOf, iso } from "./day.ts";
import {
  type Calendar,
  endOfWorkingHours,
  usesProvisionalDays,
  workdaysBetween,
  workingMinutesBetween,
} from "./workdays.ts";

/** The due day's sign, counted in the official working days. */
export type DueSign = {
  readonly state: "running" | "stopped" | "late";
  /** Share of the working time that is used; over 1 when late. */
  readonly usedShare: number;
  readonly dueAt: string;
  /** What is left; when late, by how much it is missed. Never negative. */
  readonly remaining: { readonly workdays: number; readonly minutes: number };
  readonly provisional: boolean;
};

/** What is due by a day: since when it was known, and when it was done, if it was. */
export type Due = {
  readonly from: Instant;
  readonly dueOn: Day;
  readonly endedAt: Instant | null;
};

/** How the time of something stands at an instant; what was done has stopped. Unit of the share: working time. */
export function dueSign(calendar: Calendar, { from, dueOn, endedAt }: Due, now: Instant): DueSign {
  const dueAt = endOfWorkingHours(calendar, dayNumber(dueOn));
  const until = endedAt ?? now;
  const whole = workingMinutesBetween(calendar, from, Math.max(from, dueAt));
  const used = workingMinutesBetween(calendar, from, Math.max(from, until));
  const usedShare =
    until > dueAt ? Math.max(1.01, used / Math.max(1, whole)) : whole <= 0 ? 0 : used / whole;
  const isLate = endedAt === null && now > dueAt;
  const [first, last] = isLate ? [dueOn, dayOf(now)] : [dayOf(now), dueOn];
  const [begin, end] = isLate ? [dueAt, now] : [now, Math.max(now, dueAt)];
  return {
    state: endedAt === null ? (isLate ? "late" : "running") : "stopped",
    usedShare: Math.round(usedShare * 1000) / 1000,
    dueAt: iso(dueAt),
    remaining: {
      workdays: Math.max(0, workdaysBetween(calendar, first, last)),
      minutes: Math.max(0, Math.floor(workingMinutesBetween(calendar, begin, end))),
    },
    provisional: usesProvisionalDays(calendar, first, last),
  };
}
