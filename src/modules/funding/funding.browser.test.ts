import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";

let site: Site;
let page: Page;

before(async () => {
  site = await sharedDemo();
  page = await site.deskOf("finance");
});
after(() => site?.close());

const cells = async (row: string) =>
  page
    .getByRole("row", { name: new RegExp(`^${row}`) })
    .first()
    .getByRole("cell")
    .allInnerTexts();

test("the published gap opens as an example with its published averages and measures", async () => {
  await page.goto(`${site.address}/console/funding`);
  await page.getByRole("button", { name: "样例：11 个街道的财力差距" }).click();
  await page.getByText("平均只有 400 万元").waitFor();
  assert.deepEqual((await cells("按税收")).slice(0, 5), [
    "¥880,000.00",
    "¥8,800,000.00",
    "10.000",
    "0.587",
    "0.330",
  ]);
  assert.deepEqual((await cells("平均")).slice(0, 3), ["¥4,000,000.00", "¥4,000,000.00", "1.000"]);
  await axe(page);
});

test("a slider is moved by keyboard and the sums follow", async () => {
  await page.goto(`${site.address}/console/funding?level=community`);
  await page.getByText(/60 个区域全部达到/).waitFor();
  const before = await page.getByText(/^今年总额/).innerText();
  const growth = page.getByRole("slider", { name: /比去年增长/ });
  await growth.focus();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.getByText(/^今年总额/).innerText(), before);
});

test("a floor that is not met is named area by area and cannot be decided; once met it is decided and posted", async () => {
  await page.getByRole("radio", { name: "按税收" }).check();
  await page.getByText(/个区域没有达到保底标准/).waitFor();
  await axe(page);
  await page.getByRole("button", { name: "存为草稿" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("方案名称").fill("追加社区经费");
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByRole("heading", { name: "追加社区经费" }).waitFor();
  const decide = async () => {
    await page.getByRole("button", { name: "记录会议决定" }).click();
    await form.getByLabel("哪次会议").fill("区政府第20次常务会议");
    await form.getByLabel("纪要编号").fill("〔2026〕20号");
    await form.getByRole("button", { name: "记录会议决定" }).click();
  };
  await decide();
  await form.getByText(/没有达到保底标准/).waitFor();
  await form.getByRole("button", { name: "取消" }).click();
  await page.getByRole("radio", { name: "平均" }).check();
  await page.getByRole("button", { name: "保存修改" }).click();
  await form.getByRole("button", { name: "保存" }).click();
  await form.waitFor({ state: "hidden" });
  await decide();
  await page.getByText(/区政府第20次常务会议定/).waitFor();
  await axe(page);
});

test("figures are imported row by row, each answered for", async () => {
  await page.goto(`${site.address}/console/funding/figures`);
  await page.getByRole("button", { name: "导入 CSV" }).waitFor();
  await axe(page);
  await page.locator("input[type=file]").setInputFiles({
    name: "figures.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "区域编码,年份,常住人口,税收(元),60岁及以上人口,低保户数,老旧小区数,来源\n" +
        "991101001,2026,78000,1000.5,20000,400,30,快报\n没有,2026,1,1,1,1,1,快报\n",
    ),
  });
  await page.getByText("收下 1 行，未变 0 行，没收 1 行").waitFor();
  await page.getByText("没有编码为“没有”的街道或社区").waitFor();
});

test("a district leader decides on a draw that somebody else asked for", async () => {
  const leader = await site.deskOf("leader");
  await leader.goto(`${site.address}/console/funding/reserve`);
  await leader.getByRole("button", { name: "同意并拨付" }).first().click();
  const form = leader.getByRole("dialog");
  await form.getByLabel("意见").fill("同意，今天到位");
  await axe(leader);
  await form.getByRole("button", { name: "同意并拨付" }).click();
  await leader.getByText("已到账，待报告").nth(1).waitFor();
  await axe(leader);
  // The statement behind a reserve is for who reads the books; whoever asks for money sees what is left.
  await leader
    .getByRole("link", { name: /还有 ¥/ })
    .first()
    .waitFor();
  const office = await site.deskOf("subdistrict");
  await office.goto(`${site.address}/console/funding/reserve`);
  await office
    .getByText(/还有 ¥/)
    .first()
    .waitFor();
  assert.equal(await office.getByRole("link", { name: /还有 ¥/ }).count(), 0);
});

test("nothing went wrong behind the pages but the refusals that were asked for", () => {
  assert.deepEqual(
    site.watched().filter((line) => !line.includes("409")),
    [],
  );
});
