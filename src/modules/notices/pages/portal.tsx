/** What notices contribute to the portal: a section of "my matters", and the demo's messages. */
import type { PortalHomeSection, PortalPage } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/demo/messages",
    title: { zh: zh.title, en: en.title },
    load: () => import("./portal/messages-page.tsx"),
  },
];

export const portalMineSections: readonly PortalHomeSection[] = [
  { order: 10, load: () => import("./portal/mine-notices.tsx") },
];
