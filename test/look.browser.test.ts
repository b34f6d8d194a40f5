/**
 * How the key pages look, kept small: where the parts stand on a screen of one size, and in which colour the picture
 * really shows them. A style that does not arrive, a part that covers another, a page that has lost its order is seen
 * here whatever the fonts of the machine are.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { dark, light } from "#ui/tokens.ts";
import { SOME_CASES } from "./demo.ts";
import { type Site, sharedDemo } from "./site.ts";

let site: Site;
before(async () => {
  site = await sharedDemo({ cases: SOME_CASES });
});
after(() => site?.close());

/** A part of a page: where its corner stands, how large it is (null: as its words want), and a colour that it shows. */
type Part = {
  readonly at: string;
  readonly left: number;
  readonly top: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly shows?: string;
};

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** How far a part may be from where it should be: fonts differ by some pixels, a lost style by hundreds. Unit: px. */
const NEAR = 40;

/** The commonest colour of a part in a picture of the page, as `#RRGGBB`. */
async function commonest(page: Page, picture: Buffer, box: Box): Promise<string> {
  return page.evaluate(
    async ({ data, box }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const scale = image.width / innerWidth;
      const draw = canvas.getContext("2d");
      if (draw === null) return "";
      draw.drawImage(image, 0, 0);
      const [x, y, w, h] = [box.x, box.y, box.width, box.height].map((n) => Math.round(n * scale));
      const { data: pixels } = draw.getImageData(
        x ?? 0,
        y ?? 0,
        Math.max(1, w ?? 1),
        Math.max(1, h ?? 1),
      );
      const counts = new Map<string, number>();
      for (let i = 0; i < pixels.length; i += 4) {
        const colour = [...pixels.subarray(i, i + 3)]
          .map((n) => n.toString(16).padStart(2, "0"))
          .join("");
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const [first] = [...counts].sort((a, b) => b[1] - a[1]);
      return `#${first?.[0] ?? ""}`.toUpperCase();
    },
    { data: picture.toString("base64"), box },
  );
}

/** What of a page is not as it should be. */
async function wrong(page: Page, parts: readonly Part[]): Promise<string[]> {
  const picture = await page.screenshot();
  const found: string[] = [];
  for (const part of parts) {
    const box = await page.locator(part.at).first().boundingBox();
    if (box === null) {
      found.push(`${part.at} is not there`);
      continue;
    }
    for (const [name, is, should] of [
      ["left", box.x, part.left],
      ["top", box.y, part.top],
      ["width", box.width, part.width],
      ["height", box.height, part.height],
    ] as const)
      if (should !== null && Math.abs(is - should) > NEAR)
        found.push(`${part.at}: ${name} ${Math.round(is)} instead of ${should}`);
    if (part.shows === undefined) continue;
    const colour = await commonest(page, picture, box);
    if (colour !== part.shows.toUpperCase())
      found.push(`${part.at} shows ${colour} instead of ${part.shows}`);
  }
  return found;
}

const part = (
  at: string,
  [left, top, width, height]: readonly [number, number, number | null, number | null],
  shows?: string,
): Part => ({ at, left, top, width, height, ...(shows === undefined ? {} : { shows }) });

const PHONE = { viewport: { width: 390, height: 844 } };
const HOME = [
  part(".header", [0, 0, 390, 61], light.paper),
  part(".header-brand svg", [16, 12, 36, 36], light.jade),
  part("main h1", [16, 109, 358, null]),
  part("main input", [16, 174, 244, 56], light.surface),
  part("form .button", [260, 174, 114, 56], light.jade),
  part(".door", [16, 296, 358, 69], light.surface),
];
const GUIDANCE = [
  part(".header", [0, 0, 390, 61], light.paper),
  part("main h1", [16, 85, 358, null]),
  part("main .button", [16, 265, null, 44], light.jade),
  part(".bring", [16, 333, 358, null], light.surface),
];
const inbox = (colours: typeof light): Part[] => [
  part(".rail", [0, 0, 168, 900], colours.sunken),
  part(".bar", [168, 0, 1272, 48], colours.paper),
  part(".inbox-views", [184, 48, null, 42], colours.paper),
  part(".inbox .row", [168, 175, 682, 32]),
  part(".split-detail", [859, 48, 581, 852], colours.surface),
];

test("home and guidance on a phone: one column with the search and what to bring above all", async () => {
  const { page } = await site.visit("/", PHONE);
  await page.locator(".door").first().waitFor();
  assert.deepEqual(await wrong(page, HOME), []);
  await page.goto(`${site.address}/duties/MZ-101`);
  await page.locator(".bring input").first().waitFor();
  assert.deepEqual(await wrong(page, GUIDANCE), []);
});

test("the inbox on a desk, light and dark: rail, bar, dense rows, and the case beside them on a sheet", async () => {
  const desk = await site.deskOf("dept-chengguan");
  for (const [colorScheme, colours] of [
    ["light", light],
    ["dark", dark],
  ] as const) {
    await desk.emulateMedia({ colorScheme });
    await desk.goto(`${site.address}/console`);
    await desk.locator(".inbox .row").first().waitFor();
    assert.deepEqual(await wrong(desk, inbox(colours)), []);
  }
});

test("a page whose style did not arrive is seen to be wrong", async () => {
  const { page } = await site.visit("/", PHONE);
  await page.locator(".door").first().waitFor();
  await page.evaluate("for (const sheet of document.styleSheets) sheet.disabled = true");
  const found = await wrong(page, HOME);
  assert.ok(found.length >= 6, found.join("\n"));
});
