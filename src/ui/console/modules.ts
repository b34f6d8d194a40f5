/** The modules that the console is composed of, and which of what they contribute is for whom. */
import { createContext } from "react";
import type { Role } from "#kernel/pure/actor.ts";
import type { ConsoleModule, ConsolePage, ConsoleSession } from "./contract.ts";

export const ModulesContext = createContext<readonly ConsoleModule[]>([]);

type Owned = Pick<ConsolePage, "path" | "roles"> & {
  readonly nav?: { readonly order?: number; readonly roles?: readonly Role[] };
};

/** The page whose entry in the rail leads to a page: itself, or the nearest above it in the address. */
export function entryOf<T extends Owned>(page: T, pages: readonly T[]): T | undefined {
  if (page.nav !== undefined) return page;
  return pages
    .filter(({ nav, path }) => nav !== undefined && page.path.startsWith(`${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/**
 * Whose a page is: what it says itself, else what the entry that leads to it says. Nobody is led to a page that their
 * post has no use for.
 */
export function rolesOf(page: Owned, pages: readonly Owned[]): readonly Role[] | undefined {
  if (page.roles !== undefined) return page.roles;
  const entry = entryOf(page, pages);
  return entry?.roles ?? entry?.nav?.roles;
}

/** Whether something is for the post at hand; what names no roles is for everybody. */
export function isFor(
  roles: readonly string[] | undefined,
  session: ConsoleSession | null,
): boolean {
  return roles === undefined || session === null || roles.includes(session.post.role);
}

/**
 * The entries of the rail for the post at hand, in their order. Who may use a page is told by the page, whose daily work it is
 * by its entry: what is for more than those is found through the palette and through links.
 */
export function railOf<T extends Owned>(pages: readonly T[], session: ConsoleSession | null): T[] {
  return pages
    .filter(({ nav }) => nav !== undefined && isFor(nav.roles, session))
    .toSorted((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0));
}
