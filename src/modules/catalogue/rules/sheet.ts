/** A spreadsheet after reading: texts in rows and columns, and which cells cannot be used. */

/** Largest upload. Unit: bytes. */
export const SHEET_LIMIT_BYTES = 10 * 1024 * 1024;

/** Most rows that an import takes, the head not counted. */
export const ROW_LIMIT = 20_000;

/** Most columns that are looked at. */
export const COLUMN_LIMIT = 60;

/** Largest text of a cell. Unit: characters. */
export const CELL_LIMIT = 10_000;

/** Why a cell cannot be taken as text. */
export type CellFlaw = "formula" | "error" | "tooLong" | "control";

export type SheetRow = {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly flaws: readonly { readonly column: number; readonly flaw: CellFlaw }[];
};

/** Control characters (other than tab and line breaks) and halves of characters never belong in a text. */
function isUnstorable(text: string): boolean {
  return /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(text);
}

/**
 * Says whether a text would be run as a formula by a spreadsheet program.
 * A dash or plus before a number, or a dash alone ("none"), is text.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=@]/.test(text) || /^[+-]\s*[A-Za-z_("']/.test(text) || /^[\t\r]/.test(text);
}

/** Trims a cell and finds what is wrong with it. */
export function readCell(raw: string): { text: string; flaw?: CellFlaw } {
  const text = raw
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .trim();
  if (text.length > CELL_LIMIT) return { text: text.slice(0, 50), flaw: "tooLong" };
  if (isUnstorable(text)) return { text: "", flaw: "control" };
  if (looksLikeFormula(text)) return { text: text.slice(0, 50), flaw: "formula" };
  return { text };
}

/** Makes a row of raw texts. */
export function sheetRow(row: number, raw: readonly string[]): SheetRow {
  const cells: string[] = [];
  const flaws: { column: number; flaw: CellFlaw }[] = [];
  raw.slice(0, COLUMN_LIMIT).forEach((value, column) => {
    const { text, flaw } = readCell(value);
    cells.push(text);
    if (flaw !== undefined) flaws.push({ column, flaw });
  });
  return { row, cells, flaws };
}

/** Says whether nothing stands in a row. */
export function isBlankRow(row: SheetRow): boolean {
  return row.flaws.length === 0 && row.cells.every((cell) => cell === "");
}

/** A cell of CSV that no spreadsheet program runs: quoted where needed, formulas made text. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = /^[=@+\-\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
