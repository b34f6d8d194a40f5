/** Proves the recorded years and working hours from their events. */
import type { Ctx } from "#kernel/context.ts";
import { dayFromNumber, dayNumber } from "#kernel/pure/day.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import { type RecordedHours, type RecordedYear, evolveHours, evolveYear } from "./rules.ts";
import { allHours, allYears } from "./store.ts";

export type Difference = Omit<ReplayDifference, "id"> & { readonly what: string };

/** Compares every recorded year and all hours; null where all agree. */
export async function verifyCalendars(ctx: Ctx): Promise<Difference | null> {
  const years = new Map((await allYears(ctx.db)).map((year) => [year.year, year]));
  const year = await proveStreams<RecordedYear>(
    ctx,
    "calendarYear",
    (_id, before, { data }) => evolveYear(before, { data: data as never }),
    years,
  );
  if (year !== null) return { ...year, what: `The year ${year.id}` };
  const hours = new Map((await allHours(ctx.db)).map((one) => [dayNumber(one.from), one]));
  const found = await proveStreams<RecordedHours>(
    ctx,
    "calendarHours",
    (_id, before, { data }) => evolveHours(before, { data: data as never }),
    hours,
  );
  return found === null
    ? null
    : { ...found, what: `The working hours from ${dayFromNumber(found.id)}` };
}
