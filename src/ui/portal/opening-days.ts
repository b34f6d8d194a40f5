/** Whether a place is open at this moment, and when it opens next, by the official calendar. */
import { api } from "#ui/client.gen.ts";
import {
  type DayKind,
  nextOpening,
  openState,
  readHours,
  shanghaiMoment,
} from "#ui/opening-hours.ts";

const dayLength = 86_400_000;
/** Long enough for any holiday. */
const AHEAD = 10;

export type Day = { readonly at: number; readonly weekday: number; readonly kind: DayKind };

/** Today and the nine days after it as the official calendar has them. */
export async function openingDays(now: number, signal: AbortSignal): Promise<Day[]> {
  const days = Array.from({ length: AHEAD }, (_, ahead) => {
    const at = now + ahead * dayLength;
    return { at, ...shanghaiMoment(at) };
  });
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))];
  const found = await Promise.all(
    years.map((year) => api.calendars.getYear({ params: { year } }, { signal })),
  );
  const holidays = found.flatMap((year) => year.holidays);
  const makeUp = found.flatMap((year) => year.makeUpWorkdays);
  return days.map(({ at, day, weekday }) => ({
    at,
    weekday,
    kind: makeUp.includes(day) ? "makeUpWorkday" : holidays.includes(day) ? "holiday" : "ordinary",
  }));
}

/** Open until when, or closed until when. Unit of minutes: since midnight. */
export type OpenNow =
  | { readonly open: true; readonly until: number }
  | {
      readonly open: false;
      readonly next: { readonly at: number; readonly minute: number } | undefined;
    };

/** What is said of a place with these hours (in Chinese, as they are kept) now. */
export function openNow(hours: string, days: readonly Day[], now: number): OpenNow {
  const read = readHours(hours);
  const [today] = days;
  const { minute } = shanghaiMoment(now);
  if (today === undefined) return { open: false, next: undefined };
  const state = openState(read, { ...today, minute });
  if (state.open) return state;
  const next = nextOpening(read, days, minute);
  const day = next === undefined ? undefined : days[next.daysAhead];
  return {
    open: false,
    next: next === undefined || day === undefined ? undefined : { at: day.at, minute: next.minute },
  };
}
