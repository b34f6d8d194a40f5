/** What the catalogue contributes to the portal: search and guidance. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/pages-portal.en.ts";
import { zh } from "../messages/pages-portal.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/search",
    title: { zh: zh.search.title, en: en.search.title },
    load: () => import("./portal/search-page.tsx"),
  },
  {
    path: "/duties/:code",
    title: { zh: zh.duty.title, en: en.duty.title },
    load: () => import("./portal/duty-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/search?list=stationWork.care",
    title: { zh: zh.tasks.care, en: en.tasks.care },
    hint: { zh: zh.tasks.careHint, en: en.tasks.careHint },
    icon: "people",
    order: 40,
  },
  {
    href: "/search?list=stationWork",
    title: { zh: zh.tasks.station, en: en.tasks.station },
    hint: { zh: zh.tasks.stationHint, en: en.tasks.stationHint },
    icon: "counter",
    order: 50,
  },
  {
    href: "/search",
    title: { zh: zh.tasks.all, en: en.tasks.all },
    hint: { zh: zh.tasks.allHint, en: en.tasks.allHint },
    icon: "list",
    order: 60,
  },
];
