/** Counting attempts against a user name, so that passwords and codes cannot be guessed. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { beginAttempt, giveBack } from "../rules/lockout.ts";
import { foldUsername } from "../rules/username.ts";
import {
  type StaffAccount,
  clearGuard,
  holdAccount,
  holdGuard,
  writeGuard,
} from "../store/staff.ts";
import { record } from "./account-events.ts";

/** An attempt that was counted and waits for its outcome. */
export type Attempt = { readonly key: Buffer; readonly lockedUntil: number | null };

/** Blind index of a user name: people type passwords into that field, too. */
export function guardKey(ctx: Pick<Ctx, "vault">, username: string): Buffer {
  return ctx.vault.blindIndex("accounts.username", foldUsername(username));
}

/** Counts an attempt before anything is looked at. Refuses: `accounts.locked`. */
export async function startAttempt(ctx: Ctx, username: string): Promise<Attempt> {
  const key = guardKey(ctx, username);
  return transaction(ctx, async (inner) => {
    const guard = orRefuse(beginAttempt(await holdGuard(inner.db, key), ctx.clock.now()));
    await writeGuard(inner.db, key, guard);
    return { key, lockedUntil: guard.lockedUntil };
  });
}

/** The first step was right and a second is to come: this attempt does not count. */
export async function halfway(ctx: Ctx, attempt: Attempt): Promise<void> {
  await transaction(ctx, async (inner) => {
    await writeGuard(inner.db, attempt.key, giveBack(await holdGuard(inner.db, attempt.key)));
  });
}

/** All was right: nothing counts any more. */
export async function succeeded(ctx: Ctx, attempt: Attempt): Promise<void> {
  await clearGuard(ctx.db, attempt.key);
}

/** It was wrong: the count stands, a lock of an account that exists is an event, and the answer is no. */
export async function failed(
  ctx: Ctx,
  attempt: Attempt,
  account: StaffAccount | undefined,
  code: string,
  kind: "unauthenticated" | "invalid" = "unauthenticated",
): Promise<never> {
  const until = attempt.lockedUntil;
  if (until !== null && account !== undefined)
    await transaction(ctx, async (inner) => {
      await holdAccount(inner.db, account.id);
      await record(inner, account.id, "accountLocked", { by: "attempts", until });
    });
  return refuse(kind, code);
}
