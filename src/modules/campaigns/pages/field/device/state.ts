/** What the pages can have the device do, and what it does by itself. One for each open page. */
import { ApiError } from "#ui/api-error.ts";
import {
  type OpenAccount,
  closeAccount,
  countSealed,
  forgetKey,
  openAccount,
  reopen,
  renewLease,
} from "./account.ts";
import { tellChange, watchChanges } from "./changes.ts";
import { clockBehind, listenToServer, startClock } from "./connection.ts";
import { isStorageFull, keepFact, readFact } from "./database.ts";
import {
  type Free,
  askFree,
  askWho,
  fieldKey,
  line,
  loadRoster,
  signOut as endSession,
  takeUnits,
} from "./line.ts";
import {
  AlreadyWaiting,
  forgetOpened,
  press,
  putAway,
  readWorks,
  sendAgain,
  takeBack,
} from "./outbox.ts";
import { keepRoster, readRoster } from "./roster.ts";
import { change, fieldState } from "./shown.ts";
import { sendWaiting, type SyncEnd } from "./sync.ts";
import { pauseAfter, UNDO_MS, type WorkContent } from "./work.ts";

/** The list is asked for again after this. Unit: ms. */
const STALE_MS = 5 * 60_000;
/** Sent once more at least this often while something waits. Unit: ms. */
const ROUND_MS = 60_000;

let account: OpenAccount | undefined;

/** Reads what lies on the device; where `withRoster` is false the list is known to be the same. */
async function readDevice(withRoster = true): Promise<void> {
  const open = account;
  if (open === undefined) return;
  const works = await readWorks(open);
  const roster = withRoster ? await readRoster(open) : fieldState().roster;
  if (account === open) change({ works, roster });
}

async function readSealed(): Promise<void> {
  change({ sealed: await countSealed(account?.tag) });
}

async function heard(): Promise<void> {
  const wasOffline = fieldState().offlineSince !== null;
  change({ offlineSince: null, heardAt: Date.now(), clockBehindMs: clockBehind(), trouble: null });
  if (wasOffline) await keepFact("offlineSince", undefined);
}

async function notHeard(error: unknown): Promise<void> {
  if (!(error instanceof ApiError)) throw error;
  if (error.status !== 0) return change({ trouble: error.message });
  if (fieldState().offlineSince !== null) return;
  change({ offlineSince: Date.now() });
  await keepFact("offlineSince", fieldState().offlineSince);
}

/** Opens the device and then asks the server who is signed in. Shows the list before anybody is asked. */
export async function startField(): Promise<void> {
  if (typeof indexedDB === "undefined" || crypto.subtle === undefined)
    return change({ phase: "impossible" });
  listenToServer();
  try {
    await startClock();
    account = await reopen(Date.now());
    const offlineSince = (await readFact<number>("offlineSince")) ?? null;
    change({ offlineSince, clockBehindMs: clockBehind() });
    if (account !== undefined) {
      await readDevice();
      change({ phase: "ready", worker: account.worker });
    }
  } catch (error) {
    // A private window without storage: without a place to keep it, nothing may look as if it were kept.
    console.error(error);
    return change({ phase: "impossible" });
  }
  await readSealed();
  watchDevice();
  await whoIsThere();
}

function watchDevice(): void {
  watchChanges(() => void readDevice().then(readSealed));
  const now = () => {
    failures = 0;
    if (account !== undefined) schedule(0);
    // Opened without a network: the session may well live.
    else if (fieldState().phase === "signIn" && fieldState().offlineSince !== null)
      void whoIsThere();
  };
  addEventListener("online", now);
  addEventListener("offline", () => {
    void notHeard(new ApiError(0, { code: "", kind: "network", message: "", params: {} }));
  });
  addEventListener("focus", now);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") now();
  });
}

/** Asks the server who is signed in, and opens, keeps or closes the account on this device accordingly. */
export async function whoIsThere(): Promise<void> {
  try {
    if ((await readFact<boolean>("signedOut")) === true) return await endOldSession();
    const worker = await askWho();
    await heard();
    if (worker === null) return await sessionOver();
    account = await openAccount(worker, fieldKey, Date.now());
    change({ phase: "ready", worker, isKeyLost: false });
    void navigator.storage?.persist?.();
    await readDevice();
    await readSealed();
    schedule(0);
  } catch (error) {
    if (error instanceof ApiError) {
      await notHeard(error);
      if (account === undefined) change({ phase: "signIn" });
      else schedule(ROUND_MS);
    } else if (error instanceof DOMException && error.name === "OperationError") {
      change({ phase: "signIn", isKeyLost: true });
    } else throw error;
  }
}

/** The server says that nobody is signed in: the key goes, what was sealed stays. */
async function sessionOver(): Promise<void> {
  const tag = account?.tag;
  account = undefined;
  if (tag !== undefined) await forgetKey(tag);
  forgetOpened();
  change({ phase: "signIn", worker: undefined, roster: undefined, works: [] });
  await readSealed();
}

/** A sign-out on its way: its answer takes the cookie away, also that of a sign-in beside it. */
let ending: Promise<void> = Promise.resolve();

/** Resolves once a sign-out has arrived, or could not: only then may somebody sign in. */
export const sessionEnded = (): Promise<void> => ending.catch(() => undefined);

/** Signs out. What was not sent stays sealed on this device until the same account signs in again. */
export function leave(): Promise<void> {
  // From before the form for the next one is shown.
  ending = closeAndEnd();
  return ending;
}

async function closeAndEnd(): Promise<void> {
  // Noted first: without a network the session's cookie outlives the wish, and must open nothing by itself.
  await keepFact("signedOut", true);
  const tag = account?.tag;
  account = undefined;
  if (tag !== undefined) await closeAccount(tag);
  await sessionOver();
  tellChange();
  await sendSignOut();
}

/** Ends the session of somebody who signed out while there was no network. */
function endOldSession(): Promise<void> {
  ending = sendSignOut();
  change({ phase: "signIn" });
  return ending;
}

async function sendSignOut(): Promise<void> {
  try {
    await endSession();
    await keepFact("signedOut", undefined);
    await heard();
  } catch (error) {
    await notHeard(error);
  }
}

/** Somebody has just signed in: what was wished before no longer holds. */
export async function signedIn(): Promise<void> {
  await keepFact("signedOut", undefined);
  await whoIsThere();
}

let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let isRunning = false;
let isWanted = false;

function schedule(inMs: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void synchronise(), inMs);
}

/** Sends what waits and then asks for the list where it is stale. */
export async function synchronise(askAnyway = false): Promise<void> {
  const open = account;
  if (open === undefined) return;
  if (isRunning) {
    isWanted = true;
    return;
  }
  isRunning = true;
  try {
    const hasDue = fieldState().works.some((work) => work.state === "waiting");
    if (hasDue) change({ isSending: true });
    const end = await sendWaiting(open, line, Date.now, () => void readDevice(false));
    await readDevice(false);
    if (hasDue) tellChange();
    await after(open, end, askAnyway);
  } finally {
    isRunning = false;
    change({ isSending: false });
    if (isWanted) {
      isWanted = false;
      schedule(0);
    }
  }
}

async function after(open: OpenAccount, end: SyncEnd, askAnyway: boolean): Promise<void> {
  if (account !== open) return;
  if (end.kind === "signedOut") return sessionOver();
  if (end.kind === "elsewhere") return schedule(2_000);
  if (end.kind === "later") return failed(end.why);
  const isStale = Date.now() - (fieldState().roster?.askedAt ?? 0) > STALE_MS;
  const hasSent = fieldState().works.some((work) => work.state === "sent");
  try {
    if (isStale || hasSent || askAnyway || fieldState().offlineSince !== null) await refresh(open);
    failures = 0;
    schedule(nextRound());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return sessionOver();
    await failed(error);
  }
}

async function failed(why: ApiError): Promise<void> {
  failures += 1;
  await notHeard(why);
  schedule(pauseAfter(failures, Math.random()));
}

/** What is held back for undoing goes as soon as it may; what the server passed over, with the next round. */
function nextRound(): number {
  const held = fieldState().works.map((work) =>
    work.state === "waiting" ? work.heldUntil - Date.now() : 0,
  );
  return Math.min(ROUND_MS, ...held.filter((ms) => ms > 0).map((ms) => ms + 50));
}

async function refresh(open: OpenAccount): Promise<void> {
  const askedAt = Date.now();
  const roster = await loadRoster(fieldState().roster, askedAt);
  await heard();
  if (account !== open) return;
  await renewLease(open.tag, Date.now());
  // A full device keeps the list that it has: what the worker reports is worth its room more than a newer list.
  await keepRoster(open, roster).catch((error: unknown) => {
    if (!isStorageFull(error)) throw error;
  });
  await readDevice();
  tellChange();
}

/** How a press ended: kept on the disk, or why not. */
export type Pressed =
  | { readonly kind: "kept"; readonly undo: () => Promise<boolean> }
  | { readonly kind: "already" }
  | { readonly kind: "full" }
  | { readonly kind: "signedOut" };

/** Keeps what the worker said about a unit. Only "kept" means that it is safe. */
export async function keepWork(
  content: Pick<WorkContent, "unit" | "campaign" | "outcome">,
  proofs: readonly Blob[],
): Promise<Pressed> {
  const open = account;
  if (open === undefined) return { kind: "signedOut" };
  const whole = { ...content, clockBehindMs: clockBehind(), refusal: null };
  try {
    const clientKey = await press(open, whole, proofs, Date.now());
    await readDevice(false);
    tellChange();
    schedule(UNDO_MS + 50);
    void askForBackgroundSync();
    return { kind: "kept", undo: () => takeWorkBack(content.unit.id, clientKey) };
  } catch (error) {
    if (error instanceof AlreadyWaiting) return { kind: "already" };
    if (isStorageFull(error)) return { kind: "full" };
    throw error;
  }
}

/** Takes a press back as long as it cannot have left the device. */
export async function takeWorkBack(unitId: number, clientKey: string): Promise<boolean> {
  if (account === undefined) return false;
  const isBack = await takeBack(account.tag, unitId, clientKey);
  await readDevice(false);
  tellChange();
  return isBack;
}

/** The worker has read why a piece of work was not taken. */
export async function putWorkAway(unitId: number, clientKey: string): Promise<void> {
  if (account === undefined) return;
  await putAway(account.tag, unitId, clientKey);
  await readDevice(false);
  tellChange();
  await synchronise(true);
}

/** Sends a piece of work that was not taken once more: under another post, say, or after the campaign was opened. */
export async function sendWorkAgain(unitId: number, clientKey: string): Promise<void> {
  if (account === undefined) return;
  await sendAgain(account.tag, unitId, clientKey);
  await readDevice(false);
  tellChange();
  await synchronise();
}

/** What can be taken now; asked with a network only. */
export function freeUnits(): Promise<readonly Free[]> {
  return askFree();
}

/** Takes units that nobody holds and fetches them; answers how many were left to take. */
export async function takeFreeUnits(free: Free, count: number): Promise<number> {
  const { worker } = fieldState();
  if (worker === undefined) return 0;
  const taken = await takeUnits(worker.personId, free, count);
  await synchronise(true);
  return taken;
}

type WithSync = ServiceWorkerRegistration & {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
};

/** Where the browser can, it sends by itself when the network is back, even with the page closed. */
async function askForBackgroundSync(): Promise<void> {
  try {
    const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register("guiwei-field");
  } catch {
    // Not allowed or not there: the page sends when it is open.
  }
}
