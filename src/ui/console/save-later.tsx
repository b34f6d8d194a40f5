/** Files that take a while to make: made as long work, saved when they are there, found in the tray by whoever has left. */
import type { MouseEvent, ReactNode } from "react";
import { ApiError, doLater } from "#ui/client.ts";
import { textsIn } from "#ui/i18n/language.ts";
import { preferences } from "#ui/preferences.ts";
import { toast } from "#ui/toast.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** Saves a file that is there already. */
function save(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}

/** Has a file made and saves it; what stands in the way is said in a toast. `href` is a route that offers it. */
export async function saveLater(href: string): Promise<void> {
  const { work: words } = textsIn({ zh, en }, preferences().language);
  try {
    save(`/api/v1/long-works/${await doLater("GET", href)}/result`);
  } catch (error) {
    const text = error instanceof ApiError ? error.message : words.failedToLoad;
    toast({ text, tone: "attend" });
  }
}

/** A link to such a file; opened in another window it is made while one waits there. */
export function SaveLink(props: {
  readonly href: string;
  readonly className: string;
  readonly kind?: "quiet";
  readonly children: ReactNode;
}): ReactNode {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void saveLater(props.href);
  };
  return (
    <a
      className={props.className}
      href={props.href}
      download
      onClick={press}
      {...(props.kind === undefined ? {} : { "data-kind": props.kind })}
    >
      {props.children}
    </a>
  );
}
