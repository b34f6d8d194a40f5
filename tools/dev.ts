/**
 * `npm run dev`: rebuilds the pages and restarts the server when a file is saved. The embedded
 * database stays up in between, because this program uses it too.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { readEnv } from "#kernel/env.ts";
import { startEmbedded } from "#kernel/postgres.ts";
import { buildPages, isPageInput, pagesAreCurrent } from "#ui/build.ts";

const ROOT = join(import.meta.dirname, "..");
const QUIET_MS = 150;
const say = (line: string): void => console.log(`[dev] ${line}`);

const env = readEnv(process.env);
const embedded =
  env.DATABASE_URL === ""
    ? await startEmbedded({ dataDir: env.DATA_DIR, log: say, database: "guiwei" })
    : undefined;

let server: ChildProcess | undefined;
let closing = false;
let changed = new Set<string>();
let timer: NodeJS.Timeout | undefined;
let work: Promise<void> = Promise.resolve();

function startServer(): void {
  const child = spawn(
    process.execPath,
    [
      "--import",
      join(ROOT, "tools/leash.mjs"),
      join(ROOT, "src/main.ts"),
      ...process.argv.slice(2),
    ],
    { stdio: ["inherit", "inherit", "inherit", "ipc"] },
  );
  server = child;
  child.once("exit", (code, signal) => {
    if (server !== child) return;
    server = undefined;
    if (!closing) say(`the server has ended (${signal ?? code}); waiting for a change`);
  });
}

async function stopServer(): Promise<void> {
  const child = server;
  server = undefined;
  if (child === undefined || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
}

async function rebuildPages(): Promise<void> {
  try {
    if (!pagesAreCurrent()) await buildPages({ log: say });
  } catch (error) {
    // The message names file and line; the server goes on with the pages it has.
    say((error as Error).message);
  }
}

/** A test or a document does not concern the running program. */
function matters(path: string): boolean {
  return !/\.test\.tsx?$|\.md$|~$|\.swp$/.test(path);
}

async function apply(paths: ReadonlySet<string>): Promise<void> {
  say(`${[...paths].slice(0, 3).join(", ")}${paths.size > 3 ? " …" : ""}`);
  await stopServer();
  if ([...paths].some(isPageInput)) await rebuildPages();
  if (!closing) startServer();
}

function noticed(path: string): void {
  if (closing || !matters(path)) return;
  changed.add(path);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const paths = changed;
    changed = new Set();
    work = work.then(() => apply(paths));
  }, QUIET_MS);
}

async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  clearTimeout(timer);
  await work;
  await stopServer();
  await embedded?.stop();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void close());
for (const folder of ["src", "db/migrations", "templates"])
  try {
    watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
      if (name !== null) noticed(join(folder, name).replaceAll("\\", "/"));
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }

await rebuildPages();
startServer();
say("watching src, db/migrations and templates; Ctrl-C ends");
