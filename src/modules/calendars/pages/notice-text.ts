/**
 * Reads the days out of a notice as it is written, so that nobody has to type fifty dates. Pure.
 *
 * It reads sentences such as 「春节:2月15日(周日)至23日(周一)放假调休,共9天。2月14日(周六)上班。」 and plain
 * lists (`休: 2027-01-01..2027-01-03`). What follows a date says what it is; where nothing follows, what
 * came before. It proposes only: the reader compares, and the rules check what is saved.
 */
import { addDays, type Day, daysBetween, formatDay, isDay } from "#kernel/pure/day.ts";

/** What was read; `unread` are the sentences with dates that say neither rest nor work. */
export type NoticeReading = {
  readonly holidays: readonly Day[];
  readonly makeUpWorkdays: readonly Day[];
  readonly unread: readonly string[];
};

/** Longest run of days that one range may name; no holiday so far was longer than nine days. Unit: days. */
const LONGEST_RUN = 31;

const DATE = String.raw`(?:(\d{4})[年\-/.])?(\d{1,2})[月\-/.](\d{1,2})日?`;
const UNTIL = String.raw`(?:至|到|~|\.\.|-)`;
const RANGE = String.raw`${DATE}(?:\s*${UNTIL}\s*(?:(?:(\d{4})[年\-/.])?(\d{1,2})[月\-/.])?(\d{1,2})(?!\d|[月天])日?)?`;
const WORK = String.raw`(?:调休)?上班|班|make-?up|work`;
const REST = String.raw`放假|休|节假日|holiday|off`;
const TOKEN = new RegExp(`${RANGE}|(${WORK})|(${REST})`, "gi");

type Meaning = "work" | "rest";
type Token = { readonly days: readonly Day[] } | { readonly meaning: Meaning };

/**
 * Reads the days of a notice for a year; a day without a year belongs to it.
 *
 * A day that is said to be both is taken as worked: older notices first move a day off and then say
 * that it is worked.
 */
export function readNotice(year: number, text: string): NoticeReading {
  const found = { work: new Set<Day>(), rest: new Set<Day>() };
  const unread: string[] = [];
  let heading: Meaning | undefined;
  for (const sentence of sentencesOf(text)) {
    const tokens = tokensOf(year, sentence);
    const meanings = tokens.map((_, i) => meaningAt(tokens, i) ?? heading);
    const hasDays = tokens.some((token) => "days" in token);
    tokens.forEach((token, i) => {
      const meaning = meanings[i];
      if (!("days" in token)) return;
      if (meaning === undefined || token.days.length === 0) unread.push(sentence);
      else for (const day of token.days) found[meaning].add(day);
    });
    if (!hasDays) heading = lastMeaning(tokens) ?? heading;
  }
  return {
    holidays: [...found.rest].filter((day) => !found.work.has(day)).sort(),
    makeUpWorkdays: [...found.work].sort(),
    unread: [...new Set(unread)],
  };
}

/** Full-width figures and signs become plain ones, remarks in brackets go. */
function sentencesOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/[–—−―]+/g, "-")
    .replace(/\([^()]*\)/g, "")
    .split(/[。;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function tokensOf(year: number, sentence: string): Token[] {
  return [...sentence.matchAll(TOKEN)].map((match) => {
    if (match[7] !== undefined) return { meaning: "work" };
    if (match[8] !== undefined) return { meaning: "rest" };
    return { days: daysOf(year, match) };
  });
}

function daysOf(year: number, match: RegExpExecArray): Day[] {
  const [, firstYear, firstMonth, firstDate, lastYear, lastMonth, lastDate] = match.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const endMonth = lastMonth ?? firstMonth ?? 0;
  const endYear = lastYear ?? (lastMonth === undefined ? firstYear : undefined) ?? year;
  // 「12月30日至1月1日」 of a notice begins in the year before.
  const beginsBefore = lastMonth !== undefined && lastMonth < (firstMonth ?? 0);
  const first = dayOr(firstYear ?? (beginsBefore ? endYear - 1 : endYear), firstMonth, firstDate);
  const last = lastDate === undefined ? first : dayOr(endYear, endMonth, lastDate);
  if (first === undefined || last === undefined) return [];
  const length = daysBetween(first, last) + 1;
  if (length < 1 || length > LONGEST_RUN) return [];
  return Array.from({ length }, (_, i) => addDays(first, i));
}

function dayOr(year: number, month = 0, date = 0): Day | undefined {
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(text) ? formatDay(year, month, date) : undefined;
}

function meaningAt(tokens: readonly Token[], at: number): Meaning | undefined {
  const after = tokens.slice(at + 1).find((token) => "meaning" in token);
  return after?.meaning ?? lastMeaning(tokens.slice(0, at));
}

function lastMeaning(tokens: readonly Token[]): Meaning | undefined {
  return tokens.findLast((token) => "meaning" in token)?.meaning;
}
