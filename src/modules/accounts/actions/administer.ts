/** What administrators do with accounts of staff. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { acceptablePassword } from "../rules/password.ts";
import { acceptableUsername, foldUsername } from "../rules/username.ts";
import type { Account } from "../schema.ts";
import { insertDemoSignIn } from "../store/residents.ts";
import {
  type ListedAccount,
  clearGuard,
  findAccount,
  findListed,
  holdAccount,
  insertAccounts,
  listAccounts,
  lockedGuards,
  setLock,
  setPassword,
  turnOffSecondFactor,
} from "../store/staff.ts";
import { record, recordCreated } from "./account-events.ts";
import { guardKey } from "./attempts.ts";
import { DEMO_FIELD } from "./demo.ts";
import { hashPassword, temporaryPassword } from "./passwords.ts";
import { type Directory, directoryOf, postsView } from "./posts.ts";
import { endSessionsOf } from "./sessions.ts";

export type NewStaffAccount = {
  readonly username: string;
  readonly password: string;
  readonly personId: number;
  /** The person must choose another password at the first sign-in. */
  readonly mustChange?: boolean;
  /** A demo account: its password is public and shown for one-click signing in. */
  readonly demo?: boolean;
};

/**
 * Creates accounts of staff, all or none.
 * Refuses: `accounts.wrong_username`, `accounts.password_*`, `accounts.username_taken`,
 * `accounts.person_has_account`, `accounts.unknown_person`.
 */
export async function createStaffAccounts(
  ctx: Ctx,
  accounts: readonly NewStaffAccount[],
): Promise<{ id: number; username: string; personId: number }[]> {
  const directory = await directoryOf(ctx);
  const rows = [];
  for (const { personId, ...account } of accounts) {
    if (directory.findPerson(personId) === undefined)
      refuse("invalid", "accounts.unknown_person", { personId });
    const username = orRefuse(acceptableUsername(account.username));
    orRefuse(acceptablePassword(account.password, username));
    const passwordHash = hashPassword(account.password);
    passwordHash.catch(() => undefined); // awaited below, all together
    rows.push({ username, personId, passwordHash, mustChange: account.mustChange === true });
  }
  const hashed = await Promise.all(
    rows.map(async (row) => ({ ...row, passwordHash: await row.passwordHash })),
  );
  return transaction(ctx, async (inner) => {
    const made = await insertAccounts(inner.db, hashed, ctx.clock.now());
    await recordCreated(inner, made);
    const ids = new Map(made.map((one) => [one.username, one.id]));
    for (const { username, password, demo } of accounts) {
      const id = ids.get(foldUsername(username));
      if (demo === true && id !== undefined)
        await insertDemoSignIn(inner.db, id, ctx.vault.seal(DEMO_FIELD, password));
    }
    return made;
  });
}

/** Creates one account with a temporary password, which is shown once. Refuses as {@link createStaffAccounts}. */
export async function createAccount(
  ctx: Ctx,
  input: { readonly personId: number; readonly username: string },
): Promise<{ id: number; temporaryPassword: string }> {
  const password = temporaryPassword();
  const [made] = await createStaffAccounts(ctx, [{ ...input, password, mustChange: true }]);
  if (made === undefined) throw new Error("an account was neither made nor refused");
  return { id: made.id, temporaryPassword: password };
}

/**
 * Gives a new temporary password, ends all sessions and forgets wrong attempts.
 * Refuses: `accounts.unknown_account`, `accounts.not_yourself`.
 */
export async function resetPassword(
  ctx: Ctx,
  id: number,
): Promise<{ id: number; temporaryPassword: string }> {
  refuseYourself(ctx, id);
  if ((await findAccount(ctx.db, id)) === undefined) refuse("notFound", "accounts.unknown_account");
  const password = temporaryPassword();
  const hash = await hashPassword(password);
  return transaction(ctx, async (inner) => {
    const account = await holdAccount(inner.db, id);
    await setPassword(inner.db, id, hash, true);
    await endSessionsOf(inner, { accountId: id });
    await clearGuard(inner.db, guardKey(ctx, account.username));
    await record(inner, id, "passwordReset", {});
    return { id, temporaryPassword: password };
  });
}

/**
 * Locks an account and ends its sessions at once.
 * Refuses: `accounts.unknown_account`, `accounts.not_yourself`, `accounts.already_locked`.
 */
export async function lockAccount(ctx: Ctx, id: number, reason: string): Promise<void> {
  refuseYourself(ctx, id);
  await transaction(ctx, async (inner) => {
    const account = await holdAccount(inner.db, id);
    if (account.lockedAt !== null) refuse("conflict", "accounts.already_locked");
    await setLock(inner.db, id, { at: ctx.clock.now(), reason });
    await endSessionsOf(inner, { accountId: id });
    await record(inner, id, "accountLocked", { by: "administrator", reason });
  });
}

/**
 * Lifts both locks: an administrator's and the one against guessing.
 * Refuses: `accounts.unknown_account`, `accounts.not_locked`.
 */
export async function unlockAccount(ctx: Ctx, id: number): Promise<void> {
  await transaction(ctx, async (inner) => {
    const account = await holdAccount(inner.db, id);
    const key = guardKey(ctx, account.username);
    const paused = await lockedGuards(inner.db, [key], ctx.clock.now());
    if (account.lockedAt === null && paused.size === 0) refuse("conflict", "accounts.not_locked");
    if (account.lockedAt !== null) await setLock(inner.db, id, null);
    await clearGuard(inner.db, key);
    await record(inner, id, "accountUnlocked", {});
  });
}

/**
 * Turns the second factor of somebody off who has lost it.
 * Refuses: `accounts.unknown_account`, `accounts.not_yourself`, `accounts.second_factor_off`.
 */
export async function disableSecondFactor(ctx: Ctx, id: number): Promise<void> {
  refuseYourself(ctx, id);
  await transaction(ctx, async (inner) => {
    const account = await holdAccount(inner.db, id);
    if (account.secondFactorAt === null) refuse("conflict", "accounts.second_factor_off");
    await turnOffSecondFactor(inner.db, id);
    await endSessionsOf(inner, { accountId: id });
    await record(inner, id, "secondFactorDisabled", { by: "administrator" });
  });
}

/** One's own account is changed on one's own page, where the password is asked for. */
function refuseYourself(ctx: Ctx, id: number): void {
  if (ctx.actor.kind === "staff" && ctx.actor.accountId === String(id))
    refuse("conflict", "accounts.not_yourself");
}

/** People whose name holds a text; names are in memory in the clear and nowhere else. */
function peopleNamed(directory: Directory, text: string): number[] {
  return directory.people.filter((person) => person.name.includes(text)).map((person) => person.id);
}

const instant = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString();

/** Accounts as administrators see them. */
async function accountViews(ctx: Ctx, rows: readonly ListedAccount[]): Promise<Account[]> {
  const directory = await directoryOf(ctx);
  const keys = rows.map((row) => guardKey(ctx, row.username));
  const paused = await lockedGuards(ctx.db, keys, ctx.clock.now());
  return rows.map((row, i) => ({
    id: row.id,
    username: row.username,
    personId: row.personId,
    personName: directory.personName(row.personId),
    posts: postsView(directory, row.personId),
    mustChangePassword: row.mustChangePassword,
    secondFactor: row.secondFactorAt !== null,
    lastSignInAt: instant(row.lastSignInAt),
    createdAt: new Date(row.createdAt).toISOString(),
    lockedAt: instant(row.lockedAt),
    lockReason: row.lockReason,
    pausedUntil: instant(paused.get(keys[i]?.toString("hex") ?? "") ?? null),
  }));
}

/** One account. Refuses: `accounts.unknown_account`. */
export async function accountView(ctx: Ctx, id: number): Promise<Account> {
  const rows = await findListed(ctx.db, id);
  const [view] = await accountViews(ctx, rows);
  return view ?? refuse("notFound", "accounts.unknown_account");
}

/** A page of accounts by user name; the search looks at user names and people's names. */
export async function accountPage(
  ctx: Ctx,
  query: { readonly search?: string; readonly cursor?: string; readonly limit?: number },
): Promise<{ items: Account[]; next: string | null }> {
  const limit = query.limit ?? 50;
  const search = query.search?.trim() ?? "";
  const [after] = query.cursor === undefined ? [""] : orRefuse(readCursor(query.cursor, 1));
  if (after !== "" && isRefusal(acceptableUsername(String(after))))
    refuse("invalid", "http.wrong_cursor");
  const rows = await listAccounts(ctx.db, {
    after: String(after),
    search: foldUsername(search),
    personIds: search === "" ? [] : peopleNamed(await directoryOf(ctx), search),
    limit: limit + 1,
  });
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.username],
  );
  return { items: await accountViews(ctx, page.items), next: page.next };
}
