/** Reads the name of a duty for comparing: what it is about, which act, which figures, and what may be left out. */
import { LONGEST_WORD, REMARK, WORDS, marksOf } from "./words.ts";

/** A name after reading. */
export type ReadName = {
  /** The name as it was written. */
  readonly name: string;
  /** Letters and digits alone, in one width and case. */
  readonly plain: string;
  /** What it is about, in the words that all are read as. */
  readonly core: string;
  /** Pairs of neighbouring characters of the core. */
  readonly pairs: readonly string[];
  /** Acts that make another duty, in order of name. */
  readonly acts: readonly string[];
  /** Figures with their unit: years, ages, levels. */
  readonly figures: readonly string[];
  /** Words that exclude others. */
  readonly marks: readonly string[];
  /** Remarks in brackets that were left out. */
  readonly remarks: readonly string[];
  /** The body or territory that stood in front; empty where none did. */
  readonly prefix: string;
  /** Words that were read as others: the word read, by the word written. */
  readonly read: ReadonlyMap<string, string>;
  /** Words that were left out. */
  readonly leftOut: readonly string[];
};

/** Shortest core that a prefix or a remark may leave. Unit: characters. */
const SHORTEST_CORE = 3;

/** Letters and digits alone, in one width and case: names that are equal so differ in marks only. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Reads a name. `prefixes` are names of bodies and territories that may stand in front, in any order.
 * Pure and the same for the same name, whatever other names there are.
 */
export function readName(name: string, prefixes: readonly string[] = []): ReadName {
  const wide = name.normalize("NFKC").toLowerCase().trim();
  const { text, remarks } = withoutRemarks(wide);
  const { rest, prefix } = withoutPrefix(plainName(text), prefixes);
  const { text: counted, figures } = takeFigures(rest);
  const words = readWords(counted);
  const core = [words.core, words.withActs].find((text) => text.length >= SHORTEST_CORE) ?? counted;
  return {
    name,
    plain: plainName(name),
    core,
    pairs: pairsOf(core),
    acts: [...new Set(words.acts)].sort(),
    figures: figures.sort(),
    marks: marksOf(words.marked),
    remarks,
    prefix,
    read: words.read,
    leftOut: words.leftOut,
  };
}

function withoutRemarks(text: string): { text: string; remarks: string[] } {
  const remarks: string[] = [];
  const without = text.replace(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g, (whole, inside: string) => {
    const remark = plainName(inside);
    if (!REMARK.test(inside.replace(/\s/g, ""))) return whole;
    remarks.push(remark);
    return "";
  });
  return plainName(without).length >= SHORTEST_CORE
    ? { text: without, remarks }
    : { text, remarks: [] };
}

/** Cuts off the longest body or territory in front, and what follows from it, as in "XX区民政局关于". */
function withoutPrefix(
  plain: string,
  prefixes: readonly string[],
): { rest: string; prefix: string } {
  let rest = plain;
  for (;;) {
    const found = prefixes
      .filter((prefix) => prefix !== "" && rest.startsWith(prefix))
      .reduce((best, prefix) => (prefix.length > best.length ? prefix : best), "");
    if (found === "" || rest.length - found.length < SHORTEST_CORE) break;
    rest = rest.slice(found.length);
  }
  return { rest, prefix: plain.slice(0, plain.length - rest.length) };
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS =
  "级|类|周岁|岁|年度|年|期|批|档|等|孩|胎|星|个|名|人|月|日|元|项|阶段|轮|届|号|次(?!性)";
const FIGURE = new RegExp(
  `第?([0-9]+(?:\\.[0-9]+)?|[零〇一二两三四五六七八九十百]+)(${UNITS})?(以上|以下|以内)?`,
  "gu",
);

/** Takes figures out of a text; a Chinese numeral counts only before a unit or after 第 ("统一", "一次性" are words). */
function takeFigures(text: string): { text: string; figures: string[] } {
  const figures: string[] = [];
  const without = text.replace(FIGURE, (whole, digits: string, unit = "", bound = "") => {
    const isArabic = /^[0-9]/.test(digits);
    if (!isArabic && unit === "" && !whole.startsWith("第")) return whole;
    figures.push(
      `${isArabic ? String(Number(digits)) : String(numeral(digits))}${unitOf(unit)}${bound}`,
    );
    return "";
  });
  return { text: without, figures };
}

/** Units that mean the same. */
function unitOf(unit: string): string {
  return { 周岁: "岁", 年度: "年", 类: "级", 等: "级", 档: "级" }[unit] ?? unit;
}

function numeral(text: string): number {
  if (!/[十百]/.test(text)) return Number([...text].map((one) => DIGITS[one] ?? 0).join(""));
  let sum = 0;
  let digit: number | undefined;
  for (const one of text) {
    if (one === "百") sum += (digit ?? 1) * 100;
    else if (one === "十") sum += (digit ?? 1) * 10;
    digit = one === "百" || one === "十" ? undefined : DIGITS[one];
  }
  return sum + (digit ?? 0);
}

type WordsRead = {
  readonly core: string;
  /** The core with the acts in their places, for names that are little else ("生育登记"). */
  readonly withActs: string;
  readonly acts: string[];
  /** The text with synonyms read alike, nothing left out: what marks are looked for in. */
  readonly marked: string;
  readonly read: Map<string, string>;
  readonly leftOut: string[];
};

/** Goes through a text from left to right and takes the longest word that the dictionary has. */
function readWords(text: string): WordsRead {
  const acts: string[] = [];
  const read = new Map<string, string>();
  const leftOut: string[] = [];
  let core = "";
  let withActs = "";
  let marked = "";
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    if (word === undefined) {
      core += text[at];
      withActs += text[at];
      marked += text[at];
      at++;
      continue;
    }
    const { as, kind } = WORDS.get(word) ?? { as: word, kind: "same" };
    if (kind === "act") acts.push(as);
    if (kind === "same") core += as;
    if (kind === "same" || kind === "act") withActs += kind === "same" ? as : word;
    marked += kind === "same" ? as : word;
    if (kind === "granting" || kind === "filler") leftOut.push(word);
    else if (kind === "same" && as !== word) read.set(word, as);
    else if (kind === "act") read.set(word, as);
    at += word.length;
  }
  return { core, withActs, acts, marked, read, leftOut };
}

function wordAt(text: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (WORDS.has(word)) return word;
  }
  return undefined;
}

/** Pairs of neighbouring characters, each once; a single character is a pair by itself. */
export function pairsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < characters.length; i++)
    pairs.add(`${characters[i] ?? ""}${characters[i + 1] ?? ""}`);
  return [...pairs];
}

/** How many of the pairs of two names are shared: twice the shared over all (Dice). Between 0 and 1. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const other = new Set(b);
  let shared = 0;
  for (const pair of a) if (other.has(pair)) shared++;
  return (2 * shared) / (a.length + b.length);
}
