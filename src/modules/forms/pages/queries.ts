/** What the pages of forms ask of the server, and what goes stale when something is written. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  api,
  type FormsAskInput,
  type FormsDoubleAskingInput,
  type FormsDraftInput,
  type FormsProposeFieldInput,
  type FormsReplaceFieldInput,
  type FormsSheetAnswer,
  type FormsSimilarFieldsInput,
} from "#ui/client.gen.ts";
import { useLive, useWhenNotTyping } from "#ui/live.ts";
import type { Level } from "../rules/field.ts";
import { savingOf } from "./saving.ts";

/** A field as sheets and forms show it. */
export type ShownField = FormsSheetAnswer["fields"][number];

export type DesignBody = FormsDraftInput["body"]["design"];

/** Asks again when somebody has changed what is shown, but not under the hand of who is typing. */
export function useFresh(topics: readonly string[], key: readonly unknown[]): void {
  const queries = useQueryClient();
  const ask = useWhenNotTyping(() => void queries.invalidateQueries({ queryKey: key }));
  useLive(topics, ask);
}

/** One form; nothing without a number. */
export function useForm(id: number | undefined) {
  useFresh(id === undefined ? [] : [`form:${id}`], ["forms", "form", id ?? null]);
  return useQuery({
    queryKey: ["forms", "form", id ?? null],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.forms.get({ params: { formId: id ?? 0 } }, { signal }),
  });
}

/** The fields in use, of a level or all: what a designer chooses from. */
export function useFieldsInUse(level?: Level) {
  return useQuery({
    queryKey: ["forms", "fields", "inUse", level ?? null],
    queryFn: async ({ signal }) => {
      const filter = {
        status: "inUse",
        limit: 200,
        ...(level === undefined ? {} : { level }),
      } as const;
      const items = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const query = cursor === undefined ? filter : { ...filter, cursor };
        const page = await api.forms.fields({ query }, { signal });
        items.push(...page.items);
        cursor = page.next;
      }
      return items;
    },
  });
}

/** One field with what looks like it. */
export function useField(id: number) {
  return useQuery({
    queryKey: ["forms", "field", id],
    queryFn: ({ signal }) => api.forms.field({ params: { fieldId: id } }, { signal }),
  });
}

/** Sub-districts and the district, to choose where a form goes. */
export function useAreasBelow() {
  return useQuery({
    queryKey: ["places", "areas"],
    queryFn: ({ signal }) => api.places.list({}, { signal }),
  });
}

/** Fields that look like one that is being written. */
export function useSimilar(body: FormsSimilarFieldsInput["body"]) {
  return useQuery({
    queryKey: ["forms", "similar", body],
    enabled: body.name.zh.trim().length >= 2,
    queryFn: ({ signal }) => api.forms.similarFields({ body }, { signal }),
  });
}

/** What is asked already, while designing. */
export function useDoubleAsking(body: FormsDoubleAskingInput["body"]) {
  return useQuery({
    queryKey: ["forms", "doubleAsking", body],
    enabled: body.fieldIds.length > 0 && body.areaIds.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.forms.doubleAsking({ body }, { signal }),
  });
}

/** Results of a form at an area. */
export function useResults(formId: number, areaId: number | undefined) {
  useFresh([`form:${formId}`], ["forms", "results", formId]);
  return useQuery({
    queryKey: ["forms", "results", formId, areaId ?? null],
    queryFn: ({ signal }) =>
      api.forms.results(
        { params: { formId }, query: areaId === undefined ? {} : { areaId } },
        { signal },
      ),
  });
}

/** One sheet. */
export function useSheet(sheetId: number) {
  useFresh([`sheet:${sheetId}`], ["forms", "sheet", sheetId]);
  return useQuery({
    queryKey: ["forms", "sheet", sheetId],
    queryFn: ({ signal }) => api.forms.sheet({ params: { sheetId } }, { signal }),
  });
}

/** Every answer to a field about the same area. */
export function useHistory(sheetId: number, fieldId: number) {
  return useQuery({
    queryKey: ["forms", "history", sheetId, fieldId],
    queryFn: ({ signal }) =>
      api.forms.history({ params: { sheetId }, query: { fieldId } }, { signal }),
  });
}

/** Load figures of a period. */
export function useLoadFigures(from: string | undefined, to: string | undefined) {
  return useQuery({
    queryKey: ["forms", "load", from ?? null, to ?? null],
    queryFn: ({ signal }) =>
      api.forms.load(
        {
          query: {
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          },
        },
        { signal },
      ),
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["forms"] });
}

/** Saves a design: a new form without a number. */
export function useSaveForm(id: number | undefined) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ design, revision }: { design: DesignBody; revision: number }) =>
      id === undefined
        ? api.forms.draft({ body: { design } })
        : api.forms.edit({ params: { formId: id }, body: { design, revision } }),
    onSuccess,
  });
}

export type FormAct =
  | { readonly act: "ask"; readonly body: FormsAskInput["body"] }
  | { readonly act: "send" | "close" }
  | { readonly act: "drop"; readonly reason: string }
  | { readonly act: "copy"; readonly fromOn: string; readonly dueOn: string };

/** Takes a step with a form. */
export function useActOnForm(formId: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn(step: FormAct) {
      const params = { formId };
      switch (step.act) {
        case "ask":
          return api.forms.ask({ params, body: step.body });
        case "send":
          return api.forms.send({ params });
        case "close":
          return api.forms.close({ params });
        case "drop":
          return api.forms.drop({ params, body: { reason: step.reason } });
        case "copy":
          return api.forms.copy({ params, body: { fromOn: step.fromOn, dueOn: step.dueOn } });
      }
    },
    onSuccess,
  });
}

/** Proposes a field, or gives one a new meaning. */
export function useWriteField(replacesId: number | undefined) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: FormsProposeFieldInput["body"] & { readonly reason?: string }) => {
      const { reason, ...content } = body;
      const replacing: FormsReplaceFieldInput["body"] = { ...content, reason: reason ?? "" };
      return replacesId === undefined
        ? api.forms.proposeField({ body: content })
        : api.forms.replaceField({ params: { fieldId: replacesId }, body: replacing });
    },
    onSuccess,
  });
}

export type FieldAct =
  | { readonly act: "adopt" }
  | { readonly act: "decline" | "retire"; readonly reason: string };

/** Takes a step with a field. */
export function useActOnField(fieldId: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn(step: FieldAct) {
      const params = { fieldId };
      if (step.act === "adopt") return api.forms.adoptField({ params });
      const body = { reason: step.reason };
      return step.act === "decline"
        ? api.forms.declineField({ params, body })
        : api.forms.retireField({ params, body });
    },
    onSuccess,
  });
}

/**
 * Saves answers; the sheet on the page becomes what the server says, also where it refuses. What is saved quickly one after
 * another goes out one by one, each having seen what the one before has left, so that nobody is told of their own change.
 */
export function useSaveAnswers(sheetId: number) {
  const queries = useQueryClient();
  return useMutation(
    savingOf(queries, sheetId, (entries) =>
      api.forms.saveAnswers({ params: { sheetId }, body: { entries } }),
    ),
  );
}

/** Hands a sheet in, or returns it. */
export function useActOnSheet(sheetId: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      reason === undefined
        ? api.forms.handIn({ params: { sheetId } })
        : api.forms.returnSheet({ params: { sheetId }, body: { reason } }),
    onSuccess,
  });
}
