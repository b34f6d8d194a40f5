import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { eventsOf } from "#kernel/events.ts";
import { loadOrganisations } from "./actions/directory.ts";
import { axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";

let site: Site;
let page: Page;

before(async () => {
  site = await sharedDemo();
  page = await site.deskOf("admin");
});
after(() => site?.close());

const heading = (name: string | RegExp) => page.getByRole("heading", { name });
const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();

test("an administrator searches for an organisation and sees who holds posts in it", async () => {
  await page.goto(`${site.address}/console/organisations`);
  await page.getByRole("searchbox", { name: "搜索机构" }).fill("绿化");
  await page.getByRole("link", { name: "澄湖区绿化和市容管理局" }).click();
  await heading("澄湖区绿化和市容管理局").waitFor();
  await page.getByText("环卫科科长").waitFor();
  await axe(page);
});

test("creates a station, is told why a wrong code is refused, and corrects it", async () => {
  await press("新建机构");
  const form = page.getByRole("dialog");
  await form.locator("select:focus").waitFor();
  await form.getByLabel("类型").selectOption("dispatchedBody");
  await form.getByLabel("代码", { exact: true }).fill("DIS-NEW");
  await form.getByLabel("中文名称").fill("湖滨税务所");
  await form.getByLabel("英文名称").fill("Lakeside Tax Office");
  await form.getByLabel("所属区域").selectOption({ label: "柳汀街道" });
  await form.getByLabel("统一社会信用代码").fill("91350100M000100Y44");
  await axe(page);
  await form.getByRole("button", { name: "保存" }).click();
  await form.getByRole("alert").getByText("不正确").waitFor();
  await form.getByLabel("统一社会信用代码").fill("");
  await form.getByRole("button", { name: "保存" }).click();
  await heading("湖滨税务所").waitFor();
});

test("appoints somebody found by name, ends the post again and closes the office", async () => {
  const [, , coordinator] = (await loadOrganisations(site.system())).people;
  const name = coordinator?.name ?? "";
  const pane = page.getByRole("region", { name: "机构详情" });
  await pane.getByRole("button", { name: "任职" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("searchbox", { name: "人员" }).fill(name);
  await form.getByRole("button", { name }).click();
  await form.getByLabel("职务（中文）").fill("所长");
  await form.getByLabel("职务（英文）").fill("Head");
  await form.getByRole("button", { name: "任职" }).click();
  await pane.getByRole("link", { name }).waitFor();
  await pane.getByRole("button", { name: "撤销" }).click();
  await form.getByRole("button", { name: "撤销机构" }).click();
  await form.getByRole("alert").getByText("还有 1 人在这里任职").waitFor();
  await form.getByRole("button", { name: "取消" }).click();
  await pane.getByRole("button", { name: "免去" }).click();
  await form.getByRole("button", { name: "免去岗位" }).click();
  await pane.getByText("还没有人在这里任职").waitFor();
  await pane.getByRole("button", { name: "撤销" }).click();
  await form.getByRole("button", { name: "撤销机构" }).click();
  await pane.getByText(/已于 .* 撤销/).waitFor();
});

test("a telephone is masked until a reason is given", async () => {
  await page.goto(`${site.address}/console/people?q=P0008`);
  await page.getByRole("row", { name: /P0008/ }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const pane = page.getByRole("region", { name: "人员详情" });
  await pane.getByText("154****1007").waitFor();
  await axe(page);
  await pane.getByRole("button", { name: "查看电话" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("理由").fill("核对值班表");
  await form.getByRole("button", { name: "查看", exact: true }).click();
  await pane.getByText("15400001007").waitFor();
  const directory = await loadOrganisations(site.system());
  const id = directory.findPerson("P0008")?.id ?? 0;
  const last = (await eventsOf(site.program.database.db, "person", id)).at(-1);
  assert.equal(last?.type, "personUnmasked");
});

test("English pages say the same", async () => {
  await page.goto(`${site.address}/console/people?q=P0008&lang=en`);
  await page.getByRole("searchbox", { name: "Search people" }).waitFor();
  await page.goto(`${site.address}/console/areas?lang=zh`);
});

test("the map of areas leads from the district down to a grid, by keyboard too", async () => {
  await page.goto(`${site.address}/console/areas`);
  await heading("澄湖区").waitFor();
  await axe(page);
  await page.getByRole("link", { name: "柳汀街道" }).first().click();
  await heading("柳汀街道").waitFor();
  const shape = page.locator("svg.area-map a").first();
  await shape.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "下辖网格" }).waitFor();
  await axe(page);
  await press("修改");
  await page.getByRole("dialog").getByLabel("边界（GeoJSON，WGS-84）").waitFor();
  await axe(page);
});

test("the pages broke nothing on the way", () => {
  assert.deepEqual(
    site.watched().filter((one) => !/ 40[0-9] |status of 4/.test(one)),
    [],
  );
});
