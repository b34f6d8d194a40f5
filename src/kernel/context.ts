/** The context of an action: a small object, made by the edge, passed down, never global. */
import type { Logger } from "pino";
import { type Db, isTransaction, sql } from "./db.ts";
import type { Env } from "./env.ts";
import type { FileStore } from "./files.ts";
import type { Actor } from "./pure/actor.ts";
import type { Vault } from "./vault.ts";

/** Where the time comes from; an import runs on a historical clock. */
export type ClockSource = { readonly now: () => number };

/** The clock on the wall. */
export const systemClock: ClockSource = { now: () => Date.now() };

/** A clock that stands still or is moved by hand (imports, rehearsal, tests). */
export function manualClock(start: number): ClockSource & { set: (ms: number) => void } {
  let current = start;
  return {
    now: () => current,
    set(ms) {
      current = ms;
    },
  };
}

/** What a long action is given to say how far it is. */
export type WorkInHand = {
  readonly id: number;
  /**
   * Says how far it is; cheap, so it may be said at every row. Throws where the person has asked to stop, so that what
   * was begun is rolled back.
   */
  readonly progress: (done: number, total?: number) => void;
};

/**
 * For a work that goes over the same rows part after part: `passed(2)` says that two parts of all rows are behind.
 * Without a work nobody is told.
 */
export function rowsInParts(
  work: WorkInHand | undefined,
  parts: number,
  rows: number,
): (part: number) => void {
  return (part) => work?.progress(part * rows, parts * rows);
}

export type Ctx = {
  /** A connection, or the transaction of the running action. */
  readonly db: Db;
  readonly clock: ClockSource;
  /** Where chance comes from: a number from 0 up to 1 at each call. Absent: the machine's own. */
  readonly chance?: () => number;
  readonly actor: Actor;
  readonly log: Logger;
  readonly vault: Vault;
  readonly files: FileStore;
  readonly memo: Memo;
  /** The settings that the program was started with. */
  readonly env: Env;
  /** Present where the action is done as long work, which can be looked at and stopped meanwhile. */
  readonly work?: WorkInHand;
  /**
   * Present where the action is a part of a longer transaction though it was written to bring its own: what it undoes
   * by an error of its own is undone alone.
   */
  readonly savepoints?: true;
  /** Names of remembered values that this transaction made stale; used by {@link transaction}. */
  readonly stale?: Set<string>;
};

/** Values that change rarely (areas, organisations, calendars), loaded once a process. */
export type Memo = {
  /** Answers the remembered value or loads it; concurrent callers share one load. */
  readonly get: <T>(name: string, load: () => Promise<T>) => Promise<T>;
  readonly drop: (name: string) => void;
  /** Forgets everything. */
  readonly clear: () => void;
};

/** Makes an empty memory. */
export function createMemo(): Memo {
  const values = new Map<string, Promise<unknown>>();
  return {
    get<T>(name: string, load: () => Promise<T>): Promise<T> {
      const known = values.get(name);
      if (known !== undefined) return known as Promise<T>;
      const loading = load();
      values.set(name, loading);
      loading.catch(() => {
        if (values.get(name) === loading) values.delete(name);
      });
      return loading;
    },
    drop(name) {
      for (const key of values.keys())
        if (key === name || key.startsWith(`${name}:`)) values.delete(key);
    },
    clear: () => values.clear(),
  };
}

/** The channel on which processes tell each other what to forget. */
export const CHANGED_CHANNEL = "guiwei_changed";

/**
 * Runs an action in one transaction (or in the one already open).
 * Remembered values that it made stale are forgotten when it has committed, here and in every other process.
 */
export async function transaction<T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (isTransaction(ctx.db)) return ctx.savepoints === true ? inSavepoint(ctx, run) : run(ctx);
  const stale = new Set<string>();
  const result = await ctx.db.transaction().execute((db) => run({ ...ctx, db, stale }));
  for (const name of stale) ctx.memo.drop(name);
  return result;
}

async function inSavepoint<T>(longer: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { savepoints: _, ...ctx } = longer;
  await sql`savepoint of_its_own`.execute(ctx.db);
  try {
    const result = await run(ctx);
    await sql`release savepoint of_its_own`.execute(ctx.db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint of_its_own`.execute(ctx.db);
    throw error;
  }
}

/**
 * Says that a remembered value has changed. Call it inside the transaction that changes it.
 * Within the transaction itself, read what you changed from the tables, not from memory.
 */
export async function changed(ctx: Ctx, name: string): Promise<void> {
  ctx.stale?.add(name);
  if (ctx.stale === undefined) ctx.memo.drop(name);
  await sql`select pg_notify(${CHANGED_CHANNEL}, ${name})`.execute(ctx.db);
}
