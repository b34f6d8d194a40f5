/** The calendar page in a real browser, on the production server and a database of its own. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import { createStaffAccounts } from "#accounts";
import { manualClock } from "#kernel/context.ts";
import { staffThreePeople } from "../../../../test/accounts.ts";
import { axe, PHONE } from "../../../../test/browser.ts";
import { testProgram } from "../../../../test/program.ts";
import { type Site, type Visit, openSite } from "../../../../test/site.ts";

/** Saturday 21 November 2026, 15:30 in China. */
const NOW = Date.parse("2026-11-21T07:30:00Z");
const PASSWORD = "Calendar-pages-2026";

/** Invented for this test: the real notice is not announced. */
const NOTICE = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
三、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。`;

let site: Site;

before(async () => {
  const program = await testProgram({ clock: manualClock(NOW) });
  const ctx = program.context({ kind: "system", job: "test" });
  const { cao, lin } = await staffThreePeople(ctx);
  await createStaffAccounts(ctx, [
    { username: "cao", password: PASSWORD, personId: cao.personId },
    { username: "lin", password: PASSWORD, personId: lin.personId },
  ]);
  site = await openSite(program, { password: PASSWORD });
});
after(() => site?.close());

async function visit(
  username: "cao" | "lin",
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visited = await site.sitDown(username, path, options);
  await visited.page.locator(".cal-months").waitFor();
  return visited;
}

const day = (page: Page, text: string) => page.locator(`#day-${text}`);
const saysOf = (page: Page, text: string) =>
  day(page, text).locator(".visually-hidden").innerText();

for (const [locale, names] of Object.entries({
  "zh-CN": ["2月14日 周六, 调休上班", "2月15日 周日, 放假", "12月25日 周五, 工作日, 暂按周末计"],
  en: [
    "Saturday 14 February, make-up working day",
    "Sunday 15 February, holiday",
    "Friday 25 December, working day, provisional",
  ],
}))
  test(`a year, its provisional end and the next year are accessible and complete in ${locale}`, async () => {
    const { page, watched, context } = await visit("lin", "/console/calendar", { locale });
    assert.deepEqual(
      [
        await saysOf(page, "2026-02-14"),
        await saysOf(page, "2026-02-15"),
        await saysOf(page, "2026-12-25"),
      ],
      names,
    );
    const source = page.locator(".cal-list a");
    assert.equal(
      await source.getAttribute("href"),
      "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
    );
    await axe(page);
    await page.goto(`${site.address}/console/calendar?year=2027`);
    await page.locator(".cal-provisional[data-whole=true]").waitFor();
    // Lin is no administrator: nothing here records anything.
    assert.equal(await page.locator(".cal-provisional button, .page-actions button").count(), 0);
    await axe(page);
    assert.deepEqual(watched, []);
    await context.close();
  });

test("arrows walk the days, Enter counts from one, and the due day is the server's", async () => {
  const { page, context } = await visit("lin", "/console/calendar");
  await day(page, "2026-11-21").focus();
  for (const key of ["ArrowDown", "ArrowLeft", "PageUp", "End", "Home"])
    await page.keyboard.press(key);
  // 28 → 27 November → 27 October → Sunday 1 November → Monday 26 October.
  assert.equal(await page.evaluate(() => document.activeElement?.id), "day-2026-10-26");
  await day(page, "2026-02-12").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("时限").fill("3");
  const asked = await context.request.get(`${site.address}/api/v1/workdays?from=2026-02-12&days=3`);
  assert.equal(((await asked.json()) as { to: string }).to, "2026-02-24");
  const answer = page.locator(".cal-answer");
  assert.match(await answer.innerText(), /2月24日 周二 17:30/);
  assert.match(await answer.innerText(), /跳过放假 6 天：2月16日至20日（5 天）、2月23日/);
  assert.match(await answer.innerText(), /计入调休上班 1 天：2月14日/);
  assert.match(await saysOf(page, "2026-02-24"), /到期日/);
  await context.close();
});

test("days are counted between two days, and a provisional answer says so", async () => {
  const { page, context } = await visit("lin", "/console/calendar", { locale: "en" });
  await page.getByLabel("Count working days").check();
  await page.getByLabel("From", { exact: true }).fill("2026-12-31");
  await page.getByLabel("To", { exact: true }).fill("2027-01-08");
  // Whatever the browser's language: a field says its day in the page's, and gives way to who types in it.
  const said = page.locator(".when", { has: page.getByLabel("From", { exact: true }) });
  await said.getByText("31 December 2026").waitFor();
  await page.getByLabel("From", { exact: true }).focus();
  await said.getByText("31 December 2026").waitFor({ state: "hidden" });
  const answer = page.locator(".cal-answer");
  assert.match(await answer.innerText(), /6 working days/);
  assert.match(await answer.innerText(), /provisional/);
  await page.getByLabel("To", { exact: true }).fill("");
  await page.getByText("Give a day.").waitFor();
  assert.equal(await answer.count(), 0);
  await context.close();
});

test("an administrator pastes a notice, mends it, saves it, and takes it back", async () => {
  const { page, watched, context } = await visit("cao", "/console/calendar?year=2027");
  await page.getByRole("button", { name: "录入 2027 年的通知" }).click();
  await page.getByLabel("粘贴通知原文").fill(NOTICE);
  await page.getByRole("button", { name: "读出日子" }).click();
  await page.getByText("读出放假 17 天、调休上班 2 天").waitFor();
  // 1 May is missing: the rule says so in place, and the day is pressed in the months by keyboard.
  await page.getByText("缺少法定节假日 2027年5月1日").waitFor();
  await page.getByRole("button", { name: "在月历上看这一天" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "day-2027-05-01");
  await axe(page);
  await page.keyboard.press("Enter");
  assert.match(await saysOf(page, "2027-05-01"), /调休上班/);
  await page.keyboard.press("Enter");
  assert.match(await saysOf(page, "2027-05-01"), /放假/);
  await page.getByText("全年工作日 261 → 252 天").waitFor();
  await page.getByLabel("网址").fill("gov.cn/2027");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("网址要以 http:// 或 https:// 开头").waitFor();
  await page.getByLabel("网址").fill("https://www.gov.cn/2027");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("手上所有办件的时限正在按新的日历重算").waitFor();
  const saved = await context.request.get(`${site.address}/api/v1/calendars/2027`);
  const year = (await saved.json()) as Record<string, unknown> & { holidays: string[] };
  assert.deepEqual(
    [year.origin, year.holidays.length, year.makeUpWorkdays, year.workdays, year.source],
    [
      "recorded",
      18,
      ["2027-01-31", "2027-02-13"],
      252,
      { title: "国务院办公厅关于2027年部分节假日安排的通知", url: "https://www.gov.cn/2027" },
    ],
  );
  await page.getByRole("button", { name: /撤销/ }).click();
  await page.locator(".cal-provisional[data-whole=true]").waitFor();
  assert.deepEqual(watched, []);
  await context.close();
});

test("an administrator records working hours; periods that overlap are refused in place", async () => {
  const { page, watched, context } = await visit("cao", "/console/calendar", { locale: "en" });
  await page.getByRole("button", { name: "Record new working hours" }).click();
  await page.getByLabel("In force from").fill("2027-06-01");
  await page.getByLabel("Period 2 begins").fill("11:00");
  await page.getByText("Periods go in order").waitFor();
  await axe(page);
  await page.getByLabel("Period 2 begins").fill("14:30");
  await page.getByLabel("Period 2 ends").fill("18:00");
  await page.getByText("Working time a day: 7 hours → 6.5 hours").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("from 1 June 2027", { exact: true }).waitFor();
  await page.getByText("09:00–12:00, 14:30–18:00").waitFor();
  assert.deepEqual(watched, []);
  await context.close();
});

test("on a phone the form stands above the months and a day is large enough for a finger", async () => {
  const { page, context } = await visit("cao", "/console/calendar?year=2027", { viewport: PHONE });
  await page.getByRole("button", { name: "录入 2027 年的通知" }).click();
  const form = await page.locator(".cal-editor").boundingBox();
  const cell = await day(page, "2027-01-01").boundingBox();
  assert.ok((form?.y ?? 0) < (cell?.y ?? 0));
  assert.ok((cell?.height ?? 0) >= 44);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await axe(page);
  await context.close();
});
