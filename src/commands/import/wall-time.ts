/**
 * Times as people and office programs write them, and the instants that they mean.
 *
 * A file says what a clock on a wall showed. Which wall is a fact of the source, never guessed: a
 * source in China counts in Shanghai's fixed +08:00, one in Los Angeles in Pacific Time.
 */
import {
  type Day,
  type Instant,
  MS_PER_DAY,
  MS_PER_HOUR,
  addDays,
  dayNumber,
  formatDay,
  isDay,
  startOfDay,
  weekday,
  yearOf,
} from "#kernel/pure/day.ts";

/** What a clock and a calendar on the wall showed. */
export type WallTime = {
  readonly day: Day;
  /** Unit: milliseconds since midnight; null where only the day is written. */
  readonly msOfDay: number | null;
};

/** Which number a date written with a two-digit year begins with; four digits always begin with the year. */
export type DateOrder = "yearFirst" | "monthFirst";

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号])/;
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/;
const CLOCK =
  /^(am|pm|上午|下午)? ?(\d{1,2})(?::|时|点)(\d{2})(?:分?$|(?::|分)(\d{2})(?:[.,]\d{1,9})?秒?)? ?(am|pm)?$/;
/** Days since 1899-12-30, as spreadsheets keep them: 1954 to 2119. */
const SERIAL = /^([2-7]\d{4})(\.\d{1,12})?$/;

/**
 * Reads a time; undefined where it is none or could mean two.
 *
 * Understood: `2019/4/25 9:32:09`, `2019-04-25T09:32`, `2019.4.25`, `2019年4月25日 下午3:05`, the number
 * that a spreadsheet keeps (43580.3973), and with `monthFirst` also `4/25/19 9:32` and `4/25/2019 9:32 PM`.
 * Full-width digits and any white space count as their plain forms; seconds may be missing, or the
 * clock altogether. A two-digit year is one of 2000 to 2099. Not understood, because nobody could say
 * which is meant: `19/4/25` without `monthFirst`, `25/4/2019` in any order.
 */
export function readWallTime(text: string, order: DateOrder): WallTime | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  const serial = SERIAL.exec(plain);
  if (serial !== null) return fromSerial(Number(serial[1]), Number(serial[2] ?? 0));
  const date = readDate(plain, order);
  if (date === undefined) return undefined;
  const rest = plain.slice(date.read.length);
  if (rest === "") return { day: date.day, msOfDay: null };
  // Without a mark between them, 2019/4/259:32 could be the 2nd, the 25th or the 259th.
  if (!/^(?:t\d| |上午|下午)/.test(rest) && !/[日号]$/.test(date.read)) return undefined;
  const msOfDay = readClock(rest.replace(/^[t ]/, ""));
  return msOfDay === undefined ? undefined : { day: date.day, msOfDay };
}

function readDate(plain: string, order: DateOrder): { day: Day; read: string } | undefined {
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst !== null) {
    const [all, year, , month, date, chineseMonth, chineseDate] = yearFirst;
    return dayOrNot(Number(year), Number(month ?? chineseMonth), Number(date ?? chineseDate), all);
  }
  const monthFirst = order === "monthFirst" ? MONTH_FIRST.exec(plain) : null;
  if (monthFirst === null) return undefined;
  const [all, month, date, year = ""] = monthFirst;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return dayOrNot(full, Number(month), Number(date), all);
}

function dayOrNot(year: number, month: number, date: number, read: string) {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const day = `${year}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? { day, read } : undefined;
}

function readClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const [, before, hourText, minute, second = "0", after] = match;
  const half = before ?? after;
  if (before !== undefined && after !== undefined) return undefined;
  let hour = Number(hourText);
  if (half !== undefined) {
    // 上午0点 and 下午13点 are written too; English knows 1 to 12 only.
    const english = half === "am" || half === "pm";
    if (english && (hour < 1 || hour > 12)) return undefined;
    const isAfternoon = half === "pm" || half === "下午";
    if (isAfternoon && hour < 12) hour += 12;
    else if (!isAfternoon && hour === 12) hour = 0;
    else if (!isAfternoon && hour > 12) return undefined;
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return ((hour * 60 + Number(minute)) * 60 + Number(second)) * 1000;
}

/** Fractions of a day are rounded to the second: that is what the spreadsheet had before it divided. */
function fromSerial(days: number, fraction: number): WallTime {
  const seconds = Math.round(fraction * 86_400);
  const day = addDays("1899-12-30", days + (seconds === 86_400 ? 1 : 0));
  return { day, msOfDay: fraction === 0 ? null : (seconds % 86_400) * 1000 };
}

/** The instant of a time on a wall in Shanghai. `whenMissing` stands in for a clock that nobody wrote down. */
export function inShanghai(wall: WallTime, whenMissing: number): Instant {
  return startOfDay(wall.day) + (wall.msOfDay ?? whenMissing);
}

/** The first year to which the rule of {@link inLosAngeles} applies. */
export const PACIFIC_RULE_SINCE = 2007;

/** Pacific Standard Time. Unit: milliseconds behind UTC. */
const PACIFIC_OFFSET_MS = 8 * MS_PER_HOUR;

/**
 * The instant of a time on a wall in Los Angeles.
 *
 * UTC-8; one hour ahead of that from 02:00 on the second Sunday of March to 02:00 (daylight time) on the
 * first Sunday of November. A time in the hour that spring leaves out is read as standard time, so that
 * clocks which were not put forward are right; a time in the hour that autumn has twice means the first.
 * Source: Energy Policy Act of 2005 (Public Law 109-58) section 110, in force since 2007.
 */
export function inLosAngeles(wall: WallTime, whenMissing: number): Instant {
  const ms = wall.msOfDay ?? whenMissing;
  const standard = dayNumber(wall.day) * MS_PER_DAY + ms + PACIFIC_OFFSET_MS;
  return isPacificDaylight(wall.day, ms) ? standard - MS_PER_HOUR : standard;
}

function isPacificDaylight(day: Day, ms: number): boolean {
  const year = yearOf(day);
  const begins = sundayOf(year, 3, 2);
  const ends = sundayOf(year, 11, 1);
  if (day === begins) return ms >= 3 * MS_PER_HOUR;
  if (day === ends) return ms < 2 * MS_PER_HOUR;
  return day > begins && day < ends;
}

/** The nth Sunday of a month. */
function sundayOf(year: number, month: number, nth: number): Day {
  const first = formatDay(year, month, 1);
  return addDays(first, 7 - weekday(first) + (nth - 1) * 7);
}
