/** Where the explanation of the open page is, what opens it, and what the page adds to it. */
import { createContext, type ReactNode, use, useEffect } from "react";
import type { HelpPlace } from "#ui/help/article.tsx";
import { explains } from "#ui/help/load.ts";
import { pathOf } from "#ui/help/paths.ts";
import { ModulesContext } from "./modules.ts";
import { useConsolePath } from "./navigation.tsx";

/** How the open page reaches its explanation. */
export type HelpDesk = {
  readonly open: () => void;
  /** Takes what the page's own head adds to the explanation. */
  readonly add: (more: ReactNode) => void;
};
export const HelpContext = createContext<HelpDesk | null>(null);

/** Adds what a page has to say itself to its explanation; answers what opens it, null where there is nothing to open. */
export function useHelp(more: ReactNode): (() => void) | null {
  const desk = use(HelpContext);
  useEffect(() => {
    if (desk === null) return undefined;
    desk.add(more);
    return () => desk.add(null);
  }, [desk, more]);
  return desk?.open ?? null;
}

/** The open page's module and registered path; undefined where nobody explains it. */
export function useHelpPlace(): HelpPlace | undefined {
  const path = useConsolePath();
  const found = use(ModulesContext).flatMap(({ name, consolePages }) => {
    const own = pathOf(
      (consolePages ?? []).map((page) => page.path),
      path,
    );
    return own === undefined || !explains(name) ? [] : [{ module: name, path: own }];
  });
  const best = pathOf(
    found.map((one) => one.path),
    path,
  );
  const one = found.find((candidate) => candidate.path === best);
  return one === undefined ? undefined : { ...one, face: "consoleHelp" };
}
