/** The list and the statistics beside one another. */
import type { ReactNode } from "react";
import { consoleHref, useConsolePath } from "#ui/console/navigation.tsx";
import { useWords } from "./words.ts";

export function Tabs(): ReactNode {
  const { tabs, tabsLabel } = useWords();
  const path = useConsolePath();
  const pages = [
    ["/task-refusals", tabs.list],
    ["/task-refusals/statistics", tabs.statistics],
  ] as const;
  return (
    <nav className="tr-tabs" aria-label={tabsLabel}>
      {pages.map(([to, label]) => (
        <a key={to} href={consoleHref(to)} aria-current={path === to ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
