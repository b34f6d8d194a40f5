/** The page as a file: what the same query shows to the same reader, as a workbook or as CSV. */
import type { Ctx } from "#kernel/context.ts";
import { type CsvValue, csvText } from "#kernel/pure/csv-text.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { type Cell, type Sheet, writeWorkbook } from "#kernel/workbook.ts";
import { file as en } from "../messages/file.en.ts";
import { file as zh } from "../messages/file.zh.ts";
import { shareOf } from "../rules/compare.ts";
import {
  COUNTS,
  type Counts,
  MEASURES,
  MEASURE_KEYS,
  SHARES,
  type Share,
  valueOf,
} from "../rules/measures.ts";
import type { Beside, FileQuery, View } from "../schema.ts";
import { viewBeside } from "./beside.ts";
import { viewDistrict } from "./view.ts";

export type DistrictFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
};

type Words = typeof zh;
type Language = "zh" | "en";
type Table = { readonly name: string; readonly rows: readonly (readonly CsvValue[])[] };

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
const SHARE_KEYS = Object.keys(SHARES) as readonly Share[];
/** Shares as hundredths of a per cent are finer than any of them is known. */
const percent = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(share * 1000) / 10;

/** Writes the file. Refuses: as the page does. */
export async function districtFile(ctx: Ctx, query: FileQuery): Promise<DistrictFile> {
  const { format = "xlsx", language = "zh", ...filters } = query;
  const [view, beside] = [await viewDistrict(ctx, filters), await viewBeside(ctx, filters)];
  const words = language === "zh" ? zh : en;
  const tables = tablesOf(view, beside, words, language);
  const about = aboutLines(view, words, language);
  const name = `${words.name}-${dayOf(ctx.clock.now())}.${format}`;
  if (format === "xlsx")
    return {
      name,
      type: TYPES.xlsx,
      bytes: await writeWorkbook(tables.map(sheetOf(about)), ctx.work),
    };
  const rows: (readonly CsvValue[])[] = about.map((line) => [line]);
  for (const table of tables) rows.push([], [table.name], ...table.rows);
  return { name, type: TYPES.csv, bytes: Buffer.from(csvText(rows)) };
}

/** What the figures are of: period, filter, moment. */
function aboutLines(view: View, words: Words, language: Language): string[] {
  const { filter, period, before, asOf, behind } = view;
  const momentOf = (at: string): string => {
    const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
    return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
  };
  return [
    words.title,
    words.period(period.from, period.to),
    words.before(before.from, before.to),
    words.asOf(momentOf(asOf)),
    ...(behind === null ? [] : [words.behind(momentOf(behind.upTo), String(behind.events))]),
    words.area(filter.area?.name[language] ?? words.everywhere),
    words.class(filter.class === null ? words.all : words.classes[filter.class]),
    words.category(filter.category?.name[language] ?? words.all),
    words.lead(filter.lead?.name[language] ?? words.all),
  ];
}

function sheetOf(about: readonly string[]): (table: Table) => Sheet {
  return ({ name, rows }) => {
    const [head = [], ...rest] = rows;
    return {
      name,
      widths: head.map((_, i) => (i === 0 ? 28 : 14)),
      frozen: { rows: 3, columns: 1 },
      rows: [
        [{ value: about[0] ?? "", look: "title" }],
        [{ value: about.slice(1).join("  "), look: "note" }],
        head.map((value): Cell => ({ value: String(value), look: "head" })),
        ...rest,
      ],
    };
  };
}

function tablesOf(view: View, beside: Beside, words: Words, language: Language): Table[] {
  const { heads, sheets } = words;
  const head = [...COUNTS.map((name) => words.measures[name]), ...intervalHeads(words)];
  return [
    { name: sheets.overall, rows: overallRows(view, words) },
    {
      name: sheets.areas,
      rows: [
        [heads.area, ...head],
        ...view.areas.map((one) => [
          `${one.level === "community" ? "  " : ""}${one.name[language]}`,
          ...cellsOf(one.counts),
        ]),
      ],
    },
    {
      name: sheets.classes,
      rows: [
        [heads.class, ...head],
        ...view.classes.flatMap((one) => [
          [words.classes[one.class], ...cellsOf(one.counts)],
          ...one.categories.map((category) => [
            `  ${category.name[language]}`,
            ...cellsOf(category.counts),
          ]),
        ]),
      ],
    },
    {
      name: sheets.leads,
      rows: [
        [heads.lead, ...head],
        ...view.leads.map((one) => [one.name[language], ...cellsOf(one.counts)]),
      ],
    },
    {
      name: sheets.months,
      rows: [
        [heads.month, ...head],
        ...view.months.map((one) => [one.month, ...cellsOf(one.counts)]),
      ],
    },
    { name: sheets.beside, rows: besideRows(beside, words, language) },
  ];
}

const intervalHeads = ({ shares, heads }: Words): string[] =>
  (["inTimeShare", "satisfiedShare"] as const).flatMap((share) => [
    `${shares[share]} %`,
    heads.low,
    heads.high,
  ]);

/** All sums, then the two shares that matter most with their intervals. */
function cellsOf(counts: Counts): CsvValue[] {
  return [
    ...COUNTS.map((name) => counts[name]),
    ...(["inTimeShare", "satisfiedShare"] as const).flatMap((share) => {
      const found = shareOf(counts, share);
      return [percent(found?.value), percent(found?.low), percent(found?.high)];
    }),
  ];
}

function overallRows(view: View, words: Words): (readonly CsvValue[])[] {
  const { heads } = words;
  const isNow = (measure: keyof typeof MEASURES) => MEASURES[measure].cohort === "now";
  return [
    [heads.measure, heads.now, heads.low, heads.high, heads.before, heads.version],
    ...MEASURE_KEYS.map((measure) => [
      words.measures[measure],
      valueOf(view.total, measure),
      null,
      null,
      isNow(measure) ? null : valueOf(view.previous, measure),
      MEASURES[measure].version,
    ]),
    ...SHARE_KEYS.map((share) => {
      const [now, before] = [shareOf(view.total, share), shareOf(view.previous, share)];
      return [
        `${words.shares[share]} %`,
        percent(now?.value),
        percent(now?.low),
        percent(now?.high),
        percent(before?.value),
        1,
      ];
    }),
  ];
}

function besideRows(
  { refusals, money }: Beside,
  words: Words,
  language: Language,
): (readonly CsvValue[])[] {
  const rows: (readonly CsvValue[])[] = [[words.heads.measure, words.heads.value]];
  if (refusals !== null) {
    for (const key of ["recorded", "waiting", "confirmed", "covered"] as const)
      rows.push([words.refusals[key], refusals[key]]);
    for (const one of refusals.departments)
      rows.push([`${words.refusals.confirmed} · ${one.name[language]}`, one.confirmed]);
  }
  if (money !== null)
    for (const key of Object.keys(words.money) as (keyof Words["money"])[])
      rows.push([words.money[key], money[key] / 100]);
  return rows;
}
