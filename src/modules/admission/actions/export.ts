/** The list under its filters as CSV and XLSX, with heads in the reader's language. */
import type { Ctx } from "#kernel/context.ts";
import { csvText } from "#kernel/pure/csv-text.ts";
import type { Names } from "#kernel/pure/names.ts";
import { type Cell, writeWorkbook } from "#kernel/workbook.ts";
import { sheet as sheetEn } from "../messages/sheet.en.ts";
import { sheet as sheetZh } from "../messages/sheet.zh.ts";
import type { ApplicationLine, ExportQuery } from "../schema.ts";
import { pageOfApplications } from "../store/applications.ts";
import { around } from "./around.ts";
import { lineOf } from "./lines.ts";
import { filterOf } from "./lists.ts";

/** Most rows of one file; who needs more narrows the filter. */
const MOST_ROWS = 20_000;

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A file to keep. */
export type SheetFile = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** Everything that the actor may see under the filter, the newest first. */
export async function exportApplications(ctx: Ctx, query: ExportQuery): Promise<SheetFile> {
  const { format = "csv", language = "zh", ...rest } = query;
  const texts = language === "zh" ? sheetZh : sheetEn;
  const of = (names: Names): string => names[language];
  const world = await around(ctx);
  const rows = await pageOfApplications(ctx.db, world.scope, filterOf(rest), {
    before: undefined,
    limit: MOST_ROWS,
  });
  const lines = rows.map(({ application, updatedAt }) =>
    cellsOf(lineOf(world, application, updatedAt), texts, of),
  );
  const bytes =
    format === "csv"
      ? Buffer.from(csvText([texts.head, ...lines]))
      : await writeWorkbook(
          [
            {
              name: texts.title,
              widths: texts.head.map((_, i) => (i === 2 ? 40 : 16)),
              rows: [texts.head.map((value): Cell => ({ value, look: "head" })), ...lines],
              frozen: { rows: 1, columns: 1 },
            },
          ],
          ctx.work,
        );
  return { name: `${texts.title}.${format}`, type: TYPES[format], bytes };
}

function cellsOf(
  line: ApplicationLine,
  texts: typeof sheetZh,
  of: (names: Names) => string,
): (string | number | null)[] {
  return [
    line.id,
    line.code ?? "",
    line.title,
    of(line.applicant.name),
    texts.kinds[line.kind],
    texts.statuses[line.status],
    line.isEmergency ? texts.yes : texts.no,
    line.quantity,
    line.unit,
    // Yuan as a number: spreadsheets add it up.
    line.totalFen / 100,
    line.from,
    line.to,
    line.clock?.dueAt?.slice(0, 10) ?? "",
    line.isLate ? texts.yes : texts.no,
  ];
}
