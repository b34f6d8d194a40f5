/** As whom PostgreSQL runs: it refuses to be root, and its folders must be reachable for it. */
import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";

/** A program and its arguments, as spawn takes them. */
export type Command = [string, string[]];

export type Account = {
  /** How to start a program as this account; the process id stays that of the program. */
  readonly command: (program: string, args: readonly string[]) => Command;
  /** Options for spawn. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Owner that the database's folders must have; undefined: whoever runs the program. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
};

const NOBODY = 65_534;
const UNSHARE = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];

const asNobody = (program: string, args: readonly string[]): Command => [
  "unshare",
  [...UNSHARE, program, ...args],
];
const direct = (program: string, args: readonly string[]): Command => [program, [...args]];

/**
 * Chooses the account. An ordinary user runs PostgreSQL as themselves. Root runs it as the owner
 * of the existing database, else as nobody; where a parent folder is closed to that account, in a
 * user namespace in which root is nobody, else as nobody with the one right to pass closed folders.
 * Refuses: a database of somebody else; root where none of these ways works.
 */
export function chooseAccount(pgdata: string, dataDir: string, binaries: Binaries): Account {
  const me = process.getuid?.();
  const owner = ownerOf(pgdata);
  const itself: Account = { command: direct, ids: {}, owner: undefined };
  if (me === undefined) return itself;
  if (me !== 0) {
    if (owner !== undefined && owner.uid !== me)
      throw new Error(
        `The database in ${pgdata} belongs to another account (uid ${owner.uid}): start the program as that account or as root.`,
      );
    return hasName() ? itself : { ...itself, command: asNobody };
  }
  const target = owner !== undefined && owner.uid !== 0 ? owner : { uid: NOBODY, gid: NOBODY };
  const found = waysForRoot(target).find((way) => reaches(way, dataDir, binaries));
  if (found === undefined)
    throw new Error(
      `PostgreSQL refuses to run as root, and no other account can reach ${dataDir}: move the program to a folder that everybody may enter (such as /srv), or start it as an ordinary user.`,
    );
  return found;
}

/** PostgreSQL refuses an account without a name, which containers with free user ids have. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function waysForRoot(target: { uid: number; gid: number }): Account[] {
  const caps = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const asTarget = [`--reuid=${target.uid}`, `--regid=${target.gid}`, "--clear-groups", ...caps];
  return [
    { command: direct, ids: target, owner: target },
    {
      command: asNobody,
      ids: {},
      owner: { uid: 0, gid: 0 },
    },
    {
      command: (program, args) => ["setpriv", [...asTarget, "--", program, ...args]],
      ids: {},
      owner: target,
    },
  ];
}

/** Whether this account can enter the data folder and run the database's program. */
function reaches(account: Account, dataDir: string, binaries: Binaries): boolean {
  const script = `cd "$1" && "$2" --version`;
  const [program, args] = account.command("/bin/sh", [
    "-c",
    script,
    "sh",
    dataDir,
    binaries.postgres,
  ]);
  return spawnSync(program, args, { ...account.ids, cwd: "/", env: binaries.env }).status === 0;
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat === undefined ? undefined : { uid: stat.uid, gid: stat.gid };
}

/** Gives a folder with everything in it to the account, if it is not so already. */
export function giveTo(account: Account, folder: string): void {
  const { owner } = account;
  if (owner === undefined) return;
  const top = lstatSync(folder);
  if (top.uid === owner.uid && top.gid === owner.gid) return;
  // The folder itself comes last, so that a broken-off change is finished by the next start.
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(account, path);
    else if (!entry.isSymbolicLink()) chownSync(path, owner.uid, owner.gid);
  }
  chownSync(folder, owner.uid, owner.gid);
}
