/** Hears what other processes changed, so that nothing remembered here outlives it. */
import { CHANGED_CHANNEL, type Memo } from "./context.ts";
import type { Listener } from "./listener.ts";

/**
 * Forgets what notices name. What was changed while the connection was lost cannot be known, so everything remembered
 * is forgotten when listening begins anew.
 */
export async function listenForChanges(listener: Listener, memo: Memo): Promise<void> {
  await listener.subscribe({
    channel: CHANGED_CHANNEL,
    hear: (name) => memo.drop(name),
    begin: () => memo.clear(),
  });
}
