/** Hands on what the start script has asked before the page was there. */
import { EARLY, type EarlyAnswers, earlyKey } from "./early-answers.ts";

/** An answer that has lain longer is asked for again. Unit: ms since the page was opened. */
const FRESH_MS = 15_000;

/**
 * `fetch` for the residents' pages: each answer of the start script is taken once, by whoever asks the same; one that
 * failed, and everything else, is asked of the server. After something was sent none of them is right any more.
 */
export const earlyFetch: typeof fetch = async (address, init) => {
  const early = (globalThis as { [EARLY]?: EarlyAnswers })[EARLY];
  if (early === undefined || early.size === 0) return fetch(address, init);
  if (init?.method !== "GET" || performance.now() > FRESH_MS) {
    early.clear();
    return fetch(address, init);
  }
  const key = earlyKey(address as string, new Headers(init.headers));
  const answer = early.get(key);
  early.delete(key);
  const response = await answer?.catch(() => undefined);
  init.signal?.throwIfAborted();
  return response?.ok === true ? response : fetch(address, init);
};
