/** Signing in as staff: password, second factor, a password of one's own. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { acceptablePassword } from "../rules/password.ts";
import { foldUsername } from "../rules/username.ts";
import {
  type StaffAccount,
  clearGuard,
  findByUsername,
  holdAccount,
  noteSignIn,
  recoveryCodesLeft,
  setPassword,
  spendRecoveryCode,
  spendStep,
} from "../store/staff.ts";
import { record } from "./account-events.ts";
import { failed, guardKey, halfway, startAttempt, succeeded } from "./attempts.ts";
import { checkPassword, hashPassword } from "./passwords.ts";
import { directoryOf, heldPost } from "./posts.ts";
import { type Opened, type Origin, endSession, endSessionsOf, openSession } from "./sessions.ts";
import { accountOfChallenge, makeChallenge } from "./steps.ts";
import { stepOfCode } from "./totp.ts";

/** Signed in, or what is still to do. */
export type Outcome =
  | { readonly step: "done"; readonly opened: Opened }
  | { readonly step: "secondFactor" | "newPassword"; readonly challenge: string };

/** The sealed column of TOTP secrets. */
export const TOTP_FIELD = "accounts.staff_account.totp_secret";

/** What a recovery code is kept as; dashes, blanks and capitals do not matter when it is typed. */
export function recoveryDigest(ctx: Pick<Ctx, "vault">, accountId: number, code: string): Buffer {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return ctx.vault.digest("accounts.recovery_code", `${accountId}:${plain}`);
}

/**
 * The first step. One refusal for a wrong password and for a name that does not exist, after the same time.
 * Refuses: `accounts.wrong_sign_in`, `accounts.locked`, `accounts.locked_by_administrator`, `accounts.no_post`.
 */
export async function signIn(
  ctx: Ctx,
  input: { readonly username: string; readonly password: string },
  from: Origin,
): Promise<Outcome> {
  const attempt = await startAttempt(ctx, input.username);
  const account = await findByUsername(ctx.db, foldUsername(input.username));
  const right = await checkPassword(account?.passwordHash ?? null, input.password);
  if (account === undefined || !right)
    return failed(ctx, attempt, account, "accounts.wrong_sign_in");
  await halfway(ctx, attempt);
  refuseLocked(account);
  if (account.secondFactorAt !== null)
    return { step: "secondFactor", challenge: makeChallenge(ctx, account, "secondFactor") };
  return afterFactors(ctx, account, from);
}

/**
 * The second step: a code of the authenticator, or a recovery code. Counts like a password.
 * Refuses: `accounts.step_expired`, `accounts.wrong_code`, `accounts.locked`.
 */
export async function secondFactor(
  ctx: Ctx,
  input: { readonly challenge: string; readonly code: string },
  from: Origin,
): Promise<Outcome> {
  const account = await accountOfChallenge(ctx, input.challenge, "secondFactor");
  const attempt = await startAttempt(ctx, account.username);
  if (!(await isRightCode(ctx, account, input.code.trim())))
    return failed(ctx, attempt, account, "accounts.wrong_code");
  await halfway(ctx, attempt);
  refuseLocked(account);
  return afterFactors(ctx, account, from);
}

async function isRightCode(ctx: Ctx, account: StaffAccount, code: string): Promise<boolean> {
  if (account.totpSecret === null) return false;
  if (/^\d{6}$/.test(code)) {
    const secret = Buffer.from(ctx.vault.open(TOTP_FIELD, account.totpSecret), "hex");
    const step = stepOfCode(secret, code, ctx.clock.now(), account.totpLastStep);
    return step !== undefined && spendStep(ctx.db, account.id, step);
  }
  return transaction(ctx, async (inner) => {
    await holdAccount(inner.db, account.id);
    const digest = recoveryDigest(ctx, account.id, code);
    if (!(await spendRecoveryCode(inner.db, account.id, digest, ctx.clock.now()))) return false;
    const left = await recoveryCodesLeft(inner.db, account.id);
    await record(inner, account.id, "recoveryCodeUsed", { left });
    return true;
  });
}

/** Where a temporary password was used, one of the person's own is asked for before anything else. */
async function afterFactors(ctx: Ctx, account: StaffAccount, from: Origin): Promise<Outcome> {
  if (account.mustChangePassword)
    return { step: "newPassword", challenge: makeChallenge(ctx, account, "newPassword") };
  return finish(ctx, account, from);
}

/**
 * The last step after a temporary password: sets one of the person's own and signs in.
 * Refuses: `accounts.step_expired`, `accounts.password_*`.
 */
export async function chooseNewPassword(
  ctx: Ctx,
  input: { readonly challenge: string; readonly password: string },
  from: Origin,
): Promise<Outcome> {
  const account = await accountOfChallenge(ctx, input.challenge, "newPassword");
  const password = orRefuse(acceptablePassword(input.password, account.username));
  if (await checkPassword(account.passwordHash, password))
    refuse("invalid", "accounts.password_unchanged");
  const hash = await hashPassword(password);
  return transaction(ctx, async (inner) => {
    const held = await holdAccount(inner.db, account.id);
    if (held.credentialVersion !== account.credentialVersion)
      refuse("unauthenticated", "accounts.step_expired");
    await setPassword(inner.db, account.id, hash, false);
    await endSessionsOf(inner, { accountId: account.id });
    await record(inner, account.id, "passwordChanged", {});
    return finish(inner, { ...held, credentialVersion: held.credentialVersion + 1 }, from);
  });
}

/**
 * Opens the session of an account whose holder has proved everything.
 * Refuses: `accounts.no_post` where the person holds no post any more, `accounts.step_expired` where the account changed meanwhile.
 */
export async function finish(ctx: Ctx, account: StaffAccount, from: Origin): Promise<Outcome> {
  const directory = await directoryOf(ctx);
  const post = heldPost(directory, account.personId, account.lastPostId);
  if (post === undefined) return refuse("forbidden", "accounts.no_post");
  return transaction(ctx, async (inner) => {
    const held = await holdAccount(inner.db, account.id);
    refuseLocked(held);
    if (held.credentialVersion !== account.credentialVersion)
      refuse("unauthenticated", "accounts.step_expired");
    await clearGuard(inner.db, guardKey(ctx, account.username));
    await noteSignIn(inner.db, account.id, post.postId, ctx.clock.now());
    const opened = await openSession(inner, { accountId: account.id }, post.postId, from);
    return { step: "done", opened };
  });
}

/** Told only to someone who knew the password. Refuses: `accounts.locked_by_administrator`. */
export function refuseLocked(account: StaffAccount): void {
  if (account.lockedAt !== null) refuse("forbidden", "accounts.locked_by_administrator");
}

/** Ends the session of a request; no harm where there is none. */
export async function signOut(ctx: Ctx, from: Origin): Promise<void> {
  await transaction(ctx, (inner) => endSession(inner, from.token));
}

/**
 * Asks for the password once more before something weighty. Counts like a sign-in, so that a stolen
 * session cannot guess it.
 * Refuses: `accounts.wrong_password`, `accounts.locked`.
 */
export async function confirmPassword(
  ctx: Ctx,
  account: StaffAccount,
  password: string,
): Promise<void> {
  const attempt = await startAttempt(ctx, account.username);
  if (!(await checkPassword(account.passwordHash, password)))
    await failed(ctx, attempt, account, "accounts.wrong_password", "invalid");
  await succeeded(ctx, attempt);
}
