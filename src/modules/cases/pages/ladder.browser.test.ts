/** The ladder's page: a rung set for a class, what it comes to, its history, undone; and what a corrected calendar moved. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { updateYear } from "#calendars";
import { YEAR_2026 } from "#kernel/pure/calendar-builders.ts";
import { axe, PHONE } from "../../../../test/browser.ts";
import { recomputeDeadlines } from "../actions/recompute.ts";
import { type ResidentsSite, openResidentsSite } from "../../../../test/residents.ts";

let site: ResidentsSite;
before(async () => {
  site = await openResidentsSite();
});
after(() => site?.close());

const toast = (page: Page, text: string | RegExp) => page.locator(".toast", { hasText: text });

/** The value of a rule in the column of a class, and whether it is set there. */
async function cell(page: Page, rule: string, column: string) {
  const heads = page.locator(".ladder-table thead th");
  const names = await heads.allTextContents();
  const at = names.findIndex((name) => name.includes(column));
  const row = page.locator(".ladder-table tbody tr", {
    has: page.getByRole("rowheader", { name: rule, exact: true }),
  });
  const found = row.locator("td").nth(at - 1);
  return {
    value: (await found.textContent())?.replace("在此设置", "").trim(),
    own: (await found.getAttribute("data-own")) === "true",
  };
}

test("a rung is set for a class by keys alone: previewed, saved, in the history, undone, and inherited again", async () => {
  const { page, problems } = await site.official("coordinator", "/console/ladder");
  await page.getByRole("region", { name: "各类别和事项的督办规则" }).waitFor();
  assert.deepEqual(await cell(page, "提醒", "执法与专业管理"), { value: "50%", own: false });
  await axe(page);
  const change = page.getByRole("button", { name: "修改执法与专业管理" });
  await change.focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "执法与专业管理的督办规则" });
  await form.getByText("沿用：50%").waitFor();
  await form.getByLabel("提醒", { exact: true }).focus();
  await page.keyboard.type("90");
  // The urge at 80 % would come before a reminder at 90 %: said before anything is sent.
  await form.getByText(/^还不能保存：/).waitFor();
  await axe(page);
  await form.getByLabel("提醒", { exact: true }).press("Control+A");
  await page.keyboard.type("40");
  // A tenth of ten working days is one: forty hundredths of them end with the fourth, Monday 30 November.
  await form.getByText(/11月30日.* 提醒$/).waitFor();
  await form.getByText(/应在 .*12月8日.* 办结/).waitFor();
  await form.getByRole("button", { name: "保存" }).press("Enter");
  await form.getByText("请写一句为什么").waitFor();
  await form.getByLabel("为什么改").fill("早一点提醒");
  await form.getByRole("button", { name: "保存" }).press("Enter");
  await toast(page, "执法与专业管理的新规定从 今天 起适用").waitFor();
  await page.locator("td[data-own=true]", { hasText: "40%" }).waitFor();
  assert.deepEqual(await cell(page, "提醒", "执法与专业管理"), { value: "40%", own: true });
  assert.deepEqual(await cell(page, "提醒", "公共服务"), { value: "50%", own: false });

  await page.getByRole("button", { name: "撤销" }).click();
  await page.locator("td[data-own=true]", { hasText: "40%" }).waitFor({ state: "detached" });
  assert.deepEqual(await cell(page, "提醒", "执法与专业管理"), { value: "50%", own: false });
  const history = page.getByRole("button", { name: "执法与专业管理的修改记录" });
  await history.focus();
  await page.keyboard.press("Enter");
  const told = page.getByRole("dialog", { name: "执法与专业管理的修改记录" });
  await told.getByText("早一点提醒").waitFor();
  const entries = await told.locator("li:has(strong)").allTextContents();
  assert.equal(entries.length, 2);
  assert.match(entries[0] ?? "", /撤销刚才的修改全部沿用上一层$/);
  assert.match(entries[1] ?? "", /早一点提醒提醒 40%$/);
  await axe(page);
  await page.keyboard.press("Escape");
  await told.waitFor({ state: "hidden" });
  assert.deepEqual(problems(), []);
});

test("what is set for a day to come is taken back from the table, with a reason", async () => {
  const { page, problems } = await site.official("coordinator", "/console/ladder");
  await page.getByRole("button", { name: "修改公共服务" }).click();
  const form = page.getByRole("dialog", { name: "公共服务的督办规则" });
  await form.getByLabel("从哪天起收件的适用").fill("2026-12-01");
  await form.getByLabel("办结后现场核查的比例").fill("20");
  await form.getByLabel("为什么改").fill("十二月多查一些");
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByText(/12月1日.* 起有新规定/).waitFor();
  await page.getByRole("button", { name: "撤回" }).click();
  const back = page.getByRole("dialog", { name: /^撤回公共服务/ });
  await back.getByLabel("为什么撤回").fill("人手不够");
  await back.getByRole("button", { name: "撤回" }).click();
  await toast(page, "已撤回").waitFor();
  await page.getByText(/起有新规定/).waitFor({ state: "detached" });
  assert.deepEqual(problems(), []);
});

test("a corrected calendar is reported with the cases that it moved, on a phone too; who may not set sees no buttons", async () => {
  const system = site.program.context({ kind: "system", job: "test" });
  const { page: counter } = await site.official("station", "/console");
  const taken = await counter.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": "ladder-1" },
    data: {
      kind: "request",
      channel: "counter",
      categoryCode: "env.rubbish",
      title: "弄堂口垃圾堆积",
      description: "弄堂口的垃圾三天没有清运",
      reporter: { name: "沈宝珍", telephone: "13912345678" },
    },
  });
  assert.equal(taken.status(), 201, await taken.text());
  const { caseId, receiptNo } = (await taken.json()) as { caseId: number; receiptNo: string };
  await site.command("dept-lvhua", caseId, { type: "accept" });
  for (let pass = 0; pass < 2; pass++) await recomputeDeadlines(system);
  await updateYear(system, 2026, {
    holidays: [...YEAR_2026.holidays, "2026-11-26"],
    makeUpWorkdays: [...YEAR_2026.makeUpWorkdays],
    source: { title: "更正通知" },
  });
  for (let pass = 0; pass < 2; pass++) await recomputeDeadlines(system);

  const { page, problems } = await site.official("leader", "/console/ladder");
  await page.getByText("1 件应办时间移动").waitFor();
  assert.equal(await page.getByRole("button", { name: /^修改/ }).count(), 0);
  await page.setViewportSize(PHONE);
  // One column at a time: whose rules are looked at is chosen above them.
  const heads = page.locator(".ladder-table thead th:visible");
  assert.equal(await heads.count(), 2);
  await page.getByLabel("看哪一类的规则").selectOption({ index: 1 });
  await heads.filter({ hasText: "执法与专业管理" }).waitFor();
  assert.equal(await heads.count(), 2);
  await page.getByRole("button", { name: "看有哪些件" }).click();
  await page.getByRole("link", { name: new RegExp(receiptNo) }).waitFor();
  // Rubbish has two working days: with Thursday the 26th off, Friday instead of Thursday.
  await page.getByText("应办 11月26日 17:30 → 11月27日 17:30").waitFor();
  await axe(page);
  const sheet = await page.request.get(
    `${site.address}${await page.getByRole("link", { name: "下载表格" }).getAttribute("href")}`,
  );
  assert.equal(sheet.status(), 200);
  assert.deepEqual(problems(), []);
});
