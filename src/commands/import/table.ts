/** Tables as text: rows under named columns, each row with the number that a spreadsheet shows for it. */
import { parse } from "csv-parse/sync";
import { CommandError } from "../open.ts";

/** A row by the names of its columns; null where it has more or fewer cells than the head. */
export type TableRow<C extends string> = {
  /** The head is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<C, string>> | null;
};

/** Longest row: an unclosed quote would otherwise swallow the file. Unit: bytes. */
const ROW_LIMIT_BYTES = 1024 * 1024;

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
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [",", "\t", ";"].reduce((best, mark) =>
    firstLine.split(mark).length > firstLine.split(best).length ? mark : best,
  );
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: ROW_LIMIT_BYTES,
      to: ROW_LIMIT + 2,
    });
    if (records.length > ROW_LIMIT + 1)
      throw new CommandError(
        `${file} has more than ${ROW_LIMIT} rows; they are not read at once: split it.`,
      );
    return records;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code, lines } = error as { code?: string; lines?: number };
    const where = lines === undefined ? "" : ` near line ${lines}`;
    const quote = code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE";
    throw new CommandError(
      quote
        ? `${file} cannot be read as a table: a quote is opened and not closed${where}.`
        : `${file} cannot be read as a table${where} (${code ?? "unknown error"}).`,
    );
  }
}

/** The head as the message shows it, without what a terminal would take for a command. */
function shown(names: readonly string[]): string {
  const text = names.join(", ").replace(/\p{C}+/gu, " ");
  return text.length > 200 ? `${text.slice(0, 200)} …` : text || "no text";
}
