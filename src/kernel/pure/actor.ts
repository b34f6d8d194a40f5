/** Who acts. Access is a pure predicate of an actor and a thing. */

export const ORGANISATION_KINDS = [
  "districtOffice",
  "department",
  "subdistrictOffice",
  "internalOffice",
  "station",
  "residentsCommittee",
  "dispatchedBody",
  "socialOrganisation",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What a post allows. A person acts under one current post and may hold several. */
export const ROLES = [
  "administrator",
  "districtLeader",
  "coordinator",
  "financeOfficer",
  "disciplineOfficer",
  "departmentOfficial",
  "subdistrictOfficial",
  "stationWorker",
  "gridWorker",
  "committeeMember",
  "operator",
  "socialMember",
] as const;
export type Role = (typeof ROLES)[number];

/** A post as access sees it: the role, the organisation and the areas that it serves. */
export type Post = {
  readonly postId: number;
  readonly role: Role;
  readonly orgId: number;
  readonly orgKind: OrganisationKind;
  /** Areas (of any level) whose matters the post may see; empty where the post has no territory. */
  readonly areaIds: readonly number[];
};

export type StaffActor = {
  readonly kind: "staff";
  readonly accountId: string;
  readonly personId: number;
  /** The post that the person acts under now; rights come from this one alone. */
  readonly post: Post;
};

export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "resident"; readonly residentId: number }
  /** Someone who showed a receipt number with its query code: may follow that one case. */
  | { readonly kind: "receipt"; readonly caseId: number }
  | StaffActor
  | { readonly kind: "system"; readonly job: string };

/** The actor as an event records it: who, under which post; never a name. */
export type ActorRecord =
  | { readonly kind: "anonymous" }
  | { readonly kind: "resident"; readonly id: number }
  | { readonly kind: "receipt" }
  | { readonly kind: "staff"; readonly id: number; readonly post: number; readonly org: number }
  | { readonly kind: "system"; readonly job: string };

/** Reduces an actor to what the event log keeps. */
export function recordOf(actor: Actor): ActorRecord {
  switch (actor.kind) {
    case "anonymous":
      return { kind: "anonymous" };
    case "resident":
      return { kind: "resident", id: actor.residentId };
    case "receipt":
      return { kind: "receipt" };
    case "staff":
      return {
        kind: "staff",
        id: actor.personId,
        post: actor.post.postId,
        org: actor.post.orgId,
      };
    case "system":
      return { kind: "system", job: actor.job };
  }
}
