/** A real browser for page tests: found on the machine, started quietly, and checked with axe. */
import { AxeBuilder } from "@axe-core/playwright";
import { existsSync, globSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
} from "playwright-core";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/**
 * The browser to use: CHROMIUM_PATH, else one that the system has, else the one that
 * `npx playwright-core install chromium` fetched.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const asked = env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== "") return existsSync(asked) ? asked : undefined;
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  for (const program of PROGRAMS)
    for (const folder of folders) {
      const path = join(folder, program);
      if (folder !== "" && existsSync(path)) return path;
    }
  return [...FIXED, fetchedByPlaywright(env)].find((path) => path !== "" && existsSync(path));
}

function fetchedByPlaywright(env: NodeJS.ProcessEnv): string {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache/ms-playwright");
  // Another version than this Playwright would fetch is better than none.
  const found = globSync("chromium*/chrome-linux*/{chrome,headless_shell}", { cwd: cache });
  const newest = found.sort().at(-1);
  return newest === undefined ? "" : join(cache, newest);
}

/**
 * What the browser does without. Above all the two hidden pages of its address bar, which it draws anew for every
 * visitor though nobody sees them: 0.7 s of processor time each (Chromium 156). A second list replaces the one that
 * Playwright gives, so what matters of that is said again.
 */
const WITHOUT = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** Starts the browser. It reaches this machine only, so that a page cannot depend on the outside. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(
      "No Chromium was found: install the package chromium, run `npx playwright-core install chromium`, or set CHROMIUM_PATH.",
    );
  const args = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
    // Maps are drawn by WebGL; without a graphics card the processor does it.
    "--enable-unsafe-swiftshader",
    `--disable-features=${WITHOUT.join(",")}`,
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
  ];
  // Chromium's sandbox refuses root; elsewhere it stays on.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return chromium.launch({ executablePath, headless: true, args });
}

let running: Promise<Browser> | undefined;
let users = 0;

/**
 * The browser of this process: started by whoever comes first, closed by whoever leaves last. Visitors share nothing
 * in it but its start, which takes longer than many a test.
 */
export async function joinBrowser(): Promise<{
  readonly browser: Browser;
  readonly leave: () => Promise<void>;
}> {
  users++;
  running ??= launchBrowser();
  const mine = running;
  const browser = await mine;
  // One that has died is nobody's any more.
  browser.once("disconnected", () => {
    if (running === mine) running = undefined;
  });
  return {
    browser,
    async leave() {
      if (--users > 0 || running !== mine) return;
      running = undefined;
      await browser.close();
    },
  };
}

/** A fresh visitor from Shenzhen with a phone or a desk; without animations. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: DESK,
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** What went wrong in a page: script errors, errors on the console, answers with 5xx. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** Tags of the rules of WCAG 2.2 A and AA. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const isList = (rules: object): rules is readonly string[] => Array.isArray(rules);
const switched = (rules: Readonly<Record<string, boolean>>) =>
  Object.fromEntries(Object.entries(rules).map(([name, enabled]) => [name, { enabled }]));

export type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

/**
 * What breaks WCAG 2.2 A and AA in the page as it stands; rules by name are switched on or off, or a few are asked
 * for alone.
 */
export async function violationsIn(
  page: Page,
  rules: Readonly<Record<string, boolean>> | readonly string[] = {},
): Promise<Violations> {
  // It is half a megabyte to read, and it stays with the page: the next look at it begins at once.
  const isThere = await page.evaluate<boolean>("'axe' in window");
  const { violations } = await new AxeBuilder(isThere ? { page, axeSource: "void 0" } : { page })
    // Nothing is said of the hundreds of elements that pass, and no second page is opened to say it:
    // our pages hold no foreign frames.
    .options({
      resultTypes: ["violations"],
      ...(isList(rules)
        ? { runOnly: { type: "rule", values: [...rules] } }
        : { runOnly: { type: "tag", values: WCAG }, rules: switched(rules) }),
    })
    .setLegacyMode(true)
    .analyze();
  return violations;
}

/**
 * Fails with a readable list if the page breaks WCAG 2.2 A or AA. Contrast, two thirds of the work, may be left out
 * where the same page has been looked at in another language.
 */
export async function axe(page: Page, { contrast = true } = {}): Promise<void> {
  const violations = await violationsIn(page, { "color-contrast": contrast });
  if (violations.length === 0) return;
  const lines = violations.flatMap((violation) => [
    `${violation.id}: ${violation.help} (${violation.helpUrl})`,
    ...violation.nodes.slice(0, 8).flatMap((node) => {
      const reason = node.failureSummary?.split("\n").slice(1).join(" ").trim() ?? "";
      return [`    ${node.target.join(" ")}  ${node.html.slice(0, 160)}`, `      ${reason}`];
    }),
  ]);
  throw new Error(`${page.url()} is not accessible:\n${lines.join("\n")}`);
}
