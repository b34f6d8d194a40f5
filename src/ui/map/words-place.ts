/** From what people write of a place to the community that they name. Pure. */

/**
 * The name without what every area of its level is called: on a map of communities "采莲" says as much as "采莲社区". Grids
 * are named after their community, which needs no more than its proper name there.
 */
export function properName(name: string, level: string): string {
  if (level === "grid") return name.replace(/社区(?=.)| Community(?=,)/, "");
  if (level === "district") return name;
  const proper = name.replace(/(社区|街道| Community| Sub-district)$/, "");
  return proper === "" ? name : proper;
}

type Named = {
  readonly id: number;
  readonly name: { readonly zh: string; readonly en: string };
};

/** What follows the proper name of a community or its grids. */
const KIND = /(社区|居委会?|网格|小区|街道)$/;

/** Shortest proper name that is looked for in Chinese; one character is in every other sentence. */
const SHORTEST = 2;

/**
 * The area whose name stands in what was written ("采莲 3 号楼", "near Lotus Community"); the longest name wins, and two
 * of the same length say nothing. Undefined where no name is found.
 */
export function namedIn<T extends Named>(text: string, areas: readonly T[]): T | undefined {
  const written = text.toLowerCase();
  let best: { readonly area: T; readonly length: number; readonly alone: boolean } | undefined;
  for (const area of areas) {
    const zh = area.name.zh.replace(KIND, "");
    const en = area.name.en.toLowerCase().replace(/ (community|grid.*|sub-district)$/, "");
    const inZh = zh.length >= SHORTEST && written.includes(zh);
    const inEn = en.length > SHORTEST && new RegExp(`\\b${escaped(en)}\\b`).test(written);
    const length = Math.max(inZh ? zh.length * 2 : 0, inEn ? en.length : 0);
    if (length === 0 || length < (best?.length ?? 0)) continue;
    best = { area, length, alone: length > (best?.length ?? 0) };
  }
  return best?.alone === true ? best.area : undefined;
}

function escaped(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ]/gu, "\\$&");
}
