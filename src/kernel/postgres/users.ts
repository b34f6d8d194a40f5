/**
 * Who uses the embedded database right now: one small file for each user, and a lock around
 * starting and stopping. The lock is a file lock of the operating system (taken through SQLite,
 * which Node carries), so a program that is killed leaves neither a lock nor a counted user.
 */
import { randomBytes } from "node:crypto";
import {
  chownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

export type Lock = { readonly release: () => void };

/** Takes the lock if it is free; undefined if another program or another part of this one holds it. */
export function tryLock(folder: string): Lock | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const file = join(folder, "lock");
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    handle.exec("begin exclusive");
  } catch (error) {
    handle.close();
    if ((error as { errcode?: number }).errcode === 5) return undefined;
    throw error;
  }
  shareWithFolderOwner(folder, file);
  return { release: () => handle.close() };
}

/** Waits for the lock, as long as it takes; tells after two seconds, then every half minute. */
export async function takeLock(folder: string, log: (line: string) => void): Promise<Lock> {
  for (let waitedMs = 0; ; waitedMs += 50) {
    const lock = tryLock(folder);
    if (lock !== undefined) return lock;
    if (waitedMs % 30_000 === 2_000)
      log("another program is starting or stopping the database; waiting for it");
    await sleep(50);
  }
}

/** Root working on a folder of somebody else must not lock them out of it afterwards. */
function shareWithFolderOwner(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(join(folder, ".."));
  for (const path of [folder, file]) if (statSync(path).uid !== uid) chownSync(path, uid, gid);
}

/** Notes this program as a user; returns the note's path. */
export function register(folder: string): string {
  const path = join(folder, `${process.pid}-${randomBytes(4).toString("hex")}`);
  writeFileSync(path, startOf(process.pid));
  return path;
}

/** Takes the note away. */
export function unregister(path: string): void {
  rmSync(path, { force: true });
}

/** The users that are alive; notes of dead ones are cleared away. */
export function liveUsers(folder: string): string[] {
  const live: string[] = [];
  for (const name of readdirSync(folder)) {
    const pid = Number(/^(\d+)-[0-9a-f]+$/.exec(name)?.[1]);
    if (Number.isNaN(pid)) continue;
    if (isAlive(pid) && startOf(pid) === readNote(join(folder, name))) live.push(name);
    else rmSync(join(folder, name), { force: true });
  }
  return live;
}

function readNote(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "gone";
  }
}

/** Whether a process with this id runs; one that has ended and waits to be collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return statOf(pid)?.[0] !== "Z";
}

/** The fields of /proc/PID/stat from the state on; undefined where there is no such file. */
function statOf(pid: number): string[] | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** When a process started, so that a reused process id is not taken for it; empty where unknown. */
function startOf(pid: number): string {
  const started = statOf(pid)?.[19];
  if (started === undefined) return "";
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${started}`;
}
