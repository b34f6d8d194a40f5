import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { DEMO_PASSWORD, bootTemplate } from "#templates";
import { buildPages, pagesAreCurrent } from "#ui/build.ts";
import { axe, launchBrowser, openContext, watchProblems } from "../../../test/browser.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { buildApp } from "../../app.ts";

let program: TestProgram;
let server: FastifyInstance;
let browser: Browser;
let address = "";

async function signIn(username: string): Promise<Page> {
  const context = await openContext(browser);
  const answer = await context.request.post(`${address}/api/v1/sign-in`, {
    data: { username, password: DEMO_PASSWORD },
  });
  assert.equal(answer.status(), 200);
  return context.newPage();
}

before(async () => {
  if (!pagesAreCurrent()) await buildPages();
  program = await testProgram();
  await bootTemplate(program.context({ kind: "system", job: "test" }), "demo", { cases: 0 });
  server = await buildApp(program, join(import.meta.dirname, "../../../dist"));
  address = await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await program?.remove();
});

/** Every figure of the page leads to a page of the console that is there and is not refused. */
async function everyFigureOpens(page: Page): Promise<void> {
  const hrefs = await page
    .locator(".ov-card a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  assert.ok(hrefs.length > 5, `${hrefs.length} links`);
  // One of each kind: /campaigns/7 stands for all campaigns.
  const kinds = new Map(
    hrefs.map((href) => [href.replaceAll(/\/\d+/g, "/:id").split("?")[0], href]),
  );
  for (const href of kinds.values()) {
    await page.goto(href);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    assert.equal(await page.getByText("没有这个页面").count(), 0, href);
  }
}

test("the finance office sees the year, what admissions hold, what campaigns owe and the reserve", async () => {
  const page = await signIn("finance");
  const problems = watchProblems(page);
  await page.goto(`${address}/console/finance`);
  const year = page.getByRole("region", { name: "全年预算" });
  await year.getByText("已下达").waitFor();
  for (const name of ["准入占用", "专项结算", "机动经费"])
    await page.getByRole("region", { name }).getByRole("link").nth(1).waitFor();
  assert.equal(await page.getByText("这一块没有取到").count(), 0);
  await axe(page);
  await everyFigureOpens(page);
  assert.deepEqual(problems, []);
});

test("the coordination office sees what is under way between line and block", async () => {
  const page = await signIn("coordinator");
  const problems = watchProblems(page);
  await page.goto(`${address}/console/coordination`);
  await page.getByRole("region", { name: "工作准入" }).getByText("征求意见").waitFor();
  await page.getByRole("region", { name: "说“不”" }).getByText("等裁定").waitFor();
  await page.getByRole("region", { name: "办件" }).getByText("已超时").waitFor();
  assert.equal(await page.getByText("这一块没有取到").count(), 0);
  await axe(page);
  await everyFigureOpens(page);
  assert.deepEqual(problems, []);
});
