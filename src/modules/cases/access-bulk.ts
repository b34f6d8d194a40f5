/** Who sends many cases at once, and who sees what was sent. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** A department sends its own work; the coordination office sends for it. */
export const bulkSender: RoleRule = roles("departmentOfficial", "coordinator");
/** It says for whom it sends. */
export const bulkOffice: RoleRule = roles("coordinator");

/** Whose work an actor sends. Refuses: `cases.bulk_not_yours`, `cases.bulk_for_whom`. */
export function bulkOrgOf(actor: Actor, orgId: number | undefined): number | Refusal {
  const refused = refusal("forbidden", "cases.bulk_not_yours");
  if (actor.kind !== "staff") return refused;
  const { role, orgId: own } = actor.post;
  if (role === "coordinator") return orgId ?? refusal("invalid", "cases.bulk_for_whom");
  return role === "departmentOfficial" && (orgId === undefined || orgId === own) ? own : refused;
}

/** Whose bulks an actor sees: everybody's (null), one department's, none (undefined). */
export function bulkScope(actor: Actor): number | null | undefined {
  if (actor.kind === "system") return null;
  if (actor.kind !== "staff") return undefined;
  if (actor.post.role === "coordinator") return null;
  return actor.post.role === "departmentOfficial" ? actor.post.orgId : undefined;
}
