/** Rows of residents, their one-time codes, the demo's outbox and sign-ins. */
import { type Db, at, sql } from "#kernel/db.ts";
import { CODE_TRIES, type Sent } from "../rules/sign-in-code.ts";

/** Finds the resident of a telephone or makes one; never two. */
export async function findOrInsertResident(
  db: Db,
  telephone: { readonly index: Buffer; readonly sealed: Buffer },
  now: number,
): Promise<number> {
  const find = async (): Promise<number | undefined> => {
    const { rows } = await sql<{ id: number }>`select id from accounts.resident
      where telephone_index = ${telephone.index}`.execute(db);
    return rows[0]?.id;
  };
  const known = await find();
  if (known !== undefined) return known;
  const { rows } = await sql<{ id: number }>`
    insert into accounts.resident (telephone_index, telephone_sealed, created_at)
    values (${telephone.index}, ${telephone.sealed}, ${at(now)})
    on conflict (telephone_index) do nothing returning id`.execute(db);
  const id = rows[0]?.id ?? (await find());
  if (id === undefined) throw new Error("the resident was neither found nor inserted");
  return id;
}

export type ResidentRow = {
  readonly id: number;
  readonly telephoneSealed: Buffer;
  readonly nameSealed: Buffer | null;
  readonly language: string;
};

/** Residents by id, in one query. */
export async function findResidents(db: Db, ids: readonly number[]): Promise<ResidentRow[]> {
  const { rows } = await sql<ResidentRow>`
    select id, telephone_sealed, name_sealed, language from accounts.resident
    where id = any(${[...ids]}::bigint[])`.execute(db);
  return rows;
}

/** Sets or clears the name that a resident gave. */
export async function setResidentName(db: Db, id: number, sealed: Buffer | null): Promise<void> {
  await sql`update accounts.resident set name_sealed = ${sealed} where id = ${id}`.execute(db);
}

/** Writes down the last sign-in of a resident. */
export async function noteResidentSignIn(db: Db, id: number, now: number): Promise<void> {
  await sql`update accounts.resident set last_sign_in_at = ${at(now)} where id = ${id}`.execute(db);
}

/** What was sent to a telephone before; holds the row (or the right to make it) until the transaction ends. */
export async function holdSent(db: Db, index: Buffer): Promise<Sent | undefined> {
  const key = index.readBigInt64BE(0);
  await sql`select pg_advisory_xact_lock(${key})`.execute(db);
  const { rows } = await sql<Sent>`select sent_at, sent_day, sent_today from accounts.sign_in_code
    where telephone_index = ${index}`.execute(db);
  return rows[0];
}

/** Keeps a new code, which takes the place of the one before. */
export async function writeCode(
  db: Db,
  index: Buffer,
  code: { readonly digest: Buffer; readonly expiresAt: number; readonly sent: Sent },
): Promise<void> {
  await sql`insert into accounts.sign_in_code
      (telephone_index, code_digest, expires_at, tries, sent_at, sent_day, sent_today)
    values (${index}, ${code.digest}, ${at(code.expiresAt)}, 0, ${at(code.sent.sentAt)},
      ${code.sent.sentDay}, ${code.sent.sentToday})
    on conflict (telephone_index) do update set code_digest = excluded.code_digest,
      expires_at = excluded.expires_at, tries = 0, sent_at = excluded.sent_at,
      sent_day = excluded.sent_day, sent_today = excluded.sent_today`.execute(db);
}

/** Counts a try before looking at it: the code's hash while it lives and tries are left. */
export async function countTry(db: Db, index: Buffer, now: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{
    codeDigest: Buffer;
  }>`update accounts.sign_in_code set tries = tries + 1
    where telephone_index = ${index} and expires_at > ${at(now)} and tries < ${CODE_TRIES}
      and code_digest is not null returning code_digest`.execute(db);
  return rows[0]?.codeDigest;
}

/** Uses a code up: false where another request did so first. */
export async function spendCode(db: Db, index: Buffer, digest: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`update accounts.sign_in_code set code_digest = null
    where telephone_index = ${index} and code_digest = ${digest}`.execute(db);
  return numAffectedRows === 1n;
}

/** Puts a message into the outbox of the demo. */
export async function insertMessage(
  db: Db,
  message: { readonly telephone: Buffer; readonly text: Buffer },
  now: number,
): Promise<void> {
  await sql`insert into accounts.outbox (telephone_sealed, text_sealed, created_at)
    values (${message.telephone}, ${message.text}, ${at(now)})`.execute(db);
}

export type Message = {
  readonly id: number;
  readonly telephoneSealed: Buffer;
  readonly textSealed: Buffer;
  readonly createdAt: number;
};

/** The newest messages of the outbox. */
export async function listMessages(db: Db, since: number, limit: number): Promise<Message[]> {
  const { rows } = await sql<Message>`select id, telephone_sealed, text_sealed, created_at
    from accounts.outbox where created_at > ${at(since)} order by id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Remembers the public password of a demo account. */
export async function insertDemoSignIn(db: Db, accountId: number, sealed: Buffer): Promise<void> {
  await sql`insert into accounts.demo_sign_in (account_id, password_sealed)
    values (${accountId}, ${sealed})`.execute(db);
}

/** Tells whether this district was made by the demo template. */
export async function hasDemoSignIns(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from accounts.demo_sign_in) as found`.execute(db);
  return rows[0]?.found === true;
}

export type DemoSignIn = {
  readonly username: string;
  readonly personId: number;
  readonly lastPostId: number | null;
  readonly passwordSealed: Buffer;
};

/** Demo accounts whose password nobody has changed, in the order in which they were made. */
export async function listDemoSignIns(db: Db): Promise<DemoSignIn[]> {
  const { rows } = await sql<DemoSignIn>`
    select a.username, a.person_id, a.last_post_id, d.password_sealed
    from accounts.demo_sign_in d join accounts.staff_account a on a.id = d.account_id
    where d.password_sealed is not null and a.locked_at is null order by a.id limit 100`.execute(
    db,
  );
  return rows;
}
