/** What the overviews contribute to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/coordination",
    nav: {
      label: { zh: zh.coordination.nav, en: en.coordination.nav },
      icon: "lattice",
      order: 6,
      roles: ["coordinator", "districtLeader"],
    },
    load: () => import("./coordination-page.tsx"),
  },
  {
    path: "/finance",
    nav: {
      label: { zh: zh.finance.nav, en: en.finance.nav },
      icon: "yuan",
      order: 7,
      roles: ["financeOfficer", "districtLeader"],
    },
    load: () => import("./finance-page.tsx"),
  },
];
