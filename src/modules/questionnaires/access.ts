/** Who keeps surveys, who types paper in, and that nobody answers about their own house. */
import { type AccessRule, type RoleRule, resident, roles } from "#kernel/pure/access.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import type { SurveyTarget } from "./rules/survey.ts";

/** Enters lists, hands out slips, closes. */
export const keeper: RoleRule = roles("coordinator");
/** Reads how many were invited and answered, and the results. Those who are graded are not among them. */
export const overseer: RoleRule = roles("coordinator", "districtLeader", "disciplineOfficer");
/** Types answers on paper in: two of them for every slip. Nobody of a body that is graded is among them. */
export const keyer: RoleRule = roles("coordinator", "operator", "disciplineOfficer");
/** Says whether they want to be invited. */
export const invitee: AccessRule = resident;

/** Tells whether an actor who is signed in serves a target: such an answer is not taken, whatever the code. `parentId`: what an internal office is a part of. */
export function servesTarget(actor: Actor, parentId: number | null, target: SurveyTarget): boolean {
  if (actor.kind !== "staff") return false;
  const { orgId, areaIds } = actor.post;
  return target.kind === "org"
    ? orgId === target.id || parentId === target.id
    : areaIds.includes(target.id);
}
