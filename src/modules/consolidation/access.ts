/** Who may do what with consolidation: coordinators decide, departments see and comment on their own rows. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor } from "#kernel/pure/actor.ts";

/** Opens sets, hands in spreadsheets, decides and closes. */
export const decider: RoleRule = roles("coordinator");

/** Sees rows: all of them, or those of the own department. */
export const reader: RoleRule = roles("coordinator", "departmentOfficial");

/** The rows that an actor may see: all, those of one department, or none. */
export type Scope = { readonly orgId: number | null } | undefined;

/** What an actor may see; list, row, comment, count, account and export ask the same one. */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === "system" || decider.allows(actor)) return { orgId: null };
  if (actor.kind !== "staff" || actor.post.role !== "departmentOfficial") return undefined;
  return { orgId: actor.post.orgId };
}

/** Says whether a scope holds the rows of a department. */
export function holds(scope: Scope, orgId: number): boolean {
  return scope !== undefined && (scope.orgId === null || scope.orgId === orgId);
}

/** Says whether an actor decides; commands of the platform itself do too. */
export function mayDecide(actor: Actor): boolean {
  return actor.kind === "system" || decider.allows(actor);
}
