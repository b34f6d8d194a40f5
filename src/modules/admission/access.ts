/** Who sees and does what with admission: one predicate for get, list, search, export and counts. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, OrganisationKind, Role } from "#kernel/pure/actor.ts";
import type { Application } from "./rules/application.ts";
import { partiesOf } from "./rules/application.ts";
import type { CommandType } from "./rules/lifecycle.ts";

const DISTRICT_WIDE: readonly Role[] = [
  "coordinator",
  "districtLeader",
  "financeOfficer",
  "disciplineOfficer",
];
/** Write applications for the body that they serve. */
const APPLICANTS: readonly Role[] = ["departmentOfficial", "coordinator"];
/** Check, review and enter what a meeting decided; a leader where the coordination office itself applies. */
const REVIEWERS: readonly Role[] = ["coordinator", "districtLeader"];
/** Speak for a body that admitted work lands on. */
const RECEIVERS: readonly Role[] = ["subdistrictOfficial", "stationWorker", "committeeMember"];

/** Kinds of bodies that may apply. */
export const APPLICANT_KINDS: readonly OrganisationKind[] = [
  "department",
  "districtOffice",
  "dispatchedBody",
];

/** Whoever has something to do with admission. */
export const reader: RoleRule = roles(...DISTRICT_WIDE, "departmentOfficial", ...RECEIVERS);
/** Reads everything that was submitted, and what the office sets. */
export const overseer: RoleRule = roles(...DISTRICT_WIDE);
/** Drafts applications. */
export const applicant: RoleRule = roles(...APPLICANTS);
/** Plans meetings and keeps their agenda and minutes. */
export const secretary: RoleRule = roles("coordinator");
/** Sets limits and the list of assisted duties. */
export const setter: RoleRule = roles("coordinator");

/** The organisations that an actor speaks for. `parentId`: what an internal office is a part of. */
export function speaksFor(actor: Actor, parentId: number | null): readonly number[] {
  if (actor.kind !== "staff") return [];
  const { orgId, orgKind } = actor.post;
  return orgKind === "internalOffice" && parentId !== null ? [orgId, parentId] : [orgId];
}

/** What of admission an actor sees: everything that was submitted, or what concerns some organisations. */
export type AdmissionScope = {
  readonly sees: "all" | "submitted" | "own";
  readonly orgIds: readonly number[];
};

/** The scope of an actor. Drafts are the applicant's own affair. */
export function scopeOf(actor: Actor, parentId: number | null): AdmissionScope {
  if (actor.kind === "system") return { sees: "all", orgIds: [] };
  if (!reader.allows(actor) || actor.kind !== "staff") return { sees: "own", orgIds: [] };
  const orgIds = speaksFor(actor, parentId);
  return { sees: DISTRICT_WIDE.includes(actor.post.role) ? "submitted" : "own", orgIds };
}

export type AdmissionFacts = {
  readonly status: Application["status"];
  readonly applicantOrgId: number;
  readonly partyOrgIds: readonly number[];
};

/** How an application stands to those who may see it. */
export function factsOf(application: Application): AdmissionFacts {
  const { status, applicantOrgId } = application;
  return { status, applicantOrgId, partyOrgIds: partiesOf(application) };
}

/** The one predicate. Bodies that it concerns see it once they are asked, not before. */
export function mayRead({ sees, orgIds }: AdmissionScope, facts: AdmissionFacts): boolean {
  if (sees === "all" || orgIds.includes(facts.applicantOrgId)) return true;
  if (facts.status === "draft") return false;
  if (sees === "submitted") return true;
  return facts.status !== "submitted" && facts.partyOrgIds.some((id) => orgIds.includes(id));
}

const WHO = {
  save: "applicant",
  attach: "applicant",
  submit: "applicant",
  declareEmergency: "applicant",
  withdraw: "applicant",
  reportReview: "applicant",
  check: "reviewer",
  sendBack: "reviewer",
  review: "reviewer",
  decide: "reviewer",
  schedule: "reviewer",
  unschedule: "reviewer",
  giveOpinion: "receiver",
  petitionExit: "receiver",
  supportExit: "receiver",
  withdrawPetition: "receiver",
  fund: "finance",
  releaseMoney: "finance",
} as const satisfies Record<CommandType, "applicant" | "reviewer" | "receiver" | "finance">;

/** Tells whether an actor's post allows a command at all; whether it is possible now, the rules say. */
export function mayCommand(
  actor: Actor,
  orgIds: readonly number[],
  facts: AdmissionFacts,
  command: CommandType,
): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind !== "staff") return false;
  const { role } = actor.post;
  switch (WHO[command]) {
    case "applicant":
      return APPLICANTS.includes(role) && orgIds.includes(facts.applicantOrgId);
    case "reviewer":
      return REVIEWERS.includes(role);
    case "receiver":
      return RECEIVERS.includes(role) && facts.partyOrgIds.some((id) => orgIds.includes(id));
    case "finance":
      return role === "financeOfficer";
  }
}

/** Sees the contact in full: the applicant, whoever reviews, and whoever the work lands on. */
export function mayUnmask(actor: Actor, orgIds: readonly number[], facts: AdmissionFacts): boolean {
  if (actor.kind !== "staff") return false;
  return (
    REVIEWERS.includes(actor.post.role) ||
    orgIds.includes(facts.applicantOrgId) ||
    (RECEIVERS.includes(actor.post.role) && facts.partyOrgIds.some((id) => orgIds.includes(id)))
  );
}
