/** Cases among each other and joint operations, as officials and residents meet them on the pages. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { axe, PHONE } from "../../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../../test/site.ts";
import { TUESDAY_TEN } from "../../../../test/demo.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ signInOnce: true });
});
afterEach(() => site.leave());
after(() => site?.close());

let sent = 0;
async function send<T>(username: string, path: string, data: object): Promise<T> {
  const desk = await site.deskOf(username);
  sent++;
  const answer = await desk.request.post(`${site.address}/api/v1/cases${path}`, {
    headers: { "idempotency-key": `together-${sent}` },
    data,
  });
  assert.ok(answer.ok(), await answer.text());
  const body = (await answer.json()) as T;
  await desk.context().close();
  return body;
}

type Taken = { readonly caseId: number; readonly receiptNo: string; readonly queryCode: string };

const areaOfHome = async (): Promise<number> => {
  const { body } = await site.server.inject({ url: "/api/v1/areas?level=community" });
  const { items } = JSON.parse(body) as { items: { id: number; name: { zh: string } }[] };
  return items.find(({ name }) => name.zh.startsWith("采莲"))?.id ?? 0;
};

async function aRequest(title: string, description = title): Promise<Taken> {
  return send<Taken>("station", "", {
    kind: "request",
    requestType: "report",
    channel: "counter",
    categoryCode: "env.rubbish",
    title,
    description,
    areaId: await areaOfHome(),
    reporter: { name: "沈宝珍", telephone: "13912345678" },
  });
}

test("at the counter what is under way nearby shows while one types, and one press lets the two become one", async () => {
  const first = await aRequest("弄堂口垃圾堆积", "弄堂口的垃圾三天没有清运");
  const { page, watched } = await site.sitDown("station", "/console/counter");
  await page.locator(".counter-form button.act").first().click();
  await page.locator("#counter-words").fill("弄堂口又是一堆垃圾没有清运");
  await page.locator("#counter-place").click();
  await page.keyboard.type("采莲");
  await page.keyboard.press("Enter");
  const similar = page.locator(".similar-case");
  await similar.getByText("弄堂口垃圾堆积").waitFor();
  assert.match((await similar.locator(".similar-why").textContent()) ?? "", /说法相近/);
  await similar.getByRole("button").press("Enter");
  assert.equal(await similar.getByRole("button").getAttribute("aria-pressed"), "true");
  await axe(page);
  await page.locator("#counter-name").fill("周小满");
  await page.keyboard.press("Control+Enter");
  await page.locator(".counter-done").waitFor();
  await page.goto(`${site.address}/console/cases/${first.caseId}`);
  await page.getByText("共 2 位居民在等结果").waitFor();
  assert.deepEqual(watched, []);
});

test("a case is split on its page, and the reporter opens the parts with the one receipt", async () => {
  const whole = await aRequest("垃圾没人清，路灯也不亮");
  const { page, watched } = await site.sitDown("station", `/console/cases/${whole.caseId}`);
  await page.getByRole("button", { name: "拆分" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "拆分", exact: true }).click();
  // What is missing is said beside its field, and nothing was sent.
  await drawer.getByText("请填写").first().waitFor();
  const parts = drawer.locator("fieldset");
  for (const [n, [title, kind]] of [
    ["清运垃圾", "垃圾"],
    ["修路灯", "路灯"],
  ].entries()) {
    const part = parts.nth(n);
    await part.locator("input[maxlength='100']").fill(title ?? "");
    await part.locator("textarea").fill(title ?? "");
    if (n === 1) {
      await part.getByRole("combobox").first().click();
      await page.keyboard.type(kind ?? "");
      await page.keyboard.press("Enter");
    }
  }
  await drawer.locator("textarea").last().fill("两件事分属两家");
  await axe(page);
  await drawer.getByRole("button", { name: "拆分", exact: true }).click();
  await page.getByText("拆成 2 件").first().waitFor();
  assert.deepEqual(watched, []);
  await site.leave();
  const track = `/track#${whole.receiptNo}:${whole.queryCode}`;
  const { page: phone } = await site.visit(track, { viewport: PHONE });
  await phone
    .getByRole("button", { name: /看这一件/ })
    .first()
    .click();
  await phone.getByRole("heading", { name: "清运垃圾" }).waitFor();
  await axe(phone);
  await phone.getByRole("button", { name: "回到整件事" }).click();
  await phone.getByRole("heading", { name: "垃圾没人清，路灯也不亮" }).waitFor();
});

test("an operation is opened, told and reported: stages, watch, log and a sheet in English", async () => {
  const opening = await site.sitDown("subdistrict", "/console/operations/new");
  const { page } = opening;
  await page.getByLabel("叫什么").fill("弄堂口垃圾常年堆积");
  await page.getByLabel("什么情况").fill("多年反复，要几家一起办");
  await page.getByLabel("类别").click();
  await page.keyboard.type("垃圾");
  await page.keyboard.press("Enter");
  await axe(page);
  await page.getByRole("button", { name: "发起", exact: true }).click();
  await page.locator(".stage[aria-current='step']").getByText("先期处置").waitFor();
  const id = Number(new URL(page.url()).pathname.split("/").at(-1));
  assert.deepEqual(opening.watched, []);
  await site.leave();
  const command = (who: string, body: object) => send(who, `/${id}/commands`, body);
  await command("dept-lvhua", { type: "accept" });
  const at = (hours: number): string => new Date(TUESDAY_TEN + hours * 3_600_000).toISOString();
  const orgId = (
    await send<{ operation: unknown; lead: { id: number } }>("dept-lvhua", `/${id}/commands`, {
      type: "note",
      text: "现场看过",
    })
  ).lead.id;
  await command("dept-lvhua", {
    type: "setRoster",
    entries: [{ from: at(-4), to: at(20), orgId, personId: null, place: "弄堂口" }],
  });
  await command("dept-lvhua", {
    type: "logOperation",
    doneAt: at(0),
    text: "清运两车",
    people: 6,
    resources: [{ what: "垃圾", quantity: 5, unit: "吨" }],
    fileIds: [],
  });
  const report = await site.sitDown("subdistrict", `/console/cases/${id}/report`, { locale: "en" });
  await report.page.getByRole("heading", { name: "Report of a joint operation" }).waitFor();
  await report.page.getByText("5 吨").waitFor();
  await report.page.getByText("Somebody stood by for 4 of 4 hours").waitFor();
  await axe(report.page);
  await report.page.getByRole("button", { name: "Issue the report" }).click();
  await report.page.locator(".sheet-code").waitFor();
  await report.page.getByRole("cell", { name: "吨", exact: true }).waitFor();
  await axe(report.page);
  assert.deepEqual(report.watched, []);
});
