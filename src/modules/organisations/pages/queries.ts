/** What the pages on organisations and people ask of the server, and what goes stale when they change something. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "#ui/client.gen.ts";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

/** Reads an id from the address. */
export function readId(text: string | null): number | null {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** A link that opens something in the list beside it and keeps the list's filters. */
export function hrefKeeping(query: URLSearchParams, name: "org" | "person", id: number): string {
  const next = new URLSearchParams(query);
  next.set(name, String(id));
  return `/console/${name === "org" ? "organisations" : "people"}?${next.toString()}`;
}

/** One organisation with the posts in it. */
export function useOrganisation(id: number) {
  return useQuery({
    queryKey: ["organisations", "one", id],
    queryFn: ({ signal }) => api.organisations.get({ params: { id } }, { signal }),
  });
}

/** The organisations below one. */
export function useChildren(id: number) {
  return useQuery({
    queryKey: ["organisations", "below", id],
    queryFn: ({ signal }) =>
      api.organisations.list({ query: { parentId: id, limit: 100 } }, { signal }),
  });
}

/** One person with every post. */
export function usePerson(id: number) {
  return useQuery({
    queryKey: ["people", "one", id],
    queryFn: ({ signal }) => api.organisations.person({ params: { id } }, { signal }),
  });
}

/** The areas by id, for names and choices. */
export function useAreas() {
  const { data } = useQuery({
    queryKey: ["areas"],
    queryFn: ({ signal }) => api.places.list({}, { signal }),
    staleTime: 300_000,
  });
  const label = useLabel();
  return useMemo(() => {
    const all = data?.items ?? [];
    const byId = new Map(all.map((area) => [area.id, area]));
    const nameOf = (id: number): string => {
      const area = byId.get(id);
      return area === undefined ? "" : label(area.name);
    };
    return { all, nameOf };
  }, [data, label]);
}

/** Changes something and lets every list of these pages be fetched again. */
export function useChange<Input, Answer>(
  act: (input: Input) => Promise<Answer>,
  done: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    async onSuccess(answer) {
      await Promise.all([
        client.invalidateQueries({ queryKey: ["organisations"] }),
        client.invalidateQueries({ queryKey: ["people"] }),
      ]);
      done(answer);
    },
  });
}
