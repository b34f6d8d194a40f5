/** One case through many hands, played on the real server: an X is summoned and answers, a bad grade is put right. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { eventsOf } from "#kernel/events.ts";
import { axe, PHONE } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo();
});
after(() => site?.close());

const deskOf = (username: string): Promise<Page> => site.deskOf(username);

let sent = 0;
async function handIn(
  station: Page,
  title = "菜场后门污水横流",
  description = "下水道堵了一个星期，摊位还往里倒泔水。",
) {
  const answer = await station.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": `coordination-${++sent}` },
    data: {
      kind: "request",
      channel: "counter",
      categoryCode: "env.rubbish",
      areaId: await areaOfHome(),
      title,
      description,
      reporter: { name: "沈宝珍", telephone: "13912345678" },
    },
  });
  assert.equal(answer.status(), 201);
  return (await answer.json()) as { caseId: number; receiptNo: string; queryCode: string };
}

/** The community of the demo's sub-district account. */
async function areaOfHome(): Promise<number> {
  const { body } = await site.server.inject({ url: "/api/v1/areas?level=community" });
  const { items } = JSON.parse(body) as { items: { id: number; name: { zh: string } }[] };
  return items.find(({ name }) => name.zh.startsWith("采莲"))?.id ?? 0;
}

const toast = (page: Page, text: string) => page.locator(".toast", { hasText: text });

/** Takes a step that stands in the menu. */
async function fromMenu(page: Page, step: string): Promise<void> {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: step, exact: true }).click();
}

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function summon(lead: Page, caseId: number): Promise<void> {
  await lead.goto(`${site.address}/console/cases/${caseId}`);
  await lead.getByRole("button", { name: /^受理/ }).click();
  await toast(lead, "已受理").waitFor();
  await fromMenu(lead, "请协同");
  const form = lead.getByRole("dialog", { name: "请协同" });
  await form.getByRole("combobox", { name: "协同单位" }).fill("市场监督");
  await lead.locator(".ant-select-item-option").filter({ hasText: "市场监督" }).first().click();
  await form.getByLabel("要它做什么").fill("查摊位有没有倒泔水，倒的责令改正");
  await form.getByRole("spinbutton").fill("3");
  await lead.keyboard.press("Control+Enter");
  await toast(lead, "已请协同单位").waitFor();
  await lead.getByText(/^请 市场监管局 协同（牵头单位请的）/).waitFor();
  await axe(lead);
}

async function answer(helper: Page): Promise<void> {
  await helper.goto(`${site.address}/console`);
  const row = helper.locator(".inbox .row", { hasText: "菜场后门污水横流" });
  await row.getByText("协同", { exact: true }).waitFor();
  await row.getByText(/^牵头 .+; 协同 市场监管局 \(办理中\)$/).waitFor();
  await helper.keyboard.press("j");
  const front = helper.locator(".case-actions").getByRole("button", { name: "答复协同" });
  await front.click();
  const form = helper.getByRole("dialog", { name: "答复协同" });
  await form.getByText("市场监管局 · 查摊位有没有倒泔水，倒的责令改正").waitFor();
  await form.getByLabel("做了什么，现在怎样").fill("查了六个摊位，两个责令改正。");
  await form
    .locator("input[type=file]")
    .setInputFiles({ name: "摊位.png", mimeType: "image/png", buffer: PIXEL });
  await form.getByRole("button", { name: "移除 摊位.png" }).waitFor();
  await helper.keyboard.press("Control+Enter");
  await toast(helper, "协同任务已答复").waitFor();
  await helper.locator(".part-answer").getByRole("link", { name: "打开 摊位.png" }).waitFor();
}

async function complete(lead: Page): Promise<void> {
  await lead.reload();
  await lead.locator(".part-answer").getByText("查了六个摊位，两个责令改正。").waitFor();
  await lead.keyboard.press("c");
  const form = lead.getByRole("dialog", { name: "办结" });
  // Nothing is open any more: nobody is asked why.
  assert.equal(await form.getByLabel("为什么现在就办结").count(), 0);
  await form.getByRole("radio", { name: "已解决" }).check();
  await form.getByLabel("办理结果").fill("下水道已疏通。");
  await lead.keyboard.press("Control+Enter");
  await toast(lead, "已办结").waitFor();
}

/** The resident grades on a phone and reads what follows before sending. */
async function gradeBadly(receipt: { receiptNo: string; queryCode: string }): Promise<Page> {
  const { page } = await site.visit(`/track#${receipt.receiptNo}:${receipt.queryCode}`, {
    viewport: PHONE,
  });
  await page.getByText("已请市场监管局一起办").waitFor();
  await page.getByRole("radio", { name: "不满意", exact: true }).check();
  await page.getByText(/15 个工作日内整改，改完由没经手的人打电话问您/).waitFor();
  await page.getByLabel("为什么").fill("第二天又堵了");
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.getByText(/^您不满意，绿化市容局正在整改，还剩 15 个工作日/).waitFor();
  await page.getByRole("heading", { name: "您不满意以后" }).waitFor();
  await axe(page);
  return page;
}

test("an X answers from its inbox, a bad grade is put right, and somebody independent calls back", async () => {
  const [station, lead, helper] = await Promise.all([
    deskOf("station"),
    deskOf("dept-lvhua"),
    deskOf("dept-shichang"),
  ]);
  const receipt = await handIn(station);
  await summon(lead, receipt.caseId);
  await answer(helper);
  await complete(lead);
  const phone = await gradeBadly(receipt);

  await lead.reload();
  await lead.locator(".case-actions").getByRole("button", { name: "提交整改" }).click();
  const measures = lead.getByRole("dialog", { name: "提交整改" });
  await measures.getByLabel("整改了什么").fill("换了管道，摊位加了隔油池。");
  await lead.keyboard.press("Control+Enter");
  await toast(lead, "整改已提交").waitFor();
  // Whoever put it right does not ask whether it is right.
  assert.equal(await lead.getByRole("button", { name: "登记回访" }).count(), 0);

  await station.goto(`${site.address}/console`);
  const row = station.locator(".inbox .row", { hasText: "菜场后门污水横流" });
  await row.getByText("待回访").waitFor();
  await station.keyboard.press("j");
  await station.locator(".case-actions").getByRole("button", { name: "登记回访" }).click();
  const call = station.getByRole("dialog", { name: "登记回访" });
  await call.getByRole("radio", { name: "联系上了", exact: true }).check();
  await call.getByRole("radio", { name: "满意，可以结案" }).check();
  await call.getByLabel("居民怎么说").fill("现在好了。");
  await axe(station);
  await station.keyboard.press("Control+Enter");
  await toast(station, "回访已登记").waitFor();
  await station.getByText("回访，居民满意：现在好了。").waitFor();

  await phone.getByRole("button", { name: "看最新的" }).click();
  await phone.getByText("打电话问过您，您说满意").waitFor();
  const told = await eventsOf(site.program.database.db, "case", receipt.caseId);
  // One completion in twenty is drawn for a check; the journey is the same.
  assert.deepEqual(
    told.map((event) => event.type).filter((type) => type !== "verificationAsked"),
    [
      "received",
      "dispatched",
      "accepted",
      "taskGiven",
      "taskAnswered",
      "completed",
      "graded",
      "rectificationOpened",
      "rectified",
      "calledBack",
      "closed",
    ],
  );
  assert.deepEqual(site.watched(), []);
});

/** Takes a step wherever the page offers it, and fills its form. */
async function take(
  page: Page,
  step: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  const front = page.locator(".case-actions").getByRole("button", { name: new RegExp(`^${step}`) });
  await page.locator(".case-actions").waitFor();
  if ((await front.count()) > 0) await front.first().click();
  else await fromMenu(page, step);
  await fill(page.getByRole("dialog", { name: step }));
  await page.keyboard.press("Control+Enter");
}

async function pickOrganisation(form: Locator, label: string, letters: string): Promise<void> {
  await form.getByRole("combobox", { name: label }).fill(letters);
  const options = form.page().locator(".ant-select-item-option");
  await options.filter({ hasText: letters }).first().click();
}

async function returnTo(lead: Page, letters: string, clause: string): Promise<void> {
  await take(lead, "退单", async (form) => {
    await pickOrganisation(form, "应当由谁负责", letters);
    await form.getByLabel("依据哪一条").fill(clause);
    await form.getByLabel("为什么不归本单位").fill("摊位归市场管");
  });
  await toast(lead, "已退单").waitFor();
}

test("a return is contested and arbitrated, a supervision answered and settled, each by who may, for the resident to read", async () => {
  const [station, lead, named, arbiter, block] = (await Promise.all(
    ["station", "dept-lvhua", "dept-shichang", "coordinator", "subdistrict"].map(deskOf),
  )) as [Page, Page, Page, Page, Page];
  const receipt = await handIn(station, "菜场门口烂菜叶", "烂菜叶堆在门口没人扫。");
  const address = `${site.address}/console/cases/${receipt.caseId}`;
  await lead.goto(address);
  await returnTo(lead, "市场监督", "市场管理办法第七条");

  await named.goto(address);
  await take(named, "异议", async (form) => {
    await form.getByLabel("反驳的依据").fill("环境卫生责任清单");
    await form.getByLabel("为什么应由退单单位负责").fill("门口是道路");
  });
  await toast(named, "已提出异议").waitFor();
  await lead.reload();
  await returnTo(lead, "市场监督", "市场管理办法第七条");

  await arbiter.goto(`${site.address}/console`);
  await arbiter.locator(".inbox .row", { hasText: "菜场门口烂菜叶" }).getByText("待仲裁").waitFor();
  await arbiter.goto(address);
  await take(arbiter, "仲裁", async (form) => {
    await pickOrganisation(form, "由谁牵头", "绿化");
    await form.getByLabel("依据哪一条").fill("职责清单：道路保洁");
    await form.getByLabel("理由").fill("门口属于道路");
    await axe(arbiter);
  });
  await toast(arbiter, "已仲裁").waitFor();

  await block.goto(address);
  await take(block, "督办", (form) => form.getByLabel("要它说明什么").fill("来回三天，没人扫"));
  await toast(block, "已督办").waitFor();
  await lead.reload();
  await take(lead, "答复督办", (form) => form.getByLabel("书面答复").fill("今天下午扫"));
  await toast(lead, "督办已答复").waitFor();
  await block.goto(`${site.address}/console?view=decisions`);
  await block.locator(".inbox .row", { hasText: "菜场门口烂菜叶" }).getByText("看答复").waitFor();
  await block.goto(address);
  await take(block, "看督办答复", (form) =>
    form.getByRole("radio", { name: "可以，了结" }).check(),
  );
  await toast(block, "督办答复已看过").waitFor();

  const track = `/track#${receipt.receiptNo}:${receipt.queryCode}`;
  const { page: phone } = await site.visit(track, { viewport: PHONE });
  await phone
    .getByText(/市场管理办法第七条/)
    .first()
    .waitFor();
  await phone
    .getByText(/裁定由绿化市容局负责/)
    .first()
    .waitFor();
  const told = await eventsOf(site.program.database.db, "case", receipt.caseId);
  assert.deepEqual(
    told.map((event) => event.type),
    [
      "received",
      "dispatched",
      "returned",
      "returnContested",
      "returned",
      "arbitrationOpened",
      "arbitrated",
      "supervised",
      "supervisionAnswered",
      "supervisionSettled",
    ],
  );
  assert.deepEqual(site.watched(), []);
});
