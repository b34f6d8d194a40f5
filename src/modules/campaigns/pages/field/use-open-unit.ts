import { useCallback, useSyncExternalStore } from "react";

function watch(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

const read = (): number | null => {
  const id = /^#unit-(\d+)$/.exec(location.hash)?.[1];
  return id === undefined ? null : Number(id);
};

/** Which unit is open: in the address, so that the phone's back button closes it and a reload keeps it. */
export function useOpenUnit(): [number | null, (unitId: number | null) => void] {
  const open = useSyncExternalStore(watch, read);
  const set = useCallback((unitId: number | null) => {
    if (unitId !== null) {
      history.pushState({ opened: true }, "", `#unit-${unitId}`);
      dispatchEvent(new HashChangeEvent("hashchange"));
    } else if ((history.state as { opened?: true } | null)?.opened === true) history.back();
    else {
      history.replaceState(null, "", location.pathname + location.search);
      dispatchEvent(new HashChangeEvent("hashchange"));
    }
  }, []);
  return [open, set];
}
