/** What admission's pages ask of the server, and what goes stale when something is written. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  api,
  type AdmissionActInput,
  type AdmissionChangeSettingsInput,
  type AdmissionCheckInput,
  type AdmissionDraftInput,
  type AdmissionGetAnswer,
  type AdmissionPlanMeetingInput,
  type AdmissionSaveInput,
} from "#ui/client.gen.ts";
import { useLive, useWhenNotTyping } from "#ui/live.ts";

export type Application = AdmissionGetAnswer;
export type Command = AdmissionActInput["body"];
export type CommandType = Command["type"];

/** Asks again when somebody has changed what is shown, but not under the hand of who is typing. */
export function useFresh(topics: readonly string[], key: readonly unknown[]): void {
  const queries = useQueryClient();
  const ask = useWhenNotTyping(() => void queries.invalidateQueries({ queryKey: key }));
  useLive(topics, ask);
}

/** One application; nothing without an id. */
export function useApplication(id: number | undefined) {
  useFresh(id === undefined ? [] : [`admission:${id}`], ["admission", "one", id ?? null]);
  return useQuery({
    queryKey: ["admission", "one", id ?? null],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.admission.get({ params: { id: id ?? 0 } }, { signal }),
  });
}

/** What waits for the person at the desk. */
export function useWaiting() {
  useFresh(["admissions"], ["admission", "waiting"]);
  return useQuery({
    queryKey: ["admission", "waiting"],
    queryFn: ({ signal }) => api.admission.waiting({}, { signal }),
  });
}

/** Figures by state and department. */
export function useOverview() {
  useFresh(["admissions"], ["admission", "overview"]);
  return useQuery({
    queryKey: ["admission", "overview"],
    queryFn: ({ signal }) => api.admission.overview({}, { signal }),
  });
}

/** What can be chosen in an application. */
export function useChoices() {
  return useQuery({
    queryKey: ["admission", "choices"],
    staleTime: 60_000,
    queryFn: ({ signal }) => api.admission.choices({}, { signal }),
  });
}

/** What an application as it stands would come to; the answer before stays while the next is asked. */
export function useChecks(body: AdmissionCheckInput["body"] | undefined) {
  return useQuery({
    queryKey: ["admission", "check", body ?? null],
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.admission.check({ body: body as AdmissionCheckInput["body"] }, { signal }),
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["admission"] });
    void queries.invalidateQueries({ queryKey: ["ledger"] });
  };
}

/** Keeps a draft: a new one without an id. */
export function useSaveDraft() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (
      wanted:
        | { readonly id: undefined; readonly body: AdmissionDraftInput["body"] }
        | { readonly id: number; readonly body: AdmissionSaveInput["body"] },
    ) =>
      wanted.id === undefined
        ? api.admission.draft({ body: wanted.body })
        : api.admission.save({ params: { id: wanted.id }, body: wanted.body }),
    onSuccess,
  });
}

/** Does something with an application. */
export function useAct(id: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: Command) => api.admission.act({ params: { id }, body }),
    onSuccess,
  });
}

/** Does something with an application whose number is known only now. */
export function useActOn() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ id, body }: { readonly id: number; readonly body: Command }) =>
      api.admission.act({ params: { id }, body }),
    onSuccess,
  });
}

/** Shows the contact in full. */
export function useUnmask(id: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (reason: string) => api.admission.unmask({ params: { id }, body: { reason } }),
    onSuccess,
  });
}

/** Meetings that one may put something before. */
export function usePlannedMeetings(enabled: boolean) {
  return useQuery({
    queryKey: ["admission", "meetings", "planned"],
    enabled,
    queryFn: ({ signal }) =>
      api.admission.meetings({ query: { planned: true, limit: 50 } }, { signal }),
  });
}

/** One meeting with its agenda. */
export function useMeeting(id: number) {
  return useQuery({
    queryKey: ["admission", "meeting", id],
    queryFn: ({ signal }) => api.admission.meeting({ params: { id } }, { signal }),
  });
}

export type MeetingPlan = AdmissionPlanMeetingInput["body"];
export type MeetingAct =
  | { readonly act: "plan"; readonly body: MeetingPlan }
  | { readonly act: "change"; readonly id: number; readonly body: MeetingPlan }
  | { readonly act: "minutes"; readonly id: number; readonly minuteNo: string }
  | { readonly act: "cancel"; readonly id: number; readonly reason: string };

/** Does something with a meeting. */
export function useMeetingAct() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn(wanted: MeetingAct) {
      switch (wanted.act) {
        case "plan":
          return api.admission.planMeeting({ body: wanted.body });
        case "change":
          return api.admission.changeMeeting({ params: { id: wanted.id }, body: wanted.body });
        case "minutes":
          return api.admission.holdMeeting({
            params: { id: wanted.id },
            body: { minuteNo: wanted.minuteNo },
          });
        case "cancel":
          return api.admission.cancelMeeting({
            params: { id: wanted.id },
            body: { reason: wanted.reason },
          });
      }
    },
    onSuccess,
  });
}

/** Limits and the list of assisted duties. */
export function useSettings() {
  return useQuery({
    queryKey: ["admission", "settings"],
    queryFn: ({ signal }) => api.admission.settings({}, { signal }),
  });
}

/** Sets them from a day on, or takes back what is to come. */
export function useChangeSettings() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (
      wanted:
        | { readonly act: "set"; readonly body: AdmissionChangeSettingsInput["body"] }
        | { readonly act: "takeBack"; readonly from: string; readonly reason: string },
    ) =>
      wanted.act === "set"
        ? api.admission.changeSettings({ body: wanted.body })
        : api.admission.takeBackSettings({ body: { from: wanted.from, reason: wanted.reason } }),
    onSuccess,
  });
}

/** The addresses under which one's calendar programs read the meetings. */
export function useFeeds() {
  return useQuery({
    queryKey: ["admission", "feeds"],
    queryFn: ({ signal }) => api.admission.feeds({}, { signal }),
  });
}

/** Makes such an address. */
export function useOpenFeed() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => api.admission.openFeed({}), onSuccess });
}

/** Revokes such an address. */
export function useRevokeFeed() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: number) => api.admission.revokeFeed({ params: { id } }),
    onSuccess,
  });
}
