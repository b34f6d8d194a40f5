/** What calendars contribute to the console: the calendar page. */
import type { ConsolePage } from "#ui/console/contract.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/calendar",
    title: { zh: zh.title, en: en.title },
    nav: { label: { zh: zh.nav, en: en.nav }, icon: "calendar", order: 80 },
    load: () => import("./calendar-page.tsx"),
  },
];
