/** The half of a device's key that only a live session is given. */
import type { Ctx } from "#kernel/context.ts";

/**
 * The same bytes for the same account on the same device, for ever, and nowhere kept: a keyed digest. The device
 * wraps the key of its store with it, so that what lies there sealed opens again for this account alone
 * (docs/decisions/0125).
 */
export async function deviceKey(ctx: Ctx, device: string): Promise<{ half: string }> {
  const { actor } = ctx;
  if (actor.kind !== "staff") throw new Error("the route lets in staff only");
  const half = ctx.vault.digest("campaigns.device_key", `${actor.accountId}\0${device}`);
  return { half: half.toString("base64url") };
}
