/** Every page of the portal, in both languages, on a phone and on a desk, in large type: readable, whole, usable. Takes some 100 s. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { DESK, PHONE, violationsIn, axe } from "../../../test/browser.ts";
import { SOME_CASES } from "../../../test/demo.ts";
import { readPdf } from "../../../test/pdf.ts";
import { type Site, type Visit, sharedDemo } from "../../../test/site.ts";
import {
  BUDGET,
  measureVitals,
  portalPages,
  vitalsTable,
  type Vitals,
} from "../../../test/vitals.ts";

const ROOT = join(import.meta.dirname, "../../..");
let site: Site;
let receipt: { readonly receiptNo: string; readonly queryCode: string };

before(async () => {
  site = await sharedDemo({ cases: SOME_CASES });
  const answer = await fetch(`${site.address}/api/v1/cases`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "every-page" },
    body: JSON.stringify({
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      description: "垃圾桶满了",
      reporter: null,
    }),
  });
  receipt = (await answer.json()) as typeof receipt;
});
after(() => site?.close());

const ids = async (path: string, key: string): Promise<number> => {
  const answer = await fetch(`${site.address}/api/v1/${path}`);
  const { items } = (await answer.json()) as { items: Record<string, number>[] };
  return items[0]?.[key] ?? assert.fail(`${path} is empty`);
};

type Stop = {
  /** The path as a module registers it. */
  readonly route: string;
  readonly at: () => string | Promise<string>;
  readonly sign: string;
};
const plain = (route: string, sign: string): Stop => ({ route, at: () => route, sign });

/** One thing a screen: what is elsewhere is not to be seen. */
const ELDER = '[data-mode="elder"]';
const STANDARD = 'html:not([data-mode="elder"])';
const STOPS: readonly Stop[] = [
  plain("/", `.stations, ${ELDER} .doors`),
  { route: "/search", at: () => "/search?q=老人 办证", sign: ".results, .elder-results" },
  {
    route: "/duties/:code",
    at: () => "/duties/MZ-101",
    sign: `${STANDARD} .duty-stations, ${ELDER} .part-ways`,
  },
  plain("/report", "#text"),
  { route: "/apply/:code", at: () => "/apply/MZ-101", sign: "#whose" },
  { route: "/apply/:code", at: () => "/apply/GA-103", sign: ".notice" },
  {
    route: "/track",
    at: () => `/track#${receipt.receiptNo}:${receipt.queryCode}`,
    sign: ".matter-state",
  },
  plain("/receipt", ".empty"),
  plain("/mine", ".empty"),
  { route: "/matters/:caseId", at: () => "/matters/999999", sign: ".notice" },
  plain("/sign-in", ".sign-in-form"),
  plain("/statistics", ".open-totals, .empty"),
  plain("/money", `${STANDARD} .money-list, ${ELDER} .disclosure, .empty`),
  {
    route: "/money/:areaId",
    at: async () => `/money/${await ids("disclosure/communities", "areaId")}`,
    sign: ".money",
  },
  plain("/admissions", "main h1"),
  {
    route: "/admissions/:id",
    at: async () => `/admissions/${await ids("admission-register", "id")}`,
    sign: ".register-state",
  },
  { route: "/admissions/:id", at: () => "/admissions/999999", sign: ".notice" },
  plain("/appraisals", "main h1"),
  {
    route: "/appraisals/:id",
    at: async () => `/appraisals/${await ids("appraisal/published", "id")}`,
    sign: "table",
  },
  {
    route: "/appraisals/:id/targets/:place",
    at: async () => `/appraisals/${await ids("appraisal/published", "id")}/targets/1`,
    sign: "main h1",
  },
  plain("/papers", "main h1"),
  plain("/answer", "main h1"),
  plain("/task-refusals", "main h1"),
  plain("/demo/outbox", "main h1"),
  plain("/demo/messages", "main h1"),
  { route: "*", at: () => "/nothing-here", sign: ".button" },
];

/** Their headings are what somebody wrote, in whatever language. */
const SAID_BY_PEOPLE: ReadonlySet<string> = new Set([
  "/search",
  "/track",
  "/admissions/:id",
  "/appraisals/:id",
]);

test("every page that a module registers is walked", () => {
  const walked = new Set(STOPS.map(({ route }) => route));
  const registered = globSync("src/modules/*/pages/portal.tsx", { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(/path: "([^"]+)"/g)].map(
      ([, path]) => path,
    ),
  );
  assert.ok(registered.length > 15);
  assert.deepEqual(
    registered.filter((path) => !walked.has(path ?? "")),
    [],
  );
});

/**
 * Everything is held in each language, at each size and in large type, contrast at AA or AAA; "room" where the
 * language and the size have both been seen: then what hangs on the two together, the room that words take.
 */
type Held = "AA" | "AAA" | "room";
const OF_ROOM = ["target-size", "scrollable-region-focusable"] as const;

async function violations(page: Page, held: Held): Promise<string[]> {
  const found = await violationsIn(
    page,
    held === "room"
      ? OF_ROOM
      : { "color-contrast": held === "AA", "color-contrast-enhanced": held === "AAA" },
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 4)
      .map((node) => `${id}: ${help}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

/** What stands wrong on the page: wider than the screen, cut off, too small to press. Runs in the page. */
const LOOK = `(() => {
  const wrong = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.querySelectorAll("main *, header *, footer *")].filter(
      (one) => one.getBoundingClientRect().right > width + 1,
    );
    wrong.push("wider than the screen: " + wide.slice(0, 3).map((one) => one.className || one.tagName).join(", "));
  }
  const seen = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && getComputedStyle(one).visibility === "visible";
  };
  for (const one of document.querySelectorAll("h1, h2, h3, .button, .door, .header-item, .task-title, .tag"))
    if (seen(one) && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
      wrong.push("cut off: " + one.textContent.trim().slice(0, 30));
  for (const one of document.querySelectorAll("button, [role=button], select, summary, input:not([type=hidden])")) {
    const target = one.closest("label") ?? one;
    const box = target.getBoundingClientRect();
    if (seen(one) && (box.width < 24 || box.height < 24))
      wrong.push("smaller than 24 px: " + (one.textContent || one.id).trim().slice(0, 30));
  }
  return wrong;
})()`;

/** The text spacing that WCAG 2.2 asks pages to bear (1.4.12). */
const SPACED = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important;" +
    " word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
})()`;

/** A switch of type or language is painted over some frames: what is read meanwhile is neither the one nor the other. */
const SETTLED = `Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))).then(() => {})`;

async function lookAt(page: Page, what: string, found: string[], held: Held): Promise<void> {
  await page.evaluate(SETTLED);
  for (const one of await violations(page, held)) found.push(`${what}: ${one}`);
  for (const one of await page.evaluate<string[]>(LOOK)) found.push(`${what}: ${one}`);
}

const switchTo = (page: Page, name: string) =>
  page.locator("header").getByRole("button", { name, exact: true }).click();

async function walk(page: Page, stop: Stop, found: string[]): Promise<void> {
  const path = await stop.at();
  const shown = () => page.locator(stop.sign).first().waitFor();
  await page.setViewportSize(PHONE);
  await page.goto(site.address + path);
  await shown();
  await lookAt(page, `${path} zh phone`, found, "AA");
  await page.setViewportSize(DESK);
  await lookAt(page, `${path} zh desk`, found, "room");
  await switchTo(page, "English");
  await shown();
  await lookAt(page, `${path} en desk`, found, "AA");
  const heading = await page.locator("main h1").first().innerText();
  if (!SAID_BY_PEOPLE.has(stop.route) && /\p{Script=Han}/u.test(heading))
    found.push(`${path} en: the heading is Chinese: ${heading}`);
  await page.setViewportSize(PHONE);
  await lookAt(page, `${path} en phone`, found, "room");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(SPACED);
  for (const one of await page.evaluate<string[]>(LOOK)) found.push(`${path} en 320: ${one}`);
  await page.evaluate("document.adoptedStyleSheets = []");
  await page.setViewportSize(PHONE);
  await switchTo(page, "Large type");
  await lookAt(page, `${path} en large type`, found, "AAA");
  const telephone = page.locator('a[href="tel:12345"]').first();
  if (!(await telephone.isVisible())) found.push(`${path}: no telephone in large type`);
  await switchTo(page, "中文");
  await shown();
  await lookAt(page, `${path} zh large type`, found, "room");
  await switchTo(page, "标准版");
}

/** One browser for the whole walk: what the pages share is read once. */
let walker: Visit | undefined;

for (const stop of STOPS)
  test(`${stop.route} (${stop.sign}) is accessible, whole and large enough to press, in every way it is shown`, async () => {
    walker ??= await site.visit("/receipt");
    const { page, problems } = walker;
    const known = problems().length;
    // Whatever the page before has kept, a mode of reading above all.
    await page.evaluate(() => localStorage.clear());
    const found: string[] = [];
    await walk(page, stop, found);
    assert.deepEqual([...found, ...problems().slice(known)], []);
  });

test("guidance is taken along as a picture that holds what is ticked, and printed without buttons", async () => {
  const { page, problems } = await site.visit("/duties/MZ-101");
  const save = async (): Promise<Buffer> => {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "存成图片" }).click();
    const download = await saved;
    assert.match(download.suggestedFilename(), /老年人优待证.*\.png$/);
    return readFile(await download.path());
  };
  const before = await save();
  assert.equal(before.subarray(1, 4).toString(), "PNG");
  assert.equal(before.readUInt32BE(16), 1080);
  assert.ok(before.readUInt32BE(20) > 900 && before.length > 20_000, `${before.length} bytes`);
  await page.locator(".bring input").first().check();
  await page.reload();
  assert.equal(await page.locator(".bring input").first().isChecked(), true, "ticks are kept");
  assert.notDeepEqual(await save(), before, "the tick is on the picture");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".take-away").isVisible(), false);
  assert.equal(await page.locator(".bring-list").isVisible(), true);
  const [sheet, ...more] = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  assert.equal(more.length, 0, "guidance is one sheet of A4");
  for (const part of ["居民身份证", "5 个工作日", "采莲社区公共服务站", "办理步骤"])
    assert.ok(sheet?.text.replaceAll(" ", "").includes(part.replaceAll(" ", "")), sheet?.text);
  for (const part of ["开始办理", "存成图片", "在地图上看"])
    assert.ok(!sheet?.text.includes(part), sheet?.text);
  assert.deepEqual(problems(), []);
});

test("the guidance of a duty can be read before any script runs", async () => {
  const { page } = await site.visit("/duties/MZ-101", { javaScriptEnabled: false });
  await page.getByRole("heading", { name: /老年人优待证/ }).waitFor();
  await page.getByRole("heading", { name: "要带什么" }).waitFor();
  assert.ok((await page.locator(".plain li").count()) > 3);
});

test("large type is there before anything is painted", async () => {
  const { page, context } = await site.visit("/receipt");
  await context.addInitScript(() => {
    if (localStorage.getItem("guiwei.mode") === null) localStorage.setItem("guiwei.mode", "elder");
  });
  // Without the page's own script: what is painted first is what the small one left.
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.goto(`${site.address}/track`);
  assert.equal(await page.evaluate(() => document.documentElement.dataset["mode"]), "elder");
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).fontSize), "22px");
});

test("a page has the texts of its language alone, and the other's once the reader changes to it", async () => {
  const { page, context } = await site.visit("/statistics", { viewport: PHONE });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const textsOf = (language: string) =>
    asked.filter((path) => new RegExp(`/words-.*-${language}-[^/]*\\.js$`).test(path));
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "公开数据" }).waitFor();
  assert.ok(textsOf("zh").length > 0, "texts are files of their own");
  // Without a network they do not come: the page goes on in the language that it has.
  await context.setOffline(true);
  const failed = page.waitForEvent("requestfailed");
  await page.getByRole("button", { name: "English" }).click();
  await failed;
  await page.getByRole("heading", { level: 1, name: "公开数据" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  await context.setOffline(false);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "Open figures" }).waitFor();
  assert.ok(textsOf("en").length > 0);
  const known = asked.length;
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Open figures" }).waitFor();
  assert.ok(asked.length > known);
  assert.deepEqual(
    asked.slice(known).filter((path) => /\/words-.*-zh-/.test(path)),
    [],
  );
});

test("a page whose code does not come says that there is no network, and opens when there is one", async () => {
  const { page, context } = await site.visit("/statistics", { viewport: PHONE });
  await page.getByRole("heading", { level: 1, name: "公开数据" }).waitFor();
  await context.setOffline(true);
  await page.getByRole("contentinfo").getByRole("link", { name: "文书验真" }).click();
  await page.getByText("没有连上网络").waitFor();
  await axe(page);
  await context.setOffline(false);
  await page.getByRole("heading", { level: 1, name: "文书验真" }).waitFor();
});

/** One of each kind; `npm run bench -- --only vitals` has them all. */
const WEIGHED: ReadonlySet<string> = new Set(["home", "guidance", "submit", "matter"]);

test("what is loaded first weighs less than 150 kB of script and stands still", async () => {
  const all: Vitals[] = [];
  const dist = join(ROOT, "dist");
  const pages = portalPages(`/track#${receipt.receiptNo}:${receipt.queryCode}`).filter(({ name }) =>
    WEIGHED.has(name),
  );
  for (const page of pages) all.push(await measureVitals(site.browser, { ...site, dist }, page));
  for (const line of vitalsTable(all).split("\n")) console.log(`▸ ${line}`);
  for (const { name, scriptBytes, shift } of all) {
    assert.ok(scriptBytes > 0 && scriptBytes < BUDGET.scriptBytes, `${name}: ${scriptBytes} bytes`);
    assert.ok(shift < BUDGET.shift, `${name}: layout shift ${shift}`);
  }
});
