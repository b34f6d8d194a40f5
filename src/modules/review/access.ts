/** Whose ways of cases an actor may see: one predicate for figures, lists and export. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";

const DISTRICT_WIDE = [
  "coordinator",
  "districtLeader",
  "disciplineOfficer",
] as const satisfies readonly Role[];

/** Roles that review processes. */
export const reviewer: RoleRule = roles(
  ...DISTRICT_WIDE,
  "subdistrictOfficial",
  "departmentOfficial",
);

/** Everything, one's own sub-districts and what one's office held, or what one's department held. */
export type ReviewScope =
  | "everything"
  | { readonly orgId: number; readonly subdistrictIds: readonly number[] }
  | null;

/** The scope of an actor. */
export function reviewScope(actor: Actor): ReviewScope {
  if (actor.kind === "system") return "everything";
  if (actor.kind !== "staff") return null;
  const { role, orgId, areaIds } = actor.post;
  if ((DISTRICT_WIDE as readonly Role[]).includes(role)) return "everything";
  if (role === "subdistrictOfficial") return { orgId, subdistrictIds: areaIds };
  return role === "departmentOfficial" ? { orgId, subdistrictIds: [] } : null;
}
