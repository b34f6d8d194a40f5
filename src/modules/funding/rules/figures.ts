/** Figures of areas: what is checked when somebody enters or imports them. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import { readYuan } from "#kernel/pure/money.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { AreaFigures } from "./formulas.ts";

/** Figures of one area in one year, with where they come from. */
export type YearFigures = AreaFigures & { readonly year: number; readonly source: string };

/** Stream "areaFigure", one chain an area. */
export type FigureRecorded = NewEvent<"figureRecorded", YearFigures>;

const MOST_PEOPLE = 10_000_000;

/** Checks figures. Refuses: `funding.figure_wrong` naming the column, `funding.no_source`. */
export function checkFigures(figures: YearFigures): YearFigures | Refusal {
  const source = figures.source.trim();
  const wrong = (column: string): Refusal => refusal("invalid", "funding.figure_wrong", { column });
  const isCount = (n: number, most: number): boolean => Number.isInteger(n) && n >= 0 && n <= most;
  if (!isCount(figures.year, 2100) || figures.year < 2000) return wrong("year");
  if (!isCount(figures.population, MOST_PEOPLE)) return wrong("population");
  if (!isCount(figures.taxFen, 100_000_000_000_000)) return wrong("tax");
  if (!isCount(figures.olderPeople, figures.population)) return wrong("older");
  if (!isCount(figures.lowIncomeHouseholds, MOST_PEOPLE)) return wrong("lowIncome");
  if (!isCount(figures.oldCompounds, 100_000)) return wrong("compounds");
  if (source === "" || source.length > 200) return refusal("invalid", "funding.no_source");
  return { ...figures, source };
}

/** Columns of the table of figures, as they are written and as they are read. */
export const FIGURE_COLUMNS = {
  code: ["区域编码", "area code"],
  name: ["区域名称", "area name"],
  year: ["年份", "year"],
  population: ["常住人口", "residents"],
  tax: ["税收(元)", "tax (yuan)"],
  older: ["60岁及以上人口", "residents of 60 and over"],
  lowIncome: ["低保户数", "households on assistance"],
  compounds: ["老旧小区数", "old compounds"],
  source: ["来源", "source"],
} as const;
export type FigureColumn = keyof typeof FIGURE_COLUMNS;

/** Where each column stands in a file. Refuses: `funding.columns_missing`. */
export function readHead(cells: readonly string[]): Map<FigureColumn, number> | Refusal {
  const plain = (text: string): string =>
    text
      .normalize("NFKC")
      .replace(/^\ufeff/, "")
      .toLowerCase()
      .replace(/\s+/g, "");
  const heads = cells.map(plain);
  const found = new Map<FigureColumn, number>();
  const missing: string[] = [];
  for (const [column, names] of Object.entries(FIGURE_COLUMNS) as [
    FigureColumn,
    readonly string[],
  ][]) {
    const at = heads.findIndex((head) => names.some((name) => plain(name) === head));
    if (at >= 0) found.set(column, at);
    else if (column !== "name") missing.push(names[0] ?? column);
  }
  return missing.length === 0
    ? found
    : refusal("invalid", "funding.columns_missing", { columns: missing.join("、") });
}

/**
 * Reads one row; the area by its code. Refuses: `funding.area_unknown`, `funding.figure_wrong`, `funding.no_source`.
 */
export function readRow(
  cells: readonly string[],
  columns: ReadonlyMap<FigureColumn, number>,
  areaIdOf: (code: string) => number | undefined,
): YearFigures | Refusal {
  const text = (column: FigureColumn): string =>
    (cells[columns.get(column) ?? -1] ?? "").normalize("NFKC").trim();
  // A spreadsheet program that shows grouped digits writes them so; anything else is no count.
  const count = (column: FigureColumn): number =>
    /^(\d{1,3}(,\d{3})+|\d{1,9})$/.test(text(column))
      ? Number(text(column).replaceAll(",", ""))
      : Number.NaN;
  const areaId = areaIdOf(text("code"));
  if (areaId === undefined)
    return refusal("invalid", "funding.area_unknown", { code: text("code").slice(0, 60) });
  return checkFigures({
    areaId,
    year: count("year"),
    population: count("population"),
    taxFen: readYuan(text("tax")) ?? Number.NaN,
    olderPeople: count("older"),
    lowIncomeHouseholds: count("lowIncome"),
    oldCompounds: count("compounds"),
    source: text("source"),
  });
}
