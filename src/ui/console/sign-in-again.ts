/** A sign-in that ends while somebody writes: the words must not go with it. */
import { useEffect } from "react";

/** The form that was written in last; what one searches with is not worth keeping. */
let written: Element | null = null;

function onInput(event: Event): void {
  const form = event.target instanceof Element ? event.target.closest("form") : null;
  if (form !== null && form.role !== "search") written = form;
}

/**
 * Calls `leave` when the server no longer knows who is at the desk, but for who has something written on the page: they
 * stay, and the refusal of what they send shows the way to sign in beside it.
 */
export function useSignedOut(leave: () => void): void {
  useEffect(() => {
    const signedOut = () => {
      if (written?.isConnected !== true) leave();
    };
    document.addEventListener("input", onInput, true);
    addEventListener("guiwei:unauthenticated", signedOut);
    return () => {
      document.removeEventListener("input", onInput, true);
      removeEventListener("guiwei:unauthenticated", signedOut);
    };
  }, [leave]);
}
