/**
 * The cells of a workbook as texts, and nothing else of it: no styles, no drawings, no formula is followed. Everything
 * stays in memory, so that what people hand in never lies in a temporary file. Look through the file with
 * {@link checkZip} first.
 */
import { unpackZip } from "./zip.ts";

/** A row with the number that a spreadsheet program shows. */
export type XlsxRow = readonly [number: number, cells: string[]];

/** What stands in place of a formula or an error: its result is never trusted. */
export const FORMULA = "=";

/**
 * The rows of the first sheet that has more than one; undefined where there are more rows than allowed.
 * Throws where a part of the workbook is missing or does not parse.
 */
export function readXlsx(
  bytes: Buffer,
  limits: { readonly rows: number; readonly columns: number },
): XlsxRow[] | undefined {
  const files = unpackZip(bytes, (name) =>
    /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name),
  );
  const strings = sharedStrings(files.get("xl/sharedStrings.xml")?.toString("utf8") ?? "");
  const sheets = [...files.keys()]
    .filter((name) => name.startsWith("xl/worksheets/"))
    .toSorted((a, b) => numberIn(a) - numberIn(b));
  let best: XlsxRow[] = [];
  for (const name of sheets) {
    const rows = rowsOf(files.get(name)?.toString("utf8") ?? "", strings, limits);
    if (rows === undefined || rows.length > 1) return rows;
    if (best.length === 0) best = rows;
  }
  return best;
}

const numberIn = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);

/** Texts that cells share; a rich text is joined, what only says how it is pronounced is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (const [, inner = ""] of xml.matchAll(
    /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>(.*?)<\/(?:\w+:)?si>)/gs,
  ))
    strings.push(textIn(inner));
  return strings;
}

function textIn(xml: string): string {
  const plain = xml.includes("rPh")
    ? xml.replace(/<(?:\w+:)?rPh[\s>].*?<\/(?:\w+:)?rPh>/gs, "")
    : xml;
  let text = "";
  for (const [, part = ""] of plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g))
    text += part;
  return decode(text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hex, name) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      if (Number.isInteger(code))
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
      return ENTITIES[name as string] ?? whole;
    },
  );
}

function rowsOf(
  xml: string,
  strings: readonly string[],
  limits: { readonly rows: number; readonly columns: number },
): XlsxRow[] | undefined {
  const rows: XlsxRow[] = [];
  let number = 0;
  for (const [, head = "", inner = ""] of xml.matchAll(
    /<(?:\w+:)?row((?:\s[^>]*?)?)(?:\/>|>(.*?)<\/(?:\w+:)?row>)/gs,
  )) {
    number = Number(/\sr="(\d{1,7})"/.exec(head)?.[1] ?? number + 1);
    const cells = cellsOf(inner, strings, limits.columns);
    if (cells.length === 0) continue;
    if (rows.length >= limits.rows) return undefined;
    rows.push([number, cells]);
  }
  return rows;
}

function cellsOf(xml: string, strings: readonly string[], mostColumns: number): string[] {
  const cells: string[] = [];
  let column = 0;
  for (const [, head = "", inner = ""] of xml.matchAll(
    /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs,
  )) {
    const letters = /\sr="([A-Z]{1,3})\d+"/.exec(head)?.[1];
    column = letters === undefined ? column + 1 : columnOf(letters);
    if (column > mostColumns) continue;
    while (cells.length < column) cells.push("");
    cells[column - 1] = cellText(/\st="(\w+)"/.exec(head)?.[1] ?? "n", inner, strings);
  }
  return cells;
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function cellText(type: string, xml: string, strings: readonly string[]): string {
  if (/<(?:\w+:)?f[\s/>]/.test(xml) || type === "e") return FORMULA;
  if (type === "inlineStr") return textIn(xml);
  const value = decode(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(xml)?.[1] ?? "");
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "是" : value === "" ? "" : "否";
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  return Number.isInteger(number) ? number.toFixed(0) : value;
}
