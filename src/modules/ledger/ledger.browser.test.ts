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
let page: Page;
let address = "";
let problems: string[] = [];

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
  page = await signIn("finance");
  problems = watchProblems(page);
});
after(async () => {
  await browser?.close();
  await server?.close();
  await program?.remove();
});

const heading = (name: string | RegExp) => page.getByRole("heading", { name });

test("finance opens a department and sees its appropriations, then the statement of one", async () => {
  await page.goto(`${address}/console/ledger`);
  await page.getByRole("button", { name: "展开 绿化市容局" }).click();
  await axe(page);
  await page.getByRole("link", { name: "一般公共预算 · 费随事转任务" }).click();
  await heading("绿化市容局 · 费随事转任务").waitFor();
  await page.getByRole("button", { name: /^已预留/ }).click();
  await page.getByRole("cell", { name: "预留", exact: true }).first().waitFor();
  await axe(page);
});

test("a voucher says before it is posted what every account becomes, is posted, and can be taken back", async () => {
  await page.goto(`${address}/console/ledger?voucher=appropriation`);
  const form = page.getByRole("dialog");
  await form.getByLabel("单位", { exact: true }).selectOption({ label: "采莲社区居民委员会" });
  await form.getByLabel("用途").selectOption("operations");
  await form.getByLabel("金额（元）").fill("0.005");
  await form.getByText("金额要大于 0，精确到分。").waitFor();
  await form.getByLabel("金额（元）").fill("12,000.50");
  await form.getByText("¥0.00 → ¥12,000.50").first().waitFor();
  await axe(page);
  await form.getByLabel("摘要").fill("社区活动室取暖费");
  await form.getByRole("button", { name: "记账" }).click();
  await page.getByText(/已记账：凭证 \d+/).waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("已冲销").first().waitFor();
});

test("journal, entry, trial balance and closing are readable and accessible", async () => {
  await page.goto(`${address}/console/ledger/entries`);
  await page.getByText("已冲销").first().waitFor();
  await axe(page);
  await page.getByRole("link", { name: /^\d+$/ }).first().click();
  await page.getByRole("row", { name: /借 / }).first().waitFor();
  await axe(page);
  await page.goto(`${address}/console/ledger/trial-balance`);
  await page.getByText(/借贷相等/).waitFor();
  await axe(page);
  await page.goto(`${address}/console/ledger/periods`);
  await heading(/下一个要结的月份/).waitFor();
  await axe(page);
});

test("a department sees its own books only, and no voucher button", async () => {
  const own = await signIn("dept-lvhua");
  await own.goto(`${address}/console/ledger`);
  await own.getByRole("link", { name: "一般公共预算 · 人员经费" }).waitFor();
  assert.equal(await own.getByText("民政局").count(), 0);
  assert.equal(await own.getByRole("button", { name: "记凭证" }).count(), 0);
});

test("anybody reads where a community's money went, without an account, on a phone", async () => {
  const context = await openContext(browser, { viewport: { width: 390, height: 844 } });
  const visitor = await context.newPage();
  await visitor.goto(`${address}/money`);
  await visitor.getByLabel("找社区").fill("采莲");
  await axe(visitor);
  await visitor.getByRole("link", { name: "采莲社区" }).click();
  await visitor.getByRole("heading", { name: "采莲社区的收支" }).waitFor();
  await visitor.getByRole("heading", { name: "每一笔" }).waitFor();
  await axe(visitor);
});

test("nothing went wrong behind the pages", () => {
  assert.deepEqual(problems, []);
});
