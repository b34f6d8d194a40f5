/**
 * Takes the pictures of the documentation from a running server:
 *
 *   BASE_URL=http://localhost:3000 node tools/run.mjs tools/screenshots.ts [NAME …]
 *
 * Every picture of {@link SHOTS} is taken on a phone and on a desk, in Chinese and in English, into
 * docs/images/NAME-SIZE-LANGUAGE.png. Names on the command line choose some of them.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { LIVE_PATH } from "#kernel/live/route.ts";
import { DESK, PHONE, launchBrowser, openContext } from "../test/browser.ts";
import { SHOTS, type Shot } from "./shots.ts";

const ROOT = join(import.meta.dirname, "..");
const BASE_URL = process.env["BASE_URL"] ?? "http://localhost:3000";
const SIZES = { phone: PHONE, desk: DESK } as const;
const LANGUAGES = { zh: "zh-CN", en: "en" } as const;

type Size = keyof typeof SIZES;
type Language = keyof typeof LANGUAGES;

async function open(browser: Browser, size: Size, language: Language): Promise<BrowserContext> {
  return openContext(browser, {
    baseURL: BASE_URL,
    viewport: SIZES[size],
    locale: LANGUAGES[language],
    deviceScaleFactor: size === "phone" ? 2 : 1,
    isMobile: size === "phone",
    hasTouch: size === "phone",
  });
}

/** Signs in through the same API that the page uses; the session cookie stays in the context. */
async function signIn(context: BrowserContext, shot: Shot): Promise<void> {
  if (shot.signIn === undefined) return;
  const { path, body } = shot.signIn;
  const answer = await context.request.post(path, {
    data: body,
    headers: { origin: new URL(BASE_URL).origin },
  });
  if (!answer.ok())
    throw new Error(`${shot.name}: signing in failed, ${answer.status()} ${await answer.text()}`);
}

/** Longest that a page may take to come to rest, and how long nothing may be asked for. Unit: ms. */
const REST_LIMIT_MS = 15_000;
const REST_MS = 1500;

/**
 * Tells when a page has come to rest: nothing was asked of the server for a while (the open stream of hints does not
 * count, it never ends), fonts and pictures are there.
 */
function restOf(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let lastAt = performance.now();
  const ended = (request: Request): void => {
    if (open.delete(request)) lastAt = performance.now();
  };
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === LIVE_PATH) return;
    open.add(request);
    lastAt = performance.now();
  });
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return async () => {
    const limit = performance.now() + REST_LIMIT_MS;
    lastAt = performance.now();
    while (open.size > 0 || performance.now() < lastAt + REST_MS) {
      if (performance.now() > limit) throw new Error(`${page.url()} does not come to rest`);
      await sleep(50);
    }
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };
}

async function take(browser: Browser, shot: Shot, size: Size, language: Language): Promise<void> {
  const context = await open(browser, size, language);
  try {
    await signIn(context, shot);
    const page = await context.newPage();
    const rest = restOf(page);
    await shot.language?.(page, language);
    await page.goto(shot.path);
    await rest();
    if (shot.before !== undefined) {
      await shot.before(page);
      await rest();
    }
    const file = `docs/images/${shot.name}-${size}-${language}.png`;
    await page.screenshot({ path: join(ROOT, file), fullPage: shot.whole ?? false });
    console.log(file);
  } finally {
    await context.close();
  }
}

const wanted = process.argv.slice(2);
const chosen = SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
mkdirSync(join(ROOT, "docs/images"), { recursive: true });
const browser = await launchBrowser();
try {
  for (const shot of chosen)
    for (const size of shot.sizes ?? (["phone", "desk"] as const))
      for (const language of shot.languages ?? (["zh", "en"] as const))
        await take(browser, shot, size, language);
} finally {
  await browser.close();
}
