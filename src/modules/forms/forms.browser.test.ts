import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { manualClock } from "#kernel/context.ts";
import { MS_PER_DAY, addDays, dayOf } from "#kernel/pure/day.ts";
import { DEMO_PASSWORD, bootTemplate } from "#templates";
import { buildPages, pagesAreCurrent } from "#ui/build.ts";
import { loadOrganisations } from "#organisations";
import { axe, launchBrowser, openContext, watchProblems } from "../../../test/browser.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { buildApp } from "../../app.ts";
import { admitForm, listForms, showForm } from "./index.ts";

let program: TestProgram;
let server: FastifyInstance;
let browser: Browser;
let address = "";
const problems: string[][] = [];
const start = Date.now();
const clock = manualClock(start);
const ctx = () => program.context({ kind: "system", job: "test" });

async function signIn(username: string, language = "zh-CN"): Promise<Page> {
  const context = await openContext(browser, { locale: language });
  const answer = await context.request.post(`${address}/api/v1/sign-in`, {
    data: { username, password: DEMO_PASSWORD },
  });
  assert.equal(answer.status(), 200);
  const page = await context.newPage();
  problems.push(watchProblems(page));
  return page;
}

before(async () => {
  if (!pagesAreCurrent()) await buildPages();
  program = await testProgram({ clock });
  await bootTemplate(ctx(), "demo", { cases: 0 });
  server = await buildApp(program, join(import.meta.dirname, "../../../dist"));
  address = await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await program?.remove();
});

// A page that stays open would go on asking with a session that the clock has ended.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** The form that the tests design, have admitted, send and fill in. */
let formId = 0;

test("a department designs a form and sees what is asked already", async () => {
  const page = await signIn("dept-renshe");
  await page.goto(`${address}/console/forms/new`);
  await page.getByLabel("报表名称").fill("独居老人关爱表");
  await page.getByLabel("收集这些数据做什么用").fill("安排节日走访和应急联络");
  const add = (name: string) =>
    page.getByRole("button", { name: `加入 ${name}`, exact: true }).click();
  await add("独居老人数");
  // Beginning tomorrow it would meet the form that is out; beginning after that is due it does not.
  const from = page.getByLabel("拟下发日");
  await from.fill(addDays(dayOf(start), 1));
  const meets = page.getByText(/民政局的《社区养老服务底数表》正在收集/);
  await meets.waitFor();
  await from.fill(addDays(dayOf(start), 50));
  await meets.waitFor({ state: "detached" });
  await add("住宅电梯数");
  await page.getByText(/平台上已有有效答案/).waitFor();
  await add("在册志愿者人数");
  await add("网格数");
  const preview = page.getByRole("region", { name: "填报时的样子" });
  await preview.getByLabel("独居老人数").fill("三十");
  await preview.getByLabel("独居老人数").blur();
  await preview.getByText("内容不符合要求").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL(/\/forms\/\d+\/design/);
  formId = Number(/forms\/(\d+)/.exec(page.url())?.[1]);
  await page.goto(`${address}/console/forms/${formId}`);
  await page.getByRole("button", { name: "申请准入" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("收集的依据").fill("《老年人权益保障法》第十八条");
  await form.getByLabel("联系电话").fill("63001122");
  await form.getByRole("button", { name: "申请准入" }).click();
  await form.getByText(/请写明为什么还要再问/).waitFor();
  await form.getByLabel("为什么还要再问").fill("民政的表只到年底，走访要用下个季度的数");
  await form.getByRole("button", { name: "申请准入" }).click();
  await page.getByText(/准入申请已起草/).waitFor();
  assert.equal(await page.getByRole("button", { name: "下发", exact: true }).count(), 0);
  await axe(page);
});

test("once it is admitted and its day has come it is sent", async () => {
  const today = dayOf(start);
  const { items } = await listForms(ctx(), { status: "asked" });
  const directory = await loadOrganisations(ctx());
  const { applicationId } = await showForm(ctx(), items[0]?.id ?? 0);
  await admitForm(ctx(), applicationId ?? 0, {
    departmentOrgId: directory.get("DEP-RENSHE").id,
    submittedOn: today,
    reviewedOn: addDays(today, 18),
    decidedOn: addDays(today, 20),
    answers: 2,
  });
  clock.set(start + 51 * MS_PER_DAY);
  const page = await signIn("dept-renshe");
  await page.goto(`${address}/console/forms/${formId}`);
  await page.getByRole("button", { name: "下发", exact: true }).click();
  await page.getByText("已下发 60 张表", { exact: true }).waitFor();
  await page.getByRole("table").getByRole("row", { name: /柳汀/ }).waitFor();
});

test("a station confirms what is known, types the rest, takes a slip back, and hands in", async () => {
  const page = await signIn("station");
  await page.goto(`${address}/console/forms`);
  await axe(page);
  await page
    .getByRole("link", { name: /独居老人关爱表/ })
    .first()
    .click();
  await page.getByText(/来自《住宅小区安全底数表》/).waitFor();
  await page.getByRole("button", { name: /确认全部已知的/ }).click();
  await page.getByText(/确认，原见《住宅小区安全底数表》/).waitFor();
  const alone = page.getByLabel("独居老人数");
  await alone.fill("88");
  await alone.blur();
  // The slip is taken back where it was made; what was confirmed before has an undo of its own until then.
  const row = page.locator(".ff-row").filter({ has: alone });
  await row.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>(".ff-row input")?.value === "",
  );
  await alone.fill("86");
  await alone.blur();
  await row.getByText(/已保存/).waitFor();
  await page.getByRole("button", { name: "交表" }).click();
  await page.getByText(/还有 1 个字段没填好：在册志愿者人数/).waitFor();
  const volunteers = page.getByLabel("在册志愿者人数");
  await volunteers.fill("41");
  await volunteers.blur();
  await page.getByText("都填好了，可以交表").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "交表" }).click();
  await page.getByText("已交", { exact: true }).first().waitFor();
});

test("the department sees it add up, with what is missing, in both languages", async () => {
  const page = await signIn("dept-renshe", "en-GB");
  await page.goto(`${address}/console/forms/${formId}`);
  const total = page.getByRole("row", { name: /total/ });
  await total.getByText("86").waitFor();
  await total.getByText("59 missing").first().waitFor();
  await axe(page);
  await page.goto(`${address}/console/forms/load`);
  await page.getByRole("heading", { name: "What departments asked" }).waitFor();
  await axe(page);
});

test("the dictionary shows what looks like a proposed field", async () => {
  const page = await signIn("coordinator");
  await page.goto(`${address}/console/forms/fields?status=proposed`);
  await page.getByRole("link", { name: "独自居住的老年人数" }).click();
  await page.getByRole("region", { name: "相似的字段" }).getByRole("link").first().waitFor();
  await axe(page);
  await page.getByRole("button", { name: "不采纳" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("理由").fill("已有“独居老人数”，请用它");
  await form.getByRole("button", { name: "不采纳" }).click();
  await page.getByText("未采纳").first().waitFor();
});

test("nothing went wrong behind the pages but the refusals that were asked for", () => {
  assert.deepEqual(
    problems.flat().filter((line) => !line.includes("409")),
    [],
  );
});
