/** Reads an uploaded CSV or XLSX file as hostile input: nothing is evaluated, nothing is unpacked unseen. */
import { Worker } from "node:worker_threads";
import { inflateRawSync } from "node:zlib";
import { readCsv } from "#kernel/csv.ts";
import { decodeText } from "#kernel/pure/decode-text.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  SHEET_LIMIT_BYTES,
  type SheetRow,
  sheetRow,
} from "../rules/sheet.ts";

/** Most that a workbook may unpack to. Unit: bytes. */
const UNPACKED_LIMIT_BYTES = 80 * 1024 * 1024;

/** Most files in a workbook. */
const ENTRY_LIMIT = 2000;

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

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Looks through the directory of a zip file and unpacks each file against the size that it claims.
 * A bomb that tells the truth is refused by its sum, one that lies by the inflater's limit.
 */
export function checkZip(bytes: Buffer): Refusal | undefined {
  const notASheet = refusal("unsupported", "catalogue.import.not_a_sheet");
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return notASheet;
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count > ENTRY_LIMIT)
      return refusal("tooLarge", "catalogue.import.unpacks_too_large", { limitMb: 80 });
    let total = 0;
    let hasWorkbook = false;
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return notASheet;
      const entry = readEntry(bytes, at);
      total += entry.size;
      if (total > UNPACKED_LIMIT_BYTES)
        return refusal("tooLarge", "catalogue.import.unpacks_too_large", { limitMb: 80 });
      if (!unpacksAsClaimed(bytes, entry)) return notASheet;
      if (entry.name === "xl/workbook.xml") hasWorkbook = true;
      at = entry.next;
    }
    return hasWorkbook ? undefined : notASheet;
  } catch {
    // Reading past the end, an inflater that found garbage: the same to whoever sent it.
    return notASheet;
  }
}

function readEntry(bytes: Buffer, at: number) {
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
}

function unpacksAsClaimed(bytes: Buffer, entry: ReturnType<typeof readEntry>): boolean {
  if (entry.encrypted || entry.name.includes("..")) return false;
  const start =
    entry.local + 30 + bytes.readUInt16LE(entry.local + 26) + bytes.readUInt16LE(entry.local + 28);
  const data = bytes.subarray(start, start + entry.packed);
  if (data.length !== entry.packed) return false;
  if (entry.method === STORED) return entry.packed === entry.size;
  if (entry.method !== DEFLATED) return false;
  if (entry.size === 0) return true;
  return inflateRawSync(data, { maxOutputLength: entry.size }).length === entry.size;
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
