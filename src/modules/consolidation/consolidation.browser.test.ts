import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { decideRows, getRow, getSet, listRows, verifySets } from "./actions.ts";
import { anItem } from "./builders/rows.ts";

let site: Site;
let desk: Page;
const ctx = () => site.system();
/** The demo's open set. */
const SET = 1;

before(async () => {
  site = await sharedDemo({ longWork: true });
  desk = await site.deskOf("coordinator");
});
after(() => site?.close());

const rowOf = async (name: string) =>
  (await listRows(ctx(), SET, { limit: 500 })).items.find((row) => row.name === name) ??
  assert.fail(`no row is called ${name}`);

test("the sets are listed with their progress, and one is opened", async () => {
  await desk.goto(`${site.address}/console/consolidation`);
  await desk.getByText("已处理 60／120").waitFor();
  await axe(desk);
  await desk.getByRole("link", { name: "2026 年职责清理归并" }).click();
  await desk.getByRole("heading", { name: "2026 年职责清理归并", level: 1 }).waitFor();
  await desk.getByText("共 120 条").waitFor();
});

test("by keyboard: find a pair, read why, merge it, undo, merge it again", async () => {
  await desk.getByRole("button", { name: "有建议" }).click();
  await desk.getByText(/^共 2\d 条$/).waitFor();
  await desk.keyboard.press("j");
  await desk.getByRole("heading", { name: "生育登记", level: 2 }).waitFor();
  await desk.getByText("依据同一条款：《人口与计划生育条例》第10条").first().waitFor();
  await axe(desk);
  await desk.keyboard.press("j");
  await desk.getByRole("heading", { name: "生育服务登记办理", level: 2 }).waitFor();
  await desk.keyboard.press("m");
  await desk.getByRole("radio", { name: /生育登记/ }).waitFor();
  await axe(desk);
  await desk.keyboard.press("Enter");
  await desk.getByText("并入：生育服务登记办理").waitFor();
  assert.equal((await rowOf("生育服务登记办理")).decision, "merge");
  await desk.keyboard.press("z");
  await desk.getByText("已恢复原来的决定").waitFor();
  assert.equal((await rowOf("生育服务登记办理")).decision, null);
  await desk.goto(
    `${site.address}/console/consolidation/${SET}?row=${(await rowOf("生育服务登记办理")).id}`,
  );
  await desk.getByRole("heading", { name: "生育服务登记办理", level: 2 }).waitFor();
  await desk.keyboard.press("m");
  await desk.getByRole("textbox", { name: "理由" }).fill("同一事项");
  await desk.keyboard.press("Enter");
  await desk.getByText("并入：生育服务登记办理").waitFor();
  const row = await getRow(ctx(), SET, (await rowOf("生育服务登记办理")).id);
  assert.deepEqual([row.decisions[0]?.target?.name, row.reason], ["生育登记", "同一事项"]);
});

test("who comes second is told who decided what, sees it, and may decide over it", async () => {
  const { id } = await rowOf("小区垃圾清运");
  await desk.goto(`${site.address}/console/consolidation/${SET}?row=${id}`);
  await desk.getByRole("heading", { name: "小区垃圾清运", level: 2 }).waitFor();
  await desk.keyboard.press("a");
  await desk.getByRole("textbox", { name: "理由" }).waitFor();
  await decideRows(ctx(), SET, [anItem(id, { kind: "drop", reason: "已停办" })]);
  await desk.keyboard.press("Enter");
  await desk.getByText(/^第 66 号“小区垃圾清运”刚由系统在 .+ 处理为“取消”。/).waitFor();
  await desk.locator(".con-row-state").getByText("已停办").waitFor();
  await desk.getByRole("textbox", { name: "理由" }).press("Enter");
  await desk.getByText("保留：小区垃圾清运").waitFor();
  assert.equal((await rowOf("小区垃圾清运")).decision, "keep");
});

test("a selection is decided in one go", async () => {
  await desk.goto(`${site.address}/console/consolidation/${SET}?state=undecided`);
  await desk.getByText(/^共 \d+ 条$/).waitFor();
  await desk.keyboard.press("j");
  await desk.keyboard.press("x");
  await desk.keyboard.press("j");
  await desk.keyboard.press("x");
  await desk.getByRole("heading", { name: "已选 2 条" }).waitFor();
  await axe(desk);
  await desk.keyboard.press("p");
  await desk.getByRole("button", { name: "处理这 2 条" }).waitFor();
  await desk.keyboard.press("Enter");
  await desk.getByText("进一门式：2 条").waitFor();
});

test("a spreadsheet is uploaded, every row answered for, and taken out again", async () => {
  await desk.goto(`${site.address}/console/consolidation/${SET}`);
  await desk.getByRole("button", { name: "上传表格" }).click();
  const csv = "职责名称,依据\n老年人免费乘车卡办理,《条例》第三条\n=1+1,\n";
  await desk
    .locator("input[type=file]")
    .setInputFiles({ name: "民政局补充.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  const drawer = desk.getByRole("dialog");
  // The file's name tells whose it is.
  await drawer.getByLabel(/^报送单位/).waitFor();
  await axe(desk);
  await drawer.getByRole("button", { name: "上传", exact: true }).click();
  await drawer.getByText("收下 1 · 已有 0 · 拒绝 1").first().waitFor();
  await drawer.getByText(/是公式/).waitFor();
  await axe(desk);
  assert.equal((await getSet(ctx(), SET)).tally.raw, 121);
  await drawer.getByRole("button", { name: "撤回" }).first().click();
  await desk.getByText("已撤回：民政局补充.csv").waitFor();
  assert.equal((await getSet(ctx(), SET)).tally.raw, 120);
  await drawer.getByRole("button", { name: "完成" }).click();
});

test("a department sees its own rows and says what it thinks of them", async () => {
  const page = await site.deskOf("dept-lvhua");
  await page.goto(`${site.address}/console/consolidation/${SET}`);
  await page.getByText("共 15 条").waitFor();
  await page.keyboard.press("j");
  const comment = page.getByRole("textbox", { name: "意见" });
  await comment.fill("由我局牵头，请保留");
  await page.getByRole("button", { name: "提交意见" }).click();
  await page.getByText("意见已提交").waitFor();
  await page.getByText("由我局牵头，请保留").first().waitFor();
  await axe(page);
  assert.equal(await page.getByRole("button", { name: /^保留/ }).count(), 0);
  await page.context().close();
});

test("the desk and the account speak English too", async () => {
  const page = await site.deskOf("coordinator", { locale: "en" });
  await page.goto(
    `${site.address}/console/consolidation/${SET}?row=${(await rowOf("生育登记")).id}`,
  );
  await page.getByRole("heading", { name: "2026 review of duties" }).waitFor();
  await page.getByRole("heading", { name: "Rows that it is like" }).waitFor();
  await page.keyboard.press("m");
  await page.getByRole("form", { name: "Merge into …" }).waitFor();
  await axe(page);
  await page.goto(`${site.address}/console/consolidation/${SET}/account`);
  await page.getByRole("heading", { name: "Before and after" }).waitFor();
  await page.getByText("rows are undecided").first().waitFor();
  await axe(page);
  await page.context().close();
});

test("when all is decided the account balances, closing drafts the edition, and the drafts are in the catalogue", async () => {
  const left = (await listRows(ctx(), SET, { state: "undecided", limit: 500 })).items;
  await decideRows(
    ctx(),
    SET,
    left.map(({ id, revision }) => anItem(id, {}, revision)),
  );
  await desk.goto(`${site.address}/console/consolidation/${SET}/account`);
  await desk.getByText("每一条都有交代").waitFor();
  await desk.getByRole("heading", { name: "新版目录" }).waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "办结，生成新版目录草稿" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "办结" }).click();
  await desk.getByText(/^已办结：归并后 \d+ 条$/).waitFor();
  await desk.getByRole("link", { name: "打开目录里的草稿" }).waitFor();
  await axe(desk);
  const set = await getSet(ctx(), SET);
  assert.equal(set.status, "closed");
  assert.equal(set.tally.undecided, 0);
  await desk.getByRole("link", { name: "打开目录里的草稿" }).click();
  await desk.getByRole("heading", { name: "事项目录" }).waitFor();
  await desk.getByRole("button", { name: "只看这一批" }).waitFor();
  await desk.getByRole("link", { name: "残疾人证办理" }).waitFor();
  assert.equal((await verifySets(ctx())).difference, null);
});

test("the pages broke nothing on the way", () => {
  assert.deepEqual(
    site.watched().filter((one) => !/ 40[0-9] |status of 4/.test(one)),
    [],
  );
});
