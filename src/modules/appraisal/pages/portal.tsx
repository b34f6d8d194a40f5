/** What appraisal contributes to the portal: published results. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

const title = { zh: zh.title, en: en.title };

export const portalPages: readonly PortalPage[] = [
  {
    path: "/appraisals",
    title,
    first: ["/api/v1/appraisal/published?limit=100"],
    load: () => import("./published-page.tsx"),
  },
  {
    path: "/appraisals/:id",
    title,
    first: ["/api/v1/appraisal/published/:id"],
    load: () => import("./published-round-page.tsx"),
  },
  {
    path: "/appraisals/:id/targets/:place",
    title,
    first: ["/api/v1/appraisal/published/:id"],
    load: () => import("./published-target-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/appraisals",
    title: { zh: zh.task, en: en.task },
    hint: { zh: zh.taskHint, en: en.taskHint },
    icon: "star",
    order: 80,
  },
];
