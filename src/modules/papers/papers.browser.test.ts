import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { loadAreas } from "#places";
import { PHONE, axe } from "../../../test/browser.ts";
import { readPdf } from "../../../test/pdf.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo();
});
after(() => site?.close());

/** Asks the API as whoever has the page open. */
async function post(page: Page, path: string, body: object) {
  return page.evaluate(
    async ([url, sent]) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: sent,
      });
      return answer.json();
    },
    [`/api/v1${path}`, JSON.stringify(body)] as const,
  );
}

/** A report by telephone that the department has completed. */
async function completed(operator: Page, lead: Page) {
  const areaId = (await loadAreas(site.system())).byCode("991101001001")?.id;
  const { caseId, receiptNo, queryCode } = await post(operator, "/cases", {
    kind: "request",
    requestType: "report",
    channel: "telephone",
    categoryCode: "order.building",
    title: "围挡占了人行道",
    description: "轮椅过不去。",
    areaId,
    reporter: { name: "沈阿婆", telephone: "15410090210" },
  });
  await post(lead, `/cases/${caseId}/commands`, { type: "accept" });
  await post(lead, `/cases/${caseId}/commands`, {
    type: "complete",
    outcome: "done",
    result: "围挡已内移一米二，轮椅可以通过。\n周五由社区复看。",
    notSolvedReason: null,
    fileIds: [],
  });
  return { caseId, key: `${receiptNo}:${queryCode}` };
}

test("an official issues a reply; the resident holds the sheet against what was issued", async () => {
  const [operator, desk] = [await site.deskOf("operator"), await site.deskOf("dept-chengguan")];
  for (const page of [operator, desk]) await page.goto(`${site.address}/console`);
  const { caseId, key } = await completed(operator, desk);
  await desk.goto(`${site.address}/console/cases/${caseId}`);
  await desk.getByRole("button", { name: "出具办理答复书" }).click();
  await desk.getByRole("heading", { name: "办理答复书" }).waitFor();
  await desk.getByText("轮椅可以通过").waitFor();
  await axe(desk);
  // Printed from the page it is the sheet alone, whole, on one page of A4.
  const [sheet, ...more] = await readPdf(await desk.pdf({ preferCSSPageSize: true }));
  assert.equal(more.length, 0);
  for (const part of ["办理答复书", "轮椅可以通过", "城市管理行政执法局", "盖章处", "1/1"])
    assert.ok(sheet?.text.includes(part), `${part} is missing in ${sheet?.text}`);
  for (const part of ["收起侧栏", "下载PDF"]) assert.ok(!sheet?.text.includes(part), sheet?.text);
  const number = await desk.locator(".sheet-number").innerText();
  const typed = (await desk.locator(".sheet-code").innerText()).replace("验真码", "").trim();
  assert.match(typed, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  const { page: phone } = await site.visit("/papers", { viewport: PHONE });
  await phone.getByLabel("验真码").fill("ZZZZ-ZZZZ-ZZZZ");
  await phone.getByRole("button", { name: "查一查" }).click();
  await phone.getByText("没有查到").waitFor();
  await phone.getByLabel("验真码").fill(typed.toLowerCase());
  await phone.getByRole("button", { name: "查一查" }).click();
  await phone.getByText("这份文书是本区出具的").waitFor();
  assert.equal(await phone.locator(".sheet-number").innerText(), number);
  await phone.locator(".sheet").getByText("沈**").waitFor();
  // What the QR code leads to, on a line that fails first: the reader is told, asks again, and has it.
  await phone.route("**/api/v1/paper-proofs/**", (route) => route.abort("connectionfailed"));
  await phone.goto("about:blank");
  await phone.goto(`${site.address}/papers#${typed}`);
  await phone.getByText("没有连上").waitFor();
  await phone.unroute("**/api/v1/paper-proofs/**");
  await phone.getByRole("button", { name: "查一查" }).click();
  await phone.getByText("这份文书是本区出具的").waitFor();
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `the page is ${width} wide on a phone of 390`);
  await axe(phone);

  await phone.goto(`${site.address}/track#${key}`);
  await phone.getByRole("button", { name: "办理答复书" }).click();
  await phone.getByText("轮椅可以通过").last().waitFor();
  assert.ok((await phone.locator(".sheet-code").innerText()).includes(typed), "the same paper");
  await axe(phone);
  // Printed from there, too, it is the sheet alone and whole.
  const [copy, ...rest] = await readPdf(await phone.pdf({ preferCSSPageSize: true }));
  assert.equal(rest.length, 0);
  // It is theirs, in their own name.
  for (const part of ["办理答复书", "轮椅可以通过", "盖章处", "沈阿婆"])
    assert.ok(copy?.text.includes(part), `${part} is missing in ${copy?.text}`);
  for (const part of ["一步一步", "打印", "查另一件"])
    assert.ok(!copy?.text.includes(part), copy?.text);
  // The unknown code, and the line that failed first.
  assert.deepEqual(
    site.watched().filter((line) => !/404|ERR_CONNECTION_FAILED/.test(line)),
    [],
  );
});
