/**
 * What happened to an account. Signing in is not among it: people's habits are nobody's business;
 * the last sign-in and the list of open sessions are all that is kept.
 */
import type { Ctx } from "#kernel/context.ts";
import { appendEvents, chainEvents, EMPTY_HEAD, insertEvents } from "#kernel/events.ts";

/** The stream of staff accounts. */
export const STREAM = "account";

export type AccountEvents = {
  readonly accountCreated: { readonly personId: number };
  readonly passwordChanged: Readonly<Record<string, never>>;
  readonly passwordReset: Readonly<Record<string, never>>;
  /** By wrong attempts until an instant, or by an administrator for a reason. */
  readonly accountLocked:
    | { readonly by: "attempts"; readonly until: number }
    | { readonly by: "administrator"; readonly reason: string };
  readonly accountUnlocked: Readonly<Record<string, never>>;
  readonly secondFactorEnabled: Readonly<Record<string, never>>;
  readonly secondFactorDisabled: { readonly by: "holder" | "administrator" };
  readonly recoveryCodeUsed: { readonly left: number };
  readonly externalIdentityLinked: Readonly<Record<string, never>>;
};

/** Appends an event to an account whose row the transaction holds. */
export async function record<T extends keyof AccountEvents>(
  ctx: Ctx,
  accountId: number,
  type: T,
  data: AccountEvents[T],
): Promise<void> {
  await appendEvents(ctx, STREAM, accountId, [{ type, at: ctx.clock.now(), data }]);
}

/** The first event of many accounts, in one statement. */
export async function recordCreated(
  ctx: Ctx,
  accounts: readonly { readonly id: number; readonly personId: number }[],
): Promise<void> {
  const now = ctx.clock.now();
  await insertEvents(
    ctx.db,
    accounts.flatMap(({ id, personId }) => {
      const event = { type: "accountCreated", at: now, data: { personId } };
      return chainEvents(STREAM, id, EMPTY_HEAD, [event], ctx.actor).rows;
    }),
  );
}
