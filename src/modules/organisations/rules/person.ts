/** People and their posts: who may be appointed where, and what the events make of it. */
import type { OrganisationKind, Role } from "#kernel/pure/actor.ts";
import type { NewEvent } from "#kernel/pure/chain.ts";
import { type Day, isDay } from "#kernel/pure/day.ts";
import { type Names, isCode, trimNames } from "#kernel/pure/names.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { type Areas, type Organisation, isTelephone } from "./organisation.ts";

/** A person without what is sealed. */
export type Person = {
  readonly id: number;
  readonly code: string;
  readonly validFrom: Day;
  /** The first day on which the person no longer serves. */
  readonly validTo: Day | null;
};

/** A post as the table keeps it; `Post` of the kernel is what access sees of it. */
export type PostRecord = {
  readonly id: number;
  readonly personId: number;
  readonly orgId: number;
  readonly role: Role;
  readonly title: Names;
  /** The area that the post itself serves; null: its organisation's. */
  readonly areaId: number | null;
  readonly isPrimary: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** What someone asks to enter of a person. */
export type NewPerson = {
  readonly code: string;
  readonly name: string;
  readonly telephone?: string | null | undefined;
  readonly validFrom?: Day | undefined;
};

/** What may be changed of a person; what is left out stays. */
export type PersonChange = {
  readonly name?: string | undefined;
  readonly telephone?: string | null | undefined;
};

/** The fields of a person that are sealed; events name them and never carry them. */
export type SealedField = "name" | "telephone";

export type NewPost = {
  readonly personId: number;
  readonly orgId: number;
  readonly role: Role;
  readonly title: Names;
  readonly areaId?: number | null | undefined;
  /** The first post of a person is primary in any case. */
  readonly isPrimary?: boolean | undefined;
  readonly validFrom?: Day | undefined;
};

export type PostAssigned = NewEvent<
  "postAssigned",
  Omit<PostRecord, "id" | "personId" | "validTo"> & { readonly postId: number }
>;
export type PostChanged = NewEvent<
  "postChanged",
  { readonly postId: number; readonly title?: Names; readonly isPrimary?: boolean }
>;
export type PostEnded = NewEvent<"postEnded", { readonly postId: number; readonly validTo: Day }>;
export type PostEvent = PostAssigned | PostChanged | PostEnded;
export type PersonEvent =
  | NewEvent<
      "personEntered",
      {
        readonly code: string;
        readonly validFrom: Day;
        readonly fields: readonly SealedField[];
      }
    >
  | NewEvent<"personChanged", { readonly fields: readonly SealedField[] }>
  | NewEvent<"personLeft", { readonly validTo: Day }>
  | NewEvent<"personUnmasked", { readonly field: SealedField; readonly reason: string }>
  | PostEvent;

/** Which kinds of organisation have posts of a role. */
export const KINDS_OF_ROLE = {
  administrator: ["districtOffice", "department"],
  districtLeader: ["districtOffice"],
  coordinator: ["districtOffice"],
  financeOfficer: ["districtOffice", "department"],
  disciplineOfficer: ["districtOffice", "department"],
  departmentOfficial: ["department", "internalOffice", "dispatchedBody"],
  subdistrictOfficial: ["subdistrictOffice", "internalOffice"],
  stationWorker: ["station"],
  gridWorker: ["station", "residentsCommittee", "subdistrictOffice", "internalOffice"],
  committeeMember: ["residentsCommittee"],
  operator: ["districtOffice", "department", "dispatchedBody"],
  socialMember: ["socialOrganisation"],
} as const satisfies Record<Role, readonly OrganisationKind[]>;

/** Trims a person's name. Refuses: `organisations.person_name_missing`. */
export function checkPersonName(name: string): string | Refusal {
  const trimmed = name.trim();
  return trimmed === "" ? refusal("invalid", "organisations.person_name_missing") : trimmed;
}

/** Brings a telephone to its digits. Refuses: `organisations.telephone_wrong`. */
export function checkTelephone(telephone: string | null): string | null | Refusal {
  if (telephone === null) return null;
  const digits = telephone.replace(/[ -]/g, "");
  return isTelephone(digits) ? digits : refusal("invalid", "organisations.telephone_wrong");
}

/** Checks what was entered of a new person. Refuses: malformed code, name, telephone or day. */
export function checkNewPerson(wanted: NewPerson, today: Day) {
  const { code, validFrom = today } = wanted;
  if (!isCode(code)) return refusal("invalid", "organisations.code_malformed", { code });
  if (!isDay(validFrom))
    return refusal("invalid", "organisations.day_malformed", { day: validFrom });
  const name = checkPersonName(wanted.name);
  if (isRefusal(name)) return name;
  const telephone = checkTelephone(wanted.telephone ?? null);
  if (isRefusal(telephone)) return telephone;
  return { code, validFrom, name, telephone };
}

/** What the appointment rule needs to know. */
export type AssignFacts = {
  readonly person: Person | undefined;
  readonly organisation: Organisation | undefined;
  /** The open posts of the person. */
  readonly openPosts: readonly PostRecord[];
  readonly areas: Areas;
  readonly today: Day;
  readonly postId: number;
};

/**
 * Decides an appointment.
 * Refuses: an unknown person or one who left, an unknown or closed organisation, a role that this kind of
 * organisation does not have, a second open post of the same role there, an area outside the organisation's.
 */
export function decideAssign(
  wanted: NewPost,
  facts: AssignFacts,
  at: number,
): PostEvent[] | Refusal {
  const { person, organisation: org, openPosts, postId } = facts;
  if (person === undefined) return refusal("invalid", "organisations.no_such_person");
  if (person.validTo !== null) return refusal("conflict", "organisations.person_has_left");
  if (org === undefined) return refusal("invalid", "organisations.no_such_organisation");
  if (org.validTo !== null) return refusal("conflict", "organisations.closed", { code: org.code });
  const kinds: readonly OrganisationKind[] = KINDS_OF_ROLE[wanted.role];
  if (!kinds.includes(org.kind))
    return refusal("invalid", "organisations.role_not_for_kind", {
      role: wanted.role,
      kind: org.kind,
    });
  if (openPosts.some((post) => post.orgId === org.id && post.role === wanted.role))
    return refusal("conflict", "organisations.post_held_already");
  const title = trimNames(wanted.title);
  if (title === undefined) return refusal("invalid", "organisations.title_missing");
  const validFrom = wanted.validFrom ?? facts.today;
  if (!isDay(validFrom))
    return refusal("invalid", "organisations.day_malformed", { day: validFrom });
  const areaId = wanted.areaId ?? null;
  if (areaId !== null && !servesWithin(org, areaId, facts.areas))
    return refusal("invalid", "organisations.post_area_outside", { area: areaId });
  const primary = openPosts.find((post) => post.isPrimary);
  const isPrimary = wanted.isPrimary === true || primary === undefined;
  const { role } = wanted;
  const data = { postId, orgId: org.id, role, title, areaId, isPrimary, validFrom };
  const assigned: PostAssigned = { type: "postAssigned", at, data };
  if (!isPrimary || primary === undefined) return [assigned];
  return [{ type: "postChanged", at, data: { postId: primary.id, isPrimary: false } }, assigned];
}

function servesWithin(org: Organisation, areaId: number, areas: Areas): boolean {
  const area = areas.find(areaId);
  if (area === undefined || area.validTo !== null) return false;
  return [org.areaId, ...org.serviceAreaIds].some((outer) => areas.isWithin(areaId, outer));
}

/**
 * Decides the change of a post's title or of which post is primary.
 * Refuses: `organisations.post_ended`, `organisations.title_missing`, `organisations.nothing_to_change`,
 * `organisations.one_post_is_primary` (make another one primary instead).
 */
export function decideChangePost(
  post: PostRecord,
  openPosts: readonly PostRecord[],
  change: { readonly title?: Names | undefined; readonly isPrimary?: boolean | undefined },
  at: number,
): PostEvent[] | Refusal {
  if (post.validTo !== null) return refusal("conflict", "organisations.post_ended");
  const title = change.title === undefined ? undefined : trimNames(change.title);
  if (change.title !== undefined && title === undefined)
    return refusal("invalid", "organisations.title_missing");
  if (change.isPrimary === false && post.isPrimary)
    return refusal("invalid", "organisations.one_post_is_primary");
  const becomes = change.isPrimary === true && !post.isPrimary;
  if (title === undefined && !becomes) return refusal("invalid", "organisations.nothing_to_change");
  const before = becomes ? openPosts.filter((other) => other.isPrimary) : [];
  return [
    ...before.map(({ id }) => primaryEvent(id, false, at)),
    {
      type: "postChanged",
      at,
      data: {
        postId: post.id,
        ...(title === undefined ? {} : { title }),
        ...(becomes ? { isPrimary: true } : {}),
      },
    },
  ];
}

function primaryEvent(postId: number, isPrimary: boolean, at: number): PostChanged {
  return { type: "postChanged", at, data: { postId, isPrimary } };
}

/**
 * Decides the end of a post; the person's oldest other post becomes primary where the primary one ends.
 * Refuses: `organisations.post_ended`, `organisations.day_malformed`, `organisations.ends_in_future`, `organisations.ends_before_it_begins`.
 */
export function decideEnd(
  post: PostRecord,
  openPosts: readonly PostRecord[],
  facts: { readonly today: Day; readonly on: Day },
  at: number,
): PostEvent[] | Refusal {
  if (post.validTo !== null) return refusal("conflict", "organisations.post_ended");
  const { on, today } = facts;
  if (!isDay(on)) return refusal("invalid", "organisations.day_malformed", { day: on });
  if (on > today) return refusal("invalid", "organisations.ends_in_future");
  if (on < post.validFrom) return refusal("invalid", "organisations.ends_before_it_begins");
  const ended: PostEnded = { type: "postEnded", at, data: { postId: post.id, validTo: on } };
  const next = openPosts
    .filter((other) => other.id !== post.id)
    .toSorted((a, b) =>
      a.validFrom === b.validFrom ? a.id - b.id : a.validFrom < b.validFrom ? -1 : 1,
    )[0];
  return post.isPrimary && next !== undefined ? [ended, primaryEvent(next.id, true, at)] : [ended];
}

/** What an event makes of a person's posts; the table holds exactly this. */
export function evolvePosts(
  personId: number,
  posts: readonly PostRecord[],
  event: PostEvent,
): PostRecord[] {
  if (event.type === "postAssigned") {
    const { postId: id, ...data } = event.data;
    return [...posts, { id, personId, ...data, validTo: null }];
  }
  const { postId, ...data } = event.data;
  return posts.map((post) => (post.id === postId ? { ...post, ...data } : post));
}
