/** Takes rows of a file in as cases, in batches; safe to break off and run again, alone or beside others. */
import { type Prepared, findImported, insertCases, receiptNo } from "#cases";
import { type Ctx, transaction } from "#kernel/context.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import type { RefusedRow } from "./reasons.ts";

/** What the cases of an import have in common with the rows of its file. */
export type ImportedRow = { readonly row: number; readonly id: string };

export type Taken<T> = {
  readonly accepted: readonly T[];
  /** Rows that were cases already. */
  readonly unchanged: readonly T[];
  readonly refused: readonly RefusedRow[];
  /** Receipt number of the first new case, to look at. */
  readonly firstReceipt: string | null;
};

type Fresh<T> = { readonly row: T; readonly prepared: Prepared };

/** Cases a transaction: some 100 ms of work that a crash would undo. */
const BATCH = 250;

/**
 * Takes rows in. A batch is decided in memory while the one before is being written; what is written once
 * is known by its external number and is left alone the next time.
 */
export async function takeCases<T extends ImportedRow>(
  ctx: Ctx,
  rows: readonly T[],
  refOf: (row: T) => string,
  prepare: (row: T) => Promise<Prepared>,
  onProgress: (done: number) => void,
): Promise<Taken<T>> {
  const accepted: T[] = [];
  const unchanged: T[] = [];
  const refused: RefusedRow[] = [];
  let firstReceipt: string | null = null;
  const writeBatch = async (fresh: readonly Fresh<T>[], done: number): Promise<void> => {
    const others = await write(ctx, fresh, refOf);
    for (const { row, prepared } of fresh) {
      if (others.has(refOf(row))) unchanged.push(row);
      else {
        accepted.push(row);
        firstReceipt ??= receiptNo(prepared.state.id);
      }
    }
    onProgress(done);
  };
  let writing: Promise<void> = Promise.resolve();
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const known = await findImported(ctx.db, batch.map(refOf));
    const fresh: Fresh<T>[] = [];
    for (const row of batch) {
      if (known.has(refOf(row))) unchanged.push(row);
      else {
        const prepared = await orRefused(row, prepare(row));
        if ("reason" in prepared) refused.push(prepared);
        else fresh.push({ row, prepared });
      }
    }
    await writing;
    writing = writeBatch(fresh, start + batch.length);
    // A failure is thrown where the batch is waited for, after the next one has been prepared.
    writing.catch(() => undefined);
  }
  await writing;
  return { accepted, unchanged, refused, firstReceipt };
}

/** What the rules for cases make of a row. */
async function orRefused(
  { row, id }: ImportedRow,
  preparing: Promise<Prepared>,
): Promise<Prepared | RefusedRow> {
  try {
    return await preparing;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { row, id, reason: "not_taken", detail: error.refusal.code };
  }
}

/** Writes a batch; answers which of its external numbers another import had written meanwhile. */
async function write<T extends ImportedRow>(
  ctx: Ctx,
  fresh: readonly Fresh<T>[],
  refOf: (row: T) => string,
): Promise<ReadonlySet<string>> {
  let others: ReadonlySet<string> = new Set();
  for (;;) {
    const mine = fresh.filter(({ row }) => !others.has(refOf(row)));
    try {
      await transaction(ctx, ({ db }) =>
        insertCases(
          db,
          mine.map(({ prepared }) => prepared.row),
        ),
      );
      return others;
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.code !== "cases.imported_already")
        throw error;
      const found = await findImported(
        ctx.db,
        fresh.map(({ row }) => refOf(row)),
      );
      if (found.size === others.size) throw error;
      others = new Set(found.keys());
    }
  }
}
