/** Who may see a case and who may do what with it: one predicate, for get, list, search, export and count alike. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { AWAITS, type Awaits } from "./rules/dues.ts";
import type { CommandType } from "./rules/lifecycle.ts";
import type { CaseState } from "./rules/state.ts";

/** The facts of a case that decide who sees it. */
export type CaseFacts = {
  readonly id: number;
  readonly leadOrgId: number | null;
  readonly holderOrgId: number;
  readonly firstContactOrgId: number;
  /** Every body that stands to the case: lead, holder, first contact, co-organisers, who returned it, who supervises. */
  readonly orgIds: readonly number[];
  readonly coOrganiserIds: readonly number[];
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly gridId: number | null;
  readonly residentId: number | null;
  /** The case of which it is a part: one receipt opens a case with all its parts. */
  readonly parentId: number | null;
  readonly commanderPersonId: number | null;
};

/** Ways of standing to a case; `orgId` is any of its bodies. */
export const SCOPE_COLUMNS = [
  "id",
  "orgId",
  "subdistrictId",
  "communityId",
  "gridId",
  "residentId",
  "parentId",
] as const;
export type ScopeColumn = (typeof SCOPE_COLUMNS)[number];

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

const byOrg = (orgId: number) => ({ column: "orgId", ids: [orgId] }) as const;

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
      return [
        { column: "id", ids: [actor.caseId] },
        { column: "parentId", ids: [actor.caseId] },
      ];
    case "staff": {
      const { role, orgId, areaIds } = actor.post;
      if (DISTRICT_WIDE.includes(role)) return "everything";
      if (role === "departmentOfficial") return [byOrg(orgId)];
      if (role === "subdistrictOfficial")
        return [{ column: "subdistrictId", ids: areaIds }, byOrg(orgId)];
      if (role === "stationWorker" || role === "committeeMember")
        return [{ column: "communityId", ids: areaIds }, byOrg(orgId)];
      if (role === "gridWorker") return [{ column: "gridId", ids: areaIds }];
      return [];
    }
  }
}

/** The one predicate on loaded facts; the store turns the same scope into SQL. */
export function mayRead(scope: Scope, facts: CaseFacts): boolean {
  if (scope === "everything") return true;
  return scope.some(({ column, ids }) => {
    if (column === "orgId") return facts.orgIds.some((orgId) => ids.includes(orgId));
    const value = facts[column];
    return value !== null && ids.includes(value);
  });
}

/** Every body that stands to a case, in the order of the numbers. */
export function bodiesOf(state: CaseState): readonly number[] {
  const ids = new Set([state.firstContactOrgId, state.holderOrgId]);
  if (state.leadOrgId !== null) ids.add(state.leadOrgId);
  for (const task of state.tasks) if (task.state !== "dropped") ids.add(task.orgId);
  for (const one of state.returns) {
    ids.add(one.fromOrgId);
    ids.add(one.toOrgId);
  }
  for (const one of state.supervisions) if (one.byOrgId !== null) ids.add(one.byOrgId);
  if (state.arbitration !== null) ids.add(state.arbitration.orgId);
  for (const one of state.taskRefusals) {
    ids.add(one.orgId);
    ids.add(one.toOrgId);
  }
  return [...ids].sort((a, b) => a - b);
}

/** The facts of a state. */
export function factsOf(state: CaseState): CaseFacts {
  return {
    id: state.id,
    leadOrgId: state.leadOrgId,
    holderOrgId: state.holderOrgId,
    firstContactOrgId: state.firstContactOrgId,
    orgIds: bodiesOf(state),
    coOrganiserIds: state.tasks
      .filter((task) => task.state !== "dropped")
      .map((task) => task.orgId),
    subdistrictId: state.area.subdistrictId,
    communityId: state.area.communityId,
    gridId: state.area.gridId,
    residentId: state.residentId,
    parentId: state.parentId,
    commanderPersonId: state.operation?.commander?.personId ?? null,
  };
}

/** In which relation to a case a command may be given. */
type Relation =
  | "holder"
  | "lead"
  | "firstContact"
  | "supervisor"
  | "reporter"
  | "coordinator"
  | "coOrganiser"
  | "leader"
  | "commander"
  | "checker";

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
  urge: ["reporter", "firstContact", "supervisor", "coordinator", "leader"],
  summon: ["lead"],
  answerTask: ["coOrganiser"],
  sendBackTask: ["lead"],
  dropTask: ["lead"],
  returnCase: ["lead"],
  contestReturn: ["lead"],
  arbitrate: ["coordinator"],
  climb: [],
  supervise: ["supervisor", "coordinator", "leader"],
  answerSupervision: ["lead", "holder"],
  settleSupervision: ["supervisor", "coordinator", "leader"],
  raiseOperation: ["lead", "holder", "coordinator"],
  proposePlan: ["lead"],
  answerPlan: ["coOrganiser"],
  logOperation: ["lead", "coOrganiser", "firstContact"],
  setRoster: ["lead"],
  escalate: ["lead", "coOrganiser", "supervisor", "coordinator"],
  instruct: ["commander"],
  split: ["lead", "holder", "firstContact", "supervisor", "coordinator"],
  merge: ["lead", "holder", "firstContact", "supervisor", "coordinator"],
  absorb: [],
  unmerge: ["lead", "holder", "firstContact", "supervisor", "coordinator"],
  release: [],
  completeWith: [],
  rejoin: [],
  keepApart: ["lead", "holder", "firstContact", "supervisor", "coordinator"],
  askVerification: ["firstContact", "supervisor", "coordinator"],
  verify: ["firstContact", "supervisor", "coordinator", "checker"],
  rectify: ["lead"],
  callBack: ["firstContact", "supervisor", "coordinator"],
  contestGrade: ["lead"],
  decideContest: ["coordinator"],
  refuseTask: [],
  settleTaskRefusal: [],
  markMissed: [],
  recountLimits: [],
};

/** The command that takes each decision which a case may wait for. */
const DECIDES: { readonly [A in Awaits]: CommandType } = {
  extension: "decideExtension",
  contest: "decideContest",
  verification: "verify",
  callBack: "callBack",
  settlement: "settleSupervision",
};

/** As what a post may stand above a case; everyone else only as its first contact. */
const ABOVE: Partial<Record<Role, Relation>> = {
  coordinator: "coordinator",
  subdistrictOfficial: "supervisor",
  districtLeader: "leader",
};

/** Decisions that an actor's post may take at all: what its list of decisions holds. */
export function decisionsOf(actor: Actor): readonly Awaits[] {
  if (actor.kind !== "staff") return [];
  const relation = ABOVE[actor.post.role] ?? "firstContact";
  return AWAITS.filter((one) => RELATIONS[DECIDES[one]].includes(relation));
}

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
      (actor.kind === "receipt" && (actor.caseId === facts.id || actor.caseId === facts.parentId))
    );
  if (actor.kind !== "staff") return false;
  const { role, orgId, areaIds } = actor.post;
  if (relation === "leader") return role === "districtLeader";
  if (relation === "commander") return actor.personId === facts.commanderPersonId;
  if (!WORKING_ROLES.includes(role)) return false;
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
    case "coOrganiser":
      return facts.coOrganiserIds.includes(orgId);
    case "checker":
      // Whoever looks after the place may go and see.
      return (
        (role === "gridWorker" && facts.gridId !== null && areaIds.includes(facts.gridId)) ||
        (role === "stationWorker" &&
          facts.communityId !== null &&
          areaIds.includes(facts.communityId))
      );
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

/** Sets the ladder, checks and limits for the district. */
export const setter: RoleRule = roles("coordinator", "administrator");

/** Lists a supervision (挂牌督办), and supervises a second time. */
export const lister: RoleRule = roles("districtLeader");
/** Takes a listed one off the list again. */
export const lifter: RoleRule = roles("districtLeader", "coordinator");

/** Takes cases in for residents. */
export const taker: RoleRule = roles(
  "stationWorker",
  "gridWorker",
  "operator",
  "subdistrictOfficial",
  "departmentOfficial",
  "committeeMember",
  "coordinator",
);

/** Tells whether an actor may take a case in: residents and anybody through the web, staff under such a post. */
export function mayTakeIn(actor: Actor): boolean {
  return actor.kind !== "staff" || taker.allows(actor);
}

/**
 * Whose own name a paper writes out: the reporter of the case, signed in or by receipt number and query code. Where
 * somebody acted for the applicant neither proves that it is the applicant who reads, but the applicant's own telephone does.
 */
export function mayHaveOwnName(
  actor: Actor,
  facts: CaseFacts,
  { hasAgent, isOwnTelephone }: { readonly hasAgent: boolean; readonly isOwnTelephone: boolean },
): boolean {
  if (!stands(actor, facts, "reporter")) return false;
  return !hasAgent || (actor.kind === "resident" && isOwnTelephone);
}

/** Personal data is shown in full only to who works on the case: its holder, lead or first contact. */
export function mayUnmask(actor: Actor, facts: CaseFacts): boolean {
  return (["holder", "lead", "firstContact"] as const).some((relation) =>
    stands(actor, facts, relation),
  );
}
