/** Tables as text: one reader for uploads and for files named on a command line. */
import { parse } from "csv-parse/sync";

/** Longest row: an unclosed quote would otherwise swallow the file. Unit: bytes. */
const RECORD_LIMIT_BYTES = 1024 * 1024;

/** Why a text is no table. `line` is where it was noticed; undefined where nobody can say. */
export type CsvTrouble = {
  readonly trouble: "tooManyRows" | "openQuote" | "broken";
  readonly line: number | undefined;
  readonly code: string;
};

/**
 * Reads comma, tab or semicolon separated rows; which of them, the first line says.
 * Rows may be of different lengths and empty rows count, so that a row keeps the number that a spreadsheet shows.
 * `rowLimit` does not count the head. `relaxQuotes` takes a quote within an unquoted cell as text.
 */
export function readCsv(
  text: string,
  options: { readonly rowLimit: number; readonly relaxQuotes: boolean },
): string[][] | CsvTrouble {
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: options.relaxQuotes,
      skip_empty_lines: false,
      max_record_size: RECORD_LIMIT_BYTES,
      // Two more than allowed: the head and one that shows that there are too many.
      to: options.rowLimit + 2,
    });
    if (records.length <= options.rowLimit + 1) return records;
    return { trouble: "tooManyRows", line: options.rowLimit + 2, code: "ROWS" };
  } catch (error) {
    const { code = "UNKNOWN", lines } = error as { code?: string; lines?: number };
    const isOpen = code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE";
    return { trouble: isOpen ? "openQuote" : "broken", line: lines, code };
  }
}

function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  return [",", "\t", ";"].reduce((best, mark) =>
    firstLine.split(mark).length > firstLine.split(best).length ? mark : best,
  );
}
