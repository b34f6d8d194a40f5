/** A false completion, played by everybody whom it concerns: the body answers, an officer decides, another hears the appeal. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe, PHONE } from "../../../test/browser.ts";
import { type ResidentsSite, openResidentsSite } from "../../../test/residents.ts";
import { catchUpFollowers } from "../../app.ts";

let site: ResidentsSite;
let receiptNo = "";
before(async () => {
  site = await openResidentsSite();
  ({ receiptNo } = await completedInName());
});
after(() => site?.close());

/** Rubbish that was said to be gone and lay there still. */
async function completedInName(): Promise<{ receiptNo: string }> {
  const { page } = await site.official("operator", "/console");
  const taken = await page.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": "breach-1" },
    data: {
      kind: "request",
      channel: "telephone",
      categoryCode: "env.rubbish",
      title: "弄堂口垃圾堆积",
      description: "弄堂口的垃圾三天没有清运",
      reporter: { name: "沈宝珍", telephone: "13912345678" },
    },
  });
  assert.equal(taken.status(), 201, await taken.text());
  const { caseId, receiptNo } = (await taken.json()) as { caseId: number; receiptNo: string };
  const fileIds: number[] = [];
  await site.command("dept-lvhua", caseId, { type: "accept" });
  await site.command("dept-lvhua", caseId, {
    type: "complete",
    outcome: "done",
    result: "已清运",
    notSolvedReason: null,
    fileIds,
  });
  await site.command("coordinator", caseId, { type: "askVerification", reason: "去看看" });
  const note = "垃圾还在";
  await site.command("coordinator", caseId, { type: "verify", passed: false, note, fileIds });
  await catchUpFollowers(site.program);
  return { receiptNo };
}

/** Opens the one breach. */
async function breachOf(username: string) {
  const visit = await site.official(username, "/console/breaches");
  await visit.page.getByRole("link", { name: "虚假办结" }).click();
  await visit.page.getByRole("heading", { name: "虚假办结", level: 2 }).waitFor();
  return visit;
}

/** Fills the form behind a button and sends it. */
async function step(page: Page, name: string, label: string, text: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const form = page.getByRole("dialog", { name });
  await form.getByLabel(label).fill(text);
  await axe(page);
  await form.getByRole("button", { name: "提交" }).click();
  await page.locator(".toast", { hasText: "已记录" }).waitFor();
  await page.getByText(text).waitFor();
}

test("nobody is judged unheard, and an appeal is heard by somebody else", async () => {
  const body = await breachOf("dept-lvhua");
  await body.page.getByText(/尚未陈述，可在 .* 前陈述/).waitFor();
  await step(body.page, "陈述", "说明", "清运车当晚又被倾倒");

  const officer = await breachOf("discipline");
  await officer.page.getByText("清运车当晚又被倾倒").waitFor();
  await step(officer.page, "作出决定", "理由", "办结时垃圾仍在");
  await officer.page.getByText("成立，提醒").waitFor();

  await body.page.reload();
  await step(body.page, "申诉", "说明", "监控显示清运在先");
  await officer.page.reload();
  await officer.page.getByText("监控显示清运在先").waitFor();
  assert.equal(await officer.page.getByRole("button", { name: "裁定申诉" }).count(), 0);

  // An empty inbox shows the way to the counter to whoever takes cases in, and to nobody else.
  await officer.page.goto(`${site.address}/console`);
  await officer.page.getByText("手上没有待办").waitFor();
  assert.equal(await officer.page.locator('a[href="/console/counter"]').count(), 0);

  const other = await breachOf("auditor");
  await other.page.getByRole("button", { name: "裁定申诉" }).click();
  const form = other.page.getByRole("dialog", { name: "裁定申诉" });
  await form.getByRole("radio", { name: "不成立" }).check();
  await form.getByLabel("理由").fill("监控属实");
  await form.getByRole("button", { name: "提交" }).click();
  await other.page.getByText("已了结").first().waitFor();
  await other.page.setViewportSize(PHONE);
  await axe(other.page);
  for (const { problems } of [body, officer, other]) assert.deepEqual(problems(), []);
});

test("process review: a number opens its cases, and the workbook comes with the same filter", async () => {
  const { page, problems } = await site.official("coordinator", "/console/review");
  await page.getByRole("heading", { name: "时间去哪了" }).waitFor();
  await axe(page);
  const sheet = await page.getByRole("link", { name: "导出 Excel" }).getAttribute("href");
  const answer = await page.request.get(`${site.address}${sheet}`);
  assert.match(answer.headers()["content-type"] ?? "", /spreadsheetml/);
  const row = page.locator("tr", { has: page.getByRole("button", { name: "绿化市容局" }) });
  await row.getByRole("link", { name: "1", exact: true }).first().click();
  await page.getByRole("link", { name: receiptNo }).waitFor();
  await axe(page);
  assert.deepEqual(problems(), []);
});
