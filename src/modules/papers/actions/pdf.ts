/** A paper as a PDF file. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import qrcode from "qrcode";
import type { Language } from "#cases";
import { findChromium } from "#kernel/chromium.ts";
import type { Ctx } from "#kernel/context.ts";
import { printToPdf } from "#kernel/pdf.ts";
import { qrPath } from "#kernel/pure/qr-path.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { sheetWords as en } from "../messages/sheet.en.ts";
import { sheetWords as zh } from "../messages/sheet.zh.ts";
import { proofAddress } from "../rules/code.ts";
import type { Section } from "../rules/section.ts";
import { type PictureAddress, sheetHtml } from "../rules/sheet-html.ts";
import { sheetOf } from "../rules/sheet.ts";
import type { PaperView } from "../schema.ts";
import { inOwnName } from "./own-name.ts";
import { showPaper } from "./papers.ts";

const CSS = join(import.meta.dirname, "../pages/sheet.css");

/** Pictures that are printed; of the rest a paper has the names and fingerprints. */
const MOST_PICTURES = 12;
const DRAWN = /^image\/(jpeg|png|webp)$/;

export type PdfFile = { readonly name: string; readonly bytes: Buffer };

/**
 * Makes the file. `origin`: the address that people see, for the QR code.
 * Refuses: as showing the paper, `papers.no_browser`.
 */
export async function paperPdf(
  ctx: Ctx,
  id: number,
  { language, origin }: { readonly language: Language; readonly origin: string },
): Promise<PdfFile> {
  const shown = await showPaper(ctx, id, language);
  const chromium = findChromium(ctx.env.CHROMIUM_PATH);
  if (chromium === undefined) refuse("unsupported", "papers.no_browser");
  const paper = await inOwnName(ctx, shown);
  const sheet = sheetOf(paper, { zh, en }, language);
  const { modules } = qrcode.create(proofAddress(origin, paper.code), {
    errorCorrectionLevel: "M",
  });
  const html = sheetHtml(sheet, {
    language,
    css: await readFile(CSS, "utf8"),
    qr: qrPath({ size: modules.size, get: (row, column) => modules.get(row, column) }),
    picture: await picturesOf(ctx, paper),
  });
  return {
    name: `${sheet.title} ${sheet.number.text}.pdf`,
    bytes: await printToPdf(chromium, html),
  };
}

async function picturesOf(ctx: Ctx, { content }: PaperView): Promise<PictureAddress> {
  const items = (content.sections as readonly Section[])
    .flatMap((section) => (section.type === "pictures" ? section.items : []))
    .filter(({ mediaType }) => DRAWN.test(mediaType))
    .slice(0, MOST_PICTURES);
  const addresses = new Map<string, string>();
  for (const { sha256, mediaType } of items) {
    const bytes = await ctx.files.get(sha256);
    if (bytes !== undefined)
      addresses.set(sha256, `data:${mediaType};base64,${bytes.toString("base64")}`);
  }
  return (sha256) => addresses.get(sha256);
}
