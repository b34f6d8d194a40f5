import { useEffect } from "react";

/**
 * Lets plain `<a href>` go through the router: the signs and parts need not know which router they are
 * in. Left alone are other origins, other places (`isOurs`), downloads, new windows and modified clicks.
 */
export function useLinks(isOurs: (path: string) => boolean, go: (to: string) => void): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element | null)?.closest?.(
        "a[href]",
      ) as HTMLAnchorElement | null;
      if (link === null || link.target !== "" || link.hasAttribute("download")) return;
      const to = new URL(link.href);
      if (to.origin !== location.origin || !isOurs(to.pathname)) return;
      if (to.pathname === location.pathname && to.search === location.search && to.hash !== "")
        return;
      event.preventDefault();
      go(to.pathname + to.search + to.hash);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [isOurs, go]);
}
