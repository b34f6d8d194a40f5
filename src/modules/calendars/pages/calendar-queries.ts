/** What the calendar page asks of the server, and what goes stale when a calendar is recorded. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  api,
  type CalendarsUpdateHoursInput,
  type CalendarsUpdateYearInput,
} from "#ui/client.gen.ts";

/** What is recorded of a year. */
export type YearRecord = { readonly year: number } & CalendarsUpdateYearInput["body"];

/** The official calendar: every known year and the working hours. */
export function useCalendar() {
  return useQuery({
    queryKey: ["calendars"],
    queryFn: ({ signal }) => api.calendars.get({}, { signal }),
    staleTime: 60_000,
  });
}

/** Fetches the calendar anew, and whatever shows deadlines with it. */
function useRefresh() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["calendars"] });
    void queries.invalidateQueries({ queryKey: ["cases"] });
  };
}

/** Records the notice for a year, or withdraws the record. */
export function useSaveYear() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ year, ...body }: YearRecord) =>
      api.calendars.updateYear({ params: { year }, body }),
    onSuccess: refresh,
  });
}

/** Records working hours. */
export function useSaveHours() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({
      from,
      ...body
    }: { readonly from: string } & CalendarsUpdateHoursInput["body"]) =>
      api.calendars.updateHours({ params: { from }, body }),
    onSuccess: refresh,
  });
}
