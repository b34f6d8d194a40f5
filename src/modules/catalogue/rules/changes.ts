/** What differs between two versions, field by field. */
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import type { DutyContent, VersionChange } from "../schema.ts";

/** The order in which a reader looks at a duty. */
export const CONTENT_FIELDS = [
  "name",
  "nameEn",
  "summary",
  "summaryEn",
  "class",
  "powerKind",
  "group",
  "groupEn",
  "lists",
  "legalBasis",
  "applicants",
  "applicantsEn",
  "areaIds",
  "leads",
  "coOrganisers",
  "materials",
  "steps",
  "limits",
  "pauseCapWorkdays",
  "fee",
  "feeEn",
  "channels",
  "placeKinds",
  "places",
  "placesEn",
  "result",
  "resultEn",
  "retention",
  "retentionEn",
  "synonyms",
] as const satisfies readonly (keyof DutyContent)[];

/** Says whether two contents say the same. */
export function isSameContent(a: DutyContent, b: DutyContent): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Lists the fields in which two contents differ. */
export function changesBetween(before: DutyContent, after: DutyContent): VersionChange[] {
  const changes: VersionChange[] = [];
  for (const field of CONTENT_FIELDS) {
    const was = before[field] as Json;
    const is = after[field] as Json;
    if (canonicalJson(was) !== canonicalJson(is)) changes.push({ field, before: was, after: is });
  }
  return changes;
}

/**
 * Finds the first place where two JSON values differ, as a path; undefined where they are equal.
 * Members that are missing and members that are undefined count as the same.
 */
export function firstDifference(
  expected: Json | undefined,
  found: Json | undefined,
  path = "",
): { path: string; expected: string; found: string } | undefined {
  if (canonicalJson(expected) === canonicalJson(found)) return undefined;
  if (isRecord(expected) && isRecord(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const deeper = firstDifference(
        expected[key],
        found[key],
        path === "" ? key : `${path}.${key}`,
      );
      if (deeper !== undefined) return deeper;
    }
  }
  return { path, expected: canonicalJson(expected), found: canonicalJson(found) };
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null;
}
