import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { PHONE, axe } from "../../../test/browser.ts";
import { type Staffed, staffThreePeople, unbase32 } from "../../../test/accounts.ts";
import { testProgram } from "../../../test/program.ts";
import { type Site, openSite } from "../../../test/site.ts";
import { codeAt, stepAt } from "./actions/totp.ts";
import { createStaffAccounts } from "./index.ts";

const PASSWORD = "Guiwei-demo-2026";
let site: Site;
let context: BrowserContext;
let people: Staffed;

before(async () => {
  const program = await testProgram();
  const ctx = program.context({ kind: "system", job: "test" });
  people = await staffThreePeople(ctx);
  await createStaffAccounts(ctx, [
    { username: "cao.yun", password: PASSWORD, personId: people.cao.personId, demo: true },
  ]);
  site = await openSite(program, { machineClock: true });
});
afterEach(() => site.leave());
after(() => site?.close());

/** Opens a page as a fresh visitor; refusals that the test provokes (4xx) are no problem of the page. */
async function open(path: string, options: BrowserContextOptions = {}) {
  const visit = await site.visit(path, options);
  context = visit.context;
  return { page: visit.page, seen: visit.problems };
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

test("a resident signs in with a telephone and a code from the demo's outbox, in large type too", async () => {
  const { page, seen } = await open("/sign-in", { viewport: PHONE });
  await page.getByRole("heading", { name: "手机号登录" }).waitFor();
  await axe(page);
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page.getByText("请填写手机号").waitFor();
  await field(page, "手机号").fill("021-62472222");
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page.getByText("请填写能收短信的手机号码").waitFor();
  await field(page, "手机号").fill("138 1234 5678");
  await page.getByRole("button", { name: "获取验证码" }).click();
  await page.getByRole("heading", { name: "填写验证码" }).waitFor();
  await page.getByRole("button", { name: /长者|大字/ }).click();
  await axe(page);
  const outbox = await context.newPage();
  await outbox.goto(`${site.address}/demo/outbox`);
  const text = await outbox.getByText(/验证码 \d{6}/).innerText();
  await axe(outbox);
  await field(page, "6 位验证码").fill(/\d{6}/.exec(text)?.[0] ?? "");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL(`${site.address}/`);
  await page.goto(`${site.address}/sign-in`);
  await page.getByRole("heading", { name: "您已登录：138****5678" }).waitFor();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL(`${site.address}/`);
  await page.goto(`${site.address}/sign-in`);
  await page.getByRole("heading", { name: "手机号登录" }).waitFor();
  assert.deepEqual(seen(), []);
});

async function signInAtDesk(page: Page, username: string, password: string): Promise<void> {
  await field(page, "用户名").fill(username);
  await field(page, "密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

test("a member of staff signs in, is told what is wrong, and comes back to the page that was asked for", async () => {
  const { page, seen } = await open("/console/me");
  await page.getByRole("heading", { name: "工作人员登录" }).waitFor();
  await page.getByRole("heading", { name: "演示账号" }).waitFor();
  await axe(page);
  await signInAtDesk(page, "cao.yun", "wrong");
  await page.getByText("用户名或密码不正确").waitFor();
  await signInAtDesk(page, "cao.yun", PASSWORD);
  await page.waitForURL(`${site.address}/console/me`);
  await page.getByRole("heading", { name: "我的账号" }).waitFor();
  await page.getByText("本设备").waitFor();
  await axe(page);
  assert.deepEqual(seen(), []);
});

test("one press signs in to a demo account", async () => {
  const { page } = await open("/console/sign-in");
  await page.getByRole("button", { name: /曹云/ }).click();
  await page.waitForURL(/\/console(?!\/sign-in)/);
  await page.getByText("曹云").first().waitFor();
});

test("a second factor is set up with a QR code that is drawn here, and asked for from then on", async () => {
  const { page, seen } = await open("/console/sign-in?next=%2Fconsole%2Fme");
  await signInAtDesk(page, "cao.yun", PASSWORD);
  await page.getByRole("button", { name: "开启二次验证" }).click();
  await field(page, "当前密码").fill(PASSWORD);
  await page.getByRole("button", { name: "继续" }).click();
  const picture = page.getByRole("img", { name: "验证器用的二维码" });
  await picture.waitFor();
  assert.match((await picture.getAttribute("src")) ?? "", /^data:image\/svg/);
  assert.ok(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 100));
  const secret = unbase32((await page.locator("code").innerText()).replaceAll(" ", ""));
  await axe(page);
  await field(page, "验证器显示的 6 位数字").fill(codeAt(secret, stepAt(Date.now())));
  await page.getByRole("button", { name: "确认开启" }).click();
  const codes = (await page.locator("output").innerText()).split("\n");
  assert.equal(codes.length, 10);
  await axe(page);
  await page.getByRole("button", { name: "我已收好" }).click();
  await page.getByText("已开启：登录时除了密码").waitFor();

  const other = await context.browser()?.newContext({ locale: "zh-CN" });
  const second = await other?.newPage();
  assert.ok(second !== undefined);
  await second.goto(`${site.address}/console/sign-in`);
  await signInAtDesk(second, "cao.yun", PASSWORD);
  await second.getByRole("heading", { name: "二次验证" }).waitFor();
  await axe(second);
  await field(second, "验证码").fill(codes[0] ?? "");
  await second.getByRole("button", { name: "继续" }).click();
  await second.waitForURL(/\/console(?!\/sign-in)/);
  await other?.close();

  await page.reload();
  await page.getByRole("button", { name: "退出其他所有设备" }).click();
  await page.getByText(/已退出 \d+ 台设备/).waitFor();
  await page.getByRole("button", { name: "关闭二次验证" }).click();
  await field(page, "当前密码").fill(PASSWORD);
  await page.getByRole("button", { name: "继续" }).click();
  await page.getByText("未开启。开启后").waitFor();
  assert.deepEqual(seen(), []);
});

test("an administrator creates an account, and its holder chooses a password of their own", async () => {
  const { page, seen } = await open("/console/sign-in?next=%2Fconsole%2Faccounts");
  await signInAtDesk(page, "cao.yun", PASSWORD);
  await page.getByRole("button", { name: "开通账号" }).click();
  await page.getByRole("searchbox", { name: "为谁开通" }).fill("林帆");
  await page.getByRole("button", { name: /林帆/ }).click();
  await field(page, "用户名").fill("Lin Fan");
  await page.locator("button[type=submit]").click();
  await page.getByText("用户名为 3 到 32 个字符").waitFor();
  await field(page, "用户名").fill("lin.fan");
  await page.locator("button[type=submit]").click();
  const temporary = await page.locator("output").innerText();
  await axe(page);
  await page.getByRole("button", { name: "我已告知" }).click();
  await page.getByRole("heading", { name: "lin.fan" }).waitFor();
  await axe(page);

  const other = await context.browser()?.newContext({ locale: "zh-CN" });
  const second = await other?.newPage();
  assert.ok(second !== undefined);
  await second.goto(`${site.address}/console/sign-in`);
  await signInAtDesk(second, "lin.fan", temporary);
  await second.getByRole("heading", { name: "设置您自己的密码" }).waitFor();
  await field(second, "新密码").fill("tie4Maer!xun");
  await field(second, "再写一遍新密码").fill("tie4Maer!xum");
  await second.getByRole("button", { name: "继续" }).click();
  await second.getByText("两遍写得不一样").waitFor();
  await axe(second);
  await field(second, "再写一遍新密码").fill("tie4Maer!xun");
  await second.getByRole("button", { name: "继续" }).click();
  await second.waitForURL(/\/console(?!\/sign-in)/);

  await page.getByRole("button", { name: "锁定" }).click();
  await field(page, "锁定原因").fill("离岗审计");
  await page.locator("button[type=submit]").click();
  await page.getByText("锁定原因：离岗审计").waitFor();
  await second.goto(`${site.address}/console/me`);
  await second.getByRole("heading", { name: "工作人员登录" }).waitFor();
  await other?.close();
  assert.deepEqual(seen(), []);
});

test("all pages of accounts speak English", async () => {
  const { page } = await open("/sign-in?lang=en", { locale: "en-GB" });
  await page.getByRole("heading", { name: "Sign in with your mobile number" }).waitFor();
  await page.goto(`${site.address}/console/sign-in?lang=en`);
  await page.getByRole("heading", { name: "Sign in as staff" }).waitFor();
  assert.doesNotMatch(await page.locator("form").innerText(), /\p{Script=Han}/u);
});
