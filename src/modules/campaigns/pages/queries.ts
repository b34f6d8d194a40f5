/** What the pages of campaigns ask of the server, and what goes stale when something is written. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "#ui/client.gen.ts";
import { useLive, useWhenNotTyping } from "#ui/live.ts";
import type { CampaignState } from "../rules/campaign.ts";
import type { UnitStateName } from "../rules/unit.ts";
import type {
  AssignBody,
  CampaignBody,
  CampaignChange,
  CloseBody,
  QuantitiesBody,
  SettleBody,
  Verdicts,
} from "./views.ts";

/** A page of campaigns. */
export function listCampaigns(
  query: { state?: CampaignState | undefined; q?: string | undefined; cursor?: string | undefined },
  signal: AbortSignal,
) {
  return api.campaigns.list({ query }, { signal });
}

/** A page of units of a campaign. */
export function listUnits(
  campaignId: number,
  query: {
    state?: UnitStateName | undefined;
    held?: "free" | "held" | undefined;
    sample?: "drawn" | undefined;
    cursor?: string | undefined;
  },
  signal: AbortSignal,
) {
  return api.campaigns.units({ params: { campaignId }, query }, { signal });
}

/** A page of settlements. */
export function listSettlements(cursor: string | undefined, signal: AbortSignal) {
  return api.campaigns.allSettlements({ query: { cursor } }, { signal });
}

/** While many report at once, a page asks again this often at most. Unit: ms. */
const CALM_MS = 3_000;

/** Everything about a campaign is asked for again when something of it has changed, but not under a typing hand. */
function useFreshCampaign(campaignId: number): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useWhenNotTyping(
    () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === "campaigns" && queryKey.includes(campaignId),
      }),
  );
  useLive([`campaign:${campaignId}`], () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      ask();
    }, CALM_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

export function useCampaign(campaignId: number) {
  useFreshCampaign(campaignId);
  return useQuery({
    queryKey: ["campaigns", "one", campaignId],
    queryFn: ({ signal }) => api.campaigns.get({ params: { campaignId } }, { signal }),
  });
}

/** Admitted tasks of one's own department. */
export function useMandates() {
  return useQuery({
    queryKey: ["campaigns", "mandates"],
    queryFn: ({ signal }) => api.campaigns.mandates({}, { signal }),
  });
}

/** One of them, where it is one's own. */
export function useMandate(mandateId: number) {
  const { data } = useMandates();
  return { data: data?.items.find(({ id }) => id === mandateId) };
}

export function useProgress(campaignId: number) {
  return useQuery({
    queryKey: ["campaigns", "progress", campaignId],
    queryFn: ({ signal }) => api.campaigns.progress({ params: { campaignId } }, { signal }),
    refetchInterval: 30_000,
  });
}

/** Boundaries of all areas; they change once a year. */
export function useShapes() {
  return useQuery({
    queryKey: ["campaigns", "shapes"],
    queryFn: ({ signal }) => api.places.features({}, { signal }),
    staleTime: 3_600_000,
  });
}

export function useUnit(campaignId: number, unitId: number) {
  return useQuery({
    queryKey: ["campaigns", "unit", campaignId, unitId],
    queryFn: ({ signal }) => api.campaigns.unit({ params: { campaignId, unitId } }, { signal }),
  });
}

export function useWorkers(campaignId: number) {
  return useQuery({
    queryKey: ["campaigns", "workers", campaignId],
    queryFn: ({ signal }) => api.campaigns.workers({ params: { campaignId } }, { signal }),
  });
}

export function useImports(campaignId: number) {
  return useQuery({
    queryKey: ["campaigns", "imports", campaignId],
    queryFn: ({ signal }) => api.campaigns.imports({ params: { campaignId } }, { signal }),
  });
}

export function useAccrual(campaignId: number) {
  return useQuery({
    queryKey: ["campaigns", "accrual", campaignId],
    queryFn: ({ signal }) => api.campaigns.accrual({ params: { campaignId } }, { signal }),
  });
}

export function useSettlementsOf(campaignId: number) {
  return useQuery({
    queryKey: ["campaigns", "settlements", campaignId],
    queryFn: ({ signal }) =>
      api.campaigns.settlements({ params: { campaignId }, query: { limit: 200 } }, { signal }),
  });
}

export function useSettlement(settlementId: number) {
  return useQuery({
    queryKey: ["campaigns", "settlement", settlementId],
    queryFn: ({ signal }) => api.campaigns.settlement({ params: { settlementId } }, { signal }),
  });
}

export function useReport(campaignId: number) {
  return useQuery({
    queryKey: ["campaigns", "report", campaignId],
    queryFn: ({ signal }) => api.campaigns.report({ params: { campaignId } }, { signal }),
  });
}

/** A write, after which everything about campaigns (and money, which follows) is asked for again. */
function useWrite<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ["ledger"] });
      await queries.invalidateQueries({ queryKey: ["campaigns"] });
    },
  });
}

export const useCreateCampaign = () =>
  useWrite((body: CampaignBody) => api.campaigns.open({ body }));

export const useChangeCampaign = (campaignId: number) =>
  useWrite((body: CampaignChange) => api.campaigns.change({ params: { campaignId }, body }));

export const useSetQuantities = (campaignId: number) =>
  useWrite((body: QuantitiesBody) => api.campaigns.plan({ params: { campaignId }, body }));

export const useImportRoster = (campaignId: number) =>
  useWrite(({ file, isTrial }: { readonly file: File; readonly isTrial: boolean }) =>
    api.campaigns.importRoster(
      {
        params: { campaignId },
        query: { name: file.name, dryRun: isTrial ? "true" : "false" },
        body: file,
      },
      { later: true },
    ),
  );

export const useSendCampaign = (campaignId: number) =>
  useWrite(() => api.campaigns.send({ params: { campaignId } }, { later: true }));

export const useAssign = (campaignId: number) =>
  useWrite((body: AssignBody) => api.campaigns.assign({ params: { campaignId }, body }));

export const useVerify = (campaignId: number) =>
  useWrite((items: Verdicts) => api.campaigns.verify({ params: { campaignId }, body: { items } }));

export const useUnmask = (campaignId: number, unitId: number) =>
  useMutation({
    mutationFn: (reason: string) =>
      api.campaigns.unmask({ params: { campaignId, unitId }, body: { reason } }),
  });

export const useSettle = (campaignId: number) =>
  useWrite((body: SettleBody) =>
    api.campaigns.settle({ params: { campaignId }, body }, { later: true }),
  );

export const useExtend = (campaignId: number) =>
  useWrite((body: { readonly deadline: string; readonly reason: string }) =>
    api.campaigns.extend({ params: { campaignId }, body }),
  );

export const useUndoImport = (campaignId: number) =>
  useWrite((importId: number) => api.campaigns.undoImport({ params: { campaignId, importId } }));

export const useClose = (campaignId: number) =>
  useWrite((body: CloseBody) => api.campaigns.close({ params: { campaignId }, body }));

const base = "/api/v1/campaigns";

/** Where files are saved from, in the reader's language. */
export const exportHref = {
  progress: (id: number, format: string, language: string) =>
    `${base}/${id}/progress/export?format=${format}&language=${language}`,
  problems: (id: number, importId: number, format: string, language: string) =>
    `${base}/${id}/imports/${importId}/export?format=${format}&language=${language}`,
  settlement: (id: number, format: string, language: string) =>
    `${base}/settlements/${id}/export?format=${format}&language=${language}`,
  rosterTemplate: (language: string) => `${base}/roster-template?format=xlsx&language=${language}`,
};

/** Where a proof is looked at. */
export function proofHref(campaignId: number, unitId: number, fileId: number): string {
  return `${base}/${campaignId}/units/${unitId}/proofs/${fileId}`;
}
