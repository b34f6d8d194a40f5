/** What cases contribute to the portal: hand in, receipt, follow, my matters. */
import type { PortalHomeSection, PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

type Title = keyof typeof zh.titles;
const title = (name: Title) => ({ zh: zh.titles[name], en: en.titles[name] });

export const portalPages: readonly PortalPage[] = [
  {
    path: "/apply/:code",
    title: title("apply"),
    first: ["/api/v1/duties/:code", "/api/v1/me"],
    load: () => import("./portal/apply-page.tsx"),
  },
  {
    path: "/report",
    title: title("report"),
    first: ["/api/v1/catalogue/categories", "/api/v1/me"],
    load: () => import("./portal/report-page.tsx"),
  },
  { path: "/receipt", title: title("receipt"), load: () => import("./portal/receipt-page.tsx") },
  {
    path: "/track",
    title: title("track"),
    first: ["receipt /api/v1/cases/tracked"],
    load: () => import("./portal/track-page.tsx"),
  },
  {
    path: "/mine",
    title: title("mine"),
    first: ["/api/v1/me"],
    load: () => import("./portal/mine-page.tsx"),
  },
  {
    path: "/matters/:caseId",
    title: title("matter"),
    first: ["/api/v1/cases/:caseId"],
    load: () => import("./portal/matter-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/report",
    title: { zh: zh.tasks.report, en: en.tasks.report },
    hint: { zh: zh.tasks.reportHint, en: en.tasks.reportHint },
    icon: "report",
    order: 10,
    inLargeType: true,
  },
  {
    href: "/track",
    title: { zh: zh.tasks.track, en: en.tasks.track },
    hint: { zh: zh.tasks.trackHint, en: en.tasks.trackHint },
    icon: "clock",
    order: 20,
  },
  {
    href: "/mine",
    title: { zh: zh.tasks.mine, en: en.tasks.mine },
    hint: { zh: zh.tasks.mineHint, en: en.tasks.mineHint },
    icon: "list",
    order: 30,
    inLargeType: true,
  },
];

export const portalHomeSections: readonly PortalHomeSection[] = [
  { order: 10, load: () => import("./portal/mine-section.tsx") },
  { order: 50, load: () => import("./portal/stations-section.tsx") },
];
