/**
 * Residents' search over the published catalogue: a small inverted index kept in memory.
 *
 * Chinese has no spaces, so texts are matched by overlapping pairs of characters, and by whole words
 * where they have spaces. A name weighs more than a synonym, a synonym more than a material.
 */
import { normaliseText, searchTerms } from "#kernel/pure/text.ts";
import { SAME_WORDS, STOP_WORDS, STOP_WORDS_EN } from "./search-words.ts";

/** What is searched of a duty. */
export type SearchDocument = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly synonyms: readonly string[];
  readonly group: string | null;
  readonly summary: string;
  readonly materials: readonly string[];
  readonly applicants: string;
};

/** How much a word counts by where it stands. */
export const FIELD_WEIGHTS = {
  name: 10,
  nameEn: 9,
  synonyms: 7,
  group: 4,
  summary: 2,
  applicants: 2,
  materials: 1.5,
} as const satisfies Record<keyof SearchDocument, number>;

/** Longest query that is looked at. Unit: characters. */
export const QUERY_LIMIT = 100;

type Posting = { readonly document: number; readonly weight: number };

export type SearchIndex = {
  readonly size: number;
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** Words in Latin letters in order, so that the beginning of a word finds it. */
  readonly latinWords: readonly string[];
  /** Names and synonyms as written, for exact and beginning matches. */
  readonly titles: readonly (readonly string[])[];
};

export type SearchScore = { readonly document: number; readonly score: number };

const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;
const HAN_RUN = /\p{Script=Han}+/gu;

/** Builds the index; a document is known by its place in the list. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const postings = new Map<string, Map<number, number>>();
  const add = (document: number, text: string, weight: number): void => {
    for (const term of indexTerms(text)) {
      const share = term.single ? weight * 0.25 : weight;
      let found = postings.get(term.text);
      if (found === undefined) postings.set(term.text, (found = new Map()));
      if ((found.get(document) ?? 0) < share) found.set(document, share);
    }
  };
  documents.forEach((d, number) => {
    add(number, d.name, FIELD_WEIGHTS.name);
    if (d.nameEn !== null) add(number, d.nameEn, FIELD_WEIGHTS.nameEn);
    for (const synonym of d.synonyms) add(number, synonym, FIELD_WEIGHTS.synonyms);
    if (d.group !== null) add(number, d.group, FIELD_WEIGHTS.group);
    add(number, d.summary, FIELD_WEIGHTS.summary);
    add(number, d.applicants, FIELD_WEIGHTS.applicants);
    for (const material of d.materials) add(number, material, FIELD_WEIGHTS.materials);
  });
  return {
    size: documents.length,
    postings: new Map(
      [...postings].map(([term, found]) => [
        term,
        [...found].map(([document, weight]) => ({ document, weight })),
      ]),
    ),
    latinWords: [...postings.keys()].filter((term) => LATIN.test(term)).sort(),
    titles: documents.map((d) =>
      [d.name, d.nameEn ?? "", ...d.synonyms].map((title) => normaliseText(title)),
    ),
  };
}

function indexTerms(text: string): { text: string; single: boolean }[] {
  const terms = new Map<string, boolean>();
  for (const term of searchTerms(text)) terms.set(stem(term), false);
  for (const run of normaliseText(text).match(HAN_RUN) ?? [])
    for (const character of run) if (!terms.has(character)) terms.set(character, true);
  return [...terms].map(([term, single]) => ({ text: term, single }));
}

/** "permits" finds "permit". */
function stem(word: string): string {
  return LATIN.test(word) && word.length > 3 && word.endsWith("s") && !word.endsWith("ss")
    ? word.slice(0, -1)
    : word;
}

/** One thing that the query asks for, with the ways in which a document may say it. */
type Unit = {
  readonly alternatives: readonly { readonly terms: readonly string[]; readonly factor: number }[];
};

/** Splits a query into what it asks for: stop words go, known phrases stay whole, the rest becomes pairs. */
export function queryUnits(text: string): Unit[] {
  const units: Unit[] = [];
  const normal = normaliseText(text.slice(0, QUERY_LIMIT));
  const { rest, groups } = takePhrases(normal);
  for (const { phrase, group } of groups)
    units.push({
      alternatives: group.map((word) => ({
        terms: searchTerms(word),
        factor: word === phrase ? 1 : 0.8,
      })),
    });
  const cleaned = withoutStopWords(rest);
  const left = cleaned === "" && units.length === 0 ? normal : cleaned;
  for (const term of searchTerms(left))
    if (!STOP_WORDS_EN.has(term) || units.length === 0)
      units.push({ alternatives: [{ terms: [stem(term)], factor: 1 }] });
  return dropEnglishStopWords(units);
}

function dropEnglishStopWords(units: readonly Unit[]): Unit[] {
  const kept = units.filter(
    (unit) => !STOP_WORDS_EN.has(unit.alternatives[0]?.terms.join(" ") ?? ""),
  );
  return kept.length > 0 ? kept : [...units];
}

const PHRASES: readonly { readonly phrase: string; readonly group: readonly string[] }[] =
  SAME_WORDS.flatMap((group) => group.map((phrase) => ({ phrase, group }))).sort(
    (a, b) => b.phrase.length - a.phrase.length,
  );

function takePhrases(text: string) {
  const groups: { phrase: string; group: readonly string[] }[] = [];
  let rest = text;
  for (const entry of PHRASES) {
    if (!rest.includes(entry.phrase)) continue;
    rest = rest.replaceAll(entry.phrase, " ");
    if (!groups.some((taken) => taken.group === entry.group)) groups.push(entry);
  }
  return { rest, groups };
}

function withoutStopWords(text: string): string {
  let rest = text;
  for (const word of STOP_WORDS) rest = rest.replaceAll(word, " ");
  return rest.replace(/ +/g, " ").trim();
}

/**
 * Ranks documents for a query, best first.
 * A document that answers only part of a query of several words falls behind one that answers all of it.
 */
export function searchScore(index: SearchIndex, text: string, limit: number): SearchScore[] {
  const units = queryUnits(text);
  if (units.length === 0 || index.size === 0) return [];
  const score = new Float64Array(index.size);
  const matched = new Float64Array(index.size);
  for (const unit of units) addUnit(index, unit, score, matched);
  const normal = normaliseText(text.slice(0, QUERY_LIMIT));
  const coverage = matched.map((share) => share / units.length);
  // Who answers less than half of what the best one answers was not meant.
  const least = coverage.reduce((a, b) => Math.max(a, b), 0) / 2;
  const found: SearchScore[] = [];
  for (let document = 0; document < index.size; document++) {
    const points = score[document] ?? 0;
    const part = coverage[document] ?? 0;
    if (points === 0 || part < least) continue;
    const bonus = titleBonus(index.titles[document] ?? [], normal);
    found.push({ document, score: points * part * part + bonus });
  }
  found.sort((a, b) => b.score - a.score || a.document - b.document);
  return found.slice(0, limit);
}

function addUnit(index: SearchIndex, unit: Unit, score: Float64Array, matched: Float64Array): void {
  const best = new Map<number, number>();
  const share = new Map<number, number>();
  for (const { terms, factor } of unit.alternatives) {
    const hits = new Map<number, { points: number; terms: number }>();
    for (const term of terms)
      for (const { document, points } of pointsOf(index, term)) {
        const hit = hits.get(document) ?? { points: 0, terms: 0 };
        hits.set(document, { points: hit.points + points, terms: hit.terms + 1 });
      }
    for (const [document, hit] of hits) {
      // A known phrase counts as a whole: "老年" must not stand for "老年证". Long ones may have a
      // bracket in their middle ("食品(含保健食品)经营许可"), which costs one pair.
      if (hit.terms < terms.length - (terms.length >= 4 ? 1 : 0)) continue;
      const points = (hit.points * factor) / Math.sqrt(terms.length);
      if (points > (best.get(document) ?? 0)) best.set(document, points);
      if (factor > (share.get(document) ?? 0)) share.set(document, factor);
    }
  }
  for (const [document, points] of best) {
    score[document] = (score[document] ?? 0) + points;
    matched[document] = (matched[document] ?? 0) + (share.get(document) ?? 0);
  }
}

function pointsOf(index: SearchIndex, term: string): { document: number; points: number }[] {
  const words = LATIN.test(term) ? wordsBeginningWith(index.latinWords, term) : [term];
  const best = new Map<number, number>();
  for (const word of words) {
    const postings = index.postings.get(word) ?? [];
    const rarity = Math.log(1 + index.size / (1 + postings.length));
    for (const { document, weight } of postings) {
      const points = weight * rarity * (word === term ? 1 : 0.6);
      if (points > (best.get(document) ?? 0)) best.set(document, points);
    }
  }
  return [...best].map(([document, points]) => ({ document, points }));
}

const PREFIX_WORDS = 50;

function wordsBeginningWith(words: readonly string[], prefix: string): string[] {
  if (prefix.length < 2) return [prefix];
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < words.length && found.length < PREFIX_WORDS; i++) {
    const word = words[i] ?? "";
    if (!word.startsWith(prefix)) break;
    found.push(word);
  }
  return found;
}

/** What a name and a synonym are worth when the query is, begins or is part of them. */
const TITLE_BONUS = { name: [60, 45, 30], synonym: [35, 15, 8] } as const;

function titleBonus(titles: readonly string[], query: string): number {
  if (query.length < 2) return 0;
  let best = 0;
  titles.forEach((title, place) => {
    const [is, begins, holds] = place === 0 ? TITLE_BONUS.name : TITLE_BONUS.synonym;
    if (!title.includes(query)) return;
    best = Math.max(best, title === query ? is : title.startsWith(query) ? begins : holds);
  });
  return best;
}
