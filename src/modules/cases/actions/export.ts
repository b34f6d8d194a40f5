/** A list taken along as a file: the pages that the list itself would show, one after another, until none is left. */
import { Readable } from "node:stream";
import type { Ctx } from "#kernel/context.ts";
import { type CsvValue, csvCell } from "#kernel/pure/csv-text.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { zh as words } from "../messages/export.zh.ts";
import type { CaseLine } from "../schema.ts";
import type { ExportQuery } from "../schema-export.ts";
import { workbookOf } from "./export-workbook.ts";
import { countListed, listPage, searchCases } from "./lists.ts";

/** Most cases of one file; who needs more narrows the list. */
export const EXPORT_LIMIT = 50_000;
/** Cases fetched at a time. */
const PAGE = 1000;

export type ExportRow = readonly CsvValue[];
export type CaseFile = { readonly name: string; readonly type: string; readonly bytes: Readable };

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Shanghai time as spreadsheets and people sort it. */
function localTime(instant: string | null): string | null {
  if (instant === null) return null;
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

const HEADS = Object.values(words.heads);
/** A title needs room, everything else some. Unit: characters. */
const WIDTHS = HEADS.map((head) => (head === words.heads.title ? 40 : 16));

/** One case as cells, in the order of the heads: what the list shows and nothing of the people. */
function cellsOf(line: CaseLine): ExportRow {
  const { clock } = line;
  const cells: { readonly [H in keyof typeof words.heads]: CsvValue } = {
    receiptNo: line.receiptNo,
    kind: words.kind[line.kind],
    status: words.status[line.status],
    todo: line.todo === null ? null : words.due[line.todo],
    channel: words.channel[line.channel],
    title: line.title,
    area: line.area,
    lead: line.lead?.name ?? null,
    holder: line.holder.name,
    receivedAt: localTime(line.receivedAt),
    clock: clock === null ? null : words.due[clock.name],
    dueAt: localTime(clock?.dueAt ?? null),
    standing: clock === null ? null : words.standing[clock.state],
    used: clock === null ? null : `${Math.round(clock.usedShare * 100)}%`,
    rung: line.rung === null ? null : words.rung[line.rung],
    urges: line.urges,
    completedAt: localTime(line.completedAt),
    completedLate: line.completedLate === null ? null : line.completedLate ? words.yes : words.no,
    grade: line.grade,
  };
  return Object.values(cells);
}

/** The list, page by page, by the very queries of the list and of the search. */
async function* linesFor(ctx: Ctx, query: ExportQuery): AsyncGenerator<readonly CaseLine[]> {
  const { q, format: _, ...list } = query;
  let cursor: string | undefined;
  do {
    const at = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page = await (q === undefined
      ? listPage(ctx, { ...list, ...at })
      : searchCases(ctx, { q, ...at }));
    yield page.items;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** Rows of the file in batches; a case that moved between two pages meanwhile is written once. */
async function* rowsFor(
  ctx: Ctx,
  query: ExportQuery,
  limit: number,
): AsyncGenerator<readonly ExportRow[]> {
  const seen = new Set<number>();
  yield [HEADS];
  // Nobody waits for it otherwise, and how many a search finds is known at its end only.
  const total =
    ctx.work === undefined || query.q !== undefined
      ? undefined
      : await countListed(ctx, query, limit);
  for await (const lines of linesFor(ctx, query)) {
    const fresh = lines.filter(({ id }) => !seen.has(id));
    const fitting = fresh.slice(0, limit - seen.size);
    for (const { id } of fitting) seen.add(id);
    ctx.work?.progress(seen.size, total);
    yield fitting.map(cellsOf);
    if (fitting.length < fresh.length) {
      yield [[words.more(limit)]];
      return;
    }
  }
}

async function* csvOf(batches: AsyncIterable<readonly ExportRow[]>): AsyncGenerator<Buffer> {
  // The mark by which spreadsheet programs know UTF-8.
  yield Buffer.from("\ufeff");
  for await (const rows of batches)
    yield Buffer.from(rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join(""));
}

/**
 * Exports what a list or a search shows to who asks, under the same scope. The first page is fetched before
 * anything is sent, so that a refusal is still an answer. Refuses: as the list and the search do.
 */
export async function exportCases(
  ctx: Ctx,
  query: ExportQuery,
  limit: number = EXPORT_LIMIT,
): Promise<CaseFile> {
  const format = query.format ?? "xlsx";
  const batches = await begun(rowsFor(ctx, query, limit));
  const bytes = Readable.from(
    format === "csv" ? csvOf(batches) : workbookOf({ name: words.sheet, widths: WIDTHS }, batches),
  );
  const view = query.q === undefined ? (query.view ?? "inbox") : "search";
  const name = `${words.file(words.views[view], dayOf(ctx.clock.now()))}.${format}`;
  return { name, type: TYPES[format], bytes };
}

/** Fetches the head and the first page at once, and goes on from there. */
async function begun<T>(batches: AsyncGenerator<T>): Promise<AsyncIterable<T>> {
  const first = [await batches.next(), await batches.next()];
  return (async function* () {
    for (const one of first) if (one.done !== true) yield one.value;
    yield* batches;
  })();
}
