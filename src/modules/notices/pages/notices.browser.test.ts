/** The bell, the list, the settings, the administrator's desk, and a resident's matters, in a real browser. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { registerResident } from "#accounts";
import { axe, PHONE, watchProblems } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ followers: true, machineClock: true });
  await registerResident(site.system(), "13912345678");
});
after(() => site?.close());

let sent = 0;
async function handIn(title: string): Promise<number> {
  const visitor = await site.open();
  const answer = await visitor.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": `notices-test-${++sent}` },
    data: {
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      title,
      description: title,
      reporter: { name: "钱多福", telephone: "13800138003" },
    },
  });
  assert.equal(answer.status(), 201, await answer.text());
  const { caseId } = (await answer.json()) as { caseId: number };
  await visitor.close();
  return caseId;
}

test("the bell counts by itself; a notice opens its case and is read then; what one wants is kept", async () => {
  const { page, context, watched } = await site.sitDown("dept-lvhua", "/console");
  await page.getByRole("link", { name: "通知", exact: true }).waitFor();
  await page.waitForTimeout(800);
  const caseId = await handIn("弄堂口垃圾堆积");
  await handIn("河边漂着油桶");
  await page.getByRole("link", { name: "通知，2 条未读" }).click();
  await page.getByRole("heading", { name: "通知", level: 1 }).waitFor();
  const lines = page.locator(".notice");
  await lines.first().waitFor();
  assert.equal(await lines.count(), 2);
  await axe(page);
  await lines.last().click();
  await page.waitForURL(`${site.address}/console/cases/${caseId}`);
  await page.getByRole("link", { name: "通知，1 条未读" }).click();
  await page.getByRole("button", { name: "全部标为已读" }).click();
  await page.getByRole("link", { name: "通知", exact: true }).waitFor();

  await page.getByRole("button", { name: "通知设置" }).click();
  await page.getByLabel("电子邮箱").fill("du.ruo");
  await page.getByRole("checkbox", { name: "交到手上的事 · 邮件" }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("电子邮箱地址不正确").waitFor();
  await axe(page);
  await page.getByLabel("电子邮箱").fill("du.ruo@guiwei.example");
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator(".toast", { hasText: "记下了" }).waitFor();
  await page.reload();
  assert.equal(await page.getByLabel("电子邮箱").inputValue(), "du.ruo@guiwei.example");
  assert.deepEqual(
    watched.filter((problem) => !/status of 400/.test(problem)),
    [],
  );
  await context.close();
});

test("an administrator adds a receiver, sees its secret once, tries it, and finds what was given up", async () => {
  const { page, context, watched } = await site.sitDown("admin", "/console/notice-deliveries");
  await page.getByText("还没有接收方").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "添加接收方" }).click();
  const form = page.getByRole("dialog", { name: "添加接收方" });
  await form.getByLabel("名称").fill("区指挥中心");
  await form.getByLabel("接收地址").fill("http://127.0.0.1:9/hook");
  await form.getByRole("button", { name: "保存" }).click();
  await form.getByText("这个地址在内网或本机").waitFor();
  await axe(page);
  await form.getByLabel("接收地址").fill("https://hook.invalid/guiwei");
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByText("签名密钥只显示这一次").waitFor();
  await page.getByRole("button", { name: "记好了" }).click();
  await page.getByRole("button", { name: "试发" }).click();
  await page.getByText(/^没通：/).waitFor();
  await axe(page);
  await page.getByRole("link", { name: "投递记录" }).click();
  await page.getByText("没有投递记录").waitFor();
  assert.deepEqual(
    watched.filter((problem) => !/status of 400/.test(problem)),
    [],
  );
  await context.close();
});

/** A resident on a phone, signed in with the code that the demo shows. */
async function comeIn(telephone: string): Promise<{ page: Page; phone: BrowserContext }> {
  const phone = await site.open({ viewport: PHONE, isMobile: true, hasTouch: true });
  await phone.request.post(`${site.address}/api/v1/sign-in/code`, { data: { telephone } });
  const outbox = await phone.request.get(`${site.address}/api/v1/demo/outbox`);
  const { items } = (await outbox.json()) as { items: { text: string }[] };
  const code = /\d{6}/.exec(items[0]?.text ?? "")?.[0];
  const answer = await phone.request.post(`${site.address}/api/v1/sign-in/code/verify`, {
    data: { telephone, code },
  });
  assert.equal(answer.status(), 200, await answer.text());
  return { page: await phone.newPage(), phone };
}

test("a resident's notices come by themselves, lead to their matter, are read once, and text messages are theirs to choose", async () => {
  const { page, phone } = await comeIn("13912345678");
  const problems = watchProblems(page);
  await page.goto(`${site.address}/mine`);
  const section = page.getByRole("region", { name: "通知" });
  await section.getByText("还没有通知。办件有进展会写在这里。").waitFor();
  const handedIn = await phone.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": "notices-resident-1" },
    data: {
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      title: "弄堂口垃圾堆积",
      description: "三天没有清运",
      reporter: { name: "沈宝珍", telephone: "13912345678" },
    },
  });
  const { caseId } = (await handedIn.json()) as { caseId: number };
  const desk = await site.sitDown("dept-lvhua", "/console");
  const command = async (data: object): Promise<void> => {
    const answer = await desk.context.request.post(
      `${site.address}/api/v1/cases/${caseId}/commands`,
      {
        data,
      },
    );
    assert.equal(answer.status(), 200, await answer.text());
  };
  // The page stays open: what the department does shows up in it.
  await command({ type: "accept" });
  const lines = section.locator(".mine-notice");
  await lines.filter({ hasText: "已受理" }).waitFor();
  await command({ type: "respond", text: "今天下午清运" });
  await lines.filter({ hasText: "承办单位已回复您" }).waitFor();
  assert.equal(await lines.filter({ hasText: "新" }).count(), 2);
  await axe(page);

  const wants = section.getByRole("checkbox", { name: "办结、要补材料时给我发短信" });
  const before = await wants.isChecked();
  await wants.click();
  await page.locator(".toast", { hasText: "记下了" }).waitFor();
  await lines.filter({ hasText: "已受理" }).click();
  await page.waitForURL(`${site.address}/matters/${caseId}`);
  await page.getByRole("heading", { name: "弄堂口垃圾堆积" }).waitFor();
  await page.goto(`${site.address}/mine`);
  await lines.filter({ hasText: "承办单位已回复您" }).getByText("新", { exact: true }).waitFor();
  assert.equal(await lines.filter({ hasText: "新" }).count(), 1);
  assert.equal(await wants.isChecked(), !before);
  await section.getByRole("button", { name: "都看过了" }).click();
  await section.getByText("新", { exact: true }).waitFor({ state: "detached" });
  assert.deepEqual(problems, []);
  await desk.context.close();
  await phone.close();

  // What is somebody's is nobody else's.
  const other = await comeIn("13800138000");
  await other.page.goto(`${site.address}/mine`);
  await other.page.getByText("还没有通知。办件有进展会写在这里。").waitFor();
  await other.phone.close();
});
