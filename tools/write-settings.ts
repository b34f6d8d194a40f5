/** Writes the table of settings into both READMEs from the one typed table; a test holds them equal. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SETTINGS } from "#kernel/env.ts";

const ROOT = join(import.meta.dirname, "..");
const HEAD = { zh: "| 变量 | 默认值 | 含义 |", en: "| variable | default | meaning |" } as const;

export const README = { zh: join(ROOT, "README.md"), en: join(ROOT, "README.en.md") } as const;

/** The table in one language. */
export function settingsTable(language: "zh" | "en"): string {
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const shown = setting.default === "" ? "" : `\`${setting.default}\``;
    return `| \`${name}\` | ${shown} | ${setting.meaning[language]} |`;
  });
  return [HEAD[language], "| --- | --- | --- |", ...rows].join("\n");
}

/** The part of a README between the marks. */
export function tableIn(text: string): string {
  return /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(text)?.[1] ?? "";
}

if (import.meta.main)
  for (const language of ["zh", "en"] as const) {
    const text = readFileSync(README[language], "utf8");
    writeFileSync(README[language], text.replace(tableIn(text), settingsTable(language)));
  }
