import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe, PHONE } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";

let site: Site;
let page: Page;

before(async () => {
  site = await sharedDemo();
  page = await site.deskOf("finance");
});
after(() => site?.close());

const heading = (name: string | RegExp) => page.getByRole("heading", { name });

test("finance opens a department and sees its appropriations, then the statement of one", async () => {
  await page.goto(`${site.address}/console/ledger`);
  await page.getByRole("button", { name: "展开 绿化市容局" }).click();
  await axe(page);
  await page.getByRole("link", { name: "一般公共预算 · 费随事转任务" }).click();
  await heading("绿化市容局 · 费随事转任务").waitFor();
  await page.getByRole("button", { name: /^已预留/ }).click();
  await page.getByRole("cell", { name: "预留", exact: true }).first().waitFor();
  await axe(page);
});

test("a voucher says before it is posted what every account becomes, is posted, and can be taken back", async () => {
  await page.goto(`${site.address}/console/ledger?voucher=appropriation`);
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
  await page.goto(`${site.address}/console/ledger/entries`);
  await page.getByText("已冲销").first().waitFor();
  await axe(page);
  await page.getByRole("link", { name: /^\d+$/ }).first().click();
  await page.getByRole("row", { name: /借 / }).first().waitFor();
  await axe(page);
  await page.goto(`${site.address}/console/ledger/trial-balance`);
  await page.getByText(/借贷相等/).waitFor();
  await axe(page);
  await page.goto(`${site.address}/console/ledger/periods`);
  await heading(/下一个要结的月份/).waitFor();
  await axe(page);
});

test("a department sees its own books only, and no voucher button", async () => {
  const own = await site.deskOf("dept-lvhua");
  await own.goto(`${site.address}/console/ledger`);
  await own.getByRole("link", { name: "一般公共预算 · 人员经费" }).waitFor();
  assert.equal(await own.getByText("民政局").count(), 0);
  assert.equal(await own.getByRole("button", { name: "记凭证" }).count(), 0);
});

test("anybody reads where a community's money went, without an account, on a phone", async () => {
  const { page: visitor } = await site.visit("/money", { viewport: PHONE });
  await visitor.getByLabel("找社区").fill("采莲");
  await axe(visitor);
  await visitor.getByRole("link", { name: "采莲社区" }).click();
  await visitor.getByRole("heading", { name: "采莲社区的收支" }).waitFor();
  await visitor.getByRole("heading", { name: "每一笔" }).waitFor();
  await axe(visitor);
});

test("on a phone a row of a table is a card that names its amounts, and nothing makes the page longer than the screen", async () => {
  await page.setViewportSize(PHONE);
  await page.goto(`${site.address}/console/ledger/trial-balance`);
  const balance = page.locator("td[data-head='期末余额']").first();
  await balance.waitFor();
  const { x = 0, width = 0 } = (await balance.boundingBox()) ?? {};
  assert.ok(x >= 0 && x + width <= PHONE.width, `the closing balance stands at ${x} + ${width} px`);
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(high <= PHONE.height, `the page is ${high} px high`);
  await axe(page);
});

test("nothing went wrong behind the pages", () => {
  assert.deepEqual(site.watched(), []);
});
