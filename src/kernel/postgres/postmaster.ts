/** What `postmaster.pid` says about a running database, and whether it is true. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { isAlive } from "./users.ts";

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
  readonly status: string;
};

/** Reads the file as PostgreSQL writes it; undefined if there is none or it is only half written. */
export function readPostmaster(pgdata: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(pgdata, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(lines[3]),
    socketDir: lines[4] ?? "",
    status: (lines[7] ?? "").trim(),
  };
}

/**
 * The database that is running on this folder. After a crash the file may name a process that is
 * gone (PostgreSQL clears that up itself) or one that got the same id since; the latter would stop
 * PostgreSQL from starting, so the file is removed, but only if that process is certainly another.
 */
export function findRunning(pgdata: string): Postmaster | undefined {
  const found = readPostmaster(pgdata);
  if (found === undefined || !exists(found.pid)) return undefined;
  if (isAlive(found.pid) && !isCertainlyAnother(found.pid, pgdata)) return found;
  rmSync(join(pgdata, "postmaster.pid"), { force: true });
  rmSync(join(found.socketDir, `.s.PGSQL.${found.port}.lock`), { force: true });
  return undefined;
}

/** Like {@link isAlive}, but true of ended processes too, for which PostgreSQL would still wait. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isCertainlyAnother(pid: number, pgdata: string): boolean {
  const args = commandOf(pid);
  if (args === undefined) return false;
  // A worker of any server calls itself "postgres: …"; only the server itself is a plain path.
  if (!/^(postgres|postmaster)$/.test(basename(args[0] ?? ""))) return true;
  const folder = args[args.indexOf("-D") + 1];
  return args.includes("-D") && folder !== undefined && !isSameFolder(folder, pgdata);
}

function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function commandOf(pid: number): string[] | undefined {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8")
        .split("\0")
        .filter((part) => part !== "");
    if (process.platform === "win32") return undefined;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(" ");
  } catch {
    return undefined;
  }
}
