/** Reads a file that a person named: hostile until shown to be text. */
import { open } from "node:fs/promises";
import { decodeText } from "#kernel/pure/decode-text.ts";
import { CommandError } from "../open.ts";

/** Largest file that is read; the largest real one so far has 6 MB. Unit: bytes. */
const LIMIT_BYTES = 64 * 1024 * 1024;

const ZIP = 0x504b0304;
const GZIP = 0x1f8b;

/**
 * Reads a text file: UTF-8 with or without a mark, UTF-16 with a mark, else GB18030, in which office
 * programs in China still save without saying so.
 * Refuses, with one sentence: what cannot be opened, is no file, is empty, too large or not text.
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (bytes.length === 0) throw new CommandError(`${path} is empty.`);
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === ZIP)
    throw new CommandError(`${path} is a workbook or an archive: save its sheet as CSV first.`);
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === GZIP)
    throw new CommandError(`${path} is compressed: unpack it first.`);
  const text = decodeText(bytes);
  // Text has no NUL; a binary file nearly always has one, and the database would not take it.
  if (text === undefined || text.includes("\0"))
    throw new CommandError(
      `${path} is not a text file (known: UTF-8, UTF-16 with a mark, GB18030).`,
    );
  return text;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    await using file = await open(path, "r");
    const about = await file.stat();
    if (!about.isFile()) throw new CommandError(`${path} is not a file.`);
    if (about.size > LIMIT_BYTES)
      throw new CommandError(
        `${path} has ${Math.ceil(about.size / 1024 / 1024)} MB; more than ${LIMIT_BYTES / 1024 / 1024} MB is not read at once: split it.`,
      );
    return await file.readFile();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} cannot be read: ${whyNot(error)}.`);
  }
}

function whyNot(error: unknown): string {
  const { code = "unknown error" } = error as { code?: string };
  const known: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file",
    EACCES: "access is denied",
    EISDIR: "it is a folder",
  };
  return known[code] ?? code;
}
