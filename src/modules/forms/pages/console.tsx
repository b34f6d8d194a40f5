/** What forms contribute to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

const overseers = [
  "departmentOfficial",
  "coordinator",
  "districtLeader",
  "disciplineOfficer",
] as const;
const fillers = ["subdistrictOfficial", "stationWorker", "gridWorker", "committeeMember"] as const;
const label = { zh: zh.nav, en: en.nav };

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/forms",
    title: { zh: zh.forms.title, en: en.forms.title },
    nav: { label, icon: "card", order: 45, roles: overseers },
    load: () => import("./forms-page.tsx"),
  },
  {
    path: "/forms/inbox",
    title: { zh: zh.sheet.inbox, en: en.sheet.inbox },
    nav: { label, icon: "card", order: 45, roles: fillers },
    load: () => import("./inbox-page.tsx"),
  },
  {
    path: "/forms/fields",
    title: { zh: zh.fields.title, en: en.fields.title },
    load: () => import("./fields-page.tsx"),
  },
  { path: "/forms/fields/:id", load: () => import("./field-page.tsx") },
  {
    path: "/forms/load",
    title: { zh: zh.load.title, en: en.load.title },
    load: () => import("./load-page.tsx"),
  },
  { path: "/forms/new", load: () => import("./design-page.tsx") },
  { path: "/forms/sheets/:id", load: () => import("./sheet-page.tsx") },
  { path: "/forms/:id", load: () => import("./form-page.tsx") },
  { path: "/forms/:id/design", load: () => import("./design-page.tsx") },
];
