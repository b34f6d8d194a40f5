/**
 * How dates, durations, money and counts are said, in Chinese and in English. Pure: the present
 * moment is an argument (pages may leave it out). Days are days of Shanghai (+08:00, no summer time).
 */
import { type Language, textsIn } from "./i18n/language.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** An instant as epoch milliseconds or as the API's ISO string. */
export type Instant = number | string;

/** Working time: whole working days and, where none are left, working minutes. Never negative. */
export type WorkingTime = { readonly workdays: number; readonly minutes: number };

const shanghaiOffset = 8 * 3_600_000;
const dayLength = 86_400_000;

function epoch(at: Instant): number {
  return typeof at === "number" ? at : Date.parse(at);
}

/** Days since 1970 in Shanghai, so that neighbouring days differ by one. */
function dayNumber(at: Instant): number {
  if (typeof at === "string" && at.length === 10) return Date.parse(at) / dayLength;
  return Math.floor((epoch(at) + shanghaiOffset) / dayLength);
}

/** The day of an instant in Shanghai as "YYYY-MM-DD". */
export function dayKey(at: Instant): string {
  return new Date(dayNumber(at) * dayLength).toISOString().slice(0, 10);
}

function clockTime(at: Instant): string {
  return new Date(epoch(at) + shanghaiOffset).toISOString().slice(11, 16);
}

function grouped(value: number, digits = 0): string {
  return value.toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Keeps at most so many decimals and no trailing zeros: 1.20 is "1.2", 3.00 is "3". */
function rounded(value: number, digits: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: digits });
}

const monthOf = (period: string): [year: number, month: number] => [
  Number(period.slice(0, 4)),
  Number(period.slice(5, 7)),
];

type Words = (typeof zh)["format"];

/** How days and instants are said. */
function dateFormat(words: Words) {
  /** A day as people say it: "今天", "明天", "11月3日", with the year where it is another one. */
  function day(at: Instant, now: number = Date.now()): string {
    const number = dayNumber(at);
    const away = number - dayNumber(now);
    if (away === 0) return words.today;
    if (away === 1) return words.tomorrow;
    if (away === -1) return words.yesterday;
    const date = new Date(number * dayLength);
    const [year, month, ofMonth] = [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
    ];
    return year === Number(dayKey(now).slice(0, 4))
      ? words.day(month, ofMonth)
      : words.dayOfYear(year, month, ofMonth);
  }

  /** A day with its weekday: "11月3日 周二"; today and its neighbours stay plain. */
  function dayWithWeekday(at: Instant, now: number = Date.now()): string {
    const said = day(at, now);
    if (Math.abs(dayNumber(at) - dayNumber(now)) <= 1) return said;
    const weekday = words.weekdays[new Date(dayNumber(at) * dayLength).getUTCDay()] ?? "";
    return words.withWeekday(said, weekday);
  }

  /** An instant as people say it: "今天 15:30". */
  function dateTime(at: Instant, now: number = Date.now()): string {
    return words.withTime(day(at, now), clockTime(at));
  }

  /** An instant of the days just past, by its weekday: "周五 17:30"; today, yesterday and what lies further off stay. */
  function recentTime(at: Instant, now: number = Date.now()): string {
    const away = dayNumber(now) - dayNumber(at);
    if (away < 2 || away > 6) return dateTime(at, now);
    const weekday = words.weekdays[new Date(dayNumber(at) * dayLength).getUTCDay()] ?? "";
    return words.withTime(weekday, clockTime(at));
  }

  /** From one day to another: "11月8日至12月3日". */
  function days(from: Instant, to: Instant, now: number = Date.now()): string {
    return words.span(day(from, now), day(to, now));
  }

  /** A month as people say it: "2026年9月". Unit: "YYYY-MM". */
  function month(period: string): string {
    return words.monthOfYear(...monthOf(period));
  }

  /** From one month to another, a year of both said once: "2026年5月至9月". Unit: "YYYY-MM". */
  function months(from: string, to: string): string {
    const [[year, first], [otherYear, last]] = [monthOf(from), monthOf(to)];
    if (from === to) return month(from);
    return year === otherYear
      ? words.monthsOfYear(year, first, last)
      : words.span(month(from), month(to));
  }

  return { day, days, dayWithWeekday, dateTime, recentTime, time: clockTime, month, months };
}

/** How stretches of time are said. */
function durationFormat(words: Words) {
  /** A stretch of ordinary time in its one or two largest units: "2 天", "3 小时 20 分钟". */
  function duration(minutes: number): string {
    const whole = Math.floor(minutes);
    if (whole < 1) return words.momentary;
    const days = Math.floor(whole / 1440);
    const hours = Math.floor((whole % 1440) / 60);
    if (days > 0)
      return days < 3 && hours > 0
        ? words.and(words.days(days), words.hours(hours))
        : words.days(days);
    return workingHours(whole);
  }

  function workingHours(minutes: number): string {
    const whole = Math.floor(minutes);
    if (whole < 1) return words.momentary;
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    if (hours === 0) return words.minutes(rest);
    return rest === 0 ? words.hours(hours) : words.and(words.hours(hours), words.minutes(rest));
  }

  /** What is left of a limit in working time: "还剩 3 个工作日". */
  function remaining(left: WorkingTime): string {
    return words.left(
      left.workdays > 0 ? words.workdays(left.workdays) : workingHours(left.minutes),
    );
  }

  /** By how much working time a limit is missed: "逾期 1 天". */
  function overdue(by: WorkingTime): string {
    return words.late(
      by.workdays > 0 ? words.lateWorkdays(by.workdays) : workingHours(Math.abs(by.minutes)),
    );
  }

  /** How long a case lay before an event: "等了 2 天". */
  function waited(minutes: number): string {
    return words.waited(duration(minutes));
  }

  return { duration, remaining, overdue, waited };
}

/** How money, counts, shares and sizes are said. */
function quantityFormat(language: Language, words: Words) {
  /** Money as "¥1,234.50". Unit: fen. */
  function money(fen: number): string {
    return `${fen < 0 ? "−" : ""}¥${grouped(Math.abs(fen) / 100, 2)}`;
  }

  /** A count; from 10,000 on in 万 and 亿 in Chinese ("11.1万"), in thousands in English ("111,137"). */
  function count(value: number): string {
    const size = Math.abs(value);
    if (language !== "zh" || size < 10_000) return grouped(value);
    return size < 99_995_000
      ? words.tenThousands(rounded(value / 10_000, 1))
      : words.hundredMillions(rounded(value / 1e8, 2));
  }

  /** A share as "86.5%". Unit: share of one. */
  function percent(share: number): string {
    return `${rounded(share * 100, 1)}%`;
  }

  /** A share among others below each other, always with its decimal: "95.0%". Unit: share of one. */
  function percentInColumn(share: number): string {
    return `${grouped(share * 100, 1)}%`;
  }

  /** Every digit of a count, whatever the language: "111,137". */
  function exact(value: number): string {
    return grouped(value);
  }

  /** The size of a file: "1.4 MB". Unit: bytes. */
  function fileSize(bytes: number): string {
    const kilobytes = Math.max(1, Math.round(bytes / 1000));
    return bytes < 1_000_000 ? `${kilobytes} kB` : `${rounded(bytes / 1e6, 1)} MB`;
  }

  return { money, count, percent, percentInColumn, exact, fileSize };
}

/** The formatters of one language; made by `formatIn`, used in pages through `useFormat()`. */
export type Format = ReturnType<typeof dateFormat> &
  ReturnType<typeof durationFormat> &
  ReturnType<typeof quantityFormat> & {
    /** Names one after another: "甲、乙" or "A, B". */
    readonly names: (names: readonly string[]) => string;
  };

const made = new Map<Language, Format>();

/** The formatters of a language. */
export function formatIn(language: Language): Format {
  const known = made.get(language);
  if (known !== undefined) return known;
  const { format: words, chain } = textsIn({ zh, en }, language);
  const format = {
    names: chain.joinNames,
    ...dateFormat(words),
    ...durationFormat(words),
    ...quantityFormat(language, words),
  };
  made.set(language, format);
  return format;
}
