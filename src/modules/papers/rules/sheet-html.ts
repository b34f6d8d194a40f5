/** A sheet as one document by itself, for the browser that makes a PDF of it. */
import type { Sheet } from "./sheet.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);
const paragraphs = (lines: readonly string[], name: string): string =>
  lines.map((line) => `<p class="${name}">${escape(line)}</p>`).join("");

export type Drawing = { readonly size: number; readonly path: string };

/** Writes the document. Everything that came from people is escaped; nothing in it is fetched. */
export function sheetHtml(
  sheet: Sheet,
  {
    language,
    css,
    qr,
  }: { readonly language: "zh" | "en"; readonly css: string; readonly qr: Drawing },
): string {
  const rows = sheet.rows
    .map(([label, text]) => `<div><dt>${escape(label)}</dt><dd>${escape(text)}</dd></div>`)
    .join("");
  const items = sheet.items
    .map(
      ({ name, detail }) =>
        `<li>${escape(name)}${detail === "" ? "" : `<span>${escape(detail)}</span>`}</li>`,
    )
    .join("");
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<title>${escape(`${sheet.title} ${sheet.number.text}`)}</title><style>${css}</style></head>
<body class="sheet-page"><article class="sheet">
<header class="sheet-head"><span>${escape(sheet.brand)}</span><h1>${escape(sheet.title)}</h1></header>
<p class="sheet-number"><span>${escape(sheet.number.label)}</span> ${escape(sheet.number.text)}</p>
<dl class="sheet-rows">${rows}</dl>
${sheet.strong === null ? "" : `<h2>${escape(sheet.strong)}</h2>`}
${sheet.lead === null ? "" : `<p>${escape(sheet.lead)}</p>`}
${items === "" ? "" : `<ol class="sheet-items">${items}</ol>`}
${paragraphs(sheet.text, "sheet-text")}${paragraphs(sheet.after, "sheet-after")}
<div class="sheet-proof"><svg viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label="${escape(sheet.qrLabel)}" shape-rendering="crispEdges"><path d="${qr.path}"/></svg>
<div><p class="sheet-code"><span>${escape(sheet.code.label)}</span> ${escape(sheet.code.text)}</p><p>${escape(sheet.code.hint)}</p></div></div>
<footer class="sheet-foot">${sheet.signatures.map((line) => `<p class="sheet-sign">${escape(line)}</p>`).join("")}<div>${paragraphs(sheet.foot, "sheet-small")}</div></footer>
</article></body></html>`;
}
