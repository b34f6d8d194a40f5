/** Every page of the console that is registered, in both languages, held against WCAG 2.2 AA and against what its reader may have. Takes some 90 s. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page, Request } from "playwright-core";
import { openDatabase, sql } from "#kernel/db.ts";
import { axe } from "./browser.ts";
import { type Site, sharedDemo } from "./site.ts";

let site: Site;
let owner: ReturnType<typeof openDatabase> | undefined;
before(async () => {
  site = await sharedDemo({ signInOnce: true });
  owner = openDatabase({ url: site.program.test.adminUrl, max: 1 });
});
after(async () => {
  await owner?.close();
  await site?.close();
});

const ROOT = join(import.meta.dirname, "..");

/** The paths that modules register, read from their own lists; the sign-in has no account to be seen under. */
function registered(): string[] {
  return globSync("src/modules/*/pages/console.tsx", { cwd: ROOT })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, file), "utf8");
      const pages = source.slice(source.indexOf("consolePages"));
      return [...pages.matchAll(/\bpath: "(\/[^"]*)"/g)].map(([, path]) => path ?? "");
    })
    .filter((path) => path !== "/sign-in");
}

/** Whose desk a page is seen from; everything else from the coordinator's. */
const DESKS: readonly (readonly [path: RegExp, account: string])[] = [
  [/^\/(organisations|people|accounts|areas|notice-deliveries)/, "admin"],
  [/^\/(counter|forms\/sheets|task-refusals\/new|cases\/:id\/(receipt|notice))/, "station"],
  [/^\/(campaigns\/new|forms\/new|forms\/:id\/design)/, "dept-minzheng"],
  [/^\/(finance|ledger|funding|campaigns\/settlements)/, "finance"],
  [/^\/breaches/, "discipline"],
];

/** The things that parameters name: a table of the database, and the column where it is not the id. */
const THINGS: readonly (readonly [pattern: RegExp, table: string, column?: string])[] = [
  [/^\/admission\/meetings\/:id/, "admission.meeting"],
  [/^\/admission\/:id/, "admission.application"],
  [/^\/appraisal\/schemes\/:id/, "appraisal.scheme"],
  [/^\/appraisal\/rounds\/:id/, "appraisal.round"],
  [/^\/campaigns\/settlements\/:id/, "campaigns.settlement"],
  [/^\/campaigns\/:id/, "campaigns.campaign"],
  [/^\/case-bulks\/:id/, "cases.bulk"],
  [/^\/cases\/:id/, "cases.case"],
  [/^\/catalogue\/categories\/:code/, "catalogue.category", "code"],
  [/^\/catalogue\/duties\/:code/, "catalogue.duty", "code"],
  [/^\/consolidation\/:setId/, "consolidation.working_set"],
  [/^\/forms\/fields\/:id/, "forms.field"],
  [/^\/forms\/sheets\/:id/, "forms.sheet"],
  [/^\/forms\/:id/, "forms.form"],
  [/^\/funding\/scenarios\/:id/, "funding.scenario"],
  [/^\/ledger\/entries\/:id/, "ledger.entry"],
  [/^\/ledger\/appropriations\/:id/, "ledger.appropriation"],
  [/^\/papers\/:id/, "papers.paper"],
  [/^\/surveys\/:id/, "questionnaires.survey"],
  [/^\/task-refusals\/:id/, "task_refusals.task_refusal"],
];

/** An address of a path: its parameters name the newest thing of their kind; where the demo has none, one that is not there. */
async function addressOf(path: string): Promise<string> {
  if (!path.includes(":")) return path;
  const [, table, column = "id"] =
    THINGS.find(([pattern]) => pattern.test(path)) ??
    assert.fail(`say in THINGS what the parameters of ${path} name`);
  const { rows } = await sql<{ it: string }>`select ${sql.ref(column)}::text as it
    from ${sql.table(table)} order by ${sql.ref(column)} desc limit 1`.execute(
    (owner ?? assert.fail("no database")).db,
  );
  return path.replace(/:\w+/, encodeURIComponent(rows[0]?.it ?? "1")).replace(/:\w+/g, "1");
}

const LIMIT_MS = 15_000;

/** What a page has asked for and not been answered yet; news, which it listens to for ever, left out. */
function openRequests(page: Page): Set<Request> {
  const open = new Set<Request>();
  page.on("request", (request) => {
    if (!request.url().includes("/api/v1/live")) open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return open;
}

/** Waits until a page shows something of its own, and nothing that is still on its way. */
async function settled(page: Page, open: ReadonlySet<Request>): Promise<void> {
  await page.locator("main > :not(.waiting)").first().waitFor();
  await page.locator("main .waiting").waitFor({ state: "detached" });
  const until = Date.now() + LIMIT_MS;
  for (let quiet = 0; quiet < 2; quiet = open.size === 0 ? quiet + 1 : 0) {
    const asked = [...open].map((request) => request.url()).join(" ");
    assert.ok(Date.now() < until, `${page.url()} still waits for ${asked}`);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
}

/** What the server would not give to whose desk it is, though the page is for it. */
function notAllowed(page: Page, path: () => string, into: string[]): void {
  page.on("response", (response) => {
    if (response.status() === 403)
      into.push(`${path()}: ${response.url().replace(/\?.*/, "")} is not for it`);
  });
}

/** Opens a page as a link to it does: what is loaded stays, which is most of the time that a page takes. */
async function follow(page: Page, address: string): Promise<void> {
  const isThere = await page.evaluate(
    async ([href = "", limit]) => {
      const before = document.querySelector("main")?.firstElementChild;
      const link = Object.assign(document.createElement("a"), { href });
      document.body.append(link);
      link.click();
      link.remove();
      const until = performance.now() + Number(limit);
      const isThere = () => document.querySelector("main")?.firstElementChild !== before;
      while (!isThere() && performance.now() < until)
        await new Promise((next) => requestAnimationFrame(next));
      return isThere();
    },
    [address, String(LIMIT_MS)],
  );
  assert.ok(isThere, `${page.url()} stays where ${address} was to come`);
}

async function speak(page: Page, language: "zh" | "en"): Promise<void> {
  const name = language === "zh" ? "中文" : "English";
  await page.getByRole("button", { name: /^(语言|Language)$/ }).click();
  await page.getByRole("menuitemradio", { name }).click();
  await page.locator(`html[lang^="${language}"]`).waitFor();
}

test("every page of the console passes the accessibility check in Chinese and in English and asks for nothing that its reader may not have", {
  timeout: 900_000,
}, async () => {
  const wrong: string[] = [];
  const paths = registered();
  assert.ok(paths.length >= 80, `${paths.length} pages`);
  const byDesk = Map.groupBy(
    paths,
    (path) => DESKS.find(([pattern]) => pattern.test(path))?.[1] ?? "coordinator",
  );
  for (const [account, some] of byDesk) {
    const page = await site.deskOf(account);
    const open = openRequests(page);
    let at = "";
    notAllowed(page, () => `${at} as ${account}`, wrong);
    for (const [index, path] of some.entries()) {
      at = path;
      const address = `${site.address}/console${path === "/" ? "" : await addressOf(path)}`;
      await (index === 0 ? page.goto(address) : follow(page, address));
      await settled(page, open);
      // The language stays from page to page: each is read first in the one that the last was read in last.
      const [first, second] = index % 2 === 0 ? (["zh", "en"] as const) : (["en", "zh"] as const);
      for (const language of [first, second]) {
        if (language === second) {
          await speak(page, second);
          await settled(page, open);
        }
        await axe(page, { contrast: language === first }).catch((error: Error) =>
          wrong.push(`${path} ${language} as ${account}: ${error.message}`),
        );
      }
    }
    await page.context().close();
  }
  assert.deepEqual(wrong, []);
});
