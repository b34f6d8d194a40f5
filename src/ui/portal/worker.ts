/**
 * The service worker of the residents' forms (/report, /apply): a form that is half filled in opens again without a
 * network. It keeps the page, what it is made of, and the public lists that the form offers; never an answer that is
 * about a person, and nothing that is sent goes through it.
 */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};
type Surroundings = {
  addEventListener(type: "install" | "activate", on: (event: Extendable) => void): void;
  addEventListener(type: "fetch", on: (event: Fetching) => void): void;
  addEventListener(type: "message", on: (event: Extendable & { data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
};
const worker = globalThis as unknown as Surroundings;

const CACHE = "guiwei-forms-1";
/** Every page of the portal is the same file: it is kept once. */
const PAGE = "/report";
/** Lists that everybody may read: categories of requests, areas and their outlines, the guidance of a duty. */
const PUBLIC =
  /^\/(first-paint\.js|favicon\.svg|api\/v1\/(catalogue\/categories|areas|areas\.geojson|duties\/[^/]+))$/;

const isAsset = (path: string): boolean => path.startsWith("/assets/");

/** The newest there is; without a network, what was kept. */
async function newestOrKept(request: Request, name: string | Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(name, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(name, { ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Files under /assets never change: what is kept is right. */
async function keptOrNew(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** Keeps what a page is made of now, and forgets what an older one was made of. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (isAsset(pathname) && !paths.includes(pathname)) await cache.delete(request);
  }
  const missing: string[] = [];
  for (const path of paths)
    if (!isAsset(path) || (await cache.match(path, { ignoreVary: true })) === undefined)
      missing.push(path);
  await cache.addAll(missing);
}

const isPaths = (data: unknown): data is { readonly keep: readonly string[] } =>
  Array.isArray((data as { keep?: unknown } | null)?.keep);

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => {
  if (isPaths(event.data)) event.waitUntil(keep([PAGE, ...event.data.keep]));
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(newestOrKept(request, PAGE));
  else if (isAsset(pathname)) event.respondWith(keptOrNew(request));
  else if (PUBLIC.test(pathname)) event.respondWith(newestOrKept(request, request));
});
