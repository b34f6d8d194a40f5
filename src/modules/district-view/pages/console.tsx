/** What the page of the district contributes to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { reader } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/district",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      icon: "district",
      order: 5,
      roles: reader.roles,
    },
    load: () => import("./district-page.tsx"),
  },
  {
    path: "/district/cases",
    title: { zh: zh.cases.title(zh.nav), en: en.cases.title(en.nav) },
    load: () => import("./cases-page.tsx"),
  },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
