/** What process review contributes to the console. */
import type { ConsolePage, WorkTitles } from "#ui/console/contract.ts";
import { reviewer } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/review",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      short: { zh: zh.navShort, en: en.navShort },
      icon: "clock",
      order: 52,
      roles: reviewer.roles,
    },
    load: () => import("./review-page.tsx"),
  },
  {
    path: "/review/cases",
    title: { zh: zh.list.title, en: en.list.title },
    load: () => import("./review-cases-page.tsx"),
  },
];

/** What long work of this module is called. */
export const workTitles: WorkTitles = {
  "review.workbook": { zh: zh.works.workbook, en: en.works.workbook },
};
