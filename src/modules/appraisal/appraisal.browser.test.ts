/** A scheme and a round of it on the way from the office's desk to the public page. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { manualClock } from "#kernel/context.ts";
import { catchUpFollowers } from "../../app.ts";
import { PHONE, axe } from "../../../test/browser.ts";
import { SOME_CASES, TUESDAY_TEN } from "../../../test/demo.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { computeWaiting } from "./actions/compute.ts";

const clock = manualClock(TUESDAY_TEN);
const ROUND = "2026年11月部门评议";
let site: Site;
before(async () => {
  site = await sharedDemo({ cases: SOME_CASES, clock });
});
after(() => site?.close());

const on = (day: string): void => clock.set(Date.parse(`${day}T10:00:00+08:00`));
const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();
async function atDesk(who: string, path = "/console/appraisal"): Promise<Page> {
  const page = await site.deskOf(who);
  await page.goto(site.address + path);
  return page;
}
/** Opens the round at hand from the list of rounds. */
async function atRound(who: string): Promise<Page> {
  const page = await atDesk(who);
  await page.getByRole("link", { name: ROUND }).first().click();
  await page.getByRole("heading", { level: 1, name: ROUND }).waitFor();
  return page;
}

test("a scheme is put together in the page, which says while one types what stands against publishing", async () => {
  const page = await atDesk("coordinator", "/console/appraisal/schemes");
  await press(page, "从“五项核心指标”开始");
  await page.getByText("没有问题，可以发布。").waitFor();
  await press(page, "添加证据指标");
  const check = page.getByRole("region", { name: "核对" });
  await check.getByText("名称和问题要中英文都填。").waitFor();
  const added = page.locator("details").last();
  await added.getByLabel("名称（中文）").fill("登录次数");
  await added.getByLabel("名称（英文）").fill("Log-ins");
  await added.getByLabel("权重 %").fill("5");
  await check.getByText("“登录次数”不能当指标").waitFor();
  await check.getByText("权重合计 105%，要正好 100%。").waitFor();
  await added.getByLabel("名称（中文）").fill("返工");
  await added.getByLabel("名称（英文）").fill("Done again");
  await added.getByLabel("按哪个定义").selectOption("rework");
  assert.equal(await added.getByLabel("满分线 %").inputValue(), "0");
  const city = page.locator("details").nth(1);
  await city.locator("summary").click();
  await city.getByLabel("权重 %").fill("20");
  await check.getByText("没有问题，可以发布。").waitFor();
  await axe(page);
  await press(page, "保存草稿");
  await press(page, "发布这个方案");
  await page.getByText("第 1 版").first().waitFor();
  await page.getByRole("rowheader", { name: "返工" }).waitFor();
  await page.context().close();
});

test("the office computes what was collected; the computation goes on when the page is left and is found again", async () => {
  // The demo's round is being collected for twenty more days.
  const page = await atRound("coordinator");
  await page.getByText("采集中").first().waitFor();
  assert.equal(await page.getByRole("button", { name: "计算并封存" }).count(), 0);
  await page.context().close();
  on("2026-12-15");
  await catchUpFollowers(site.program);
  const list = await atDesk("coordinator");
  await list.getByText("采集期已过，可以计算").waitFor();
  await axe(list);
  await list.context().close();
  const later = await atRound("coordinator");
  await press(later, "计算并封存");
  await later.getByRole("heading", { name: "正在计算并封存" }).waitFor();
  await axe(later);
  await later.goto(`${site.address}/console/appraisal`);
  await later.getByText("计算中").waitFor();
  await later.getByRole("link", { name: ROUND }).first().click();
  await later.getByRole("heading", { name: "正在计算并封存" }).waitFor();
  assert.equal(await computeWaiting(site.system()), 1);
  // The page looks by itself.
  await later.getByRole("heading", { name: "排名" }).waitFor();
  await axe(later);
  await later.emulateMedia({ media: "print" });
  assert.equal(await later.getByRole("link", { name: "导出 Excel" }).isVisible(), false);
  assert.equal(await later.getByRole("heading", { name: "排名" }).isVisible(), true);
  await later.context().close();
});

test("a department replies to its own result, the office answers, the leader confirms, the office publishes", async () => {
  const department = await atRound("dept-lvhua");
  await press(department, "反馈意见");
  await department.getByLabel("内容").fill("雨季道路封闭，几件无法按时进场。");
  await department.getByRole("dialog").getByRole("button", { name: "反馈意见" }).click();
  await department.getByRole("dialog").waitFor({ state: "hidden" });
  await department.getByRole("row").filter({ hasText: "本单位" }).getByRole("link").click();
  await department.getByText("雨季道路封闭").waitFor();
  await department.getByRole("link", { name: "下载本单位封存文件" }).waitFor();
  await axe(department);
  // An address that names no indicator is answered in the page's words, not in a validator's.
  const cases = department.url().replace(/targets\/(\d+)$/, "cases?place=$1&indicator=%21");
  await department.goto(cases);
  await department.getByText("这一轮没有这个指标或对象").waitFor();
  await department.context().close();
  const office = await atRound("coordinator");
  await press(office, "答复意见");
  await office.getByLabel("内容").fill("已核实，记录在案。");
  await office.getByRole("dialog").getByRole("button", { name: "答复意见" }).click();
  await office.getByRole("dialog").waitFor({ state: "hidden" });
  await office.context().close();
  on("2026-12-24");
  const leader = await atRound("leader");
  await press(leader, "确认结果");
  await leader.getByText("已确认").first().waitFor();
  await leader.context().close();
  const publisher = await atRound("coordinator");
  await press(publisher, "公布");
  await publisher.getByText("已公布").first().waitFor();
  await publisher.context().close();
});

test("everybody reads the published round on a phone: ranking, what a score is made of, earlier rounds", async () => {
  const { page, problems } = await site.visit("/appraisals", { viewport: PHONE });
  await page.getByRole("link", { name: ROUND }).click();
  await page.getByRole("heading", { name: "排名" }).waitFor();
  await axe(page);
  await page.getByRole("rowheader", { name: "绿化市容局" }).getByRole("link").click();
  await page.getByRole("heading", { name: "历轮走势" }).waitFor();
  await page.getByRole("img", { name: /在 3 轮考评中的得分/ }).waitFor();
  assert.equal(await page.getByText("雨季道路封闭").count(), 0, "words stay with the office");
  await axe(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= PHONE.width, `the page is ${wide} px wide`);
  assert.deepEqual(problems(), []);
});
