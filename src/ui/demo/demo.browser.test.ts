/** A visitor of the demo: other roles with one press, and the tour by keyboard. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, axe } from "../../../test/browser.ts";
import { SOME_CASES } from "../../../test/demo.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";
import { TOUR } from "./tour-steps.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ cases: SOME_CASES });
});
after(() => site?.close());

test("a visitor is resident, station, department, sub-district and leader, each with one press", async () => {
  const { page, problems } = await site.visit("/");
  const corner = page.getByRole("button", { name: "演示区：换个身份看看" });
  const be = async (name: string) => {
    await corner.click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .click();
  };
  await corner.click();
  await axe(page);
  await page.keyboard.press("Escape");
  await be("居民");
  await page.getByRole("link", { name: "我的事", exact: true }).first().waitFor();
  for (const [name, organisation] of [
    ["社区工作站", "采莲"],
    ["区级部门", "绿化"],
    ["街道", "柳汀"],
    ["区领导", "常务副区长"],
  ] as const) {
    await be(name);
    await page.waitForURL(`${site.address}/console`);
    await page.locator(".bar-person", { hasText: organisation }).waitFor();
  }
  assert.deepEqual(problems(), []);
});

test("on a phone the corner stands in the header and lies over nothing", async () => {
  const { page, problems } = await site.visit("/", { viewport: PHONE, isMobile: true });
  const door = page.locator(".header").getByRole("button", { name: "演示区：换个身份看看" });
  await door.waitFor();
  assert.equal(await page.locator(".demo-corner").count(), 0);
  const header = await page.locator(".header-row").boundingBox();
  assert.ok(header !== null && header.height < 64, "the header is still one line");
  await page.getByRole("button", { name: "长者版" }).click();
  await page.getByRole("button", { name: "读给我听" }).waitFor();
  await door.click();
  await page.getByRole("dialog").waitFor();
  assert.deepEqual(problems(), []);
});

test("the tour goes through the demo by keyboard, can be left and taken up again", async () => {
  const { page, problems } = await site.visit("/?lang=en");
  await page.getByRole("button", { name: /^Demo district/ }).click();
  await page.getByRole("button", { name: "Show me round" }).click();
  const card = page.locator(".tour-card");
  for (const [index] of TOUR.entries()) {
    await card.getByText(`Stop ${index + 1} of ${TOUR.length}`).waitFor();
    await page.locator(".tour-ring").waitFor();
    if (index === 1) {
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
      await page.getByRole("button", { name: /^Demo district/ }).click();
      await page.getByRole("button", { name: `Go on: stop 2 of ${TOUR.length}` }).click();
      await card.getByText(`Stop 2 of ${TOUR.length}`).waitFor();
      await axe(page);
    }
    assert.equal(
      await page.evaluate(() => document.activeElement?.id),
      "tour-title",
      "the focus is on the card",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  }
  await card.waitFor({ state: "detached" });
  assert.deepEqual(problems(), []);
});
