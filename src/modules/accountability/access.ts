/** Who sees breaches and who does what with them: one predicate for get, list, count and export. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Breach, BreachCommand } from "./rules/breach.ts";

/** Sees the breaches of every body. */
export const overseer: RoleRule = roles("disciplineOfficer", "districtLeader", "coordinator");
/** Roles that answer for a body of their own. */
const ANSWERING: readonly Role[] = [
  "departmentOfficial",
  "subdistrictOfficial",
  "stationWorker",
  "gridWorker",
  "committeeMember",
  "operator",
  "coordinator",
];

/** Whose breaches an actor sees: everyone's, one body's, nobody's. */
export type BreachScope = "everything" | { readonly orgId: number } | null;

/** The scope of an actor. */
export function breachScope(actor: Actor): BreachScope {
  if (actor.kind === "system") return "everything";
  if (actor.kind !== "staff") return null;
  if (overseer.allows(actor)) return "everything";
  return ANSWERING.includes(actor.post.role) ? { orgId: actor.post.orgId } : null;
}

/** The one predicate on a breach. */
export function maySee(scope: BreachScope, breach: Pick<Breach, "orgId">): boolean {
  return scope === "everything" || scope?.orgId === breach.orgId;
}

/** Refuses: `accountability.not_yours_to_do`. */
export function mayDo(
  actor: Actor,
  breach: Pick<Breach, "orgId">,
  command: BreachCommand["type"],
): true | Refusal {
  if (actor.kind === "staff") {
    const { role, orgId } = actor.post;
    const own = ANSWERING.includes(role) && orgId === breach.orgId;
    const judges = role === "disciplineOfficer" && orgId !== breach.orgId;
    if (command === "state" || command === "appeal" ? own : judges) return true;
  }
  return refusal("forbidden", "accountability.not_yours_to_do");
}
