/** Reads a roster file, CSV or XLSX, as hostile input. */
import { Worker } from "node:worker_threads";
import { readCsv } from "#kernel/csv.ts";
import { decodeText } from "#kernel/pure/decode-text.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { checkZip } from "#kernel/zip.ts";

/** Largest file. Unit: bytes. */
export const TABLE_LIMIT_BYTES = 40 * 1024 * 1024;
/** Most that a workbook may unpack to: 200,000 rows come to some 100 MB. Unit: bytes. */
const UNPACKED_LIMIT_BYTES = 256 * 1024 * 1024;
/** How long reading a workbook may take. Unit: ms. */
const READ_LIMIT_MS = 60_000;
/** Columns that are read at all. */
const MOST_COLUMNS = 40;
/** What of a cell is read; more is too long for anything on a roster. */
const MOST_CHARACTERS = 400;

/** A row with the number that a spreadsheet program shows. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/**
 * Reads a file into rows of texts, whatever its name says it is.
 * Refuses: `campaigns.file_empty`, `campaigns.file_too_large`, `campaigns.file_unreadable`, `campaigns.too_many_rows`.
 */
export async function readTable(bytes: Buffer, mostRows: number): Promise<TableRow[] | Refusal> {
  if (bytes.length === 0) return refusal("invalid", "campaigns.file_empty");
  if (bytes.length > TABLE_LIMIT_BYTES)
    return refusal("tooLarge", "campaigns.file_too_large", {
      limitMb: TABLE_LIMIT_BYTES / 1024 / 1024,
    });
  const isWorkbook = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
  return isWorkbook ? readWorkbook(bytes, mostRows) : readText(bytes, mostRows);
}

const unreadable = (): Refusal => refusal("unsupported", "campaigns.file_unreadable");
const tooMany = (most: number): Refusal => refusal("tooLarge", "campaigns.too_many_rows", { most });
const short = (cells: readonly string[]): string[] =>
  cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, MOST_CHARACTERS));

function readText(bytes: Buffer, mostRows: number): TableRow[] | Refusal {
  const text = decodeText(bytes);
  if (text === undefined || text.includes("\0")) return unreadable();
  if (text.trim() === "") return refusal("invalid", "campaigns.file_empty");
  const records = readCsv(text, { rowLimit: mostRows, relaxQuotes: false });
  if ("trouble" in records)
    return records.trouble === "tooManyRows" ? tooMany(mostRows) : unreadable();
  return records.map((cells, i) => ({ row: i + 1, cells: short(cells) }));
}

type Answer =
  | { readonly rows: readonly (readonly [number, string[]])[] }
  | { readonly failure: "rows" | "broken" };

/** In a thread of its own with bounded memory and time: a workbook made to be slow stops nobody. */
async function readWorkbook(bytes: Buffer, mostRows: number): Promise<TableRow[] | Refusal> {
  const zip = checkZip(bytes, UNPACKED_LIMIT_BYTES);
  if (zip === "tooLarge")
    return refusal("tooLarge", "campaigns.file_too_large", {
      limitMb: UNPACKED_LIMIT_BYTES / 1024 / 1024,
    });
  if (zip !== "workbook") return unreadable();
  const worker = new Worker(new URL("./table-thread.ts", import.meta.url), {
    workerData: { bytes, mostRows: mostRows + 1, mostColumns: MOST_COLUMNS },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    stdout: true,
    stderr: true,
  });
  const answer = await new Promise<Answer>((resolve) => {
    const timer = setTimeout(() => resolve({ failure: "broken" }), READ_LIMIT_MS);
    const done = (value: Answer): void => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.once("message", done);
    worker.once("error", () => done({ failure: "broken" }));
    worker.once("exit", () => done({ failure: "broken" }));
  });
  await worker.terminate();
  if ("failure" in answer) return answer.failure === "rows" ? tooMany(mostRows) : unreadable();
  if (answer.rows.length === 0) return refusal("invalid", "campaigns.file_empty");
  return answer.rows.map(([row, cells]) => ({ row, cells: short(cells) }));
}
