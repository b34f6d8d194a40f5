/** What cases contribute to the console: the inbox, the counter, the case page, its papers, and search. */
import type { ConsolePage, PaletteSource, TopBarItem, WorkTitles } from "#ui/console/contract.ts";
import { api } from "#ui/client.gen.ts";
import { textsIn } from "#ui/i18n/language.ts";
import { inLanguage } from "#kernel/pure/names.ts";
import { preferences } from "#ui/preferences.ts";
import { en as ladderEn } from "../messages/ladder.en.ts";
import { zh as ladderZh } from "../messages/ladder.zh.ts";
import { en as bulkEn } from "../messages/bulk.en.ts";
import { zh as bulkZh } from "../messages/bulk.zh.ts";
import { en as counterEn } from "../messages/pages-counter.en.ts";
import { zh as counterZh } from "../messages/pages-counter.zh.ts";
import { en } from "../messages/pages-console.en.ts";
import { zh } from "../messages/pages-console.zh.ts";
import { taker } from "../access.ts";
import { bulkSender } from "../access-bulk.ts";
import { searchCases } from "./console/case-requests.ts";
import { caseReader, ladderReader } from "./console/desk-roles.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/",
    nav: {
      label: { zh: zh.inbox.nav, en: en.inbox.nav },
      icon: "inbox",
      order: 10,
      also: ["/cases", "/operations"],
      roles: caseReader.roles,
    },
    load: () => import("./console/inbox-page.tsx"),
  },
  {
    path: "/counter",
    nav: {
      label: { zh: counterZh.counter.nav, en: counterEn.counter.nav },
      icon: "counter",
      order: 20,
      also: ["/queues"],
      roles: taker.roles,
    },
    load: () => import("./console/counter-page.tsx"),
  },
  { path: "/cases/:id", load: () => import("./console/case-page.tsx") },
  { path: "/cases/:id/receipt", load: () => import("./console/receipt-page.tsx") },
  { path: "/cases/:id/notice", load: () => import("./console/notice-page.tsx") },
  { path: "/cases/:id/report", load: () => import("./console/operation-report-page.tsx") },
  {
    path: "/operations/new",
    roles: taker.roles,
    load: () => import("./console/operation-new-page.tsx"),
  },
  {
    path: "/case-bulks",
    nav: {
      label: { zh: bulkZh.nav, en: bulkEn.nav },
      icon: "stack",
      order: 43,
      roles: bulkSender.roles,
    },
    load: () => import("./console/bulk-page.tsx"),
  },
  {
    path: "/case-bulks/:id",
    title: { zh: bulkZh.nav, en: bulkEn.nav },
    load: () => import("./console/bulk-one-page.tsx"),
  },
  {
    path: "/ladder",
    nav: {
      label: { zh: ladderZh.nav, en: ladderEn.nav },
      icon: "up",
      order: 82,
      roles: ladderReader.roles,
    },
    load: () => import("./console/ladder-page.tsx"),
  },
];

/** A step on many cases waits here, in sight on every page. */
export const topBarItems: readonly TopBarItem[] = [
  { order: 90, load: () => import("./console/held-many.tsx") },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "views",
    title: { zh: zh.inbox.paletteViews, en: en.inbox.paletteViews },
    roles: caseReader.roles,
    async search(query, signal) {
      const { items } = await api.desk.views({ query: { page: "/" } }, { signal });
      const asked = query.toLowerCase();
      return items
        .filter(({ name }) => name.toLowerCase().includes(asked))
        .map((view) => ({
          id: String(view.id),
          title: view.name,
          icon: "filter",
          href: view.query === "" ? "/console" : `/console?${view.query}`,
        }));
    },
  },
  {
    id: "cases",
    title: { zh: zh.inbox.palette, en: en.inbox.palette },
    roles: caseReader.roles,
    async search(query, signal) {
      const words = textsIn({ zh, en }, preferences().language);
      const { items } = await searchCases(query, undefined, signal);
      return items.map((item) => ({
        id: String(item.id),
        title: inLanguage(preferences().language, item.title, item.titleEn),
        detail: `${item.receiptNo} · ${words.status[item.status]}`,
        icon: "file",
        href: `/console/cases/${item.id}`,
      }));
    },
  },
];

/** What long work of this module is called. */
export const workTitles: WorkTitles = {
  "cases.export": { zh: zh.works.export, en: en.works.export },
  "cases.checkBulk": { zh: zh.works.check, en: en.works.check },
  "cases.bulkReport": { zh: zh.works.bulkReport, en: en.works.bulkReport },
  "cases.recomputationFile": { zh: zh.works.recomputation, en: en.works.recomputation },
};
