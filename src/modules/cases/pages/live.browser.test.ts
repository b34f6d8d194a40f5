/** What is open while others act: the inbox of a department, a case on the desk, a matter on a phone. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page } from "playwright-core";
import { startFollowers } from "#kernel/followers/supervisor.ts";
import { DEMO_PASSWORD, bootTemplate } from "#templates";
import { buildPages, pagesAreCurrent } from "#ui/build.ts";
import { axe, launchBrowser, openContext, PHONE, watchProblems } from "../../../../test/browser.ts";
import { type TestProgram, testProgram } from "../../../../test/program.ts";
import { FOLLOWERS, buildApp } from "../../../app.ts";

let program: TestProgram;
let server: FastifyInstance;
let followers: Awaited<ReturnType<typeof startFollowers>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
let site = "";

/** A Tuesday, ten in the morning in Shanghai. */
const now = Date.parse("2026-11-24T02:00:00.000Z");

before(async () => {
  if (!pagesAreCurrent()) await buildPages();
  program = await testProgram({ clock: { now: () => now } });
  await bootTemplate(program.context({ kind: "system", job: "test" }), "demo", { cases: 0 });
  server = await buildApp(program, join(import.meta.dirname, "../../../../dist"));
  site = await server.listen({ host: "127.0.0.1", port: 0 });
  followers = await startFollowers(
    program.context({ kind: "system", job: "test" }),
    FOLLOWERS,
    program.listener,
  );
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await followers?.stop();
  await server?.close();
  await program?.remove();
});

let sent = 0;

/** A resident without an account hands in a request over the web. */
async function handIn(resident: BrowserContext, title: string) {
  const answer = await resident.request.post(`${site}/api/v1/cases`, {
    headers: { "idempotency-key": `live-test-${++sent}` },
    data: {
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      title,
      description: `${title}，三天没有人来`,
      reporter: { name: "钱多福", telephone: "13800138003" },
    },
  });
  assert.equal(answer.status(), 201, await answer.text());
  return (await answer.json()) as { caseId: number; receiptNo: string; queryCode: string };
}

async function atTheDesk(path: string): Promise<{ page: Page; problems: string[] }> {
  const desk = await openContext(browser);
  const signedIn = await desk.request.post(`${site}/api/v1/sign-in`, {
    data: { username: "dept-lvhua", password: DEMO_PASSWORD },
  });
  assert.equal(signedIn.status(), 200);
  const page = await desk.newPage();
  const problems = watchProblems(page);
  await page.goto(site + path);
  return { page, problems };
}

test("what a resident hands in shows up in an open inbox without a reload, and moves nothing until asked for", async () => {
  const resident = await openContext(browser, { viewport: PHONE });
  await handIn(resident, "弄堂口垃圾堆积");
  const { page, problems } = await atTheDesk("/console");
  await page.locator(".inbox .row", { hasText: "弄堂口垃圾堆积" }).waitFor();
  const rows = page.locator(".inbox .row");
  assert.equal(await rows.count(), 1);
  // The stream is open before the next case comes.
  await page.waitForTimeout(800);
  await handIn(resident, "河边漂着油桶");
  const bar = page.getByRole("button", { name: "1 件新办件" });
  await bar.waitFor();
  assert.equal(await rows.count(), 1);
  await axe(page);
  await bar.click();
  await page.locator(".inbox .row", { hasText: "河边漂着油桶" }).waitFor();
  assert.equal(await bar.count(), 0);
  assert.deepEqual(problems, []);
  await page.context().close();
  await resident.close();
});

test("a case that is open tells by itself what the other side does, on the desk and on the phone", async () => {
  const resident = await openContext(browser, { viewport: PHONE });
  const { caseId, receiptNo, queryCode } = await handIn(resident, "路口树枝断了");
  const matter = await resident.newPage();
  await matter.goto(`${site}/track#${receiptNo}:${queryCode}`);
  await matter.getByRole("heading", { name: "路口树枝断了" }).waitFor();
  const { page, problems } = await atTheDesk(`/console/cases/${caseId}`);
  await page.getByRole("heading", { name: "路口树枝断了" }).waitFor();
  await page.waitForTimeout(800);

  const desk = page.context();
  const responded = await desk.request.post(`${site}/api/v1/cases/${caseId}/commands`, {
    data: { type: "respond", text: "绿化队今天下午到" },
  });
  assert.equal(responded.status(), 200, await responded.text());
  await matter.getByText("绿化队今天下午到").waitFor();
  await page.getByText("绿化队今天下午到").waitFor();
  assert.deepEqual(problems, []);
  await desk.close();
  await resident.close();
});
