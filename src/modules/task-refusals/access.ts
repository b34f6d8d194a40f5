/** Who sees task refusals and who does what with them: one predicate for get, list, search, export and count. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, OrganisationKind, Role } from "#kernel/pure/actor.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { CommandType, TaskRefusal } from "./rules/task-refusal.ts";

/** Roles that see all of the district's refusals. */
const DISTRICT_WIDE: readonly Role[] = ["coordinator", "districtLeader", "disciplineOfficer"];
/** Roles that work for a body to which work comes down. */
export const REFUSING_ROLES = [
  "stationWorker",
  "gridWorker",
  "committeeMember",
  "subdistrictOfficial",
] as const satisfies readonly Role[];
const REFUSING_KINDS: readonly OrganisationKind[] = [
  "subdistrictOffice",
  "station",
  "residentsCommittee",
];
/** Roles that answer for a department. */
export const SENDING_ROLES = ["departmentOfficial"] as const satisfies readonly Role[];

/** Everybody whom refusals concern. */
export const CONCERNED_ROLES = [
  "coordinator",
  "districtLeader",
  "disciplineOfficer",
  ...REFUSING_ROLES,
  ...SENDING_ROLES,
] as const satisfies readonly Role[];
export const concerned: RoleRule = roles(...CONCERNED_ROLES);
export const refuser: RoleRule = roles(...REFUSING_ROLES);
/** Sets how long department and office have. */
export const setter: RoleRule = roles("coordinator");

/** Whose refusals an actor sees: everyone's, those of one body (its own and those of its work), nobody's. */
export type Scope = "everything" | { readonly orgId: number } | null;

type Bodies = Pick<TaskRefusal, "orgId" | "departmentOrgId">;

/** The scope of an actor. */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === "system") return "everything";
  if (actor.kind !== "staff") return null;
  const { role, orgId } = actor.post;
  if (DISTRICT_WIDE.includes(role)) return "everything";
  return (CONCERNED_ROLES as readonly Role[]).includes(role) ? { orgId } : null;
}

/** The one predicate on a refusal. */
export function maySee(scope: Scope, { orgId, departmentOrgId }: Bodies): boolean {
  if (scope === null) return false;
  return scope === "everything" || scope.orgId === orgId || scope.orgId === departmentOrgId;
}

/**
 * Who in person said no is told to the body itself and to those who decide, never to the department: whoever refuses
 * un-admitted work must have nothing to fear.
 */
export function maySeeRefuser(actor: Actor, { orgId }: Bodies): boolean {
  if (scopeOf(actor) === "everything") return true;
  return actor.kind === "staff" && actor.post.orgId === orgId;
}

/** Who asked, in full: for the body that was asked and for the office that decides, with a reason that is recorded. */
export function mayUnmask(actor: Actor, { orgId }: Bodies): boolean {
  if (actor.kind !== "staff") return false;
  return actor.post.role === "coordinator" || actor.post.orgId === orgId;
}

/** Tells whether an actor may say no for the body of the current post. */
export function mayRecord(actor: Actor): boolean {
  return (
    actor.kind === "staff" &&
    (REFUSING_ROLES as readonly Role[]).includes(actor.post.role) &&
    REFUSING_KINDS.includes(actor.post.orgKind)
  );
}

/** Refuses: `taskRefusals.not_yours_to_do`. */
export function mayDo(
  actor: Actor,
  { orgId, departmentOrgId }: Bodies,
  command: CommandType,
): true | Refusal {
  if (actor.kind === "staff") {
    const { role, orgId: own } = actor.post;
    const isSender = (SENDING_ROLES as readonly Role[]).includes(role) && own === departmentOrgId;
    const isRefuser = mayRecord(actor) && own === orgId;
    const isOffice = role === "coordinator" && own !== departmentOrgId && own !== orgId;
    const may: { readonly [C in CommandType]: boolean } = {
      state: isSender,
      note: isSender,
      withdraw: isRefuser,
      confirm: isOffice,
      findCovered: isOffice,
    };
    if (may[command]) return true;
  }
  return refusal("forbidden", "taskRefusals.not_yours_to_do");
}
