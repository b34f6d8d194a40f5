/** What admission contributes to the console. */
import { api } from "#ui/client.gen.ts";
import type { ConsolePage, PaletteSource } from "#ui/console/contract.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { workTitlesOf } from "#ui/console/work-titles.ts";
import { applicant, overseer, reader } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { works as worksEn } from "../messages/works.en.ts";
import { works as worksZh } from "../messages/works.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/admission",
    title: { zh: zh.waiting.title, en: en.waiting.title },
    nav: { label: { zh: zh.nav, en: en.nav }, icon: "file", order: 40, roles: reader.roles },
    load: () => import("./waiting-page.tsx"),
  },
  {
    path: "/admission/all",
    title: { zh: zh.list.title, en: en.list.title },
    load: () => import("./list-page.tsx"),
  },
  {
    path: "/admission/overview",
    title: { zh: zh.overview.title, en: en.overview.title },
    load: () => import("./overview-page.tsx"),
  },
  {
    path: "/admission/new",
    title: { zh: zh.form.newTitle, en: en.form.newTitle },
    roles: applicant.roles,
    load: () => import("./form-page.tsx"),
  },
  {
    path: "/admission/meetings",
    title: { zh: zh.meetings.title, en: en.meetings.title },
    load: () => import("./meetings-page.tsx"),
  },
  {
    path: "/admission/meetings/:id",
    title: { zh: zh.meetings.title, en: en.meetings.title },
    load: () => import("./meeting-page.tsx"),
  },
  {
    path: "/admission/settings",
    title: { zh: zh.settings.title, en: en.settings.title },
    roles: overseer.roles,
    load: () => import("./settings-page.tsx"),
  },
  { path: "/admission/:id", load: () => import("./application-page.tsx") },
  { path: "/admission/:id/edit", roles: applicant.roles, load: () => import("./form-page.tsx") },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "admission",
    title: { zh: zh.nav, en: en.nav },
    roles: reader.roles,
    async search(query, signal) {
      const { items } = await api.admission.list({ query: { q: query, limit: 6 } }, { signal });
      return items.map((item) => ({
        id: String(item.id),
        title: item.title,
        detail: [item.code, item.applicant.name.zh].filter(Boolean).join(" · "),
        icon: "file" as const,
        href: consoleHref(`/admission/${item.id}`),
      }));
    },
  },
];

/** What long work of this module is called. */
export const workTitles = workTitlesOf(worksZh, worksEn);
