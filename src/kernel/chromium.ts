/** Finds a Chromium on this machine: pages are made into PDF files by it, and tests look at pages with it. */
import { existsSync, globSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/**
 * The browser to use: the one that is asked for, else one that the system has, else the newest that Playwright
 * fetched; undefined where there is none.
 */
export function findChromium(
  asked = "",
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (asked !== "") return existsSync(asked) ? asked : undefined;
  const folders = [
    ...(env["PATH"] ?? "").split(delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
  ];
  for (const program of PROGRAMS)
    for (const folder of folders) {
      const path = join(folder, program);
      if (folder !== "" && existsSync(path)) return path;
    }
  return [...FIXED, fetchedByPlaywright(env)].find((path) => path !== "" && existsSync(path));
}

function fetchedByPlaywright(env: Readonly<Record<string, string | undefined>>): string {
  const cache = env["PLAYWRIGHT_BROWSERS_PATH"] ?? join(homedir(), ".cache/ms-playwright");
  const found = globSync("chromium*/chrome-linux*/{chrome,headless_shell}", { cwd: cache });
  const newest = found.sort().at(-1);
  return newest === undefined ? "" : join(cache, newest);
}

/** Arguments without which Chromium looks outside or does not start at all. */
export function quietArguments(): string[] {
  const args = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
  ];
  // Chromium's sandbox refuses root; elsewhere it stays on.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return args;
}
