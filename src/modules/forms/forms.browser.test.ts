import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { MS_PER_DAY, addDays, dayOf } from "#kernel/pure/day.ts";
import { loadOrganisations } from "#organisations";
import { axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { TUESDAY_TEN } from "../../../test/demo.ts";
import { admitForm, listForms, showForm } from "./index.ts";

let site: Site;
const start = TUESDAY_TEN;
const clock = manualClock(start);
before(async () => {
  site = await sharedDemo({ clock });
});
after(() => site?.close());
// A page that stays open would go on asking with a session that the clock has ended.
afterEach(() => site.leave());

/** The form that the tests design, have admitted, send and fill in. */
let formId = 0;

test("a department designs a form and sees what is asked already", async () => {
  const page = await site.deskOf("dept-renshe");
  await page.goto(`${site.address}/console/forms/new`);
  await page.getByLabel("报表名称").fill("独居老人关爱表");
  await page.getByLabel("收集这些数据做什么用").fill("安排节日走访和应急联络");
  const add = (name: string) =>
    page.getByRole("button", { name: `加入 ${name}`, exact: true }).click();
  await add("独居老人数");
  // Beginning tomorrow it would meet the form that is out; beginning after that is due it does not.
  const from = page.getByLabel("拟下发日");
  await from.fill(addDays(dayOf(start), 1));
  const meets = page.getByText(/民政局的《社区养老服务底数表》正在收集/);
  await meets.waitFor();
  await from.fill(addDays(dayOf(start), 50));
  await meets.waitFor({ state: "detached" });
  await add("住宅电梯数");
  await page.getByText(/平台上已有有效答案/).waitFor();
  await add("在册志愿者人数");
  await add("网格数");
  const preview = page.getByRole("region", { name: "填报时的样子" });
  await preview.getByLabel("独居老人数").fill("三十");
  await preview.getByLabel("独居老人数").blur();
  await preview.getByText("内容不符合要求").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL(/\/forms\/\d+\/design/);
  formId = Number(/forms\/(\d+)/.exec(page.url())?.[1]);
  await page.goto(`${site.address}/console/forms/${formId}`);
  await page.getByRole("button", { name: "申请准入" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("收集的依据").fill("《老年人权益保障法》第十八条");
  await form.getByLabel("联系电话").fill("63001122");
  await form.getByRole("button", { name: "申请准入" }).click();
  await form.getByText(/请写明为什么还要再问/).waitFor();
  await form.getByLabel("为什么还要再问").fill("民政的表只到年底，走访要用下个季度的数");
  await form.getByRole("button", { name: "申请准入" }).click();
  await page.getByText(/准入申请已起草/).waitFor();
  assert.equal(await page.getByRole("button", { name: "下发", exact: true }).count(), 0);
  await axe(page);
});

test("once it is admitted and its day has come it is sent", async () => {
  const today = dayOf(start);
  const { items } = await listForms(site.system(), { status: "asked" });
  const directory = await loadOrganisations(site.system());
  const { applicationId } = await showForm(site.system(), items[0]?.id ?? 0);
  await admitForm(site.system(), applicationId ?? 0, {
    departmentOrgId: directory.get("DEP-RENSHE").id,
    submittedOn: today,
    reviewedOn: addDays(today, 18),
    decidedOn: addDays(today, 20),
    answers: 2,
  });
  clock.set(start + 51 * MS_PER_DAY);
  const page = await site.deskOf("dept-renshe");
  await page.goto(`${site.address}/console/forms/${formId}`);
  await page.getByRole("button", { name: "下发", exact: true }).click();
  await page.getByText("已下发 60 张表", { exact: true }).waitFor();
  await page.getByRole("table").getByRole("row", { name: /柳汀/ }).waitFor();
});

test("a station confirms what is known, types the rest, takes a slip back, and hands in", async () => {
  const page = await site.deskOf("station");
  await page.goto(`${site.address}/console/forms`);
  await axe(page);
  await page
    .getByRole("link", { name: /独居老人关爱表/ })
    .first()
    .click();
  await page.getByText(/来自《住宅小区安全底数表》/).waitFor();
  await page.getByRole("button", { name: /确认全部已知的/ }).click();
  await page.getByText(/确认，原见《住宅小区安全底数表》/).waitFor();
  const alone = page.getByLabel("独居老人数");
  await alone.fill("88");
  await alone.blur();
  // The slip is taken back where it was made; what was confirmed before has an undo of its own until then.
  const row = page.locator(".ff-row").filter({ has: alone });
  await row.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>(".ff-row input")?.value === "",
  );
  await alone.fill("86");
  await alone.blur();
  await row.getByText(/已保存/).waitFor();
  await page.getByRole("button", { name: "交表" }).click();
  await page.getByText(/还有 1 个字段没填好：在册志愿者人数/).waitFor();
  const volunteers = page.getByLabel("在册志愿者人数");
  await volunteers.fill("41");
  await volunteers.blur();
  await page.getByText("都填好了，可以交表").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "交表" }).click();
  await page.getByText("已交", { exact: true }).first().waitFor();
});

test("the department sees it add up, with what is missing, in both languages", async () => {
  const page = await site.deskOf("dept-renshe", { locale: "en-GB" });
  await page.goto(`${site.address}/console/forms/${formId}`);
  const total = page.getByRole("row", { name: /total/ });
  await total.getByText("86").waitFor();
  await total.getByText("59 missing").first().waitFor();
  await axe(page);
  await page.goto(`${site.address}/console/forms/load`);
  await page.getByRole("heading", { name: "What departments asked" }).waitFor();
  await axe(page);
});

test("the dictionary shows what looks like a proposed field", async () => {
  const page = await site.deskOf("coordinator");
  await page.goto(`${site.address}/console/forms/fields?status=proposed`);
  await page.getByRole("link", { name: "独自居住的老年人数" }).click();
  await page.getByRole("region", { name: "相似的字段" }).getByRole("link").first().waitFor();
  await axe(page);
  await page.getByRole("button", { name: "不采纳" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("理由").fill("已有“独居老人数”，请用它");
  await form.getByRole("button", { name: "不采纳" }).click();
  await page.getByText("未采纳").first().waitFor();
});

test("nothing went wrong behind the pages but the refusals that were asked for", () => {
  assert.deepEqual(
    site.watched().filter((line) => !line.includes("409")),
    [],
  );
});
