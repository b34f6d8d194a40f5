/** Makes PDF files of documents that are complete in themselves, with the Chromium of this machine. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { quietArguments } from "./chromium.ts";

const run = promisify(execFile);

/** Longest that one document may take. Unit: ms. */
const PATIENCE_MS = 60_000;
/** Browsers at once: each takes a core for a second and some 150 MB. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Prints a document. It may name nothing outside of itself: the browser has no network.
 * Unit: bytes of a PDF. Throws where the browser fails or takes longer than a minute.
 */
export async function printToPdf(chromium: string, html: string): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  const folder = await mkdtemp(join(tmpdir(), "guiwei-pdf-"));
  try {
    const [page, file] = [join(folder, "sheet.html"), join(folder, "sheet.pdf")];
    await writeFile(page, html, { mode: 0o600 });
    await run(
      chromium,
      [
        ...quietArguments(),
        "--headless",
        "--disable-gpu",
        "--disable-javascript",
        "--no-pdf-header-footer",
        `--user-data-dir=${join(folder, "profile")}`,
        `--print-to-pdf=${file}`,
        pathToFileURL(page).href,
      ],
      { timeout: PATIENCE_MS, killSignal: "SIGKILL" },
    );
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}
