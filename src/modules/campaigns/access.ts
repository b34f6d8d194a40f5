/** Who sees which campaigns and units, and who does what: one predicate for get, list, count, progress and export. */
import { type AccessRule, type RoleRule, roles, staff } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import type { CampaignState } from "./rules/campaign.ts";

const DISTRICT_WIDE: readonly Role[] = [
  "coordinator",
  "districtLeader",
  "financeOfficer",
  "disciplineOfficer",
];
/** Whoever keeps the desk of a station, an office or a committee: sees its units and gives them out. */
const DESK: readonly Role[] = ["stationWorker", "subdistrictOfficial", "committeeMember"];
/** Whoever goes from door to door: sees what is theirs. */
const FIELD: readonly Role[] = ["gridWorker", "socialMember"];

/** Whether a role keeps the desk of its body. */
export const keepsDesk = (role: Role): boolean => DESK.includes(role);
/** Whether a role may hold units: field workers, and those at the desk, who go out too. */
export const worksInField = (role: Role): boolean => keepsDesk(role) || FIELD.includes(role);

/** Any staff may ask; what they see is decided by {@link scopeOf}. */
export const reader: AccessRule = staff;
/** Opens, sends and closes campaigns on mandates of its own department. */
export const campaigner: RoleRule = roles("departmentOfficial");
/** Gives units to workers. */
export const fieldStaff: RoleRule = roles(...DESK, ...FIELD);
/** A worker's device: any staff may ask, since the work may lie under another of their posts; that one is asked then. */
export const deviceStaff: AccessRule = staff;
/** Looks at what was drawn. */
export const verifier: RoleRule = roles(
  "departmentOfficial",
  "coordinator",
  "subdistrictOfficial",
  "stationWorker",
  "committeeMember",
);
/** Settles. */
export const settler: RoleRule = roles("financeOfficer");
/** Reads what was earned and paid. */
export const moneyReader: RoleRule = roles(...DISTRICT_WIDE, "departmentOfficial", ...DESK);
/** Closes: the department, or the coordination office for it. */
export const closer: RoleRule = roles("departmentOfficial", "coordinator");
/** Sees personal data in full, with a reason, as an event. */
export const unmasker: RoleRule = roles("departmentOfficial", ...DESK, ...FIELD);

/** What an actor sees: everything, or a department's own campaigns and some stations' shares; a field worker's own units. */
export type Scope =
  | "everything"
  | {
      readonly departmentOrgId: number | null;
      /** Shares of these stations. */
      readonly orgIds: readonly number[];
      /** Of these shares only the units that this person holds or did. */
      readonly personId: number | null;
    };

const NOTHING: Scope = { departmentOrgId: null, orgIds: [], personId: null };

/** What an actor sees. `orgIdsInAreas`: the bodies in the areas of a sub-district's official. */
export function scopeOf(actor: Actor, orgIdsInAreas: readonly number[] = []): Scope {
  if (actor.kind === "system") return "everything";
  if (actor.kind !== "staff") return NOTHING;
  const { role, orgId } = actor.post;
  if (DISTRICT_WIDE.includes(role)) return "everything";
  if (role === "departmentOfficial") return { departmentOrgId: orgId, orgIds: [], personId: null };
  if (role === "subdistrictOfficial")
    return { departmentOrgId: null, orgIds: [orgId, ...orgIdsInAreas], personId: null };
  if (DESK.includes(role)) return { departmentOrgId: null, orgIds: [orgId], personId: null };
  if (FIELD.includes(role))
    return { departmentOrgId: null, orgIds: [orgId], personId: actor.personId };
  return NOTHING;
}

/** Where a campaign stands. */
export type CampaignFacts = {
  readonly orgId: number;
  readonly state: CampaignState;
  readonly shareOrgIds: readonly number[];
};

/** Tells whether a campaign is in a scope: a draft is for its department and the district's offices. */
export function mayRead(scope: Scope, campaign: CampaignFacts): boolean {
  if (scope === "everything") return true;
  if (scope.departmentOrgId === campaign.orgId) return true;
  return (
    campaign.state !== "draft" && campaign.shareOrgIds.some((orgId) => scope.orgIds.includes(orgId))
  );
}

/** Tells whether a station's share of a campaign is in a scope. */
export function mayReadShare(scope: Scope, campaign: CampaignFacts, shareOrgId: number): boolean {
  if (scope === "everything" || scope.departmentOrgId === campaign.orgId) return true;
  return campaign.state !== "draft" && scope.orgIds.includes(shareOrgId);
}

/** Tells whether a unit is in a scope: a field worker sees what they hold or did. */
export function mayReadUnit(
  scope: Scope,
  campaign: CampaignFacts,
  unit: {
    readonly shareOrgId: number;
    readonly workerId: number | null;
    readonly doneBy: number | null;
  },
): boolean {
  if (!mayReadShare(scope, campaign, unit.shareOrgId)) return false;
  if (scope === "everything" || scope.departmentOrgId === campaign.orgId) return true;
  const { personId } = scope;
  return personId === null || unit.workerId === personId || unit.doneBy === personId;
}

const isMember = (actor: Actor, campaign: CampaignFacts): boolean =>
  actor.kind === "staff" && campaign.shareOrgIds.includes(actor.post.orgId);

const hasRole = (actor: Actor, wanted: readonly Role[]): boolean =>
  actor.kind === "staff" && wanted.includes(actor.post.role);

const isDepartment = (actor: Actor, campaign: CampaignFacts): boolean =>
  actor.kind === "system" ||
  (hasRole(actor, ["departmentOfficial"]) &&
    actor.kind === "staff" &&
    actor.post.orgId === campaign.orgId);

/** What an actor may do with a campaign; pages offer exactly this and actions refuse the rest. */
export function mayDo(actor: Actor, campaign: CampaignFacts, scope: Scope) {
  const open = campaign.state === "open";
  const draft = campaign.state === "draft";
  const department = isDepartment(actor, campaign);
  const desk = isMember(actor, campaign) && hasRole(actor, DESK);
  const above =
    hasRole(actor, ["subdistrictOfficial"]) &&
    mayRead(scope, campaign) &&
    !isMember(actor, campaign);
  return {
    change: draft && department,
    send: draft && department,
    extend: open && department,
    assign: open && desk,
    work: open && (desk || (isMember(actor, campaign) && hasRole(actor, FIELD))),
    verify: open && (department || above || hasRole(actor, ["coordinator"])),
    reopen: open && desk,
    unmask: !draft || department ? department || isMember(actor, campaign) : false,
    settle: open && (actor.kind === "system" || hasRole(actor, ["financeOfficer"])),
    close: open && (department || hasRole(actor, ["coordinator"])),
  };
}
