/** Who may do what with accounts. */
import { type AccessRule, anyOf, resident, roles, staff } from "#kernel/pure/access.ts";
import type { Actor } from "#kernel/pure/actor.ts";

/** Administrators manage accounts. */
export const administrator: AccessRule = roles("administrator");

/** Whoever has an account, staff or resident; a receipt is none. */
export const accountHolder: AccessRule = anyOf(staff, resident);

/** A session belongs to whoever signed in with it; nobody else sees or ends it. */
export function isOwnSession(
  actor: Actor,
  session: { readonly accountId: number | null; readonly residentId: number | null },
): boolean {
  if (actor.kind === "staff") return String(session.accountId) === actor.accountId;
  return actor.kind === "resident" && session.residentId === actor.residentId;
}
