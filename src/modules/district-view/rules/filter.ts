/** What a reader asks to see, within what is theirs to see. */
import type { Scope } from "#cases/pure";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** Below the district: the whole district is no filter. */
export type FilterArea = { readonly id: number; readonly level: "subdistrict" | "community" };

/** What a number is restricted to; null is everything. */
export type Filter = {
  readonly area: FilterArea | null;
  /** Matters as sums keep them. */
  readonly matters: readonly string[] | null;
  readonly leadOrgId: number | null;
};

/** The part of the district that is a reader's: areas that they answer for, and what their body leads. */
export type Part =
  | "everything"
  | { readonly areaIds: readonly number[]; readonly leadOrgIds: readonly number[] };

/**
 * The part that the scope of cases allows: of the ways of standing to a case those that sums know, place and lead.
 * So a number never counts a case that its reader may not open.
 */
export function partOf(scope: Scope): Part {
  if (scope === "everything") return "everything";
  const ids = (...columns: readonly string[]): number[] =>
    scope.flatMap((one) => (columns.includes(one.column) ? one.ids : []));
  return { areaIds: ids("subdistrictId", "communityId"), leadOrgIds: ids("orgId") };
}

type Wanted = { readonly area: FilterArea | null; readonly leadOrgId: number | null };

/**
 * Narrows what is asked to the reader's part: without a place or a lead of theirs, to their own place, or to what they
 * lead where they have none. `isWithin`: whether an area lies in another one.
 * Refuses: `districtView.not_your_part`.
 */
export function narrowTo(
  part: Part,
  wanted: Wanted,
  isWithin: (id: number, ancestorId: number) => boolean,
  areaOf: (id: number) => FilterArea | null,
): Wanted | Refusal {
  if (part === "everything") return wanted;
  const { area, leadOrgId } = wanted;
  if (leadOrgId !== null && part.leadOrgIds.includes(leadOrgId)) return wanted;
  const [ownArea] = part.areaIds;
  if (ownArea === undefined) {
    const [ownLead] = part.leadOrgIds;
    if (leadOrgId !== null || ownLead === undefined)
      return refusal("forbidden", "districtView.not_your_part");
    return { area, leadOrgId: ownLead };
  }
  if (area === null) {
    const own = areaOf(ownArea);
    return own === null
      ? refusal("forbidden", "districtView.not_your_part")
      : { area: own, leadOrgId };
  }
  return part.areaIds.some((id) => isWithin(area.id, id))
    ? wanted
    : refusal("forbidden", "districtView.not_your_part");
}

/** Whether sums of a key are asked for. */
export function covers(
  { area, matters, leadOrgId }: Filter,
  key: {
    readonly subdistrictId: number;
    readonly communityId: number;
    readonly matter: string;
    readonly leadOrgId: number;
  },
): boolean {
  if (leadOrgId !== null && key.leadOrgId !== leadOrgId) return false;
  if (
    area !== null &&
    (area.level === "subdistrict" ? key.subdistrictId : key.communityId) !== area.id
  )
    return false;
  return matters === null || matters.includes(key.matter);
}
