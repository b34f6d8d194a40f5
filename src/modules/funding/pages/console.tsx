/** What funding contributes to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { deskReader, drawReader, drawer } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

/** Who asks for money of the reserve and does not see the desk. */
const askers = drawer.roles.filter((role) => !deskReader.roles.includes(role));

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/funding",
    title: { zh: zh.desk.title, en: en.desk.title },
    nav: { label: { zh: zh.nav, en: en.nav }, icon: "scales", order: 52, roles: deskReader.roles },
    load: () => import("./desk-page.tsx"),
  },
  {
    path: "/funding/scenarios",
    title: { zh: zh.scenario.list, en: en.scenario.list },
    load: () => import("./scenarios-page.tsx"),
  },
  { path: "/funding/scenarios/:id", load: () => import("./desk-page.tsx") },
  {
    path: "/funding/figures",
    title: { zh: zh.figures.title, en: en.figures.title },
    load: () => import("./figures-page.tsx"),
  },
  {
    path: "/funding/reserve",
    title: { zh: zh.reserve.title, en: en.reserve.title },
    roles: drawReader.roles,
    nav: {
      label: { zh: zh.navReserve, en: en.navReserve },
      icon: "umbrella",
      order: 52,
      roles: askers,
    },
    load: () => import("./reserve-page.tsx"),
  },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
