/** The console's journeys of cases, played on the real server: inbox, counter, personal data, conflict. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { Page } from "playwright-core";
import { eventsOf } from "#kernel/events.ts";
import { DEMO_PASSWORD } from "#templates";
import { axe, PHONE } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";
import type { CaseView } from "../schema.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ signInOnce: true });
});
afterEach(() => site.leave());
after(() => site?.close());

let taken = 0;

/** Takes a request in for a department, as the station would. */
async function aRequest(description: string): Promise<number> {
  const station = await site.deskOf("station");
  taken++;
  const answer = await station.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": `test-intake-${taken}` },
    data: {
      kind: "request",
      channel: "counter",
      categoryCode: "env.rubbish",
      title: description,
      description,
      reporter: { name: "沈宝珍", telephone: "13912345678" },
    },
  });
  assert.equal(answer.status(), 201);
  const { caseId } = (await answer.json()) as { caseId: number };
  await station.context().close();
  return caseId;
}

/** Gives a command as another session of the same department. */
async function elsewhere(caseId: number, command: object): Promise<void> {
  const other = await site.deskOf("dept-lvhua");
  const answer = await other.request.post(`${site.address}/api/v1/cases/${caseId}/commands`, {
    data: command,
  });
  assert.equal(answer.status(), 200);
  await other.context().close();
}

const eventTypes = async (caseId: number): Promise<string[]> =>
  (await eventsOf(site.program.database.db, "case", caseId)).map((event) => event.type);

const toast = (page: Page, text: string | RegExp) => page.locator(".toast", { hasText: text });

test("an official works through a case without touching the mouse", async () => {
  const first = await aRequest("弄堂口垃圾堆了三天");
  await aRequest("花坛边有大件垃圾");
  const { page, watched } = await site.visit("/console");
  await page.getByLabel("用户名", { exact: true }).focus();
  await page.keyboard.type("dept-lvhua");
  await page.getByLabel("密码", { exact: true }).focus();
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /弄堂口垃圾堆了三天/ }).waitFor();
  await axe(page);
  await page.keyboard.press("j");
  await page.getByRole("heading", { name: "弄堂口垃圾堆了三天", level: 2 }).waitFor();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.className), "case-title");

  await page.keyboard.press("a");
  await toast(page, "已受理").waitFor();
  await page.keyboard.press("r");
  await page.getByRole("dialog", { name: "回应居民" }).waitFor();
  await page.keyboard.type("已安排今天下午清运。");
  await page.keyboard.press("Control+Enter");
  await toast(page, "已回应居民").waitFor();
  await page.keyboard.press("c");
  const form = page.getByRole("dialog", { name: "办结" });
  await form.waitFor();
  await axe(page);
  await page.keyboard.press("Control+Enter");
  await form.getByText("请选一个").waitFor();
  await form.getByRole("radio", { name: "已解决" }).focus();
  await page.keyboard.press("Space");
  await form.getByLabel("办理结果").focus();
  await page.keyboard.type("已清运 2 吨，加了一只桶。");
  await page.keyboard.press("Control+Enter");
  await toast(page, "已办结").waitFor();
  await page.getByText("办结，已解决：已清运 2 吨，加了一只桶。").waitFor();
  assert.deepEqual(await eventTypes(first), [
    "received",
    "dispatched",
    "accepted",
    "responded",
    "completed",
  ]);

  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.getByRole("heading", { name: "花坛边有大件垃圾", level: 2 }).waitFor();
  await axe(page);
  assert.deepEqual(watched, []);
});

test("a person is taken in by keyboard in under sixty keys, name and telephone included", async () => {
  const { page, problems } = await site.sitDown("station", "/console/counter");
  const search = page.getByRole("combobox", { name: "搜索事项" });
  await search.waitFor();
  let keys = 0;
  const type = async (text: string) => {
    keys += [...text].length;
    await page.keyboard.type(text);
  };
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
  };
  await type("老年证");
  await page.getByRole("option", { name: /老年人优待证办理/ }).waitFor();
  await press("Enter");
  await page.getByRole("checkbox", { name: /居民身份证/ }).waitFor();
  await type("王建国");
  await press("Enter");
  await type("13800001111");
  await axe(page);
  await press("Control+Enter");
  await page.getByRole("heading", { name: "已一次性告知" }).waitFor();
  await page.locator(".counter-numbers").getByText(/^GW-/).waitFor();
  await page
    .getByRole("img", { name: /二维码/ })
    .first()
    .waitFor();
  await axe(page);
  await press("Enter");
  await search.waitFor();
  assert.ok(keys < 60, `${keys} keys`);
  await page.waitForFunction(() => document.activeElement?.id === "counter-matter");
  await page.getByText("今天我收了 1 件").waitFor();
  assert.deepEqual(problems(), []);
});

test("ticks write the one-time notice, and everything handed in is accepted on the spot", async () => {
  const { page } = await site.sitDown("station", "/console/counter");
  await page.getByRole("combobox", { name: "搜索事项" }).fill("老年证");
  await page.getByRole("option", { name: /老年人优待证办理/ }).click();
  const notice = page.getByRole("complementary", { name: "一次性告知" });
  await notice.getByText("还缺 3 样").waitFor();
  await page.getByRole("checkbox", { name: /居民身份证/ }).check();
  await notice.getByText("还缺 2 样").waitFor();
  await page.getByRole("checkbox", { name: "不适用" }).check();
  await notice.getByText("还缺 1 样").waitFor();
  await page.getByRole("checkbox", { name: "全部带齐" }).check();
  await notice.getByText("可以当场受理").waitFor();
  await page.getByLabel("姓名").fill("王建国");
  await page.getByRole("button", { name: "当场受理" }).click();
  await page.getByRole("heading", { name: "已受理" }).waitFor();
});

test("a counter that speaks English reads and hands out English, and keeps the record in Chinese", async () => {
  const { page } = await site.sitDown("station", "/console/counter?lang=en");
  await page.getByRole("combobox", { name: "Search duties" }).fill("senior citizen card");
  await page.getByRole("option", { name: /Senior citizen card/ }).click();
  await page.getByRole("checkbox", { name: "Identity card original, 1 copy" }).check();
  const photo = "Recent one-inch photo without a hat (original, 2 copies)";
  await page.getByRole("complementary", { name: "One-time notice" }).getByText(photo).waitFor();
  await page.getByLabel("Name", { exact: true }).fill("王建国");
  await page.keyboard.press("Control+Enter");
  const paper = page.getByRole("region", { name: "One-time notice of missing materials" });
  await paper.getByText(photo).waitFor();
  await paper.getByText("Senior citizen card").waitFor();
  await page.getByRole("link", { name: "Open the case" }).click();
  await page.getByRole("heading", { name: "Senior citizen card", level: 1 }).waitFor();
  await page.getByText("Identity card (original, 1 copy)").waitFor();
  const answer = await page.request.get(
    `${site.address}/api/v1${new URL(page.url()).pathname.slice("/console".length)}`,
  );
  const { title, materials } = (await answer.json()) as CaseView;
  assert.equal(title, "老年人优待证办理");
  assert.deepEqual(
    materials.map(({ name }) => name),
    ["居民身份证（原件 1 份）", "近期一寸免冠照片（原件 2 份）", "代办人身份证（原件 1 份）"],
  );
});

test("a half-filled form survives a reload, and nothing about a person reaches localStorage", async () => {
  const { page } = await site.sitDown("station", "/console/counter");
  await page.getByRole("button", { name: "登记为诉求" }).click();
  await page.getByLabel("居民怎么说").fill("楼道里堆了垃圾");
  await page.getByRole("button", { name: /垃圾堆积/ }).click();
  await page.getByLabel("姓名").fill("沈宝珍");
  await page.getByLabel("电话").fill("139-1234-5678");
  await page.reload();
  assert.equal(await page.getByLabel("姓名").inputValue(), "沈宝珍");
  assert.equal(await page.getByLabel("居民怎么说").inputValue(), "楼道里堆了垃圾");
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(kept, /沈宝珍|1234|楼道/);
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByRole("button", { name: "登记为诉求" }).waitFor();
});

test("personal data is masked until a reason is given, and the reason is on the time line", async () => {
  const caseId = await aRequest("垃圾桶满了");
  const { page, problems } = await site.sitDown("dept-lvhua", `/console/cases/${caseId}`);
  await page.getByText("沈**").waitFor();
  await page.getByRole("button", { name: "查看完整信息" }).click();
  const dialog = page.getByRole("dialog", { name: "为什么要看完整信息？" });
  await dialog.locator("input:focus").waitFor();
  await dialog.waitFor();
  await axe(page);
  await dialog.getByRole("button", { name: "记录并查看" }).click();
  await dialog.getByText("这一项要填").waitFor();
  await dialog.getByLabel("理由").fill("约清运时间");
  await page.keyboard.press("Enter");
  await page.getByText("沈宝珍").waitFor();
  await page.getByText("查看了完整个人信息：约清运时间").waitFor();
  const [event] = (await eventsOf(site.program.database.db, "case", caseId)).filter(
    ({ type }) => type === "unmasked",
  );
  assert.equal(event?.data["reason"], "约清运时间");
  await page.reload();
  await page.getByText("沈**").waitFor();
  assert.deepEqual(problems(), []);
});

test("when somebody else was faster the words stay, and the page says what makes it possible", async () => {
  const caseId = await aRequest("绿化带里有垃圾");
  await elsewhere(caseId, { type: "accept" });
  const { page } = await site.sitDown("dept-lvhua", `/console/cases/${caseId}`);
  await page.getByRole("button", { name: /^办结/ }).click();
  const form = page.getByRole("dialog", { name: "办结" });
  await form.getByRole("radio", { name: "已解决" }).check();
  await form.getByLabel("办理结果").fill("已清理，写了很久的一段话。");
  await elsewhere(caseId, {
    type: "complete",
    outcome: "done",
    result: "同事已清理。",
    notSolvedReason: null,
    fileIds: [],
  });
  await page.keyboard.press("Control+Enter");
  await form.getByRole("alert").getByText("这一件刚刚有了新的变化").waitFor();
  await form.getByRole("alert").getByText("看办理过程最后一条").waitFor();
  assert.equal(await form.getByLabel("办理结果").inputValue(), "已清理，写了很久的一段话。");
  await page.getByText("办结，已解决：同事已清理。").waitFor();
  await axe(page);
});

test("a sign-in that ends while one writes takes no word with it", async () => {
  const caseId = await aRequest("弄堂里堆着纸箱");
  const { page, context } = await site.sitDown("dept-lvhua", `/console/cases/${caseId}`);
  const cookies = await context.cookies();
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "备注" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("textbox").fill("已约物业明早清走");
  await context.clearCookies();
  await page.keyboard.press("Control+Enter");
  const beside = form.getByRole("alert").getByRole("link", { name: "在新窗口登录" });
  await beside.waitFor();
  await axe(page);
  const window = context.waitForEvent("page");
  await beside.click();
  await (await window).getByLabel("密码").waitFor();
  await context.addCookies(cookies);
  assert.equal(await form.getByRole("textbox").inputValue(), "已约物业明早清走");
  await page.keyboard.press("Control+Enter");
  await page.locator(".timeline").getByText("已约物业明早清走").waitFor();

  // With nothing written one is led to the sign-in, and back from there.
  await context.clearCookies();
  await page.getByRole("link", { name: "待办", exact: true }).first().click();
  await page.waitForURL(/sign-in\?next=/);
});

test("a case is handed over to an organisation that is found by a few letters of its name", async () => {
  const caseId = await aRequest("摊位边有垃圾");
  const { page } = await site.sitDown("dept-lvhua", `/console?case=${caseId}`);
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "移交", exact: true }).click();
  const form = page.getByRole("dialog", { name: "移交" });
  await form.getByRole("combobox", { name: "移交给" }).fill("执法");
  // A click needs the option inside the window: a popup that opened elsewhere would fail here.
  await page.locator(".ant-select-item-option").filter({ hasText: "城市管理" }).first().click();
  await form.getByLabel("理由").fill("占道经营引起，属执法职责");
  await axe(page);
  await page.keyboard.press("Control+Enter");
  await toast(page, "已移交").waitFor();
  await page.getByText(/^绿化市容局 移交给 城管执法局：占道经营引起/).waitFor();
  assert.deepEqual(await eventTypes(caseId), ["received", "dispatched", "handedOver"]);
});

test("a step that is not possible yet says why, and the way to it", async () => {
  const caseId = await aRequest("菜场后门有垃圾");
  const { page } = await site.sitDown("station", `/console/cases/${caseId}`);
  await page.getByText(/还做不了的 \d+ 项/).click();
  await page.getByText("已有牵头单位").waitFor();
  await page.getByText("用“移交”换单位，写明理由。").waitFor();
  await page.keyboard.press("c");
  await toast(page, "不能办结").waitFor();
});

test("what the list shows is in the address: view, filters, search and the open case", async () => {
  const caseId = await aRequest("河边垃圾没人收");
  const { page } = await site.sitDown(
    "dept-lvhua",
    `/console?view=open&kind=request&status=received&case=${caseId}`,
  );
  await page.getByRole("heading", { name: "河边垃圾没人收" }).waitFor();
  assert.equal(
    await page.getByRole("button", { name: "诉求" }).getAttribute("aria-pressed"),
    "true",
  );
  await page.keyboard.press("/");
  await page.keyboard.type("河边垃圾");
  await page.getByText("找到 1 件").waitFor();
  assert.match(page.url(), /q=%E6%B2%B3%E8%BE%B9/);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: /超期/ }).click();
  await page.getByText("没有超期").waitFor();
  await axe(page);
});

test("every page reads in English on a phone and passes the accessibility check in the dark", async () => {
  const caseId = await aRequest("公园门口有垃圾");
  await elsewhere(caseId, { type: "accept" });
  const { page, problems } = await site.sitDown("dept-lvhua", "/console?lang=en", {
    viewport: PHONE,
    colorScheme: "dark",
  });
  await page.getByText("To do").first().waitFor();
  await axe(page);
  for (const [path, sign] of [
    [`/console?view=all&case=${caseId}`, "Time line"],
    [`/console/cases/${caseId}`, "Time line"],
    [`/console/cases/${caseId}/receipt`, "Follow, urge, grade"],
    [`/console/cases/${caseId}/notice`, "This case has no one-time notice"],
    ["/console/counter", "What is it about"],
    ["/console/cases/999999999", "There is no such case"],
  ] as const) {
    await page.goto(site.address + path);
    await page.getByText(sign, { exact: true }).first().waitFor();
    await axe(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${path} is ${width} px wide`);
  }
  assert.deepEqual(problems(), []);
});
