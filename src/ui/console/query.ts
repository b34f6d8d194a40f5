import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "#ui/client.ts";

/**
 * How the console fetches: what was fetched within ten seconds is not fetched again, refusals are final,
 * and the client itself has already tried outages twice.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 300_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) =>
          failures < 1 && error instanceof ApiError && error.kind === "network",
      },
      mutations: { retry: false },
    },
  });
}
