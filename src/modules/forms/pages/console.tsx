/** What forms contribute to the console. */
import { api } from "#ui/client.gen.ts";
import type { ConsolePage, PaletteSource, WorkTitles } from "#ui/console/contract.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { labelIn } from "#ui/i18n/language.ts";
import { preferences } from "#ui/preferences.ts";
import { designer, formReader } from "../access.ts";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/forms",
    nav: { label: { zh: zh.nav, en: en.nav }, icon: "card", order: 45, roles: formReader.roles },
    load: () => import("./home-page.tsx"),
  },
  {
    path: "/forms/list",
    title: { zh: zh.forms.title, en: en.forms.title },
    load: () => import("./forms-page.tsx"),
  },
  {
    path: "/forms/fields",
    title: { zh: zh.fields.title, en: en.fields.title },
    load: () => import("./fields-page.tsx"),
  },
  { path: "/forms/fields/:id", load: () => import("./field-page.tsx") },
  {
    path: "/forms/load",
    title: { zh: zh.load.title, en: en.load.title },
    load: () => import("./load-page.tsx"),
  },
  { path: "/forms/new", roles: designer.roles, load: () => import("./design-page.tsx") },
  { path: "/forms/sheets/:id", load: () => import("./sheet-page.tsx") },
  { path: "/forms/:id", load: () => import("./form-page.tsx") },
  { path: "/forms/:id/design", roles: designer.roles, load: () => import("./design-page.tsx") },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "forms",
    title: { zh: zh.forms.title, en: en.forms.title },
    roles: formReader.roles,
    async search(q, signal) {
      const { items } = await api.forms.list({ query: { q, limit: 6 } }, { signal });
      return items.map((form) => ({
        id: `form-${form.id}`,
        title: form.title,
        detail: labelIn(form.department.name, preferences().language),
        icon: "card",
        href: consoleHref(`/forms/${form.id}`),
      }));
    },
  },
];

/** What long work of this module is called. */
export const workTitles: WorkTitles = {
  "forms.export": { zh: zh.works.export, en: en.works.export },
};
