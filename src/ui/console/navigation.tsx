import { useRouter, useRouterState } from "@tanstack/react-router";
import { createContext, use, useCallback, useMemo } from "react";
import type { RoleRule } from "#kernel/pure/access.ts";
import type { ConsoleSession } from "./contract.ts";

/** Where the console lives. */
export const consoleBase = "/console";

/** Where a path below /console is, as links write it: `consoleHref("/cases/12")`. */
export function consoleHref(path: string): string {
  return path === "/" ? consoleBase : consoleBase + path;
}

/** Goes to an address (with /console in front) without loading the page anew. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const { history } = useRouter();
  return useCallback(
    (to, options) => (options?.replace === true ? history.replace(to) : history.push(to)),
    [history],
  );
}

/** The path below /console that is open now. */
export function useConsolePath(): string {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return path.startsWith(consoleBase) ? path.slice(consoleBase.length) || "/" : path;
}

/** Whether the address names another page already than the one that is still shown, because its code is on the way. */
export function useIsOnWay(): boolean {
  return useRouterState({
    select: ({ location, resolvedLocation }) =>
      resolvedLocation !== undefined && resolvedLocation.pathname !== location.pathname,
  });
}

/** The query of the address and a way to change some of it: filters and what is open belong in the address. */
export function useAddressQuery(): [
  URLSearchParams,
  (change: Readonly<Record<string, string | null>>, options?: { readonly push?: boolean }) => void,
] {
  const { history } = useRouter();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const query = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback(
    (values: Readonly<Record<string, string | null>>, options?: { readonly push?: boolean }) => {
      const next = new URLSearchParams(history.location.search);
      for (const [name, value] of Object.entries(values))
        if (value === null || value === "") next.delete(name);
        else next.set(name, value);
      const asked = next.toString();
      const to = history.location.pathname + (asked === "" ? "" : `?${asked}`);
      if (options?.push === true) history.push(to);
      else history.replace(to);
    },
    [history],
  );
  return [query, change];
}

/** The session of the desk; null while nobody signed in (bare pages) or no module owns accounts. */
export const SessionContext = createContext<ConsoleSession | null>(null);

/** Who is at the desk, under which post. */
export function useSession(): ConsoleSession | null {
  return use(SessionContext);
}

/**
 * Whether the post at the desk carries a role of the rule that the server holds against who asks: a page offers
 * nothing that the server would then refuse for want of a role.
 */
export function useMay(rule: RoleRule): boolean {
  const session = useSession();
  return session !== null && rule.roles.includes(session.post.role);
}
