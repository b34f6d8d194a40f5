/**
 * Days and instants of official China Standard Time.
 *
 * A *day* is the text `YYYY-MM-DD` as it stands on a form in Shanghai; an *instant* is a number of
 * milliseconds since 1970-01-01T00:00:00Z. Between the two lies a fixed offset of +08:00, so that
 * every function here is plain integer arithmetic: no `Date`, no `Intl`, no time zone database, the
 * same answer on every machine and in every browser.
 *
 * Why a fixed offset is right: China has kept +08:00 the whole year since daylight saving ended on
 * 1991-09-15. What happens before: in the summers of 1986 to 1991 (and in some years before 1950)
 * clocks in Shanghai stood one hour ahead, so an instant of those summers is given one wall-clock
 * hour early and, between midnight and one o'clock, the day before. Days without a time (a date of
 * birth, the date of an old document) are texts and are never affected.
 *
 * Source: IANA time zone database, zone Asia/Shanghai (last transition 1991-09-15).
 */

/** A day in Asia/Shanghai, `YYYY-MM-DD`, year 0001 to 9999; days sort as texts. */
export type Day = string;

/** A point in time. Unit: milliseconds since 1970-01-01T00:00:00Z, whole. */
export type Instant = number;

/** A day counted from 1970-01-01 (= 0), for arithmetic. Unit: days, whole, negative before 1970. */
export type DayNumber = number;

/** Milliseconds in a minute. */
export const MS_PER_MINUTE = 60_000;

/** Milliseconds in an hour. */
export const MS_PER_HOUR = 3_600_000;

/** Milliseconds in a day; every day has as many, there being no daylight saving. */
export const MS_PER_DAY = 86_400_000;

/** How far Shanghai's clocks are ahead of UTC. Unit: milliseconds. */
export const SHANGHAI_OFFSET_MS = 8 * MS_PER_HOUR;

const FIRST_DAY_NUMBER = -719_162; // 0001-01-01
const LAST_DAY_NUMBER = 2_932_896; // 9999-12-31
const DASH = 45;
const ZERO = 48;

/**
 * Says whether a year has a 29th of February (Gregorian rule, also before 1582).
 */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Says how many days a month has. Unit: `month` 1 to 12.
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads two decimal digits of `text` at `at`; NaN unless both are digits.
 */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * Counts a civil date from 1970-01-01, in closed form.
 *
 * The year is turned to begin in March, so that the leap day is its last and months follow the
 * pattern 31-30-31-30-31; eras of 400 years repeat exactly.
 */
function civilToNumber(year: number, month: number, date: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * Counts a day if the text is one, else gives NaN: the one reader behind everything here.
 */
function readDay(text: string): DayNumber {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) {
    return Number.NaN;
  }
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const date = twoDigits(text, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && date >= 1)) return Number.NaN;
  return date <= daysInMonth(year, month) ? civilToNumber(year, month, date) : Number.NaN;
}

/**
 * Says whether a text is a day that exists: `2028-02-29` is, `2026-02-30` and `2026-2-3` are not.
 */
export function isDay(text: string): text is Day {
  return !Number.isNaN(readDay(text));
}

/**
 * Reads a day from a text that came from outside; undefined when it is not one.
 *
 * Strict on purpose: no blanks, no other separators, no two-digit years. Importers that meet other
 * spellings bring them into this form themselves and say so.
 */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/**
 * Counts a day from 1970-01-01.
 *
 * Refuses: a text that is not a day, with a RangeError; validate what comes from outside first.
 */
export function dayNumber(day: Day): DayNumber {
  const number = readDay(day);
  if (Number.isNaN(number)) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  return number;
}

/**
 * Writes year, month and date as a day.
 *
 * Refuses: a date that does not exist, with a RangeError.
 */
export function formatDay(year: number, month: number, date: number): Day {
  const day = writeDay(year, month, date);
  dayNumber(day);
  return day;
}

function writeDay(year: number, month: number, date: number): Day {
  const y = year >= 1000 ? `${year}` : `${year}`.padStart(4, "0");
  return `${y}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}

/**
 * Turns a count of days back into a day; the inverse of `dayNumber`.
 *
 * Refuses: numbers that are not whole or lie outside the years 0001 to 9999, with a RangeError.
 */
export function dayFromNumber(number: DayNumber): Day {
  if (!(Number.isInteger(number) && number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER)) {
    throw new RangeError(`not a day number: ${number}`);
  }
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return writeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/**
 * Gives the day that is `days` later, or earlier when negative.
 */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/**
 * Counts the days from one day to another: 1 from a day to the next, negative backwards.
 */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Orders two days, for sorting; days also sort as texts.
 */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Gives the weekday of a counted day. Unit: ISO 8601, Monday 1 to Sunday 7.
 */
export function weekdayOfNumber(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1; // day 0 was a Thursday
}

/**
 * Gives the weekday of a day. Unit: ISO 8601, Monday 1 to Sunday 7.
 */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

/**
 * Says whether a day is a Saturday or a Sunday; whether people work then is the calendar's matter.
 */
export function isWeekend(day: Day): boolean {
  return weekday(day) >= 6;
}

/**
 * Gives the year of a day.
 */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/**
 * Counts the day in which an instant falls in Shanghai.
 */
export function dayNumberOf(instant: Instant): DayNumber {
  return Math.floor((instant + SHANGHAI_OFFSET_MS) / MS_PER_DAY);
}

/**
 * Gives the day in which an instant falls in Shanghai: 16:00Z is already the next day there.
 *
 * Refuses: an instant that is not a finite number, with a RangeError.
 */
export function dayOf(instant: Instant): Day {
  return dayFromNumber(dayNumberOf(instant));
}

/**
 * Gives the instant at which a counted day begins (00:00 in Shanghai).
 */
export function startOfDayNumber(number: DayNumber): Instant {
  return number * MS_PER_DAY - SHANGHAI_OFFSET_MS;
}

/**
 * Gives the instant at which a day begins (00:00 in Shanghai), which is also the end of the day before.
 */
export function startOfDay(day: Day): Instant {
  return startOfDayNumber(dayNumber(day));
}

/**
 * Gives the instant of a day and a minute of that day: `instantAt("2026-11-21", 930)` is 15:30.
 *
 * Unit: `minute` 0 to 1440, where 1440 is the end of the day.
 */
export function instantAt(day: Day, minute: number): Instant {
  return startOfDay(day) + minute * MS_PER_MINUTE;
}

/**
 * Gives the time of day of an instant in Shanghai. Unit: milliseconds since midnight.
 */
export function msOfDay(instant: Instant): number {
  const local = instant + SHANGHAI_OFFSET_MS;
  return local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY;
}

/**
 * Gives the minute of the day of an instant in Shanghai. Unit: whole minutes since midnight, 0 to 1439.
 */
export function minuteOfDay(instant: Instant): number {
  return Math.floor(msOfDay(instant) / MS_PER_MINUTE);
}

/** Days as they begin an instant's text; the next hundred lines of a list mostly name the same ones. */
const isoDays = new Map<DayNumber, string>();
const ISO_DAYS_MOST = 4_000;

function isoDay(number: DayNumber): string {
  let text = isoDays.get(number);
  if (text === undefined) {
    if (isoDays.size >= ISO_DAYS_MOST) isoDays.clear();
    text = `${dayFromNumber(number)}T`;
    isoDays.set(number, text);
  }
  return text;
}

const COLON = 58;
const POINT = 46;
const UPPER_Z = 90;

/**
 * Writes an instant as it travels in JSON: ISO 8601 in UTC with milliseconds, `2026-11-21T07:30:00.000Z`.
 *
 * A list has a hundred of them, and putting digits together takes a fifth of what `Date` takes; years beyond four
 * digits are left to it.
 *
 * Refuses: an instant that is not a finite number, with a RangeError.
 */
export function iso(instant: Instant): string {
  const number = Math.floor(instant / MS_PER_DAY);
  if (!(Number.isInteger(instant) && number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER)) {
    return new Date(instant).toISOString();
  }
  const ms = instant - number * MS_PER_DAY;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const minute = minutes - hours * 60;
  const second = seconds - minutes * 60;
  const fraction = ms - seconds * 1_000;
  return (
    isoDay(number) +
    String.fromCharCode(
      ZERO + Math.floor(hours / 10),
      ZERO + (hours % 10),
      COLON,
      ZERO + Math.floor(minute / 10),
      ZERO + (minute % 10),
      COLON,
      ZERO + Math.floor(second / 10),
      ZERO + (second % 10),
      POINT,
      ZERO + Math.floor(fraction / 100),
      ZERO + (Math.floor(fraction / 10) % 10),
      ZERO + (fraction % 10),
      UPPER_Z,
    )
  );
}

const ISO_INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an instant from an ISO 8601 text with an explicit offset; undefined when it is not one.
 *
 * A text without an offset is not an instant: guessing one would be wrong by eight hours sooner or
 * later. Digits finer than a millisecond are dropped.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO_INSTANT.exec(text);
  if (match === null) return undefined;
  const [, day = "", hour, minute, second = "0", fraction = "0", zone = "Z"] = match;
  const number = readDay(day);
  const offsetMinutes = readOffset(zone);
  if (Number.isNaN(number) || Number.isNaN(offsetMinutes)) return undefined;
  const minutes = Number(hour) * 60 + Number(minute) - offsetMinutes;
  const ms = Number(second) * 1_000 + Number(fraction.padEnd(3, "0"));
  return number * MS_PER_DAY + minutes * MS_PER_MINUTE + ms;
}

function readOffset(zone: string): number {
  if (zone === "Z") return 0;
  const hours = twoDigits(zone, 1);
  const minutes = twoDigits(zone, 4);
  if (hours > 14 || minutes > 59) return Number.NaN;
  return (zone.charCodeAt(0) === DASH ? -1 : 1) * (hours * 60 + minutes);
}
