/** The list and the statistics beside one another. */
import type { ReactNode } from "react";
import { PageTabs } from "#ui/console/tabs.tsx";
import { useWords } from "./words.ts";

export function Tabs(): ReactNode {
  const { tabs, tabsLabel } = useWords();
  const pages = [
    ["/task-refusals", tabs.list],
    ["/task-refusals/statistics", tabs.statistics],
    ["/task-refusals/settings", tabs.settings],
  ] as const;
  return <PageTabs label={tabsLabel} pages={pages} />;
}
