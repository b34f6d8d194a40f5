/** Hears that something has changed while a page is open; the page then asks again as it always does. */
import { useEffect, useRef } from "react";
import { type LiveHint, type LiveStream, createLiveStream } from "./live-stream.ts";

export type { LiveHint } from "./live-stream.ts";

/** A tab that is looked away from for a moment keeps its stream. Unit: ms. */
const HIDDEN_MS = 10_000;

/** One stream a tab: of the session, or of the receipt that a page follows. */
const streams = new Map<string, LiveStream>();

function streamOf(receipt: string | undefined): LiveStream {
  const known = streams.get(receipt ?? "");
  if (known !== undefined) return known;
  const made = createLiveStream({ fetch: (...request) => fetch(...request), receipt });
  streams.set(receipt ?? "", made);
  let hiding: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(hiding);
    if (document.visibilityState === "visible") made.setVisible(true);
    else hiding = setTimeout(() => made.setVisible(false), HIDDEN_MS);
  });
  return made;
}

/**
 * Listens to topics (`inbox`, `case:12`) as long as the part is shown; while the stream fails, a hint of kind `unknown`
 * comes every 30 seconds, so a page needs no timer of its own. A part that is shown for a moment costs no connection.
 */
export function useLive(
  topics: readonly string[],
  onHint: (hint: LiveHint) => void,
  options: { readonly receipt?: string | undefined } = {},
): void {
  const latest = useRef(onHint);
  latest.current = onHint;
  const names = topics.join(",");
  const { receipt } = options;
  useEffect(() => {
    if (names === "") return undefined;
    const stream = streamOf(receipt);
    const stops = names
      .split(",")
      .map((topic) => stream.listen(topic, (hint) => latest.current(hint)));
    return () => {
      for (const stop of stops) stop();
    };
  }, [names, receipt]);
}

/** Whether somebody is writing at this moment: then nothing moves under their hand. */
function isTyping(): boolean {
  const at = document.activeElement;
  return (
    at instanceof HTMLElement &&
    (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))
  );
}

/**
 * Does something as soon as nobody is typing: at once, or when they leave the field. Asked several times meanwhile, it
 * is done once.
 */
export function useWhenNotTyping(act: () => void): () => void {
  const latest = useRef(act);
  latest.current = act;
  const isWaiting = useRef(false);
  useEffect(() => {
    const look = () => {
      // The focus has left one field and may be on its way to the next.
      setTimeout(() => {
        if (!isWaiting.current || isTyping()) return;
        isWaiting.current = false;
        latest.current();
      }, 300);
    };
    document.addEventListener("focusout", look);
    return () => document.removeEventListener("focusout", look);
  }, []);
  return () => {
    if (isTyping()) isWaiting.current = true;
    else latest.current();
  };
}
