/** What the page of the ladder asks the server. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  api,
  type CasesChangeSettingInput,
  type CasesWithdrawSettingInput,
} from "#ui/client.gen.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { SettingValues } from "../../rules/settings.ts";
import type { Scope, SettingLine } from "./ladder-words.ts";

const settingsKey = ["cases", "settings"] as const;

export function useSettings() {
  return useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) => api.cases.settings({}, { signal }),
  });
}

/** What a change would come to; asked a moment after the last key. */
export function usePreview(scope: Scope, from: Day, values: SettingValues) {
  const { scope: kind, code } = scope;
  return useQuery({
    queryKey: ["cases", "setting-preview", kind, code, from, values],
    queryFn: async ({ signal }) => {
      await new Promise((settle) => setTimeout(settle, 200));
      signal.throwIfAborted();
      return api.cases.previewSetting({ body: { scope: kind, code, from, values } }, { signal });
    },
    enabled: from !== "",
    placeholderData: (before) => before,
  });
}

export function useChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CasesChangeSettingInput["body"]) => api.cases.changeSetting({ body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["cases"] }),
  });
}

export function useWithdrawal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CasesWithdrawSettingInput["body"]) => api.cases.withdrawSetting({ body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["cases"] }),
  });
}

/** Takes a change back that was just made: what held before holds again, what had not begun is gone. */
export function useTakeBack() {
  const change = useChange();
  const withdrawal = useWithdrawal();
  return async (made: {
    readonly scope: Scope;
    readonly known: SettingLine | undefined;
    readonly from: Day;
    readonly today: Day;
    readonly reason: string;
  }): Promise<void> => {
    const { known, from, today, reason } = made;
    const { scope, code } = made.scope;
    const before =
      from <= today ? (known?.own ?? {}) : known?.upcoming.find((one) => one.from === from)?.values;
    await (before === undefined
      ? withdrawal.mutateAsync({ scope, code, from, reason })
      : change.mutateAsync({ scope, code, from, values: before, reason }));
  };
}

export function useHistory({ scope, code }: Scope) {
  return useQuery({
    queryKey: ["cases", "setting-history", scope, code],
    queryFn: ({ signal }) => api.cases.settingHistory({ query: { scope, code } }, { signal }),
  });
}

/** Duties by name or code, for the one that is set apart. */
export function useDuties(q: string) {
  return useQuery({
    queryKey: ["cases", "setting-duties", q],
    queryFn: async ({ signal }) => {
      await new Promise((settle) => setTimeout(settle, 200));
      signal.throwIfAborted();
      return api.catalogue.search({ query: { q, limit: 10 } }, { signal });
    },
    enabled: q.trim() !== "",
    placeholderData: (before) => before,
  });
}

export function useCorrections() {
  return useQuery({
    queryKey: ["cases", "recomputations"],
    queryFn: ({ signal }) => api.cases.recomputations({}, { signal }),
  });
}
