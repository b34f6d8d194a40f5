/** What appraisal contributes to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { overseer, reader } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/appraisal",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      icon: "star",
      order: 54,
      roles: reader.roles,
    },
    load: () => import("./rounds-page.tsx"),
  },
  {
    path: "/appraisal/schemes",
    title: { zh: zh.schemes, en: en.schemes },
    roles: overseer.roles,
    load: () => import("./schemes-page.tsx"),
  },
  {
    path: "/appraisal/schemes/:id",
    title: { zh: zh.schemes, en: en.schemes },
    roles: overseer.roles,
    load: () => import("./scheme-page.tsx"),
  },
  {
    path: "/appraisal/rounds/:id",
    title: { zh: zh.rounds, en: en.rounds },
    load: () => import("./round-page.tsx"),
  },
  {
    path: "/appraisal/rounds/:id/targets/:place",
    title: { zh: zh.rounds, en: en.rounds },
    load: () => import("./target-page.tsx"),
  },
  {
    path: "/appraisal/rounds/:id/cases",
    title: { zh: zh.cases, en: en.cases },
    load: () => import("./cases-page.tsx"),
  },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
