/** Resident and official against each other, from search to grade, on the real server. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe, DESK } from "../../../../test/browser.ts";
import { openResidentsSite, type ResidentsSite } from "../../../../test/residents.ts";
import { caseIdOfReceipt } from "../rules/receipt.ts";

let site: ResidentsSite;
before(async () => {
  site = await openResidentsSite();
});
after(() => site?.close());

const next = (page: Page) => page.getByRole("button", { name: "下一步" }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name }).waitFor();

/** Number, code and case that a receipt page shows. */
async function receiptOn(page: Page): Promise<{ number: string; code: string; caseId: number }> {
  await heading(page, "收到了");
  const number = await page.locator(".slip-number").innerText();
  const code = await page.locator(".slip-code").innerText();
  assert.match(number, /^GW-\d{4}-\d{4}-\d\d$/);
  assert.match(code, /^[2-9A-Z]{4} [2-9A-Z]{4}$/);
  return { number, code, caseId: caseIdOfReceipt(number) ?? 0 };
}

/** What the page says of the state, once it says so. */
const state = (page: Page, text: string | RegExp) =>
  page.locator(".matter-state", { hasText: text }).waitFor();

const look = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "看最新的" }).click();
};

/** Reports something as a visitor and stands on the receipt. */
async function report(page: Page, text: string): Promise<void> {
  await page.getByLabel("照您平常的话说").fill(text);
  await next(page);
  await heading(page, "在哪里？");
  await page.getByLabel("社区", { exact: true }).selectOption({ label: "采莲社区" });
  await page.getByLabel("再说细一点").fill("3 号楼门口");
  await next(page);
  await heading(page, "怎么找到您？");
  await page.getByRole("radio", { name: /不留名/ }).check();
  await next(page);
  await page.getByRole("button", { name: "送出去" }).click();
}

test("a resident finds a service in their own words, applies on a phone, follows it and grades it 5", async () => {
  const { page, problems } = await site.visit("/");
  await page.getByLabel("您想办什么事？").fill("老人 办证");
  await page.getByRole("button", { name: "找一找" }).click();
  await page.getByRole("link", { name: /老年人优待证/ }).click();
  await heading(page, "老年人优待证办理");
  await page
    .getByRole("link", { name: /开始|网上|申请|办理/ })
    .first()
    .click();

  await heading(page, "给谁办？");
  await page.getByRole("radio", { name: /替别人办/ }).check();
  await page.getByRole("group", { name: "他是谁？" }).getByLabel("姓名").fill("沈宝珍");
  await page.getByLabel("身份证号").fill("11010519491231002X");
  await page.getByRole("group", { name: "您是谁？" }).getByLabel("姓名").fill("林月");
  await page.getByLabel("手机或座机").fill("138 0000 1111");
  await next(page);
  await heading(page, "在哪个社区办？");
  await page.getByLabel("社区", { exact: true }).selectOption({ label: "采莲社区" });
  await next(page);
  await heading(page, "材料备好了吗？");
  await page.getByRole("checkbox", { name: "居民身份证" }).check();
  await page.getByRole("checkbox", { name: "近期一寸免冠照片" }).check();
  await next(page);
  await heading(page, "看一遍，没错就交");
  await page.getByText("沈宝珍（林月 代办）").waitFor();
  await page.getByText("2 样，备好 2 样").waitFor();
  await page.getByRole("button", { name: "交上去" }).click();

  const { caseId, number } = await receiptOn(page);
  await page.getByRole("img", { name: "通向这件事进度页的二维码" }).waitFor();
  await page.getByText("已记在这台设备上").waitFor();
  await axe(page);
  await page.getByRole("link", { name: "看进度" }).click();
  await state(page, "采莲服务站收到了，还没开始办");
  assert.equal(new URL(page.url()).hash, "", "the code leaves the address");
  await page.getByText("现在还不能做的").click();
  await page.getByText("办完以后可以打分。").waitFor();
  await axe(page);

  const station = await site.official("station", `/console/cases/${caseId}`);
  await station.page.getByRole("heading", { name: "老年人优待证办理" }).waitFor();
  await station.page.getByRole("button", { name: /^受理/ }).click();
  await station.page.locator(".toast", { hasText: "已受理" }).waitFor();
  await look(page);
  await state(page, "民政局正在办理，还剩 5 个工作日");

  const office = await site.official("dept-minzheng", `/console/cases/${caseId}`);
  await office.page.getByRole("button", { name: /^办结/ }).click();
  const form = office.page.getByRole("dialog", { name: "办结" });
  await form.getByRole("radio", { name: "准予" }).first().check();
  await form.getByLabel("办理结果").fill("优待证已制好，明天送到家。");
  await office.page.keyboard.press("Control+Enter");
  await office.page.locator(".toast", { hasText: "已办结" }).waitFor();

  await look(page);
  await state(page, "民政局办完了，请您看看结果、打个分");
  await page.locator(".result-text", { hasText: "优待证已制好，明天送到家。" }).waitFor();
  await axe(page);
  await page.getByRole("radio", { name: "非常满意" }).check();
  await page.getByLabel("为什么").fill("没跑一趟");
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.locator(".graded", { hasText: "非常满意" }).waitFor();
  await state(page, "已经结案");
  await page.getByText("评价 5 分，非常满意：没跑一趟").waitFor();
  const doers = await page.locator(".timeline-who").allInnerTexts();
  assert.deepEqual(
    [...new Set(doers.map((doer) => doer.split(" · ")[0]))].sort(),
    ["您", "民政局", "系统", "采莲服务站"].sort(),
    "officials are their offices and posts, residents are you",
  );

  await page.goto(`${site.address}/mine`);
  await page.getByRole("link", { name: new RegExp(number) }).waitFor();
  assert.deepEqual(problems(), []);
  assert.deepEqual(office.problems(), []);
});

test("an unhappy resident grades 1, has it reopened, and the office starts again", async () => {
  const { page, problems } = await site.visit("/report", {
    viewport: DESK,
    isMobile: false,
    hasTouch: false,
  });
  await report(page, "弄堂口的垃圾三天没有清运");
  const { caseId } = await receiptOn(page);
  assert.equal(await page.evaluate(() => localStorage.getItem("guiwei.receipts")), null);
  await page.getByRole("link", { name: "看进度" }).click();
  await state(page, "绿化市容局收到了");
  await page.getByText("弄堂口的垃圾三天没有清运").first().waitFor();

  await page.getByRole("button", { name: "催一催" }).click();
  await page.getByLabel("想说的话").fill("味道很大");
  await page.getByRole("button", { name: "催", exact: true }).click();
  await page.getByText("催办：味道很大").waitFor();
  await page.getByRole("button", { name: "催一催" }).click();
  await page.getByRole("button", { name: "催", exact: true }).click();
  await page.getByText("刚催过。明天 10:00 以后可以再催。").waitFor();

  await site.command("dept-lvhua", caseId, { type: "accept" });
  await site.command("dept-lvhua", caseId, {
    type: "complete",
    outcome: "done",
    result: "已清运。",
    notSolvedReason: null,
    fileIds: [],
  });
  await look(page);
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.getByText("请选一个").waitFor();
  await page.getByRole("radio", { name: "很不满意", exact: true }).check();
  await page.getByRole("button", { name: "提交评价" }).click();
  await page.locator(".graded", { hasText: "很不满意" }).waitFor();
  await page.getByRole("button", { name: "没解决，重新办" }).click();
  await page.getByRole("button", { name: "要求重新办" }).click();
  await page.getByText("请写一句还差什么").waitFor();
  await page.getByLabel("还差什么").fill("只清了一半");
  await axe(page);
  await page.getByRole("button", { name: "要求重新办" }).click();
  await state(page, /绿化市容局正在办理/);
  await page.getByText("重新办理，时限重新计：只清了一半").waitFor();
  assert.deepEqual(problems(), []);
});

test("what the one-time notice asks for is handed in from the phone, photographs included", async () => {
  const { page } = await site.visit("/apply/MZ-102");
  await page.getByRole("radio", { name: "给我自己" }).check();
  await page.getByLabel("姓名").fill("沈宝珍");
  await page.getByLabel("手机或座机").fill("66001234");
  await page.getByLabel("身份证号").fill("11010519491231002X");
  await next(page);
  await page.getByLabel("社区", { exact: true }).selectOption({ label: "采莲社区" });
  await next(page);
  await next(page);
  await page.getByRole("button", { name: "交上去" }).click();
  const { caseId } = await receiptOn(page);
  await site.command("station", caseId, {
    type: "giveNotice",
    items: [{ name: "本人银行卡或社保卡", detail: "拍正面" }],
  });
  await page.getByRole("link", { name: "看进度" }).click();
  await state(page, "等您补 1 样材料，补齐就接着办");
  await page.getByRole("button", { name: "交上去" }).click();
  await page.getByText("请传一张照片，或写一句说明").waitFor();
  const photo = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 40;
    canvas.getContext("2d")?.fillRect(5, 5, 20, 20);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  await page.getByLabel("材料的照片").setInputFiles({
    name: "银行卡.png",
    mimeType: "image/png",
    buffer: Buffer.from(photo, "base64"),
  });
  await page.getByText("银行卡.png").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "交上去" }).click();
  await state(page, "采莲服务站收到了");
  await page.getByRole("button", { name: /打开看/ }).click();
  await page.locator(".matter-files img").waitFor();
  await page.getByRole("button", { name: "不办了" }).click();
  await page.getByRole("button", { name: "撤回", exact: true }).click();
  await state(page, "您已经撤回，不再办了");
});
