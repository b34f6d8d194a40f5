/**
 * The embedded PostgreSQL 18: real PostgreSQL in `DATA_DIR/postgres`, started by whoever comes
 * first, stopped by whoever leaves last, in a process group of its own, so that Ctrl-C closes the
 * program and not the database under it. What was acknowledged survives every kind of crash.
 */
import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { chooseAccount } from "./postgres/account.ts";
import { findBinaries } from "./postgres/binaries.ts";
import { type Place, SUPERUSER, launch, untilReady } from "./postgres/launch.ts";
import { type Postmaster, findRunning } from "./postgres/postmaster.ts";
import { isAlive, liveUsers, register, takeLock, tryLock, unregister } from "./postgres/users.ts";

const STOP_LIMIT_MS = 60_000;

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** A database to make if it is not there. */
  readonly database?: string;
  /** PostgreSQL settings that differ from the defaults; they hold for whoever starts it. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type Embedded = {
  /** Address of a database as the owner of everything. */
  readonly url: (database: string) => string;
  readonly socketDir: string;
  /** Makes the database if it is not there; returns its address. */
  readonly ensure: (database: string) => Promise<string>;
  /** Leaves; stops PostgreSQL if nobody else uses it. Can be called twice. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts PostgreSQL on `dataDir`, or joins one that runs there already.
 * Refuses: data of another major version, a folder of somebody else's, a folder that holds other things.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  makeDataFolder(dataDir);
  const place = placeOf(dataDir, options.log);
  const users = join(dataDir, "postgres-users");
  const lock = await takeLock(users, options.log);
  const note = register(users);
  try {
    const running = (await joinRunning(place)) ?? (await launch(place, options.settings ?? {}));
    const embedded = handle(place, users, running, note);
    if (options.database !== undefined) await embedded.ensure(options.database);
    return embedded;
  } catch (error) {
    unregister(note);
    stopIfUnused(place, users);
    throw error;
  } finally {
    lock.release();
  }
}

function makeDataFolder(dataDir: string): void {
  try {
    // Entering is open, so that the database's account reaches its own folder; listing is not.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${dataDir} cannot be written by this account: set DATA_DIR to another folder, or start the program as its owner.`,
      { cause: error },
    );
  }
}

function placeOf(dataDir: string, log: (line: string) => void): Place {
  const pgdata = join(dataDir, "postgres");
  const binaries = findBinaries(join(dataDir, "postgres-lib"));
  const account = chooseAccount(pgdata, dataDir, binaries);
  const logFile = join(dataDir, "postgres.log");
  return { dataDir, pgdata, logFile, binaries, account, log };
}

async function joinRunning(place: Place): Promise<Postmaster | undefined> {
  const running = findRunning(place.pgdata);
  if (running === undefined) return undefined;
  if (running.status !== "stopping") return untilReady(place, running.pid);
  while (isAlive(running.pid)) await sleep(25);
  return undefined;
}

/** Takes part in a running server; whoever leaves last stops it, even by a plain `process.exit`. */
function handle(place: Place, users: string, running: Postmaster, note: string): Embedded {
  const url = (database: string): string => address(place, running, database);
  let left: Promise<void> | undefined;
  const onExit = (): void => leaveAtOnce(place, users, note);
  process.once("exit", onExit);
  return {
    url,
    socketDir: running.socketDir,
    ensure: async (database) => {
      await ensureDatabase(url("postgres"), database);
      return url(database);
    },
    stop: () => {
      process.removeListener("exit", onExit);
      left ??= leave(place, users, note);
      return left;
    },
  };
}

function address(place: Place, running: Postmaster, database: string): string {
  const name = encodeURIComponent(database);
  if (process.platform === "win32") {
    const password = readFileSync(join(place.dataDir, "postgres-password"), "utf8");
    return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${running.port}/${name}`;
  }
  const folder = encodeURIComponent(running.socketDir);
  return `postgresql://${SUPERUSER}@localhost:${running.port}/${name}?host=${folder}`;
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0)
      await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    // Another user of the same server may have made it a moment ago.
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}

async function leave(place: Place, users: string, note: string): Promise<void> {
  const lock = await takeLock(users, place.log);
  try {
    unregister(note);
    const pid = stopIfUnused(place, users);
    if (pid === undefined) return;
    const deadline = Date.now() + STOP_LIMIT_MS;
    for (let forced = false; isAlive(pid); await sleep(10)) {
      if (forced || Date.now() < deadline) continue;
      place.log("PostgreSQL does not close; ending it at once (nothing acknowledged is lost)");
      signal(pid, "SIGQUIT");
      forced = true;
    }
  } finally {
    lock.release();
  }
}

/** On the way out nothing can be awaited: whoever holds the lock right now goes on using it. */
function leaveAtOnce(place: Place, users: string, note: string): void {
  const lock = tryLock(users);
  unregister(note);
  if (lock === undefined) return;
  stopIfUnused(place, users);
  lock.release();
}

/** Tells the server to close if nobody uses it any more; returns its process id if so. */
function stopIfUnused(place: Place, users: string): number | undefined {
  const running = findRunning(place.pgdata);
  if (running === undefined || liveUsers(users).length > 0) return undefined;
  signal(running.pid, "SIGINT");
  return running.pid;
}

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
