/** What process review contributes to the portal: figures for everybody. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/statistics",
    title: { zh: zh.title, en: en.title },
    first: ["/api/v1/disclosure/statistics"],
    load: () => import("./portal/statistics-page.tsx"),
  },
];

/** Which duties people come for most. */
export const portalHomeFirst: readonly string[] = [
  "/api/v1/disclosure/common-duties",
  "/api/v1/me",
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/statistics",
    title: { zh: zh.task, en: en.task },
    hint: { zh: zh.taskHint, en: en.taskHint },
    icon: "chart",
    order: 70,
  },
];
