/**
 * Compares two raw rows and says whether they look like one duty, and why.
 * Looks at the two rows alone, so that a proposal does not change when other rows arrive.
 */
import { type ReadName, plainName, readName, similarity } from "./names.ts";

/** What a raw row says that bears on whether it is a duty that another row says too. */
export type ComparedRow = {
  readonly id: number;
  readonly orgId: number;
  readonly name: string;
  /** Empty where the row has none that can be used. */
  readonly code: string;
  readonly group: string;
  readonly legalBasis: readonly string[];
  readonly applicants: string;
};

/** A row with its texts read. */
export type ReadRow = ComparedRow & {
  readonly read: ReadName;
  /** Titles of laws, and articles as "title#number". */
  readonly laws: readonly string[];
  readonly articles: readonly string[];
};

/** How two rows stand to each other. */
export const PROPOSAL_KINDS = ["exact", "near", "overlap"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** One reason for a proposal; the words are in `messages/reasons.*.ts`. */
export type ProposalReason = {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
};

export const REASON_CODES = [
  "sameName",
  "onlyMarks",
  "onlyRemark",
  "onlyPrefix",
  "onlySynonyms",
  "onlyFillers",
  "wordOrder",
  "similar",
  "sameCode",
  "sharedArticle",
  "sharedLaw",
  "sameApplicants",
  "sameGroup",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Two rows that look like one duty; `low` has the smaller id. */
export type FoundProposal = {
  readonly low: number;
  readonly high: number;
  readonly kind: ProposalKind;
  /** From 0 to 1; orders proposals of one row, nothing else. */
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
};

/**
 * How alike two names must be where the rows follow from one article. Unit: share of pairs (Dice).
 * Without an article alikeness never suffices: one word more or another is another duty more often than not
 * ("分公司", "公司"; "生活补贴", "取暖补贴").
 */
export const ALIKE_WITH_ARTICLE = 0.5;

/** Reads a row once, for all its comparisons. */
export function readRow(row: ComparedRow, prefixes: readonly string[]): ReadRow {
  const { laws, articles } = readBasis(row.legalBasis);
  return { ...row, read: readName(row.name, prefixes), laws, articles };
}

/** Laws and articles that a legal basis names: "《…条例》第十二条" gives "…条例" and "…条例#12". */
export function readBasis(basis: readonly string[]): { laws: string[]; articles: string[] } {
  const laws = new Set<string>();
  const articles = new Set<string>();
  for (const line of basis) {
    for (const [, title = "", rest = ""] of line.matchAll(/《([^《》]{2,80})》([^《]*)/g)) {
      const law = plainName(title.replace(/^中华人民共和国/, ""));
      laws.add(law);
      for (const [, number = ""] of rest.matchAll(/第([0-9零〇一二三四五六七八九十百]+)条/g))
        articles.add(`${law}#${articleNumber(number)}`);
    }
  }
  return { laws: [...laws], articles: [...articles] };
}

const NUMERALS = "零一二三四五六七八九";

/** "二十一" and "21" are one article. */
function articleNumber(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  let sum = 0;
  let digit: number | undefined;
  for (const one of text.replaceAll("〇", "零")) {
    if (one === "百") sum += (digit ?? 1) * 100;
    else if (one === "十") sum += (digit ?? 1) * 10;
    digit = one === "百" || one === "十" ? undefined : NUMERALS.indexOf(one);
  }
  return sum + (digit ?? 0);
}

/** Says whether two rows look like one duty, with every reason; undefined where they do not. */
export function compareRows(a: ReadRow, b: ReadRow): FoundProposal | undefined {
  const [low, high] = a.id < b.id ? [a, b] : [b, a];
  const named = nameReasons(low.read, high.read);
  const shared = sharedReasons(low, high);
  const isSameCode = low.code !== "" && low.code === high.code;
  const alike = similarity(low.read.pairs, high.read.pairs);
  const reasons: ProposalReason[] = [];
  if (named !== undefined) reasons.push(...named);
  else if (
    !isSameCode &&
    (isOther(low.read, high.read) || !isAlike(low.read, high.read, alike, shared))
  )
    return undefined;
  else if (alike > 0)
    reasons.push({ code: "similar", params: { percent: Math.round(alike * 100) } });
  if (isSameCode) reasons.unshift({ code: "sameCode", params: { code: low.code } });
  reasons.push(...shared);
  const isSameName = low.read.plain === high.read.plain;
  return {
    low: low.id,
    high: high.id,
    kind: low.orgId !== high.orgId ? "overlap" : isSameName ? "exact" : "near",
    score: scoreOf(isSameName, named !== undefined || isSameCode, alike, shared.length),
    reasons,
  };
}

/** Another figure, act or excluding word makes another duty, however alike the rest is. */
function isOther(a: ReadName, b: ReadName): boolean {
  return (
    !isSameSet(a.figures, b.figures) ||
    !isSameSet(a.acts, b.acts) ||
    !isSameSet(a.marks, b.marks) ||
    !isSameLevel(a.remarks, b.remarks)
  );
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** Two remarks that name different levels of power speak of two duties; a remark that is missing does not. */
function isSameLevel(a: readonly string[], b: readonly string[]): boolean {
  const level = (remarks: readonly string[]): string =>
    remarks.flatMap((remark) => /[国省市区县乡街]/.exec(remark)?.[0] ?? []).join("");
  return level(a) === "" || level(b) === "" || level(a) === level(b);
}

/**
 * Names of one article that differ in one place only, where one word may well stand for the other: both have
 * something there, and what they have shares a character ("减免", "减收") or is a single one ("金", "费").
 */
function isAlike(
  a: ReadName,
  b: ReadName,
  alike: number,
  shared: readonly ProposalReason[],
): boolean {
  if (alike < ALIKE_WITH_ARTICLE) return false;
  if (!shared.some(({ code }) => code === "sharedArticle")) return false;
  const [one, other] = differingParts(a.core, b.core);
  if (one === "" || other === "") return false;
  if (one.length === 1 && other.length === 1) return a.core.length >= 6;
  return [...one].some((character) => other.includes(character));
}

/** What is left of two texts without their common beginning and end. */
export function differingParts(a: string, b: string): [string, string] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Why two names are one name written differently; undefined where they are not. */
function nameReasons(a: ReadName, b: ReadName): ProposalReason[] | undefined {
  if (a.plain === b.plain)
    return [{ code: a.name.trim() === b.name.trim() ? "sameName" : "onlyMarks", params: {} }];
  if (isOther(a, b)) return undefined;
  const isReordered = a.core !== b.core;
  if (isReordered && !isSameInOtherOrder(a.core, b.core)) return undefined;
  const reasons: ProposalReason[] = [];
  const list = (words: readonly string[]): string => words.join("、");
  const remarks = oneSided(a.remarks, b.remarks);
  if (remarks.length > 0) reasons.push({ code: "onlyRemark", params: { words: list(remarks) } });
  if (a.prefix !== b.prefix)
    reasons.push({
      code: "onlyPrefix",
      params: { words: list([a.prefix, b.prefix].filter((prefix) => prefix !== "")) },
    });
  const pairs = synonymPairs(a, b);
  if (pairs.length > 0) reasons.push({ code: "onlySynonyms", params: { words: list(pairs) } });
  const fillers = oneSided(a.leftOut, b.leftOut);
  const onlyLeft = fillers.filter((word) => !pairs.some((pair) => pair.split("/").includes(word)));
  if (onlyLeft.length > 0) reasons.push({ code: "onlyFillers", params: { words: list(onlyLeft) } });
  if (isReordered) reasons.push({ code: "wordOrder", params: {} });
  return reasons.length > 0 ? reasons : [{ code: "onlyMarks", params: {} }];
}

/** The same characters in another order, with most neighbours kept: words have moved, nothing came or went. */
function isSameInOtherOrder(a: string, b: string): boolean {
  return (
    a.length >= 4 && a.length === b.length && [...a].sort().join("") === [...b].sort().join("")
  );
}

function oneSided(a: readonly string[], b: readonly string[]): string[] {
  const only = (from: readonly string[], other: readonly string[]): string[] =>
    from.filter((word) => !other.includes(word));
  return [...new Set([...only(a, b), ...only(b, a)])];
}

/** "申领/核发", "老人/老年人": words of both names that are read as the same. */
function synonymPairs(a: ReadName, b: ReadName): string[] {
  const pairs: string[] = [];
  const written = (name: ReadName, as: string): string =>
    [...name.read].find(([, read]) => read === as)?.[0] ?? as;
  for (const as of new Set([...a.read.values(), ...b.read.values()])) {
    const [one, other] = [written(a, as), written(b, as)];
    if (one !== other && !/^[a-z]/i.test(as)) pairs.push(`${one}/${other}`);
    else if (one !== other && one !== as && other !== as) pairs.push(`${one}/${other}`);
  }
  const only = (from: ReadName, other: ReadName): string[] =>
    from.leftOut.filter((word) => !other.leftOut.includes(word));
  const [left, right] = [only(a, b), only(b, a)];
  for (let i = 0; i < Math.min(left.length, right.length); i++)
    pairs.push(`${left[i] ?? ""}/${right[i] ?? ""}`);
  return pairs;
}

function sharedReasons(a: ReadRow, b: ReadRow): ProposalReason[] {
  const reasons: ProposalReason[] = [];
  const [article] = a.articles.filter((one) => b.articles.includes(one));
  const [law] = a.laws.filter((one) => b.laws.includes(one));
  if (article !== undefined) {
    const [title = "", number = ""] = article.split("#");
    reasons.push({ code: "sharedArticle", params: { law: title, article: number } });
  } else if (law !== undefined) reasons.push({ code: "sharedLaw", params: { law } });
  const applicants = plainName(a.applicants);
  if (applicants !== "" && applicants === plainName(b.applicants))
    reasons.push({ code: "sameApplicants", params: { applicants: a.applicants.slice(0, 80) } });
  if (a.group !== "" && plainName(a.group) === plainName(b.group))
    reasons.push({ code: "sameGroup", params: { group: a.group.slice(0, 80) } });
  return reasons;
}

function scoreOf(same: boolean, alikeByWords: boolean, alike: number, shared: number): number {
  const name = same ? 0.9 : alikeByWords ? 0.8 : 0.6 * alike;
  return Math.round(Math.min(1, name + 0.03 * shared) * 100) / 100;
}
