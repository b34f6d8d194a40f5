/** What organisations contribute to the console: the tree of bodies, the people, and search over both. */
import { administrator } from "#kernel/pure/access.ts";
import type { ConsolePage, PaletteSource } from "#ui/console/contract.ts";
import { api } from "#ui/client.gen.ts";
import { labelIn } from "#ui/i18n/language.ts";
import { preferences } from "#ui/preferences.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";

const { roles } = administrator;

export const consolePages: readonly ConsolePage[] = [
  {
    path: "/organisations",
    nav: { label: { zh: zh.list.nav, en: en.list.nav }, icon: "organisation", order: 70, roles },
    load: () => import("./organisations-page.tsx"),
  },
  {
    path: "/organisation-chart",
    title: { zh: zh.chart.nav, en: en.chart.nav },
    nav: {
      label: { zh: zh.chart.nav, en: en.chart.nav },
      short: { zh: zh.chart.navShort, en: en.chart.navShort },
      icon: "tree",
      order: 69,
    },
    load: () => import("./chart-page.tsx"),
  },
  {
    path: "/people",
    nav: { label: { zh: zh.people.nav, en: en.people.nav }, icon: "people", order: 72, roles },
    load: () => import("./people-page.tsx"),
  },
];

export const paletteSources: readonly PaletteSource[] = [
  {
    id: "organisations",
    title: { zh: zh.list.palette, en: en.list.palette },
    async search(query, signal) {
      const { items } = await api.organisations.list(
        { query: { search: query, limit: 8 } },
        { signal },
      );
      return items.map((org) => ({
        id: String(org.id),
        title: labelIn(org.name, preferences().language),
        detail: org.code,
        icon: "organisation",
        href: `/console/organisation-chart?org=${org.id}`,
      }));
    },
  },
  {
    id: "people",
    title: { zh: zh.people.palette, en: en.people.palette },
    async search(query, signal) {
      const { items } = await api.organisations.colleagues(
        { query: { search: query, limit: 6 } },
        { signal },
      );
      const { language } = preferences();
      return items.map((one) => ({
        id: `${one.personId}-${one.orgId}`,
        title: one.name,
        detail: `${labelIn(one.orgName, language)} · ${labelIn(one.title, language)}`,
        icon: "person",
        href: `/console/organisation-chart?org=${one.orgId}`,
      }));
    },
  },
];
