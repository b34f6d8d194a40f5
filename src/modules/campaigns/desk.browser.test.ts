/** The desk pages of campaigns in a real browser: followed, checked and settled by whoever may. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mandatesOf } from "#admission";
import { sql } from "#kernel/db.ts";
import { addDays, dayOf } from "#kernel/pure/day.ts";
import { loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { formatIn } from "#ui/format.ts";
import { axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { rosterCsv } from "./builders.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ longWork: true });
});
after(() => site?.close());

test("what finance sees as owed is what it confirms, and stands on a paper with a code", async () => {
  const finance = await site.deskOf("finance");
  await finance.goto(`${site.address}/console/campaigns`);
  await finance.getByRole("link", { name: "第三代社会保障卡换发" }).click();
  await finance.getByText("各社区进度", { exact: true }).waitFor();
  await axe(finance);
  await finance.getByRole("link", { name: "结算", exact: true }).click();
  await finance.getByRole("button", { name: "结算", exact: true }).click();
  // Which completions were drawn, and so are not owed yet, is a lot that nobody knows beforehand.
  const said = await finance.locator(".cam-sum").innerText();
  const units = Number(/^(\d+) × ¥1\.00 = ¥\1\.00$/.exec(said)?.[1]);
  assert.ok(units > 0, said);
  await finance.getByRole("button", { name: "确认结算" }).click();
  await finance.getByRole("link", { name: `第 2 次 · ¥${units}.00` }).click();
  await finance.getByRole("heading", { name: "第三代社会保障卡换发 第 2 次结算" }).waitFor();
  await axe(finance);
  const { rows } = await sql<{ fen: number }>`select sum(amount_fen)::int fen
    from campaigns.settlement_line where settlement_id = (select max(id) from campaigns.settlement)`.execute(
    site.system().db,
  );
  assert.deepEqual(rows, [{ fen: units * 100 }]);
  await finance.getByRole("button", { name: "出具结算单" }).click();
  await finance.getByRole("heading", { name: "专项经费结算单" }).waitFor();
  const sum = finance.locator(".sheet-sum").getByRole("cell");
  assert.equal(await sum.nth(3).innerText(), `¥${units}.00`);
  await axe(finance);
  // The file is made as long work and found again in the tray by whoever has left the page.
  await finance.getByRole("button", { name: "下载 PDF" }).click();
  await finance.goto(`${site.address}/console/campaigns`);
  await finance.getByRole("link", { name: "独居老人秋季走访" }).waitFor();
  await finance.keyboard.press("Shift+W");
  await finance.getByText("制作文书 PDF").first().waitFor();
  await finance.getByRole("link", { name: /专项经费结算单.*\.pdf/ }).waitFor({ timeout: 60_000 });
});

test("a station gives units that nobody holds to a worker", async () => {
  const station = await site.deskOf("station");
  await station.goto(`${site.address}/console/campaigns`);
  await station.getByRole("link", { name: "第三代社会保障卡换发" }).click();
  await station.getByRole("link", { name: "名单" }).click();
  await station.getByText("没人领的 3 个").waitFor();
  await axe(station);
  await station.getByRole("button", { name: "安排给" }).click();
  const form = station.getByRole("dialog");
  await form.getByLabel("哪些").selectOption("count");
  await form.getByLabel("几个").fill("2");
  await form.getByRole("button", { name: "交给" }).click();
  await station.getByText(/^2 个交给/).waitFor();
  await station.getByText("没人领的 1 个").waitFor();
});

test("a department splits its draft by quantity within what was admitted", async () => {
  const department = await site.deskOf("dept-shichang");
  await department.goto(`${site.address}/console/campaigns`);
  await department.getByRole("link", { name: "老旧小区电梯安全告示张贴" }).click();
  await department.getByRole("heading", { name: "分到各站" }).waitFor();
  await department.getByText(/还可以分|比准入多/).waitFor();
  await axe(department);
  await department.getByRole("button", { name: "平均分" }).click();
  await department.getByText("还可以分 0").waitFor();
  await department.getByRole("button", { name: "保存分配" }).click();
  await department.getByText("已保存分配").waitFor();
  // Whoever watches sees the split and can write nothing.
  const finance = await site.deskOf("finance");
  await finance.goto(department.url());
  await finance.getByText("承办部门还在分配").waitFor();
  await finance.getByRole("row", { name: /采莲社区公共服务站/ }).waitFor();
  assert.equal(await finance.getByRole("textbox").count(), 0);
  assert.equal(await finance.getByRole("button", { name: /保存分配|发到各站/ }).count(), 0);
  await axe(finance);
  assert.deepEqual(site.watched(), []);
  await department.goto(`${site.address}/console/campaigns/new`);
  await department.getByRole("heading", { name: "开一个专项" }).waitFor();
  await axe(department);
});

/** The code of the first area of a department's task. */
async function areaOfTask(orgCode: string, title: string): Promise<string> {
  const ctx = site.system();
  const applicantOrgId = (await loadOrganisations(ctx)).get(orgCode).id;
  const mandates = await mandatesOf(ctx, { applicantOrgId });
  const areaId = mandates.find((one) => one.title === title)?.areaIds[0];
  return (await loadAreas(ctx)).find(areaId ?? 0)?.code ?? assert.fail("no area");
}

test("a roster is read on trial, written, and taken back as long as nothing was sent", async () => {
  const department = await site.deskOf("dept-minzheng");
  await department.goto(`${site.address}/console/campaigns/new`);
  await department.getByRole("radio", { name: /独居老人秋季走访/ }).check();
  await department.getByLabel("专项名称").fill("独居老人补访");
  await department.getByRole("button", { name: "保存，接着分" }).click();
  await department.getByRole("heading", { name: "上传花名册" }).waitFor();
  const code = await areaOfTask("DEP-MINZHENG", "独居老人秋季走访");
  await department.getByLabel("选文件").setInputFiles({
    name: "第一批.csv",
    mimeType: "text/csv",
    buffer: rosterCsv([{ code, count: 3 }], 88_000),
  });
  await department.getByText("3 行里能收 3 行").waitFor();
  await department.getByRole("button", { name: "写入名单" }).click();
  const earlier = department.getByRole("listitem").filter({ hasText: "第一批.csv" });
  await earlier.getByText("3 行里收下 3 行").waitFor();
  await axe(department);
  await earlier.getByRole("button", { name: "撤销这次导入" }).click();
  await department.getByText("已撤销，名册少了 3 行").waitFor();
  await earlier.getByText("已撤销").waitFor();
  assert.equal(await earlier.getByRole("button").count(), 0);
  await department.getByRole("button", { name: "发到各站" }).focus();
  await department.getByText("先分到至少一个站").first().waitFor();
});

test("a deadline moves to a later day with its reason; an earlier one is refused above the button", async () => {
  const department = await site.deskOf("dept-renshe");
  await department.goto(`${site.address}/console/campaigns`);
  await department.getByRole("link", { name: "第三代社会保障卡换发" }).click();
  await department.getByRole("button", { name: "改截止日" }).click();
  const form = department.getByRole("dialog");
  const day = form.getByLabel("新的截止日");
  const before_ = await day.inputValue();
  await day.fill(addDays(dayOf(Date.now()), -1));
  await form.getByLabel("为什么").fill("两个站的人手被防汛占用");
  await form.getByRole("button", { name: "保存", exact: true }).click();
  await form.getByRole("alert").waitFor();
  await axe(department);
  const later = addDays(before_, 5);
  await day.fill(later);
  await form.getByRole("button", { name: "保存", exact: true }).click();
  await form.waitFor({ state: "detached" });
  await department.getByText(`截止日改到 ${formatIn("zh").day(later)}`).waitFor();
});

test("what was drawn is looked at, accepted or sent back with what is wrong, and then nothing waits", async () => {
  const department = await site.deskOf("dept-renshe");
  await department.goto(`${site.address}/console/campaigns`);
  await department.getByRole("link", { name: "第三代社会保障卡换发" }).click();
  await department.getByRole("link", { name: /^核验/ }).click();
  const table = department.getByRole("table", { name: "核验" });
  const rows = table.locator(".ant-table-row");
  await rows.first().waitFor();
  const expectRows = async (count: number): Promise<void> => {
    if (count === 0) await rows.first().waitFor({ state: "detached" });
    else await rows.nth(count).waitFor({ state: "detached" });
  };
  const drawn = await rows.count();
  assert.ok(drawn >= 1, "nothing was drawn");
  await axe(department);
  await rows.first().getByRole("link").click();
  const unit = department.getByRole("dialog");
  await unit.getByRole("img").first().waitFor();
  await department.keyboard.press("Escape");
  await unit.waitFor({ state: "detached" });
  await rows.first().getByRole("button", { name: "退回" }).click();
  const form = department.getByRole("dialog", { name: "退回重办" });
  await form.getByLabel("哪里不对").fill("照片里看不到门牌，请补拍");
  await axe(department);
  await form.getByRole("button", { name: "退回" }).click();
  await department.getByText("已退回重办").waitFor();
  await form.waitFor({ state: "detached" });
  await expectRows(drawn - 1);
  // How many the lot takes differs from run to run.
  for (let left = drawn - 1; left > 0; left -= 1) {
    await rows.first().getByRole("button", { name: "通过" }).click();
    await department.getByText("通过 1 个", { exact: true }).first().waitFor();
    await expectRows(left - 1);
  }
  await department.getByText("没有等核验的").waitFor();
});

test("nothing went wrong behind the pages but the deadline that was refused", () => {
  assert.deepEqual(
    site.watched().filter((one) => !one.includes("409")),
    [],
  );
});
