/** A sheet as one document by itself, for the browser that makes a PDF of it. */
import type { Section } from "./section.ts";
import type { Sheet } from "./sheet.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);
/** A text as a string of a style sheet; what could end the string or the sheet is written by its number. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\<>&\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `)}"`;
const heading = (title: string | null): string =>
  title === null ? "" : `<h2>${escape(title)}</h2>`;
const many = <T>(items: readonly T[], write: (item: T, index: number) => string): string =>
  items.map(write).join("");

export type Drawing = { readonly size: number; readonly path: string };
/** The bytes of a picture as an address that needs no network; undefined where the picture is gone. */
export type PictureAddress = (sha256: string) => string | undefined;

type Surroundings = {
  readonly language: "zh" | "en";
  readonly css: string;
  readonly qr: Drawing;
  readonly picture?: PictureAddress;
};

/** Writes the document. Everything that came from people is escaped; nothing in it is fetched. */
export function sheetHtml(sheet: Sheet, { language, css, qr, picture }: Surroundings): string {
  const name = `${sheet.title} ${sheet.number.text}`;
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<title>${escape(name)}</title><style>${css}
${runningHead(sheet, name)}</style></head>
<body class="sheet-page"><article class="sheet">
<header class="sheet-head"><span>${escape(sheet.brand)}</span><p class="sheet-number"><span>${escape(sheet.number.label)}</span> ${escape(sheet.number.text)}</p></header>
<h1>${escape(sheet.title)}</h1>
${many(sheet.sections, (section) => sectionHtml(section, picture))}
<div class="sheet-end">${signaturesHtml(sheet)}<footer class="sheet-proof"><svg viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label="${escape(sheet.qrLabel)}" shape-rendering="crispEdges"><path d="${qr.path}"/></svg>
<div><p class="sheet-code"><span>${escape(sheet.code.label)}</span> ${escape(sheet.code.text)}</p><p>${escape(sheet.code.hint)}</p><p>${escape(sheet.issued)}</p></div></footer></div>
</article></body></html>`;
}

/** In the margin of every page: which paper this is, and which page of how many. */
function runningHead(sheet: Sheet, name: string): string {
  const [before, between, after] = sheet.page;
  const left = `${name} · ${sheet.code.label} ${sheet.code.text}`;
  return `@page { @bottom-left { content: ${quoted(left)}; }
@bottom-right { content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}; } }`;
}

function sectionHtml(section: Section<string>, picture?: PictureAddress): string {
  switch (section.type) {
    case "facts":
      return `<section>${heading(section.title)}<dl class="sheet-rows">${many(
        section.rows,
        ({ label, value }) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`,
      )}</dl></section>`;
    case "text":
      return `<section>${heading(section.title)}${many(
        section.lines,
        (line) => `<p class="sheet-${section.look}">${escape(line)}</p>`,
      )}</section>`;
    case "list":
      return `<section>${heading(section.title)}${section.lead === null ? "" : `<p>${escape(section.lead)}</p>`}<ol class="sheet-items">${many(
        section.items,
        ({ name, detail }) =>
          `<li>${escape(name)}${detail === null ? "" : `<span>${escape(detail)}</span>`}</li>`,
      )}</ol></section>`;
    case "table":
      return tableHtml(section);
    case "pictures":
      return `<section>${heading(section.title)}<ul class="sheet-pictures">${many(
        section.items,
        ({ name, sha256 }) => {
          const address = picture?.(sha256);
          const image = address === undefined ? "" : `<img src="${escape(address)}" alt="">`;
          return `<li>${image}<span>${escape(name)} · ${escape(sha256.slice(0, 12))}</span></li>`;
        },
      )}</ul></section>`;
    case "signatures":
      // They stand at the end, with the proof.
      return "";
  }
}

function tableHtml({
  title,
  head,
  rows,
  sum,
}: Extract<Section<string>, { type: "table" }>): string {
  const look = (index: number): string =>
    head[index]?.isNumber === true ? ' class="sheet-amount"' : "";
  const line = (cells: readonly string[]): string =>
    `<tr>${many(cells, (cell, index) => `<td${look(index)}>${escape(cell)}</td>`)}</tr>`;
  return `<section>${heading(title)}<table class="sheet-table"><thead><tr>${many(
    head,
    ({ text }, index) => `<th scope="col"${look(index)}>${escape(text)}</th>`,
  )}</tr></thead><tbody>${many(rows, line)}${
    sum === null ? "" : line(sum).replace("<tr>", '<tr class="sheet-sum">')
  }</tbody></table></section>`;
}

function signaturesHtml({ sections, sealHere }: Sheet): string {
  const places = sections.flatMap((one) => (one.type === "signatures" ? one.places : []));
  return `<div class="sheet-signatures">${many(places, (place) => signatureHtml(place, sealHere))}</div>`;
}

type Place = Extract<Section<string>, { type: "signatures" }>["places"][number];

function signatureHtml({ label, body, day, isSeal }: Place, sealHere: string): string {
  const said = [body, day].map((text) => (text === null ? "" : `<p>${escape(text)}</p>`)).join("");
  return `<div class="sheet-place${isSeal ? " sheet-seal" : ""}"><p class="sheet-small">${escape(label)}</p>${said}${
    isSeal ? `<p class="sheet-seal-here">${escape(sealHere)}</p>` : ""
  }</div>`;
}
