/** /field in a real browser: over a line that loses, cuts and doubles, nothing is lost and nothing counts twice. Takes some 55 s. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openDatabase, sql } from "#kernel/db.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { alleyPicture } from "../../../templates/demo/picture.ts";
import { randomFrom } from "../../../templates/demo/random.ts";
import { axe, joinBrowser, openContext, PHONE, watchProblems } from "../../../test/browser.ts";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { fillPhone, rawStore, unitsWaiting } from "../../../test/field-device.ts";
import { FIELD_PASSWORD, fieldCampaign, giveFieldAccounts } from "../../../test/field-campaigns.ts";
import { type FlakyLine, flakyLine } from "../../../test/flaky-line.ts";
import { currentPages } from "../../../test/pages.ts";
import { testProgram } from "../../../test/program.ts";
import { buildApp } from "../../app.ts";
import { assignUnits } from "./actions/assign.ts";

/** A seed is a run that can be had again: `FIELD_SEED=7 node --test …`. */
const SEED = Number(process.env.FIELD_SEED ?? 20_261_122);
const UNITS = 26;
/** A photo of a door, before the phone makes it small. */
const PHOTO = alleyPicture(4);

let world: CampaignWorld;
let server: FastifyInstance;
let browser: Browser;
let leaveBrowser: (() => Promise<void>) | undefined;
let context: BrowserContext;
let page: Page;
let line: FlakyLine;
let campaignId = 0;
let problems: string[] = [];

before(async () => {
  await currentPages();
  const program = await testProgram();
  world = await campaignWorld(program);
  await giveFieldAccounts(world);
  campaignId = await fieldCampaign(world, "photo", UNITS);
  server = await buildApp(program, join(import.meta.dirname, "../../../dist"));
  line = await flakyLine(
    await server.listen({ port: 0, host: "127.0.0.1" }),
    randomFrom(SEED).next,
  );
  ({ browser, leave: leaveBrowser } = await joinBrowser());
  context = await openContext(browser, { viewport: PHONE, hasTouch: true });
  page = await context.newPage();
  problems = watchProblems(page);
});
after(async () => {
  await context?.close();
  await leaveBrowser?.();
  await line?.close();
  await server?.close();
  await world?.remove();
});

async function signIn(username: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码").fill(FIELD_PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

const todo = () => page.getByRole("button", { name: /^待办/ });
const waiting = () => page.getByRole("button", { name: /^待发送/ });
const countOf = async (button: ReturnType<typeof todo>) =>
  Number((await button.locator("strong").innerText()).replaceAll(",", ""));

test("a worker signs in once and sees the units that are theirs, by building", async () => {
  await page.goto(`${line.address}/field`);
  await page.getByRole("heading", { name: "登录后上门办任务" }).waitFor();
  await axe(page);
  await signIn("dao");
  await page.locator(".field-unit").first().waitFor();
  assert.equal(await countOf(todo()), UNITS);
  await axe(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
});

test("without a network the page opens again with its list", async () => {
  line.isDown = true;
  await context.setOffline(true);
  await page.reload();
  await todo().waitFor();
  assert.equal(await countOf(todo()), UNITS);
  await page.getByText(/起没有网络/).waitFor();
  await context.setOffline(false);
  line.isDown = false;
});

test("what lies on the device is unreadable without its key, and no script can take the key away", async () => {
  const address = (await page.locator(".field-unit-where").first().innerText()).trim();
  const name = (await page.locator(".field-unit-who").first().innerText()).trim();
  assert.ok(address.length > 5 && name.length > 1);
  const { text, keys, exportable } = await rawStore(page);
  assert.ok(text.length > 1000, "the store was read");
  assert.equal(keys, 1);
  assert.equal(exportable, false);
  // Of two characters at least: sealed bytes read as text hold any single one by chance.
  for (const secret of [address, name, address.slice(0, 3), address.slice(-3)])
    assert.equal(text.includes(secret), false, secret);
});

const step = async (unit: ReturnType<Page["locator"]>, act: () => Promise<void>) => {
  await unit.click();
  await act();
};
/** Says that a unit is done, with a photo where the campaign asks for one. */
const done = async () => {
  const camera = page.locator("input[type=file][capture]");
  if ((await camera.count()) > 0) {
    await camera.setInputFiles({ name: "门口.png", mimeType: "image/png", buffer: PHOTO });
    await page.getByRole("img", { name: "刚拍的照片" }).waitFor();
  }
  await page.getByRole("button", { name: "办好了", exact: true }).click();
};

/** Opens the first unit that is to do and says that it is done; gives its address. */
async function pressFirst(): Promise<string> {
  await todo().click();
  const first = page.locator(".field-unit[data-shown=todo]").first();
  const address = (await first.locator(".field-unit-where").innerText()).trim();
  await step(first, done);
  await page
    .getByText(/^已记下/)
    .first()
    .waitFor();
  return address;
}

/** Waits until nothing is on its way any more; a focus is what a worker's look at the phone is. */
async function settled(): Promise<void> {
  const until = Date.now() + 40_000;
  for (;;) {
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    if ((await countOf(waiting())) === 0) return;
    if (Date.now() > until) throw new Error(`${await countOf(waiting())} still wait`);
    await page.waitForTimeout(250);
  }
}

test("whatever the line does, every press counts once and none is lost", async () => {
  const random = randomFrom(SEED + 1);
  const pressed = new Set<string>();
  line.isFlaky = true;
  for (let round = 0; round < 34; round++) {
    const chance = random.next();
    if (chance < 0.55 && (await countOf(todo())) > 4) pressed.add(await pressFirst());
    else if (chance < 0.7) await page.reload();
    else if (chance < 0.8) {
      line.isDown = !line.isDown;
      await context.setOffline(line.isDown);
    } else if (chance < 0.9) await page.evaluate(() => dispatchEvent(new Event("focus")));
    else {
      // A second tab sends at the same time and is closed in the middle of it.
      const other = await context.newPage();
      await other.goto(`${line.address}/field`).catch(() => {});
      await other.waitForTimeout(150);
      await other.close();
    }
    await page.locator(".field-filters").waitFor();
  }
  line.isDown = false;
  await context.setOffline(false);
  await settled();
  line.isFlaky = false;
  await page.getByRole("button", { name: /^没收下/ }).click();
  assert.equal(await countOf(page.getByRole("button", { name: /^没收下/ })), 0);
  assert.ok(pressed.size >= 8, `${pressed.size} pressed`);
  assert.equal(await countOf(todo()), UNITS - pressed.size);
  const { rows } = await sql<{ units: number; reports: number; photos: number; done: number }>`
    select count(distinct unit_id)::int units, count(*)::int reports,
      count(distinct proof_file_id)::int photos,
      (select count(*)::int from campaigns.unit u join campaigns.share s on s.id = u.share_id
        where s.campaign_id = ${campaignId} and u.state = 'done') done
    from campaigns.completion`.execute(world.system().db);
  const each = pressed.size;
  assert.deepEqual(rows[0], { units: each, reports: each, photos: each, done: each });
  const { lost, answerLost, answerCut, twice, busy } = line.struck;
  assert.ok(Math.min(lost, answerLost, answerCut + twice, busy) > 0, JSON.stringify(line.struck));
});

test("whoever signs out with unsent work is told so; it stays sealed until they sign in again", async () => {
  const before = await countOf(todo());
  line.isDown = true;
  await context.setOffline(true);
  await pressFirst();
  const signOut = async () => {
    await page.getByRole("button", { name: "菜单" }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
  };
  await signOut();
  await page.getByRole("heading", { name: "还有 1 条没有发送" }).waitFor();
  await axe(page);
  await page.getByRole("button", { name: "仍然退出" }).click();
  await page.getByText("有 1 条记录还没有发送").waitFor();
  assert.equal((await rawStore(page)).keys, 0);
  await page.reload();
  await page.getByText("有 1 条记录还没有发送").waitFor();
  line.isDown = false;
  await context.setOffline(false);
  // Somebody else on the same phone sees that there is something, and nothing of it.
  await signIn("men");
  await page.getByText("另一个账号有 1 条没有发送").waitFor();
  assert.equal(await page.locator(".field-unit").count(), 0);
  await signOut();
  // However long the sign-out is on its way, it ends no session but its own.
  await context.route(
    "**/api/v1/sign-out",
    async (route) => {
      await page.waitForTimeout(1500);
      await route.continue();
    },
    { times: 1 },
  );
  await page.getByRole("button", { name: "退出登录", exact: true }).last().click();
  await signIn("dao");
  await page.locator(".field-unit").first().waitFor();
  await settled();
  assert.equal(await countOf(todo()), before - 1);
});

const notTaken = () => page.getByRole("button", { name: /^没收下/ });
const offline = async (isDown: boolean): Promise<void> => {
  line.isDown = isDown;
  await context.setOffline(isDown);
};

test("a report over which the server fails is kept aside with the reason, and holds nothing else up", async () => {
  const owner = openDatabase({ url: world.program.test.adminUrl, max: 1 });
  const before_ = await countOf(todo());
  await offline(true);
  await pressFirst();
  const [poison] = await unitsWaiting(page);
  await pressFirst();
  await pressFirst();
  await sql
    .raw(
      `create function campaigns.fail() returns trigger language plpgsql as $$
       begin raise exception 'this one'; end $$;
       create trigger fail before insert on campaigns.completion for each row
       when (new.unit_id = ${poison}) execute function campaigns.fail();`,
    )
    .execute(owner.db);
  await offline(false);
  await settled();
  assert.equal(await countOf(notTaken()), 1);
  assert.equal(await countOf(todo()), before_ - 3);
  await notTaken().click();
  await page.locator(".field-unit[data-shown=refused]").click();
  await page.getByText(/我们这边出了问题/).waitFor();
  // The fault is mended, and the worker sends it once more.
  await sql.raw(`drop trigger fail on campaigns.completion`).execute(owner.db);
  await owner.close();
  await page.getByRole("button", { name: "再发一次" }).click();
  await page.goBack();
  await page.locator("button[data-shown=refused][data-any=false]").waitFor();
  await settled();
  assert.equal(await countOf(notTaken()), 0);
});

test("what nobody holds is taken on the phone; whoever was slower is told", async () => {
  const { id } = await world.campaign(3, 0, {
    checks: { proof: "none", sampleShare: 0, text: "本人签收" },
  });
  const desk = world.as(world.district.staff("stationW"));
  const other = world.west[2]?.personId ?? 0;
  await todo().click();
  const before_ = await countOf(todo());
  await page.getByRole("button", { name: "看看有没有没人领的" }).click();
  const take = page.getByRole("button", { name: "领全部 3 件" });
  await take.waitFor();
  await axe(page);
  await assignUnits(desk, id, { personId: other, count: 3 });
  await take.click();
  await page.getByText("刚被别人领走了").waitFor();
  assert.equal(await countOf(todo()), before_);
  const given = await world.ask(world.west[2] as Actor, "GET", "/campaigns/mine");
  const back = given.json.units
    .filter((unit: { campaignId: number }) => unit.campaignId === id)
    .slice(0, 2)
    .map(({ unitId }: { unitId: number }) => unitId);
  await assignUnits(desk, id, { personId: null, unitIds: back });
  await page.reload();
  await page.getByRole("button", { name: "看看有没有没人领的" }).click();
  await page.getByRole("button", { name: "领全部 2 件" }).click();
  await page.getByText("领到 2 件").waitFor();
  assert.equal(await countOf(todo()), before_ + 2);
});

test("a device whose clock is hours ahead reports by the server's", async () => {
  // The clock of a service worker cannot be moved in a test; a phone has one for both.
  const ahead = await openContext(browser, {
    viewport: PHONE,
    hasTouch: true,
    serviceWorkers: "block",
  });
  await ahead.addInitScript(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 5 * 3_600_000;
  });
  const old = page;
  page = await ahead.newPage();
  const men = world.west[1]?.personId ?? 0;
  const { id } = await world.campaign(1, 0, {
    checks: { proof: "none", sampleShare: 0, text: "本人签收" },
  });
  await assignUnits(world.as(world.district.staff("stationW")), id, { personId: men, count: 1 });
  await page.goto(`${line.address}/field`);
  await signIn("men");
  await page.locator(".field-unit").first().waitFor();
  await pressFirst();
  await settled();
  const { rows } = await sql<{ at: number }>`select c.done_at as at from campaigns.completion c
    join campaigns.unit u on u.id = c.unit_id join campaigns.share s on s.id = u.share_id
    where s.campaign_id = ${id}`.execute(world.system().db);
  assert.equal(rows.length, 1);
  assert.ok(
    Math.abs((rows[0]?.at ?? 0) - Date.now()) < 120_000,
    "the report bears the device's time",
  );
  await ahead.close();
  page = old;
});

test("a new version is offered, put to use when the worker agrees, and loses nothing that waits", async () => {
  const shells = (): Promise<string[]> =>
    page.evaluate(async () =>
      (await caches.keys()).filter((name) => name.startsWith("guiwei-field-")).toSorted(),
    );
  const [old = ""] = await shells();
  const version = old.slice("guiwei-field-".length);
  assert.ok(version.length > 5, old);
  const before_ = await countOf(todo());
  await pressFirst();
  line.newVersion = (script) => script.replaceAll(version, `${version}-next`);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration("/field"))?.update();
  });
  await page.getByText("没发送的记录不受影响").waitFor();
  // Until the worker agrees both lie on the device, and the page is the old one.
  assert.deepEqual(await shells(), [old, `${old}-next`]);
  await axe(page);
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "更新", exact: true }).click();
  await reloaded;
  await todo().waitFor();
  assert.deepEqual(await shells(), [`${old}-next`]);
  await settled();
  assert.equal(await countOf(todo()), before_ - 1);
  line.newVersion = undefined;
});

test("a full phone says that nothing was recorded, keeps what is filled in, and records it once there is room", async () => {
  const phone = await openContext(browser, {
    viewport: PHONE,
    hasTouch: true,
    serviceWorkers: "block",
  });
  const old = page;
  page = await phone.newPage();
  const cdp = await phone.newCDPSession(page);
  const room = (quotaSize?: number) =>
    cdp.send("Storage.overrideQuotaForOrigin", {
      origin: line.address,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  await room(2_000_000);
  await page.goto(`${line.address}/field`);
  await signIn("dao");
  await page.locator(".field-unit").first().waitFor();
  const before_ = await countOf(todo());
  await page.locator(".field-unit[data-shown=todo]").first().click();
  await page.getByLabel("说明（可不填）").fill("钥匙在门卫");
  await fillPhone(page);
  await done();
  await page.getByText("手机空间满了，这一户没有记下").waitFor();
  await axe(page);
  assert.equal(await page.getByLabel("说明（可不填）").inputValue(), "钥匙在门卫");
  await room();
  await done();
  await page
    .getByText(/^已记下/)
    .first()
    .waitFor();
  await settled();
  assert.equal(await countOf(todo()), before_ - 1);
  await phone.close();
  page = old;
});

test("nothing went wrong behind the page but what the line did", () => {
  assert.deepEqual(
    problems.filter((one) => !/Failed to load resource|^503: |^500: .*completions|ERR_/.test(one)),
    [],
  );
});
