/** The demo district on a test database with its real server, for tests that are a resident with a browser. */
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { DEMO_PASSWORD, bootTemplate } from "#templates";
import { buildPages, pagesAreCurrent } from "#ui/build.ts";
import { buildApp } from "../src/app.ts";
import { launchBrowser, openContext, PHONE, watchProblems } from "./browser.ts";
import { type TestProgram, testProgram } from "./program.ts";

/** A Tuesday, ten in the morning in Shanghai: offices are open. */
export const TUESDAY_TEN = Date.parse("2026-11-24T02:00:00.000Z");

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page, refusals that a test provokes (4xx) left out. */
  readonly problems: () => string[];
};

export type ResidentsSite = {
  readonly program: TestProgram;
  readonly browser: Browser;
  readonly address: string;
  /** Opens a page of the portal as a fresh visitor, with a phone unless told otherwise. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Opens a page of the console as a demo account. */
  readonly official: (username: string, path: string) => Promise<Visit>;
  /** Gives a command as a demo account, through the API. */
  readonly command: (username: string, caseId: number, body: object) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Boots the demo district without its past cases. */
export async function openResidentsSite(): Promise<ResidentsSite> {
  if (!pagesAreCurrent()) await buildPages();
  const program = await testProgram({ clock: { now: () => TUESDAY_TEN } });
  await bootTemplate(program.context({ kind: "system", job: "test" }), "demo", { cases: 0 });
  const server = await buildApp(program, join(import.meta.dirname, "../dist"));
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  const browser = await launchBrowser();
  const contexts = new Set<BrowserContext>();

  const open = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await openContext(browser, options);
    await context.clock.setFixedTime(TUESDAY_TEN);
    contexts.add(context);
    return context;
  };
  const show = async (context: BrowserContext, path: string): Promise<Visit> => {
    const page = await context.newPage();
    const seen = watchProblems(page);
    await page.goto(address + path);
    return { page, context, problems: () => seen.filter((one) => !/status of 4\d\d/.test(one)) };
  };
  const signedIn = async (username: string): Promise<BrowserContext> => {
    const context = await open({});
    const data = { username, password: DEMO_PASSWORD };
    const answer = await context.request.post(`${address}/api/v1/sign-in`, { data });
    if (!answer.ok()) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
    return context;
  };
  return {
    program,
    browser,
    address,
    visit: async (path, options) =>
      show(await open({ viewport: PHONE, isMobile: true, hasTouch: true, ...options }), path),
    official: async (username, path) => show(await signedIn(username), path),
    async command(username, caseId, data) {
      const context = await signedIn(username);
      const url = `${address}/api/v1/cases/${caseId}/commands`;
      const answer = await context.request.post(url, { data });
      if (!answer.ok()) throw new Error(`${username} is refused: ${await answer.text()}`);
      await context.close();
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await server.close();
      await program.remove();
    },
  };
}
