/** What notices contribute to the portal: a section of "my matters", and the demo's messages. */
import type { PortalHomeSection, PortalPage } from "#ui/portal/contract.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const portalPages: readonly PortalPage[] = [
  {
    path: "/demo/messages",
    title: { zh: zh.demo.title, en: en.demo.title },
    load: () => import("./portal/messages-page.tsx"),
  },
];

export const portalMineSections: readonly PortalHomeSection[] = [
  { order: 10, load: () => import("./portal/mine-notices.tsx") },
];
