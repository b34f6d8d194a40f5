/** Who sees and does what with funding. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";

const READERS: readonly Role[] = [
  "financeOfficer",
  "districtLeader",
  "coordinator",
  "disciplineOfficer",
];

/** Enters figures, drafts scenarios, records decisions and posts them. */
export const allocator: RoleRule = roles("financeOfficer");
/** Compares on the desk and reads the books of the whole district, and so the statement behind a reserve. */
export const deskReader: RoleRule = roles(...READERS);
/** Asks for money of the reserve and reports on it: finance, and sub-districts and departments for themselves. */
export const drawer: RoleRule = roles(
  "financeOfficer",
  "subdistrictOfficial",
  "departmentOfficial",
);
/** Reads draws: whoever asks and whoever oversees. */
export const drawReader: RoleRule = roles(...READERS, "subdistrictOfficial", "departmentOfficial");
/** Decides on a draw; the law leaves the reserve to the government, on a proposal of its finance office. */
export const drawDecider: RoleRule = roles("districtLeader");

/** The organisations that an actor draws for; undefined: any. `parentId`: what an internal office is a part of. */
export function drawsFor(actor: Actor, parentId: number | null): readonly number[] | undefined {
  if (actor.kind === "system") return undefined;
  if (actor.kind !== "staff") return [];
  const { role, orgId, orgKind } = actor.post;
  if (READERS.includes(role)) return undefined;
  return orgKind === "internalOffice" && parentId !== null ? [parentId, orgId] : [orgId];
}
