/** Making, starting and awaiting one PostgreSQL on one data folder. */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, giveTo } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { type Postmaster, readPostmaster } from "./postmaster.ts";
import { defaultSettings } from "./settings.ts";
import { isAlive } from "./users.ts";

/** The major version that the packaged programs are, and whose data folders they can read. */
export const POSTGRES_MAJOR = 18;

/** The account that owns everything in the embedded database. */
export const SUPERUSER = "postgres";
const PORT = 5432;
/** Longest path of a unix socket on Linux; macOS has 103. Unit: bytes. */
const SOCKET_PATH_LIMIT = process.platform === "darwin" ? 103 : 107;
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;
const START_LIMIT_MS = 15 * 60_000;

/** One data folder and what is needed to run PostgreSQL on it. */
export type Place = {
  readonly dataDir: string;
  readonly pgdata: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly log: (line: string) => void;
};

/** Starts PostgreSQL, making the data folder on first use; returns when it takes connections. */
export async function launch(
  place: Place,
  overrides: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  if (!existsSync(place.pgdata)) initialise(place);
  checkVersion(place);
  giveTo(place.account, place.pgdata);
  const settings = { ...defaultSettings(), ...compression(place), ...overrides };
  for (let attempt = 1; ; attempt++) {
    try {
      return await launchOnce(place, settings);
    } catch (error) {
      // After kill -9 the last workers of the old server may take a moment to notice.
      const again = /pre-existing shared memory block/.test((error as Error).message);
      if (!again || attempt === 50) throw error;
      await sleep(200);
    }
  }
}

/** Makes the data folder under another name first: a broken-off attempt leaves nothing half-made. */
function initialise(place: Place): void {
  const fresh = `${place.pgdata}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(place.account, fresh);
  const locale = process.platform === "linux" ? "C.UTF-8" : "C";
  const args = ["-D", fresh, "-U", SUPERUSER, "-E", "UTF8", "--locale-provider=builtin"];
  args.push(`--locale=${locale}`, "--builtin-locale=C.UTF-8", "--auth-local=trust");
  if (process.platform === "win32") {
    const password = join(place.dataDir, "postgres-password");
    writeFileSync(password, randomBytes(24).toString("hex"), { mode: 0o600 });
    args.push("--auth-host=scram-sha-256", `--pwfile=${password}`);
  } else args.push("--auth-host=reject");
  const [program, all] = place.account.command(place.binaries.initdb, args);
  const made = spawnSync(program, all, {
    ...place.account.ids,
    cwd: fresh,
    env: place.binaries.env,
    encoding: "utf8",
  });
  if (made.status !== 0)
    throw new Error(
      `The database could not be made in ${place.dataDir}: ${made.error?.message ?? made.stderr.trim()}`,
    );
  renameSync(fresh, place.pgdata);
}

function checkVersion(place: Place): void {
  let version: string;
  try {
    version = readFileSync(join(place.pgdata, "PG_VERSION"), "utf8").trim();
  } catch {
    throw new Error(
      `The folder ${place.pgdata} holds no PostgreSQL database: move it away, or set DATA_DIR to another folder.`,
    );
  }
  if (version !== String(POSTGRES_MAJOR))
    throw new Error(
      `The data in ${place.pgdata} was written by PostgreSQL ${version}, and this program brings PostgreSQL ${POSTGRES_MAJOR}: dump it with the program that wrote it and restore it into an empty DATA_DIR.`,
    );
}

/** lz4 shrinks the write-ahead log almost for free, but not every build of PostgreSQL has it. */
function compression(place: Place): Record<string, string> {
  const args = ["-D", place.pgdata, "-c", "wal_compression=lz4", "-C", "wal_compression"];
  const [program, all] = place.account.command(place.binaries.postgres, args);
  const { ids } = place.account;
  const asked = spawnSync(program, all, { ...ids, cwd: place.pgdata, env: place.binaries.env });
  return { wal_compression: asked.status === 0 ? "lz4" : "off" };
}

async function launchOnce(place: Place, settings: Readonly<Record<string, string>>) {
  const socketDir = socketFolder(place);
  const where =
    process.platform === "win32"
      ? { listen_addresses: "127.0.0.1", port: String(await freePort()) }
      : {
          listen_addresses: "",
          port: String(PORT),
          unix_socket_directories: socketDir,
          unix_socket_permissions: "0700",
        };
  const args = ["-D", place.pgdata];
  for (const [name, value] of Object.entries({ ...settings, ...where }))
    args.push("-c", `${name}=${value}`);
  const [program, all] = place.account.command(place.binaries.postgres, args);
  keepLogSmall(place.logFile);
  const output = openSync(place.logFile, "a", 0o600);
  const logStart = statSync(place.logFile).size;
  const child = spawn(program, all, {
    ...place.account.ids,
    cwd: place.pgdata,
    env: place.binaries.env,
    stdio: ["ignore", output, output],
    detached: true,
    windowsHide: true,
  });
  closeSync(output);
  child.unref();
  let ended: string | undefined;
  child.on("error", (error) => (ended = error.message));
  child.on("exit", (code, signal) => (ended = signal ?? `exit code ${code}`));
  return untilReady(place, child.pid ?? 0, () => ended, logStart);
}

/** Waits until the server with this process id takes connections; after a crash that can take minutes. */
export async function untilReady(
  place: Place,
  pid: number,
  ended: () => string | undefined = () => undefined,
  logStart = 0,
): Promise<Postmaster> {
  const started = Date.now();
  for (let told = false; ; ) {
    const found = readPostmaster(place.pgdata);
    if (found?.pid === pid && found.status === "ready") return found;
    const reason = ended() ?? (isAlive(pid) ? undefined : "it has ended");
    if (reason !== undefined)
      throw new Error(
        `PostgreSQL did not start (${reason}). The end of ${place.logFile}:\n${tail(place.logFile, logStart)}`,
      );
    const waited = Date.now() - started;
    if (waited > START_LIMIT_MS)
      throw new Error(`PostgreSQL has not become ready.\n${tail(place.logFile, logStart)}`);
    if (!told && waited > 3_000) {
      place.log("PostgreSQL is bringing the data back in order after a crash …");
      told = true;
    }
    await sleep(10);
  }
}

/** The socket lies in the data folder if the path is short enough, else in a folder noted there. */
function socketFolder(place: Place): string {
  const near = join(place.dataDir, "postgres-socket");
  if (Buffer.byteLength(join(near, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_LIMIT) {
    mkdirSync(near, { recursive: true, mode: 0o700 });
    giveTo(place.account, near);
    return near;
  }
  const noteFile = join(place.dataDir, "postgres-socket-folder");
  const owner = place.account.owner?.uid ?? process.getuid?.();
  const noted = existsSync(noteFile) ? readFileSync(noteFile, "utf8") : "";
  const stat = noted === "" ? undefined : lstatSync(noted, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true && stat.uid === owner && (stat.mode & 0o777) === 0o700)
    return noted;
  // mkdtemp makes it 0700 under a name that nobody can have prepared.
  const far = mkdtempSync(join(tmpdir(), "guiwei-"));
  if (place.account.owner !== undefined)
    chownSync(far, place.account.owner.uid, place.account.owner.gid);
  writeFileSync(noteFile, far);
  return far;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function keepLogSmall(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
}

function tail(file: string, from: number): string {
  const text = existsSync(file) ? readFileSync(file).subarray(from).toString("utf8") : "";
  return text.trimEnd().split("\n").slice(-25).join("\n");
}
