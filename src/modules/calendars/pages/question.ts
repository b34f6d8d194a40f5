/** What the calculator is asked and what it answers, by the rules that the server counts deadlines with. Pure. */
import { type Day, dayOf, type Instant, instantAt, isDay, yearOf } from "#kernel/pure/day.ts";
import { deadline, type TimeLimit } from "#kernel/pure/deadline.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { checkSpan, FIRST_YEAR, LAST_YEAR, MOST_WORKDAYS } from "../rules.ts";
import { readMinute } from "./minute-text.ts";
import { type Count, countBetween } from "./year-draft.ts";

export const UNITS = [
  "workdays",
  "workingHours",
  "calendarDays",
] as const satisfies readonly TimeLimit["unit"][];

/** The fields of the calculator as they are typed. */
export type Question = {
  readonly mode: "due" | "count";
  readonly from: string;
  readonly at: string;
  readonly amount: string;
  readonly unit: TimeLimit["unit"];
  readonly to: string;
};

/** Which field cannot be read, and why. */
export type Unanswered = {
  readonly field: "from" | "amount" | "to";
  readonly problem: "wrongDay" | "wrongAmount" | "tooLong";
};

export type Answered = {
  /** When a limit ends; undefined where days were counted. */
  readonly dueAt: Instant | undefined;
  readonly provisional: boolean;
  readonly count: Count;
};

/** The day that a text names, if the calendar can count from it. */
export function readableDay(text: string): Day | undefined {
  return isDay(text) && yearOf(text) >= FIRST_YEAR && yearOf(text) <= LAST_YEAR ? text : undefined;
}

/** Answers, or says which field needs another look. */
export function answerOf(calendar: Calendar, question: Question): Answered | Unanswered {
  const from = readableDay(question.from);
  if (from === undefined) return { field: "from", problem: "wrongDay" };
  return question.mode === "due"
    ? dueAfter(calendar, from, question)
    : between(calendar, from, question);
}

function dueAfter(calendar: Calendar, from: Day, question: Question): Answered | Unanswered {
  const amount = Number(question.amount);
  const isWhole = question.amount.trim() !== "" && Number.isInteger(amount);
  if (!isWhole || amount < 0 || amount > MOST_WORKDAYS)
    return { field: "amount", problem: "wrongAmount" };
  const startedAt = instantAt(from, readMinute(question.at) ?? 0);
  const limit = { unit: question.unit, amount };
  const { dueAt, provisional } = deadline(calendar, { limit, startedAt, pauses: [] }, startedAt);
  return { dueAt, provisional, count: countBetween(calendar, from, dayOf(dueAt)) };
}

function between(calendar: Calendar, from: Day, question: Question): Answered | Unanswered {
  const to = readableDay(question.to);
  if (to === undefined) return { field: "to", problem: "wrongDay" };
  if (checkSpan(from, to) !== undefined) return { field: "to", problem: "tooLong" };
  const count = countBetween(calendar, from, to);
  return { dueAt: undefined, provisional: count.provisional, count };
}
