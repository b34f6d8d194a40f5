/**
 * Files to take along: whatever link of the console leads to a file of the API, what takes a while to make is made as
 * long work, saved when it is there, and found in the tray by whoever has left.
 */
import { useEffect } from "react";
import { ApiError, fetchFile } from "#ui/client.ts";
import { textsIn } from "#ui/i18n/language.ts";
import { preferences } from "#ui/preferences.ts";
import { toast } from "#ui/toast.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** Lets the browser save what is at an address. */
function save(href: string, name: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
}

/** Has a file made and saves it; what stands in the way is said in a toast. `href`: a route that answers with a file. */
export async function saveLater(href: string, name = ""): Promise<void> {
  const { work: words } = textsIn({ zh, en }, preferences().language);
  try {
    const made = await fetchFile(href);
    if ("workId" in made) return save(`/api/v1/long-works/${made.workId}/result`, "");
    const address = URL.createObjectURL(made.bytes);
    save(address, name === "" ? made.name : name);
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  } catch (error) {
    const text = error instanceof ApiError ? error.message : words.failedToLoad;
    toast({ text, tone: "attend" });
  }
}

/**
 * Takes over every link that saves a file of the API; opened in another window it is made while one waits there.
 * One place for the whole console, so that no page can forget it.
 */
export function useSavedFiles(): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element | null)?.closest?.(
        "a[href][download]",
      ) as HTMLAnchorElement | null;
      if (link === null || !link.isConnected) return;
      const { origin, pathname, search } = new URL(link.href);
      const isMade = origin === location.origin && pathname.startsWith("/api/v1/");
      // What a work has made is there already.
      if (!isMade || pathname.startsWith("/api/v1/long-works/")) return;
      event.preventDefault();
      void saveLater(pathname + search, link.download);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, []);
}
