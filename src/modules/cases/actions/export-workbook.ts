/**
 * Writes a long table as XLSX in a thread of its own, row by row: neither the rows nor the file are ever in memory as
 * a whole, and nobody else waits.
 */
import { Worker } from "node:worker_threads";
import type { ExportRow } from "./export.ts";

export type ToThread = { readonly rows: readonly ExportRow[] } | { readonly end: true };
export type FromThread =
  | { readonly chunk: Uint8Array }
  | { readonly written: true }
  | { readonly end: true };

/** The one sheet; widths in characters, a column each. */
export type SheetShape = { readonly name: string; readonly widths: readonly number[] };

/** What the thread has said and nobody has taken yet. */
function listenTo(worker: Worker) {
  const said: FromThread[] = [];
  let failure: Error | undefined;
  let wake = (): void => undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  worker.on("message", (message: FromThread) => {
    said.push(message);
    wake();
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the thread that writes the workbook ended")));
  return async (): Promise<FromThread> => {
    for (;;) {
      const next = said.shift();
      if (next !== undefined) return next;
      if (failure !== undefined) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}

/** The bytes of a workbook with one sheet; the first row is its head. */
export async function* workbookOf(
  sheet: SheetShape,
  batches: AsyncIterable<readonly ExportRow[]>,
): AsyncGenerator<Uint8Array> {
  const worker = new Worker(new URL("./export-thread.ts", import.meta.url), {
    workerData: sheet,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  });
  try {
    const hear = listenTo(worker);
    const say = (message: ToThread): void => worker.postMessage(message);
    for await (const rows of batches) {
      say({ rows });
      for (let heard = await hear(); !("written" in heard); heard = await hear())
        if ("chunk" in heard) yield heard.chunk;
    }
    say({ end: true });
    for (let heard = await hear(); !("end" in heard); heard = await hear())
      if ("chunk" in heard) yield heard.chunk;
  } finally {
    await worker.terminate();
  }
}
