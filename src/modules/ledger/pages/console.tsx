/** What the ledger contributes to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { overseer } from "../access.ts";
import { en } from "../messages/pages-console.en.ts";
import { zh } from "../messages/pages-console.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

const roles = [
  ...overseer.roles,
  "departmentOfficial",
  "subdistrictOfficial",
  "stationWorker",
  "committeeMember",
] as const;

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/ledger",
    title: { zh: zh.overview.title, en: en.overview.title },
    nav: { label: { zh: zh.nav, en: en.nav }, icon: "coins", order: 50, roles },
    load: () => import("./overview-page.tsx"),
  },
  {
    path: "/ledger/entries",
    title: { zh: zh.journal.title, en: en.journal.title },
    load: () => import("./journal-page.tsx"),
  },
  { path: "/ledger/entries/:id", load: () => import("./entry-page.tsx") },
  { path: "/ledger/appropriations/:id", load: () => import("./appropriation-page.tsx") },
  {
    path: "/ledger/trial-balance",
    title: { zh: zh.trial.title, en: en.trial.title },
    load: () => import("./trial-page.tsx"),
  },
  {
    path: "/ledger/periods",
    title: { zh: zh.periods.title, en: en.periods.title },
    roles: overseer.roles,
    load: () => import("./periods-page.tsx"),
  },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
