/** Keeps HTML elements at their places on the map: names and points are real text, links and buttons. */
import { type RefObject, useLayoutEffect } from "react";
import { type Rect, uncovered } from "./clusters.ts";
import type { GlMap } from "./gl-map.ts";

/** Moves every element that says where it stands (`data-lng`, `data-lat`) to its place on the screen. */
function place(overlay: HTMLElement, map: GlMap): void {
  for (const element of overlay.querySelectorAll<HTMLElement>("[data-lng]")) {
    const { lng, lat } = element.dataset;
    const { x, y } = map.project([Number(lng), Number(lat)]);
    element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
  }
}

function rectOf(element: HTMLElement, map: GlMap): Rect {
  const { lng, lat } = element.dataset;
  const { x, y } = map.project([Number(lng), Number(lat)]);
  const [halfWidth, halfHeight] = [element.offsetWidth / 2, element.offsetHeight / 2];
  return {
    left: x - halfWidth - 2,
    top: y - halfHeight - 1,
    right: x + halfWidth + 2,
    bottom: y + halfHeight + 1,
  };
}

/** Shows the names for which there is room, by `data-rank` (greater first); pins and points come before all names. */
function settle(overlay: HTMLElement, map: GlMap): void {
  const elements = [...overlay.querySelectorAll<HTMLElement>("[data-lng]")].toSorted(
    (a, b) => Number(b.dataset["rank"] ?? "1e9") - Number(a.dataset["rank"] ?? "1e9"),
  );
  const shown = uncovered(elements.map((element) => rectOf(element, map)));
  elements.forEach((element, i) => {
    if (element.dataset["rank"] !== undefined) element.dataset["shown"] = String(shown[i] === true);
  });
}

/** What tells that an element has come or stands elsewhere. */
const WATCHED = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ["data-lng", "data-lat", "data-rank"],
};

/** Keeps the elements of an overlay in place for as long as the map lives. */
export function usePlaces(overlay: RefObject<HTMLElement | null>, map: GlMap): void {
  useLayoutEffect(() => {
    const element = overlay.current;
    if (element === null) return undefined;
    const onMove = () => place(element, map);
    const onEnd = () => {
      place(element, map);
      settle(element, map);
    };
    onEnd();
    const watch = new MutationObserver(onEnd);
    watch.observe(element, WATCHED);
    map.on("move", onMove);
    map.on("moveend", onEnd);
    map.on("resize", onEnd);
    return () => {
      watch.disconnect();
      map.off("move", onMove);
      map.off("moveend", onEnd);
      map.off("resize", onEnd);
    };
  }, [overlay, map]);
}
