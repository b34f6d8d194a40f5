/** Saying no, played on the real server: two clicks from a station's inbox, the department heard, the office decides. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { loadOrganisations } from "#organisations";
import { axe } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";

let site: Site;
let stationOrgId = 0;
let worker = "";

before(async () => {
  site = await sharedDemo();
  const organisations = await loadOrganisations(site.system());
  stationOrgId = organisations.get("STA-01").id;
  const [post] = organisations
    .postsByOrg(stationOrgId)
    .filter(({ role }) => role === "stationWorker");
  worker = organisations.personName(post?.personId ?? 0);
});
after(() => site?.close());

async function post(page: Page, url: string, data: object): Promise<Record<string, number>> {
  const answer = await page.request.post(`${site.address}/api/v1${url}`, { data });
  assert.ok(answer.ok(), await answer.text());
  return (await answer.json()) as Record<string, number>;
}

/** A request that landscaping accepted and then handed down to the station. */
async function handDown(station: Page, department: Page): Promise<number> {
  const { caseId = 0 } = await post(station, "/cases", {
    kind: "request",
    channel: "counter",
    categoryCode: "env.rubbish",
    title: "绿化带里都是垃圾",
    description: "绿化带里饮料瓶、塑料袋很多。",
    reporter: { name: "沈宝珍", telephone: "13912345678" },
  });
  await post(department, `/cases/${caseId}/commands`, { type: "accept" });
  await post(department, `/cases/${caseId}/commands`, {
    type: "handOver",
    toOrgId: stationOrgId,
    reason: "请服务站组织清捡",
  });
  return caseId;
}

const toast = (page: Page, text: string) => page.locator(".toast", { hasText: text });

/** What may be given to the mouse alone, counted. */
async function refuseInTwoClicks(station: Page): Promise<void> {
  await station.goto(`${site.address}/console`);
  const row = station.locator(".inbox .row", { hasText: "绿化带里都是垃圾" });
  await row.click();
  const panel = station.getByRole("region", { name: "准入" });
  await panel.getByRole("button", { name: "未准入，说“不”" }).click();
  await toast(station, "已登记，交统筹部门裁定").waitFor();
  await panel.getByText("待裁定").waitFor();
  await station.locator(".dues").getByText("时限停计，等裁定是否准入").waitFor();
  await axe(station);
}

async function fill(page: Page, button: string, label: string, text: string): Promise<void> {
  await page.locator(".tr-actions").getByRole("button", { name: button }).click();
  const form = page.getByRole("dialog", { name: button });
  await form.getByLabel(label).fill(text);
  await form.getByRole("button", { name: "提交" }).click();
  await toast(page, "已提交").waitFor();
}

/** The department learns of it at the top of every page, states its side, and nowhere reads who said no. */
async function state(department: Page): Promise<void> {
  await department.goto(`${site.address}/console`);
  await department.getByRole("link", { name: "说“不”：1 条等您处理" }).click();
  await department.locator("td", { hasText: "绿化带里都是垃圾" }).click();
  await fill(department, "说明情况", "请说明：依据什么交办、有没有准入编号", "人手不足，请支持。");
  await department.getByText("不对部门公开").waitFor();
  assert.doesNotMatch(await department.locator("body").innerText(), new RegExp(worker));
}

async function confirm(office: Page): Promise<void> {
  await office.goto(`${site.address}/console`);
  await office.getByRole("link", { name: "说“不”：1 条等您处理" }).click();
  await office.locator("td", { hasText: "绿化带里都是垃圾" }).click();
  await office.getByText(worker).first().waitFor();
  await axe(office);
  await fill(office, "确认未准入", "确认的理由", "没有查到准入。");
  await office.getByText("裁定：确认未准入").waitFor();
}

async function takeBackIn(department: Page): Promise<void> {
  await department.reload();
  await department.getByRole("button", { name: "签收" }).click();
  await department.getByText("签收裁定").waitFor();
  await department.goto(`${site.address}/console`);
  await department.locator(".inbox .row", { hasText: "绿化带里都是垃圾" }).click();
  await department.getByText(/裁定没有准入，由 绿化市容局 自己办：没有查到准入。/).waitFor();
}

test("a station says no in two clicks; the department is heard, the office confirms, the department is told and has the case back", async () => {
  const [station, department, office] = await Promise.all([
    site.deskOf("station"),
    site.deskOf("dept-lvhua"),
    site.deskOf("coordinator"),
  ]);
  await handDown(station, department);
  await refuseInTwoClicks(station);
  await state(department);
  await confirm(office);
  await takeBackIn(department);
  assert.deepEqual(site.watched(), []);
});

test("what came by telephone is recorded, may be taken back, and every page reads in both languages", async () => {
  const station = await site.deskOf("station");
  await station.goto(`${site.address}/console/task-refusals`);
  await station.getByRole("link", { name: "登记一次" }).click();
  const covered = station.waitForResponse(/task-refusals\/cover/);
  await station.getByLabel("哪个部门").selectOption({ label: "民政局" });
  const { mandates } = (await (await covered).json()) as { mandates: unknown[] };
  // Whatever the demo has admitted between the two has to be looked at.
  for (let i = 0; i < mandates.length; i++)
    await station.locator(".tr-looking input").nth(i).check();
  await station.getByLabel("交办了什么").fill("周五前上报独居老人台账");
  await station.getByLabel("姓名").fill("方林");
  await axe(station);
  await station.getByRole("button", { name: "登记", exact: true }).click();
  await station.getByRole("heading", { name: /^JB-2026-/ }).waitFor();
  await station.getByText("方*").waitFor();
  await station.locator(".tr-actions").getByRole("button", { name: "收回" }).click();
  await station.getByRole("dialog").getByRole("button", { name: "提交" }).click();
  await toast(station, "已收回").waitFor();
  await station.goto(`${site.address}/console/task-refusals/statistics`);
  await station.getByRole("link", { name: "1", exact: true }).first().waitFor();
  await axe(station);
  const office = await site.deskOf("coordinator");
  await office.goto(`${site.address}/console/case-bulks`);
  await office.getByRole("heading", { name: "批量下发办件" }).waitFor();
  await axe(office);
  await office.goto(`${site.address}/task-refusals`);
  await office.getByRole("heading", { name: "未准入的工作" }).waitFor();
  await axe(office);
  const english = await site.deskOf("coordinator", { locale: "en-GB" });
  await english.goto(`${site.address}/console/task-refusals?status=withdrawn`);
  await english.getByRole("link", { name: /^JB-2026-/ }).click();
  await english.getByText("Taken back").first().waitFor();
  await axe(english);
  assert.deepEqual(site.watched(), []);
});
