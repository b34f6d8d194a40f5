/** Who fills a form in, known also while there is no network: what the server last said is kept in this tab. */
import type { AccountsMeAnswer } from "#ui/client.gen.ts";
import { ApiError } from "#ui/client.ts";
import { rememberInTab, rememberedInTab } from "#ui/device-memory.ts";
import { forgetMe, me as askMe } from "./me.ts";

const NAME = "form.me";

function kept(): AccountsMeAnswer | undefined {
  try {
    return (JSON.parse(rememberedInTab(NAME) ?? "null") as AccountsMeAnswer | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The visitor as the server knows them, or as it knew them before the network went. */
export async function whoIsHere(): Promise<AccountsMeAnswer> {
  try {
    const me = await askMe();
    rememberInTab(NAME, JSON.stringify(me));
    return me;
  } catch (error) {
    const before = error instanceof ApiError && error.status === 0 ? kept() : undefined;
    if (before === undefined) throw error;
    return before;
  }
}

/** Forgets it: the next one at this device is somebody else. */
export function forgetWho(): void {
  forgetMe();
  rememberInTab(NAME, null);
}
