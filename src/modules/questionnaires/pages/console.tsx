/** What questionnaires contribute to the console. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { keyer, overseer } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/surveys",
    nav: {
      label: { zh: zh.nav, en: en.nav },
      icon: "clipboard",
      order: 55,
      roles: overseer.roles,
    },
    load: () => import("./console/list-page.tsx"),
  },
  {
    path: "/surveys/paper",
    title: { zh: zh.key.title, en: en.key.title },
    roles: keyer.roles,
    nav: {
      label: { zh: zh.key.title, en: en.key.title },
      icon: "keyboard",
      order: 56,
      roles: ["operator"],
    },
    load: () => import("./console/keying-page.tsx"),
  },
  {
    path: "/surveys/:id",
    title: { zh: zh.list.title, en: en.list.title },
    load: () => import("./console/survey-page.tsx"),
  },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
