import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo();
});
after(() => site?.close());

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();

let id = "";

test("a department writes an application, is told what is missing while it writes, and submits it", async () => {
  const page = await site.deskOf("dept-renshe");
  await page.goto(`${site.address}/console/admission`);
  await press(page, "申请准入");
  const side = page.getByRole("complementary", { name: "边填边查" });
  await side.getByText(/今天申请，最早 (\d{4}年)?\d{1,2}月\d{1,2}日 可以开始/).waitFor();
  await side.getByText("承接单位").waitFor();
  await axe(page);
  const fill = (name: string, text: string) =>
    page.getByRole("textbox", { name, exact: true }).fill(text);
  await fill("名称", "就业政策明白卡送达");
  await fill("工作内容", "把明白卡送到登记失业人员手中");
  await fill("依据", "《就业促进法》第五十二条");
  await fill("为什么需要基层承担", "工作站熟悉本社区的住户");
  await page.getByLabel("找区域").fill("采莲");
  await page.getByRole("checkbox", { name: /采莲/ }).first().check();
  await page
    .getByRole("checkbox", { name: /社区工作站/ })
    .first()
    .check();
  await fill("数量", "200");
  await fill("计量单位", "份");
  await fill("单价（元）", "1.50");
  await fill("随事下沉的人员和物资", "明白卡由部门印制");
  await fill("怎么检查", "电话抽查");
  await fill("联系人", "虞晴");
  await fill("联系电话", "63000016");
  await side.getByText("将征求 2 个单位的意见").waitFor();
  await side.getByText("要 ¥300.00", { exact: false }).waitFor();
  await side.getByText("可以提交了").waitFor();
  await press(page, "提交");
  await page.getByRole("heading", { name: "就业政策明白卡送达" }).waitFor();
  id = /admission\/(\d+)/.exec(page.url())?.[1] ?? "";
  await axe(page);
});

test("the office checks it, the station and the sub-district answer, the office reviews it", async () => {
  const office = await site.deskOf("coordinator");
  await office.goto(`${site.address}/console/admission`);
  await office.getByRole("link", { name: "就业政策明白卡送达" }).click();
  await press(office, "审查通过，征求意见");
  await office.getByText("等待答复").first().waitFor();
  const station = await site.deskOf("station");
  await station.goto(`${site.address}/console/admission`);
  await axe(station);
  await station.getByRole("link", { name: "就业政策明白卡送达" }).click();
  await press(station, "答复意见");
  const form = station.getByRole("dialog");
  await form.getByLabel("有条件同意").check();
  await form.getByLabel("说明").fill("请把送达时间放在月中");
  await form.getByRole("button", { name: "答复意见" }).click();
  await station.getByText("请把送达时间放在月中").first().waitFor();
  const street = await site.deskOf("subdistrict");
  await street.goto(`${site.address}/console/admission/${id}`);
  await press(street, "答复意见");
  await street.getByRole("dialog").getByRole("button", { name: "答复意见" }).click();
  await street.getByRole("dialog").waitFor({ state: "hidden" });
  await office.reload();
  await press(office, "写审核意见");
  const review = office.getByRole("dialog");
  await review.getByLabel("说明").fill("依据充分，经费已落实，建议准入");
  await review.getByRole("button", { name: "写审核意见" }).click();
  await office.getByText("建议准入").first().waitFor();
});

test("a meeting with minutes admits it, its money is set aside, and the decision is a paper with a code", async () => {
  const office = await site.deskOf("coordinator");
  await office.goto(`${site.address}/console/admission/meetings`);
  await axe(office);
  await press(office, "安排会议");
  const form = office.getByRole("dialog");
  await form.getByLabel("会议名称").fill("区政府第21次常务会议");
  await form.getByLabel("时间").fill("2026-11-24T09:00");
  await form.getByRole("button", { name: "安排会议" }).click();
  await office.getByRole("link", { name: "区政府第21次常务会议" }).click();
  const line = office.getByRole("listitem").filter({ hasText: "就业政策明白卡送达" });
  await line.getByRole("button", { name: "列入" }).click();
  await line.getByRole("link", { name: "登记决定" }).waitFor();
  await press(office, "登记纪要");
  await form.getByLabel("纪要编号").fill("〔2026〕21号");
  await form.getByRole("button", { name: "登记纪要" }).click();
  await office.getByText("〔2026〕21号").waitFor();
  await axe(office);
  await line.getByRole("link", { name: "登记决定" }).click();
  await press(office, "登记会议决定");
  await form.getByLabel("条件（一行一条）").fill("每月十五日前后送达");
  await form.getByRole("button", { name: "登记会议决定" }).click();
  await office.getByText("预留 ¥300.00，还有 ¥300.00").waitFor();
  await axe(office);
  await press(office, "出具批复");
  await office.getByRole("heading", { name: "关于准入事项的批复" }).waitFor();
  await office.getByRole("img", { name: /^文书 .* 的二维码$/ }).waitFor();
  await office.getByText("每月十五日前后送达").waitFor();
  await axe(office);
});

test("everybody finds it in the public register", async () => {
  const { page } = await site.visit("/admissions");
  await page.getByLabel("搜索名称或准入编号").fill("明白卡");
  await press(page, "查找");
  await page.getByRole("link", { name: "就业政策明白卡送达" }).click();
  await page.getByRole("heading", { name: "就业政策明白卡送达" }).waitFor();
  await page.getByText("区政府第21次常务会议", { exact: false }).waitFor();
  await axe(page);
});

test("a station petitions for the exit of admitted work, with what shows it", async () => {
  const page = await site.deskOf("station");
  await page.goto(`${site.address}/console/admission/${id}`);
  await press(page, "申请退出");
  const form = page.getByRole("dialog");
  await form.getByLabel("退出理由").fill("明白卡内容网上已有，居民不需要纸质的");
  await form.getByLabel("依据（台账、数据、事例）").fill("抽问 30 位居民的记录");
  await form.locator("input[type=file]").setInputFiles({
    name: "记录.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"),
  });
  await form.getByText("记录.pdf").waitFor();
  await axe(page);
  await form.getByRole("button", { name: "申请退出" }).click();
  await page.getByText("抽问 30 位居民的记录").waitFor();
  await page.getByRole("link", { name: "记录.pdf" }).waitFor();
});

test("nothing went wrong behind the pages", () => {
  assert.deepEqual(site.watched(), []);
});
