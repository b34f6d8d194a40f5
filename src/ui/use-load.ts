import { useCallback, useEffect, useState } from "react";
import { ApiError } from "./client.ts";

/** Where a load stands; data of the last success stays visible while the next is under way. */
export type Load<T> = {
  readonly state: "loading" | "ready" | "failed";
  readonly data: T | undefined;
  readonly error: ApiError | undefined;
  readonly again: () => void;
};

/**
 * Loads something when the page opens and whenever a dependency changes; a load that is overtaken is
 * aborted. For the portal; the console uses TanStack Query.
 */
export function useLoad<T>(
  load: (signal: AbortSignal) => Promise<T>,
  dependencies: readonly unknown[],
): Load<T> {
  const [round, setRound] = useState(0);
  const [current, setLoad] = useState<Omit<Load<T>, "again">>({
    state: "loading",
    data: undefined,
    error: undefined,
  });
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    const abort = new AbortController();
    setLoad((before) => ({ state: "loading", data: before.data, error: undefined }));
    load(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setLoad({ state: "ready", data, error: undefined });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const known =
          error instanceof ApiError
            ? error
            : new ApiError(0, {
                code: "page.broken",
                kind: "defect",
                message: error instanceof Error ? error.message : String(error),
                params: {},
              });
        setLoad({ state: "failed", data: undefined, error: known });
      },
    );
    return () => abort.abort();
    // The caller names what the load depends on, as with useEffect.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [round, ...dependencies]);
  return { ...current, again };
}
