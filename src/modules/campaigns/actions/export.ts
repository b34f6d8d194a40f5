/** Progress, settlement sheets and the roster's template as CSV and XLSX, with heads in the reader's language. */
import type { Ctx } from "#kernel/context.ts";
import { csvText } from "#kernel/pure/csv-text.ts";
import { type Cell, writeWorkbook } from "#kernel/workbook.ts";
import { exports as textsEn } from "../messages/exports.en.ts";
import { exports as textsZh } from "../messages/exports.zh.ts";
import { ROSTER_COLUMNS } from "../rules/roster.ts";
import type { FormatQuery, ShareView } from "../schema.ts";
import { seeCampaign } from "./find.ts";
import { progressOf } from "./progress.ts";
import { getImport } from "./roster.ts";
import { viewSettlement } from "./settlements.ts";

/** A file to keep. */
export type Sheet = { readonly name: string; readonly type: string; readonly bytes: Buffer };

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

type Table = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The last row adds the others up. */
  readonly total?: readonly (string | number | null)[];
};

/** Yuan as a number: spreadsheets add it up. Exact to the fen far beyond what a district has. */
const yuan = (fen: number): number => fen / 100;
const speak = ({ language = "zh" }: FormatQuery) =>
  language === "zh"
    ? { texts: textsZh, of: (names: { zh: string }) => names.zh }
    : { texts: textsEn, of: (names: { zh: string; en: string }) => names.en };

async function fileOf(
  ctx: Ctx | undefined,
  title: string,
  tables: readonly Table[],
  { format = "xlsx" }: FormatQuery,
): Promise<Sheet> {
  const name = title.replace(/[\\/?*[\]:"<>|]/g, " ");
  const rowsOf = ({ head, rows, total }: Table) => [
    head,
    ...rows,
    ...(total === undefined ? [] : [total]),
  ];
  const bytes =
    format === "csv"
      ? Buffer.from(
          csvText(tables.flatMap((table, i) => [...(i === 0 ? [] : [[]]), ...rowsOf(table)])),
        )
      : await writeWorkbook(
          tables.map((table) => ({
            name: table.name.slice(0, 31),
            widths: table.head.map((_, i) => (i === 0 ? 28 : 14)),
            rows: [
              table.head.map((value): Cell => ({ value, look: "head" })),
              ...table.rows,
              ...(table.total === undefined
                ? []
                : [
                    table.total.map(
                      (value): Cell => (value === null ? null : { value, look: "total" }),
                    ),
                  ]),
            ],
            frozen: { rows: 1, columns: 1 },
          })),
          ctx?.work,
        );
  return { name: `${name}.${format}`, type: TYPES[format], bytes };
}

/** Progress by station, by area and by day, of what the actor sees. Refuses: `campaigns.not_found`. */
export async function exportProgress(
  ctx: Ctx,
  campaignId: number,
  query: FormatQuery,
): Promise<Sheet> {
  const found = await seeCampaign(ctx, campaignId);
  const { texts, of } = speak(query);
  const view = await progressOf(ctx, found);
  const line = (name: string, { totals }: Pick<ShareView, "totals">) => [
    name,
    totals.units,
    totals.done,
    totals.notDone,
    totals.open,
    totals.late,
    totals.sampled,
    totals.confirmed,
    totals.rejections,
    yuan(totals.accruedFen),
    yuan(totals.settledFen),
  ];
  return fileOf(
    ctx,
    texts.progressTitle(found.campaign.title),
    [
      {
        name: texts.stations,
        head: texts.stationHead,
        rows: view.stations.map((share) => line(of(share.org.name), share)),
        total: line(texts.all, view),
      },
      {
        name: texts.areas,
        head: texts.areaHead,
        rows: view.areas.map(({ area, units, done, notDone }) => [
          area === null ? texts.noArea : of(area.name),
          units,
          done,
          notDone,
        ]),
      },
      {
        name: texts.days,
        head: texts.dayHead,
        rows: view.days.map(({ day, done, notDone, late, doneUntil }) => [
          day,
          done,
          notDone,
          late,
          doneUntil,
        ]),
      },
    ],
    query,
  );
}

/** The sheet of a settlement. Refuses: `campaigns.settlement_unknown`. */
export async function exportSettlement(ctx: Ctx, id: number, query: FormatQuery): Promise<Sheet> {
  const { texts, of } = speak(query);
  const view = await viewSettlement(ctx, id);
  return fileOf(
    ctx,
    texts.settlementTitle(view.campaignTitle, view.number),
    [
      {
        name: texts.settlement,
        head: texts.settlementHead,
        rows: view.stations.map((line) => [
          of(line.org.name),
          of(line.payee.name),
          line.units,
          yuan(view.unitPriceFen),
          yuan(line.amountFen),
          line.entryId,
          line.postedOn,
        ]),
        total: [
          texts.all,
          null,
          view.units,
          yuan(view.unitPriceFen),
          yuan(view.amountFen),
          null,
          null,
        ],
      },
    ],
    query,
  );
}

/** The problems of an import as a table. Refuses: `campaigns.import_unknown`. */
export async function exportProblems(
  ctx: Ctx,
  campaignId: number,
  importId: number,
  query: FormatQuery,
): Promise<Sheet> {
  const { texts, of } = speak(query);
  const report = await getImport(ctx, campaignId, importId);
  return fileOf(
    ctx,
    texts.problemsTitle(importId),
    [
      {
        name: texts.problems,
        head: texts.problemHead,
        rows: report.problems.map((problem) => [problem.row, of(problem)]),
      },
    ],
    query,
  );
}

/** The empty roster that departments fill in. */
export function rosterTemplate(query: FormatQuery): Promise<Sheet> {
  const { texts } = speak(query);
  const head = Object.values(ROSTER_COLUMNS).map(([zh]) => zh);
  return fileOf(undefined, texts.templateTitle, [{ name: texts.roster, head, rows: [] }], query);
}
