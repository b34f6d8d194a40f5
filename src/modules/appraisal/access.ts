/** Who keeps schemes and rounds, and whose results an actor may read: one predicate for pages, lists, files and cases. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import type { RoundStatus } from "./rules/round.ts";
import type { Target } from "./rules/score.ts";

const OVERSEERS = [
  "coordinator",
  "districtLeader",
  "disciplineOfficer",
] as const satisfies readonly Role[];
const TARGET_ROLES = [
  "departmentOfficial",
  "subdistrictOfficial",
  "stationWorker",
  "committeeMember",
] as const satisfies readonly Role[];

/** Drafts and publishes schemes, opens rounds, computes them, answers replies, publishes. */
export const keeper: RoleRule = roles("coordinator");
/** Reads schemes, all results, and the sealed file with its cases. */
export const overseer: RoleRule = roles(...OVERSEERS);
/** Confirms a round and records what follows from it. */
export const confirmer: RoleRule = roles("districtLeader");
/** Decides appeals; never who confirmed. */
export const judge: RoleRule = roles("disciplineOfficer");
/** Reads rounds: whoever oversees, and those whom they are about. */
export const reader: RoleRule = roles(...OVERSEERS, ...TARGET_ROLES);
/** Replies and appeals for a target. */
export const target: RoleRule = roles("departmentOfficial", "subdistrictOfficial");

/** Everything, or what concerns some bodies and areas. */
export type ResultScope =
  | "everything"
  | { readonly orgIds: readonly number[]; readonly areaIds: readonly number[] };

/** The scope of an actor. `parentId`: what an internal office is a part of; `areaIds`: with all that lies in them. */
export function resultScope(
  actor: Actor,
  parentId: number | null,
  areaIds: readonly number[],
): ResultScope {
  if (actor.kind === "system") return "everything";
  if (actor.kind !== "staff") return { orgIds: [], areaIds: [] };
  const { role, orgId } = actor.post;
  if ((OVERSEERS as readonly Role[]).includes(role)) return "everything";
  return { orgIds: parentId === null ? [orgId] : [orgId, parentId], areaIds };
}

const AFTER_SEALING: readonly RoundStatus[] = ["replying", "confirmed", "published", "closed"];

/** Tells whether a target is the actor's own. */
export function isOwn(scope: ResultScope, { kind, id }: Pick<Target, "kind" | "id">): boolean {
  return scope !== "everything" && (kind === "org" ? scope.orgIds : scope.areaIds).includes(id);
}

/** Tells whether the actor may read the result of a target: all once it is published, one's own from the seal on. */
export function mayReadResult(
  scope: ResultScope,
  status: RoundStatus,
  of: Pick<Target, "kind" | "id">,
): boolean {
  if (!AFTER_SEALING.includes(status)) return false;
  if (scope === "everything" || status === "published" || status === "closed") return true;
  return isOwn(scope, of);
}

/** Tells whether the actor may see the cases behind an indicator: nobody graded learns who graded them. */
export function mayReadCases(
  scope: ResultScope,
  status: RoundStatus,
  of: Pick<Target, "kind" | "id">,
  definition: string,
): boolean {
  if (!AFTER_SEALING.includes(status)) return false;
  return scope === "everything" || (definition !== "satisfaction" && isOwn(scope, of));
}
