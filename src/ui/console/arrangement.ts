/** How somebody likes a table: kept on the server, so that it follows the person, and on the device until that has answered. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, type DeskArrangementsAnswer } from "#ui/client.gen.ts";
import { remember, remembered } from "#ui/device-memory.ts";
import { useSession } from "./navigation.tsx";

const arrangementsKey = ["desk", "arrangements"] as const;

/** The name under which it is kept, in the letters that the server takes. */
function keptName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .slice(0, 60);
}

/** One arrangement by its name, and how it is changed; null is what the page comes with. */
export function useArrangement(name: string): [string | null, (value: string | null) => void] {
  const kept = keptName(name);
  const session = useSession();
  const queries = useQueryClient();
  const [here, setHere] = useState(() => remembered(kept));
  const { data } = useQuery({
    queryKey: arrangementsKey,
    queryFn: ({ signal }) => api.desk.arrangements({}, { signal }),
    staleTime: Infinity,
    enabled: session !== null,
  });
  const value =
    data === undefined ? here : (data.items.find((item) => item.name === kept)?.value ?? null);
  const change = (next: string | null) => {
    remember(kept, next);
    setHere(next);
    if (session === null) return;
    queries.setQueryData<DeskArrangementsAnswer>(arrangementsKey, (before) => ({
      items: [
        ...(before?.items ?? []).filter((item) => item.name !== kept),
        ...(next === null ? [] : [{ name: kept, value: next }]),
      ],
    }));
    // It is a liking, not work: where it cannot be kept now, this device still remembers it.
    api.desk.arrange({ body: { name: kept, value: next } }).catch(() => undefined);
  };
  return [value, change];
}
