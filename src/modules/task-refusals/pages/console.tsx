/** What task refusals contribute to the console: list, record, statistics, the panel on a case, the count in the top bar. */
import type { CasePanel, ConsolePage, TopBarItem } from "#ui/console/contract.ts";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { concerned, refuser } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/task-refusals",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      icon: "turn",
      order: 42,
      roles: concerned.roles,
    },
    load: () => import("./console/list-page.tsx"),
  },
  {
    path: "/task-refusals/new",
    title: { zh: zh.record.title, en: en.record.title },
    roles: refuser.roles,
    load: () => import("./console/record-page.tsx"),
  },
  {
    path: "/task-refusals/statistics",
    title: { zh: zh.statistics.title, en: en.statistics.title },
    load: () => import("./console/statistics-page.tsx"),
  },
  {
    path: "/task-refusals/settings",
    title: { zh: zh.settings.title, en: en.settings.title },
    load: () => import("./console/settings-page.tsx"),
  },
  {
    path: "/task-refusals/:id",
    title: { zh: zh.detail, en: en.detail },
    load: () => import("./console/one-page.tsx"),
  },
];

export const casePanels: readonly CasePanel[] = [
  {
    order: 10,
    roles: concerned.roles,
    load: () => import("./console/case-panel.tsx"),
  },
];

export const topBarItems: readonly TopBarItem[] = [
  { order: 5, load: () => import("./console/top-bar-count.tsx") },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
