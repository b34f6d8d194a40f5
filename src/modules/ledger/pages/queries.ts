/** What the ledger's pages ask of the server, and what goes stale when something is posted. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type LedgerPostVoucherInput } from "#ui/client.gen.ts";

/** Every appropriation of a year that one may read; without a year, of this one. */
export function useOverview(year: number | undefined) {
  return useQuery({
    queryKey: ["ledger", "overview", year ?? null],
    queryFn: ({ signal }) =>
      api.ledger.overview({ query: year === undefined ? {} : { year } }, { signal }),
  });
}

/** One appropriation with its accounts and commitments. */
export function useAppropriation(id: number) {
  return useQuery({
    queryKey: ["ledger", "appropriation", id],
    queryFn: ({ signal }) => api.ledger.appropriation({ params: { id } }, { signal }),
  });
}

/** One entry. */
export function useEntry(id: number) {
  return useQuery({
    queryKey: ["ledger", "entry", id],
    queryFn: ({ signal }) => api.ledger.entry({ params: { id } }, { signal }),
  });
}

/** Months and what keeps the next one open. */
export function usePeriods() {
  return useQuery({
    queryKey: ["ledger", "periods"],
    queryFn: ({ signal }) => api.ledger.periods({}, { signal }),
  });
}

/** The open organisations, for choosing one. */
export function useOrganisations() {
  return useQuery({
    queryKey: ["ledger", "organisations"],
    staleTime: 300_000,
    async queryFn({ signal }) {
      const all = [];
      let cursor: string | undefined;
      do {
        const page = await api.organisations.list(
          { query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
          { signal },
        );
        all.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return all;
    },
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["ledger"] });
}

/** Posts a voucher; every figure on the page is fetched anew. */
export function usePostVoucher() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: LedgerPostVoucherInput["body"]) => api.ledger.postVoucher({ body }),
    onSuccess: refresh,
  });
}

/** Closes a month. */
export function useClosePeriod() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (period: number) => api.ledger.closePeriod({ params: { period } }),
    onSuccess: refresh,
  });
}
