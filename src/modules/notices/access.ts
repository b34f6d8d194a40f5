/** Who hears what, and who arranges it. */
import type { Actor, Role } from "#kernel/pure/actor.ts";
import { GROUPS, KINDS, type NoticeKind, groupOf } from "./rules/kinds.ts";
import type { Audience } from "./rules/notices-of.ts";
import { type Choices, shownGroups } from "./rules/choices.ts";

/** Roles that hear what concerns their organisation: who works on cases there. Administrators keep the house. */
export const HEARING_ROLES = [
  "departmentOfficial",
  "subdistrictOfficial",
  "stationWorker",
  "committeeMember",
  "operator",
  "coordinator",
] as const satisfies readonly Role[];

/** Whether a post hears what an audience is told. */
export function hears(
  post: { readonly role: Role; readonly orgId: number; readonly areaIds: readonly number[] },
  personId: number,
  { audience, id }: Audience,
): boolean {
  switch (audience) {
    case "org":
      return post.orgId === id && (HEARING_ROLES as readonly Role[]).includes(post.role);
    case "person":
      return personId === id;
    case "subdistrict":
      return post.role === "subdistrictOfficial" && post.areaIds.includes(id);
    case "coordinators":
      return post.role === "coordinator";
    case "finance":
      return post.role === "financeOfficer";
    case "resident":
      return false;
  }
}

/** The audiences that an actor belongs to now; what a list, a count and a single notice are all read by. */
export function audiencesOf(actor: Actor): readonly Audience[] {
  if (actor.kind === "resident") return [{ audience: "resident", id: actor.residentId }];
  if (actor.kind !== "staff") return [];
  const { post, personId } = actor;
  const all: Audience[] = [
    { audience: "org", id: post.orgId },
    { audience: "person", id: personId },
    ...post.areaIds.map((id) => ({ audience: "subdistrict", id }) as const),
    { audience: "coordinators", id: 0 },
    { audience: "finance", id: 0 },
  ];
  return all.filter((audience) => hears(post, personId, audience));
}

/** Kinds that somebody wants to see in the console; residents see all of theirs. */
export function shownKinds(actor: Actor, choices: Choices): readonly NoticeKind[] {
  const groups: readonly string[] = actor.kind === "staff" ? shownGroups(choices) : GROUPS;
  return (Object.keys(KINDS) as NoticeKind[]).filter((kind) => groups.includes(groupOf(kind)));
}

/** The key under which open pages hear of notices to an audience. */
export function hintKeyOf({ audience, id }: Audience): string {
  return `notice:${audience}:${id}`;
}
