/** Lists and statistics taken along as files: what the page shows to who asks, under the same scope. */
import type { Ctx } from "#kernel/context.ts";
import { type CsvValue, csvText } from "#kernel/pure/csv-text.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { type Sheet, writeWorkbook } from "#kernel/workbook.ts";
import { zh as words } from "../messages/export.zh.ts";
import { CHANNELS } from "../rules/task-refusal.ts";
import type {
  ExportQuery,
  StatisticsAnswer,
  StatisticsExportQuery,
  TaskRefusalView,
} from "../schema.ts";
import { statistics } from "./statistics.ts";
import { pageOfTaskRefusals } from "./view.ts";

/** Most refusals of one file; who needs more narrows the list. */
export const EXPORT_LIMIT = 10_000;

export type File = { readonly name: string; readonly type: string; readonly bytes: Buffer };
type Table = { readonly name: string; readonly rows: readonly (readonly CsvValue[])[] };

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

async function fileOf(
  ctx: Ctx,
  name: string,
  format: keyof typeof TYPES,
  tables: readonly Table[],
): Promise<File> {
  const type = TYPES[format];
  if (format === "csv")
    return {
      name: `${name}.csv`,
      type,
      bytes: Buffer.from(csvText(tables.flatMap(({ rows }) => rows))),
    };
  const sheets = tables.map(
    ({ name: title, rows }): Sheet => ({
      name: title,
      widths: (rows[0] ?? []).map((_head, i) => (i === 0 ? 22 : 16)),
      frozen: { rows: 1, columns: 1 },
      rows: rows.map((row, i) =>
        i === 0 ? row.map((value) => ({ value: String(value), look: "head" as const })) : [...row],
      ),
    }),
  );
  return { name: `${name}.xlsx`, type, bytes: await writeWorkbook(sheets, ctx.work) };
}

/** Shanghai time as spreadsheets and people sort it. */
function localTime(instant: string | null): string | null {
  if (instant === null) return null;
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

const cellsOf = (one: TaskRefusalView): readonly CsvValue[] => [
  one.number,
  words.status[one.status],
  words.channel[one.channel],
  one.department.name,
  one.org.name,
  one.what,
  localTime(one.askedAt),
  localTime(one.recordedAt),
  one.decisionUntil,
  one.case?.receiptNo ?? null,
  one.statement?.text ?? null,
  localTime(one.decision?.at ?? null),
  one.decision?.text ?? null,
  one.decision?.cover == null
    ? null
    : `${one.decision.cover.mandateCode} ${one.decision.cover.clause}`,
];

/** The list that a query shows. Refuses: as the list does. */
export async function exportTaskRefusals(ctx: Ctx, query: ExportQuery): Promise<File> {
  const { format = "xlsx", ...filter } = query;
  const rows: (readonly CsvValue[])[] = [Object.values(words.heads)];
  let cursor: string | undefined;
  do {
    const at = { limit: 500, ...(cursor === undefined ? {} : { cursor }) };
    const page = await pageOfTaskRefusals(ctx, { ...filter, ...at });
    rows.push(...page.items.map(cellsOf));
    ctx.work?.progress(rows.length);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length <= EXPORT_LIMIT);
  if (cursor !== undefined) rows.push([words.more(EXPORT_LIMIT)]);
  const name = `${words.listFile}-${dayOf(ctx.clock.now())}`;
  return fileOf(ctx, name, format, [{ name: words.listFile, rows }]);
}

/** The statistics of some months: departments on one sheet, months on another. Refuses: as the statistics do. */
export async function exportStatistics(ctx: Ctx, query: StatisticsExportQuery): Promise<File> {
  const { format = "xlsx", ...months } = query;
  const answer = await statistics(ctx, months);
  const name = `${words.statisticsFile}-${answer.from}-${answer.to}`;
  return fileOf(ctx, name, format, [departmentsOf(answer), monthsTable(answer)]);
}

function departmentsOf(answer: StatisticsAnswer): Table {
  return {
    name: words.departments,
    rows: [
      [
        words.heads.department,
        ...Object.values(words.sums),
        ...CHANNELS.map((channel) => words.channel[channel]),
      ],
      ...answer.departments.map((one) => [
        one.department.name,
        one.recorded,
        one.waiting,
        one.confirmed,
        one.covered,
        one.withdrawn,
        ...CHANNELS.map((channel) => one.channels[channel] ?? 0),
      ]),
    ],
  };
}

function monthsTable(answer: StatisticsAnswer): Table {
  return {
    name: words.months,
    rows: [
      [words.month, ...Object.values(words.sums)],
      ...answer.months.map((one) => [
        one.month,
        one.recorded,
        one.waiting,
        one.confirmed,
        one.covered,
        one.withdrawn,
      ]),
    ],
  };
}
