/** Rows of sessions; tokens are known by their keyed hash alone. */
import { type Db, at, sql } from "#kernel/db.ts";
import { SESSION_LIFE } from "../rules/session.ts";

export type SessionRow = {
  readonly id: number;
  readonly accountId: number | null;
  readonly residentId: number | null;
  /** The person of a staff session. */
  readonly personId: number | null;
  readonly postId: number | null;
  readonly createdAt: number;
  readonly lastSeenAt: number;
};

/** Reads a session by its token's hash, with one probe of each primary key. Locked accounts have none. */
export async function findSession(db: Db, digest: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.account_id, s.resident_id, a.person_id, s.post_id, s.created_at, s.last_seen_at
    from accounts.session s left join accounts.staff_account a on a.id = s.account_id
    where s.token_digest = ${digest} and a.locked_at is null`.execute(db);
  return rows[0];
}

export type NewSession = {
  readonly digest: Buffer;
  readonly accountId: number | null;
  readonly residentId: number | null;
  readonly postId: number | null;
  readonly network: string;
  readonly device: string;
  readonly at: number;
};

/** Opens a session. */
export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await sql`insert into accounts.session
      (token_digest, account_id, resident_id, post_id, network, device, created_at, last_seen_at)
    values (${session.digest}, ${session.accountId}, ${session.residentId}, ${session.postId},
      ${session.network}, ${session.device}, ${at(session.at)}, ${at(session.at)})`.execute(db);
}

/** Writes down that a session is in use. */
export async function touchSession(db: Db, digest: Buffer, now: number): Promise<void> {
  await sql`update accounts.session set last_seen_at = ${at(now)} where token_digest = ${digest}`.execute(
    db,
  );
}

/** Puts a session under another post. */
export async function setSessionPost(db: Db, digest: Buffer, postId: number): Promise<void> {
  await sql`update accounts.session set post_id = ${postId} where token_digest = ${digest}`.execute(
    db,
  );
}

type Ended = { readonly tokenDigest: Buffer };

/** Ends one session by its token. */
export async function deleteSession(db: Db, digest: Buffer): Promise<Buffer[]> {
  const { rows } = await sql<Ended>`delete from accounts.session where token_digest = ${digest}
    returning token_digest`.execute(db);
  return rows.map((row) => row.tokenDigest);
}

export type Holder = { readonly accountId: number } | { readonly residentId: number };

const ofHolder = (holder: Holder) =>
  "accountId" in holder
    ? sql`account_id = ${holder.accountId}`
    : sql`resident_id = ${holder.residentId}`;

/** Ends one session of a holder by its id. */
export async function deleteSessionOf(db: Db, holder: Holder, id: number): Promise<Buffer[]> {
  const { rows } = await sql<Ended>`delete from accounts.session
    where ${ofHolder(holder)} and id = ${id} returning token_digest`.execute(db);
  return rows.map((row) => row.tokenDigest);
}

/** Ends every session of a holder but one. */
export async function deleteSessionsOf(db: Db, holder: Holder, except?: Buffer): Promise<Buffer[]> {
  const { rows } = await sql<Ended>`delete from accounts.session
    where ${ofHolder(holder)} and token_digest is distinct from ${except ?? null}::bytea
    returning token_digest`.execute(db);
  return rows.map((row) => row.tokenDigest);
}

export type ListedSession = {
  readonly id: number;
  readonly tokenDigest: Buffer;
  readonly network: string;
  readonly device: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
};

/** The newest sessions of a holder. */
export async function listSessions(
  db: Db,
  holder: Holder,
  limit: number,
): Promise<ListedSession[]> {
  const { rows } = await sql<ListedSession>`
    select id, token_digest, network, device, created_at, last_seen_at from accounts.session
    where ${ofHolder(holder)} order by last_seen_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** Deletes what has expired; returns how many rows went. */
export async function sweepExpired(db: Db, now: number): Promise<number> {
  const { staff, resident } = SESSION_LIFE;
  const day = 86_400_000;
  let gone = 0n;
  for (const query of [
    sql`delete from accounts.session where account_id is not null
      and (last_seen_at < ${at(now - staff.idle)} or created_at < ${at(now - staff.absolute)})`,
    sql`delete from accounts.session where resident_id is not null
      and (last_seen_at < ${at(now - resident.idle)} or created_at < ${at(now - resident.absolute)})`,
    sql`delete from accounts.sign_in_guard where last_at < ${at(now - 2 * day)}
      and (locked_until is null or locked_until < ${at(now - day)})`,
    sql`delete from accounts.sign_in_code where sent_at < ${at(now - 2 * day)}`,
    sql`delete from accounts.outbox where created_at < ${at(now - day)}`,
  ])
    gone += (await query.execute(db)).numAffectedRows ?? 0n;
  return Number(gone);
}
