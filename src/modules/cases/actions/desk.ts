/**
 * The intake desk: cases that arrive at the same moment share one durable transaction.
 * Every case is validated and decided before it queues, so a batch fails only for what the database alone can know
 * (a repeated key, a file in use); then each is tried by itself and only the faulty one is refused.
 */
import { type Ctx, type Memo, transaction } from "#kernel/context.ts";
import { isOutage } from "#kernel/db.ts";
import { claimFiles } from "#kernel/files.ts";
import { type Answer, type Keyed, answerColumns, findAnswer } from "#kernel/http/idempotency.ts";
import {
  type KeyedAnswer,
  type NewCaseRow,
  insertCases,
  takeCaseNumbers,
} from "../store/intake-store.ts";

/** A decided case on its way into the tables. */
export type Entry = {
  readonly ctx: Ctx;
  readonly row: NewCaseRow;
  readonly key: Keyed | undefined;
  readonly answer: Answer;
  readonly fileIds: readonly number[];
};

type Waiting = Entry & {
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
};

/** Largest batch: keeps one transaction within a few tens of milliseconds. */
const BATCH = 128;
/** Transactions under way at once: while one waits for the disk the next is being sent. */
const LANES = 2;
const NUMBERS = 512;

export type Desk = {
  readonly number: (ctx: Ctx) => Promise<number>;
  readonly submit: (entry: Entry) => Promise<Answer>;
};

const desks = new WeakMap<Memo, Desk>();

/** The desk of a program. */
export function deskOf(ctx: Ctx): Desk {
  const known = desks.get(ctx.memo);
  if (known !== undefined) return known;
  const made = createDesk();
  desks.set(ctx.memo, made);
  return made;
}

function createDesk(): Desk {
  const queue: Waiting[] = [];
  let lanes = 0;
  let numbers: number[] = [];
  let taking: Promise<void> | undefined;

  const take = async (ctx: Ctx): Promise<void> => {
    numbers = [...numbers, ...(await takeCaseNumbers(ctx.db, NUMBERS))];
  };
  const pump = (): void => {
    while (lanes < LANES && queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      lanes++;
      void writeBatch(batch).finally(() => {
        lanes--;
        pump();
      });
    }
  };
  let scheduled = false;
  return {
    async number(ctx) {
      for (;;) {
        const next = numbers.shift();
        if (next !== undefined) return next;
        taking ??= take(ctx).finally(() => {
          taking = undefined;
        });
        await taking;
      }
    },
    submit: (entry) =>
      new Promise<Answer>((settle, fail) => {
        queue.push({ ...entry, settle, fail });
        if (scheduled) return;
        scheduled = true;
        // After the requests that this turn of the event loop has read: they belong together.
        setImmediate(() => {
          scheduled = false;
          pump();
        });
      }),
  };
}

async function writeBatch(batch: readonly Waiting[]): Promise<void> {
  try {
    const repeats = await write(batch);
    for (const entry of batch) await settle(entry, repeats.has(entry));
  } catch (error) {
    // Without a database each by itself would only wait in vain, one after another.
    if (batch.length === 1 || isUnreachable(error)) {
      for (const entry of batch) entry.fail(error);
      return;
    }
    for (const entry of batch) await writeBatch([entry]);
  }
}

/** An outage but for contention between batches, which is over when each is tried by itself. */
function isUnreachable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return isOutage(error) && !/^(40|55P03)/.test(String(code));
}

async function settle(entry: Waiting, repeated: boolean): Promise<void> {
  if (!repeated) {
    entry.settle(entry.answer);
    return;
  }
  try {
    const before = entry.key === undefined ? undefined : await findAnswer(entry.ctx, entry.key);
    entry.settle(before ?? entry.answer);
  } catch (error) {
    entry.fail(error);
  }
}

/**
 * Writes a batch in one transaction; answers which entries had been answered before and were left out.
 * One statement is a transaction of its own; only files, which are claimed besides, need one around it.
 */
async function write(batch: readonly Waiting[]): Promise<Set<Waiting>> {
  const [first] = batch;
  if (first === undefined) return new Set();
  const { repeats, rest } = splitRepeats(batch);
  const insert = async (db: Ctx["db"]): Promise<Set<number>> =>
    insertCases(
      db,
      rest.map((entry) => entry.row),
      rest.flatMap((entry) => answerOf(entry) ?? []),
    );
  const written = rest.some((entry) => entry.fileIds.length > 0)
    ? await transaction(first.ctx, async ({ db }) => {
        const ids = await insert(db);
        for (const entry of rest)
          if (ids.has(entry.row.state.id))
            await claimFiles({ ...entry.ctx, db }, entry.fileIds, `case:${entry.row.state.id}`);
        return ids;
      })
    : await insert(first.ctx.db);
  for (const entry of rest) if (!written.has(entry.row.state.id)) repeats.add(entry);
  return repeats;
}

/** Of entries under one key in one batch the first is written and the others are answered with it. */
function splitRepeats(batch: readonly Waiting[]): { repeats: Set<Waiting>; rest: Waiting[] } {
  const repeats = new Set<Waiting>();
  const seen = new Set<string>();
  const rest: Waiting[] = [];
  for (const entry of batch) {
    const name = entry.key === undefined ? undefined : `${entry.key.actorKey}\0${entry.key.key}`;
    if (name !== undefined && seen.has(name)) repeats.add(entry);
    else {
      if (name !== undefined) seen.add(name);
      rest.push(entry);
    }
  }
  return { repeats, rest };
}

function answerOf(entry: Waiting): KeyedAnswer | undefined {
  if (entry.key === undefined) return undefined;
  return {
    caseId: entry.row.state.id,
    ...answerColumns(entry.ctx.vault, entry.key, entry.answer),
  };
}
