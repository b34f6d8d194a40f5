/** What a page of the portal says before any script runs: its text, in the frame that the script fills. */
import type { Ctx } from "../context.ts";
import { escapeHtml } from "../pure/markup.ts";

export type PlainLanguage = "zh" | "en";

/** A heading with lines below it. */
export type PlainSection = { readonly heading: string; readonly lines: readonly string[] };
export type PlainText = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly PlainSection[];
};

/** Tells a page in words that everybody may read; undefined where there is no such thing. */
export type PlainPage = {
  /** Matches the path; its groups are given on. */
  readonly at: RegExp;
  readonly tell: (
    ctx: Ctx,
    groups: readonly string[],
    language: PlainLanguage,
  ) => Promise<PlainText | undefined>;
};

function sectionHtml({ heading, lines }: PlainSection): string {
  if (lines.length === 0) return "";
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  return `<h2>${escapeHtml(heading)}</h2><ul>${items}</ul>`;
}

/** The text as HTML; every word of it is escaped. */
export function plainHtml({ title, lead, sections }: PlainText): string {
  const first = lead === "" ? "" : `<p>${escapeHtml(lead)}</p>`;
  return `<main class="main plain"><h1>${escapeHtml(title)}</h1>${first}${sections.map(sectionHtml).join("")}</main>`;
}

/** The text of the page at a path, or nothing; whoever reads must not wait for what fails. */
export async function plainTextAt(
  pages: readonly PlainPage[],
  ctx: Ctx,
  path: string,
  language: PlainLanguage,
): Promise<string> {
  for (const page of pages) {
    const [whole, ...groups] = page.at.exec(path) ?? [];
    if (whole === undefined) continue;
    try {
      const told = await page.tell(ctx, groups.map(decodeURIComponent), language);
      return told === undefined ? "" : plainHtml(told);
    } catch (error) {
      ctx.log.warn({ err: error, path }, "a page is served without its plain text");
    }
  }
  return "";
}
