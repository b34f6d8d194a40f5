/**
 * What the first load of a page costs a slow telephone: script over the line, and what the reader waits for, with a
 * simulated 4G line and a processor four times slower. Tests hold it to its bytes and to its stillness; the times are
 * printed and belong to `npm run bench -- --only vitals`, since a busy machine is nobody's fault.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { PHONE, openContext } from "./browser.ts";

/** Simulated slow 4G, as Lighthouse has it. */
const LINE = { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER_CPU = 4;

export const BUDGET = {
  /** Script of the first load, gzip. Unit: bytes. */
  scriptBytes: 150_000,
  /** Layout that moved by itself. */
  shift: 0.1,
  /** Unit: ms. */
  usableMs: 2000,
  inputMs: 200,
} as const;

/** A page that is measured: its address, the sign of its main content, and the control that is pressed first. */
export type Measured = {
  readonly name: string;
  readonly path: string;
  readonly sign: string;
  readonly press: string;
};

export type Vitals = {
  readonly name: string;
  readonly scripts: number;
  readonly scriptBytes: number;
  /** Largest contentful paint. Unit: ms, as all times below. */
  readonly paintMs: number;
  /** The main content is there and the processor is free, so that the first control reacts. */
  readonly usableMs: number;
  /** Requests that had to wait for one another until then, as a chain. */
  readonly trips: number;
  /** What the page's main thread had done by then. */
  readonly taskMs: number;
  /** Total time in which the processor was taken for longer than 50 ms at a stretch. */
  readonly blockedMs: number;
  /** From the first press to the next frame. */
  readonly inputMs: number;
  readonly shift: number;
};

type Seen = {
  /** When the main content was there. */
  readonly shown: number;
  readonly paint: number;
  readonly shift: number;
  readonly long: readonly (readonly [number, number])[];
  readonly input: number;
};

/** Runs in the page before anything else does; a text, since the page has another world than the test. */
const watch = (sign: string): string => `
  const seen = { shown: 0, paint: 0, shift: 0, long: [], input: 0 };
  window.seen = seen;
  const look = () => {
    if (seen.shown > 0) return;
    const one = document.querySelector(${JSON.stringify(sign)});
    if (one !== null && one.getClientRects().length > 0) seen.shown = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const on = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type, buffered: true, durationThreshold: 16,
    });
  on("largest-contentful-paint", (entry) => (seen.paint = entry.startTime));
  on("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  on("longtask", (entry) => seen.long.push([entry.startTime, entry.duration]));
  on("event", (entry) => (seen.input = Math.max(seen.input, entry.duration)));
`;

/** One request, when it left and when its answer was there. Unit: s of the browser's clock. */
type Trip = { readonly sent: number; readonly end: number };

/** Makes line and processor slow; answers what tells of requests and of the main thread. */
async function throttle(page: Page) {
  const line = await page.context().newCDPSession(page);
  const sent = new Map<string, number>();
  const trips: Trip[] = [];
  line.on("Network.responseReceived", ({ requestId, response: { timing, fromDiskCache } }) => {
    if (timing !== undefined && fromDiskCache !== true)
      sent.set(requestId, timing.requestTime + timing.sendStart / 1000);
  });
  line.on("Network.loadingFinished", ({ requestId, timestamp: end }) => {
    const left = sent.get(requestId);
    if (left !== undefined) trips.push({ sent: left, end });
  });
  await line.send("Network.enable");
  await line.send("Performance.enable");
  await line.send("Network.emulateNetworkConditions", { offline: false, ...LINE });
  await line.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
  return {
    trips,
    async taskMs(): Promise<number> {
      const { metrics } = await line.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
    },
  };
}

/** The longest chain of requests each of which left after the one before it had come. */
function longestChain(trips: readonly Trip[]): number {
  const chains: { readonly end: number; readonly length: number }[] = [];
  for (const { sent, end } of trips.toSorted((a, b) => a.sent - b.sent)) {
    const before = chains.filter((chain) => chain.end <= sent).map(({ length }) => length);
    chains.push({ end, length: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...chains.map(({ length }) => length));
}

/** The size of a script as it is served to most: gzip. */
function gzipBytes(dist: string, path: string): number {
  for (const name of [`${path}.gz`, path])
    try {
      return readFileSync(join(dist, name)).length;
    } catch {
      // Short files have no copy that is compressed.
    }
  throw new Error(`${path} is not in ${dist}`);
}

/** How long no further script is asked for when a page is at rest. Unit: ms. */
const REST_MS = 1500;

/** Waits until no script comes any more; a page that listens for news is never without a request. */
async function atRest(page: Page, scripts: ReadonlySet<string>): Promise<void> {
  for (let known = -1; known !== scripts.size; ) {
    known = scripts.size;
    await page.waitForTimeout(REST_MS);
  }
}

/** Measures one page as a stranger opens it, in Chinese or another language. */
export async function measureVitals(
  browser: Browser,
  site: { readonly address: string; readonly dist: string },
  page: Measured,
): Promise<Vitals> {
  const context = await openContext(browser, {
    viewport: PHONE,
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  });
  try {
    const tab = await context.newPage();
    const scripts = new Set<string>();
    tab.on("request", (request) => {
      const { pathname } = new URL(request.url());
      // The corner of a demo comes when the page is at rest, and never in a real district.
      if (request.resourceType() === "script" && !pathname.includes("/demo-corner-"))
        scripts.add(pathname);
    });
    await tab.addInitScript({ content: watch(page.sign) });
    const told = await throttle(tab);
    await tab.goto(site.address + page.path, { waitUntil: "commit" });
    const isShown = () => ((globalThis as { seen?: Seen }).seen?.shown ?? 0) > 0;
    await tab.waitForFunction(isShown, undefined, { timeout: 30_000 });
    const taskMs = await told.taskMs();
    const trips = longestChain(told.trips);
    // At once: whoever sees it presses it.
    await tab.locator(page.press).first().click();
    await atRest(tab, scripts);
    const bytes = [...scripts].reduce((sum, path) => sum + gzipBytes(site.dist, path), 0);
    const seen = await tab.evaluate<Seen>("window.seen");
    const before = seen.long.filter(([start]) => start < seen.shown);
    const free = Math.max(seen.shown, ...before.map(([start, duration]) => start + duration));
    return {
      name: page.name,
      scripts: scripts.size,
      scriptBytes: bytes,
      paintMs: seen.paint,
      usableMs: free,
      trips,
      taskMs,
      blockedMs: seen.long.reduce((sum, [, duration]) => sum + duration - 50, 0),
      inputMs: seen.input,
      shift: seen.shift,
    };
  } finally {
    await context.close();
  }
}

/** The pages that residents open first. `caseLink` leads to a matter by its receipt. */
export function portalPages(caseLink: string): readonly Measured[] {
  const box = "#home-search";
  // Where the page itself has no control but links: the one that changes the type.
  const switches = ".header-item[aria-pressed]";
  return [
    { name: "home", path: "/", sign: ".home .tasks", press: box },
    { name: "search", path: "/search?q=老人", sign: ".results", press: "#search" },
    { name: "guidance", path: "/duties/MZ-101", sign: ".bring", press: ".bring input" },
    { name: "submit", path: "/report", sign: "#text", press: "#text" },
    { name: "apply", path: "/apply/MZ-101", sign: "#whose", press: "#whose label" },
    { name: "track", path: "/track", sign: "#receipt-no", press: "#receipt-no" },
    { name: "matter", path: caseLink, sign: ".matter-state", press: "main .can button" },
    { name: "mine", path: "/mine", sign: ".empty", press: switches },
    { name: "figures", path: "/statistics", sign: ".open-totals, .empty", press: switches },
    { name: "sign in", path: "/sign-in", sign: ".sign-in-form", press: ".sign-in-form input" },
  ];
}

/** The measures as a table with their budget. */
export function vitalsTable(all: readonly Vitals[]): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(11))).join("");
  const ms = (value: number) => `${Math.round(value)} ms`;
  return [
    row(["page", "script", "trips", "thread", "LCP", "usable", "TBT", "INP", "CLS"]),
    ...all.map((one) =>
      row([
        one.name,
        `${(one.scriptBytes / 1000).toFixed(1)} kB`,
        String(one.trips),
        ms(one.taskMs),
        ms(one.paintMs),
        ms(one.usableMs),
        ms(one.blockedMs),
        ms(one.inputMs),
        one.shift.toFixed(3),
      ]),
    ),
    row([
      "budget",
      `${BUDGET.scriptBytes / 1000} kB`,
      "",
      "",
      ms(BUDGET.usableMs),
      ms(BUDGET.usableMs),
      "",
      ms(BUDGET.inputMs),
      String(BUDGET.shift),
    ]),
  ].join("\n");
}
