/** What is open while others act: the inbox of a department, a case on the desk, a matter on a phone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { axe, PHONE } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ followers: true, machineClock: true });
});
after(() => site?.close());

let sent = 0;

/** A resident without an account hands in a request over the web. */
async function handIn(resident: BrowserContext, title: string) {
  const answer = await resident.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": `live-test-${++sent}` },
    data: {
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      title,
      description: `${title}，三天没有人来`,
      reporter: { name: "钱多福", telephone: "13800138003" },
    },
  });
  assert.equal(answer.status(), 201, await answer.text());
  return (await answer.json()) as { caseId: number; receiptNo: string; queryCode: string };
}

/** Opens a page that listens to a topic, and waits until it does. */
async function atTheDesk(path: string, topic: string): Promise<Page> {
  const page = await site.deskOf("dept-lvhua");
  const listens = page.waitForResponse((answer) => {
    const { pathname, searchParams } = new URL(answer.url());
    return (
      pathname === "/api/v1/live" && (searchParams.get("topics") ?? "").split(",").includes(topic)
    );
  });
  await page.goto(site.address + path);
  await listens;
  return page;
}

test("what a resident hands in shows up in an open inbox without a reload, and moves nothing until asked for", async () => {
  const resident = await site.open({ viewport: PHONE });
  await handIn(resident, "弄堂口垃圾堆积");
  const page = await atTheDesk("/console", "inbox");
  await page.locator(".inbox .row", { hasText: "弄堂口垃圾堆积" }).waitFor();
  const rows = page.locator(".inbox .row");
  assert.equal(await rows.count(), 1);
  await handIn(resident, "河边漂着油桶");
  const bar = page.getByRole("button", { name: "1 件新办件" });
  await bar.waitFor();
  assert.equal(await rows.count(), 1);
  await axe(page);
  await bar.click();
  await page.locator(".inbox .row", { hasText: "河边漂着油桶" }).waitFor();
  assert.equal(await bar.count(), 0);
  assert.deepEqual(site.watched(), []);
  await page.context().close();
  await resident.close();
});

test("a case that is open tells by itself what the other side does, on the desk and on the phone", async () => {
  const resident = await site.open({ viewport: PHONE });
  const { caseId, receiptNo, queryCode } = await handIn(resident, "路口树枝断了");
  const matter = await resident.newPage();
  await matter.goto(`${site.address}/track#${receiptNo}:${queryCode}`);
  await matter.getByRole("heading", { name: "路口树枝断了" }).waitFor();
  const page = await atTheDesk(`/console/cases/${caseId}`, `case:${caseId}`);
  await page.getByRole("heading", { name: "路口树枝断了" }).waitFor();

  const desk = page.context();
  const responded = await desk.request.post(`${site.address}/api/v1/cases/${caseId}/commands`, {
    data: { type: "respond", text: "绿化队今天下午到" },
  });
  assert.equal(responded.status(), 200, await responded.text());
  await matter.getByText("绿化队今天下午到").waitFor();
  await page.getByText("绿化队今天下午到").waitFor();
  assert.deepEqual(site.watched(), []);
  await desk.close();
  await resident.close();
});

/** Gone from now on is what a page would fetch of its build; a page that is loaded anew gets all of it. */
async function upgradeUnder(page: Page): Promise<void> {
  let isOld = true;
  await page.route("**/assets/**", (route) =>
    isOld ? route.fulfill({ status: 404, body: "" }) : route.continue(),
  );
  page.on("request", (request) => {
    if (request.isNavigationRequest()) isOld = false;
  });
  await page.evaluate(() => Object.assign(window, { isOldBuild: true }));
}

const isOldBuild = (page: Page): Promise<boolean> => page.evaluate(() => "isOldBuild" in window);

test("whoever has a page open over an upgrade of the server goes on as if nothing had been", async () => {
  const desk = await site.deskOf("dept-lvhua");
  await desk.goto(`${site.address}/console`);
  await desk.locator(".inbox").waitFor();
  await upgradeUnder(desk);
  await desk.getByRole("link", { name: "事项", exact: true }).click();
  await desk.getByRole("heading", { level: 1, name: "事项目录" }).waitFor();
  assert.equal(await isOldBuild(desk), false, "the desk was opened anew");
  assert.equal(new URL(desk.url()).pathname, "/console/catalogue");

  const { page: phone, context } = await site.visit("/", { viewport: PHONE });
  await upgradeUnder(phone);
  await phone
    .getByRole("link", { name: /公开数据/ })
    .first()
    .click();
  await phone.getByRole("heading", { level: 1, name: /公开数据|办得怎么样/ }).waitFor();
  assert.equal(await isOldBuild(phone), false, "the phone was opened anew");
  await context.close();
});
