import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "../../../test/browser.ts";
import { SOME_CASES } from "../../../test/demo.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { until } from "../../../test/waiting.ts";
import { refresh } from "./actions/derive.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ cases: SOME_CASES });
  await refresh(site.system());
});
after(() => site?.close());

/** The number in a cell of a table, without what is said to screen readers alone. */
const numberOf = async (page: Page, selector: string): Promise<number> => {
  const text = await page.locator(selector).first().innerText();
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
};

test("a leader reads the district on one page, narrows it, and every number opens its cases", async () => {
  const page = await site.deskOf("leader");
  await page.goto(`${site.address}/console/district`);
  await page.getByRole("heading", { level: 1, name: "全区一览" }).waitFor();
  await page.getByRole("heading", { name: "按区域", exact: true }).waitFor();
  await page.getByRole("heading", { name: "拒绝和经费" }).waitFor();
  await axe(page);

  // A definition appears on focus.
  await page.locator(".dv-main .evidence").first().focus();
  await page.getByRole("tooltip").filter({ hasText: "本期收到的办件" }).first().waitFor();

  // What is chosen stands in the address and survives a reload.
  await page.getByRole("button", { name: "今年" }).click();
  await page.waitForURL(/from=2026-01&to=2026-11/);
  await page.getByLabel("区域", { exact: true }).selectOption({ index: 1 });
  await page.waitForURL(/area=\d+/);
  await page.reload();
  await page.getByRole("heading", { name: "按区域", exact: true }).waitFor();

  // The number, its link, the list behind it.
  const received = await numberOf(page, ".dv-main .evidence-value");
  assert.ok(received > 3, String(received));
  await page.locator(".dv-main .evidence").first().click();
  await page.getByRole("heading", { level: 1, name: "收到的办件" }).waitFor();
  await page.getByText(`${received} 件`).waitFor();
  const rows = page.getByRole("row");
  await rows.nth(1).waitFor();
  // Further pages come by themselves as the end of the list comes into sight.
  await until(async () => {
    await page.locator(".table-foot").scrollIntoViewIfNeeded();
    return page.getByText(`共 ${received} 条，到底了`).isVisible();
  });
  assert.equal(await rows.count(), received + 1);
  await page.getByRole("link", { name: "回到一览" }).click();
  await page.waitForURL(/\/district\?.*area=\d+/);

  // The same query as a file.
  const href = await page.getByRole("link", { name: "下载 CSV" }).getAttribute("href");
  const file = await page.request.get(site.address + (href ?? ""));
  const line = (await file.text()).split("\r\n").find((one) => one.startsWith("收到,"));
  assert.equal(Number(line?.split(",")[1]), received);
  assert.deepEqual(site.watched(), []);
});

test("a sub-district sees its own part on a phone", async () => {
  const { page } = await site.sitDown("subdistrict", "/console/district", {
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole("heading", { level: 1, name: /街道一览$/ }).waitFor();
  assert.equal(
    await page.getByLabel("区域", { exact: true }).locator("option", { hasText: "全区" }).count(),
    0,
  );
  await page.getByRole("heading", { name: "按牵头单位" }).waitFor();
  await axe(page);
  // A class is a card of its places: what is shaded names its place, and nothing is scrolled to.
  const cell = page.locator(".dv-grid .dv-heat").first();
  assert.notEqual(await cell.evaluate((td) => getComputedStyle(td, "::before").content), '""');
  const aside = await page
    .locator(".dv-grid")
    .evaluate((grid) => grid.scrollWidth - (grid.parentElement?.clientWidth ?? 0));
  assert.ok(aside <= 0, `the grid is ${aside} px wider than its place`);
  // Wide tables scroll by themselves; the page does not.
  const beyond = await page
    .locator(".dv")
    .evaluate((element) => element.scrollWidth - element.clientWidth);
  assert.ok(beyond <= 0, `${beyond} px beyond the page`);
  assert.deepEqual(site.watched(), []);
});
