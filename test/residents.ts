/** The demo district with its real server, for tests that are a resident with a phone. */
import type { BrowserContextOptions } from "playwright-core";
import { PHONE } from "./browser.ts";
import { type Site, type Visit, sharedDemo } from "./site.ts";

export type ResidentsSite = Omit<Site, "visit"> & {
  /** Opens a page of the portal as a fresh visitor, with a phone unless told otherwise. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Opens a page of the console as a demo account. */
  readonly official: (username: string, path: string) => Promise<Visit>;
  /** Gives a command as a demo account, through the API. */
  readonly command: (username: string, caseId: number, body: object) => Promise<void>;
};

/** A demo district of its own, without past cases. */
export async function openResidentsSite(): Promise<ResidentsSite> {
  const site = await sharedDemo();
  return {
    ...site,
    visit: (path, options) =>
      site.visit(path, { viewport: PHONE, isMobile: true, hasTouch: true, ...options }),
    official: (username, path) => site.sitDown(username, path),
    async command(username, caseId, data) {
      const page = await site.deskOf(username);
      const url = `${site.address}/api/v1/cases/${caseId}/commands`;
      const answer = await page.request.post(url, { data });
      if (!answer.ok()) throw new Error(`${username} is refused: ${await answer.text()}`);
      await page.context().close();
    },
  };
}
