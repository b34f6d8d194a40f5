/** The real server with a real browser before it, for tests that are somebody at a desk or with a phone. */
import assert from "node:assert/strict";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { Ctx } from "#kernel/context.ts";
import { startFollowers } from "#kernel/followers/supervisor.ts";
import { DEMO_PASSWORD } from "#templates";
import { FOLLOWERS, buildApp } from "../src/app.ts";
import { joinBrowser, openContext, watchProblems } from "./browser.ts";
import { type DemoOptions, demoProgram } from "./demo.ts";
import { currentPages } from "./pages.ts";
import type { TestProgram } from "./program.ts";
import { startLongWork } from "./worker.ts";

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page until now. */
  readonly watched: readonly string[];
  /** The same, refusals that a test provokes (4xx) left out. */
  readonly problems: () => string[];
};

export type SiteOptions = {
  /** The password of whoever signs in. Default: the demo's. */
  readonly password?: string;
  /** Followers of the event log run beside the server, as in production. */
  readonly followers?: boolean;
  /** Long work (imports, exports) is done beside the server, as in production. */
  readonly longWork?: boolean;
  /** Browsers read the machine's clock instead of the program's, where something waits by it. */
  readonly machineClock?: boolean;
  /** Each account signs in once and keeps its session, where a file would meet the limit on sign-ins. */
  readonly signInOnce?: boolean;
};

export type Site = {
  readonly program: TestProgram;
  readonly server: FastifyInstance;
  readonly browser: Browser;
  readonly address: string;
  /** Acts as the system, to arrange and to look. */
  readonly system: () => Ctx;
  /** A fresh browser of somebody who has not signed in. */
  readonly open: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Opens a page as a fresh visitor. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** A browser of its own for an account, signed in through the API; its page is still empty. */
  readonly deskOf: (username: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Opens a page in a browser of its own for an account. */
  readonly sitDown: (
    username: string,
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<Visit>;
  /** What went wrong in all pages of `visit`, `deskOf` and `sitDown` until now. */
  readonly watched: () => string[];
  /** Closes every browser window: `afterEach(() => site.leave())` where an open page would be in the way. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Serves the program and starts a browser; closing removes the program too. */
export async function openSite(program: TestProgram, options: SiteOptions = {}): Promise<Site> {
  await currentPages();
  const system = (): Ctx => program.context({ kind: "system", job: "test" });
  const server = await buildApp(program, join(import.meta.dirname, "../dist"));
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  const followers =
    options.followers === true
      ? await startFollowers(system(), FOLLOWERS, program.listener)
      : undefined;
  const stopWork =
    options.longWork === true ? await startLongWork(program, program.test.adminUrl) : undefined;
  const { browser, leave: leaveBrowser } = await joinBrowser();

  const opened = new Set<BrowserContext>();
  const open = async (wanted?: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await openContext(browser, wanted);
    opened.add(context.once("close", () => opened.delete(context)));
    if (options.machineClock !== true) await context.clock.setFixedTime(program.clock.now());
    return context;
  };
  const signIn = signInWith(address, options);
  const signedIn = async (
    username: string,
    wanted?: BrowserContextOptions,
  ): Promise<BrowserContext> => {
    const context = await open(wanted);
    await signIn(context, username);
    return context;
  };
  const watched: string[][] = [];
  const pageOf = async (context: BrowserContext): Promise<Visit> => {
    const page = await context.newPage();
    const seen = watchProblems(page);
    watched.push(seen);
    const problems = () => seen.filter((one) => !/status of 4\d\d/.test(one));
    return { page, context, watched: seen, problems };
  };
  const showIn = async (context: BrowserContext, path: string): Promise<Visit> => {
    const visit = await pageOf(context);
    await visit.page.goto(address + path);
    return visit;
  };
  const leave = async (): Promise<void> => {
    for (const context of opened) await context.close();
  };
  return {
    program,
    server,
    browser,
    address,
    system,
    open,
    visit: async (path, wanted) => showIn(await open(wanted), path),
    deskOf: async (username, wanted) => (await pageOf(await signedIn(username, wanted))).page,
    sitDown: async (username, path, wanted) => showIn(await signedIn(username, wanted), path),
    watched: () => watched.flat(),
    leave,
    async close() {
      await leave();
      await leaveBrowser();
      await followers?.stop();
      await server.close();
      await stopWork?.();
      await program.remove();
    },
  };
}

/** Signs a browser in as an account, through the API. */
function signInWith(address: string, options: SiteOptions) {
  const { password = DEMO_PASSWORD, signInOnce = false } = options;
  const kept = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();
  return async (context: BrowserContext, username: string): Promise<void> => {
    const cookies = kept.get(username);
    if (cookies !== undefined) return context.addCookies(cookies);
    const answer = await context.request.post(`${address}/api/v1/sign-in`, {
      headers: { origin: address },
      data: { username, password },
    });
    assert.equal(answer.status(), 200, `${username}: ${await answer.text()}`);
    if (signInOnce) kept.set(username, await context.cookies());
  };
}

/**
 * The demo district with its server and a browser, for one test file: everything in it may be changed.
 * `before(async () => { site = await sharedDemo(); }); after(() => site?.close());`
 */
export async function sharedDemo(options: DemoOptions & SiteOptions = {}): Promise<Site> {
  return openSite(await demoProgram(options), options);
}
