/**
 * The matrix of responsibilities with the real catalogue: how long from the navigation to the painted grid, in a real
 * browser, and what the server's part of it is. Skips where the real data is not on the machine.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { ROOT } from "../src/boot.ts";
import { launchBrowser, openContext } from "../test/browser.ts";
import { load, quantile, request } from "./client.ts";

const FOLDER = process.env["GUIWEI_REAL_DATA"] ?? join(ROOT, "../shared/data");
const FILE = join(FOLDER, "catalogue/guangan_511602_items.csv");
const PAGE = "/console/catalogue/matrix";
const API = "/api/v1/catalogue/matrix";

export type MatrixBench = {
  readonly port: number;
  readonly dataDir: string;
  /** Cookies of an account that may read the catalogue. */
  readonly cookie: string;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

/** Imports the real catalogue into the running server's database and measures. */
export async function matrix(bench: MatrixBench): Promise<void> {
  const { say } = bench;
  say("\nThe matrix of responsibilities");
  if (!existsSync(FILE)) {
    say(`  skipped: the real catalogue is not here (${FILE}); set GUIWEI_REAL_DATA`);
    return;
  }
  say(`  ${importReal(bench.dataDir)}`);
  await server(bench);
  const browser = await launchBrowser();
  try {
    await pages(browser, bench);
  } finally {
    await browser.close();
  }
}

/** The command that people use, beside the running server. */
function importReal(dataDir: string): string {
  const out = execFileSync(
    process.execPath,
    [join(ROOT, "src/commands/import-catalogue.ts"), FILE, "--json"],
    { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" }, encoding: "utf8" },
  );
  const last = out.trim().split("\n").at(-1) ?? "{}";
  const { accepted, unchanged, refused } = JSON.parse(last) as Record<string, number>;
  return `imported: ${accepted} accepted, ${unchanged} unchanged, ${refused} refused`;
}

async function server({ port, cookie, say }: MatrixBench): Promise<void> {
  const ask = (): Parameters<typeof request>[1] => ({
    method: "GET",
    path: API,
    headers: { cookie },
  });
  const started = performance.now();
  const first = await request(port, ask());
  const firstMs = performance.now() - started;
  const { rows, columns } = JSON.parse(first.body.toString()) as {
    rows: unknown[];
    columns: unknown[];
  };
  const many = await load({ port, connections: 1, seconds: 2, next: ask });
  say(
    `  ${rows.length} duties × ${columns.length} organisations, ${Math.round(first.body.length / 1000)} kB: ` +
      `first answer ${ms(firstMs)}, then p50 ${ms(many.p50)}, p99 ${ms(many.p99)}`,
  );
}

async function pages(browser: Browser, bench: MatrixBench): Promise<void> {
  const { rounds, say } = bench;
  const cold: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const context = await signedIn(browser, bench);
    cold.push(await navigate(await context.newPage(), bench.port));
    await context.close();
  }
  const context = await signedIn(browser, bench);
  const page = await context.newPage();
  await navigate(page, bench.port);
  const warm: number[] = [];
  for (let i = 0; i < rounds; i++) warm.push(await navigate(page, bench.port));
  const inside: number[] = [];
  for (let i = 0; i < rounds; i++) inside.push(await followLink(page, bench.port));
  await context.close();
  say(`  navigation to the painted grid, nothing in the browser's cache: ${spread(cold)}`);
  say(`  the same with the program in the cache:                        ${spread(warm)}`);
  say(`  by a link from the list of duties:                             ${spread(inside)}`);
}

async function signedIn(browser: Browser, { port, cookie }: MatrixBench): Promise<BrowserContext> {
  const context = await openContext(browser);
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return {
        name: pair.slice(0, at),
        value: pair.slice(at + 1),
        url: `http://localhost:${port}`,
      };
    }),
  );
  await context.addInitScript(WATCH);
  return context;
}

/**
 * Runs in the page. In the frame in which the first screen of rows stands in the grid it asks for the next frame: when
 * that one begins, the first has been painted.
 */
const WATCH = `{
  globalThis.paintedAt = new Promise((settle) => {
    const look = () => {
      if (document.querySelectorAll(".matrix-grid .matrix-row").length >= 15)
        requestAnimationFrame(() => settle(performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}`;

async function navigate(page: Page, port: number): Promise<number> {
  await page.goto(`http://localhost:${port}${PAGE}`, { waitUntil: "commit" });
  return page.evaluate("globalThis.paintedAt");
}

async function followLink(page: Page, port: number): Promise<number> {
  await page.goto(`http://localhost:${port}/console/catalogue`);
  await page.locator('td a[href^="/console/catalogue/duties/"]').first().waitFor();
  return page.evaluate(`(async () => {
    const began = performance.now();
    document.querySelector('a[href="${PAGE}"]').click();
    return (await globalThis.paintedAt) - began;
  })()`);
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${ms(quantile(sorted, 0.5))}, slowest of ${sorted.length} ${ms(sorted.at(-1) ?? 0)}`;
}
