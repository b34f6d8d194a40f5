/** Who may see a case and who may do what with it: one predicate, for get, list, search, export and count alike. */
import type { Actor, Role } from "#kernel/pure/actor.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { CommandType } from "./rules/lifecycle.ts";
import type { CaseState } from "./rules/state.ts";

/** The facts of a case that decide who sees it; each is a column with an index. */
export type CaseFacts = {
  readonly id: number;
  readonly leadOrgId: number | null;
  readonly holderOrgId: number;
  readonly firstContactOrgId: number;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly gridId: number | null;
  readonly residentId: number | null;
};
export type ScopeColumn = keyof CaseFacts;

/** What an actor may see, as data: everything, or cases where one of the columns has one of the values. */
export type Scope =
  | "everything"
  | readonly { readonly column: ScopeColumn; readonly ids: readonly number[] }[];

const DISTRICT_WIDE: readonly Role[] = [
  "districtLeader",
  "coordinator",
  "disciplineOfficer",
  "operator",
];

const byOrg = (orgId: number): Scope => [
  { column: "leadOrgId", ids: [orgId] },
  { column: "holderOrgId", ids: [orgId] },
  { column: "firstContactOrgId", ids: [orgId] },
];

/** The scope of an actor. Administrators keep the house, they do not read residents' matters. */
export function scopeOf(actor: Actor): Scope {
  switch (actor.kind) {
    case "system":
      return "everything";
    case "anonymous":
      return [];
    case "resident":
      return [{ column: "residentId", ids: [actor.residentId] }];
    case "receipt":
      return [{ column: "id", ids: [actor.caseId] }];
    case "staff": {
      const { role, orgId, areaIds } = actor.post;
      if (DISTRICT_WIDE.includes(role)) return "everything";
      if (role === "departmentOfficial") return byOrg(orgId);
      if (role === "subdistrictOfficial")
        return [
          { column: "subdistrictId", ids: areaIds },
          ...(byOrg(orgId) as Exclude<Scope, "everything">),
        ];
      if (role === "stationWorker" || role === "committeeMember")
        return [
          { column: "communityId", ids: areaIds },
          ...(byOrg(orgId) as Exclude<Scope, "everything">),
        ];
      if (role === "gridWorker") return [{ column: "gridId", ids: areaIds }];
      return [];
    }
  }
}

/** The one predicate on loaded facts; the store turns the same scope into SQL. */
export function mayRead(scope: Scope, facts: CaseFacts): boolean {
  if (scope === "everything") return true;
  return scope.some(({ column, ids }) => {
    const value = facts[column];
    return value !== null && ids.includes(value);
  });
}

/** The facts of a state. */
export function factsOf(state: CaseState): CaseFacts {
  return {
    id: state.id,
    leadOrgId: state.leadOrgId,
    holderOrgId: state.holderOrgId,
    firstContactOrgId: state.firstContactOrgId,
    subdistrictId: state.area.subdistrictId,
    communityId: state.area.communityId,
    gridId: state.area.gridId,
    residentId: state.residentId,
  };
}

/** In which relation to a case a command may be given. */
type Relation = "holder" | "lead" | "firstContact" | "supervisor" | "reporter" | "coordinator";

const RELATIONS: { readonly [T in CommandType]: readonly Relation[] } = {
  accept: ["holder"],
  giveNotice: ["holder"],
  supplyMaterials: ["reporter", "firstContact", "holder"],
  decline: ["holder"],
  dispatch: ["coordinator", "supervisor", "firstContact"],
  handOver: ["holder", "coordinator"],
  handOverFirstContact: ["firstContact", "coordinator"],
  assign: ["holder", "lead"],
  respond: ["lead", "holder"],
  note: ["holder", "lead", "firstContact", "supervisor", "coordinator"],
  pause: ["lead"],
  resume: ["lead"],
  requestExtension: ["lead"],
  decideExtension: ["supervisor", "coordinator"],
  complete: ["lead"],
  grade: ["reporter"],
  close: ["firstContact", "supervisor", "coordinator"],
  reopen: ["reporter", "firstContact", "supervisor", "coordinator"],
  withdraw: ["reporter"],
  urge: ["reporter", "firstContact", "supervisor", "coordinator"],
};

const WORKING_ROLES: readonly Role[] = [
  "departmentOfficial",
  "subdistrictOfficial",
  "stationWorker",
  "gridWorker",
  "committeeMember",
  "operator",
  "coordinator",
];

function stands(actor: Actor, facts: CaseFacts, relation: Relation): boolean {
  if (relation === "reporter")
    return (
      (actor.kind === "resident" && actor.residentId === facts.residentId) ||
      (actor.kind === "receipt" && actor.caseId === facts.id)
    );
  if (actor.kind !== "staff" || !WORKING_ROLES.includes(actor.post.role)) return false;
  const { role, orgId, areaIds } = actor.post;
  switch (relation) {
    case "holder":
      return facts.holderOrgId === orgId;
    case "lead":
      return facts.leadOrgId === orgId;
    case "firstContact":
      return facts.firstContactOrgId === orgId;
    case "supervisor":
      return (
        role === "subdistrictOfficial" &&
        facts.subdistrictId !== null &&
        areaIds.includes(facts.subdistrictId)
      );
    case "coordinator":
      return role === "coordinator";
  }
}

/**
 * Tells whether an actor stands so to a case that the command is theirs to give.
 * Refuses: `cases.not_yours_to_do`, naming who could.
 */
export function mayCommand(actor: Actor, facts: CaseFacts, command: CommandType): true | Refusal {
  if (actor.kind === "system") return true;
  const relations = RELATIONS[command];
  if (relations.some((relation) => stands(actor, facts, relation))) return true;
  return refusal("forbidden", "cases.not_yours_to_do", { who: [...relations], command });
}

/** Roles that take cases in for residents. */
export const INTAKE_ROLES = [
  "stationWorker",
  "gridWorker",
  "operator",
  "subdistrictOfficial",
  "departmentOfficial",
  "committeeMember",
  "coordinator",
] as const satisfies readonly Role[];

/** Personal data is shown in full only to who works on the case: its holder, lead or first contact. */
export function mayUnmask(actor: Actor, facts: CaseFacts): boolean {
  return (["holder", "lead", "firstContact"] as const).some((relation) =>
    stands(actor, facts, relation),
  );
}
