/**
 * The service worker of /field: keeps the page and everything it is made of, so that it opens without a
 * network, and sends what waits when the browser says that the network is back. It never touches the API
 * requests of a page, keeps no answer and deletes nothing but older copies of the page.
 */
import { connectClient } from "#ui/client.ts";
import { forgetKey, reopen } from "./device/account.ts";
import { tellChange } from "./device/changes.ts";
import { listenToServer, startClock } from "./device/connection.ts";
import { readFact } from "./device/database.ts";
import { line } from "./device/line.ts";
import { sendWaiting } from "./device/sync.ts";

/** Filled in by the build: the page's files and a name that changes with any of them. */
declare const __SHELL__: { readonly version: string; readonly files: readonly string[] };

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};
type Surroundings = {
  addEventListener(type: "install" | "activate" | "sync", on: (event: Extendable) => void): void;
  addEventListener(type: "fetch", on: (event: Fetching) => void): void;
  addEventListener(type: "message", on: (event: Extendable & { data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
};
const worker = globalThis as unknown as Surroundings;

const PAGE = "/field";
const CACHE = `guiwei-field-${__SHELL__.version}`;

/** All or nothing: a version that did not arrive whole is never put to use. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    [PAGE, ...__SHELL__.files].map((path) => new Request(path, { cache: "no-cache" })),
  );
}

async function dropOlderShells(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith("guiwei-field-") && name !== CACHE) await caches.delete(name);
  await worker.clients.claim();
}

worker.addEventListener("install", (event) => event.waitUntil(keepShell()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOlderShells()));
// A new version waits until the worker's page says that nothing is half done.
worker.addEventListener("message", (event) => {
  if (event.data === "use-new-version") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  const isPage =
    request.mode === "navigate" && (pathname === PAGE || pathname.startsWith("/field/"));
  const path = isPage ? PAGE : pathname;
  if (!isPage && !__SHELL__.files.includes(path)) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(path))
      .then((kept) => kept ?? fetch(request)),
  );
});

/** Sends without a page. Where it does not get through it fails, so that the browser tries again later. */
async function sendInBackground(): Promise<void> {
  await startClock();
  language = (await readFact<string>("language")) ?? language;
  const account = await reopen(Date.now());
  if (account === undefined) return;
  const end = await sendWaiting(account, line, Date.now, tellChange);
  if (end.kind === "signedOut") await forgetKey(account.tag);
  tellChange();
  if (end.kind === "later") throw end.why;
}

let language = "zh";
connectClient({ language: () => language });
listenToServer();
worker.addEventListener("sync", (event) => event.waitUntil(sendInBackground()));
