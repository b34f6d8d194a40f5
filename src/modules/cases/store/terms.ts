/**
 * Search terms of a case as 32-bit numbers, mixed with the bucket of its number.
 * Buckets of 32,768 cases are searched from the newest back, so a frequent word stops after one bucket and a rare
 * one costs an index probe a bucket; who may see the case is a term too, so a narrow post reads fewer rows, not more.
 */
import { searchTerms } from "#kernel/pure/text.ts";
import type { CaseFacts, Scope, ScopeColumn } from "../access.ts";

/** Number of cases a bucket, as a power of two. */
export const BUCKET_BITS = 15;

/** The bucket of a case. */
export function bucketOf(caseId: number): number {
  return Math.floor(caseId / 2 ** BUCKET_BITS);
}

/** A number to be XORed onto every term of a bucket. */
export function bucketMix(bucket: number): number {
  return Math.imul(bucket + 1, 0x9e3779b1) | 0;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) | 0;
}

/** Hash of a word or pair of characters. */
export function termHash(term: string): number {
  return hash32(`w${term}`);
}

/** Hash of a way of standing to a case. */
export function scopeHash(column: ScopeColumn, id: number): number {
  return hash32(`s${column === "orgId" ? "org" : column.replace(/Id$/, "")}:${id}`);
}

const AREA_COLUMNS = ["subdistrictId", "communityId", "gridId", "residentId"] as const;

/** Most terms that a case keeps; longer texts are found by their beginning. */
const TERM_LIMIT = 400;

/** All terms of one case. */
export function caseTerms(facts: CaseFacts, texts: readonly string[]): number[] {
  const mix = bucketMix(bucketOf(facts.id));
  const terms = new Set<number>();
  for (const orgId of facts.orgIds) terms.add(scopeHash("orgId", orgId) ^ mix);
  for (const column of AREA_COLUMNS) {
    const id = facts[column];
    if (id !== null) terms.add(scopeHash(column, id) ^ mix);
  }
  for (const term of searchTerms(texts.join("\n"))) {
    if (terms.size >= TERM_LIMIT) break;
    terms.add(termHash(term) ^ mix);
  }
  return [...terms];
}

/** The alternatives of a scope as term sets: any of them, together with all the words. */
export function scopeTermSets(scope: Scope): number[][] {
  if (scope === "everything") return [[]];
  const terms = scope
    .filter(({ column }) => column !== "id")
    .flatMap(({ column, ids }) => ids.map((id) => scopeHash(column, id)));
  return [...new Set(terms)].map((term) => [term]);
}
