/** What task refusals contribute to the portal: how often departments were found to push un-admitted work. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/task-refusals",
    title: { zh: zh.portal.title, en: en.portal.title },
    load: () => import("./portal/disclosure-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/task-refusals",
    title: { zh: zh.portal.task, en: en.portal.task },
    hint: { zh: zh.portal.taskHint, en: en.portal.taskHint },
    icon: "turn",
    order: 85,
  },
];
