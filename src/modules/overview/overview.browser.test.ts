import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo();
});
after(() => site?.close());

/** Every figure of the page leads to a page of the console that is there and is not refused. */
async function everyFigureOpens(page: Page): Promise<void> {
  const hrefs = await page
    .locator(".ov-card a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  assert.ok(hrefs.length > 5, `${hrefs.length} links`);
  // One of each kind: /campaigns/7 stands for all campaigns.
  const kinds = new Map(
    hrefs.map((href) => [href.replaceAll(/\/\d+/g, "/:id").split("?")[0], href]),
  );
  for (const href of kinds.values()) {
    await page.goto(href);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    assert.equal(await page.getByText("没有这个页面").count(), 0, href);
  }
}

test("the finance office sees the year, what admissions hold, what campaigns owe and the reserve", async () => {
  const page = await site.deskOf("finance");
  await page.goto(`${site.address}/console/finance`);
  const year = page.getByRole("region", { name: "全年预算" });
  await year.getByText("已下达").waitFor();
  for (const name of ["准入预留", "专项结算", "机动经费"])
    await page.getByRole("region", { name }).getByRole("link").nth(1).waitFor();
  assert.equal(await page.getByText("这一块没有取到").count(), 0);
  await axe(page);
  await everyFigureOpens(page);
  assert.deepEqual(site.watched(), []);
});

test("the coordination office sees what is under way between line and block", async () => {
  const page = await site.deskOf("coordinator");
  await page.goto(`${site.address}/console/coordination`);
  await page.getByRole("region", { name: "工作准入" }).getByText("征求意见").waitFor();
  await page.getByRole("region", { name: "说“不”" }).getByText("等裁定").waitFor();
  await page.getByRole("region", { name: "办件" }).getByText("已超时").waitFor();
  assert.equal(await page.getByText("这一块没有取到").count(), 0);
  await axe(page);
  await everyFigureOpens(page);
  assert.deepEqual(site.watched(), []);
});
