/** What task refusals contribute to the portal: how often departments were found to push un-admitted work. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/task-refusals",
    title: { zh: zh.title, en: en.title },
    first: ["/api/v1/disclosure/task-refusals"],
    load: () => import("./portal/disclosure-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/task-refusals",
    title: { zh: zh.task, en: en.task },
    hint: { zh: zh.taskHint, en: en.taskHint },
    icon: "turn",
    order: 85,
  },
];
