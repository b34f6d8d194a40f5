/** What accountability contributes to the console: the list of breaches. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { overseer } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/breaches",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      short: { zh: zh.navShort, en: en.navShort },
      icon: "alert",
      order: 50,
      roles: [
        ...overseer.roles,
        "departmentOfficial",
        "subdistrictOfficial",
        "stationWorker",
        "operator",
      ],
    },
    load: () => import("./breaches-page.tsx"),
  },
];
