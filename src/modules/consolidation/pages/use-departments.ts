/** Departments that may hand a spreadsheet in. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "#ui/client.gen.ts";
import { useSay } from "./queries.ts";
import type { DepartmentChoice } from "./upload-queue.ts";

export function useDepartmentChoices(isWanted: boolean): readonly DepartmentChoice[] {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ["organisations", "departments"],
    queryFn: ({ signal }) => api.organisations.departments({}, { signal }),
    staleTime: 300_000,
    enabled: isWanted,
  });
  return useMemo(
    () =>
      (data?.items ?? []).map(({ id, name, shortName }) => ({
        id,
        name: say(name.zh, name.en),
        names: [name.zh, shortName?.zh ?? ""].filter((one) => one !== ""),
      })),
    // The language is in `say`, which is made anew each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [data],
  );
}
