/** Who may see which books, and who may post: one predicate for get, list, statement, export and totals. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";

/** The finance office posts and closes. */
export const bookkeeper: RoleRule = roles("financeOfficer");

const DISTRICT_WIDE: readonly Role[] = [
  "financeOfficer",
  "districtLeader",
  "coordinator",
  "disciplineOfficer",
];

/** Whoever reads the books of the whole district. */
export const overseer: RoleRule = roles(...DISTRICT_WIDE);

/** Where the owner of an account stands. */
export type OwnerFacts = {
  readonly orgId: number;
  readonly orgKind: string;
  /** The organisation above it. */
  readonly parentId: number | null;
  /** The areas that it lies in, from its own upwards. */
  readonly areaIds: readonly number[];
};

/** Whose books an actor may read: everybody's, or those of some organisations and of bodies in some areas. */
export type Scope =
  | "everything"
  | { readonly orgIds: readonly number[]; readonly areaIds: readonly number[] };

/** Nobody's books. */
const NOTHING: Scope = { orgIds: [], areaIds: [] };

/**
 * Whose books an actor may read. Finance, leaders, the coordination office and discipline read all; a
 * sub-district's officials read what belongs to bodies of their sub-district; everybody else the
 * organisation that they serve. `parentId`: what an internal office is a part of.
 */
export function scopeOf(actor: Actor, parentId: number | null = null): Scope {
  if (actor.kind === "system") return "everything";
  if (actor.kind !== "staff") return NOTHING;
  const { role, orgId, orgKind, areaIds } = actor.post;
  if (DISTRICT_WIDE.includes(role)) return "everything";
  const whole = orgKind === "internalOffice" && parentId !== null ? [orgId, parentId] : [orgId];
  return { orgIds: whole, areaIds: role === "subdistrictOfficial" ? areaIds : [] };
}

/**
 * Tells whether books lie in a scope. A department's branch in a sub-district keeps the department's
 * books, so the sub-district does not read them.
 */
export function mayRead(scope: Scope, owner: OwnerFacts): boolean {
  if (scope === "everything") return true;
  if (scope.orgIds.includes(owner.orgId)) return true;
  if (owner.orgKind === "dispatchedBody" || owner.orgKind === "department") return false;
  return owner.areaIds.some((areaId) => scope.areaIds.includes(areaId));
}
