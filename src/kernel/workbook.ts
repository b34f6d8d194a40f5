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

/** What the thread is asked for. */
export type Job = { readonly id: number; readonly sheets: readonly Sheet[] };
type Answer = { readonly id: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly failure: string }
);
/** What the thread says meanwhile: how many rows it has drawn. */
export type Drawn = { readonly id: number; readonly drawn: number };

/** Who is told how far writing is: drawing the rows is its first half, packing them the second. */
export type Watcher = { readonly progress: (done: number, total: number) => void };

/** How long the thread waits for the next workbook before it ends; starting one takes half a second. Unit: ms. */
const REST_MS = 20_000;

type Thread = {
  readonly worker: Worker;
  readonly waiting: Map<number, (answer: Answer) => void>;
  readonly watching: Map<number, (drawn: number) => void>;
  rest: NodeJS.Timeout | undefined;
};
let thread: Thread | undefined;
let lastId = 0;

/** Says whether a spreadsheet program would run a text as a formula if it were typed in. */
export function startsLikeFormula(text: string): boolean {
  return /^[=@+\-\t\r]/.test(text);
}

/** The thread that is there, or a new one. It keeps nobody from ending the program. */
function threadForWriting(): Thread {
  if (thread !== undefined) return thread;
  const worker = new Worker(new URL("./workbook-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    stdout: true,
    stderr: true,
  });
  const own: Thread = { worker, waiting: new Map(), watching: new Map(), rest: undefined };
  worker.unref();
  worker.on("message", (said: Answer | Drawn) => {
    if ("drawn" in said) own.watching.get(said.id)?.(said.drawn);
    else own.waiting.get(said.id)?.(said);
  });
  worker.on("error", (error: Error) => dismiss(own, error.message));
  worker.on("exit", () => dismiss(own, "the thread ended"));
  thread = own;
  return own;
}

/** Ends a thread; whoever still waits for it is told why. */
function dismiss(own: Thread, failure: string): void {
  if (thread === own) thread = undefined;
  clearTimeout(own.rest);
  for (const [id, tell] of own.waiting) tell({ id, failure });
  void own.worker.terminate();
}

/**
 * Writes sheets as an XLSX file; `watcher` is the long work that it is part of, if it is.
 * Throws where there are too many cells or writing takes too long, and what the watcher throws.
 */
export async function writeWorkbook(sheets: readonly Sheet[], watcher?: Watcher): Promise<Buffer> {
  const count = sheets.flatMap((sheet) => sheet.rows).reduce((sum, row) => sum + row.length, 0);
  if (count > CELL_LIMIT) throw new RangeError(`${count} cells are too many for one workbook`);
  const own = threadForWriting();
  const id = ++lastId;
  clearTimeout(own.rest);
  own.worker.ref();
  const total = 2 * sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  watcher?.progress(0, total);
  const answer = await new Promise<Answer>((resolve, reject) => {
    own.watching.set(id, (drawn) => {
      try {
        watcher?.progress(drawn, total);
      } catch (error) {
        // Somebody has asked the work to stop: the thread goes on alone and nobody listens.
        reject(error);
        own.waiting.get(id)?.({ id, failure: "nobody listens" });
      }
    });
    // One that takes too long is ended with its thread; others that wait for it are told and may ask again.
    const timer = setTimeout(() => dismiss(own, "it takes too long"), WRITE_LIMIT_MS);
    own.waiting.set(id, (told) => {
      clearTimeout(timer);
      own.waiting.delete(id);
      resolve(told);
    });
    own.worker.postMessage({ id, sheets } satisfies Job);
  }).finally(() => own.watching.delete(id));
  if (own.waiting.size === 0) {
    own.worker.unref();
    own.rest = setTimeout(() => dismiss(own, "the thread rests"), REST_MS);
    own.rest.unref();
  }
  if ("failure" in answer) throw new Error(`a workbook could not be written: ${answer.failure}`);
  watcher?.progress(total, total);
  return Buffer.from(answer.bytes);
}
