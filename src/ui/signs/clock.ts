/** The clock (时限): what a page knows of a time limit, and how it is said. */
import { formatIn, type Instant } from "#ui/format.ts";
import { type Language, textsIn } from "#ui/i18n/language.ts";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";

/** A time limit as pages receive it. All time is working time on the official calendar. */
export type Clock = {
  readonly state: "running" | "paused" | "stopped" | "late";
  /** Share of the limit that is used; over 1 when late. */
  readonly usedShare: number;
  /** ISO instant at which the limit ends; null where there is none (or it is not known while paused). */
  readonly dueAt: string | null;
  /** What is left; when `late`, by how much the limit is missed. Never negative. */
  readonly remaining: { readonly workdays: number; readonly minutes: number };
  /** The calendar of the due year is not published yet: counted by weekends. */
  readonly provisional: boolean;
  /** Why it is paused, in the reader's language. */
  readonly pauseReason?: string;
};

/** A clock as the API answers it: what is left is negative once the limit is missed. */
export type AnsweredClock = Pick<Clock, "state" | "usedShare" | "dueAt" | "provisional"> & {
  readonly remainingWorkdays: number;
  readonly remainingMinutes: number;
};

/** An answered clock as the sign takes it; `pauseReason` in the reader's language, null where it is not paused. */
export function clockOf(answer: AnsweredClock, pauseReason: string | null = null): Clock {
  const { state, usedShare, dueAt, provisional, remainingWorkdays, remainingMinutes } = answer;
  return {
    state,
    usedShare,
    dueAt,
    provisional,
    remaining: { workdays: Math.abs(remainingWorkdays), minutes: Math.abs(remainingMinutes) },
    ...(pauseReason === null ? {} : { pauseReason }),
  };
}

/** How a clock asks for attention. `attend` begins when three quarters of the limit are used. */
export type ClockTone = "calm" | "attend" | "late" | "paused" | "done" | "none";

const attendFrom = 0.75;

/** The tone of a clock; a stopped clock that ran over stays `done`, the lateness is in its text. */
export function clockTone(clock: Clock): ClockTone {
  if (clock.state === "late") return "late";
  if (clock.state === "paused") return "paused";
  if (clock.state === "stopped") return "done";
  if (clock.dueAt === null) return "none";
  return clock.usedShare >= attendFrom ? "attend" : "calm";
}

/** Less than this is not worth counting: over a weekend a limit of Friday evening is late by no working time at all. */
const countedFromMinutes = 60;

/** A limit that has only just passed is said by when that was: "周五 17:30 已过". */
function justPassed(clock: Clock): clock is Clock & { readonly dueAt: string } {
  const { workdays, minutes } = clock.remaining;
  return (
    clock.state === "late" && clock.dueAt !== null && workdays === 0 && minutes < countedFromMinutes
  );
}

/** The clock in words: "还剩 3 个工作日", "逾期 1 天", "已暂停：等候补正材料". */
export function clockText(clock: Clock, language: Language, now: number = Date.now()): string {
  const { clock: words } = textsIn({ zh, en }, language);
  const format = formatIn(language);
  switch (clock.state) {
    case "late":
      return justPassed(clock)
        ? words.justDue(format.recentTime(clock.dueAt, now))
        : format.overdue(clock.remaining);
    case "paused":
      return clock.pauseReason === undefined ? words.paused : words.pausedFor(clock.pauseReason);
    case "stopped":
      return clock.usedShare > 1 ? words.done : words.doneInTime;
    case "running":
      return clock.dueAt === null ? words.unlimited : format.remaining(clock.remaining);
  }
}

/** When the limit ends in words, or undefined where the clock has none or says so already: "今天 17:30 到期". */
export function clockDue(clock: Clock, language: Language, now: Instant): string | undefined {
  if (clock.dueAt === null || justPassed(clock)) return undefined;
  const { clock: words } = textsIn({ zh, en }, language);
  const said = formatIn(language).dateTime(
    clock.dueAt,
    typeof now === "number" ? now : Date.parse(now),
  );
  return clock.state === "late" ? words.wasDue(said) : words.due(said);
}

/** Until when there is time, in a resident's words, while there is: "最晚 12月4日 17:30". */
export function clockUntil(clock: Clock, language: Language, now: Instant): string | undefined {
  if (clock.dueAt === null || clock.state !== "running") return undefined;
  return textsIn({ zh, en }, language).clock.until(
    formatIn(language).dateTime(clock.dueAt, typeof now === "number" ? now : Date.parse(now)),
  );
}

/** The whole clock as one sentence for screen readers and titles. */
export function clockSentence(clock: Clock, language: Language, now: Instant): string {
  const { clock: words, chain } = textsIn({ zh, en }, language);
  const due = clock.state === "stopped" ? undefined : clockDue(clock, language, now);
  return chain.joinClauses([
    clockText(clock, language, typeof now === "number" ? now : Date.parse(now)),
    ...(due === undefined ? [] : [due]),
    ...(clock.provisional ? [words.provisional] : []),
  ]);
}

/**
 * How much of the ring is drawn, from 0 to 1. A running clock is never drawn quite empty or quite
 * full, so that "just begun" and "almost over" still look like a clock that runs.
 */
export function ringShare(clock: Clock): number {
  if (clock.state === "late" || clock.state === "stopped") return 1;
  return Math.min(0.97, Math.max(0.03, clock.usedShare));
}
