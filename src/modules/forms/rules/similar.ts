/** Fields that may be the same thing under another name; shown when one is proposed, decided by people. */
import { normaliseText, searchTerms } from "#kernel/pure/text.ts";
import type { Field, FieldContent } from "./field.ts";

export const SIMILAR_REASONS = ["sameName", "similarWords", "sameUnit", "sameKey"] as const;
export type SimilarReason = (typeof SIMILAR_REASONS)[number];

export type SimilarField = {
  readonly fieldId: number;
  readonly reasons: readonly SimilarReason[];
  /** From 0 to 1; orders the list, nothing else. */
  readonly score: number;
};

/** Names as alike as this are shown whatever their units. Unit: share of character pairs (Dice). */
export const ALIKE = 0.5;
/** Names as alike as this are shown where type and unit are the same too. */
export const ALIKE_IN_ONE_UNIT = 0.3;

/** Marks that say nothing of what is counted: "辖区老年人数" and "老年人口数量" are about old people. */
const FILLERS = /辖区|本社区|社区内|总数|数量|人数|户数|个数|情况|目前|现有|共有|数$/g;

const pairsOf = (name: string): Set<string> => {
  const plain = normaliseText(name).replace(FILLERS, "");
  return new Set(searchTerms(plain === "" ? name : plain));
};

/** Share of terms that two names have in common, from 0 to 1. */
export function alikeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size + right.size === 0) return 0;
  const shared = [...left].filter((term) => right.has(term)).length;
  return (2 * shared) / (left.size + right.size);
}

/** The fields in use or proposed that look like a proposed one, most alike first; at most eight. */
export function similarFields(
  wanted: Pick<FieldContent, "key" | "name" | "type" | "unit">,
  fields: readonly Field[],
): SimilarField[] {
  const found: SimilarField[] = [];
  for (const field of fields) {
    if (field.status !== "inUse" && field.status !== "proposed") continue;
    const isSame = normaliseText(field.name.zh) === normaliseText(wanted.name.zh);
    const alike = Math.max(
      alikeness(wanted.name.zh, field.name.zh),
      alikeness(wanted.name.en, field.name.en),
    );
    const isOneUnit =
      field.type === wanted.type && (field.unit?.zh ?? "") === (wanted.unit?.zh.trim() ?? "");
    const isSameKey = field.key === wanted.key;
    if (!isSame && !isSameKey && alike < (isOneUnit ? ALIKE_IN_ONE_UNIT : ALIKE)) continue;
    const reasons: SimilarReason[] = [
      ...(isSame ? ["sameName" as const] : alike > 0 ? ["similarWords" as const] : []),
      ...(isSameKey ? ["sameKey" as const] : []),
      ...(isOneUnit ? ["sameUnit" as const] : []),
    ];
    found.push({ fieldId: field.id, reasons, score: isSame ? 1 : alike });
  }
  return found.toSorted((a, b) => b.score - a.score || a.fieldId - b.fieldId).slice(0, 8);
}
