/** Days of a year written briefly: `01-01..01-03 02-14` for four days of it. */
import { addDays, type Day, daysBetween, isDay } from "#kernel/pure/day.ts";

/**
 * Reads days of a year from their brief form; a day of another year is written in full.
 *
 * Refuses, with a RangeError: what is not a day, and ranges that run backwards.
 */
export function readDays(year: number, text: string): Day[] {
  return text
    .split(" ")
    .filter(Boolean)
    .flatMap((part) => readRange(year, part));
}

function readRange(year: number, part: string): Day[] {
  const [first = "", last = first] = part
    .split("..")
    .map((d) => (d.length === 5 ? `${year}-${d}` : d));
  if (!isDay(first) || !isDay(last) || last < first) throw new RangeError(`not days: ${part}`);
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));
}

/**
 * Writes days briefly, in order, runs as ranges; the inverse of `readDays`.
 */
export function writeDays(year: number, days: readonly Day[]): string {
  const runs: [Day, Day][] = [];
  for (const day of days.toSorted()) {
    const run = runs.at(-1);
    if (run !== undefined && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  const brief = (day: Day) => (day.startsWith(`${year}-`) ? day.slice(5) : day);
  return runs
    .map(([first, last]) => (first === last ? brief(first) : `${brief(first)}..${brief(last)}`))
    .join(" ");
}
