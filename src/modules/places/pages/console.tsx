/** What places contribute to the console: the areas with their map. */
import { administrator } from "#kernel/pure/access.ts";
import type { ConsolePage } from "#ui/console/contract.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/areas",
    nav: {
      label: { zh: zh.areas.nav, en: en.areas.nav },
      icon: "areas",
      order: 74,
      roles: administrator.roles,
    },
    load: () => import("./areas-page.tsx"),
  },
];
