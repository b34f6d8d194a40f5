/** What papers contribute to the portal: holding a printed sheet against what was issued. */
import type { MatterPanel, PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/papers",
    title: { zh: zh.title, en: en.title },
    load: () => import("./portal/proof-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/papers",
    title: { zh: zh.task, en: en.task },
    hint: { zh: zh.taskHint, en: en.taskHint },
    icon: "print",
    order: 88,
  },
];

export const portalMatterPanels: readonly MatterPanel[] = [
  { order: 10, load: () => import("./portal/matter-panel.tsx") },
];
