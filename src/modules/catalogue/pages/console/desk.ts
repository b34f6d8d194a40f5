/** What the pages of the catalogue ask of the server, and who may do what at this desk. */
import { useQuery } from "@tanstack/react-query";
import { api, type CatalogueHistoryAnswer } from "#ui/client.gen.ts";
import { useMay } from "#ui/console/navigation.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { catalogueKeeper, draftWriter } from "../../access.ts";
import { en } from "../../messages/pages-console.en.ts";
import { zh } from "../../messages/pages-console.zh.ts";

/** A version of a duty as the server gives it. */
export type Version = CatalogueHistoryAnswer["items"][number];

/** What a version says. */
export type Content = Version["content"];

/** What the current post allows; the server decides, this only shapes the page. */
export function useRights(): { readonly keeps: boolean; readonly writes: boolean } {
  return { keeps: useMay(catalogueKeeper), writes: useMay(draftWriter) };
}

/** The texts of these pages. */
export function useConsoleWords(): typeof zh {
  return useText({ zh, en });
}

/** The lists that duties belong to, closed ones too. */
export function useLists() {
  return useQuery({
    queryKey: ["catalogue", "lists"],
    queryFn: ({ signal }) => api.catalogue.listDesk({}, { signal }),
    staleTime: 60_000,
  });
}

/** The kinds of request, closed ones too. */
export function useCategories() {
  return useQuery({
    queryKey: ["catalogue", "categories"],
    queryFn: ({ signal }) => api.catalogue.categoryDesk({}, { signal }),
    staleTime: 60_000,
  });
}

/** The departments, for choosing a lead. */
export function useDepartments() {
  return useQuery({
    queryKey: ["organisations", "departments"],
    queryFn: ({ signal }) => api.organisations.departments({}, { signal }),
    staleTime: 300_000,
  });
}

/** The areas, for choosing where something holds. */
export function useAreas() {
  return useQuery({
    queryKey: ["areas"],
    queryFn: ({ signal }) => api.places.list({}, { signal }),
    staleTime: 300_000,
  });
}

/** All versions of a duty, newest first. */
export function useHistory(code: string) {
  return useQuery({
    queryKey: ["catalogue", "history", code],
    queryFn: ({ signal }) => api.catalogue.history({ params: { code } }, { signal }),
    enabled: code !== "",
  });
}

/** Where a duty is in the console. */
export function dutyHref(code: string): string {
  return `/console/catalogue/duties/${encodeURIComponent(code)}`;
}
