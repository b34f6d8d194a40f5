/**
 * Writes src/modules/calendars/default-years.ts from the npm package chinese-days, so that the
 * program itself does not depend on the package.
 *
 * Run: `node tools/generate-calendar.ts` after updating the package, then format, look at the
 * difference and compare it with the notice. The edition rises by one when the days have changed.
 *
 * What the package does not say is added here: which notice a day belongs to (New Year's days of
 * December belong to the notice of the following year), where the notices are, and what the package has wrong.
 */
import { readFile, writeFile } from "node:fs/promises";
import type { CalendarYear } from "../src/kernel/pure/calendar.ts";
import { type Day, yearOf } from "../src/kernel/pure/day.ts";
import { isRefusal } from "../src/kernel/pure/refusal.ts";
import { writeDays } from "../src/modules/calendars/day-list.ts";
import { DEFAULT_YEARS, DEFAULT_YEARS_EDITION } from "../src/modules/calendars/default-years.ts";
import { checkYear } from "../src/modules/calendars/rules.ts";

const ROOT = new URL("../", import.meta.url);
const PACKAGE = new URL("node_modules/chinese-days/dist/chinese-days.json", ROOT);
const TARGET = new URL("src/modules/calendars/default-years.ts", ROOT);

type PackageData = {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
};

/** Days that the notices name and the package lacks, each with the notice's words. */
const MISSING_IN_PACKAGE = [
  // Notice for 2006 (国办发明电〔2005〕35号): 12月31日(星期六)上班
  { year: 2006, makeUpWorkday: "2005-12-31" },
] as const;

/** Addresses of the notices at gov.cn; the notices for 2004 and 2005 are not published there. */
const NOTICE_ADDRESSES: Readonly<Record<number, string>> = {
  2006: "http://www.gov.cn/jrzg/2005-12/22/content_133837.htm",
  2007: "http://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm",
  2008: "http://www.gov.cn/zwgk/2007-12/18/content_837184.htm",
  2009: "http://www.gov.cn/zwgk/2008-12/10/content_1174014.htm",
  2010: "http://www.gov.cn/zwgk/2009-12/08/content_1482691.htm",
  2011: "http://www.gov.cn/zwgk/2010-12/10/content_1762643.htm",
  2012: "http://www.gov.cn/zwgk/2011-12/06/content_2012097.htm",
  2013: "http://www.gov.cn/zwgk/2012-12/10/content_2286598.htm",
  2014: "http://www.gov.cn/zwgk/2013-12/11/content_2546204.htm",
  2015: "http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm",
  2016: "http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm",
  2017: "http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm",
  2018: "http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm",
  2019: "http://www.gov.cn/zhengce/content/2018-12/06/content_5346276.htm",
  2020: "http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm",
  2021: "http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm",
  2022: "http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm",
  2023: "http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm",
  2024: "https://www.gov.cn/zhengce/content/202310/content_6911527.htm",
  2025: "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
  2026: "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
};

/** Notices that changed a year after it had begun or been announced. */
const AMENDMENTS: Readonly<Record<number, string>> = {
  2015: "2015-09-03 added for the seventieth anniversary of the victory",
  2019: "Labour Day lengthened to four days",
  2020: "Spring Festival prolonged to 2 February",
};

/** The year whose notice arranges a day: New Year's days of December belong to the next one. */
function noticeOf(day: Day, name: string): number {
  const forNewYear = day.slice(5, 7) === "12" && name.includes("元旦");
  return yearOf(day) + (forNewYear ? 1 : 0);
}

function collectYears(data: PackageData): CalendarYear[] {
  const years = new Map<number, { holidays: Day[]; makeUpWorkdays: Day[] }>();
  const put = (kind: "holidays" | "makeUpWorkdays", day: Day, year: number) => {
    const entry = years.get(year) ?? { holidays: [], makeUpWorkdays: [] };
    if (entry[kind].includes(day)) throw new Error(`the package has learnt ${day}: drop it here`);
    entry[kind].push(day);
    years.set(year, entry);
  };
  for (const [day, name] of Object.entries(data.holidays))
    put("holidays", day, noticeOf(day, name));
  for (const [day, name] of Object.entries(data.workdays)) {
    put("makeUpWorkdays", day, noticeOf(day, name));
  }
  for (const { year, makeUpWorkday } of MISSING_IN_PACKAGE)
    put("makeUpWorkdays", makeUpWorkday, year);
  return [...years].map(([year, days]) => ({ year, ...days })).sort((a, b) => a.year - b.year);
}

function checkYears(years: readonly CalendarYear[]): CalendarYear[] {
  return years.map((entry) => {
    const checked = checkYear(entry, years);
    if (isRefusal(checked))
      throw new Error(`${entry.year}: ${checked.code} ${JSON.stringify(checked.params)}`);
    return checked;
  });
}

function writeYear({ year, holidays, makeUpWorkdays }: CalendarYear): string {
  const url = NOTICE_ADDRESSES[year];
  const published = /\/(\d{4}-\d{2})\/(\d{2})\//.exec(url ?? "");
  const source = [
    `title: "国务院办公厅关于${year}年部分节假日安排的通知"`,
    ...(url === undefined ? [] : [`url: "${url}"`]),
    ...(published === null ? [] : [`publishedOn: "${published[1]}-${published[2]}"`]),
  ];
  const amended = AMENDMENTS[year] === undefined ? "" : `  // ${AMENDMENTS[year]}\n`;
  return `${amended}  {
    year: ${year},
    holidays: readDays(${year}, "${writeDays(year, holidays)}"),
    makeUpWorkdays: readDays(${year}, "${writeDays(year, makeUpWorkdays)}"),
    source: { ${source.join(", ")} },
  },`;
}

function daysOnly(years: readonly CalendarYear[]): string {
  return JSON.stringify(years.map((y) => [y.year, y.holidays, y.makeUpWorkdays]));
}

const data = JSON.parse(await readFile(PACKAGE, "utf8")) as PackageData;
const { version } = JSON.parse(await readFile(new URL("../package.json", PACKAGE), "utf8")) as {
  version: string;
};
const years = checkYears(collectYears(data));
const changed = daysOnly(years) !== daysOnly(DEFAULT_YEARS);
const edition = DEFAULT_YEARS_EDITION + (changed ? 1 : 0);
await writeFile(
  TARGET,
  `/**
 * The official calendars that the program ships with; an administrator's record of a year replaces them.
 *
 * Generated by tools/generate-calendar.ts from chinese-days ${version} (MIT), corrected after the notices; not edited by hand.
 * Each year lists the days of its own notice, which may lie in the December before.
 */
import type { CalendarYear } from "#kernel/pure/calendar.ts";
import { readDays } from "./day-list.ts";

/** Counts the changes of this list; part of the calendar's version. */
export const DEFAULT_YEARS_EDITION = ${edition};

export const DEFAULT_YEARS: readonly CalendarYear[] = [
${years.map(writeYear).join("\n")}
];
`,
);
process.stdout.write(
  `${years.length} years, ${years[0]?.year} to ${years.at(-1)?.year}, edition ${edition}\n`,
);
