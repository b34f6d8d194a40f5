/** What appraisal contributes to the portal: published results. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

const title = { zh: zh.portal.title, en: en.portal.title };

export const portalPages: readonly PortalPage[] = [
  { path: "/appraisals", title, load: () => import("./published-page.tsx") },
  { path: "/appraisals/:id", title, load: () => import("./published-round-page.tsx") },
  {
    path: "/appraisals/:id/targets/:place",
    title,
    load: () => import("./published-target-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/appraisals",
    title: { zh: zh.portal.task, en: en.portal.task },
    hint: { zh: zh.portal.taskHint, en: en.portal.taskHint },
    icon: "star",
    order: 80,
  },
];
