/** Keeps a form on the device, so that it opens again without a network. Works without it where browsers refuse. */
import { whenIdle } from "#ui/when-idle.ts";

/** Forms that are kept; each is a scope of its own, so that no other page is touched. */
const SCOPES = ["/report", "/apply"] as const;

/** The files that this page was made of, and the public lists that it asked for. */
function loaded(): string[] {
  const paths = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname, search }) => pathname + search)
    .filter((path) =>
      /^\/(assets\/|first-paint\.js|favicon\.svg|api\/v1\/(catalogue\/categories|areas|areas\.geojson|duties\/[^/?]+)(\?|$))/.test(
        path,
      ),
    );
  return [...new Set(paths)];
}

/** Long enough for what comes together. Unit: ms. */
const TOGETHER_MS = 500;

/** Keeps what is loaded now, and what comes after it: the map's outlines, a later screen's code. */
async function register(scope: string, isOver: () => boolean): Promise<void> {
  const registration = await navigator.serviceWorker.register("/portal-worker.js", { scope });
  const tell = () => {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    worker?.postMessage({ keep: loaded() });
  };
  tell();
  let told = loaded().length;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = new PerformanceObserver(() => {
    if (isOver()) return watch.disconnect();
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (loaded().length === told) return;
      told = loaded().length;
      tell();
    }, TOGETHER_MS);
  });
  watch.observe({ type: "resource" });
}

/** Keeps the form that is open, once the page is at rest; answers how to call it off. */
export function keepForm(): () => void {
  const scope = SCOPES.find((one) => location.pathname.startsWith(one));
  if (scope === undefined || navigator.serviceWorker === undefined) return () => undefined;
  let isOver = false;
  const callOff = whenIdle(() => void register(scope, () => isOver).catch(() => undefined));
  return () => {
    isOver = true;
    callOff();
  };
}
