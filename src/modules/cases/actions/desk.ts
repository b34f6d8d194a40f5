/**
 * The intake desk: cases that arrive at the same moment share one durable transaction.
 * Every case is validated and decided before it queues, so a batch fails only for what the database alone can know
 * (a repeated key, a file in use); then each is tried by itself and only the faulty one is refused.
 */
import { type Ctx, type Memo, transaction } from "#kernel/context.ts";
import { isOutage, prepared, sql } from "#kernel/db.ts";
import { claimFiles } from "#kernel/files.ts";
import { type Answer, type Keyed, answerColumns, findAnswer } from "#kernel/http/idempotency.ts";
import { type NewCaseRow, insertCases, takeCaseNumbers } from "../store/intake-store.ts";

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

/** Writes a batch in one transaction; answers which entries had been answered before and were left out. */
async function write(batch: readonly Waiting[]): Promise<Set<Waiting>> {
  const [first] = batch;
  if (first === undefined) return new Set();
  return transaction(first.ctx, async ({ db }) => {
    const repeats = await keepKeys({ ...first.ctx, db }, batch);
    const fresh = batch.filter((entry) => !repeats.has(entry));
    await insertCases(
      db,
      fresh.map((entry) => entry.row),
    );
    for (const entry of fresh)
      if (entry.fileIds.length > 0)
        await claimFiles({ ...entry.ctx, db }, entry.fileIds, `case:${entry.row.state.id}`);
    return repeats;
  });
}

async function keepKeys(ctx: Ctx, batch: readonly Waiting[]): Promise<Set<Waiting>> {
  const repeats = new Set<Waiting>();
  const seen = new Map<string, Waiting>();
  for (const entry of batch) {
    if (entry.key === undefined) continue;
    const name = `${entry.key.actorKey}\0${entry.key.key}`;
    if (seen.has(name)) repeats.add(entry);
    else seen.set(name, entry);
  }
  if (seen.size === 0) return repeats;
  const rows = [...seen.values()].map((entry) =>
    answerColumns(ctx.vault, entry.key as Keyed, entry.answer),
  );
  const { rows: kept } = await sql<{ actorKey: string; key: string }>`${prepared("cases.keys")}
    insert into kernel.idempotency_key (actor_key, key, route, body_hash, status, response)
    select * from unnest(${rows.map((row) => row.actorKey)}::text[], ${rows.map((row) => row.key)}::text[],
      ${rows.map((row) => row.route)}::text[], ${rows.map((row) => row.bodyHash)}::bytea[],
      ${rows.map((row) => row.status)}::int[], ${rows.map((row) => row.response)}::bytea[])
    on conflict do nothing returning actor_key, key`.execute(ctx.db);
  const fresh = new Set(kept.map((row) => `${row.actorKey}\0${row.key}`));
  for (const [name, entry] of seen) if (!fresh.has(name)) repeats.add(entry);
  return repeats;
}
