/** How this device hears the server: how long it waits, what its clock says, since when there is silence. */
import { connectClient } from "#ui/client.ts";
import { keepFact, readFact } from "./database.ts";

/** Longest wait for one answer; a photo over a thin line takes its time. Unit: ms. */
const PATIENCE_MS = 60_000;

let behindMs: number | null = null;
let keptBehindMs: number | null = null;

/** By how much the device's clock is behind the server's; null where the server was never heard. Unit: ms. */
export function clockBehind(): number | null {
  return behindMs;
}

/** Reads what was known of the clock before the page was opened. */
export async function startClock(): Promise<void> {
  behindMs ??= (await readFact<number>("clockBehindMs")) ?? null;
  keptBehindMs = behindMs;
}

function noteTime(date: string | null, askedAt: number): void {
  const said = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(said)) return;
  // The header counts whole seconds; half of the way there and back is added.
  const now = Date.now();
  const behind = Math.round((said + 500 - (askedAt + now) / 2) / 1000) * 1000;
  behindMs = Math.abs(behind) < 3_000 ? 0 : behind;
  if (keptBehindMs !== null && Math.abs(behindMs - keptBehindMs) < 30_000) return;
  keptBehindMs = behindMs;
  void keepFact("clockBehindMs", behindMs).catch(() => {});
}

/** Lets the client wait no longer than is sensible at a door, and listen to the server's clock. */
export function listenToServer(): void {
  connectClient({
    async fetch(input, init) {
      const askedAt = Date.now();
      const limit = AbortSignal.timeout(PATIENCE_MS);
      const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
      const response = await fetch(input, { ...init, signal });
      noteTime(response.headers.get("date"), askedAt);
      // Read to its end here: a line that dies in the middle of an answer is a dead line, not a broken page.
      const { status, headers } = response;
      const isEmpty = status === 204 || status === 304;
      return new Response(isEmpty ? null : await response.blob(), { status, headers });
    },
  });
}
