/** What funding's pages ask of the server, and what goes stale when something is written. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  api,
  type FundingCreateScenarioInput,
  type FundingDecideScenarioInput,
  type FundingEnterFiguresInput,
  type FundingRequestDrawInput,
} from "#ui/client.gen.ts";
import type { Level } from "../rules/scenario.ts";

/** Figures of every area of a level; without a year, the newest that has any. */
export function useFigures(level: Level, year: number | undefined) {
  return useQuery({
    queryKey: ["funding", "figures", level, year ?? null],
    queryFn: ({ signal }) =>
      api.funding.figures(
        { query: { level, ...(year === undefined ? {} : { year }) } },
        { signal },
      ),
  });
}

/** One scenario; nothing without an id. */
export function useScenario(id: number | undefined) {
  return useQuery({
    queryKey: ["funding", "scenario", id ?? null],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.funding.scenario({ params: { id: id ?? 0 } }, { signal }),
  });
}

/** The reserves, and for whom one may ask. */
export function useReserves() {
  return useQuery({
    queryKey: ["funding", "reserves"],
    queryFn: ({ signal }) => api.funding.reserves({}, { signal }),
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["funding"] });
    void queries.invalidateQueries({ queryKey: ["ledger"] });
  };
}

/** Saves a draft: a new one without an id. */
export function useSaveScenario() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({
      id,
      body,
    }: {
      readonly id: number | undefined;
      readonly body: FundingCreateScenarioInput["body"];
    }) =>
      id === undefined
        ? api.funding.createScenario({ body })
        : api.funding.updateScenario({ params: { id }, body }),
    onSuccess,
  });
}

export type ScenarioAct =
  | { readonly act: "decide"; readonly body: FundingDecideScenarioInput["body"] }
  | { readonly act: "post"; readonly date: string }
  | { readonly act: "drop"; readonly reason: string };

/** Takes a step with a scenario. */
export function useActOnScenario(id: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn(step: ScenarioAct) {
      const params = { id };
      if (step.act === "decide") return api.funding.decideScenario({ params, body: step.body });
      if (step.act === "post")
        return api.funding.postScenario({ params, body: { date: step.date } });
      return api.funding.dropScenario({ params, body: { reason: step.reason } });
    },
    onSuccess,
  });
}

/** Enters the figures of one area. */
export function useEnterFigures(areaId: number, year: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: FundingEnterFiguresInput["body"]) =>
      api.funding.enterFigures({ params: { areaId, year }, body }),
    onSuccess,
  });
}

/** Imports a table of figures. */
export function useImportFigures() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (file: Blob) => api.funding.importFigures({ body: file }),
    onSuccess,
  });
}

/** Asks for money of the reserve. */
export function useRequestDraw() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: FundingRequestDrawInput["body"]) => api.funding.requestDraw({ body }),
    onSuccess,
  });
}

export type DrawAct =
  | { readonly act: "withdraw" }
  | { readonly act: "approve" | "refuse"; readonly note: string }
  | { readonly act: "report"; readonly text: string; readonly returnedFen: number };

/** Takes a step with a draw. */
export function useActOnDraw(id: number) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn(step: DrawAct) {
      const params = { id };
      switch (step.act) {
        case "withdraw":
          return api.funding.withdrawDraw({ params });
        case "approve":
          return api.funding.approveDraw({ params, body: { note: step.note } });
        case "refuse":
          return api.funding.refuseDraw({ params, body: { note: step.note } });
        case "report":
          return api.funding.reportDraw({
            params,
            body: { text: step.text, returnedFen: step.returnedFen },
          });
      }
    },
    onSuccess,
  });
}
