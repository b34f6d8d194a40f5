/** Named access rules for routes: pure predicates of the actor, declared on every route. */
import type { Actor, Role } from "./actor.ts";

export type AccessRule = {
  /** Shown in the OpenAPI document and used by the generated access test. */
  readonly name: string;
  readonly allows: (actor: Actor) => boolean;
};
export type Access = "public" | AccessRule;

/** Any member of staff under any post. */
export const staff: AccessRule = { name: "staff", allows: (actor) => actor.kind === "staff" };

/** A resident with an account. */
export const resident: AccessRule = {
  name: "resident",
  allows: (actor) => actor.kind === "resident",
};

/** Anyone known: staff, resident, or the holder of a receipt and its query code. */
export const known: AccessRule = {
  name: "known",
  allows: (actor) => actor.kind !== "anonymous",
};

/** A rule that asks for the role of the current post and nothing else: routes declare it, and pages offer by it. */
export type RoleRule = AccessRule & { readonly roles: readonly Role[] };

/** Staff whose current post carries one of the roles. */
export function roles(...allowed: readonly Role[]): RoleRule {
  return {
    name: `roles:${allowed.join("|")}`,
    roles: allowed,
    allows: (actor) => actor.kind === "staff" && allowed.includes(actor.post.role),
  };
}

/** Whoever keeps the installation: people and their posts, accounts, areas, calendars. */
export const administrator: RoleRule = roles("administrator");

/** Either of several rules. */
export function anyOf(...rules: readonly AccessRule[]): AccessRule {
  return {
    name: rules.map((rule) => rule.name).join(" or "),
    allows: (actor) => rules.some((rule) => rule.allows(actor)),
  };
}
