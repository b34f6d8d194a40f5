import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { DESK, PHONE, axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { findDuty } from "./actions.ts";

let site: Site;
let resident: Page;
let desk: Page;
const ctx = () => site.system();

before(async () => {
  site = await sharedDemo({ longWork: true });
  resident = (await site.visit("/")).page;
  desk = await site.deskOf("admin");
});
after(() => site?.close());

/** Makes uploads as slow as on a bad line, so that one sees how they go. Unit: bytes a second; -1: as fast as it goes. */
async function slowUpload(page: Page, uploadThroughput: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput,
  });
}

test("a resident asks in own words, reads the guidance and ticks what to bring; the ticks stay", async () => {
  await resident.goto(`${site.address}/search?q=${encodeURIComponent("老人办证")}`);
  await resident.getByRole("heading", { name: /“老人办证”最接近的 30 个事项/ }).waitFor();
  await axe(resident);
  await resident.getByRole("link", { name: "老年人优待证办理" }).click();
  await resident.getByRole("heading", { name: "老年人优待证办理", level: 1 }).waitFor();
  await resident.getByText("5 个工作日办好").waitFor();
  await resident.getByText("近期一寸免冠照片").waitFor();
  await resident.getByRole("checkbox", { name: /居民身份证/ }).check();
  await resident.getByText("3 样中已备好 1 样").waitFor();
  await axe(resident);
  await resident.reload();
  assert.equal(await resident.getByRole("checkbox", { name: /居民身份证/ }).isChecked(), true);
  await resident.getByRole("link", { name: "开始办理" }).first().waitFor();
});

test("the guidance names who is responsible and the stations with their hours", async () => {
  await resident.getByText("澄湖区民政局").first().waitFor();
  await resident.getByRole("heading", { name: "去哪个社区工作站" }).waitFor();
  await resident
    .getByText(/周一至周五/)
    .first()
    .waitFor();
});

test("nothing found leads to a report, the whole list of the stations is one click away", async () => {
  await resident.goto(`${site.address}/search?q=${encodeURIComponent("???")}`);
  await resident.getByText("没有找到“???”").waitFor();
  await axe(resident);
  await resident.goto(`${site.address}/search?list=stationWork.care`);
  await resident.getByRole("heading", { name: "养老与助残" }).waitFor();
});

test("guidance in English", async () => {
  await resident.goto(`${site.address}/duties/MZ-101?lang=en`);
  await resident.getByRole("heading", { name: "Senior citizen card" }).waitFor();
  await resident.getByText("Done within 5 working days").waitFor();
  await resident.getByRole("checkbox", { name: "Identity card original" }).waitFor();
  await resident.getByText("Only if: somebody applies for you").waitFor();
  await resident.getByText("Acceptance", { exact: true }).waitFor();
  await resident.getByRole("heading", { name: "Which service station" }).waitFor();
  const read = await resident.locator("main").innerText();
  assert.deepEqual(
    read.split("\n").filter((line) => /\p{Script=Han}/u.test(line)),
    [],
  );
  assert.equal(await resident.getByText(/in Chinese/).count(), 0);
  await axe(resident);
  await resident.goto(`${site.address}/?lang=zh`);
});

test("the catalogue is searched and filtered, and a duty opened", async () => {
  await desk.goto(`${site.address}/console/catalogue`);
  await desk.getByRole("link", { name: "临时占用城市道路审批" }).waitFor();
  // A slow answer leaves the last rows in sight, out of reach.
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await desk.route(/\/catalogue\/duties\?.*q=/, async (route) => {
    await held;
    await route.continue();
  });
  await desk.getByRole("searchbox", { name: "搜索事项" }).fill("养犬");
  await desk.locator(".keyset-rows[inert]").getByText("临时占用城市道路审批").waitFor();
  answer();
  await desk.locator(".keyset-rows:not([inert])").waitFor();
  await desk.getByText("临时占用城市道路审批").waitFor({ state: "hidden" });
  await desk.getByRole("link", { name: "文明养犬公约协商" }).waitFor();
  await axe(desk);
  await desk.getByRole("link", { name: "文明养犬公约协商" }).click();
  await desk.getByRole("heading", { name: "文明养犬公约协商", level: 1 }).waitFor();
  await desk.getByRole("heading", { name: "各版本" }).waitFor();
  await axe(desk);
});

test("a draft with mistakes is told where they are, mended, saved and published", async () => {
  await desk.goto(`${site.address}/console/catalogue/new`);
  await desk.getByRole("heading", { name: "新事项" }).waitFor();
  await desk.getByRole("button", { name: "保存草稿" }).click();
  await desk.getByText("有 3 处需要补充").waitFor();
  await axe(desk);
  await desk.getByLabel("事项编码").fill("TS-001");
  await desk.getByLabel("名称 必填", { exact: true }).fill("雨伞借用");
  await desk.getByRole("button", { name: "加一个牵头" }).click();
  await desk.getByLabel("单位 必填").selectOption({ label: "澄湖区民政局" });
  await desk.getByRole("button", { name: "加一样材料" }).click();
  await desk.getByLabel("材料名称 必填").fill("身份证");
  await desk.getByText("2 处文字中 0 处有英文").waitFor();
  await desk.getByRole("switch", { name: "同时写英文" }).check();
  await desk.getByLabel("材料名称（英文）").fill("Identity card");
  await desk.getByText("2 处文字中 1 处有英文").waitFor();
  await desk.getByLabel("承诺", { exact: true }).fill("2");
  await axe(desk);
  await desk.getByRole("button", { name: "保存草稿" }).click();
  await desk.getByRole("heading", { name: "雨伞借用" }).waitFor();
  await desk.getByRole("rowheader", { name: "身份证 Identity card" }).waitFor();
  await desk.getByRole("button", { name: /^发布/ }).click();
  const drawer = desk.getByRole("dialog");
  await drawer.getByText("每个适用区域都有且只有一个牵头单位").waitFor();
  await axe(desk);
  await drawer.getByRole("button", { name: "发布" }).click();
  await desk.getByText("已发布：雨伞借用").waitFor();
  const [material] = (await findDuty(ctx(), "TS-001"))?.content.materials ?? [];
  assert.deepEqual([material?.name, material?.nameEn], ["身份证", "Identity card"]);
});

test("a duty with two leads cannot be published, and the report says why", async () => {
  await desk.getByRole("button", { name: "起草新版本" }).click();
  await desk.getByRole("heading", { name: "起草新版本" }).waitFor();
  await desk.getByRole("button", { name: "加一个牵头" }).click();
  await desk.getByLabel("单位 必填").nth(1).selectOption({ label: "澄湖区司法局" });
  await desk.getByRole("button", { name: "保存草稿" }).click();
  await desk.getByRole("button", { name: /^发布/ }).click();
  const drawer = desk.getByRole("dialog");
  await drawer.getByText("有两个牵头单位").first().waitFor();
  await drawer.getByRole("button", { name: "发布" }).click();
  await drawer.getByRole("alert").getByText("还不能发布").waitFor();
  await axe(desk);
  await drawer.getByRole("button", { name: "取消" }).click();
  await desk.getByRole("link", { name: "与上一版比较" }).first().click();
  await desk.getByRole("heading", { name: "第 1 版到第 2 版的变化" }).waitFor();
  await axe(desk);
});

test("a spreadsheet is dropped in, every row answered for and the drafts published", async () => {
  await desk.goto(`${site.address}/console/catalogue/import`);
  const csv = [
    "事项编码*,事项名称*,事项分类*,牵头单位*",
    "TS-101,借用轮椅,公共服务,DEP-CANLIAN",
    "TS-102,没有单位,公共服务,不存在的局",
    "TS-103,=1+1,公共服务,DEP-CANLIAN",
    // Rows without anything are no rows; they make the file long enough to watch it leave.
    ",,,\n".repeat(10_000),
  ].join("\n");
  await desk
    .locator("input[type=file]")
    .setInputFiles({ name: "试.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await axe(desk);
  await slowUpload(desk, 20_000);
  await desk.getByRole("button", { name: "先试一遍" }).click();
  await desk.getByText(/^已上传 [1-9]\d?%$/).waitFor();
  await slowUpload(desk, -1);
  await desk.getByRole("heading", { name: "试导入：什么都没有写入。" }).waitFor();
  await desk.getByRole("button", { name: "导入", exact: true }).click();
  await desk.getByRole("heading", { name: "导入完成" }).waitFor();
  await desk.getByRole("row", { name: /没有单位/ }).waitFor();
  await desk
    .getByText(/是公式/)
    .first()
    .waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "发布这 1 个草稿" }).click();
  await desk.getByText("已发布 1 个事项").waitFor();
  assert.equal((await findDuty(ctx(), "TS-101"))?.content.name, "借用轮椅");
});

test("the matrix is read by keys: the cursor moves, a cell opens its task, a group unfolds", async () => {
  await desk.goto(`${site.address}/console/catalogue/matrix?class=safety`);
  const grid = desk.getByRole("grid", { name: "职责矩阵：事项和单位" });
  const cell = (name: string) => grid.getByRole("gridcell", { name });
  await cell("矛盾纠纷调解，街道办事处：牵头").waitFor();
  await cell("矛盾纠纷调解，澄湖区司法局：协同").waitFor();
  await axe(desk);
  await grid.focus();
  await desk.keyboard.press("Control+Home");
  await desk.keyboard.press("ArrowRight");
  const active = () =>
    grid.evaluate(
      (one) => document.getElementById(one.getAttribute("aria-activedescendant") ?? "")?.ariaLabel,
    );
  assert.equal(await active(), "矛盾纠纷调解，街道办事处：牵头");
  await desk.keyboard.press("Enter");
  const panel = desk.getByRole("complementary", { name: "矛盾纠纷调解" });
  await panel.getByText("指派人民调解员").waitFor();
  await axe(desk);
  await desk.keyboard.press("ArrowDown");
  await desk.getByRole("complementary", { name: "出租房屋安全检查" }).waitFor();
  await desk.keyboard.press("Escape");
  await desk.getByRole("complementary").waitFor({ state: "detached" });
  await desk.keyboard.press("Control+Home");
  await desk.keyboard.press("ArrowUp");
  await desk.keyboard.press("ArrowRight");
  await desk.keyboard.press("Enter");
  await grid.getByRole("columnheader", { name: /^柳汀街道办事处：牵头 5 项/ }).waitFor();
});

test("the matrix of drafts marks two leads, and its export holds what the filter leaves", async () => {
  await desk.goto(`${site.address}/console/catalogue/matrix?edition=draft`);
  const row = desk.getByRole("rowheader", { name: /雨伞借用 \(全区: 有两个牵头单位/ });
  await row.waitFor();
  await desk.getByRole("gridcell", { name: "雨伞借用，澄湖区司法局：牵头不明" }).waitFor();
  await desk.getByRole("button", { name: "牵头有问题 1" }).click();
  const saved = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "导出 XLSX" }).click();
  assert.match((await saved).suggestedFilename(), /^职责矩阵-\d{4}-\d{2}-\d{2}\.xlsx$/);
  await desk.getByText("已导出，表格与页面的筛选一致。").waitFor();
});

test("on a phone the matrix is a list, in English too", async () => {
  await desk.setViewportSize(PHONE);
  await desk.goto(`${site.address}/console/catalogue/matrix?class=safety&lang=en`);
  const card = desk.getByRole("button", { name: /Mediation between neighbours/ });
  await card.waitFor();
  await axe(desk);
  await card.click();
  await desk.getByRole("heading", { name: "Mediation between neighbours" }).waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "Close the details" }).click();
  await card.waitFor();
  await desk.setViewportSize(DESK);
  await desk.goto(`${site.address}/console/catalogue?lang=zh`);
});

test("a list is made, changed, closed and opened again by undo", async () => {
  await desk.goto(`${site.address}/console/catalogue/lists`);
  await desk.getByRole("row", { name: /行政权力/ }).waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "新清单" }).click();
  const drawer = desk.getByRole("dialog");
  await drawer.getByRole("button", { name: "保存" }).click();
  await drawer.getByText("请填写名称。").waitFor();
  await drawer.getByLabel("名称 必填", { exact: true }).fill("便民借用");
  await drawer.getByLabel("编码 必填").fill("lending");
  await axe(desk);
  await drawer.getByRole("button", { name: "保存" }).click();
  await desk.getByText("已保存：便民借用").waitFor();
  await desk.getByRole("button", { name: "停用便民借用" }).click();
  await desk.getByText("已停用：便民借用").waitFor();
  await desk.getByRole("button", { name: "启用便民借用" }).waitFor();
  await desk.getByRole("button", { name: /^撤销/ }).click();
  await desk.getByRole("button", { name: "停用便民借用" }).waitFor();
});

test("a category is written with the lead check beside it, and a second lead is told at once", async () => {
  await desk.goto(`${site.address}/console/catalogue/categories`);
  await desk.getByRole("link", { name: "垃圾堆积和清运" }).waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "新类别" }).click();
  await desk.getByLabel("编码 必填").fill("lamps");
  await desk.getByLabel("名称 必填", { exact: true }).fill("路灯不亮");
  await desk.getByRole("button", { name: "加一个牵头" }).click();
  await desk.getByLabel("单位 必填").selectOption({ label: "澄湖区民政局" });
  await desk.getByText("每个适用区域都有且只有一个牵头单位").waitFor();
  await desk.getByRole("button", { name: "加一个牵头" }).click();
  await desk.getByLabel("单位 必填").nth(1).selectOption({ label: "澄湖区司法局" });
  await desk.getByText("全区: 有两个牵头单位").waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "删除第 2 个牵头" }).click();
  await desk.getByRole("button", { name: "保存" }).click();
  await desk.getByText("已保存：路灯不亮").waitFor();
  await desk.getByRole("link", { name: "路灯不亮" }).waitFor();
});

test("a draft takes the split of its class, and its sample reaches residents", async () => {
  await desk.goto(`${site.address}/console/catalogue/duties/TS-101/draft`);
  await desk.getByLabel("分类 必填").selectOption({ label: "平安建设" });
  await desk.getByText("牵头与本类默认分工不同").waitFor();
  await desk.getByRole("button", { name: "按分类提出分工" }).click();
  await desk.getByText("已按分类提出牵头和协同").waitFor();
  assert.equal(await desk.getByLabel("方式").first().inputValue(), "areaSubdistrictOffice");
  assert.equal(await desk.getByLabel("任务 必填").inputValue(), "按职责配合，提供专业力量");
  await desk.getByRole("button", { name: "加一样材料" }).click();
  await desk.getByLabel("材料名称 必填").fill("借用单");
  await desk.locator(".cat-file").setInputFiles({
    name: "借用单.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%fictional\n"),
  });
  await desk.getByRole("button", { name: "去掉样表：借用单.pdf" }).waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "保存草稿" }).click();
  await desk.getByRole("button", { name: /^发布/ }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "发布" }).click();
  await desk.getByText("已发布：借用轮椅").waitFor();
  await resident.goto(`${site.address}/duties/TS-101`);
  const saved = resident.waitForEvent("download");
  await resident.getByRole("link", { name: "样表 借用单" }).click();
  assert.equal((await saved).suggestedFilename(), "借用单.pdf");
});

test("a department official sees no way to edit another's duty, and is told so at the form's address", async () => {
  const official = await site.deskOf("dept-lvhua");
  await official.goto(`${site.address}/console/catalogue/duties/MZ-101`);
  await official.getByRole("heading", { name: "老年人优待证办理", level: 1 }).waitFor();
  await official.getByRole("heading", { name: "各版本" }).waitFor();
  for (const step of ["起草新版本", "停用"])
    assert.equal(await official.getByRole("button", { name: step }).count(), 0, step);
  await official.goto(`${site.address}/console/catalogue/duties/MZ-101/draft`);
  await official.getByText("只能为本单位牵头的事项起草。").waitFor();
  await official.context().close();
});

test("the pages broke nothing on the way", () => {
  assert.deepEqual(
    site.watched().filter((one) => !/ 40[0-9] |status of 4/.test(one)),
    [],
  );
});
