/** Tables as text: rows under named columns, each row with the number that a spreadsheet shows for it. */
import { readCsv } from "#kernel/csv.ts";
import { CommandError } from "../open.ts";

/** A row by the names of its columns; null where it has more or fewer cells than the head. */
export type TableRow<C extends string> = {
  /** The head is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<C, string>> | null;
};

/** Most rows in one file. */
const ROW_LIMIT = 200_000;

/**
 * Reads a table with a head. Columns are found by name, whatever their order; others are ignored; rows
 * without any text are no rows.
 * Refuses, with one sentence: a file that is no table, has too many rows or lacks one of the columns.
 */
export function readTable<C extends string>(
  file: string,
  text: string,
  columns: readonly C[],
): TableRow<C>[] {
  const [head = [], ...records] = parseRecords(file, text);
  const names = head.map((name) => name.normalize("NFKC").trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new CommandError(
      `${file} lacks ${missing.length === 1 ? "the column" : "the columns"} ${missing.join(", ")}; ` +
        `its first line has ${shown(names)}.`,
    );
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice !== undefined) throw new CommandError(`${file} has the column ${twice} twice.`);
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  const rows: TableRow<C>[] = [];
  records.forEach((record, i) => {
    if (record.every((cell) => cell.trim() === "")) return;
    const cells =
      record.length === head.length
        ? (Object.fromEntries(places.map(([column, at]) => [column, record[at]])) as Record<
            C,
            string
          >)
        : null;
    rows.push({ row: i + 2, cells });
  });
  return rows;
}

function parseRecords(file: string, text: string): string[][] {
  const records = readCsv(text, { rowLimit: ROW_LIMIT, relaxQuotes: true });
  if (!("trouble" in records)) return records;
  const { trouble, line, code } = records;
  const where = line === undefined ? "" : ` near line ${line}`;
  switch (trouble) {
    case "tooManyRows":
      throw new CommandError(
        `${file} has more than ${ROW_LIMIT} rows; they are not read at once: split it.`,
      );
    case "openQuote":
      throw new CommandError(
        `${file} cannot be read as a table: a quote is opened and not closed${where}.`,
      );
    case "broken":
      throw new CommandError(`${file} cannot be read as a table${where} (${code}).`);
  }
}

/** The head as the message shows it, without what a terminal would take for a command. */
function shown(names: readonly string[]): string {
  const text = names.join(", ").replace(/\p{C}+/gu, " ");
  return text.length > 200 ? `${text.slice(0, 200)} …` : text || "no text";
}
