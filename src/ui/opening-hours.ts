/** Opening hours as offices write them ("周一至周五 8:30–18:00,周六 9:00–16:00"), read as times of a week. */

/** One stretch of a weekday. Unit: minutes since midnight. */
export type Opening = { readonly weekday: number; readonly from: number; readonly to: number };

const DAYS = "日一二三四五六";
const weekdayOf = (word: string): number => DAYS.indexOf(word === "天" ? "日" : word);

const PART =
  /周([一二三四五六日天])(?:[至到~—–-]+周([一二三四五六日天]))?((?:[\s、]*\d{1,2}[:：]\d{2}\s*[-–—~至]\s*\d{1,2}[:：]\d{2})+)/g;
const SPAN = /(\d{1,2})[:：](\d{2})\s*[-–—~至]\s*(\d{1,2})[:：](\d{2})/g;

/** Reads opening hours; what is written in another way reads as nothing, and the page shows the words only. */
export function readHours(text: string): Opening[] {
  return [...text.matchAll(PART)].flatMap(([, first = "", last = first, spans = ""]) => {
    const days: number[] = [];
    for (let day = weekdayOf(first); days.length < 7; day = (day + 1) % 7) {
      days.push(day);
      if (day === weekdayOf(last)) break;
    }
    const times = [...spans.matchAll(SPAN)].map(([, h1, m1, h2, m2]) => ({
      from: Number(h1) * 60 + Number(m1),
      to: Number(h2) * 60 + Number(m2),
    }));
    return days.flatMap((weekday) => times.map((time) => ({ weekday, ...time })));
  });
}

/** What the official calendar says of one day. */
export type DayKind = "holiday" | "makeUpWorkday" | "ordinary";

/** Whether it is open now and until when, or when it opens next today. Unit: minutes since midnight. */
export type OpenState =
  | { readonly open: true; readonly until: number }
  | { readonly open: false; readonly opensAt: number | undefined };

/** A holiday is closed, a make-up working day is a Friday: the office works as on a working day. */
export function openState(
  hours: readonly Opening[],
  now: { readonly weekday: number; readonly minute: number; readonly kind: DayKind },
): OpenState {
  const weekday = now.kind === "makeUpWorkday" ? 5 : now.weekday;
  const today = now.kind === "holiday" ? [] : hours.filter((one) => one.weekday === weekday);
  const current = today.find((one) => one.from <= now.minute && now.minute < one.to);
  if (current !== undefined) return { open: true, until: current.to };
  const later = today.filter((one) => one.from > now.minute).map((one) => one.from);
  return { open: false, opensAt: later.length === 0 ? undefined : Math.min(...later) };
}

/** Weekday and minute of an instant in Shanghai. */
export function shanghaiMoment(now: number): { day: string; weekday: number; minute: number } {
  const local = new Date(now + 8 * 3_600_000);
  return {
    day: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** Minutes since midnight as "18:00". */
export function clockTime(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/** When it opens next: so many days from today, and the minute. `days` are today and the days after it. */
export function nextOpening(
  hours: readonly Opening[],
  days: readonly { readonly weekday: number; readonly kind: DayKind }[],
  minute: number,
): { readonly daysAhead: number; readonly minute: number } | undefined {
  for (const [daysAhead, day] of days.entries()) {
    const state = openState(hours, { ...day, minute: daysAhead === 0 ? minute : -1 });
    if (!state.open && state.opensAt !== undefined) return { daysAhead, minute: state.opensAt };
  }
  return undefined;
}
