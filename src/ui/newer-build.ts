/** Pages that outlive their code: after an upgrade of the server the files that an open page would fetch are gone. */
import { rememberedInTab, rememberInTab } from "./device-memory.ts";

/** What the browsers say when the code or the style of a page cannot be fetched. */
const NOT_FETCHED =
  /dynamically imported module|module script failed|unable to preload css|error loading/i;
const REOPENED = "reopened";
/** A server that really lacks a file must not keep a page going round. Unit: ms. */
const APART_MS = 60_000;

/** Whether it was the line, or a file that is there no more, that broke the loading of code. */
export const isNotFetched = (error: unknown): boolean =>
  error instanceof Error && NOT_FETCHED.test(error.message);

/**
 * Opens the address anew where the code of a page could not be fetched although the server answers: then there is a
 * newer build. At most once a minute, and not where the tab cannot remember that it did. Drafts outlive it. Answers
 * whether the page is being opened anew.
 */
export async function reopenAfterUpgrade(error: unknown): Promise<boolean> {
  if (!isNotFetched(error)) return false;
  const now = Date.now();
  if (now - Number(rememberedInTab(REOPENED) ?? 0) < APART_MS) return false;
  try {
    // Without a network it is not the build.
    if (!(await fetch("/health/live", { cache: "no-store" })).ok) return false;
  } catch {
    return false;
  }
  rememberInTab(REOPENED, String(now));
  const isRemembered = rememberedInTab(REOPENED) === String(now);
  if (isRemembered) location.reload();
  return isRemembered;
}
