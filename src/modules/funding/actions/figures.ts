/** Figures of areas: reading, entering, importing row by row. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { readCsv } from "#kernel/csv.ts";
import { appendEvents } from "#kernel/events.ts";
import { fillMessage } from "#kernel/http/errors.ts";
import { csvText } from "#kernel/pure/csv-text.ts";
import { decodeText } from "#kernel/pure/decode-text.ts";
import { type Refusal, isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type AreaDirectory, loadAreas } from "#places";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import {
  FIGURE_COLUMNS,
  type FigureRecorded,
  type YearFigures,
  checkFigures,
  readHead,
  readRow,
} from "../rules/figures.ts";
import type { AreaFigures } from "../rules/formulas.ts";
import type { Level } from "../rules/scenario.ts";
import type { FiguresBody, FiguresList, ImportReport } from "../schema.ts";
import * as store from "../store/funding.ts";

/** Most rows of one import; a city has fewer communities. */
const ROW_LIMIT = 5_000;

/** The open areas of a level, in tree order. */
export function areasOf(areas: AreaDirectory, level: Level) {
  return areas.all.filter((area) => area.level === level && area.validTo === null);
}

/** Every area of a level with its figures of a year. Default: the newest year that has any. */
export async function listFigures(
  ctx: Ctx,
  level: Level,
  wanted: number | undefined,
): Promise<FiguresList> {
  const areas = await loadAreas(ctx);
  const years = await store.figureYears(ctx.db);
  const year = wanted ?? years[0] ?? new Date(ctx.clock.now()).getUTCFullYear();
  const known = new Map((await store.figuresOfYear(ctx.db, year)).map((row) => [row.areaId, row]));
  return {
    level,
    year,
    years,
    items: areasOf(areas, level).map((area) => {
      const row = known.get(area.id);
      return {
        areaId: area.id,
        code: area.code,
        name: area.name,
        parent: level === "community" ? (areas.find(area.parentId ?? 0)?.name ?? null) : null,
        figures: row === undefined ? null : fieldsOf(row),
      };
    }),
  };
}

function fieldsOf(row: YearFigures) {
  const { population, taxFen, olderPeople, lowIncomeHouseholds, oldCompounds, source } = row;
  return { population, taxFen, olderPeople, lowIncomeHouseholds, oldCompounds, source };
}

/**
 * The figures that a scenario is computed from: every open area of the level, in tree order.
 * Refuses: `funding.figures_missing` naming areas without figures of that year.
 */
export async function figuresFor(ctx: Ctx, level: Level, year: number): Promise<AreaFigures[]> {
  const { items } = await listFigures(ctx, level, year);
  const missing = items.filter((item) => item.figures === null);
  if (items.length === 0 || missing.length > 0) {
    const some = missing.slice(0, 12);
    refuse("conflict", "funding.figures_missing", {
      year,
      count: missing.length,
      areasZh: some.map((item) => item.name.zh).join("、"),
      areasEn: some.map((item) => item.name.en).join(", "),
    });
  }
  return items.flatMap(({ areaId, figures }) => {
    if (figures === null) return [];
    const { source: _, ...numbers } = figures;
    return [{ areaId, ...numbers }];
  });
}

function isSame(a: YearFigures | undefined, b: YearFigures): boolean {
  return a !== undefined && JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));
}

/** Writes checked figures, each as an event of its area; what says the same as before is left out. */
export function recordFigures(ctx: Ctx, wanted: readonly YearFigures[]): Promise<number> {
  return transaction(ctx, async (inner) => {
    await store.lockFigures(inner.db);
    const at = inner.clock.now();
    const years = [...new Set(wanted.map((one) => one.year))];
    const known = new Map<string, YearFigures>();
    for (const year of years)
      for (const row of await store.figuresOfYear(inner.db, year))
        known.set(`${row.areaId}:${year}`, row);
    const changed = wanted.filter((one) => !isSame(known.get(`${one.areaId}:${one.year}`), one));
    const rows = [];
    for (const one of changed) {
      const event: FigureRecorded = { type: "figureRecorded", at, data: one };
      const { seq } = await appendEvents(inner, "areaFigure", one.areaId, [event]);
      rows.push({ ...one, eventSeq: seq });
    }
    await store.saveFigures(inner.db, rows, at);
    return changed.length;
  });
}

/** Enters the figures of one area. Refuses: `funding.area_unknown`, `funding.figure_wrong`, `funding.no_source`. */
export async function enterFigures(
  ctx: Ctx,
  areaId: number,
  year: number,
  body: FiguresBody,
): Promise<{ readonly changed: boolean }> {
  const area = (await loadAreas(ctx)).find(areaId);
  if (
    area === undefined ||
    area.validTo !== null ||
    (area.level !== "subdistrict" && area.level !== "community")
  )
    refuse("notFound", "funding.area_unknown", { code: String(areaId) });
  const figures = orRefuse(checkFigures({ ...body, areaId, year }));
  return { changed: (await recordFigures(ctx, [figures])) > 0 };
}

/**
 * Imports a table of figures; every row is answered for, and the good ones are taken although others are refused.
 * Refuses: `funding.file_unreadable`, `funding.columns_missing`, `funding.too_many_rows`.
 */
export async function importFigures(ctx: Ctx, bytes: Buffer): Promise<ImportReport> {
  const text = decodeText(bytes);
  if (text === undefined || text.includes("\0") || text.trim() === "")
    return refuse("unsupported", "funding.file_unreadable");
  const records = readCsv(text, { rowLimit: ROW_LIMIT, relaxQuotes: false });
  if ("trouble" in records)
    return refuse(
      "invalid",
      records.trouble === "tooManyRows" ? "funding.too_many_rows" : "funding.file_unreadable",
      { limit: ROW_LIMIT },
    );
  const [head = [], ...rows] = records;
  const columns = orRefuse(readHead(head));
  const areas = await loadAreas(ctx);
  const idOf = (code: string): number | undefined => {
    const area = areas.byCode(code);
    const fits = area?.level === "subdistrict" || area?.level === "community";
    return fits && area.validTo === null ? area.id : undefined;
  };
  const taken = new Map<string, YearFigures>();
  const report: ImportReport["rows"] = [];
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const code = (cells[columns.get("code") ?? -1] ?? "").trim().slice(0, 60);
    const read = readRow(cells, columns, idOf);
    const twice = !isRefusal(read) && taken.has(`${read.areaId}:${read.year}`);
    const wrong = isRefusal(read) ? read : twice ? { code: "funding.row_twice", params: {} } : null;
    if (!isRefusal(read) && !twice) taken.set(`${read.areaId}:${read.year}`, read);
    report.push({
      row: i + 2,
      code,
      outcome: wrong === null ? "accepted" : "refused",
      reason: wrong === null ? null : inWords(wrong),
    });
  }
  return answerFor(ctx, [...taken.values()], report);
}

async function answerFor(
  ctx: Ctx,
  taken: readonly YearFigures[],
  report: ImportReport["rows"],
): Promise<ImportReport> {
  const accepted = await recordFigures(ctx, taken);
  const refused = report.filter((row) => row.outcome === "refused").length;
  return { accepted, unchanged: report.length - refused - accepted, refused, rows: report };
}

type Why = Pick<Refusal, "code" | "params">;

function inWords({ code, params }: Why): { zh: string; en: string } {
  const of = (book: Readonly<Record<string, string>>): string =>
    fillMessage(book[code] ?? code, params);
  return { zh: of(zh), en: of(en) };
}

/** The table of a year as CSV: what one exports one can edit and import again. */
export async function exportFigures(
  ctx: Ctx,
  level: Level,
  year: number | undefined,
): Promise<Buffer> {
  const list = await listFigures(ctx, level, year);
  const heads = Object.values(FIGURE_COLUMNS).map(([name]) => name);
  const rows = list.items.map(({ code, name, figures }) => [
    code,
    name.zh,
    list.year,
    figures?.population ?? null,
    figures === null ? null : (figures.taxFen / 100).toFixed(2),
    figures?.olderPeople ?? null,
    figures?.lowIncomeHouseholds ?? null,
    figures?.oldCompounds ?? null,
    figures?.source ?? null,
  ]);
  return Buffer.from(csvText([heads, ...rows]));
}
