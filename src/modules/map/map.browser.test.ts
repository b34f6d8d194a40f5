/** The map of the console: drawn, by keys, as a table, and every figure opens what it counts. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { MapElement } from "#ui/map/gl-canvas.tsx";
import { PHONE, axe } from "../../../test/browser.ts";
import { type Site, sharedDemo } from "../../../test/site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo();
});
after(() => site?.close());

/** Reports something in a community as a visitor. */
async function report(communityId: number, n: number): Promise<void> {
  const answer = await fetch(`${site.address}/api/v1/cases`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": `map-density-${communityId}-${n}`,
    },
    body: JSON.stringify({
      kind: "request",
      channel: "web",
      categoryCode: "env.rubbish",
      description: "垃圾桶满了",
      areaId: communityId,
      reporter: null,
    }),
  });
  assert.equal(answer.status, 201, await answer.text());
}

type Areas = { items: { id: number; name: { zh: string } }[] };
async function community(name: string): Promise<number> {
  const answer = await fetch(`${site.address}/api/v1/areas?level=community`);
  const { items } = (await answer.json()) as Areas;
  return items.find((area) => area.name.zh === name)?.id ?? assert.fail(name);
}

/** What is drawn where the name of an area stands: its id by the map, its colour by the pixels of the screen. */
async function drawnAt(page: Page, id: number): Promise<{ id: number; colour: number[] }> {
  const found = await page.evaluate((areaId) => {
    const map = document.querySelector<MapElement>(".map-gl")?.glMap;
    const name = document.querySelector<HTMLElement>(`[data-area="${areaId}"]`);
    if (map === undefined || name === null) throw new Error("no map");
    const at = map.project([Number(name.dataset["lng"]), Number(name.dataset["lat"])]);
    // Beside the name, which covers the ground itself.
    const beside = { x: at.x, y: at.y + name.offsetHeight / 2 + 5 };
    const [hit] = map.queryRenderedFeatures([beside.x, beside.y], { layers: ["areas"] });
    const box = map.getContainer().getBoundingClientRect();
    return { id: Number(hit?.id), x: box.left + beside.x, y: box.top + beside.y };
  }, id);
  const png = await page.screenshot({ clip: { x: found.x, y: found.y, width: 1, height: 1 } });
  const colour = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, png.toString("base64"));
  return { id: found.id, colour };
}

test("the coordinator sees where cases are dense, goes there by keys, and every figure opens its cases", async () => {
  const [lotus, other] = [await community("采莲社区"), await community("听荷社区")];
  for (const n of [1, 2, 3]) await report(lotus, n);
  const { page, problems } = await site.sitDown("coordinator", "/console/map?level=community");
  await page.getByText("在办 3 件，其中已超时 0 件").waitFor();
  await page.locator(".map-gl canvas").waitFor();
  await page.waitForFunction(
    () => document.querySelector<MapElement>(".map-gl")?.glMap?.loaded() === true,
  );
  await page.locator(`.map-name[data-area="${lotus}"]`, { hasText: "3 件" }).waitFor();
  const dense = await drawnAt(page, lotus);
  const empty = await drawnAt(page, other);
  assert.deepEqual([dense.id, empty.id], [lotus, other], "each name stands in its own area");
  assert.deepEqual(empty.colour, [255, 254, 252], "nothing is the ground: --surface");
  // One class, so the strong shade: 78 % of jade over the surface.
  assert.deepEqual(dense.colour, [67, 153, 135], "three cases are shaded");
  await axe(page);

  // By keys: one stop for all names, arrows to the neighbour, Enter opens.
  const name = page.locator(`.map-name[data-area="${lotus}"]`);
  await name.focus();
  await page.keyboard.press("ArrowRight");
  const next = await page.evaluate(() => document.activeElement?.getAttribute("data-area"));
  assert.ok(next !== null && Number(next) !== lotus, `the neighbour has the focus: ${next}`);
  await name.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "采莲社区：在办的办件" }).waitFor();
  await page.locator(".map-list .ant-table-row").nth(2).waitFor();
  assert.equal(await page.locator(".map-list .ant-table-row").count(), 3);
  assert.equal(new URL(page.url()).searchParams.get("area"), String(lotus));
  await axe(page);
  await page.locator(".map-list .ant-table-row a").first().click();
  await page.locator(".case-title").waitFor();
  assert.match(new URL(page.url()).pathname, /^\/console\/cases\/\d+$/);

  // The same as a table.
  await page.goto(`${site.address}/console/map?measure=rate`);
  await page.getByRole("button", { name: "表格", exact: true }).click();
  const row = page.getByRole("row", { name: /^采莲社区/ });
  await row.waitFor();
  assert.equal(
    await page.locator(".map-table a", { hasText: /^0(?![.\d])/ }).count(),
    0,
    "no way to none",
  );
  await row.getByRole("link", { name: "3", exact: true }).click();
  await page.getByRole("heading", { name: "采莲社区：在办的办件" }).waitFor();
  assert.deepEqual(problems(), []);
});

test("stations say who is open, coverage says who is left out, and both hold without WebGL", async () => {
  const { page, context, problems } = await site.sitDown("leader", "/console/map?layer=stations");
  await page.getByText(/个服务站，现在开着 \d+ 个/).waitFor();
  await page.locator(".map-point, .map-cluster").first().waitFor();
  await axe(page);
  await page.goto(`${site.address}/console/map?layer=coverage&lang=en`);
  await page.getByText(/% of the district's residents are within reach/).waitFor();
  await page.locator(".map-gaps li").first().waitFor();
  await axe(page);
  // Names of stations are words and stand left, figures right.
  const aligned = await page
    .locator(".map-table tbody tr")
    .first()
    .locator("td")
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
  assert.deepEqual(aligned, ["end", "end", "end", "start"]);
  await page.getByRole("button", { name: "5 minutes", exact: true }).click();
  await page.waitForFunction(() => location.search.includes("minutes=5"));
  assert.deepEqual(problems(), []);

  await context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${site.address}/console/map?lang=zh`);
  await page.getByText("这台设备的浏览器画不出地图").waitFor();
  await page.getByRole("row", { name: /采莲社区/ }).waitFor();
  assert.equal(await page.locator(".map-gl").count(), 0);
});

/** One pixel, which a map stretches over the whole tile. */
const TILE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

test("over GCJ-02 tiles a place is drawn shifted and kept as it is, and the policy lets in those tiles alone", async () => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    answer.writeHead(200, { "content-type": "image/png", "access-control-allow-origin": "*" });
    answer.end(TILE);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const mapped = await sharedDemo({
    env: {
      MAP_TILES_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
      MAP_TILES_ATTRIBUTION: "底图 审图号 GS(2024)0000号",
      MAP_TILES_DATUM: "gcj02",
    },
  });
  try {
    // 听荷, as its boundary says in WGS-84.
    const here = { longitude: 112.634_15, latitude: 31.174 };
    const { page, problems } = await mapped.visit("/report", {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      permissions: ["geolocation"],
      geolocation: here,
    });
    await page.getByLabel("照您平常的话说").fill("路面有坑");
    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByRole("button", { name: "用我现在的位置" }).click();
    await page.getByText("您在听荷社区").waitFor();
    const pin = page.getByRole("button", { name: "图钉：听荷社区" });
    await pin.focus();
    // There and back again: what is kept has gone through the tiles' datum.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByText("已选定：听荷社区").waitFor();
    await page.getByText("底图 审图号 GS(2024)0000号").waitFor();
    const drawn = await pin.evaluate((element) => Number(element.dataset["lng"]));
    assert.ok(drawn - here.longitude > 0.004, `drawn at ${drawn}`);
    const draft = await page.evaluate(() => localStorage.getItem("guiwei.draft.report") ?? "");
    const { point } = (JSON.parse(draft) as { values: { point: { lng: number; lat: number } } })
      .values;
    assert.ok(Math.abs(point.lng - here.longitude) < 1e-6, `kept as ${point.lng}`);
    assert.ok(Math.abs(point.lat - here.latitude) < 1e-6, `kept as ${point.lat}`);
    assert.ok(asked.length > 0 && asked.every((url) => /^\/\d+\/\d+\/\d+\.png$/.test(url)));
    await axe(page);
    assert.deepEqual(problems(), []);
  } finally {
    await mapped.close();
    server.close();
  }
});
