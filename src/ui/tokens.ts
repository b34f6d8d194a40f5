/**
 * The one source of colour, type, space, radius and motion. `tokens.css` is written from here
 * (`node tools/write-tokens.ts`) and a test refuses a stale copy; the console's Ant Design theme
 * is derived from the same values. Nothing else in the program names a colour.
 */

/** Every colour a page may use, by what it means rather than what it looks like. */
export type Palette = {
  /** The ground every page lies on. */
  readonly paper: string;
  /** Sheets, inputs and cards that lie on the ground. */
  readonly surface: string;
  /** Rails, table heads, hovered rows. */
  readonly sunken: string;
  readonly ink: string;
  /** Secondary text. */
  readonly inkSoft: string;
  /** Captions and hints: the faintest that still passes AA on every ground. */
  readonly inkFaint: string;
  /** Text on an ink-filled chip. */
  readonly onInk: string;
  readonly hairline: string;
  readonly hairlineStrong: string;
  /** Borders of controls, 3:1 against their ground. */
  readonly control: string;
  /** On course: fills, rings and primary buttons. */
  readonly jade: string;
  readonly jadeText: string;
  readonly jadeWash: string;
  readonly onJade: string;
  /** Attend: rings and bars; too light for text, see `amberText`. */
  readonly amber: string;
  readonly amberText: string;
  readonly amberWash: string;
  /** Late, and nothing else. */
  readonly cinnabar: string;
  readonly cinnabarText: string;
  readonly cinnabarWash: string;
  /** The ring drawn around what the keyboard is on. */
  readonly focus: string;
  /** What lies behind a dialog. */
  readonly veil: string;
};

/** Type sizes in px at the browser's standard size; emitted as rem so that a reader's own size holds. */
export type TypeScale = {
  readonly tiny: number;
  readonly small: number;
  readonly body: number;
  readonly lead: number;
  readonly title: number;
  readonly display: number;
};

/** Sizes that differ by place: the phone portal, the dense console, elder mode. */
export type Measure = {
  readonly type: TypeScale;
  /** Height of a control; never under 24 px (WCAG 2.5.8), 44 px where a thumb is used. */
  readonly controlHeight: number;
  readonly textLeading: number;
  readonly tableLeading: number;
};

export const light: Palette = {
  paper: "#F7F6F2",
  surface: "#FFFEFC",
  sunken: "#EFEDE6",
  ink: "#1F2A37",
  inkSoft: "#46525F",
  inkFaint: "#5F6975",
  onInk: "#F7F6F2",
  hairline: "#DFDBD0",
  hairlineStrong: "#C6C1B3",
  control: "#8B8778",
  jade: "#0E7C66",
  jadeText: "#0B6A57",
  jadeWash: "#E2EEE9",
  onJade: "#FFFFFF",
  amber: "#B7791F",
  amberText: "#825009",
  amberWash: "#F8EEDA",
  cinnabar: "#B23A2E",
  cinnabarText: "#A03126",
  cinnabarWash: "#F8E6E2",
  focus: "#0E7C66",
  veil: "rgba(31, 42, 55, 0.38)",
};

export const dark: Palette = {
  paper: "#14191E",
  surface: "#1A2026",
  sunken: "#20272E",
  ink: "#E8E5DC",
  inkSoft: "#BCC1C4",
  inkFaint: "#9AA2A8",
  onInk: "#14191E",
  hairline: "#2C343C",
  hairlineStrong: "#414B54",
  control: "#74808A",
  jade: "#3DAE94",
  jadeText: "#63C6AE",
  jadeWash: "#17322D",
  onJade: "#0A1815",
  amber: "#D39A3A",
  amberText: "#E2B566",
  amberWash: "#342A17",
  cinnabar: "#DD6C5C",
  cinnabarText: "#EE9083",
  cinnabarWash: "#3B211E",
  focus: "#63C6AE",
  veil: "rgba(4, 6, 8, 0.6)",
};

/** Elder mode asks AAA (7:1) of all text: only what falls short of it is replaced. */
export const elderLight: Partial<Palette> = {
  paper: "#FBFAF7",
  inkSoft: "#2C3743",
  inkFaint: "#3A4552",
  hairline: "#B9B4A6",
  hairlineStrong: "#8B8778",
  control: "#4B5560",
  jade: "#085C4B",
  jadeText: "#07543F",
  amberText: "#6B4105",
  cinnabarText: "#8C261C",
};

export const elderDark: Partial<Palette> = {
  inkSoft: "#DAD9D2",
  inkFaint: "#C6CACB",
  hairline: "#414B54",
  jade: "#57C4AA",
  jadeText: "#83D8C3",
  amberText: "#EBC684",
  cinnabarText: "#F6ADA3",
};

export const portalMeasure: Measure = {
  type: { tiny: 13, small: 14, body: 16, lead: 19, title: 26, display: 36 },
  controlHeight: 44,
  textLeading: 1.7,
  tableLeading: 1.5,
};

export const consoleMeasure: Measure = {
  type: { tiny: 12, small: 13, body: 14, lead: 16, title: 20, display: 28 },
  controlHeight: 32,
  textLeading: 1.6,
  tableLeading: 1.4,
};

export const elderMeasure: Measure = {
  type: { tiny: 18, small: 20, body: 22, lead: 26, title: 32, display: 40 },
  controlHeight: 64,
  textLeading: 1.7,
  tableLeading: 1.6,
};

/** Space in px, on a grid of four. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 72 } as const;

export const radius = { small: 3, medium: 6, round: 999 } as const;

/** Motion in ms; every transition is zero when reduced motion is asked for. */
export const motion = { quick: 90, calm: 140 } as const;

/** System faces for Chinese first: nothing is downloaded. */
export const typeface =
  '"PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Latin faces first for English, so that quotes and dashes are not set as wide as Hanzi. */
export const typefaceLatin = `"Helvetica Neue", "Segoe UI", Roboto, "Noto Sans", ${typeface}`;

export const typefaceFigures =
  'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono CJK SC", monospace';

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function paletteLines(palette: Partial<Palette>): string[] {
  return Object.entries(palette).map(
    ([name, value]) => `  --${kebab(name)}: ${value.toLowerCase()};`,
  );
}

function rem(px: number): string {
  return `${px / 16}rem`;
}

function measureLines(measure: Measure): string[] {
  return [
    ...Object.entries(measure.type).map(([name, px]) => `  --text-${name}: ${rem(px)};`),
    `  --control-height: ${rem(measure.controlHeight)};`,
    `  --leading: ${measure.textLeading};`,
    `  --leading-table: ${measure.tableLeading};`,
  ];
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.join("\n")}\n}\n`;
}

/** Rules for screens alone: paper is light whatever the screen is, else pale words would stand on white. */
function onScreen(condition: string, css: string): string {
  const lines = css.trimEnd().split("\n");
  return `@media screen${condition} {\n${lines.map((line) => `  ${line}`).join("\n")}\n}\n`;
}

/**
 * The text of `tokens.css`. Themes and modes are attributes that may sit on any element, so a dark
 * or elder island can be shown inside a light page.
 */
export function tokensCss(): string {
  const constants = [
    ...Object.entries(space).map(([step, px]) => `  --space-${step}: ${rem(px)};`),
    ...Object.entries(radius).map(([name, px]) => `  --radius-${name}: ${px}px;`),
    ...Object.entries(motion).map(([name, ms]) => `  --motion-${name}: ${ms}ms;`),
    `  --face: ${typeface};`,
    `  --face-latin: ${typefaceLatin};`,
    `  --face-figures: ${typefaceFigures};`,
  ];
  const still = Object.keys(motion).map((name) => `    --motion-${name}: 0ms;`);
  const darkLines = paletteLines(dark);
  return [
    "/* Written by `node tools/write-tokens.ts` from tokens.ts: change it there. */\n",
    block(":root", constants),
    block(':root,\n[data-theme="light"]', ["  color-scheme: light;", ...paletteLines(light)]),
    onScreen(
      " and (prefers-color-scheme: dark)",
      block(":root:not([data-theme])", ["  color-scheme: dark;", ...darkLines]),
    ),
    onScreen("", block('[data-theme="dark"]', ["  color-scheme: dark;", ...darkLines])),
    block(':root,\n[data-place="portal"]', measureLines(portalMeasure)),
    block('[data-place="console"]', measureLines(consoleMeasure)),
    block('[data-mode="elder"]', [...measureLines(elderMeasure), ...paletteLines(elderLight)]),
    onScreen(
      "",
      block(
        '[data-theme="dark"][data-mode="elder"],\n[data-theme="dark"] [data-mode="elder"]',
        paletteLines({ ...dark, ...elderDark }),
      ),
    ),
    `@media (prefers-reduced-motion: reduce) {\n  :root {\n${still.join("\n")}\n  }\n}\n`,
  ].join("\n");
}
