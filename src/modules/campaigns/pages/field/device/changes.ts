/** Tells other tabs and the service worker that something on the device has changed. */

const NAME = "guiwei-field";

/** Says that works or the list have changed. */
export function tellChange(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage("changed");
  channel.close();
}

/** Calls back when another tab or the service worker has changed something; returns what ends it. */
export function watchChanges(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
