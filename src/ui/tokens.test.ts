import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { contrastRatio } from "./contrast.ts";
import { dark, elderDark, elderLight, light, type Palette, tokensCss } from "./tokens.ts";

const themes: Record<string, Palette> = { light, dark };
const elderThemes: Record<string, Palette> = {
  light: { ...light, ...elderLight },
  dark: { ...dark, ...elderDark },
};
const textColours = [
  "ink",
  "inkSoft",
  "inkFaint",
  "jadeText",
  "amberText",
  "cinnabarText",
] as const;
const grounds = ["paper", "surface", "sunken"] as const;

function assertContrast(
  palette: Palette,
  text: keyof Palette,
  ground: keyof Palette,
  least: number,
) {
  const ratio = contrastRatio(palette[text], palette[ground]);
  assert.ok(ratio >= least, `${text} on ${ground} is ${ratio.toFixed(2)}, must be ${least}`);
}

test("black on white has the contrast that WCAG gives", () => {
  assert.equal(contrastRatio("#000000", "#ffffff"), 21);
});

for (const [name, palette] of Object.entries(themes)) {
  test(`every text colour reads at AA on every ground (${name})`, () => {
    for (const text of textColours)
      for (const ground of grounds) assertContrast(palette, text, ground, 4.5);
    assertContrast(palette, "jadeText", "jadeWash", 4.5);
    assertContrast(palette, "amberText", "amberWash", 4.5);
    assertContrast(palette, "cinnabarText", "cinnabarWash", 4.5);
    assertContrast(palette, "onJade", "jade", 4.5);
    assertContrast(palette, "onInk", "ink", 4.5);
  });

  test(`rings and borders of controls stand out at 3:1 (${name})`, () => {
    for (const sign of ["jade", "amber", "cinnabar", "control", "focus"] as const)
      for (const ground of ["paper", "surface"] as const) assertContrast(palette, sign, ground, 3);
  });
}

for (const [name, palette] of Object.entries(elderThemes)) {
  test(`elder mode reads at AAA on every ground (${name})`, () => {
    for (const text of textColours)
      for (const ground of grounds) assertContrast(palette, text, ground, 7);
    assertContrast(palette, "jadeText", "jadeWash", 7);
    assertContrast(palette, "amberText", "amberWash", 7);
    assertContrast(palette, "cinnabarText", "cinnabarWash", 7);
    assertContrast(palette, "onInk", "ink", 7);
    assertContrast(palette, "onJade", "jade", 7);
  });
}

test("tokens.css is what tokens.ts says", () => {
  // Line breaks belong to the formatter.
  const plain = (css: string) => css.replaceAll(/\s+/g, " ").trim();
  const file = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
  assert.equal(plain(file), plain(tokensCss()));
});

test("on paper every page is light, whatever the screen is", () => {
  const everywhere = tokensCss().replaceAll(/@media screen[^]*?\n\}\n/g, "");
  assert.ok(everywhere.includes(light.paper.toLowerCase()));
  assert.equal(everywhere.includes(dark.paper.toLowerCase()), false);
});

test("every token that a style sheet names exists, in the tokens or in the sheet itself", () => {
  const tokens = new Set(tokensCss().match(/--[a-z0-9-]+(?=:)/g));
  const root = join(import.meta.dirname, "..");
  const sheets = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".css"),
  );
  assert.ok(sheets.length > 30, `${sheets.length} sheets`);
  // Set by a page on the element itself, since they differ from one to the next.
  const set = new Set(["--columns", "--at", "--heat", "--table-least", "--entries", "--groups"]);
  const unknown = sheets.flatMap((path) => {
    const css = readFileSync(join(root, path), "utf8");
    const own = new Set(css.match(/--[a-z0-9-]+(?=\s*:)/g));
    return [...css.matchAll(/var\((--[a-z0-9-]+)/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !tokens.has(name) && !own.has(name) && !set.has(name))
      .map((name) => `${path}: ${name}`);
  });
  assert.deepEqual(unknown, []);
});
