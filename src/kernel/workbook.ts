/** Writes workbooks (XLSX) from plain cells, in a thread of its own, so that a long table holds nobody up. */
import { Worker } from "node:worker_threads";

/** How a cell looks; `filled` and `outlined` are the lead and the co-organiser of every chain of responsibility. */
export type CellLook =
  | "title"
  | "note"
  | "head"
  | "upright"
  | "filled"
  | "outlined"
  | "attend"
  | "total";

/** A text, a number, either with a look, or nothing. A text is never run as a formula. */
export type Cell =
  | string
  | number
  | null
  | { readonly value: string | number; readonly look: CellLook };

export type Sheet = {
  readonly name: string;
  /** Width of the columns in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows and columns stay in sight, and are printed on every page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
};

/** How long writing may take. Unit: ms. */
const WRITE_LIMIT_MS = 60_000;

/** Most cells in a workbook: more is a list to be filtered first. */
const CELL_LIMIT = 2_000_000;

type Answer = { readonly bytes: Uint8Array } | { readonly failure: string };

/** Says whether a spreadsheet program would run a text as a formula if it were typed in. */
export function startsLikeFormula(text: string): boolean {
  return /^[=@+\-\t\r]/.test(text);
}

/** Writes sheets as an XLSX file. Throws where there are too many cells or writing takes too long. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const count = sheets.flatMap((sheet) => sheet.rows).reduce((sum, row) => sum + row.length, 0);
  if (count > CELL_LIMIT) throw new RangeError(`${count} cells are too many for one workbook`);
  const worker = new Worker(new URL("./workbook-thread.ts", import.meta.url), {
    workerData: { sheets },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    stdout: true,
    stderr: true,
  });
  const answer = await new Promise<Answer>((resolve) => {
    const timer = setTimeout(() => resolve({ failure: "it takes too long" }), WRITE_LIMIT_MS);
    const done = (value: Answer): void => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.once("message", done);
    worker.once("error", (error: Error) => done({ failure: error.message }));
    worker.once("exit", () => done({ failure: "the thread ended" }));
  });
  await worker.terminate();
  if ("failure" in answer) throw new Error(`a workbook could not be written: ${answer.failure}`);
  return Buffer.from(answer.bytes);
}
