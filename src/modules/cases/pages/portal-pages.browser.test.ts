/** The residents' pages: drafts, refusals, shared devices, large type, both languages, weight. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { PHONE, axe, openContext } from "../../../../test/browser.ts";
import { flakyLine } from "../../../../test/flaky-line.ts";
import { openResidentsSite, type ResidentsSite } from "../../../../test/residents.ts";
import { until } from "../../../../test/waiting.ts";
import { caseIdOfReceipt } from "../rules/receipt.ts";

let site: ResidentsSite;
before(async () => {
  site = await openResidentsSite();
});
after(() => site?.close());

const next = (page: Page) => page.getByRole("button", { name: "下一步" }).click();
const onDevice = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** Hands in a report without a name through the API, as any visitor can; answers number and code. */
async function aReport(page: Page): Promise<{ receiptNo: string; queryCode: string }> {
  const answer = await page.request.post(`${site.address}/api/v1/cases`, {
    headers: { "idempotency-key": `portal-${performance.now()}` },
    data: {
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      description: "垃圾桶满了",
      reporter: null,
    },
  });
  assert.equal(answer.status(), 201);
  return answer.json();
}

/** A small picture, made by the browser itself. */
const aPhoto = async (page: Page): Promise<Buffer> => {
  const text = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 40;
    canvas.getContext("2d")?.fillRect(5, 5, 20, 20);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  });
  return Buffer.from(text, "base64");
};

/** What the worker of the forms has kept, once it has. */
const isKept = (page: Page) =>
  until(() =>
    page.evaluate(async () => {
      const cache = await caches.open("guiwei-forms-1");
      const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
      return ["/report", "/first-paint.js", "/api/v1/areas.geojson"].every((path) =>
        paths.includes(path),
      );
    }),
  );

test("a report filled in without a network opens again without one, and is sent by itself when it is back", async () => {
  const line = await flakyLine(site.address, () => 1);
  // With the machine's own clock: a clock that is put on hides what the page has loaded.
  const context = await openContext(site.browser, { viewport: PHONE });
  const page = await context.newPage();
  try {
    await page.goto(`${line.address}/report`);
    const text = page.getByLabel("照您平常的话说");
    await text.waitFor();
    await isKept(page);
    line.isDown = true;
    await context.setOffline(true);
    await text.fill("路灯不亮，晚上看不见");
    await page.getByRole("radio", { name: "路灯和道路设施", checked: true }).waitFor();
    await page.getByLabel("拍张照片").setInputFiles({
      name: "路灯.png",
      mimeType: "image/png",
      buffer: await aPhoto(page),
    });
    await page.getByText("路灯.png").waitFor();
    await next(page);
    await page.getByLabel("社区", { exact: true }).selectOption({ label: "听荷社区" });
    await next(page);
    await page.getByRole("radio", { name: "留个电话" }).check();
    await page.getByLabel("姓名").fill("沈宝珍");
    await page.getByLabel("手机或座机").fill("139 1234 5678");
    await next(page);
    await page.getByText("现在没有网络。填的都存着，连上网再送。").waitFor();
    await axe(page);

    // The browser itself would not ask its worker while it believes to be offline in a test.
    await context.setOffline(false);
    await page.reload();
    await page.getByText("接着上次没填完的继续").waitFor();
    await page.getByText("路灯不亮，晚上看不见 · 照片和文件 1 个").waitFor();
    await page.getByText("听荷社区").waitFor();
    await page.getByText("沈宝珍 139 1234 5678").waitFor();
    assert.doesNotMatch(await onDevice(page), /沈宝珍|1234/);
    await page.getByRole("button", { name: "送出去" }).click();
    await page.getByText("还没有送出去：没有网络").waitFor();
    await axe(page);

    line.isDown = false;
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByRole("heading", { name: "收到了" }).waitFor();
    assert.doesNotMatch(await onDevice(page), /draft/);
  } finally {
    await context.close();
    await line.close();
  }
});

test("the address of a step is no way past the questions before it", async () => {
  const { page } = await site.visit("/report#step-check");
  await page.getByRole("heading", { name: "出了什么事？" }).waitFor();
  await next(page);
  await page.getByRole("alert").getByText("请写一句是什么事").waitFor();
  await axe(page);
  // What has been put right is said no more.
  await page.getByLabel("照您平常的话说").fill("三号楼前的路灯坏了，老人下楼看不见台阶");
  await page.getByText("请写一句是什么事").first().waitFor({ state: "detached" });
  const photo = await aPhoto(page);
  await page.getByLabel("拍张照片").setInputFiles(
    Array.from({ length: 11 }, (_, n) => ({
      name: `路灯${n}.png`,
      mimeType: "image/png",
      buffer: photo,
    })),
  );
  await page.getByText("最多 9 个，还有 2 个没有加上").waitFor();
  await page.getByRole("button", { name: "移除 路灯3.png" }).click();
  await page.getByText("最多 9 个，还有 2 个没有加上").waitFor({ state: "detached" });
  assert.equal(await page.locator(".files .file").count(), 8);
});

test("a slip in the receipt number is told on the spot, a wrong query code is a clear refusal", async () => {
  const { page } = await site.visit("/track");
  const { receiptNo, queryCode } = await aReport(page);
  const slip = receiptNo.replace(/\d(?=-\d\d$)/, (digit) => String((Number(digit) + 1) % 10));
  await page.getByLabel("收件号").fill(slip);
  await page.getByLabel("查询码").fill(queryCode);
  await page.getByRole("button", { name: "查一查" }).click();
  await page.getByRole("alert").getByText("收件号有一位不对").waitFor();
  await axe(page);
  await page.getByLabel("收件号").fill(receiptNo.toLowerCase().replaceAll("-", " "));
  await page.getByLabel("查询码").fill("AAAA 2222");
  await page.getByRole("button", { name: "查一查" }).click();
  await page.getByText("收件号和查询码对不上").waitFor();
  await axe(page);
  assert.equal(await page.getByLabel("收件号").inputValue(), receiptNo);
  await page
    .getByLabel("查询码")
    .fill(`${queryCode.slice(0, 4)} ${queryCode.slice(4).toLowerCase()}`);
  await page.getByRole("button", { name: "查一查" }).click();
  await page.locator(".matter-state").waitFor();
});

test("a shared device keeps nothing, and the next visitor in the same tab sees nothing", async () => {
  const { page } = await site.visit("/report");
  await page.getByLabel("照您平常的话说").fill("路面有坑");
  await next(page);
  await next(page);
  await page.getByRole("radio", { name: /不留名/ }).check();
  await next(page);
  await page.getByRole("button", { name: "送出去" }).click();
  const number = await page.locator(".slip-number").innerText();
  assert.match(await onDevice(page), new RegExp(number), "a phone remembers until told otherwise");
  await page.getByRole("radio", { name: /这是公用设备/ }).check();
  await page.getByText("这台设备上没有留下").waitFor();
  await axe(page);
  assert.doesNotMatch(await onDevice(page), new RegExp(number));
  await page.reload();
  assert.equal(
    await page.locator(".slip-number").innerText(),
    number,
    "a reload is no new visitor",
  );
  await page.getByRole("radio", { name: /这是公用设备/ }).check();
  await page.getByRole("button", { name: "清掉这一页" }).click();
  await page.getByLabel("您想办什么事？").waitFor();
  for (const path of ["/receipt", "/track", "/mine"]) {
    await page.goto(site.address + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.doesNotMatch(await page.locator("main").innerText(), new RegExp(number), path);
  }
  assert.doesNotMatch(await onDevice(page), new RegExp(number));
});

test("whoever is signed in need not tell the telephone again, and finds the case under my matters", async () => {
  const { page, problems } = await site.visit("/sign-in?next=/mine");
  await page.getByLabel(/手机|电话/).fill("13800138000");
  await page.getByRole("button", { name: /验证码/ }).click();
  await page.getByLabel("验证码").waitFor();
  const outbox = await page.request.get(`${site.address}/api/v1/demo/outbox`);
  const { items } = (await outbox.json()) as { items: { text: string }[] };
  const code = /\d{6}/.exec(items[0]?.text ?? "")?.[0] ?? "";
  await page.getByLabel("验证码").fill(code);
  await page.getByRole("button", { name: /登录/ }).click();
  await page.getByRole("heading", { name: "我的事", level: 1 }).waitFor();
  await page.getByText("还没有您的事").waitFor();
  await axe(page);

  await page.goto(`${site.address}/report`);
  await page.getByLabel("照您平常的话说").fill("公园长椅坏了");
  await next(page);
  await next(page);
  await page.getByRole("checkbox", { name: /用登录的号码 138\*\*\*\*8000/ }).waitFor();
  await page.getByLabel("姓名").fill("沈宝珍");
  await next(page);
  await page.getByText("沈宝珍 138****8000").waitFor();
  await page.getByRole("button", { name: "送出去" }).click();
  const number = await page.locator(".slip-number").innerText();
  await page.goto(`${site.address}/mine`);
  await page.getByRole("link", { name: new RegExp(number) }).click();
  await page.locator(".matter-state").waitFor();
  await axe(page);
  const caseId = caseIdOfReceipt(number) ?? 0;
  const answer = await page.request.get(`${site.address}/api/v1/cases/${caseId}`);
  const { parties } = (await answer.json()) as { parties: { telephone: string }[] };
  assert.deepEqual(
    parties.map(({ telephone }) => telephone),
    ["138****8000"],
  );
  await page.goto(`${site.address}/`);
  await page.getByRole("region", { name: "我的事" }).getByText("公园长椅坏了").waitFor();
  await page.getByRole("heading", { name: "现在开门的服务站" }).waitFor();
  await page.getByText("开着，到 18:00").first().waitFor();
  assert.deepEqual(problems(), []);
});

test("position, map and list lead to the same community, and a second tap marks the spot", async () => {
  const { page, context } = await site.visit("/report");
  const areas = await page.request.get(`${site.address}/api/v1/areas.geojson?level=community`);
  const { features } = (await areas.json()) as {
    features: {
      properties: { name: { zh: string } };
      geometry: { coordinates: [number, number][][] };
    }[];
  };
  const home = features.find(({ properties }) => properties.name.zh === "采莲社区");
  const ring = home?.geometry.coordinates[0] ?? [];
  const middle = (at: 0 | 1) => ring.reduce((sum, point) => sum + point[at], 0) / ring.length;
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ longitude: middle(0), latitude: middle(1) });
  await page.getByLabel("照您平常的话说").fill("路面有坑");
  await next(page);
  await page.getByRole("button", { name: "用我现在的位置" }).click();
  await page.getByText("您在采莲社区").waitFor();
  await page.getByText("采莲社区 · 已在图上标出").waitFor();
  const list = page.getByLabel("社区", { exact: true });
  assert.equal(await list.locator("option:checked").innerText(), "采莲社区");
  await axe(page);

  await list.selectOption({ label: "听荷社区" });
  await page.locator(".place-map-line", { hasText: /^听荷社区$/ }).waitFor();
  await page.locator(".map-gl canvas").waitFor();
  await page.locator(".map-name", { hasText: "听荷" }).click({ force: true });
  await page.getByText("听荷社区 · 已在图上标出").waitFor();

  // By keys alone: the pin goes by arrows, and counts when Enter says so.
  const pin = page.getByRole("button", { name: "图钉：听荷社区" });
  const standsAt = () => pin.evaluate((element) => element.dataset["lng"]);
  const before = await standsAt();
  await pin.focus();
  await page.keyboard.press("ArrowRight");
  await page.getByText("听荷社区，回车选定").waitFor();
  assert.ok(Number(await standsAt()) > Number(before));
  await page.keyboard.press("Escape");
  assert.equal(await standsAt(), before);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByText("已选定：听荷社区").waitFor();
  await page.getByLabel("再说细一点").fill("采莲 3 号楼门口");
  await page.getByRole("button", { name: "是采莲社区吗？就选它" }).click();
  await page.locator(".place-map-line", { hasText: /^采莲社区$/ }).waitFor();
  await context.setGeolocation({ longitude: 2.35, latitude: 48.85 });
  await page.getByRole("button", { name: "用我现在的位置" }).click();
  await page.getByText("您现在不在本区，请从下面选。").waitFor();
});

test("large type shows four big doors on the home page and nothing else, and reads the page aloud", async () => {
  const { page } = await site.visit("/");
  await page.getByRole("button", { name: "长者版" }).click();
  const doors = page.locator(".door");
  await page.getByRole("heading", { name: "您想做什么？" }).waitFor();
  assert.equal(await doors.count(), 4);
  assert.equal(await page.locator("main :is(input, section, h2)").count(), 0);
  // Even with least motion a change of type takes a frame.
  await page.waitForFunction(() => getComputedStyle(document.body).fontSize === "22px");
  const said = await page.evaluate(() => {
    const lines: string[] = [];
    speechSynthesis.speak = (utterance) => void lines.push(utterance.text);
    (window as unknown as { said: string[] }).said = lines;
    return lines.length;
  });
  assert.equal(said, 0);
  await page.getByRole("button", { name: "读给我听" }).click();
  const lines = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  assert.equal(lines[0], "您想做什么？");
  await page.getByRole("button", { name: "别读了" }).click();
  await page.reload();
  await doors.first().waitFor();
  assert.equal(await doors.count(), 4, "the choice is remembered");
});

test("in large type each thing is a screen of its own: the question, what was found, each part of a duty and of a matter", async () => {
  const { page, context } = await site.visit("/");
  await page.getByRole("button", { name: "长者版" }).click();
  await page.getByRole("link", { name: "办一件事" }).click();
  await page.getByLabel("您想办什么事？").fill("老年证");
  assert.equal(await page.locator("main :is(.results, .door)").count(), 0);
  await page.getByRole("button", { name: "找一找" }).click();
  await page.locator(".elder-results .door").first().waitFor();
  assert.equal(await page.locator("main input").count(), 0, "what was found has the screen alone");
  await page.locator(".elder-results .door").first().click();
  const parts = page.locator(".page-part:visible");
  const onward = page.locator(".part-ways .button").first();
  await page.getByRole("button", { name: "接着看：要带什么" }).click();
  await page.locator(".bring").waitFor();
  assert.equal(await parts.count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement?.className), "page-part");
  await page.goBack();
  await onward.getByText("接着看：要带什么").waitFor();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".bring").isVisible(), true, "paper has all of it");
  await page.emulateMedia({ media: "screen" });

  const { receiptNo, queryCode } = await aReport(page);
  await page.goto(`${site.address}/track#${receiptNo}:${queryCode}`);
  await page.locator(".matter-state").waitFor();
  assert.equal(await page.locator(".matter-timeline").isVisible(), false);
  for (const title of ["谁在办、什么时候好", "您可以做什么", "一步一步"])
    await page.getByRole("button", { name: `接着看：${title}` }).click();
  await page.locator(".matter-timeline").waitFor();
  assert.equal(await parts.count(), 1);
  await axe(page);
  await context.close();
});

test("a report is handed in with nothing but the keyboard", async () => {
  const { page } = await site.visit("/report");
  await page.getByLabel("照您平常的话说").focus();
  await page.keyboard.type("电线掉在人行道上");
  const tabTo = async (name: string) => {
    for (let stops = 0; stops < 30; stops++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (at.trim() === name) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await tabTo("下一步");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "在哪里？" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "在哪里？");
  await tabTo("下一步");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "怎么找到您？" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await tabTo("下一步");
  await page.keyboard.press("Enter");
  await tabTo("送出去");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "收到了" }).waitFor();
});
