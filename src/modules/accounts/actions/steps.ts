/** A sign-in that is half done: what the browser holds until the next step, sealed and short-lived. */
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type StaffAccount, findAccount } from "../store/staff.ts";

export type Step = "secondFactor" | "newPassword";

/** Unit: ms. Looking for a telephone is quicker than thinking of a password. */
const STEP_LIFE_MS = { secondFactor: 5 * 60_000, newPassword: 15 * 60_000 } as const;
const FIELD = "accounts.sign_in_step";

type Sealed = {
  readonly account: number;
  readonly version: number;
  readonly step: Step;
  readonly ends: number;
};

/** Makes the challenge of a next step; it is void as soon as the password changes or the account is locked. */
export function makeChallenge(ctx: Ctx, account: StaffAccount, step: Step): string {
  const content: Sealed = {
    account: account.id,
    version: account.credentialVersion,
    step,
    ends: ctx.clock.now() + STEP_LIFE_MS[step],
  };
  return ctx.vault.seal(FIELD, JSON.stringify(content)).toString("base64url");
}

/** The account of a challenge. Refuses: `accounts.step_expired`, also for a forged one. */
export async function accountOfChallenge(
  ctx: Ctx,
  challenge: string,
  step: Step,
): Promise<StaffAccount> {
  const content = openChallenge(ctx, challenge);
  const account =
    content?.step === step && content.ends > ctx.clock.now()
      ? await findAccount(ctx.db, content.account)
      : undefined;
  return account?.credentialVersion === content?.version && account !== undefined
    ? account
    : refuse("unauthenticated", "accounts.step_expired");
}

function openChallenge(ctx: Ctx, challenge: string): Sealed | undefined {
  try {
    return JSON.parse(ctx.vault.open(FIELD, Buffer.from(challenge, "base64url"))) as Sealed;
  } catch {
    return undefined; // forged or cut off
  }
}
