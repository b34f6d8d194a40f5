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
import { proofAddress } from "../rules/content.ts";
import { sheetHtml } from "../rules/sheet-html.ts";
import { sheetOf } from "../rules/sheet.ts";
import { showPaper } from "./papers.ts";

const CSS = join(import.meta.dirname, "../pages/sheet.css");

export type PdfFile = { readonly name: string; readonly bytes: Buffer };

/**
 * Makes the file. `origin`: the address that people see, for the QR code.
 * Refuses: `papers.not_found`, `cases.not_found`, `papers.no_browser`.
 */
export async function paperPdf(
  ctx: Ctx,
  id: number,
  { language, origin }: { readonly language: Language; readonly origin: string },
): Promise<PdfFile> {
  const paper = await showPaper(ctx, id, language);
  const chromium = findChromium(ctx.env.CHROMIUM_PATH);
  if (chromium === undefined) refuse("unsupported", "papers.no_browser");
  const sheet = sheetOf(paper, language === "zh" ? zh : en, language);
  const { modules } = qrcode.create(proofAddress(origin, paper.code), {
    errorCorrectionLevel: "M",
  });
  const html = sheetHtml(sheet, {
    language,
    css: await readFile(CSS, "utf8"),
    qr: qrPath({ size: modules.size, get: (row, column) => modules.get(row, column) }),
  });
  return {
    name: `${sheet.title} ${sheet.number.text}.pdf`,
    bytes: await printToPdf(chromium, html),
  };
}
