/** What campaigns contribute to the console. */
import type { ConsolePage, WorkTitles } from "#ui/console/contract.ts";
import { campaigner, fieldStaff, moneyReader } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

/** Who reads of campaigns, and who goes out. */
const roles = [...new Set([...moneyReader.roles, ...fieldStaff.roles])];

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/campaigns",
    title: { zh: zh.list.title, en: en.list.title },
    nav: { label: { zh: zh.nav, en: en.nav }, icon: "spread", order: 46, roles },
    load: () => import("./list-page.tsx"),
  },
  {
    path: "/campaigns/new",
    title: { zh: zh.create.title, en: en.create.title },
    roles: campaigner.roles,
    load: () => import("./new-page.tsx"),
  },
  {
    path: "/campaigns/settlements",
    title: { zh: zh.settlement.list, en: en.settlement.list },
    roles: moneyReader.roles,
    load: () => import("./settlements-page.tsx"),
  },
  {
    path: "/campaigns/settlements/:id",
    roles: moneyReader.roles,
    load: () => import("./settlement-page.tsx"),
  },
  { path: "/campaigns/:id", load: () => import("./campaign-page.tsx") },
];

/** What long work of this module is called. */
export const workTitles: WorkTitles = {
  "campaigns.importRoster": { zh: zh.works.roster, en: en.works.roster },
  "campaigns.send": { zh: zh.works.send, en: en.works.send },
  "campaigns.settle": { zh: zh.works.settle, en: en.works.settle },
  "campaigns.exportProgress": { zh: zh.works.progress, en: en.works.progress },
  "campaigns.exportSettlement": { zh: zh.works.settlement, en: en.works.settlement },
  "campaigns.exportProblems": { zh: zh.works.problems, en: en.works.problems },
};
