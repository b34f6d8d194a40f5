/** The bell, the list, the settings, the administrator's desk, and a resident's matters, in a real browser. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page } from "playwright-core";
import { registerResident } from "#accounts";
import { startFollowers } from "#kernel/followers/supervisor.ts";
import { DEMO_PASSWORD, bootTemplate } from "#templates";
import { buildPages, pagesAreCurrent } from "#ui/build.ts";
import { axe, launchBrowser, openContext, watchProblems } from "../../../../test/browser.ts";
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
  const system = program.context({ kind: "system", job: "test" });
  await bootTemplate(system, "demo", { cases: 0 });
  await registerResident(system, "13912345678");
  server = await buildApp(program, join(import.meta.dirname, "../../../../dist"));
  site = await server.listen({ host: "127.0.0.1", port: 0 });
  followers = await startFollowers(system, FOLLOWERS, program.listener);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await followers?.stop();
  await server?.close();
  await program?.remove();
});

async function sitDown(
  username: string,
  path: string,
): Promise<{ page: Page; desk: BrowserContext; problems: string[] }> {
  const desk = await openContext(browser);
  const answer = await desk.request.post(`${site}/api/v1/sign-in`, {
    data: { username, password: DEMO_PASSWORD },
  });
  assert.equal(answer.status(), 200);
  const page = await desk.newPage();
  const problems = watchProblems(page);
  await page.goto(site + path);
  return { page, desk, problems };
}

let sent = 0;
async function handIn(title: string): Promise<number> {
  const visitor = await openContext(browser);
  const answer = await visitor.request.post(`${site}/api/v1/cases`, {
    headers: { "idempotency-key": `notices-test-${++sent}` },
    data: {
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      title,
      description: title,
      reporter: { name: "钱多福", telephone: "13800138003" },
    },
  });
  assert.equal(answer.status(), 201, await answer.text());
  const { caseId } = (await answer.json()) as { caseId: number };
  await visitor.close();
  return caseId;
}

test("the bell counts by itself; a notice opens its case and is read then; what one wants is kept", async () => {
  const { page, desk, problems } = await sitDown("dept-lvhua", "/console");
  await page.getByRole("link", { name: "通知", exact: true }).waitFor();
  await page.waitForTimeout(800);
  const caseId = await handIn("弄堂口垃圾堆积");
  await handIn("河边漂着油桶");
  await page.getByRole("link", { name: "通知，2 条未读" }).click();
  await page.getByRole("heading", { name: "通知", level: 1 }).waitFor();
  const lines = page.locator(".notice");
  await lines.first().waitFor();
  assert.equal(await lines.count(), 2);
  await axe(page);
  await lines.last().click();
  await page.waitForURL(`${site}/console/cases/${caseId}`);
  await page.getByRole("link", { name: "通知，1 条未读" }).click();
  await page.getByRole("button", { name: "全部标为已读" }).click();
  await page.getByRole("link", { name: "通知", exact: true }).waitFor();

  await page.getByRole("button", { name: "通知设置" }).click();
  await page.getByLabel("电子邮箱").fill("du.ruo");
  await page.getByRole("checkbox", { name: "交到手上的事 · 邮件" }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("电子邮箱地址不正确").waitFor();
  await axe(page);
  await page.getByLabel("电子邮箱").fill("du.ruo@guiwei.example");
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator(".toast", { hasText: "记下了" }).waitFor();
  await page.reload();
  assert.equal(await page.getByLabel("电子邮箱").inputValue(), "du.ruo@guiwei.example");
  assert.deepEqual(
    problems.filter((problem) => !/status of 400/.test(problem)),
    [],
  );
  await desk.close();
});

test("an administrator adds a receiver, sees its secret once, tries it, and finds what was given up", async () => {
  const { page, desk, problems } = await sitDown("admin", "/console/notice-deliveries");
  await page.getByText("还没有接收方").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "添加接收方" }).click();
  const form = page.getByRole("dialog", { name: "添加接收方" });
  await form.getByLabel("名称").fill("区指挥中心");
  await form.getByLabel("接收地址").fill("http://127.0.0.1:9/hook");
  await form.getByRole("button", { name: "保存" }).click();
  await form.getByText("这个地址在内网或本机").waitFor();
  await axe(page);
  await form.getByLabel("接收地址").fill("https://hook.invalid/guiwei");
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByText("签名密钥只显示这一次").waitFor();
  await page.getByRole("button", { name: "记好了" }).click();
  await page.getByRole("button", { name: "试发" }).click();
  await page.getByText(/^没通：/).waitFor();
  await axe(page);
  await page.getByRole("link", { name: "投递记录" }).click();
  await page.getByText("没有投递记录").waitFor();
  assert.deepEqual(
    problems.filter((problem) => !/status of 400/.test(problem)),
    [],
  );
  await desk.close();
});
