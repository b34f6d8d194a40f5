/** Longest that something unhurried waits. Unit: ms. */
const LATEST_MS = 3000;

/** Does something once the page has loaded and has nothing better to do; answers how to call it off. */
export function whenIdle(run: () => void): () => void {
  let isOff = false;
  const soon = () => {
    if (isOff) return;
    if (!("requestIdleCallback" in window)) setTimeout(() => !isOff && run(), 1000);
    else requestIdleCallback(() => !isOff && run(), { timeout: LATEST_MS });
  };
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
  return () => {
    isOff = true;
    removeEventListener("load", soon);
  };
}
