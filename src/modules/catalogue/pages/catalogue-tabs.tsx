/** The rooms of the catalogue, one beside the other. */
import type { ReactNode } from "react";
import { useConsolePath } from "#ui/console/navigation.tsx";
import { useConsoleWords } from "./console/desk.ts";

const TABS = [
  { path: "/catalogue", name: "duties" },
  { path: "/catalogue/matrix", name: "matrix" },
  { path: "/catalogue/categories", name: "categories" },
  { path: "/catalogue/lists", name: "lists" },
] as const;

/** Links to duties, matrix, categories and lists. */
export function CatalogueTabs(): ReactNode {
  const { tabs } = useConsoleWords();
  const here = useConsolePath();
  return (
    <nav className="cat-tabs" aria-label={tabs.label}>
      {TABS.map(({ path, name }) => (
        <a key={path} href={`/console${path}`} aria-current={here === path ? "page" : undefined}>
          {tabs[name]}
        </a>
      ))}
    </nav>
  );
}
