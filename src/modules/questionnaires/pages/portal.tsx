/** What questionnaires contribute to the portal: answering by code, and whether one wants to be invited. */
import type { PortalHomeSection, PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/answer",
    title: { zh: zh.answer.title, en: en.answer.title },
    load: () => import("./portal/answer-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/answer",
    title: { zh: zh.answer.title, en: en.answer.title },
    hint: { zh: zh.answer.lead, en: en.answer.lead },
    icon: "list",
    order: 85,
  },
];

export const portalMineSections: readonly PortalHomeSection[] = [
  { order: 90, load: () => import("./portal/invitations-section.tsx") },
];
