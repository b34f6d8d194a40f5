/**
 * Completes package-lock.json with the native packages of other platforms.
 *
 * Why: `npm install` against a registry mirror that carries only some platforms silently leaves
 * the others out of the lock, and `npm ci` then refuses the lock as out of step. An entry with
 * version and platform is enough: npm skips it elsewhere and looks it up where it is needed.
 * Run after every `npm install <package>`: `node tools/run.mjs tools/lock.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";

type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, LockEntry> };

const CPUS = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "loong64", "mips64el"];
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32", "netbsd"];

/** Where Node would find `name` when required from the package at `from`; undefined if nowhere. */
function resolveIn(lock: Lock, from: string, name: string): string | undefined {
  let path = from;
  for (;;) {
    const candidate = path === "" ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    if (lock.packages[candidate] !== undefined) return candidate;
    if (path === "") return undefined;
    const at = path.lastIndexOf("node_modules/");
    path = path.slice(0, Math.max(0, at - 1));
  }
}

/** Whether the entry is there; of exact versions also whether it is that version. */
function holds(lock: Lock, path: string | undefined, version: string): boolean {
  if (path === undefined) return false;
  return !/^\d+\.\d+\.\d+[^ ]*$/.test(version) || lock.packages[path]?.version === version;
}

/** Operating system and processor from a name like `@x/binding-linux-arm64-musl`. */
function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> | undefined {
  const parts = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = parts.find((part) => SYSTEMS.includes(part));
  const cpu = parts.find((part) => CPUS.includes(part));
  if (os === undefined || cpu === undefined) return undefined;
  if (os !== "linux") return { os: [os], cpu: [cpu] };
  if (parts.some((part) => part.startsWith("musl")))
    return { os: [os], cpu: [cpu], libc: ["musl"] };
  return { os: [os], cpu: [cpu] };
}

/** Every optional package that some entry of the lock asks for and the lock does not hold. */
export function missingOptional(lock: Lock): { from: string; name: string; version: string }[] {
  const missing: { from: string; name: string; version: string }[] = [];
  for (const [from, entry] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
      if (!holds(lock, resolveIn(lock, from, name), version)) missing.push({ from, name, version });
  return missing;
}

/** Adds what {@link missingOptional} finds, next to the package that asks for it. */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const { from, name, version } of missingOptional(lock)) {
    const platform = platformOf(name);
    if (platform === undefined || !/^\d/.test(version)) continue;
    const at = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
    const dev = lock.packages[from]?.dev === true ? { dev: true } : {};
    lock.packages[at] = { version, ...platform, ...dev, optional: true };
    added.push(at);
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(sorted);
  return added;
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} packages of other platforms added to package-lock.json`);
}
