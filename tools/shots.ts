/** The pages that tools/screenshots.ts takes pictures of. */
import type { Page } from "playwright-core";

export type Shot = {
  /** Beginning of the file's name. */
  readonly name: string;
  readonly path: string;
  /** The request with which the page itself would sign in. */
  readonly signIn?: { readonly path: string; readonly body: Readonly<Record<string, unknown>> };
  /** How the page learns its language, where the browser's own is not enough. */
  readonly language?: (page: Page, language: "zh" | "en") => Promise<void>;
  /** What to do on the page before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
  readonly sizes?: readonly ("phone" | "desk")[];
  readonly languages?: readonly ("zh" | "en")[];
  /** The whole page instead of the first screen. */
  readonly whole?: boolean;
};

/** The demo's public password. */
const as = (username: string) => ({
  path: "/api/v1/sign-in",
  body: { username, password: "Guiwei-demo-2026" },
});

/** Opens the first case of the inbox. */
const firstCase = async (page: Page): Promise<void> => {
  await page.locator(".inbox .row").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.locator(".case-head").waitFor();
};

/** Opens the case of a list whose title contains something. */
const caseCalled =
  (title: string) =>
  async (page: Page): Promise<void> => {
    const row = page.locator(".inbox .row", { hasText: title }).first();
    await row.click();
    await page.locator(".case-head").waitFor();
  };

const desk = ["desk"] as const;

export const SHOTS: readonly Shot[] = [
  { name: "portal-home", path: "/", sizes: ["phone"] },
  { name: "portal-search", path: "/search?q=老人", sizes: ["phone"] },
  { name: "portal-report", path: "/report", sizes: ["phone"] },
  {
    name: "portal-duty",
    path: "/duties/MZ-101",
    sizes: ["phone"],
    before: (page) => page.locator(".duty-stations").first().waitFor(),
  },
  { name: "portal-statistics", path: "/statistics", sizes: ["desk"] },
  {
    name: "portal-large-type",
    path: "/",
    sizes: ["phone"],
    before: async (page) => {
      await page.locator("header button", { hasText: /长者版|Large type/ }).click();
      await page.locator(".door").first().waitFor();
      // The finger is gone from the button.
      await page.mouse.move(1, 1);
    },
  },
  {
    name: "portal-demo",
    path: "/",
    sizes: ["desk"],
    before: async (page) => {
      await page.locator(".demo-corner").click();
      await page.locator(".demo-dialog[open]").waitFor();
    },
  },
  { name: "console-sign-in", path: "/console/sign-in", sizes: desk },
  {
    name: "console-inbox",
    path: "/console",
    signIn: as("dept-lvhua"),
    before: firstCase,
    sizes: desk,
  },
  { name: "console-counter", path: "/console/counter", signIn: as("station"), sizes: desk },
  {
    name: "console-operation",
    path: "/console?view=operations",
    signIn: as("leader"),
    before: caseCalled("弄堂"),
    sizes: desk,
    languages: ["en"],
  },
  {
    name: "console-paper",
    path: "/console/papers/1",
    signIn: as("coordinator"),
    before: (page) => page.locator(".sheet-code").waitFor(),
    sizes: desk,
  },
  {
    name: "console-district",
    path: "/console/district",
    signIn: as("leader"),
    sizes: desk,
  },
  { name: "console-ladder", path: "/console/ladder", signIn: as("coordinator"), sizes: desk },
  {
    name: "console-matrix",
    path: "/console/catalogue/matrix",
    signIn: as("coordinator"),
    sizes: desk,
    languages: ["en"],
  },
  {
    name: "console-consolidation",
    path: "/console/consolidation",
    signIn: as("coordinator"),
    before: async (page) => {
      await page.locator('main a[href^="/console/consolidation/"]').first().click();
      await page.locator("h1").waitFor();
    },
    sizes: desk,
    languages: ["en"],
  },
  {
    name: "console-catalogue",
    path: "/console/catalogue",
    signIn: as("coordinator"),
    sizes: desk,
  },
  {
    name: "console-organisations",
    path: "/console/organisations",
    signIn: as("admin"),
    sizes: desk,
  },
  {
    name: "console-breaches",
    path: "/console/breaches",
    signIn: as("discipline"),
    before: async (page) => {
      await page.locator('.breaches a[href*="breach="]').first().click();
      await page.locator(".breach-pane dl").waitFor();
    },
    sizes: desk,
    languages: ["en"],
  },
  {
    name: "console-review",
    path: "/console/review",
    signIn: as("coordinator"),
    sizes: desk,
    languages: ["en"],
  },
];
