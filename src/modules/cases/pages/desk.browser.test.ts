/** A day at the desk by keyboard alone: many cases in one step, saved filters, templates, and three people at the counter. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { Page } from "playwright-core";
import { eventsOf } from "#kernel/events.ts";
import { axe, PHONE } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ signInOnce: true });
});
afterEach(() => site.leave());
after(() => site?.close());

/** Takes a request in for the department of greening, as the station would. */
async function aRequest(title: string): Promise<number> {
  const page = await site.deskOf("station");
  const answer = await page.request.post(`${site.address}/api/v1/cases`, {
    headers: { origin: site.address },
    data: {
      kind: "request",
      channel: "counter",
      categoryCode: "env.rubbish",
      title,
      description: title,
      reporter: { name: "沈宝珍", telephone: "13912345678" },
    },
  });
  assert.equal(answer.status(), 201);
  return ((await answer.json()) as { caseId: number }).caseId;
}

const eventTypes = async (caseId: number): Promise<string[]> =>
  (await eventsOf(site.program.database.db, "case", caseId)).map((event) => event.type);
const toast = (page: Page, text: string | RegExp) => page.locator(".toast", { hasText: text });

test("three cases are accepted in one step that can be undone, by keyboard alone", async () => {
  const ids = [];
  for (const name of ["东", "南", "西"]) ids.push(await aRequest(`${name}弄堂口的垃圾没有清`));
  const { page, problems } = await site.sitDown(
    "dept-lvhua",
    "/console?kind=request&status=received",
  );
  await page.getByRole("button", { name: /东弄堂口/ }).waitFor();
  for (let row = 0; row < 3; row++) {
    await page.keyboard.press("j");
    if (row === 0) await page.keyboard.press("x");
  }
  await page.keyboard.press("Shift+X");
  const bar = page.getByRole("toolbar", { name: "批量办理" });
  await bar.getByText("已选 3 件").waitFor();
  await axe(page);
  await page.keyboard.press("a");
  await page.getByRole("dialog", { name: "受理 3 件" }).waitFor();
  await page.keyboard.press("Control+Enter");
  const held = page.getByRole("region", { name: "等待执行" });
  await held.getByText(/秒后执行/).waitFor();
  await page.keyboard.press("z");
  await toast(page, "没有受理，3 件都没有动").waitFor();
  for (const id of ids) assert.deepEqual(await eventTypes(id), ["received", "dispatched"]);

  await page.keyboard.press("a");
  await page.getByRole("dialog", { name: "受理 3 件" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await held.waitFor();
  await page.keyboard.press("Shift+Enter");
  await toast(page, "已受理 3 件").waitFor();
  for (const id of ids)
    assert.deepEqual(await eventTypes(id), ["received", "dispatched", "accepted"]);
  assert.deepEqual(problems(), []);
});

test("a filter that is kept opens the inbox on another machine, and a template answers by key", async () => {
  await aRequest("北弄堂口的垃圾没有清");
  const { page, problems } = await site.sitDown("dept-lvhua", "/console?kind=request");
  await page.getByRole("button", { name: "存为常用筛选" }).waitFor();
  await page.keyboard.press("s");
  await page.getByRole("dialog", { name: "存为常用筛选" }).waitFor();
  await page.keyboard.type("垃圾诉求");
  await page.getByRole("checkbox", { name: "打开待办时先看这个" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /垃圾诉求/ }).waitFor();
  await axe(page);
  // Its menu is seen whole, though its button stands near the edge of the list.
  await page.getByRole("button", { name: "“垃圾诉求”的更多操作" }).click();
  const [entry] = await page.getByRole("menuitem").all();
  const place = await entry?.boundingBox();
  const list = await page.locator(".inbox-list").boundingBox();
  assert.ok((place?.x ?? 0) > (list?.x ?? Infinity), `the menu begins at ${place?.x} px`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("2");
  await page.waitForURL(/\?view=open$/);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "搜索或跳转" }).waitFor();
  await page.keyboard.type("垃圾诉求");
  await page.getByRole("option", { name: "垃圾诉求" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?kind=request$/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("深色");
  await page.getByRole("option", { name: "明暗: 深色" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("html[data-theme=dark]").waitFor();

  const made = await page.request.post(`${site.address}/api/v1/desk/templates`, {
    headers: { origin: site.address },
    data: { use: "response", name: "今天清", text: "{number} 今天清运，{organisation}。" },
  });
  assert.equal(made.status(), 200);
  const other = await site.sitDown("dept-lvhua", "/console");
  await other.page.getByRole("link", { name: /垃圾诉求/ }).waitFor();
  await other.page.waitForURL(/kind=request/);
  await other.page.getByRole("button", { name: /北弄堂口/ }).focus();
  await other.page.keyboard.press("Enter");
  await other.page.getByRole("heading", { name: /北弄堂口/ }).waitFor();
  await other.page.keyboard.press("r");
  const form = other.page.getByRole("dialog", { name: "回应居民" });
  await form.getByRole("button", { name: /今天清/ }).waitFor();
  await other.page.keyboard.press("Alt+1");
  assert.match(await form.getByLabel("内容").inputValue(), /^GW-[\d-]+ 今天清运，.+绿化.+。$/);
  await other.page.keyboard.press("Control+Enter");
  await toast(other.page, "已回应居民").waitFor();
  assert.deepEqual([...problems(), ...other.problems()], []);
});

/** What a reader of identity cards types. The number is the example of GB 11643-1999. */
const CARD = "沈知微|女|汉|19491231|福民路12号402室|11010519491231002X";

test("three people at the counter are called, taken in and seen off by keyboard alone", async () => {
  const { page, problems } = await site.sitDown("station", "/console/counter");
  const search = page.getByRole("combobox", { name: "搜索事项" });
  await search.waitFor();
  for (let number = 1; number <= 3; number++) {
    await page.keyboard.press("F7");
    await toast(page, `${number} 号，请稍等`).waitFor();
  }
  const door = page.getByRole("region", { name: "门口排号" });
  await door.getByText("3 人在等").waitFor();
  await page.keyboard.press("F8");
  await door.getByText("正在办 1 号").waitFor();
  await axe(page);
  for (let number = 1; number <= 3; number++) {
    await page.keyboard.type("老年证");
    // Hands are faster than the search: Enter waits for what it finds.
    if (number !== 2) await page.getByRole("option", { name: /老年人优待证办理/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: /居民身份证/ }).waitFor();
    // The reader types into the field of the number and presses Enter, as hardware does.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type(CARD);
    await page.keyboard.press("Enter");
    await page.getByText("1949年12月31日出生，76 岁").waitFor();
    assert.equal(await page.getByLabel("姓名", { exact: true }).inputValue(), "沈知微");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "已一次性告知" }).waitFor();
    await page.keyboard.press("Enter");
    await search.waitFor();
    if (number < 3) await door.getByText(`正在办 ${number + 1} 号`).waitFor();
  }
  await door.getByText("没有人在等").waitFor();
  await page.getByText("今天我收了 3 件").waitFor();
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  assert.doesNotMatch(kept, /沈知微|19491231|福民路/);
  assert.deepEqual(problems(), []);
});

test("on a phone a station worker finds a case, answers it and comes back to the list", async () => {
  await aRequest("桥头的垃圾桶满了");
  const { page, problems } = await site.sitDown("station", "/console", { viewport: PHONE });
  await page.getByRole("navigation", { name: "主导航" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "搜索或跳转" }).waitFor();
  await page.keyboard.type("桥头的垃圾桶");
  await page.getByRole("option", { name: /桥头的垃圾桶满了/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "桥头的垃圾桶满了" }).waitFor();
  await page.keyboard.press("n");
  await page.getByRole("dialog", { name: "备注" }).waitFor();
  await page.keyboard.type("已经联系清运队");
  await page.keyboard.press("Control+Enter");
  await toast(page, "已备注").waitFor();
  await page.getByRole("dialog", { name: "备注" }).waitFor({ state: "hidden" });
  await page.getByText("已经联系清运队").waitFor();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "一分钟看懂这一页" });
  await help.getByText("一件办件的全部").waitFor();
  await axe(page);
  await page.keyboard.press("Escape");
  await page.goBack();
  await page
    .getByRole("list", { name: /办件|待办/ })
    .first()
    .waitFor();
  const rail = page.getByRole("navigation", { name: "主导航" });
  assert.equal(await rail.getByRole("link", { name: "日历" }).isVisible(), false);
  await rail.getByRole("button", { name: "全部" }).click();
  await axe(page);
  await page.keyboard.press("Escape");
  await rail.getByRole("link", { name: "日历" }).waitFor({ state: "hidden" });
  await rail.getByRole("button", { name: "全部" }).click();
  await rail.getByRole("link", { name: "日历" }).click();
  await page.getByRole("heading", { level: 1, name: /日历/ }).waitFor();
  assert.deepEqual(problems(), []);
});
