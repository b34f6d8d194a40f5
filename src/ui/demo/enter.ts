/** Being somebody else in the demo: signs in and opens where that person works. */
import { api } from "#ui/client.gen.ts";
import { rememberInTab, rememberedInTab } from "#ui/device-memory.ts";
import type { Visitor } from "./tour-steps.ts";

const NAME = "demo.as";

/** Whom this tab looked as last; a sign-in elsewhere is not known here. */
export function lastVisitor(): string | null {
  return rememberedInTab(NAME);
}

/** Signs in and goes on to a page, by default to where this person begins. */
export async function enterAs(as: Visitor, path?: string): Promise<void> {
  await api.accounts.enterDemo({ body: { as } });
  rememberInTab(NAME, as);
  // Anew, so that every part of the page knows who is here.
  location.assign(path ?? (as === "resident" ? "/" : "/console"));
}
