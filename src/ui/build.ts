/**
 * Builds the pages when, and only when, something they are made of has changed. `dist/.stamp` holds the
 * hash of all inputs; it is written last and the folder is put in place whole, so that a build that was
 * cut short never counts as current.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = join(import.meta.dirname, "..", "..");
const dist = join(root, "dist");
const stampFile = join(dist, ".stamp");
/** Console and /field; then, beside them, the portal. */
const CONFIGS = ["vite.config.ts", "vite.portal.ts"] as const;

/** Whether a file under src/ may end up in a page; server-only files do not cause a rebuild. */
export function isPageInput(path: string): boolean {
  if (/\.test\.tsx?$/.test(path)) return false;
  if (/^src\/[^/]+\.(tsx|html)$/.test(path)) return true;
  if (/^src\/(ui|kernel\/pure)\//.test(path)) return path !== "src/ui/build.ts";
  return /^src\/modules\/[^/]+\/(pages\/|messages\/|(rules|schema|access|pure)(-[\w-]+)?(\.ts$|\/))/.test(
    path,
  );
}

function inputs(): string[] {
  const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter(isPageInput);
  return [...sources.toSorted(), ...CONFIGS, "vite.words.ts", "package.json", "package-lock.json"];
}

function stamp(): string {
  const hash = createHash("sha256");
  for (const path of inputs())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

/** Whether the built pages are what their sources say. */
export function pagesAreCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp();
}

/** Puts a .br and a .gz beside every text asset, so that the server never compresses on the fly. */
async function compress(folder: string): Promise<void> {
  const [asGzip, asBrotli] = [promisify(gzip), promisify(brotliCompress)];
  // What every resident loads first is packed as tightly as it can be; the rest would take seconds.
  const quality = (name: string): number => (/^(door|portal|rooms|words)-/.test(name) ? 11 : 9);
  const files = (await readdir(folder)).filter((name) => /\.(m?js|css|svg)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      if (bytes.length < 1024) return;
      await writeFile(join(folder, `${name}.gz`), await asGzip(bytes, { level: 9 }));
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality(name) };
      await writeFile(join(folder, `${name}.br`), await asBrotli(bytes, { params }));
    }),
  );
}

/** Builds portal and console into `dist/`. Vite is loaded only here, so that a start without a build stays quick. */
export async function buildPages(
  options: { readonly log?: (line: string) => void } = {},
): Promise<void> {
  const log = options.log ?? (() => {});
  const began = performance.now();
  const building = join(root, "node_modules", `.pages-${process.pid}`);
  const made = stamp();
  try {
    const { build } = await import("vite");
    for (const config of CONFIGS)
      await build({
        configFile: join(root, config),
        logLevel: "warn",
        build: { outDir: building },
      });
    await compress(join(building, "assets"));
    await writeFile(join(building, ".stamp"), made);
    await rm(dist, { recursive: true, force: true });
    await rename(building, dist);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  log(`pages built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

if (import.meta.main) await buildPages({ log: (line) => console.log(line) });
