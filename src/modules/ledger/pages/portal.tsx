/** What the ledger contributes to the portal: what communities received and spent. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

const title = { zh: zh.title, en: en.title };

export const portalPages: readonly PortalPage[] = [
  {
    path: "/money",
    title,
    first: ["/api/v1/disclosure/communities"],
    load: () => import("./portal/communities-page.tsx"),
  },
  {
    path: "/money/:areaId",
    title,
    first: ["/api/v1/disclosure/communities/:areaId"],
    load: () => import("./portal/community-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/money",
    title: { zh: zh.task, en: en.task },
    hint: { zh: zh.taskHint, en: en.taskHint },
    icon: "coins",
    order: 70,
  },
];
