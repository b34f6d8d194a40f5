/** Finds the head of a spreadsheet and gives its rows by column name. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type Reason, reason } from "./imported.ts";
import { type CellFlaw, type SheetRow, isBlankRow } from "./sheet.ts";

/** Codes as official lists write them. */
export const CODE_PATTERN = /^[0-9A-Za-z_.-]{1,100}$/;

/** Longest name of a duty. Unit: characters. */
export const NAME_LIMIT = 300;

/** Rows above the head that may hold a title. */
const HEAD_WITHIN_ROWS = 10;

/** One row by column name. */
export type TableRow = {
  readonly row: number;
  /** The text under a column; empty where the column is missing. */
  readonly text: (column: string) => string;
  /** What cannot be used in cells of columns that the layout knows. */
  readonly refusals: readonly Reason[];
};

export type Table = { readonly rows: readonly TableRow[] };

const FLAW_CODES: Readonly<Record<CellFlaw, string>> = {
  formula: "formula",
  error: "cell_error",
  tooLong: "text_too_long",
  control: "control_characters",
};

/** A head as it is compared: no blanks, no asterisk of a required column. */
export function headText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s*]/g, "")
    .replace(/\(.*\)$/, "")
    .toLowerCase();
}

/**
 * Finds the row that holds the columns of a layout, and its rows below.
 * Refuses: `catalogue.import.no_head` where one of the required columns is nowhere.
 */
export function findTable(
  rows: readonly SheetRow[],
  required: readonly string[],
  known: readonly string[],
): Table | Refusal {
  const wanted = new Set(known.map(headText));
  const head = rows
    .slice(0, HEAD_WITHIN_ROWS)
    .findIndex((row) =>
      required.every((column) => row.cells.some((cell) => headText(cell) === headText(column))),
    );
  const headRow = rows[head];
  if (headRow === undefined)
    return refusal("invalid", "catalogue.import.no_head", { columns: required });
  const places = new Map<string, number>();
  headRow.cells.forEach((cell, place) => {
    const text = headText(cell);
    if (wanted.has(text) && !places.has(text)) places.set(text, place);
  });
  const nameAt = new Map([...places].map(([name, place]) => [place, name]));
  return {
    rows: rows
      .slice(head + 1)
      .filter((row) => !isBlankRow(row))
      .map((row) => ({
        row: row.row,
        text: (column) => row.cells[places.get(headText(column)) ?? -1] ?? "",
        refusals: row.flaws
          .filter(({ column }) => nameAt.has(column))
          .map(({ column, flaw }) =>
            reason(FLAW_CODES[flaw], {
              column: headRow.cells[column] ?? "",
              ...(flaw === "tooLong" ? { limit: 10_000 } : {}),
            }),
          ),
      })),
  };
}
