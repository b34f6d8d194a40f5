/** What is open while others act: the inbox of a department, a case on the desk, a matter on a phone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContext } from "playwright-core";
import { axe, PHONE } from "../../../../test/browser.ts";
import { type Site, type Visit, sharedDemo } from "../../../../test/site.ts";

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

const atTheDesk = (path: string): Promise<Visit> => site.sitDown("dept-lvhua", path);

test("what a resident hands in shows up in an open inbox without a reload, and moves nothing until asked for", async () => {
  const resident = await site.open({ viewport: PHONE });
  await handIn(resident, "弄堂口垃圾堆积");
  const { page, watched } = await atTheDesk("/console");
  await page.locator(".inbox .row", { hasText: "弄堂口垃圾堆积" }).waitFor();
  const rows = page.locator(".inbox .row");
  assert.equal(await rows.count(), 1);
  // The stream is open before the next case comes.
  await page.waitForTimeout(800);
  await handIn(resident, "河边漂着油桶");
  const bar = page.getByRole("button", { name: "1 件新办件" });
  await bar.waitFor();
  assert.equal(await rows.count(), 1);
  await axe(page);
  await bar.click();
  await page.locator(".inbox .row", { hasText: "河边漂着油桶" }).waitFor();
  assert.equal(await bar.count(), 0);
  assert.deepEqual(watched, []);
  await page.context().close();
  await resident.close();
});

test("a case that is open tells by itself what the other side does, on the desk and on the phone", async () => {
  const resident = await site.open({ viewport: PHONE });
  const { caseId, receiptNo, queryCode } = await handIn(resident, "路口树枝断了");
  const matter = await resident.newPage();
  await matter.goto(`${site.address}/track#${receiptNo}:${queryCode}`);
  await matter.getByRole("heading", { name: "路口树枝断了" }).waitFor();
  const { page, watched } = await atTheDesk(`/console/cases/${caseId}`);
  await page.getByRole("heading", { name: "路口树枝断了" }).waitFor();
  await page.waitForTimeout(800);

  const desk = page.context();
  const responded = await desk.request.post(`${site.address}/api/v1/cases/${caseId}/commands`, {
    data: { type: "respond", text: "绿化队今天下午到" },
  });
  assert.equal(responded.status(), 200, await responded.text());
  await matter.getByText("绿化队今天下午到").waitFor();
  await page.getByText("绿化队今天下午到").waitFor();
  assert.deepEqual(watched, []);
  await desk.close();
  await resident.close();
});
