/** What the catalogue contributes to the console: the catalogue, a duty's versions, drafts, import, and search. */
import type { ConsolePage, PaletteSource, WorkTitles } from "#ui/console/contract.ts";
import { api } from "#ui/client.gen.ts";
import { preferences } from "#ui/preferences.ts";
import { catalogueKeeper, draftWriter } from "../access.ts";
import { en as keepingEn } from "../messages/keeping.en.ts";
import { zh as keepingZh } from "../messages/keeping.zh.ts";
import { en as matrixEn } from "../messages/matrix.en.ts";
import { zh as matrixZh } from "../messages/matrix.zh.ts";
import { en } from "../messages/pages-console.en.ts";
import { zh } from "../messages/pages-console.zh.ts";

/** Whose posts keep the catalogue, and whose may write a draft; the server decides, this only shapes what is offered. */

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/catalogue",
    nav: { label: { zh: zh.list.nav, en: en.list.nav }, icon: "list", order: 30 },
    load: () => import("./console/list-page.tsx"),
  },
  {
    path: "/catalogue/matrix",
    title: { zh: matrixZh.title, en: matrixEn.title },
    load: () => import("./matrix/matrix-page.tsx"),
  },
  {
    path: "/catalogue/lists",
    title: { zh: keepingZh.lists.title, en: keepingEn.lists.title },
    load: () => import("./keeping/lists-page.tsx"),
  },
  {
    path: "/catalogue/categories",
    title: { zh: keepingZh.categories.title, en: keepingEn.categories.title },
    load: () => import("./keeping/categories-page.tsx"),
  },
  { path: "/catalogue/categories/:code", load: () => import("./keeping/category-page.tsx") },
  {
    path: "/catalogue/import",
    title: { zh: zh.import.title, en: en.import.title },
    roles: catalogueKeeper.roles,
    load: () => import("./console/import-page.tsx"),
  },
  {
    path: "/catalogue/new",
    title: { zh: zh.draft.createTitle, en: en.draft.createTitle },
    roles: draftWriter.roles,
    load: () => import("./console/draft-page.tsx"),
  },
  { path: "/catalogue/duties/:code", load: () => import("./console/duty-page.tsx") },
  { path: "/catalogue/duties/:code/draft", load: () => import("./console/draft-page.tsx") },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "duties",
    title: { zh: zh.list.palette, en: en.list.palette },
    async search(query, signal) {
      const { items } = await api.catalogue.list({ query: { q: query, limit: 8 } }, { signal });
      const isChinese = preferences().language === "zh";
      return items.map((duty) => ({
        id: duty.code,
        title: isChinese ? duty.name : (duty.nameEn ?? duty.name),
        detail: duty.code,
        icon: "list",
        href: `/console/catalogue/duties/${encodeURIComponent(duty.code)}`,
      }));
    },
  },
];

/** What long work of this module is called. */
export const workTitles: WorkTitles = {
  "catalogue.import": { zh: zh.works.import, en: en.works.import },
  "catalogue.publishImport": { zh: zh.works.publish, en: en.works.publish },
  "catalogue.matrixFile": { zh: zh.works.matrix, en: en.works.matrix },
  "catalogue.importReportCsv": { zh: zh.works.report, en: en.works.report },
};
