/** How the calendar page says days, runs of days and times. */
import { type Day, isDay, weekday, yearOf } from "#kernel/pure/day.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { runsOf } from "./year-draft.ts";

export type Words = typeof zh;

/** The texts of this page. */
export function useWords(): Words {
  return useText({ zh, en });
}

/** A day as "2月14日", with its year where that is another one than the reader looks at. */
export function sayDay(words: Words, day: Day, year?: number): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return yearOf(day) === year
    ? words.days.date(month, date)
    : words.days.dateOfYear(yearOf(day), month, date);
}

/** The same with its weekday: "2月14日 周六". */
export function sayWithWeekday(words: Words, day: Day, year?: number): string {
  return words.days.withWeekday(
    sayDay(words, day, year),
    words.days.weekdays[weekday(day) - 1] ?? "",
  );
}

/** Days in a row as one, in the order of days: "2月15日至23日（9 天）". */
export function sayRuns(words: Words, days: readonly Day[], year: number): string[] {
  return runsOf(days).map(({ first, last, length }) => {
    if (length === 1) return sayDay(words, first, year);
    const isOneMonth = first.slice(0, 7) === last.slice(0, 7) && yearOf(first) === year;
    const run = isOneMonth
      ? words.days.runInMonth(
          Number(first.slice(5, 7)),
          Number(first.slice(8)),
          Number(last.slice(8)),
        )
      : words.days.run(sayDay(words, first, year), sayDay(words, last, year));
    return words.days.runCount(run, length);
  });
}

/** The message of a refusal of our own rules, in the reader's language, with days said as people say them. */
export function fillRefusal(
  words: Words,
  template: string,
  params: Readonly<Record<string, unknown>>,
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (typeof value === "string" && isDay(value)) return sayDay(words, value);
    return typeof value === "string" || typeof value === "number" ? String(value) : whole;
  });
}
