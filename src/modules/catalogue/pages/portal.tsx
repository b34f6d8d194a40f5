/** What the catalogue contributes to the portal: search and guidance. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/search",
    title: { zh: zh.search, en: en.search },
    first: ["/api/v1/duties?q={q}&limit=30"],
    load: () => import("./portal/search-page.tsx"),
  },
  {
    path: "/duties/:code",
    title: { zh: zh.duty, en: en.duty },
    first: ["/api/v1/duties/:code"],
    load: () => import("./portal/duty-page.tsx"),
  },
];

export const explainsHome = true;

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/search?list=stationWork.care",
    title: { zh: zh.care, en: en.care },
    hint: { zh: zh.careHint, en: en.careHint },
    icon: "people",
    order: 40,
  },
  {
    href: "/search?list=stationWork",
    title: { zh: zh.station, en: en.station },
    hint: { zh: zh.stationHint, en: en.stationHint },
    icon: "counter",
    order: 50,
  },
  {
    href: "/search",
    title: { zh: zh.all, en: en.all },
    hint: { zh: zh.allHint, en: en.allHint },
    icon: "list",
    order: 60,
  },
];
