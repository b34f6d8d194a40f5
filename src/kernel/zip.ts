/** Looks through a zip file before anything unpacks it: hostile until proven harmless. */
import { inflateRawSync } from "node:zlib";

/** Most files in a workbook. */
const ENTRY_LIMIT = 2000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** What a zip file turned out to be. */
export type ZipFinding = "workbook" | "notAWorkbook" | "tooLarge";

/**
 * Looks through the directory of a zip file and unpacks each file against the size that it claims.
 * A bomb that tells the truth is found by its sum, one that lies by the inflater's limit.
 */
export function checkZip(bytes: Buffer, unpackedLimitBytes: number): ZipFinding {
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return "notAWorkbook";
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count > ENTRY_LIMIT) return "tooLarge";
    let total = 0;
    let hasWorkbook = false;
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return "notAWorkbook";
      const entry = readEntry(bytes, at);
      total += entry.size;
      if (total > unpackedLimitBytes) return "tooLarge";
      if (!unpacksAsClaimed(bytes, entry)) return "notAWorkbook";
      if (entry.name === "xl/workbook.xml") hasWorkbook = true;
      at = entry.next;
    }
    return hasWorkbook ? "workbook" : "notAWorkbook";
  } catch {
    // Reading past the end, an inflater that found garbage: the same to whoever sent it.
    return "notAWorkbook";
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

function dataOf(bytes: Buffer, { local, packed }: ReturnType<typeof readEntry>): Buffer {
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return bytes.subarray(start, start + packed);
}

function unpacksAsClaimed(bytes: Buffer, entry: ReturnType<typeof readEntry>): boolean {
  if (entry.encrypted || entry.name.includes("..")) return false;
  const data = dataOf(bytes, entry);
  if (data.length !== entry.packed) return false;
  if (entry.method === STORED) return entry.packed === entry.size;
  if (entry.method !== DEFLATED) return false;
  if (entry.size === 0) return true;
  return inflateRawSync(data, { maxOutputLength: entry.size }).length === entry.size;
}

/** Unpacks the files that are asked for. Only for what {@link checkZip} found to be a workbook. */
export function unpackZip(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    const entry = readEntry(bytes, at);
    at = entry.next;
    if (!wanted(entry.name)) continue;
    const data = dataOf(bytes, entry);
    files.set(
      entry.name,
      entry.method === STORED
        ? data
        : inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) }),
    );
  }
  return files;
}
