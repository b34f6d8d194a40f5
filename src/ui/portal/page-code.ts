/** The code of pages: fetched when a page is first drawn, except the one that the address names from the start. */
import { type ComponentType, lazy } from "react";
import { pathOf } from "#ui/help/paths.ts";
import type { PortalPage, PortalPageProps } from "./contract.ts";

type Code = Awaited<ReturnType<PortalPage["load"]>>;

/** The start script has asked for it before; a page that is later than this shows grey lines first. Unit: ms. */
const LATEST_MS = 400;

const there = new Map<PortalPage["load"], Code>();

/** Waits for the code of the page at `path`, so that it is drawn at once and the grey lines never. */
export async function fetchFirst(pages: readonly PortalPage[], path: string): Promise<void> {
  const known = pathOf(
    pages.map((page) => page.path),
    path,
  );
  const page = pages.find((one) => one.path === known);
  if (page === undefined) return;
  const fetched = page.load().then(
    (code) => void there.set(page.load, code),
    // Drawing it says what is wrong.
    () => undefined,
  );
  await Promise.race([fetched, new Promise((done) => setTimeout(done, LATEST_MS))]);
}

/** The component of a page. */
export function codeOf(page: PortalPage): ComponentType<PortalPageProps> {
  return lazy(() => {
    const code = there.get(page.load);
    return code === undefined ? page.load() : atOnce(code);
  });
}

/** A promise would be drawn after the grey lines even when it is kept: this one calls back before it returns. */
function atOnce(code: Code): Promise<Code> {
  // oxlint-disable-next-line unicorn/no-thenable -- that is the point
  return { then: (use: (given: Code) => void) => use(code) } as unknown as Promise<Code>;
}
