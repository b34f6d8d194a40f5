/** What papers contribute to the portal: holding a printed sheet against what was issued. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/papers",
    title: { zh: zh.portal.title, en: en.portal.title },
    load: () => import("./portal/proof-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/papers",
    title: { zh: zh.portal.task, en: en.portal.task },
    hint: { zh: zh.portal.taskHint, en: en.portal.taskHint },
    icon: "print",
    order: 88,
  },
];
