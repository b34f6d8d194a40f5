/** What the desk contributes to the console: response templates and the queues by station. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { answering, atCounter } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/response-templates",
    nav: {
      label: { zh: zh.templates.nav, en: en.templates.nav },
      short: { zh: zh.templates.navShort, en: en.templates.navShort },
      icon: "copy",
      order: 83,
      roles: answering.roles,
    },
    load: () => import("./templates-page.tsx"),
  },
  {
    path: "/queues",
    title: { zh: zh.queues.title, en: en.queues.title },
    roles: [...atCounter.roles, "districtLeader"],
    load: () => import("./queues-page.tsx"),
  },
];
