/** What papers contribute to the console: the panel of a case and the page of a sheet. */
import type { CasePanel, ConsolePage } from "#ui/console/contract.ts";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/papers/:id",
    title: { zh: zh.sheet.title, en: en.sheet.title },
    load: () => import("./console/paper-page.tsx"),
  },
];

export const casePanels: readonly CasePanel[] = [
  { order: 90, load: () => import("./console/case-panel.tsx") },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
