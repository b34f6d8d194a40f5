/** Reads an uploaded CSV or XLSX file as hostile input: nothing is evaluated, nothing is unpacked unseen. */
import { Worker } from "node:worker_threads";
import { readCsv } from "#kernel/csv.ts";
import { decodeText } from "#kernel/pure/decode-text.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { checkZip as checkZipFile } from "#kernel/zip.ts";
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  SHEET_LIMIT_BYTES,
  type SheetRow,
  sheetRow,
} from "../rules/sheet.ts";

/** Most that a workbook may unpack to. Unit: bytes. */
const UNPACKED_LIMIT_BYTES = 80 * 1024 * 1024;

/** How long reading a workbook may take. Unit: ms. */
const READ_LIMIT_MS = 30_000;

/**
 * Reads a file into rows of texts, whatever its name says it is.
 * Refuses: `catalogue.import.empty`, `.too_large`, `.too_many_rows`, `.not_a_sheet`, `.encoding_unknown`,
 * `.unpacks_too_large`, `.broken`.
 */
export async function readSpreadsheet(bytes: Buffer): Promise<readonly SheetRow[] | Refusal> {
  if (bytes.length === 0) return refusal("invalid", "catalogue.import.empty");
  if (bytes.length > SHEET_LIMIT_BYTES)
    return refusal("tooLarge", "catalogue.import.too_large", {
      limitMb: SHEET_LIMIT_BYTES / 1024 / 1024,
    });
  const rows = isZip(bytes) ? await readWorkbook(bytes) : readText(bytes);
  if (isRefusal(rows)) return rows;
  if (rows.length === 0) return refusal("invalid", "catalogue.import.empty");
  return rows;
}

function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;
}

function readText(bytes: Buffer): SheetRow[] | Refusal {
  const text = decodeText(bytes);
  if (text === undefined) return refusal("unsupported", "catalogue.import.encoding_unknown");
  if (text.includes("\0")) return refusal("unsupported", "catalogue.import.not_a_sheet");
  const records = readCsv(text, { rowLimit: ROW_LIMIT, relaxQuotes: false });
  if (!("trouble" in records)) return records.map((record, i) => sheetRow(i + 1, record));
  if (records.trouble === "tooManyRows") return tooManyRows();
  return refusal("invalid", "catalogue.import.broken", { line: records.line ?? 0 });
}

function tooManyRows(): Refusal {
  return refusal("tooLarge", "catalogue.import.too_many_rows", { limit: ROW_LIMIT });
}

/** Refuses what is no workbook, and one that would unpack to more than is read. */
export function checkZip(bytes: Buffer): Refusal | undefined {
  switch (checkZipFile(bytes, UNPACKED_LIMIT_BYTES)) {
    case "workbook":
      return undefined;
    case "notAWorkbook":
      return refusal("unsupported", "catalogue.import.not_a_sheet");
    case "tooLarge":
      return refusal("tooLarge", "catalogue.import.unpacks_too_large", { limitMb: 80 });
  }
}

type WorkerAnswer = { readonly rows: [number, string[]][] } | { readonly failure: string };

/**
 * Reads a workbook in a thread of its own with bounded memory and time, so that a workbook made to be
 * slow neither stops the program nor the people who use it meanwhile.
 */
async function readWorkbook(bytes: Buffer): Promise<SheetRow[] | Refusal> {
  const hostile = checkZip(bytes);
  if (hostile !== undefined) return hostile;
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), {
    workerData: { bytes, rowLimit: ROW_LIMIT + 1, columnLimit: COLUMN_LIMIT },
    resourceLimits: { maxOldGenerationSizeMb: 768 },
    stdout: true,
    stderr: true,
  });
  const answer = await new Promise<WorkerAnswer>((resolve) => {
    const timer = setTimeout(() => resolve({ failure: "slow" }), READ_LIMIT_MS);
    const done = (value: WorkerAnswer): void => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.once("message", done);
    worker.once("error", () => done({ failure: "broken" }));
    worker.once("exit", () => done({ failure: "broken" }));
  });
  await worker.terminate();
  if ("failure" in answer)
    return answer.failure === "rows"
      ? tooManyRows()
      : refusal("invalid", "catalogue.import.broken", { line: 0 });
  return answer.rows.map(([row, cells]) => sheetRow(row, cells));
}
