/** What notices contribute to the console: the bell, the list, one's settings, and the administrator's desk. */
import { administrator } from "#kernel/pure/access.ts";
import type { ConsolePage, TopBarItem } from "#ui/console/contract.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/notices",
    title: { zh: zh.list.title, en: en.list.title },
    load: () => import("./console/notices-page.tsx"),
  },
  {
    path: "/notices/settings",
    title: { zh: zh.settings.title, en: en.settings.title },
    load: () => import("./console/settings-page.tsx"),
  },
  {
    path: "/notice-deliveries",
    nav: {
      label: { zh: zh.desk.nav, en: en.desk.nav },
      icon: "bell",
      order: 92,
      roles: administrator.roles,
    },
    load: () => import("./console/deliveries-page.tsx"),
  },
];

export const topBarItems: readonly TopBarItem[] = [
  { order: 10, load: () => import("./console/bell.tsx") },
];
