/** What questionnaires contribute to the portal: answering by code, and whether one wants to be invited. */
import type { PortalHomeSection, PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/answer",
    title: { zh: zh.title, en: en.title },
    load: () => import("./portal/answer-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/answer",
    title: { zh: zh.title, en: en.title },
    hint: { zh: zh.lead, en: en.lead },
    icon: "list",
    order: 85,
  },
];

export const portalMineSections: readonly PortalHomeSection[] = [
  { order: 90, load: () => import("./portal/invitations-section.tsx") },
];
