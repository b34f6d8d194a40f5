/** Rows of staff accounts, their recovery codes and the guard against guessing. */
import { type Db, at, sql, violatedConstraint } from "#kernel/db.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { CALM, type Guard } from "../rules/lockout.ts";

export type StaffAccount = {
  readonly id: number;
  readonly username: string;
  readonly personId: number;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
  readonly credentialVersion: number;
  readonly lockedAt: number | null;
  readonly totpSecret: Buffer | null;
  readonly totpPending: Buffer | null;
  readonly totpLastStep: number | null;
  readonly secondFactorAt: number | null;
  readonly oidcSubject: string | null;
  readonly lastPostId: number | null;
  readonly language: string;
  readonly lastSignInAt: number | null;
  readonly createdAt: number;
};

const COLUMNS = sql`id, username, person_id, password_hash, must_change_password, credential_version,
  locked_at, totp_secret, totp_pending, totp_last_step, second_factor_at, oidc_subject, last_post_id,
  language, last_sign_in_at, created_at`;

/** Finds an account by its folded user name. */
export async function findByUsername(db: Db, username: string): Promise<StaffAccount | undefined> {
  const { rows } = await sql<StaffAccount>`select ${COLUMNS} from accounts.staff_account
    where username = ${username}`.execute(db);
  return rows[0];
}

/** Finds an account by its subject at the OIDC issuer. */
export async function findBySubject(db: Db, subject: string): Promise<StaffAccount | undefined> {
  const { rows } = await sql<StaffAccount>`select ${COLUMNS} from accounts.staff_account
    where oidc_subject = ${subject}`.execute(db);
  return rows[0];
}

/** Finds an account by its id. */
export async function findAccount(db: Db, id: number): Promise<StaffAccount | undefined> {
  const { rows } = await sql<StaffAccount>`select ${COLUMNS} from accounts.staff_account
    where id = ${id}`.execute(db);
  return rows[0];
}

/**
 * Reads an account and holds its row until the transaction ends, so that its events come one after another.
 * Refuses: `accounts.unknown_account`.
 */
export async function holdAccount(db: Db, id: number): Promise<StaffAccount> {
  const { rows } = await sql<StaffAccount>`select ${COLUMNS} from accounts.staff_account
    where id = ${id} for update`.execute(db);
  return rows[0] ?? refuse("notFound", "accounts.unknown_account");
}

export type NewAccount = {
  readonly username: string;
  readonly personId: number;
  readonly passwordHash: string;
  readonly mustChange: boolean;
};

/** Inserts accounts in one statement. Refuses: `accounts.username_taken`, `accounts.person_has_account`. */
export async function insertAccounts(
  db: Db,
  accounts: readonly NewAccount[],
  now: number,
): Promise<{ id: number; username: string; personId: number }[]> {
  try {
    const { rows } = await sql<{ id: number; username: string; personId: number }>`
      insert into accounts.staff_account (username, person_id, password_hash, must_change_password, created_at)
      select u.username, u.person_id, u.password_hash, u.must_change, ${at(now)}
      from unnest(${accounts.map((one) => one.username)}::text[], ${accounts.map((one) => one.personId)}::bigint[],
        ${accounts.map((one) => one.passwordHash)}::text[], ${accounts.map((one) => one.mustChange)}::boolean[])
        as u (username, person_id, password_hash, must_change)
      returning id, username, person_id`.execute(db);
    return rows;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "username_taken_once") refuse("conflict", "accounts.username_taken");
    if (constraint === "one_account_per_person") refuse("conflict", "accounts.person_has_account");
    throw error;
  }
}

/** Sets a password; whatever was half finished with the old one is void. */
export async function setPassword(
  db: Db,
  id: number,
  hash: string,
  mustChange: boolean,
): Promise<void> {
  await sql`update accounts.staff_account set password_hash = ${hash}, must_change_password = ${mustChange},
    credential_version = credential_version + 1 where id = ${id}`.execute(db);
  await sql`update accounts.demo_sign_in set password_sealed = null where account_id = ${id}`.execute(
    db,
  );
}

/** Locks an account with a reason, or unlocks it. */
export async function setLock(
  db: Db,
  id: number,
  lock: { at: number; reason: string } | null,
): Promise<void> {
  await sql`update accounts.staff_account set locked_at = ${lock === null ? null : at(lock.at)},
    lock_reason = ${lock?.reason ?? null}, credential_version = credential_version + 1
    where id = ${id}`.execute(db);
}

/** Writes down the last sign-in and the post that it began under. */
export async function noteSignIn(db: Db, id: number, postId: number, now: number): Promise<void> {
  await sql`update accounts.staff_account set last_sign_in_at = ${at(now)}, last_post_id = ${postId}
    where id = ${id}`.execute(db);
}

/** Remembers the post that the person switched to. */
export async function noteLastPost(db: Db, id: number, postId: number): Promise<void> {
  await sql`update accounts.staff_account set last_post_id = ${postId} where id = ${id}`.execute(
    db,
  );
}

/** Sets the language of an account holder. */
export async function setLanguage(
  db: Db,
  holder: { readonly accountId: number } | { readonly residentId: number },
  language: string,
): Promise<void> {
  if ("accountId" in holder)
    await sql`update accounts.staff_account set language = ${language} where id = ${holder.accountId}`.execute(
      db,
    );
  else
    await sql`update accounts.resident set language = ${language} where id = ${holder.residentId}`.execute(
      db,
    );
}

/** Links an account that has no subject yet. Refuses: `accounts.oidc_no_account` where the subject is taken. */
export async function linkSubject(db: Db, id: number, subject: string): Promise<boolean> {
  try {
    const { numAffectedRows } =
      await sql`update accounts.staff_account set oidc_subject = ${subject}
      where id = ${id} and oidc_subject is null`.execute(db);
    return numAffectedRows === 1n;
  } catch (error) {
    if (violatedConstraint(error) === "oidc_subject_linked_once")
      refuse("forbidden", "accounts.oidc_no_account");
    throw error;
  }
}

/** Keeps a secret that was shown and waits for its first code. */
export async function setPendingSecret(db: Db, id: number, sealed: Buffer): Promise<void> {
  await sql`update accounts.staff_account set totp_pending = ${sealed} where id = ${id}`.execute(
    db,
  );
}

/** Turns the second factor on with fresh recovery codes. */
export async function turnOnSecondFactor(
  db: Db,
  id: number,
  factor: {
    readonly secret: Buffer;
    readonly step: number;
    readonly codes: readonly Buffer[];
    readonly at: number;
  },
): Promise<void> {
  await sql`update accounts.staff_account set totp_secret = ${factor.secret}, totp_pending = null,
    totp_last_step = ${factor.step}, second_factor_at = ${at(factor.at)} where id = ${id}`.execute(
    db,
  );
  await sql`delete from accounts.recovery_code where account_id = ${id}`.execute(db);
  await sql`insert into accounts.recovery_code (account_id, digest)
    select ${id}, digest from unnest(${[...factor.codes]}::bytea[]) as digest`.execute(db);
}

/** Turns the second factor off and forgets its codes. */
export async function turnOffSecondFactor(db: Db, id: number): Promise<void> {
  await sql`update accounts.staff_account set totp_secret = null, totp_pending = null,
    totp_last_step = null, second_factor_at = null where id = ${id}`.execute(db);
  await sql`delete from accounts.recovery_code where account_id = ${id}`.execute(db);
}

/** Uses up a time step: false where a code of this step or a later one was accepted already. */
export async function spendStep(db: Db, id: number, step: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update accounts.staff_account set totp_last_step = ${step}
    where id = ${id} and totp_last_step < ${step}`.execute(db);
  return numAffectedRows === 1n;
}

/** Uses up a recovery code: false where there is no such unused code. */
export async function spendRecoveryCode(
  db: Db,
  id: number,
  digest: Buffer,
  now: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update accounts.recovery_code set used_at = ${at(now)}
    where account_id = ${id} and digest = ${digest} and used_at is null`.execute(db);
  return numAffectedRows === 1n;
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(db: Db, id: number): Promise<number> {
  const { rows } = await sql<{ left: number }>`select count(*) as left from accounts.recovery_code
    where account_id = ${id} and used_at is null`.execute(db);
  return rows[0]?.left ?? 0;
}

/** Reads the guard of a name and holds it until the transaction ends. */
export async function holdGuard(db: Db, key: Buffer): Promise<Guard> {
  await sql`insert into accounts.sign_in_guard (key, failures, locks, last_at)
    values (${key}, 0, 0, to_timestamp(0)) on conflict (key) do nothing`.execute(db);
  const { rows } = await sql<Guard>`select failures, locks, locked_until, last_at
    from accounts.sign_in_guard where key = ${key} for update`.execute(db);
  return rows[0] ?? CALM;
}

/** Writes a guard back. */
export async function writeGuard(db: Db, key: Buffer, guard: Guard): Promise<void> {
  await sql`update accounts.sign_in_guard set failures = ${guard.failures}, locks = ${guard.locks},
    locked_until = ${guard.lockedUntil === null ? null : at(guard.lockedUntil)}, last_at = ${at(guard.lastAt)}
    where key = ${key}`.execute(db);
}

/** Forgets what was counted against a name. */
export async function clearGuard(db: Db, key: Buffer): Promise<void> {
  await sql`delete from accounts.sign_in_guard where key = ${key}`.execute(db);
}

/** When guards stay locked, of those among the keys that are locked now; keys as hex. */
export async function lockedGuards(
  db: Db,
  keys: readonly Buffer[],
  now: number,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; lockedUntil: number }>`
    select encode(key, 'hex') as key, locked_until from accounts.sign_in_guard
    where key = any(${[...keys]}::bytea[]) and locked_until > ${at(now)}`.execute(db);
  return new Map(rows.map((row) => [row.key, row.lockedUntil]));
}

export type ListedAccount = Pick<
  StaffAccount,
  | "id"
  | "username"
  | "personId"
  | "mustChangePassword"
  | "lockedAt"
  | "secondFactorAt"
  | "lastSignInAt"
  | "createdAt"
> & { readonly lockReason: string | null };

const LISTED = sql`id, username, person_id, must_change_password, locked_at, lock_reason,
  second_factor_at, last_sign_in_at, created_at`;

/** One account as the list shows it, or none. */
export async function findListed(db: Db, id: number): Promise<ListedAccount[]> {
  const { rows } = await sql<ListedAccount>`select ${LISTED} from accounts.staff_account
    where id = ${id}`.execute(db);
  return rows;
}

/** A page of accounts by user name. */
export async function listAccounts(
  db: Db,
  filter: {
    readonly after: string;
    readonly search: string;
    readonly personIds: readonly number[];
    readonly limit: number;
  },
): Promise<ListedAccount[]> {
  const matches =
    filter.search === ""
      ? sql`true`
      : sql`(starts_with(username, ${filter.search}) or person_id = any(${[...filter.personIds]}::bigint[]))`;
  const { rows } = await sql<ListedAccount>`
    select ${LISTED} from accounts.staff_account where username > ${filter.after} and ${matches}
    order by username limit ${filter.limit}`.execute(db);
  return rows;
}
