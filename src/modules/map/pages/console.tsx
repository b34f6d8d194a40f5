/** What the map contributes to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/map",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      icon: "atlas",
      order: 68,
      // Posts that see cases; the server decides which.
      roles: [
        "coordinator",
        "districtLeader",
        "departmentOfficial",
        "subdistrictOfficial",
        "stationWorker",
        "gridWorker",
        "committeeMember",
        "operator",
        "disciplineOfficer",
      ],
    },
    load: () => import("./map-page.tsx"),
  },
];
