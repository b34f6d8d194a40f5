/** The page's own copy on the device: kept by the service worker, replaced when the worker agrees. */
import { useSyncExternalStore } from "react";

const HOUR = 3_600_000;
const listeners = new Set<() => void>();
let waiting: (() => void) | undefined;
let isStarted = false;

function offer(registration: ServiceWorkerRegistration): void {
  const next = registration.waiting;
  // Without a controller this is the first copy, which nobody has to wait for.
  if (next === null || navigator.serviceWorker.controller === null) return;
  waiting = () => {
    // Unsent work lies in the device's store, which no version empties.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
      once: true,
    });
    next.postMessage("use-new-version");
  };
  for (const listener of listeners) listener();
}

async function register(): Promise<void> {
  if (navigator.serviceWorker === undefined) return;
  try {
    const registration = await navigator.serviceWorker.register("/field-worker.js", {
      scope: "/field",
    });
    offer(registration);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed") offer(registration);
      });
    });
    setInterval(() => void registration.update().catch(() => {}), HOUR);
  } catch (error) {
    // Without it the page still works while there is a network.
    console.warn("the page is not kept for later", error);
  }
}

/** Registers the service worker once. */
export function startShell(): void {
  if (isStarted) return;
  isStarted = true;
  void register();
}

/** Puts a new version to use, where one has arrived. */
export function useNewVersion(): (() => void) | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}
