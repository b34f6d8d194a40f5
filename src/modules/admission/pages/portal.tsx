/** What admission contributes to the portal: the public register. */
import type { PortalPage, PortalTask } from "#ui/portal/contract.ts";
import { en } from "../messages/doors.en.ts";
import { zh } from "../messages/doors.zh.ts";

const title = { zh: zh.title, en: en.title };

export const portalPages: readonly PortalPage[] = [
  {
    path: "/admissions",
    title,
    first: ["/api/v1/admission-register"],
    load: () => import("./portal/register-page.tsx"),
  },
  {
    path: "/admissions/:id",
    title,
    first: ["/api/v1/admission-register/:id"],
    load: () => import("./portal/entry-page.tsx"),
  },
];

export const portalTasks: readonly PortalTask[] = [
  {
    href: "/admissions",
    title: { zh: zh.task, en: en.task },
    hint: { zh: zh.taskHint, en: en.taskHint },
    icon: "file",
    order: 72,
  },
];
