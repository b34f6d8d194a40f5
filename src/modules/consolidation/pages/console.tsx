/** What consolidation contributes to the console: the sets, the desk of one, its account. */
import type { ConsolePage, WorkTitles } from "#ui/console/contract.ts";
import { reader } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/consolidation",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      icon: "merge",
      order: 32,
      roles: reader.roles,
    },
    load: () => import("./sets-page.tsx"),
  },
  {
    path: "/consolidation/:setId",
    title: { zh: zh.desk.rows, en: en.desk.rows },
    load: () => import("./desk-page.tsx"),
  },
  {
    path: "/consolidation/:setId/account",
    title: { zh: zh.account.title, en: en.account.title },
    load: () => import("./account-page.tsx"),
  },
];

/** What long work of this module is called. */
export const workTitles: WorkTitles = {
  "consolidation.addSheet": { zh: zh.works.sheet, en: en.works.sheet },
  "consolidation.accountWorkbook": { zh: zh.works.account, en: en.works.account },
  "consolidation.close": { zh: zh.works.close, en: en.works.close },
};
